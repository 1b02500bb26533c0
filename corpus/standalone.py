"""Whether a run of sentences can be read without what came before it.

What stands for something said earlier, or answers a question that the reader does not see, is only
understood together with it: demonstratives, third-person pronouns, connectives, items of a list.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from corpus.model import Language

_WORD: Final = re.compile(r"[\w’']+(?:-[\w’']+)*")
_CLAUSE_END: Final = re.compile(r"[,;:]| [–—-] ")
_ANTECEDENT_WORDS: Final = 3
"""Words that a clause needs before it can hold what a later pronoun stands for."""
_STATEMENT_WORDS: Final = 4
"""A shorter first sentence is a fragment that answers: "About a week.", "Ешқандай қайшылық жоқ."."""
_STEM: Final = 4
"""Letters by which an inflected noun is known again."""


@dataclass(frozen=True, slots=True)
class _Pointers:
    """The words of one language that lean on an earlier sentence, as patterns of folded text."""

    opening: re.Pattern[str]
    """As the first words of a sentence."""
    anywhere: re.Pattern[str]
    """As one whole word, wherever nothing before it in the sentence can be meant."""
    determiner: re.Pattern[str]
    """Those of them that go with a noun: that noun must have been named before."""
    excepted: re.Pattern[str]
    """From such a word on: idioms that point at nothing."""
    aside: re.Pattern[str]
    """A first clause that only introduces, and holds nothing that could be meant."""
    list_item: re.Pattern[str]
    first_item: re.Pattern[str]
    denial: re.Pattern[str]
    """A short sentence that only denies what was asked."""
    mutual: re.Pattern[str] | None = None
    """A tie between parties, from the sentence's start on, with none of them named."""


def _opening(words: str) -> re.Pattern[str]:
    alternatives = "|".join(word.replace("_", r"[\s-]+") for word in words.split())
    return re.compile(rf"(?:{alternatives})(?![\w-])")


_POINTERS: Final[Mapping[Language, _Pointers]] = {
    "kk": _Pointers(
        opening=_opening(
            "сондықтан сондай-ақ сонымен осылайша алайда бірақ дегенмен әйтсе_де сонда_да десе_де себебі "
            "өйткені яғни демек ал және әрі мысалы мәселен айталық атап_айтқанда керісінше айтпақшы "
            "әйтпесе әйтпегенде нәтижесінде тағы тіпті әсіресе алдымен сосын кейін енді немесе яки не иә "
            "жоқ рас әрине дұрыс құп мүмкін басқаша басқаша_айтқанда қысқасы бір_сөзбен қайталап "
            "ең_бастысы ең_алдымен бұрынғыдай сөз_арасында жоғарыда\\w* ақыры екінші_жағынан бір_жағынан "
            "бір_айта тек_қана дәлірек міне неге неліктен олай бұлай соған"
        ),
        anywhere=re.compile(
            r"бұл|бұ(?:ны|ның|ған|дан|нда|нымен|лар\w*)|мұ(?:ны|ның|нда|ндай\w*|ндағы|нша|нымен|нысы\w*)|ол"
            r"|о(?:ны|ның|ған|дан|нда|ндай\w*|ндағы|нымен|лай|нысы\w*)|олар(?:ды|дың|ға|дан|да|мен|дікі)?"
            r"|осы(?:ны|ның|ған|дан|нда|ндай\w*|лай|лайша|ндағы|нымен|мен|ншама|лар\w*)?|сол(?:ай|айша"
            r"|ар\w*)?|со(?:ны|ның|ған|дан|нда|ндай\w*|ндағы|нымен|ншама|ндықтан)|сөйтіп|аталған|аталмыш"
            r"|әлгі|екеуі\w*|біреуі\w*|екіншісі\w*"
        ),
        determiner=re.compile(r"(?:мұ|о|со|осы)ндай|осы|сол|аталған|аталмыш|әлгі"),
        excepted=re.compile(
            r"(?:одан|бұдан) (?:әрі|былай)|осы (?:жыл(?!дар)|ғасыр|күнге дейін|уақытқа дейін|кезге дейін)"
            r"|(?<=, )(?:оның|соның) ішінде"
        ),
        aside=re.compile(
            r"(?:әрине|өкінішке қарай|шын мәнінде|меніңше|менің ойымша|жалпы(?: алғанда)?|түптеп келгенде"
            r"|рас|біз|мен|бір сөзбен айтқанда|ашығын айт\w+|шынымды айт\w+|бақытымызға (?:қарай|орай)"
            r"|әдетте)$"
        ),
        list_item=re.compile(r"(?<!\w)(?:екінші|үшінші|төртінші|бесінші|алтыншы)(?:ден|дан)(?!\w)"),
        first_item=re.compile(r"(?<!\w)біріншіден(?!\w)"),
        denial=re.compile(r"(?:ешқандай|еш)(?:\s+[\w-]+){1,3}\s+(?:жоқ|емес)\W*$"),
        mutual=re.compile(
            r"(?:(?!(?<!\w)(?:\w*[мбп]ен|\w{2,}(?:[лдт]ар|[лдт]ер)\w*|екі)(?!\w)).)*?"
            r"(?<!\w)өзара (?:сауда|тауар|ықпалдаст|ынтымақтаст|қарым-қатынас|байланыс)"
        ),
    ),
    "ru": _Pointers(
        opening=_opening(
            "поэтому потому также тоже однако но а и или да нет конечно например так там тогда затем потом "
            "кроме_того вместе_с_тем при_этом в_частности то_есть значит следовательно напротив наоборот "
            "впрочем зато кстати между_тем ведь причём причем притом ещё еще именно с_другой_стороны "
            "с_одной_стороны разумеется безусловно верно правда во-первых в-третьих более_того к_тому_же "
            "тем_не_менее таким_образом иначе вот отсюда оттуда туда сюда аналогично повторю повторюсь "
            "далее соответственно в_том_числе хорошо ладно согласен возможно"
        ),
        anywhere=re.compile(
            r"это|эт(?:от|а|у|и|ого|ому|им|ом|ой|их|ими)|он|она|оно|они|его|её|ее|ему|ей|ею|их|им|ими"
            r"|н(?:его|ему|им|ём|ем|ей|их|ими)|так(?:ой|ая|ое|ие|ого|ому|им|ом|ую|их|ими)|тот|та|ту|те|того"
            r"|тому|тем|тех|теми|данн(?:ый|ая|ое|ые|ого|ом|ой|ых)|туда|оттуда|оба|обе|обоих|последн(?:ий|яя"
            r"|ее) из"
        ),
        determiner=re.compile(
            r"эт(?:а|у|ой|им|их|ими|ому)|так(?:ой|ая|ое|ие|ого|ому|им|ом|ую|их|ими)|данн\w+"
        ),
        excepted=re.compile(
            r"тем (?:не менее|более|самым)|это(?:т|го|му|м)? (?:год|век)|(?:тот|та|то|те|тем|того|тех"
            r"|тому), (?:кто|что|котор|чт|кого|чь)"
        ),
        aside=re.compile(
            r"(?:конечно|к сожалению|на самом деле|по-моему|в целом|мы|я|честно говоря|безусловно|в итоге"
            r"|как правило)$"
        ),
        list_item=re.compile(r"(?<!\w)(?:во-вторых|в-третьих|в-четв[её]ртых|в-пятых)(?!\w)"),
        first_item=re.compile(r"(?<!\w)во-первых(?!\w)"),
        denial=re.compile(r"никак(?:ого|ой|их)(?:\s+[\w-]+){1,3}\s+(?:нет|не было)\W*$"),
    ),
    "en": _Pointers(
        opening=_opening(
            "so but and or also however therefore thus then there yes no yeah yep nope well sure of_course "
            "right exactly for_example for_instance such here because otherwise besides moreover finally "
            "instead meanwhile still too similarly in_addition as_i_said oh okay ok hm hmm um uh "
            "absolutely definitely actually anyway plus though although_that again i_mean you_know "
            "in_other_words like basically maybe another on_the_other_hand same secondly thirdly correct "
            "true indeed not_really that that’s that's"
        ),
        anywhere=re.compile(
            r"(?:this|these|those|he|she|they|him|her|hers|his|them|their|theirs|it|its)(?:[’'](?:s|re|ll|d"
            r"|ve))?"
        ),
        determiner=re.compile(r"these|those"),
        excepted=re.compile(
            r"this (?:year|century|week|month)|(?:these|those) (?:days|who)|it (?:is|was) (?:important"
            r"|necessary|hard|easy|better|time|clear|possible|impossible|difficult)|it[’']s (?:important"
            r"|hard|easy|better|time|clear|possible|impossible|difficult|all about)"
        ),
        aside=re.compile(
            r"(?:of course|unfortunately|in fact|i think|honestly|in general|to be honest|we|i|today|now)$"
        ),
        list_item=re.compile(r"(?<!\w)(?:second(?:ly)?|third(?:ly)?),"),
        first_item=re.compile(r"(?<!\w)first(?:ly)?(?: of all)?,"),
        denial=re.compile(r"there (?:is|are|was|were) no(?:\s+[\w-]+){1,3}\W*$"),
    ),
}


def stands_alone(sentences: Sequence[str], language: Language, following: str = "") -> bool:
    """Whether whole sentences in a row say what they say without those before and after them.

    `following` is the sentence after them, which may go on with a list that they began.
    """
    pointers = _POINTERS[language]
    run = " ".join(sentences)
    folded = run.lower()
    return (
        _opens_a_statement(sentences[0])
        and _ends_a_statement(sentences[-1])
        and _balanced(run)
        and not pointers.opening.match(sentences[0].lower().lstrip('«“"'))
        and not pointers.denial.match(sentences[0].lower())
        and not points_back(sentences[0], language)
        and not pointers.first_item.match(folded)
        and bool(pointers.first_item.search(folded)) == bool(pointers.list_item.search(folded))
        and not pointers.list_item.search(following.lower())
    )


def points_back(sentence: str, language: Language) -> bool:
    """Whether a word of the sentence stands for something that it has not named.

    >>> points_back("Бұл акцияға көп адам қатысты.", "kk"), points_back("Тазалық – ұлт болмысы.", "kk")
    (True, False)
    """
    pointers = _POINTERS[language]
    sentence = sentence.lower()
    if pointers.mutual and pointers.mutual.match(sentence):
        return True
    for found in _WORD.finditer(sentence):
        if not pointers.anywhere.fullmatch(found[0]) or pointers.excepted.match(sentence, found.start()):
            continue
        before = sentence[: found.start()]
        if _names_again(before, sentence[found.end() :]):
            continue
        if pointers.determiner.fullmatch(found[0]) or not _holds_antecedent(before, pointers):
            return True
    return False


def _opens_a_statement(sentence: str) -> bool:
    first = sentence.lstrip('«“"(')[:1]
    return (first.isupper() or first.isdigit()) and len(_WORD.findall(sentence)) >= _STATEMENT_WORDS


def _ends_a_statement(sentence: str) -> bool:
    """Not a question, which the next sentence would answer, nor an announcement of what follows."""
    return sentence.rstrip('»”")’')[-1:] in {".", "…", "!"} and "?" not in sentence[-4:]


def _balanced(text: str) -> bool:
    return (
        text.count("«") == text.count("»")
        and text.count("“") == text.count("”")
        and text.count("(") == text.count(")")
        and not text.count('"') % 2
    )


def _holds_antecedent(before: str, pointers: _Pointers) -> bool:
    clauses = _CLAUSE_END.split(before)
    words = [
        word
        for clause in clauses[:-1]
        if not pointers.aside.match(clause.strip())
        for word in _WORD.findall(clause)
    ]
    return len(words) >= (1 if re.search(r" [–—-] $", before) else _ANTECEDENT_WORDS)


def _names_again(before: str, after: str) -> bool:
    """Whether the noun that a demonstrative goes with was named before: «… Ұйымы … осы ұйымның»."""
    following = _WORD.search(after)
    if following is None:
        return False
    stem = following[0][:_STEM]
    return len(stem) == _STEM and any(word.startswith(stem) for word in _WORD.findall(before))
