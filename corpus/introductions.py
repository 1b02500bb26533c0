"""Whom a lead introduces: the person that the talk is with, among all whom it names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus import credits, persons
from corpus.name_cases import has_family_ending, is_declined, nominative
from corpus.punctuation import ends_sentence

_CAPITAL = r"[^\W\d_a-zа-яёәғқңөұүһі]"
_WORD = rf"{_CAPITAL}[^\W\d_]+(?:[’'-][^\W\d_]+)*"
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_RUN = re.compile(rf"(?<![\w-]){_WORD}(?:\s{_WORD}){{1,3}}(?![\w-])")
_SENTENCE = re.compile(r"(?<=[.!?…])[»”\"]?\s+(?=[^a-zа-яёәғқңөұүһі])")
_QUOTED = re.compile(r"[«“„\"][^«»“”„\"]*[»”\"]")
_TALK = re.compile(
    r"\b(?:сұхбат|әңгіме|тілдес|пікірлес|сөйлес|жүздес|кездес|жолық|жауап бер|сұрадық|қонағ|қонақ|кейіпкер"
    r"|интервью|бесед|разговор|поговорил|говорим|встретил|расспросил|рассказыва|рассказал|ответил|отвеча"
    r"|гост[ьяе]|геро[йе]|собеседни[кц]"
    r"|interview|conversation|(?:spoke|speaks?|talk(?:s|ed|ing)?|met|sat down|sits down)\b|tells?\b|answers\b"
    r"|guest\b|q ?& ?a\b)",
    re.IGNORECASE,
)
"""Words that say in a sentence that its person talks, or is talked with."""
_TALK_WITH = re.compile(
    r"\b(?:(?:interview|conversation|talk(?:s|ing)?|speaking|q ?& ?a) (?:with|to)|q ?& ?a:)\s", re.IGNORECASE
)
"""What an English headline, all its words in capitals, has before the name."""
_PROFESSION = re.compile(rf"^({_WORD}(?:\s{_WORD}){{1,2}}),\s[^:.?!]{{3,80}}:\s?[«\"“„]")
"""A headline that names person, profession and a quotation: «Ann Lee, baker: “…”»."""
_PLACED = re.compile(
    r"\b(?:in|from|at|near|across|of|outside|around|the"
    r"|в|во|на|из|под|по|имени|о(?:зеро|коло)|улиц[аеы]) $",
    re.IGNORECASE,
)
"""What stands before a place or a thing, not before a person who is introduced."""
_THING = re.compile(
    r"\s(?:атындағы|(?:көше|аудан|облы|ауыл|қала|университет|театр|мектеб|кітапхана|музей|өңір|өзен"
    r"|көл|тау|газет|журнал|портал|агенттіг|орталығ|сыйлығ|қор|даңғыл|саябағ|стадион|республика)(?:с?[ыі]))"
)
"""The possessed noun after a Kazakh name that something is called by."""
_NO_PERSON = frozenset(
    "street university press review bank school times college council museum theatre theater river lake "
    "valley park county prize award institute national new north south east west saint san great central "
    "royal united city upper lower middle шығыс батыс солтүстік оңтүстік "
    "орталық қазақстан ұлы жаңа республика".split()
)
"""Words of the names of places and institutions."""
_FUNCTION = frozenset(
    "before after when while since for the this that our today as in on at if but and so how why what who "
    "когда если наш наша наши как о об в во на с со у и а но мы его её сегодня после это "
    "бүгін биыл былтыр осы біз бұл ол оның содан қазір".split()
)
"""Words that open sentences with a capital and are no names."""
_ADJECTIVE = re.compile(r"(?:[ыиоеая]й|[ая]я|[ое]е|[ое]го|[ое]му|[ыи]м|ую)$")
_COLLEAGUE = re.compile(
    r"\b(?:корреспондент\w*|журналист\w*|тілшіміз|тілші|reporter|correspondent|journalist"
    r"|(?:he|she|they) (?:spoke|talked|speaks|talks) (?:to|with))\s$",
    re.IGNORECASE,
)
"""What stands before the name of who asked: a colleague, or whom «he» spoke to."""
_AGENT = re.compile(r"(?:er|or|ist|ian|ant|eur|man|woman|wright)$")
"""How an English profession ends."""
_REPORTERS = frozenset({"reporter", "correspondent", "journalist", "корреспондент", "журналист", "тілшіміз"})
_PATRONYMIC = re.compile(r"(?:ұлы|қызы|вич|вна)\w{0,3}$")
_NAMES = 3
"""Words of the longest name: given name, patronymic, surname."""


@dataclass(frozen=True, slots=True)
class Introduced:
    """A person whom a lead names."""

    name: str
    talks: bool
    """The sentence says that the person talks, or is talked with."""
    asks: bool
    """It is the outlet's own reporter."""


def in_headline(title: str) -> str | None:
    """The person whom a headline says the talk is with.

    >>> in_headline("Bread and Patience: An Interview with Lena Marsh"), in_headline("Bread and Patience")
    ('Lena Marsh', None)
    >>> in_headline("Ann Lee, baker: “Wait”")
    'Ann Lee'
    """
    if found := _PROFESSION.match(title):
        return found[1]
    begun = _TALK_WITH.search(title)
    name = _RUN.match(title, begun.end()) if begun else None
    return persons.standing_alone(name[0]) if name else None


def people(lead: Sequence[str]) -> tuple[Introduced, ...]:
    """The persons whom a lead names, in its order, each once.

    >>> [(each.name, each.asks) for each in people(["Reporter Tom Roe met Ann Lee in New Town."])]
    [('Tom Roe', True), ('Ann Lee', False)]
    """
    found = {each.name: each for text in reversed(lead) for each in reversed([*_in(text)])}
    return tuple(reversed(found.values()))


def sole(named: Iterable[Introduced], asking: str | None) -> str | None:
    """The one person, if there is only one, whom the talk may be with."""
    others = [each for each in named if not each.asks and each.name != asking]
    talking = [each.name for each in others if each.talks]
    for names in (talking, [each.name for each in others]):
        if names and all(_is_one(names[0], name) for name in names):
            return max(names, key=len)
    return None


def _in(text: str) -> Iterator[Introduced]:
    if credits.is_credit(text):
        return
    for sentence in _SENTENCE.split(text):
        bare = _QUOTED.sub("«»", sentence)
        if not _CYRILLIC.search(bare) and not ends_sentence(bare):
            continue  # a headline may have capitals on all words
        talks = _TALK.search(bare) is not None
        for found in _RUN.finditer(bare):
            name = _name(found[0], opens=found.start() == 0)
            before, after = bare[: found.start()], bare[found.end() :]
            if name and not _PLACED.search(before) and not (found[0].endswith(name) and _THING.match(after)):
                asks = _COLLEAGUE.search(before) is not None or found[0].split()[0].lower() in _REPORTERS
                yield Introduced(nominative(name), talks, asks)


def _name(run: str, *, opens: bool) -> str | None:
    """The name in a run of capitalized words: without the profession that opens a sentence."""
    words = persons.without_office(run).split()
    while words and words[0].lower() in _FUNCTION | _REPORTERS:
        words = words[1:]
        opens = False
    if not {word.lower() for word in words}.isdisjoint(_NO_PERSON):
        return None
    words = words[: next((i for i, word in enumerate(words, start=1) if is_declined(word)), len(words))]
    fathers = [i for i, word in enumerate(words) if _PATRONYMIC.search(word)]
    if opens and len(words) == _NAMES and _opens_with_profession(words, fathers):
        words = words[1:]
        opens = False
    if len(words) > _NAMES:
        words = words[-_NAMES:] if fathers else []
    if len(words) < 2:
        return None
    family = has_family_ending(words[-1]) or bool(fathers)
    if opens and not family and _CYRILLIC.search(words[0]):
        return None  # «Ақын Жанар»: a profession may open the sentence
    if words[0].endswith("ии") and nominative(" ".join(words)).startswith(words[0]):
        return None  # «министр России Лавров»: no name agrees so
    if not family and _ADJECTIVE.search(words[0]):
        return None
    return " ".join(words)


def _opens_with_profession(words: Sequence[str], fathers: Sequence[int]) -> bool:
    """Whether the first of three words is no name: «Ақын», «Engineer»."""
    if not _CYRILLIC.search(words[0]):
        return _AGENT.search(words[0]) is not None
    return not fathers or (fathers == [_NAMES - 1] and not has_family_ending(words[0]))


def _is_one(name: str, other: str) -> bool:
    """Whether two names may be one person's: a patronymic may be left out."""
    return set(name.split()) <= set(other.split()) or set(other.split()) <= set(name.split())
