"""What a first sentence lacks because its question, or the listener, had it: in each language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from corpus.model import Language


@dataclass(frozen=True, slots=True)
class Gaps:
    """Signs, as patterns of folded text, that a sentence is only whole for those who heard the talk."""

    denial: re.Pattern[str]
    """A short sentence that only denies what was asked."""
    fragment: re.Pattern[str]
    """A first sentence that lacks its subject or its verb, which stood in the question."""
    shell: re.Pattern[str]
    """A first sentence about a "decision" or an "initiative": a noun whose content another sentence gives."""
    known: re.Pattern[str]
    """Somewhere in a first sentence: what only a listener of the talk knows, or the talk's other side."""
    definite: re.Pattern[str] | None = None
    """As the first words: a thing that a reader is taken to know, in the sentence's own letters."""


def _known(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])")


def _shell(of_any: str, nouns: str) -> re.Pattern[str]:
    """One of the nouns as the first to the third word, after no name in quotation marks and no word for "
    "any of them."""
    return re.compile(
        rf"(?!(?:{of_any.replace(' ', '|')}))(?:[\w-]+ ){{0,2}}(?:{nouns.replace(' ', '|')})\w*(?! [–—])"
    )


_UNIQUE: Final = (
    "world|country|nation|state|government|people|public|future|past|present|truth|law|economy"
    "|environment|planet"
    "|earth|sun|moon|sea|sky|land|internet|web|market|media|press|police|army|constitution|family|same"
    "|whole|only"
    "|street|road|school|hospital|classroom|kitchen|garden|village|city|town|capital|countryside"
    "|community|heart|mind|soul"
    "|body|stage|right|wrong|rest|day|year|century|morning|night|poor|rich|young|old|elderly|dead|way"
    "|time|things|ones?"
    "|(?!(?:latt|form|other)\\w)\\w+est|best|worst|most|least|more|less|better|very|first|last|next "
    "(?:generation|century)"
)
"""What there is one of, or what names itself."""

_DEFINITE: Final = (
    rf"\b[Tt]he (?!(?i:{_UNIQUE})\b)[a-z][\w’'-]*(?: [a-z][\w’'-]*)?"
    r"(?=[.,;:!?]| (?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|and|but|so|for|by|at"
    r"|on)\b)"
)
GAPS: Final[Mapping[Language, Gaps]] = {
    "kk": Gaps(
        fragment=re.compile(
            r"(?:[\w-]+ )?(?:мақсат|міндет|мәселе|түйткіл|себеп|нәтиже|кедергі|көрсеткіш) [–—-] "
            # what is needed, hard or good, of something that is not said: "керегі – көлік"
            r"|(?:[\w-]+(?<![нд][ыі]ң) )?(?:керегі|қажеті|қиыны|жақсысы|жаманы|дұрысы|оңайы|қызығы) [–—-] "
            r"|(?:[\w-]+(?:лық|лік|дық|дік|тық|тік)|жаңа|ескі|үлкен|кіші) [\w-]+[аеыі]с[ыі]\b"
            r"|(?!шынд|негіз|бүгін|түн|күн|ойын|жиын|орын|келін|өзі|тым|бұрын|ақыр|айын)[\w-]{2,}"
            r"(?:ынан|інен|сынан|сінен|ына|іне|сына|сіне|ында|інде|сында|сінде|ымен|імен|сымен|сімен) "
            r"|.*с[ае], \w+(?:ылуға|ілуге|алуға|елуге|нуға|нуге) тиіс"
            r"|(?!(?:меніңше|менімше|бүгінде|әдетте|кейде|жалпы|шынында|расында|былтыр|негізінен)\b)"
            r"[\w-]{2,}(?:[мпб][ыі][нз]|[дтн][ыі]|[дт][ыі][мқк]|[қғкг][ае]|[дт][ае]н?|[ае]д[ыі]), "
            r"|[\w-]+ емес,|[\w-]+(?<![дғгқкш])[ыі] [\w-]+с[ае],|[\w-]+ [\w-]+ ал(?:са|сақ|саң|саңыз),"
            r"|[\w-]+(?<![дғгқкш])[ыі] [\w-]+(?=[:.])|.*\b(?:үшін|кейін|дейін|туралы|сияқты"
            r"|бойынша"
            r"|арқылы)\.$"
            r"|[\w-]+(?<![аейяю])(?:ны|ні|ды|ді|ты|ті) [\w-]+(?:[ае]ды|[ае]ді|йды|йді)\b"
        ),
        shell=_shell(
            "әр кез дұрыс жақсы нақты ең жауапты маңызды ірі үлкен біздің менің",
            "шешім бастама жоба ұсыныс құжат оқиға іс-шара келісім кездесу жиын тергеу жұмыстар науқан акция",
        ),
        denial=re.compile(r"(?:ешқандай|еш)(?:\s+[\w-]+){1,3}\s+(?:жоқ|емес)\W*$"),
        known=_known(
            r"сіз(?:дің|ге|ді|ден|бен)?",
            r"сұра(?:ғыңыз|п отыр|дыңыз)\w*",
            r"жаңа(?: ғана)? айт\w+",
            r"айтқандай",
            r"(?:менің|біздің) жағдайымы?з?да",
            r"айтқаныңыз\w*",
            r"екінші (?:кезең|бөлім)\w*",
            r"бастапқыдағыдай",
            r"ағай\w*",
            r"осында",
            r"көке\w*",
            r"басқасы\w*",
            r"(?<![дтн][ае]н )(?<!мүлде )басқаша(?! айт)",
            # "its language, too": as the thing that was spoken of
            r"(?:оның|олардың) \w+ (?:да|де)",
            r"[ғқ]ой(?=[.,])",
            r"(?:айнала|маңай|төңірек|қасын|жанын|ішін|бойын)да?ғы \w+",
            r"\w+(?:тыны|тіні)(?=[.,])",
        ),
    ),
    "ru": Gaps(
        fragment=re.compile(
            r"(?!(?:думаю|верю|считаю|кажется|знаю|надеюсь|уверен|уверена)\b)[\w-]+, "
            r"(?!котор|кто|что|где|чь|если|когда|как\b|не\b|[^—–]* [—–] )"
            # they, whoever they are: «Приходят, садятся …»
            r"|(?!брат|солдат|депутат|адвокат|результат|формат|автомат|институт|маршрут|минут|салют|уют|опят)"
            r"\w{2,}(?:[ую]т|[аи]?[ая]т)(?:ся)?(?:,| \w)(?!ь)"
            r"|\w+(?:ом|ой|ей|ами|ями) \w+ее\b|(?:не |ни |и )?(?!(?:если|или|жила|мысли|\w*мысел|кукла"
            r"|сила|школа|пчела|скала|игла"
            r"|земля)\b)[\w-]{3,}л(?:а|о|и)?(?:с[яь])?\b(?! [—–-])"
        ),
        shell=_shell(
            "любо каждо хорош настоящ никак мо наш правильн больш",
            "инициатив решени предложени проект(?!ир) документ(?!ал) программ(?!ир"
            "|ис) ситуаци процесс мероприяти договор "
            "соглашени "
            "встреч переговор акци вопрос опрос расследовани событи комисси",
        ),
        denial=re.compile(r"никак(?:ого|ой|их)(?:\s+[\w-]+){1,3}\s+(?:нет|не было)\W*$"),
        known=_known(
            r"ваш(?:его|ему|им|ем|а|ей|у|е|и|их|ими)? (?:вопрос|газет|издани|канал|редакци|замечани)\w*",
            r"вы (?:сказали|говорите|спрашива\w+|упомянули|спросили|назвали)",
            r"как вы",
            r"тоже|также|что и (?:в|на|по|для|у|с)",
            r"в (?:мо[её]м|нашем) случае",
            r"в (?:моей|нашей) области",
            # the same as what was said; not "the same as" what the sentence names
            r"(?:так|туда|там|тогда|то|та|те|той|ту|тот|того|тех|тем|такой|такая|такое|такие|такую) же"
            r"(?!,? (?:как|кто|что|котор))",
            r"вот",
            r"с вами",
            r"о котор(?:ом|ой|ых) (?:вы|шла речь|мы говор)\w*",
            r"наш(?:и|их|им|ими)? \w+ коллег\w*",
            r"здесь(?! и сейчас)|тут",
        ),
    ),
    "en": Gaps(
        fragment=re.compile(
            r"(?!.*\b(?:left|kept|made|took|came|went|gave|got|saw|said|told|found|knew|thought|brought"
            r"|bought"
            r"|taught|wrote|began|grew|built|lost|won|sold|sent|spent|met|felt|held|ran|stood|sat|led"
            r"|paid|fell|became"
            r"|chose|broke|drew|rose|spoke|put|cut|let|set|read)\b)(?!.*\b(?:is|are|was|were|be|am|has"
            r"|have|had|do|does|did|will|would|can|could|should|must"
            r"|may|might|need"
            r"|\w+[’'](?:s|re|ve|ll|d|m|t)|cannot|let|[a-z]{2,}ed|[a-z]{2,}s (?:an?|the|to|in|on|of|for"
            r"|with|me|us|you|it|them|people|that|what|how|its|their|our|my|your|by|from|at|as|more|less"
            r"|not|when|because|if|where|up|out))\b)(?!.*\b(?:i|we|you|they|people"
            r"|children|who) [a-z]+)"
        ),
        shell=_shell(
            "every any each no all most good", "decision initiative proposal project document meeting event"
        ),
        denial=re.compile(r"there (?:is|are|was|were|’s|'s) no(?:\s+[\w-]+){1,3}\W*$"),
        known=_known(
            r"(?:are|is|was|were|have|had) (?:only |just )?(?:two|three|four|five|six|seven|eight|nine"
            r"|ten|\d+)"
            r"(?=[.,;]| an? )",
            r"also|too(?=[.,;!])|(?:for|in|with|to|of|from|on) other",
            r"i(?:[’']d| would) like (?!to\b)\w+",
            r"you (?:said|mentioned|asked|just|described)",
            r"your (?:question|readers|show|podcast|paper|audience)",
            r"(?:of|all|part of) what (?:was|were) \w+",
            r"(?:that|this) (?:time|day|moment|way|point|night|week|book|place|one|guy|man|woman|question"
            r"|idea|kind)",
            r"(?<=[.,;] )that (?:is|was|makes|means|will|would|has)",
            r"(?:of|do|like|all|than|after|about|with"
            r"|for|to|on|in) that(?=[.,;!?])",
            r"in (?:my|our) (?:field|case|line of work|situation)",
            r"the other",
            r"(?:some|many|lots of|few|several|most|any|all) other",
            r"(?:similar to|like) (?:mine|ours|that|this|them)",
            r"the same(?! \w+(?::| as| that| for (?:every|any|all)))",
            r"(?<=[.,;:] )(?:(?:and|but|so|because) )?that (?:sounds?|looks?|feels?|means?|makes?|made"
            r"|works?|helps?)",
            r"(?:understand|say|see|know|do|like|love|hear|learn|remember|mean|call|change) that (?:as"
            r"|until"
            r"|because|before|after|in)",
            r"(?:return|have|need|want|get|got|make|made|build|built|buy|write|wrote|find|found|use|used"
            r"|take) "
            r"(?:one|ones|some|any|enough)(?=[.,;!?])",
            r"the (?:former|latter|two of)",
            r"there(?=[.,;!?])|(?:go|went|live|lived|work|worked|come|came|get|got|be|been) (?:there|here)",
        ),
        definite=re.compile(
            rf"{_DEFINITE}.*{_DEFINITE}|^[«“\"]?The (?!(?i:{_UNIQUE})\b)(?:[a-z][\w’'-]*)(?: (?!of\b"
            rf"|that\b|who\b|which\b)[a-z][\w’'-]*)?"
            rf"(?=[.,;:!?]| (?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|went|got"
            rf"|came|took"
            rf"|stayed|said|ends?|goes|makes?|made|gave|gives?)\b)"
        ),
    ),
}
