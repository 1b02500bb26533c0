"""The noun that a number counts: where it ends in the sentence, and its dictionary form.

A Kazakh noun phrase puts its head last: what stands between the number and the head is bare (adjectives,
nouns of the compound), the head is bare itself or bears number, owner and case.
"""

import re
from typing import Final

from corpus.kazakh.lemmas import common, is_owned, lemma

_WORD: Final = re.compile(r"[\s\u00a0]+[«“]?(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)[»”]?")
_MOST_WORDS: Final = 5

_ADJECTIVE: Final = re.compile(
    r"(?!.*стандық)(?:.{2,}(?:лық|лік|дық|дік|тық|тік|лы|лі|сыз|сіз|ғы|гі|қы|кі|шыл|шіл|шақ|ған|ген|қан|кен"
    r"|атын|етін|йтын|йтін|дағы|дегі|тағы|тегі|аралық|ырақ|ірек|лау|леу))|жас|жаңа|ескі|ірі|кіші|үлкен"
    r"|жоғары|төмен|орта|шағын|кәсіби|беделді|арнайы|ұсақ|бос|қосымша|түрлі|өзге|басқа|ең|аса|тең|нақты"
    r"|ұзын|қысқа|асыл|ауыр|жеңіл|маңызды|мүше|әр|дербес|ерікті|тікелей|қазақ|орыс|ресми|саяси|мәдени|заманауи"
    r"|алдыңғы|соңғы|белді|таза|көпбалалы|тұрақты|осындай|мұндай|ондай|сондай"
)
"""What stands before a head and is no head; "қазақстандық" is a person."""
_PARTICIPLE: Final = re.compile(r"(?<![ыі][лн])(?:атын|етін|йтын|йтін)$")
"""Straight after a number it takes the number as its adverb: "адамды он орайтын робот".

A passive one does not: "154 жаңартылатын нысан".
"""
_OF_YEARS: Final = re.compile(rf"(?:айырма|аралы|шама)\w*|{_ADJECTIVE.pattern}")
"""After жас, "year of life": он жас үлкен, он жас айырма."""
_PARTICIPLE_PAST: Final = re.compile(r"(?:[ғқ]ан|[гк]ен)$")
_AUXILIARIES: Final = frozenset("еді едік едім екен екенбіз жоқ емес болатын болар".split())
"""After a past participle they make it the verb of its clause: 600 миллион сұраған едік."""
_ACCUSATIVE: Final = re.compile(r"[кқ]т[ыі]$")
"""Straight after a number so ends a noun, not a verb: 40 парақты."""
_HAVING_OR_ACCUSATIVE: Final = re.compile(r"[дт][ыі]$")
"""білікті маман "able", парақты қалпына келтірдік "sheets": what follows tells."""
_CLASSIFIERS: Final = frozenset("дана түп тал жұп қорап бума бас".split())
"""Stand between a number and a bare noun that it counts: 300 түп алма."""
_PARTS: Final = frozenset(
    "қабат бөлме есік доңғалақ бет том деңгей саты кезең пәтер төсек орын тонна адам бала балл жұлдыз".split()
)
"""What an adjective in -лы or -лық counts in the thing after it: 9 қабатты үй, 300 орындық мектеп."""
_HAVING: Final = re.compile(r"(?P<part>.+?)(?:лы|лі|ды|ді|ты|ті|лық|лік|дық|дік|тық|тік)")
_NEVER: Final = frozenset(
    "және мен пен бен да де та те ғана емес бар жоқ болды еді екен деп деген үшін туралы дейін кейін бұрын "
    "соң артық кем астам аса жуық бойы бойынша арқылы қарай сияқты әрі не немесе ал бірақ яғни біз сіз ол "
    "олар сен бара кете келе едік едім болдық болдым екенбіз пайда болып болған болады болса бола қана ақ "
    "шамасында шақты көп аз тағы қаза тегін бүгін кеше ертең қатар қазір әлі енді".split()
)
"""Words that end a noun phrase or stand outside one."""
_FIXED: Final = re.compile(r"[\s\u00a0]+(?P<noun>елді мекен|ірі қара|бал ара)[^\W\d_]*")
"""Compounds whose first word would be taken for the head or for an adjective."""
_HAVING_ONE: Final = re.compile(
    r"[\s\u00a0]+(?:бар|жоқ)[\s\u00a0]+(?P<noun>(?!екен|еді|бол|де[пгс]|м[ае](?!\w))[^\W\d_]+)"
)
_COUNTED_AS: Final = {"бал": "балл"}
"""Honey (бал) is not counted; before an ending балл often loses a letter: 130 балдан."""
_TIMES: Final = frozenset("рет мәрте дүркін".split())
_PERSONAL: Final = re.compile(
    r"(?:[аеий]м[ыі]н|[аеий]м[ыі]з|[ыіаеулрйнз][дт][ыі]м|[аеыіуйлр][дт][ыі]қ|[дт]ік)$"
)
"""A verb of the first person: отырғызамыз, айтамын, көрдік."""
_CASED: Final = re.compile(
    r"(?:лар|лер|дар|дер|тар|тер)?(?:ға|ге|қа|ке|дан|ден|тан|тен|нан|нен|ның|нің|дың|дің|тың|тің|ны|ні|на"
    r"|не|нда|нде|мен|бен|пен|ды|ді|ты|ті|да|де|та|те)$"
)


def counted(text: str, position: int) -> tuple[str, int] | None:
    """The dictionary form of the noun counted by a number ending there, and where the noun ends.

    >>> counted("40-тан астам су қоймасын салу", 12)
    ('қойма', 24)
    """
    if fixed := _FIXED.match(text, position):
        return fixed["noun"], fixed.end()
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
            if not following or not _verbal(following["word"]):
                return part["part"], found.end("word")
        position = found.end()
        following = _WORD.match(text, position)
        next_word = following["word"].lower() if following else ""
        known = common(word)
        if known in _TIMES:
            return known, found.end("word")
        having = _HAVING_ONE.match(text, position)
        if (
            having
            and known != word
            and is_owned(word)
            and not _is_verb(having["noun"])
            and having["noun"] not in _NEVER
        ):
            # аутизмі бар бала
            position = having.start("noun") - 1
            continue
        if word == "жас" and _is_bare(next_word) and not _OF_YEARS.fullmatch(next_word):
            # Also a noun, "year of life": жас маман
            continue
        if not known and _PARTICIPLE_PAST.search(word) and next_word in _AUXILIARIES:
            return best
        if not known and _ADJECTIVE.fullmatch(word) and following and next_word not in _NEVER:
            continue
        if not known and _HAVING_OR_ACCUSATIVE.search(word) and _is_bare(next_word):
            continue
        if not known and not following and _PERSONAL.search(word):
            return best
        if not known and _verbal(word) and (place or not _ACCUSATIVE.search(word)):
            return best
        if word in _CLASSIFIERS and next_word and next_word not in _NEVER and not _is_verb(next_word):
            best = (word, found.end("word"))
            continue
        best = (_COUNTED_AS.get(known or "", known) or lemma(word), found.end("word"))
        if _CASED.search(word) or not _belongs_to(next_word):
            return best
    return best


def _belongs_to(word: str) -> bool:
    """Whether the word is the head of a compound with the noun before it: су қоймасы, шығын бабы."""
    if not word or word in _NEVER or _is_verb(word) or (_ADJECTIVE.fullmatch(word) and not common(word)):
        return False
    return is_owned(word)


def _is_bare(word: str) -> bool:
    """Whether the word is a noun without case, which an adjective before it describes."""
    return bool(word) and word not in _NEVER and not _verbal(word) and not _CASED.search(word)


def _is_verb(word: str) -> bool:
    return not common(word) and (_verbal(word) or bool(_PERSONAL.search(word)))


def _verbal(word: str) -> bool:
    return bool(
        re.search(
            r"(?:[аеуыі]лды|[аеуыі]лді|нды|нді|тты|тті|қты|кті|ады|еді|йды|йді|пты|пті|уы|уі|ғаны|гені|ып"
            r"|іп|[аеуіы]п|(?:жат|от|т[ұү]|ж[үұ])[ыү]?р(?:м[ыі]н|м[ыі]з|с[ыі]ң|с[ыі]з)?)$",
            word,
        )
    )
