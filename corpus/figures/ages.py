"""A person's years without the word: "he was 42", "ему под сорок", "жетпістен асқан"."""

import re
from collections.abc import Mapping
from typing import Final

from corpus.figures import wholes
from corpus.figures.numeral import Numeral
from corpus.figures.reading import Reading
from corpus.model import Language, Qualifier

AGED: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(
        r"(?<![\w-])(?:орташа )?жас(?:ы|ым|ымыз|ыңыз)[\s\u00a0]+"
        r"(?:(?:қазір|биыл|шамамен|небәрі|бар болғаны|[–—-])[\s\u00a0]+)*$"
    ),
    "ru": re.compile(
        r"(?<!\w)(?:(?:дедушке|бабушке|отцу|матери|маме|папе|сыну|дочери|дочке|внуку|внучке|брату|сестре"
        r"|мужу|жене|старшему|старшей|младшему|младшей|большинству|многим|всем|обоим|мне|тебе|ему|ей|вам|нам|им|исполнил\w+|исполнится"
        r"|в возрасте|старше|младше|моложе)"
        r"(?:\s+(?:было|будет|тогда|уже|всего|сейчас|исполнил\w+|от|до|около|почти|за|под|нет|не было|и))*"
        r"|в)\s+$"
        r"|(?<!\w)возраст(?:е|ом|у)?(?!\w)[^.,;]{0,40}[–—-]\s+(?:(?:не )?(?:около|почти|примерно|более|больше"
        r"|менее|меньше|свыше)\s+)?$"
        r"|(?<!\w)сам\w+ (?:молод|юн|младш|старш|пожил|маленьк|возрастн)\w+(?:\s[^\W\d]+){0,2}?"
        r"\s+(?:[–—-]|было|исполнилось|будет|нет и)\s+$"
        r"|(?<!\w)(?:дет|подростк|молод|юнош|девуш|женщин|мужчин|люд|лиц|граждан|пациент)\w*,?\s+до\s+$"
    ),
    "en": re.compile(
        r"(?<!\w)(?:average age(?:\s[a-z]+){0,4}\s+(?:is|was)|aged?(?: between| from)?|at the age of"
        r"|(?:grand)?(?:mother"
        r"|father|son|daughter|mum|mom|dad)\s+(?:is|was)|(?:brother|sister|wife|husband|uncle|aunt|eldest|boy|girl|baby)\s+(?:is|was)|turn(?:ed|s|ing)|(?:i"
        r"|he|she) (?:was|am|is|will be|would be)|i[’']m|s?he[’']s|(?:i|s?he)[’'](?:ll|d) be"
        r"|(?:man|woman|driver|victim|patient|teacher|player) (?:is|was))"
        r"(?:\s+(?:only|just|already|now|still|about|around|nearly|almost|between|from))?\s+$"
        r"|(?<!\w)(?:youngest|oldest)(?:\s[a-z]+){0,4}\s+$"
        r"|(?<!\w)(?:child(?:ren)?|kids|them|us|anyone|everyone|people|those|women|men|girls|boys|adults|players"
        r"|students|pupils|patients|is|are|was|were|aged)\s+(?:just |well )?(?:under|over|below|above)\s+$"
    ),
}
"""What makes years, or a number without a unit, an age."""
_AT_YEARS: Final = re.compile(r"(?:^|[.;“\"]\s*)at\s+$")
_LIFE_AT: Final = re.compile(
    r"(?<!\w)(?:retir(?:ed|es?|ing)|died|dying|married|graduat(?:ed|ing)|debuted|left (?:school|home)"
    r"|gave birth|quit|turned professional)\s+at\s+$"
    r"|(?<!\w)(?:i|he|she|who)\s+(?:first\s+)?[a-z]+(?:\s[a-z’']+){0,4}\s+at\s+$"
)
"""What happens to a person at some age."""
_PERSON_FOLLOWS: Final = re.compile(r",\s+(?:i|he|she|you|they|we|my|his|her)(?!\w)")
""""At 34, she left": the years of her."""
_NOT_EVEN: Final = re.compile(r"(?:не было|нет)\s+(?:ещё\s+|еще\s+)?и\s+$")
_PAST: Final = re.compile(r"(?<!\w)за\s+$")
""""Ему за пятьдесят": past fifty."""
_OLDER: Final = re.compile(r"[\s\u00a0]+(?:асқан(?:да|нан|ға)?|асып|асса(?:м|ң)?)(?!\w)")
_MEASURE_BEFORE: Final = re.compile(
    r"(?<!\w)(?:салма[қғ]|баға|құн|сан|ұзынды|биікт|жылдамды|көлем|қызу|температура|дене қызу)\w*[\s\u00a0]+$"
)
"""What passes forty or sixty without being a life: "салмағы елуден асса"."""
_HAS_PASSED: Final = re.compile(r"[\s\u00a0]+ас(?:қан|ып|ты|қалы)(?!\w)")
_COMES_TO: Final = re.compile(
    r"[\s\u00a0]+(?:(?:енді|биыл|былтыр|жақында|таяуда|қазір|кеше|ғана|әрең|осы)[\s\u00a0]+)*(?:келді"
    r"|келген\w*|келіп|келе жатыр\w*|толды|толған\w*|толып|толдым|толам\w*|таяды|таяған\w*"
    r"|таяп|жақында\w*|шықты\w*|шыққан\w*|шығып|шығам\w*|қараған\w*|қарады\w*|аяқ бас\w*)(?!\w)"
)
_DATIVE: Final = re.compile(r"(?:ға|ге|қа|ке)$")
_LOCATIVE: Final = re.compile(r"(?:да|де|та|те)$")
_AT_HIS: Final = re.compile(r"(?:ында|інде)$")
""""Он төртінде чемпион болды": at fourteen."""
_GENITIVE_BEFORE: Final = re.compile(r"(?:ның|нің|дың|дің|тың|тің)[\s\u00a0]+$")
_I_AM: Final = re.compile(r"[дт][ае](?:м[ыі]н|м[ыі]з|с[ыі]ң|с[ыі]з)$")
""""31-демін": I am 31."""
_YEARS_BEFORE: Final = re.compile(
    r"(?<!\w)(?:жас\w*[\s\u00a0]+(?:[^\W\d_]+[\s\u00a0]+)?"
    r"|(?:үлкен|кіші|кенже|тұңғыш|ортаншы|ұлым|қызым|балам|немерем|әкем|анам|шешем|інім|ағам)\w*[\s\u00a0]+(?:[–—-][\s\u00a0]+)?)$"
)
_HOURS: Final = 12
"""Up to here "she left at 9" tells the time."""
_AGES: Final = range(1, 121)
_TENS_OF_LIFE: Final = range(40, 100, 10)
_PASSED: Final = re.compile(r"(?:дан|ден|тан|тен|нан|нен)$")
_SENTENCE_GOES_ON: Final = re.compile(
    r"[\s\u00a0]*(?:[.,;!?)–—]|$|(?:when|and|but|at|then|that|in|now|next|this|soon|today|with|because|while|if|or|there|we|my|i|he|she|they|who|can|must|should|are|were|have|had|get|go|pay|travel|need|enter)(?!\w))"
)
_OLD_PERSON: Final = re.compile(
    r"[\s\u00a0]+(?:кісі|ақсақал|қария|қарт|шал|кемпір|ата|әже|апа|ана|әйел|еркек|ұстаз)(?:м|мыз|міз|ң)?"
    r"(?=[\s\u00a0.,;!?]|$)"
)
""""Алпыстан асқан кісі", one who is past sixty; so many persons are "алпыстан астам"."""
_BOTH: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?!)"),
    "ru": re.compile(r"(?<!\w)(?:в возрасте|(?:дет|подростк|ученик|мальчик|девочк)\w+) от\s+$"),
    "en": re.compile(r"(?<!\w)aged\s+(?:between\s+|from\s+)?$|(?<!\w)(?:was|were|is|are) between\s+$"),
}
"""Before the lower end of a range of ages."""
_REACH: Final = 40


def of_elder(folded: str, numeral: Numeral) -> Reading | None:
    """The years of a Kazakh elder before the noun that names one: "алпыстан асқан кісі"."""
    older = _OLDER.match(folded, numeral.end)
    if not older or not _PASSED.search(numeral.ending) or numeral.value not in _TENS_OF_LIFE:
        return None
    if not _OLD_PERSON.match(folded, older.end()):
        return None
    return Reading(numeral, numeral.start, older.end(), "a", "age", "over")


def find(folded: str, numeral: Numeral, position: int, language: Language) -> Reading | None:
    """The age that a number without a unit tells."""
    if numeral.value > 1000:
        return None
    if numeral.value_to is not None:
        return _range(folded, numeral, position, language)
    start = max(numeral.start - _REACH, 0)
    if language == "kk":
        return _kazakh(folded, numeral, position, start)
    if numeral.value not in _AGES:
        return None
    told = AGED[language].search(folded, start, numeral.start)
    at = language == "en" and _AT_YEARS.search(folded, start, numeral.start)
    lived = language == "en" and _LIFE_AT.search(folded, start, numeral.start)
    if (lived and numeral.value > _HOURS) or (at and _PERSON_FOLLOWS.match(folded, position)):
        return Reading(numeral, numeral.start, position, "a", "age")
    if not told or told[0].strip() == "в" or not _SENTENCE_GOES_ON.match(folded, position):
        return None
    under: Qualifier | None = "under" if _NOT_EVEN.search(folded, start, numeral.start) else None
    past = language == "ru" and _PAST.search(folded, start, numeral.start)
    return Reading(numeral, numeral.start, position, "a", "age", "over" if past else under)


def _range(folded: str, numeral: Numeral, position: int, language: Language) -> Reading | None:
    """Ages from one to another: "pupils aged 11 to 16", "the man was between 35 and 40"."""
    told = _BOTH[language].search(folded, max(numeral.start - _REACH, 0), numeral.start)
    if not told or numeral.value_to not in _AGES:
        return None
    if told[0].strip().endswith("between") and "aged" not in told[0]:
        of_person = AGED[language].search(folded, max(numeral.start - _REACH, 0), numeral.start)
        if not of_person or not _SENTENCE_GOES_ON.match(folded, position):
            return None
    return Reading(numeral, numeral.start, position, "a", "age")


def _kazakh(folded: str, numeral: Numeral, position: int, start: int) -> Reading | None:
    age = Reading(numeral, numeral.start, numeral.end, "a", "age")
    grown = numeral.value in _AGES and numeral.value >= 10
    if _I_AM.search(numeral.ending):
        return age if grown else None
    if not numeral.ending and wholes.ends_phrase(folded, position):
        return age if AGED["kk"].search(folded, start, numeral.start) else None
    if _LOCATIVE.search(numeral.ending) and wholes.ends_phrase(folded, numeral.end):
        told = _YEARS_BEFORE.search(folded, start, numeral.start)
        if told or (numeral.in_words and numeral.value >= 10):
            return age
    if grown and numeral.in_words and _AT_HIS.search(numeral.ending):
        return None if _GENITIVE_BEFORE.search(folded, start, numeral.start) else age
    if grown and _DATIVE.search(numeral.ending) and _COMES_TO.match(folded, numeral.end):
        counts = not numeral.in_words and wholes.numbered(folded, numeral, position, "kk")
        return None if counts else age
    told_of = AGED["kk"].search(folded, start, numeral.start)
    older = (_HAS_PASSED if told_of else _OLDER).match(folded, numeral.end)
    weighed = _MEASURE_BEFORE.search(folded, start, numeral.start)
    if older and not weighed and _PASSED.search(numeral.ending) and numeral.value in _TENS_OF_LIFE:
        return Reading(numeral, numeral.start, older.end(), "a", "age", "over")
    return None
