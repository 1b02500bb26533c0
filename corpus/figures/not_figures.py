"""Numbers that tell no amount: dates, years, clock times, numbers in names and titles, anniversaries."""

import re
from collections.abc import Mapping
from typing import Final

from corpus import dates
from corpus.figures.numeral import Numeral
from corpus.kazakh.lemmas import lemma
from corpus.model import Language
from corpus.number_words import NEVER

_YEARS: Final = range(1000, 2101)
_BARE_YEARS: Final = range(1900, 2101)
_TITLE_WORDS: Final = 6
"""A quotation of so few words is a name («100 жаңа есім»), not speech."""
_TITLE_REACH: Final = 100
_REACH: Final = 40
"""Characters beside a number that decide on it."""
_PHONE: Final = re.compile(r"(?:\+?\d[\s-]?)?\(?\d{3}\)?[\s-]\d{3}[\s-]\d{2}[\s-]\d{2}(?!\d)")
_PHONE_BEFORE: Final = re.compile(r"(?:\+\d|\d{3}[)\s-]+\d{3})[\d\s()-]*$")
_MONTHS: Final = "|".join(sorted({*dates.MONTHS, "қыркүйег"}, key=len, reverse=True))
"""A Kazakh owner's suffix softens the last sound: қыркүйегі."""

_MONTH_ENDING: Final = (
    r"(?:ғы|гі)?(?:[дт][ае]|[ғқ]а|[гк]е|[ндт][ыі]ң|[дтн][ае]н|[дт][ае][ғг][ыі]"
    r"|с?[ыі](?:н(?:да|де|ан|ен|а|е|ың|ің)?(?:ғы|гі)?)?)?"
)
"""Of Kazakh months: наурызда, шілдесінен, қаңтарындағы."""
_AFTER: Final = re.compile(
    rf"[\s\u00a0]*(?:{_MONTHS}){_MONTH_ENDING}(?!\w)"
    r"|[\s\u00a0]+(?:мыңдаған|жүздеген|ондаған|миллиондаған|мыңыншы)(?!\w)"
    r"|[\s\u00a0]*(?:жылдығ|жыл толуы|-?летие|-?летия|-?летию|-?летием|-?летнего юбилея|годовщин|(?:st|nd"
    r"|rd|th)? ?anniversar|-?year anniversar)|:\d|[-‑](?:бап|тармақ|сынып|бет|параграф|кабинет|қабат|бөлме"
    r"|мектеп|үй)"
    r"|[\s\u00a0]*(?:бап(?!т[аы]н)|тармақ|параграф)|[\s\u00a0]+(?:сөздің бірі|бабын?|тармағы|сынып|нөмір\w*"
    r"|курс\b|бетте(?![нй])|беті\b"
    r"|статья|статьи|пункт|класс[аеу]?\b"
    r"|курс[аеу]?\b|этаж|минут\w*\s+(?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат)(?:ого|его)(?!\w)|a\.?m\b|p\.?m\b|o[’']clock|(?:час(?:а|ов)?\s+)?(?:утра|вечера|ночи)(?!\w)|часа?(?:ов)?\s+дня(?!\w))"
)
_LIST_NUMBER: Final = re.compile(r"[.)](?:\s|$)")
_YEAR_AFTER: Final = re.compile(r"[\s\u00a0]*(?:жыл|жж?\b|г\b|гг\b|год|х\b|-х\b|s\b|оқу жыл|учебн)")
_BEFORE: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?:№|(?<!\w)(?:сағат|таңғы|кешкі|түнгі|түскі|нөмірі?|резолюция\w*|ғасыр\w*))\s*$"),
    "ru": re.compile(
        r"(?:№|(?<!\w)(?:номер\w*|резолюци\w+|верси\w+|стать[яиеёю]\w*|пункт\w*|глав[аеыу]|страниц\w+"
        r"|част[ьи]|эпизод\w*|сезон\w*|приложени\w+|в \d+[:.]))\s*$"
    ),
    "en": re.compile(
        r"(?:#|(?<!\w)(?:no\.|(?<!at )(?<!to )(?<!hit )(?<!reached )number|version|resolution|v\.?|chapter"
        rf"|page|article|section|flight|gate|platform|bus|channel|line|step|part|episode|season|phase|figure|table|volume|{_MONTHS}))\s*$"
    ),
}
_ITEM_BEFORE: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": NEVER,
    "ru": re.compile(r"(?<!\w)(?:класс\w*|этаж\w*|дом|квартира|школ[аеыу])\s*$"),
    "en": re.compile(r"(?<!\w)(?:room|level|route|highway|grade|school)\s*$"),
}
"""What a number alone names: "в школе 5" is a number, "в школе 5 учителей" an amount."""
_STREET: Final = re.compile(
    r" (?:[A-Z][\w’'.]*\s){1,3}(?:Lane|Street|St|Road|Rd|Avenue|Ave|Drive|Square|Place|Court|Terrace"
    r"|Close|Way"
    r"|Boulevard|Gardens|Crescent|Row|Hill)(?!\w)"
)
"""What stands after the number of a house: 14 Mill Lane."""
_YEAR_PREPOSITION: Final = re.compile(
    r"(?<!\w)(?:the|in|since|by|from|until|of|around|before|after|в|с|к|до|по|после|около)\s*$"
)
_NAME_BEFORE: Final = re.compile(r"(?<=[\w,;] )[A-Z][\w.]*[ \u00a0]$")
_RACE_BEFORE: Final = re.compile(r"(?<!\w)(?:in|won|win|wins|for|over) the (?:men[’']s |women[’']s )?$")
_RACE: Final = re.compile(
    r"\s?-?(?:m|metres?|meters?)(?!\w)(?!\s+(?:of|high|long|deep|wide|tall|above|below))"
)
"""The 400 metres, which a runner wins: the name of a race."""
_PASSING_BEFORE: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?:соңғы|алдағы|келесі|алғашқы|кейінгі|өткен|әр|келер|таяу)\s+$"),
    "ru": re.compile(r"(?:последни\w+|следующи\w+|ближайши\w+|первы\w+|прошедши\w+|через|кажды\w+|за)\s+$"),
    "en": re.compile(r"(?:last|past|next|first|coming|previous|every|another|(?<!\w)in)\s+(?:the\s+)?$"),
}
_PASSING_AFTER: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"[\s\u00a0]+(?:кейін|соң|өткен|өтк[еі]н\w*|ішінде|сайын|асқан соң|аралығында)"),
    "ru": re.compile(r"\s+(?:спустя|подряд|после)"),
    "en": re.compile(r"\s+(?:later|after|from now|in a row)"),
}
_AGO: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"[\s\u00a0]+(?:бұрын|ілгері)(?!\w)"),
    "ru": re.compile(r"\s+(?:тому )?назад(?!\w)|\s+до этого"),
    "en": re.compile(r"\s+(?:ago|earlier|before|back)(?!\w)"),
}
_PAIRS: Final[Mapping[Language, frozenset[str]]] = {
    "kk": frozenset("ел мемлекет халық тарап жақ жаға дүние бөлек көз қол аяқ иық құлақ жүз".split()),
    "ru": frozenset("сторона страна народ рука глаз нога мир половина".split()),
    "en": frozenset("side country nation hand eye leg foot world half".split()),
}
"""What comes in twos or is known to be two: "екі ел арасында" says "between them"."""
_FOLLOWING: Final = re.compile(r"[\s\u00a0]+(?P<word>[^\W\d_]+)")
_THERE_ARE_BEFORE: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"\d[^.,;:\d]*,\s+$"),
    "ru": re.compile(
        r"(?<!\w)(?:у (?:меня|нас|него|неё|нее|них|вас|тебя)(?: (?:было|есть|уже|теперь|сейчас))?"
        r"|есть|работа[юе]т"
        r"|имеем|имеет)\s+$|\d[^.,;:\d]*(?:,| и)\s+$"
    ),
    "en": re.compile(
        r"(?<!\w)(?:(?:have|has|had|got|employ|employs|run|runs|own|owns|opened|built)"
        r"|there (?:are|were))\s+$|\d[^.,;:\d]*(?:,| and)\s+$"
    ),
}
"""Also a list with figures: "28 мектеп, екі театр"."""
_THERE_ARE_AFTER: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(
        r"\s+(?:бар|жұмыс істе\w+|салынды|ашылды)(?!\w)|,[^.;:]{1,60}\s(?:бар|салынды|ашылды)(?!\w)"
    ),
    "ru": re.compile(r"(?!)"),
    "en": re.compile(r"(?!)"),
}


def tells_no_amount(text: str, folded: str, numeral: Numeral, language: Language) -> bool:
    """Whether the number is part of a date, a clock time, a name or an anniversary."""
    before = folded[max(numeral.start - _REACH, 0) : numeral.start]
    return (
        bool(not numeral.fraction and _AFTER.match(folded, numeral.end))
        or bool(_BEFORE[language].search(before))
        or bool(_PHONE.match(folded, numeral.start) or _PHONE_BEFORE.search(before))
        or bool(
            not numeral.in_words
            and language == "en"
            and (
                _STREET.match(text, numeral.end)
                or _NAME_BEFORE.search(text, max(numeral.start - _REACH, 0), numeral.start)
            )
        )
        or _is_year(folded, numeral)
        or bool(language == "en" and _RACE_BEFORE.search(before) and _RACE.match(folded, numeral.end))
        or bool(numeral.start < _REACH and not before.strip() and _LIST_NUMBER.match(folded, numeral.end))
        or _in_title(text, numeral)
    )


def tells_passing_time(folded: str, start: int, end: int, language: Language) -> bool:
    """Whether a duration only says when: соңғы он жылда, екі айдан кейін, five years later."""
    return bool(
        _PASSING_BEFORE[language].search(folded[max(start - 20, 0) : start])
        or _PASSING_AFTER[language].match(folded, end)
    )


def tells_date(folded: str, end: int, language: Language) -> bool:
    """Whether a duration that ends there tells a date: үш жыл бұрын, five years ago."""
    return bool(_AGO[language].match(folded, end))


def is_pair(folded: str, numeral: Numeral, unit: str, language: Language) -> bool:
    """Whether "two" only says "both": екі ел арасында, двух стран."""
    if numeral.value != 2:
        return False
    following = _FOLLOWING.match(folded, numeral.end)
    return unit in _PAIRS[language] or bool(
        language == "kk" and following and lemma(following["word"]) in _PAIRS["kk"]
    )


def names_item(folded: str, numeral: Numeral, language: Language) -> bool:
    """Whether a number without a unit or noun is that of a chapter, a room, a school."""
    return bool(_ITEM_BEFORE[language].search(folded[max(numeral.start - _REACH, 0) : numeral.start]))


def says_there_are(folded: str, start: int, end: int, language: Language) -> bool:
    """Whether a count is what the sentence tells: үш балам бар, у нас трое детей, we have three labs."""
    return bool(
        _THERE_ARE_BEFORE[language].search(folded[max(start - _REACH, 0) : start])
        or _THERE_ARE_AFTER[language].match(folded, end)
    )


def is_bare_year(folded: str, numeral: Numeral) -> bool:
    """Whether a number without a unit reads as a year: "in 2016", "2018-2019"."""
    return (
        not numeral.in_words
        and numeral.scale == 1
        and numeral.value.denominator == 1
        and int(numeral.value) in _BARE_YEARS
        and " " not in folded[numeral.start : numeral.end].strip()
        and "," not in folded[numeral.start : numeral.end]
    )


def _is_year(folded: str, numeral: Numeral) -> bool:
    if (
        numeral.in_words
        or numeral.scale > 1
        or numeral.value.denominator != 1
        or int(numeral.value) not in _YEARS
    ):
        return False
    return bool(
        _YEAR_AFTER.match(folded, numeral.end)
        or (
            is_bare_year(folded, numeral)
            and _YEAR_PREPOSITION.search(folded[max(numeral.start - 10, 0) : numeral.start])
        )
    )


def _in_title(text: str, numeral: Numeral) -> bool:
    for opener, closer in ("«»", "“”"):
        start = text.rfind(opener, max(numeral.start - _TITLE_REACH, 0), numeral.start)
        if start < 0 or closer in text[start : numeral.start]:
            continue
        end = text.find(closer, numeral.end, numeral.end + _TITLE_REACH)
        if end > 0 and len(text[start + 1 : end].split()) <= _TITLE_WORDS:
            return True
    return False
