"""How much a run of sentences is worth reading alone at breakfast: a sum of named features.

A quotation holds a value, a judgement, a stance or a definition; a report of what was done and when, a
list of visits, talk about the talk itself, and misfortune weigh against it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from corpus.model import Language

_BEST_LENGTH: Final = (120, 300)
"""Characters that read well as a push; the worth falls off on either side."""
_LENGTH_WEIGHT: Final = 1.0
_FALL_OFF: Final = 100
_MANY_COMMAS: Final = 6
_COMMA: Final = -0.25
_NUMBER: Final = -0.4
_NAME: Final = -0.15
_FEW_NAMES: Final = 2
_WHOLE_PASSAGE: Final = 0.6
_CUT_BEFORE_TURN: Final = -0.4
_QUESTION: Final = -2.0


@dataclass(frozen=True, slots=True)
class _Feature:
    weight: float
    """Of each different form found."""
    most: int
    """Different forms that count."""
    forms: Mapping[Language, str]
    """Alternatives of a pattern over folded text, each at a word's start."""


_FEATURES: Final[tuple[_Feature, ...]] = (
    _Feature(  # what ought to be
        1.0,
        2,
        {
            "kk": r"(?<!болса )керек\b|қажет\b|тиіс\b|тиіспіз|жөн\b|міндетті\b|міндеттіміз|болмайды\b"
            r"|мүмкін емес|парыз|шарт\b|арылуы|ешқашан",
            "ru": r"нужно|необходимо|должн|следует|обязан|нельзя|невозможно|важно|никогда",
            "en": r"must|should|need to|have to|ought|never|impossible|important to|can[’']t",
        },
    ),
    _Feature(  # what is held dear
        0.5,
        4,
        {
            "kk": r"құндылық|жауапкершілі|әділ|бейбітшілік|бірлі|бірліг|болашақ|ұрпақ|жастар|еңбек|білім"
            r"|ғылым|тіл[іи]?м|ана тіл|халқ|халық|отан|ұлт(?!тық банк|тық қор)|адам |адамның|адамдар|азамат"
            r"|сенім|үміт|ерік|мақсат|міндет|табиғат|тазалы|мәдениет|тарих|демократия|тәуелсіздік"
            r"|мемлекеттің міндеті|өмір|бала|ана |тәрбие|адал",
            "ru": r"ценност|ответственност|справедлив|свобод|мир[ауе]?\b|будущ|поколени|молод[её]ж|труд"
            r"|знани|культур|истори|люд|человек|народ|родин|довери|надежд|цел[ьи]|жизн|дет[иея]|любов|люби"
            r"|искусств|мечт|радост",
            "en": r"value|responsib|justice|freedom|peace|future|generation|young|work|knowledge|culture"
            r"|histor|people|trust|hope|goal|life|child|love|art\b|dream|learn|communit|fun\b|simple|quality",
        },
    ),
    _Feature(  # how the speaker stands to it
        0.7,
        2,
        {
            "kk": r"сенемін|сенімдімін|деп санаймын|деп ойлаймын|деп білемін|деп есептеймін|меніңше"
            r"|тілеймін|қалаймын|мақтан|қуантады|еш күмән|өкініш|менің ойымша|арманда|ұнайды|жақсы көремін"
            r"|дайынбыз|дайынмын",
            "ru": r"считаю|уверен|верю|думаю|убежд[её]н|горжусь|по-моему|люблю|мечтаю|надеюсь|мне кажется"
            r"|рад",
            "en": r"i think|i believe|i hope|i[’']m sure|i am sure|i love|i feel|proud|in my opinion|i want"
            r"|i wish|i prefer",
        },
    ),
    _Feature(  # a judgement of weight
        0.5,
        2,
        {
            "kk": r"маңызды|басты\b|негізі\b|тірегі|өзегі|кепіл|зор\b|шынайы|нағыз|бәрінен"
            r"|ең (?!алдымен)\w+|ерекше|орасан|айрықша|биік",
            "ru": r"важн|главн|основ[аеу]|сам(?:ый|ая|ое|ые|ого|ой|ых)\b|лучш|настоящ|огромн|особ",
            "en": r"important|main|most|best|great|real|huge|special|key|essential|fundamental",
        },
    ),
    _Feature(  # talk about the talk
        -1.5,
        2,
        {
            "kk": r"айтып (?:өт|кет|кел|жүр|отыр)|атап (?:өт|айт)|айта кет|айтқанымдай|айтқан едім|қапер"
            r"|тоқтал|еске сал|сауал|сұрағыңыз|сұхбат|туралы айтып|тілге тиек|сөз болғанда|тапсырма бер"
            r"|айттым\b|қайталап айт|айтылды\b",
            "ru": r"как я (?:уже )?(?:сказал|говорил)|отвечая|ваш вопрос|повторю|хочу отметить|напомню"
            r"|интервью|я сказал",
            "en": r"as i (?:said|mentioned)|your question|let me|i said|i mentioned|this interview|podcast"
            r"|you know|kind of|sort of|i guess|like,",
        },
    ),
    _Feature(  # a report of what was done, or a timetable
        -0.6,
        3,
        {
            "kk": r"\w+(?:ылды|ілді|алды|елді|нды|нді|анды|енді|ланды|ленді|тырды|тірді)\b(?=[.…;,]|$)"
            r"|жоспарлан\w+|қарастырыл\w+|көзделген|аяқталады|салынады|өткізіледі|өтеді\b|іске қосыл\w+"
            r"|уағдаластық|ашылады|соңына дейін|басталады|талқыладық|қатыстым|кездестім|құрыл(?:ды|ған)\w*"
            r"|берілді",
            "ru": r"был[аои]? (?:проведен|создан|открыт|принят|подписан|направлен|сделан)\w*|планируется"
            r"|состо(?:ится|ял)\w*|прош[её]л\b|прошл[аио]\b|завершится|обсудили|договорились|провели",
            "en": r"was (?:held|signed|created|launched|released)|will be held|is scheduled|we met"
            r"|we discussed|yesterday",
        },
    ),
    _Feature(  # when it was
        -0.4,
        2,
        {
            "kk": r"былтыр|биыл|өткен жыл|\d{4} жыл|қаңтар(?!дағы)|ақпан|наурыз|сәуір|мамыр|маусым|шілде"
            r"|тамыз|қыркүйек|қараша|желтоқсан|жақында|жуық арада|қазіргі таңда",
            "ru": r"в прошлом году|в этом году|\d{4} год|январ|феврал|март|апрел|сентябр|октябр|ноябр"
            r"|декабр|недавно|вчера",
            "en": r"last year|this year|in \d{4}|january|february|april|september|october|november|december"
            r"|recently",
        },
    ),
    _Feature(  # death, crime and misfortune
        -1.5,
        2,
        {
            "kk": r"қаза (?:бол|тап|тапты)|қайтыс|өлтір|өлім|зорла|зорлық|қылмыс|жарақат|есірткі|террор"
            r"|апатқа ұшыра|қасірет|жала|күдікті|тұтқын|қамауға|вандал|тоналған|соққыға|соғыс"
            r"|әскери іс-қимыл|қақтығыс|қырыл|жазала|жазасын|дүрбелең|қаскөй",
            "ru": r"погиб|убит|убийств|смерт|насил|преступ|теракт|террор|нарко|катастроф|война|войны|отравл"
            r"|тюр[ье]м",
            "en": r"killed|murder|death|died|violence|crime|terror|drug|war\b|victim|prison|attack",
        },
    ),
    _Feature(  # a guess, and what others are said to have said
        -1.0,
        1,
        {
            "kk": r"болса керек|шығар\b|ғой деймін|деген (?:әңгіме|қауесет|пікір|әзіл|болжам)|алып қашпа"
            r"|қауесет|долбар|мәлімдеуі|деп айтады|деді\b",
            "ru": r"слух|говорят, что|якобы|по словам|он сказал|она сказала",
            "en": r"rumou?r|he said|she said|they said|allegedly|reportedly",
        },
    ),
)

_COMPILED: Final = tuple(
    (feature, {language: re.compile(rf"(?<![\w-])(?:{forms})") for language, forms in feature.forms.items()})
    for feature in _FEATURES
)
_DEFINITION: Final = re.compile(
    r"^(?!(?:бұл|ол|олар|осы|мұның бәрі|это|this|it)\b)[^,;:.]{3,70} [–—] (?!деді|дейді)[^,]{4,}",
    re.MULTILINE | re.IGNORECASE,
)
"""X – Y: not of a pronoun, whose meaning stands elsewhere."""
_DEFINES: Final = 0.8
_NUMERAL: Final = re.compile(r"(?<!\w)\d[\d.,]*")
_INNER_NAME: Final = re.compile(r"(?<=[\w,»)] )«?[А-ЯЁӘІҢҒҮҰҚӨҺA-Z]\w+")
_TURN: Final = re.compile(r"(?:бірақ|алайда|дегенмен|әйтсе де|но|однако|but|however)\b", re.IGNORECASE)


def worth(run: Sequence[str], language: Language, *, whole: bool, following: str) -> float:
    """The sum of the features of a run of sentences.

    `whole`: the run is all of its passage; `following`: the sentence after it, which may turn it around.
    """
    text = " ".join(run)
    folded = text.lower()
    score = _length_worth(len(text)) + _DEFINES * bool(_DEFINITION.search("\n".join(run)))
    for feature, patterns in _COMPILED:
        score += feature.weight * min(len(set(patterns[language].findall(folded))), feature.most)
    score += _NUMBER * len(_NUMERAL.findall(text))
    score += _NAME * max(len(_INNER_NAME.findall(text)) - _FEW_NAMES, 0)
    score += _COMMA * max(text.count(",") - _MANY_COMMAS, 0)
    score += _QUESTION * ("?" in text)
    score += _WHOLE_PASSAGE * whole
    return score + _CUT_BEFORE_TURN * bool(_TURN.match(following))


def _length_worth(length: int) -> float:
    shortest, longest = _BEST_LENGTH
    beyond = max(shortest - length, length - longest, 0)
    return _LENGTH_WEIGHT * (1 - beyond / _FALL_OFF)
