"""The noun that a number counts: where it ends in the sentence, and its dictionary form.

A Kazakh noun phrase puts its head last: what stands between the number and the head is bare (adjectives,
nouns of the compound), the head is bare itself or bears number, owner and case.
"""

import re
from typing import Final

_WORD: Final = re.compile(r"[\s\u00a0]+[«“]?(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)[»”]?")
_MOST_WORDS: Final = 5

_ADJECTIVE: Final = re.compile(
    r"(?!.*стандық)(?:.{2,}(?:лық|лік|дық|дік|тық|тік|лы|лі|сыз|сіз|ғы|гі|қы|кі|шыл|шіл|шақ|ған|ген|қан|кен"
    r"|атын|етін|йтын|йтін|дағы|дегі|тағы|тегі|аралық|ырақ|ірек|лау|леу))|жас|жаңа|ескі|ірі|кіші|үлкен"
    r"|жоғары|төмен|орта|шағын|кәсіби|беделді|арнайы|ұсақ|бос|қосымша|түрлі|өзге|басқа|ең|аса|тең|нақты"
    r"|ұзын|қысқа|ауыр|жеңіл|маңызды|мүше|әр|дербес|ерікті|тікелей|қазақ|орыс|ресми|саяси|мәдени|заманауи"
    r"|алдыңғы|соңғы|белді|таза|көпбалалы|тұрақты|осындай|мұндай|ондай|сондай"
)
"""What stands before a head and is no head; "қазақстандық" is a person."""
_PARTICIPLE: Final = re.compile(r"(?:атын|етін|йтын|йтін)$")
"""Straight after a number it takes the number as its adverb: "адамды он орайтын робот"."""
_CLASSIFIERS: Final = frozenset("дана түп тал жұп қорап бума".split())
"""Stand between a number and a bare noun that it counts: 300 түп алма."""
_PARTS: Final = frozenset(
    "қабат бөлме есік доңғалақ бет том деңгей саты кезең пәтер төсек орын тонна адам бала".split()
)
"""What an adjective in -лы or -лық counts in the thing after it: 9 қабатты үй, 300 орындық мектеп."""
_HAVING: Final = re.compile(r"(?P<part>.+?)(?:лы|лі|ды|ді|ты|ті|лық|лік|дық|дік|тық|тік)")
_NEVER: Final = frozenset(
    "және мен пен бен да де та те ғана емес бар жоқ болды еді екен деп деген үшін туралы дейін кейін бұрын "
    "соң артық кем астам аса жуық бойы бойынша арқылы қарай сияқты әрі не немесе ал бірақ яғни біз сіз ол "
    "олар сен "
    "пайда болып болған болады болса бола қана ақ шамасында шақты көп аз тағы қаза".split()
)
"""Words that end a noun phrase or stand outside one."""
_CASED: Final = re.compile(
    r"(?:лар|лер|дар|дер|тар|тер)?(?:ға|ге|қа|ке|дан|ден|тан|тен|нан|нен|ның|нің|дың|дің|тың|тің|ны|ні|на"
    r"|не|нда|нде|мен|бен|пен)$"
)
_OWNED: Final = re.compile(
    r"(?:сы|сі|[^дтаеәыіоөүұияю]ы|[^дтаеәыіоөүұияю]і)(?:н|на|не|ның|нің|нда|нде|нан|нен|мен)?$"
)
_OWNED_CASE: Final = re.compile(r"(?:сы|сі|ы|і)(?:н|на|не|ның|нің|нда|нде|нан|нен|мен)?$")
_PLAIN_CASE: Final = re.compile(
    r"(?:ға|ге|қа|ке|дан|ден|тан|тен|нан|нен|ның|нің|дың|дің|тың|тің|ды|ді|ты|ті|ны|ні|да|де|та|те|мен|бен"
    r"|пен)$"
)
_HYPHENED_CASE: Final = re.compile(
    r"-(?:лар|лер|дар|дер|тар|тер)?(?:ы|і|сы|сі)?(?:ға|ге|қа|ке|на|не|дан|ден|тан|тен|нан|нен|ның|нің|дың"
    r"|дің|тың|тің|ды|ді|ты|ті|ны|ні|н|да|де|та|те|нда|нде|мен|бен|пен)?$"
)
"""Of an abbreviation: ЖЭО-ның."""
_PLURAL: Final = re.compile(r"(?:лар|лер|дар|дер|тар|тер)$")
_AGENT: Final = re.compile(r"(?:шы|ші)$")

COMMON: Final = frozenset(
    "адам азамат жоба мектеп оқушы студент компания кәсіпорын сарапшы маман қызметкер тұрғын отбасы ел "
    "мемлекет тіл шара іс-шара түр рет көшет ағаш үй пәтер нысан зауыт фабрика станса станция университет "
    "колледж балабақша аурухана емхана кітап газет мақала заң бап құжат шарт келісім жұмысшы мұғалім "
    "дәрігер ғалым жазушы ақын ауыл қала аудан облыс өңір орын дауыс балл ұпай бала ана әйел ер қыз жігіт "
    "ардагер ерікті волонтер депутат министр әкім судья полиция сарбаз ұшақ пойыз вагон автобус көлік "
    "көпір бөлме үлес акция билет өтініш шағым хат сұрақ жауап фильм әнші спортшы медаль ойын қойма "
    "жолаушы турист қонақ делегат қатысушы үміткер сайлаушы басшы өкіл мүше топ ұйым мәселе бағыт міндет "
    "басымдық қадам кезең сала есім "
    "фотограф сурет көрме марапат жүлде бас қой сиыр жылқы түйе".split()
)
"""Often counted nouns: their dictionary form is known, whatever they are inflected for."""

_MUTATED: Final = {"б": "п", "г": "к", "ғ": "қ"}
_DROPPED_VOWEL: Final = {
    "орн": "орын", "халқ": "халық", "мүлк": "мүлік", "ерк": "ерік", "ауз": "ауыз", "мойн": "мойын",
    "бөлг": "бөлік", "көрк": "көрік", "қалп": "қалып", "дәйекс": "дәйексөз", "кәсіпорн": "кәсіпорын",
}  # fmt: skip


def counted(text: str, position: int) -> tuple[str, int] | None:
    """The dictionary form of the noun counted by a number ending there, and where the noun ends.

    >>> counted("40-тан астам су қоймасын салу", 12)
    ('қойма', 24)
    """
    best: tuple[str, int] | None = None
    for place in range(_MOST_WORDS):
        found = _WORD.match(text, position)
        if not found or (not place and _PARTICIPLE.search(found[0])):
            return best
        word = found["word"].lower()
        if word in _NEVER:
            return best
        if not place and (part := _HAVING.fullmatch(word)) and part["part"] in _PARTS:
            following = _WORD.match(text, found.end())
            if following and not _verbal(following["word"]):
                return part["part"], found.end("word")
        position = found.end()
        following = _WORD.match(text, position)
        next_word = following["word"].lower() if following else ""
        known = _known(word)
        if not known and _ADJECTIVE.fullmatch(word) and following and next_word not in _NEVER:
            continue
        if not known and _verbal(word):
            return best
        if word in _CLASSIFIERS and next_word and next_word not in _NEVER and not _verbal(next_word):
            best = (word, found.end("word"))
            continue
        best = (known or lemma(word), found.end("word"))
        if _CASED.search(word) or not _belongs_to(next_word):
            return best
    return best


def lemma(word: str) -> str:
    """The dictionary form of an inflected noun, as far as its endings tell it.

    >>> lemma("қоймасын"), lemma("бабының"), lemma("компанияның"), lemma("оқушыға")
    ('қойма', 'бап', 'компания', 'оқушы')
    """
    if known := _known(word):
        return known
    word = _HYPHENED_CASE.sub("", word)
    owned = _OWNED_CASE.search(word)
    if owned and len(word) - len(owned[0]) >= 2 and not _AGENT.search(word[: owned.start() + 2]):
        return _singular(_restored(word[: owned.start()]))
    plain = _PLAIN_CASE.search(word)
    if plain and len(word) - len(plain[0]) >= 2:
        word = word[: plain.start()]
    return _singular(_DROPPED_VOWEL.get(word, word))


def _known(word: str) -> str | None:
    for noun in COMMON:
        if word == noun:
            return noun
        for stem in {noun, noun[:-1] + {"п": "б", "к": "г", "қ": "ғ"}.get(noun[-1], noun[-1]), *_short(noun)}:
            if word.startswith(stem) and _ENDING_ONLY.fullmatch(word, len(stem)):
                return noun
    return None


_ENDING_ONLY: Final = re.compile(
    r"(?:лар|лер|дар|дер|тар|тер)?(?:ы|і|сы|сі)?(?:ға|ге|қа|ке|на|не|дан|ден|тан|тен|нан|нен|ның|нің|дың"
    r"|дің|тың|тің|ды|ді|ты|ті|ны|ні|н|да|де|та|те|нда|нде|мен|бен|пен)?"
)


def _short(noun: str) -> tuple[str, ...]:
    return tuple(short for short, full in _DROPPED_VOWEL.items() if full == noun)


def _belongs_to(word: str) -> bool:
    """Whether the word is the head of a compound with the noun before it: су қоймасы, шығын бабы."""
    if not word or word in _NEVER or _verbal(word):
        return False
    return bool(_OWNED.search(word) or (_known(word) and _OWNED_CASE.search(word)))


def _verbal(word: str) -> bool:
    return bool(
        re.search(
            r"(?:[аеуыі]лды|[аеуыі]лді|нды|нді|тты|тті|қты|кті|ады|еді|йды|йді|пты|пті|уы|уі|ғаны|гені|ып"
            r"|іп|[аеуіы]п)$",
            word,
        )
    )


def _restored(stem: str) -> str:
    if stem in _DROPPED_VOWEL:
        return _DROPPED_VOWEL[stem]
    return stem[:-1] + _MUTATED.get(stem[-1], stem[-1])


def _singular(word: str) -> str:
    plural = _PLURAL.search(word)
    return word[: plural.start()] if plural and plural.start() >= 2 else word
