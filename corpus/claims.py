"""The case for a quotation: what a sentence claims of the world, by the form that its language gives it.

A sentence may lean on nothing and still say nothing to a stranger: what was done, what is going on, how
things stand where the speaker works. An editor prints a claim: a definition, a duty, a condition, what is
so of everyone, one thing weighed against another, a belief.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from corpus.model import Language
from corpus.timeless import timeless

_KAZAKH_PRESENT: Final = (
    r"(?:[\w-]*[аейи]д[ыі]|жоқ|емес|қиын|оңай|мүмкін|керек|қажет|бар|болмас|деген сөз|[\w-]*[аеоі]р еді)"
    r"(?: екен)?"
)
"""A Kazakh predicate of what is so: the aorist in -ады, -еді, -йды, or a nominal one."""
_KAZAKH_SUBJECT: Final = (
    r"(?:адам|адамдар|адамзат|әр (?!(?:[\w-]+ )?(?:ай|жыл|күн|апта|сағат|түрлі|жолы|кез)\b)[\w-]+"
    r"|әрбір|әркім|кез келген|ешкім\w*|ешбір|ешқандай|пенде)"
)
"""Of whom a Kazakh sentence speaks that speaks of everyone: in the nominative, and no measure of time."""

_KAZAKH_WHO_DOES: Final = (
    r"^(?:[\w-]+ ){0,4}?(?!деген)[\w-]+(?:[ғқ]ан|[гк]ен|[мбп][ае]с) (?!соң|сайын|жоқ|емес|екен)[\w-]{3,}"
    r"(?<![дт][ае])(?<![ғгқк][ае])(?<![нд][ыі])(?<![ыі][ңм])(?<!н)\b"
)
"""A Kazakh subject told by what it does or has done: a participle and a noun without a case."""
_RUSSIAN_PRESENT: Final = r"\w{2,}(?:ет|ёт|ит|ят|ют|ат|ут)(?:ся)?\b"
"""A Russian predicate of what is so: the third person of the present."""

_KINDS: Final[Mapping[str, Mapping[Language, str]]] = {
    "a definition": {
        "kk": r"^(?!(?:бұл|ол|олар|осы|бірі|соның|мен(?! үшін)|біз(?! үшін))\b)(?!\S*(?:[дт][ае]ғы"
        r"|[дт]егі|[ое]нің)\b)"
        r"(?!\S+[^мст]\S*(?:ым|ім) [–—-])(?![^–—]*(?:[аейи]т[ыі]н[дн][ае]р|(?:[ғқ]ан|[гк]ен)(?:дар"
        r"|дер)?[ыі]) [–—])[^,;:.–—\d]{3,70} [–—-] (?!деп|деді|дейді)[^\d]{6,}$"
        r"|^[^,;:.\d]{3,60} (?:дегеніміз\b|деген сөз[.!»]*$)|^[^,;:.\d]{3,40} деген [^,]+ (?:сияқты"
        r"|секілді)\b"
        r"|\bболып (?:табылады|саналады|есептеледі|қала береді)[.!»]*$",
        "ru": r"^(?!(?:это|он|она|они|всё это|там|тут|здесь|вот|не|на|в|у|из|под|для него|для них|одн\w+)\b)"
        r"[^,;:.—–\d]{3,70} [—–] (?!сказал|говор|спросил|ответил|(?:в|во|на|из|у|за|под|с|по"
        r"|до)\b)[^\d]{6,}$",
        "en": r"^(?!(?:the|this|that|these|those|it|he|she|they|i|we|you|there|here|my|our|his|her|their"
        r"|your|one|some|another|what|who|where|in|on|at|for|with|by|to|of|from|after|before|when|if|as"
        r"|and|but|so|because|last|next|then|now|yes|no|most of|part of|both|nothing|everything)\b)"
        r"[a-z][\w’'-]*(?: [\w’'-]+){0,4}? (?:is|are|isn[’']t|aren[’']t) (?!\d|two|three|four|five|ten"
        r"|twenty|thirty|forty|fifty|now|here"
        r"|there|(?!noth|someth|everyth|bor|interest)\w+ing\b)\w+",
    },
    "a duty": {
        # an impersonal one with an amount or a rhythm is a recipe or a regulation
        "kk": r"^(?!.*\b(?:сайын|кемінде|жыл|ай|күн|сағат|минут|рет)\b.*[\w-]+[уү] (?:керек"
        r"|қажет))(?:.*[^\w-])?"
        r"(?:[\w-]+[ую](?:[ыі]\w{0,6}|ға|ге|[дл]\w{2,6})? (?:әбден |өте |да |де )?(?:керек|қажет|тиіс"
        r"|міндетті|болмайды|мүмкін емес)"
        r"(?:пі[зн]|сі[зң]|мі[зн])?\b(?! (?:бол|еді|едік|екен|деген))"
        r"|[\w-]{2,}(?:[ғқ]ан|[гк]ен)\w{0,6} (?:жөн|дұрыс|абзал)\b|(?:тиіспіз|міндеттіміз|міндеттімін)\b"
        r"|хақы(?:мыз|м)? жоқ)",
        "ru": r"\b(?:долж(?:ен|на|но|ны)|обязан[аоы]?|нельзя|нужно|надо|необходимо|следует|стоит|не стоит"
        r"|не име(?:ет|ют|ем|ешь|ю) права|важно)\b(?! был)",
        "en": r"\b(?:must|should|ought to|has to|needs to|have no right|has no right)\b"
        r"|(?<!\bi )(?<!\bwe )\b(?:have to|need to|cannot|can[’']t)\b",
    },
    "a condition": {
        "kk": rf"\b(?!өйтпе|баса\b|аса\b|әйтпе|неме|десе\b)[\w-]+(?:с[ае]|с[ае]ң|с[ае][қк]"
        rf"|с[ае]ң[ыі]з)\b(?! да\b"
        rf"| де\b| керек| бер| ал[аым]"
        rf"| баста| түс| жүр| отыр)[^.]*\b{_KAZAKH_PRESENT}[.!»]*$"
        r"|[\w-]+(?:майынша|мейінше|байынша|бейінше|пайынша|пейінше)\b",
        "ru": r"(?:^|, |: )(?:если (?!бы\b)|пока (?!мне|я\b|мы\b|что\b|у )[^,]+, |чем [^,]+, тем\b"
        r"|там, где\b)",
        "en": r"\b(?:if|when|unless|until|wherever) (?:an?|the|you|your|people|every\w*|nobody|no one"
        r"|somebody|someone|children|[a-z]+s)\b",
    },
    "of everyone": {
        "kk": rf"\b{_KAZAKH_SUBJECT}\b[^.]*\b{_KAZAKH_PRESENT}[.!»]*$"
        rf"|^[\w-]+ (?:бар|жоқ) [\w-]{{3,}} [^.]*\b{_KAZAKH_PRESENT}[.!»]*$"
        # of those who do or have not done a thing, that they can or do not
        rf"|^(?:\S+ ){{0,2}}?[\w-]+(?:[ғқ]ан|[гк]ен|[ае]тын|[ае]тін|йтын|йтін"
        rf"|м[ае]с) [\w-]{{3,}}(?<!да)(?<!де)\b"
        rf"[^.]*\b(?:[\w-]+[мбп][ае]йд[ыі]|ал[ауы]д[ыі]|жоқ|емес|керек)[.!»:]",
        "ru": r"^(?:люди|человек|каждый|каждая|каждое|любой|любая|любое|всякий|всякая|никто|никакой"
        r"|никакая|никакое|тот)\b"
        r"|, (?:а|и|но) (?:люди|человек|каждый|никто|никакой)\b"
        r"|^[\w-]+(?: [\w-]+)?, (?:котор(?:ый|ая|ое|ые)|кто)\b",
        "en": r"^(?:an?|every|each|any|no) [\w’'-]+ (?:[\w’'-]+ ){0,8}?(?:is|are|has|have|can|cannot"
        r"|needs|will"
        r"|does|doesn[’']t|isn[’']t|never|[a-z]{2,}s)\b"
        r"|(?:^|[,;:] (?:and |but |yet )?)(?:people|everyone|everybody|nobody|no one|those who|most people"
        r"|children|you)\b (?!know\b|said|mentioned|asked)\w+|\byou (?:cannot|can[’']t|never|only"
        r"|have to)\b"
        r"|^[a-z]+s (?:always |never |often |rarely |only )?[a-z]{3,}(?<!s) [^.]+, but (?:it|they|never)",
    },
    "one thing weighed against another": {
        "kk": r"\bемес, (?!иә|оны\b|біз|мен\b)[\w-]+|[\w-]+(?:дан|ден|тан|тен|нан|нен) (?:гөрі|артық"
        r"|қымбат|күшті"
        r"|маңызды|жоғары|биік|ауыр|қиын|жақсы|асыл|мықты|берік|қорқынышты)|[\w-]+(?:ғанша|генше|қанша"
        r"|кенше),"
        r"|(?:болады|оңай|жеңіл|бар|көп), [^,]+ (?:қиын|мүмкін емес|болмайды|жоқ|ауыр|аз)[.!»]*$",
        "ru": r"\bне [^,.;:]{2,60}, (?:а|но|он|она|оно|они)\b|, а не\b|\bне (?:для того|потому|тогда"
        r"|там|так|тому|тем|тот|то|та|те)\b[^.;]*, а\b"
        r"|\b(?:важнее|дороже|хуже|лучше|сильнее|труднее"
        r"|легче|опаснее|честнее|проще|страшнее|ценнее|выше|\w{3,}ее),? (?:чем [\w-]+|(?!и\b|на\b|в\b"
        r"|всего\b)"
        r"[\w-]{4,}(?:а|я|ы|и|ого|ей|ов|ия)\b)|\bсам(?:ый|ая|ое|ые) [\w-]+ [\w-]+ [—–]"
        r"|^[\w-]+ [\w-]+(?:ет|ит|ат|ят|ут|ют)(?:ся)? [^,]+, а [\w-]+ [\w-]+(?:ет|ит|ат|ят|ут|ют)(?:ся)?\b",
        "en": r"\bnot [^,.;]{2,50}[,;]? but\b|\b(?:do|does)(?:n[’']t| not) [^;.,]+[;,:] (?:it|they|he"
        r"|she|you)\b"
        r"|\brather than\b|\binstead of\b|\bis not [^;.,]+[;,] [^.]*\bis\b"
        r"|, not \w+|, but (?:it )?never\b|\b(?:more|less|better|worse|harder|easier|[a-z]{3,}er) than "
        r"(?!that\b|this\b|it\b|i\b|we\b|before\b|ever\b|a (?:year|month|week)|\d)",
    },
    "a maxim": {  # only of what is timeless
        "kk": rf"{_KAZAKH_WHO_DOES} [^.:]*\b{_KAZAKH_PRESENT}[.!»]*$"
        rf"|\b[\w-]*[аейи]д[ыі], (?:ал|бірақ|есесіне)\b[^.]*\b{_KAZAKH_PRESENT}[.!»]*$"
        # what the one does not, the other does: the same verb
        r"|\b(\w{2,})[мбп][ае]йд[ыі], [^.]*\b\1(?:[аей]|[ая]й)?д[ыі][.,]"
        rf"|\b(?:бар|жоқ|[\w-]+(?:[ғқ]ан|[гк]ен|[аейи]т[ыі]н)) (?:жерде"
        rf"|кезде) [^.]*\b{_KAZAKH_PRESENT}[.!»]*$",
        "ru": rf"\b{_RUSSIAN_PRESENT}[^.]*, а [\w-]+ (?:[\w-]+ )?(?:— |{_RUSSIAN_PRESENT})"
        r"|^[\w-]{3,}(?:ть|ти|чь)(?:ся)? [^,]*(?:\b(?:легче|легко|трудно|труднее|проще|сложнее|полезно"
        r"|опасно|страшно|стыдно|значит)\b|— )"
        rf"|^(?:когда|кто|где|чем|чего) [^,]*, [^.]*{_RUSSIAN_PRESENT}"
        rf"|^[\w-]+(?: [\w-]+)?, (?:где|чь[яеи]|чей) [^.]*{_RUSSIAN_PRESENT}|\bбез [\w-]+ (?:нет|не быва)",
        "en": r"^[a-z]{3,}ing [^,.]+ (?:is|are|means|takes|makes)\b"
        r"|^(?:if|when|where) you [^,]*, (?:no|any|every|the|you|nobody)\b"
        r"|, (?:and|but|yet) (?:nobody|no one|no|any) [a-z]+",
    },
    "a belief": {
        "kk": r"деп (?:санаймы[нз]|ойлаймы[нз]|есептеймі[нз]|білемі[нз]|сенемі[нз]"
        r"|түсінемі[нз])"
        r"|сенімдімі[нз]\b|сенемі[нз]\b|^меніңше|^менің ойымша|^мен үшін\b",
        "ru": r"\b(?:я )?(?:верю|убежд[её]н[аы]?|считаю|уверен[аы]?)(?:,| в)|^(?:по-моему|мне кажется"
        r"|на мой взгляд"
        r"|для меня)\b|\bя думаю, что\b",
        "en": r"\bi (?:do not |don[’']t )?(?:believe|think)\b|^(?:to|for) me,?\b|\bi am (?:convinced"
        r"|certain)\b",
    },
}
"""Alternatives of a pattern over a folded sentence, by the kind of claim and the language."""

_PATTERNS: Final[Mapping[Language, Mapping[str, re.Pattern[str]]]] = {
    "kk": {kind: re.compile(forms["kk"]) for kind, forms in _KINDS.items()},
    "ru": {kind: re.compile(forms["ru"]) for kind, forms in _KINDS.items()},
    "en": {kind: re.compile(forms["en"]) for kind, forms in _KINDS.items()},
}

_OF_NO_FIGURE: Final = frozenset(
    {"a definition", "a duty", "of everyone", "one thing weighed against another", "a maxim"}
)
"""Claims that a figure makes a fact or a regulation of some place: "at most 25 children in a group"."""
_AT_PRESENT: Final = re.compile(r"(?:қазір|бүгінде|биыл|былтыр|сейчас|теперь|сегодня|now|today|nowadays)\b")
"""First words after which what is so is so for the time being."""
_OWED: Final = frozenset({"a duty", "a belief"})
"""Claims that are not of how the world is."""
_OF_THE_WORLD: Final = frozenset({"a definition", "of everyone", "one thing weighed against another"})
_OF_ONESELF: Final = re.compile(
    r"(?:i(?:[’'](?:m|ve|d|ll))?|we(?:[’'](?:re|ve|d|ll))?|я|мы|мне|у (?:меня|нас)|мен(?! үшін))\b"
    r"|\w{3,}(?:аем|яем|уем)(?:ся)?\b"
)
"""First words after which nothing is claimed but what one believes or owes."""
_BY_US: Final = re.compile(r"[\w-]*(?:[аейи]м[ыі]з|(?:жатыр|отыр|жүр|жоқ)[мп][ыі]з)(?=[.,;!]| [–—-] |$)")
"""Kazakh predicates of the first person plural: what "we" do, of whom only the question spoke."""
_FIGURE: Final = re.compile(
    r"\d|\b(?:every|each) (?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?)\b"
    r"|\bкажды[ей] (?:\w+ )?(?:минут|час|дн|недел|месяц)|\b(?:екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он"
    r"|жиырма) "
    r"(?:минут|сағат|күн|апта|ай)\b"
)
_COMMENT: Final = re.compile(r", (?:бұл [–—]|и это) [^,]+$")
"""What a sentence says of itself at its end: «…, бұл – заңдылық.»."""
_OTHERS_WORDS: Final = re.compile(r"«[^»]* [^»]* [^»]*»|“[^”]* [^”]* [^”]*”|\"[^\"]* [^\"]* [^\"]*\"")
"""Three words and more in quotation marks, which are somebody else's."""


def maxim(sentence: str, language: Language) -> bool:
    """Whether a sentence claims something of everyone and always: what people repeat.

    >>> maxim("Сахнаға шыққан адам өтірік айта алмайды.", "kk"), maxim("Біз адал болуымыз керек.", "kk")
    (True, False)
    """
    return timeless(sentence, language) and not _OWED.issuperset(claims(sentence, language))


@lru_cache(maxsize=64)
def claims(sentence: str, language: Language) -> tuple[str, ...]:
    """The kinds of claim that a sentence makes of the world; none for a report, a scene or a remark.

    >>> claims("Память народа держится не на памятниках, а на разговорах.", "ru")
    ('one thing weighed against another',)
    >>> claims("Реставрация иконы занимает три месяца.", "ru")
    ()
    """
    folded = _COMMENT.sub(".", _OTHERS_WORDS.sub("«»", sentence.lower()))
    barred = _OF_NO_FIGURE if _FIGURE.search(folded) else frozenset[str]()
    if _AT_PRESENT.match(folded) or _OF_ONESELF.match(folded) or _BY_US.search(folded):
        barred |= _OF_THE_WORLD
    if not timeless(sentence, language):
        barred |= {"a maxim"}
    return tuple(
        kind for kind, forms in _PATTERNS[language].items() if kind not in barred and forms.search(folded)
    )
