"""Names of persons in oblique cases, brought to the nominative, in Kazakh and Russian.

Only what the ending tells for certain is changed: a surname in -ов, -ев, -ин, -ский, -ұлы or -қызы shows
where its case ending begins, other surnames do not.
"""

import re

_KK_FAMILY = r"(?:[оеё]в|[иы]н|ский|ская|цкий|цкая|[оеё]ва|[иы]на|тегі|ұлы|қызы|вич|вна)"
_KK_CASE = re.compile(
    rf"(?<=\w\w)(?P<base>{_KK_FAMILY})"
    r"(?:[ндт][ыі]ң|[ғқ]а|[гк]е|(?<=лы)н[ае]|(?<=зы)н[ае]|[ндт][ыі]|[дт][ае]н?|н[ае]н|нд[ае]|[мбп]ен|(?<=ұлы)н|(?<=қызы)н)$"
)
"""Genitive, dative, accusative, locative, ablative and instrumental after such a surname or patronymic."""
_KK_ENDING = re.compile(r"(?<=\w{3})(?:[мбп]ен|[ндт][ыі]ң)$")
"""The Kazakh instrumental and genitive, which no Kazakh or Russian surname ends in."""

_FAMILY = re.compile(rf"\w{{3}}{_KK_FAMILY}$")
_RU_ANY = re.compile(r"\w\w(?:(?:[оеё]в|[иы]н)(?:ым|ой|у|е)|[сц]к(?:им|ого|ому|ой|ую)|(?:вич|вн)\w{1,2})$")
"""A Russian surname or patronymic in an oblique case."""

_RU_FAMILY: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"((?:[оеё]в|[иы]н))ым$"), r"\1", "instrumental"),
    (re.compile(r"((?:[оеё]в|[иы]н))ой$"), r"\1а", "feminine"),
    (re.compile(r"([сц]к)им$"), r"\1ий", "instrumental"),
    (re.compile(r"([сц]к)ого$"), r"\1ий", "genitive"),
    (re.compile(r"([сц]к)ому$"), r"\1ий", "dative"),
    (re.compile(r"([сц]к)(?:ой|ую)$"), r"\1ая", "feminine"),
    (re.compile(r"(вич)ем$"), r"\1", "instrumental"),
    (re.compile(r"(вич)а$"), r"\1", "genitive"),
    (re.compile(r"(вич)у$"), r"\1", "dative"),
    (re.compile(r"(вн)(?:ой|ы|е|у)$"), r"\1а", "feminine"),
    (re.compile(r"([бвгджзклмнпрстфхц])ом$"), r"\1", "instrumental"),
)
"""A surname's or patronymic's ending, what it is in the nominative, and the case that it shows."""
_RU_GIVEN: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "instrumental": (
        (re.compile(r"([аеоиы])ем$"), r"\1й"),
        (re.compile(r"([жшчщц])ем$"), r"\1"),
        (re.compile(r"ьем$"), "ий"),
        (re.compile(r"([рлн])ем$"), r"\1ь"),
        (re.compile(r"ом$"), ""),
        (re.compile(r"ой$"), "а"),
        (re.compile(r"([её]й)$"), "я"),
    ),
    "genitive": (
        (re.compile(r"([аеоиы])я$"), r"\1й"),
        (re.compile(r"([рлн])я$"), r"\1ь"),
        (re.compile(r"а$"), ""),
    ),
    "dative": (
        (re.compile(r"([аеоиы])ю$"), r"\1й"),
        (re.compile(r"([рлн])ю$"), r"\1ь"),
        (re.compile(r"у$"), ""),
    ),
    "feminine": (
        (re.compile(r"и(?:ей|и)$"), "ия"),
        (re.compile(r"вью$"), "вь"),
        (re.compile(r"ь(?:ей|е|и)$"), "ья"),
        (re.compile(r"(?<=[аоуэюя])(?:ей|е|и|ю)$"), "я"),
        (re.compile(r"[еёо]й$"), "а"),
        (re.compile(r"[ыиеу]$"), "а"),
    ),
}
"""A given name's ending by the case that its surname shows."""
_FLEETING = {"Павл": "Павел", "Льв": "Лев", "Петр": "Пётр"}
"""Given names whose stem before an ending is not the nominative."""
_FEMININE = re.compile(r"(?<=[вн])у$")
"""A feminine surname's accusative."""
_PATRONYMIC = re.compile(r"(?:вич|вн)\w{0,2}$")


def has_family_ending(word: str) -> bool:
    """Whether a word ends as surnames and patronymics do, in any case.

    >>> has_family_ending("Әбіловтің"), has_family_ending("Торопова"), has_family_ending("Алатау")
    (True, True, False)
    """
    return any(form.search(word) for form in (_KK_CASE, _FAMILY)) or _RU_ANY.search(word) is not None


def is_declined(word: str) -> bool:
    """Whether a word has a Kazakh case ending, which only the last word of a name has.

    >>> is_declined("Нұрғалиевпен"), is_declined("Нұрғалиев")
    (True, False)
    """
    return any(form.search(word) for form in (_KK_CASE, _KK_ENDING)) and not word.endswith("ой")


def nominative(name: str) -> str:
    """A name of two words or three as it stands alone.

    >>> nominative("Ерлан Тоқтасынұлы Сапарғалиевті"), nominative("Гүлбану Есімоваға")
    ('Ерлан Тоқтасынұлы Сапарғалиев', 'Гүлбану Есімова')
    >>> nominative("Сәбит Ерғазинмен"), nominative("Нұрлан Тілеубергеновпен"), nominative("Анна Петрова")
    ('Сәбит Ерғазин', 'Нұрлан Тілеубергенов', 'Анна Петрова')
    >>> nominative("Сергеем Дорониным"), nominative("Ниной Павловной Кравцовой")
    ('Сергей Доронин', 'Нина Павловна Кравцова')
    >>> nominative("Анна Ивановна"), nominative("Айгүл Серікқызына")
    ('Анна Ивановна', 'Айгүл Серікқызы')
    """
    words = name.split()
    last = _KK_ENDING.sub("", words[-1])
    kazakh = _KK_CASE.sub(r"\g<base>", last)
    if kazakh != words[-1] and not _is_russian(words):
        return " ".join((*words[:-1], kazakh))
    return _russian(words)


def _is_russian(words: list[str]) -> bool:
    """Whether a form that Kazakh and Russian endings share is Russian: its given name is declined too."""
    return len(words) > 1 and words[-1].endswith("ой")


def _russian(words: list[str]) -> str:
    for form, ending, case in _RU_FAMILY:
        if form.search(words[-1]):
            family = form.sub(ending, words[-1])
            given = [_given(word, case) for word in words[:-1]]
            generic = form is _RU_FAMILY[-1][0]
            if generic and not all(word.endswith(("ом", "ем")) for word in words):
                break  # a surname that ends so by itself
            return " ".join((*given, family))
    return " ".join(_by_patronymic(words))


def _by_patronymic(words: list[str]) -> list[str]:
    """A name whose patronymic alone shows the case: «Олегом Петровичем Назаренко»."""
    for i, word in enumerate(words):
        for form, ending, case in _RU_FAMILY if _PATRONYMIC.search(word) else ():
            if form.search(word):
                feminine = case == "feminine"
                rest = [_FEMININE.sub("а", each) if feminine else each for each in words[i + 1 :]]
                return [*(_given(each, case) for each in words[:i]), form.sub(ending, word), *rest]
    return words


def _given(word: str, case: str) -> str:
    if _PATRONYMIC.search(word):
        for form, ending, _ in _RU_FAMILY:
            if form.search(word):
                return form.sub(ending, word)
        return word
    for given, ending in _RU_GIVEN[case]:
        if given.search(word):
            bare = given.sub(ending, word)
            return _FLEETING.get(bare, bare)
    return word
