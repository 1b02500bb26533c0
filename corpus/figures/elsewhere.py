"""Numbers whose noun or currency stands elsewhere: "оның 105-і", "тұрғындар саны 2300-ге жетті"."""

import re
from collections.abc import Mapping
from typing import Final

from corpus.figures import bare_money, next_noun, people, wholes, word_order
from corpus.figures.not_figures import is_bare_year, names_item
from corpus.figures.numeral import Numeral
from corpus.figures.reading import Reading, Said
from corpus.model import FigureKind, Language

_FROM_THEM: Final = re.compile(r"(?<!\w)из (?:них|нас)\s+$")
_AND_MORE: Final = re.compile(
    r"(?:(?:[–—-]|(?<!\w)(?:ещё|еще|составил\w?|составля[ею]т|достиг\w*|стало|было|осталось|сейчас|теперь|раньше"
    r"|прежде|надо|нужно|требуется|положено|тағы|былтыр|биыл|бұрын|қазір|енді|another|now|needs?|has|have|had"
    r"|against|compared (?:with|to)|(?:down|up) from|reached|(?:rose|grew|fell|dropped|climbed|risen|grown"
    r"|fallen) to))|[дтн]ікі(?:[\s\u00a0][–—-])?)[\s\u00a0]$"
)
"""Before a number whose noun was said with the one before: "25 человек, на втором курсе – 19"."""
_OF_WHOLE: Final = re.compile(r"(?<!\w)(?:из|of)(?:\s+(?:the|our|my|their|these|all|всех|этих|наших))?\s+$")
_OF_SO_MANY: Final = re.compile(
    r"(?<!\w)(?:out of|of the|из(?: (?:всех|этих))?)\s+$|(?<!\w)(?:оның|соның|олардың"
    r"|солардың)(?: ішінде)?\s+$"
)
_SOME_DID: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?!)"),
    "ru": re.compile(
        r"\s+[—–]\s|\s+(?:нет|есть|было?|оказал\w+)(?!\w)|\s+[а-яё]+(?:ли|лись|ют|ут|ят|ат|ются|утся|ятся|атся|ены|аны|яты|иты)(?!\w)"
    ),
    "en": re.compile(
        r"\s+(?:more(?!\s+than)(?!\s+[a-z]+s(?!\w))|[a-z]+ed|stayed|left|went|came|said|made|won|got|took|lost|spoke|chose|found|were|are|have|had|did)(?!\w)"
    ),
}
"""A verb straight after a number, whose noun was said before: "156 человек, 34 госпитализировали"."""
_POINTS_AT: Final = re.compile(
    r"(?:[№#/:(]|(?<!\w)(?:at|on|in|by|until|before|after|since|number|no|page|room|level|в|во|к|на|за|после|при|под"
    r"|номер|дом|строка|деңгей|нөмір)\s+)$"
)
"""Before a number that tells a time or place: "left at 9", "к 10"."""
_CLAUSE_OPENS: Final = re.compile(
    r"(?:^|[,;:–—.]\s+)(?:(?:and|but|а|и|но)\s+)?(?:(?:only|just|лишь|только|у)\s+)?$|(?<!\w)(?:и|а|но)\s+у\s+$"
)
_AND_DID: Final = re.compile(
    r"(?<!\w)(?:and|but)\s+(?:[a-z]+ed|won|lost|sold|kept|got|found|made|caught|bought|built|lent|sent|left|took)"
    r"\s+(?:(?:only|just)\s+)?$"
    r"|(?<!\w)(?:и|а|но)\s+[а-яё]{2,}(?:ли|ла|ло|л)\s+(?:(?:только|лишь|всего)\s+)?$"
)
"""A second verb of one subject, with the object of the first: "applied for 14 grants and won three"."""
_FROM: Final = re.compile(r"(?<!\w)(?:со?|от|from)\s+$")
_TO: Final = re.compile(r"\s+(?:до|to)\s+(?:just\s+)?")
"""Round the two ends of a fall: "с девяти дней до шести"."""
_COUNTED: Final = frozenset[FigureKind](("count", "money", "percent", "quantity"))
_MANY: Final = 10
"""From here a number in words is told for itself: "хор – ещё шестьдесят"; "ещё один" is no count."""
_DASH: Final = re.compile(r"[–—]\s+$")
_NEXT_SUBJECT: Final = re.compile(
    r"(?:\s+[^\W\d_]+){0,3}[,;]\s+(?:(?:а|и|ал)\s+)?(?:[^\W\d_]+\s+){1,4}[–—]\s+"
)
_VERB: Final = re.compile(
    r"(?<!\w)[а-яё]{2,}(?:[еёиаяую]т(?:ся)?|[её]м|им|л(?:[аои]|ся|[аои]сь)?)\s+(?:(?:всего|около|почти|уже|на|по|в)\s+)*$"
)
"""A finite verb before its number; a dash stands for it with the next subject."""
_DIMENSION: Final = re.compile(
    r"(?<!\w)(?:вес|масса|рост|возраст|температура|скорость|цена|стоимость|салмағы|бойы|жасы|бағасы|құны)(?!\w)"
)
"""What is measured in units of its own."""
_THEIR: Final = re.compile(
    r"(?<!\w)их(?:\s+(?:у нас|уже|теперь|сейчас|стало|было|осталось|всего|только|лишь|там|здесь|тут))*\s+$"
)
""""Теперь их три": of them, for no noun follows."""
_AT_AGE: Final = re.compile(r"(?<!\w)(?:в|at)\s+$")
_HOURS: Final = 12
"""Up to here "вернулся в девять" tells the time."""
_EACH: Final = re.compile(r"(?<!\w)(?:each|every)\s+(?P<noun>[a-z]{3,})(?!\w)")
""""Each turbine gives 15 MW, and there are nine of them": not nine megawatts."""
_FEW: Final = 4
"""Up to here a number in words alone may be a pronoun: "those three"."""


def find(
    folded: str,
    numeral: Numeral,
    following: Numeral | None,
    position: int,
    language: Language,
    said: Said,
    *,
    opens: int,
    qualified: bool,
) -> Reading | None:
    """What a number is of that no unit or noun follows.

    `following` is the next number of the sentence; the figure `opens` with its qualifier.
    """
    before = said.last
    if before and before.kind == "percent" and (numeral.scale > 1 or numeral.value > 100):
        before = said.counted
    if language == "ru" and (told := people.together(folded, numeral, position, said.counted)):
        return told
    repeated = before if before and said.here and _repeats(folded, opens, position, before) else None
    if repeated and _DASH.search(folded, max(repeated.start - 4, 0), repeated.start):
        # "Женщин – 61 год, мужчин – 63": two dashes outweigh the genitive that a number asks for.
        return repeated.alike(numeral, position)
    if told := _of_those(folded, numeral, position, language, before):
        return told
    if before and said.here and _falls(folded, numeral, position, before):
        return before.alike(numeral, position)
    if repeated:
        return repeated.alike(numeral, position)
    if language == "ru" and (told := _their(folded, numeral, opens, position, said.counted)):
        return told
    if names_item(folded, numeral, language):
        return None
    if following and (told := next_noun.find(folded, numeral, following, language, before)):
        return told
    if language == "ru" and (inverted := word_order.inverted(folded, numeral, position, before)):
        return inverted
    if told := bare_money.find(folded, numeral, position, language, said):
        return told
    if told := _some_did(folded, numeral, opens, position, language, said.counted):
        return told
    if before and said.here and before.start < numeral.start and numeral.value <= before.numeral.value:
        # "Из 250 заявок одобрили 180"
        whole = _OF_WHOLE.search(folded, max(before.start - 16, 0), before.start)
        if whole and before.kind == "count":
            return before.alike(numeral, position)
    # In Kazakh a case ends the phrase.
    if told := people.find(folded, numeral, position, language, said.counted):
        return told
    ended = wholes.ends_phrase(folded, position) or (
        language == "kk" and (numeral.ending or numeral.scale > 1)
    )
    if not ended or is_bare_year(folded, numeral):
        return None
    if before is None or (before.kind not in _COUNTED and before.kind != "age"):
        return None
    if _OF_SO_MANY.search(folded, max(numeral.start - 16, 0), numeral.start) and not numeral.in_words:
        return (said.counted or before).alike(numeral, position)
    from_them = is_from_them(folded, numeral.start)
    joint = _AND_MORE.search(folded, max(numeral.start - 14, 0), numeral.start)
    weighty = language == "kk" or numeral.value > 100 or before.kind == "percent"
    # "Рост 185 см, вес – 78": another measure.
    other = before.kind == "quantity" and joint and joint[0].startswith(("–", "—", "-"))
    if language == "ru" and bare_money.is_at_price(folded, numeral.start):
        # "Доходы выросли на 7 процентов, расходы – на 9", "сыр – по 4500".
        return before.alike(numeral, position) if before.kind in ("percent", "money") else None
    listed = joint and not other and (not numeral.in_words or numeral.value >= _MANY)
    if before.kind == "age":
        # "Ушёл в восемнадцать лет, вернулся в двадцать"
        at = numeral.value > _HOURS and _AT_AGE.search(folded, max(numeral.start - 4, 0), numeral.start)
        return before.alike(numeral, position) if listed or at else None
    if _is_left_out(folded, numeral, said.counted):
        return (said.counted or before).alike(numeral, position)
    if from_them or listed or numeral.scale > 1 or (qualified and weighty):
        return before.alike(numeral, position)
    return None


def _of_those(
    folded: str, numeral: Numeral, position: int, language: Language, before: Reading | None
) -> Reading | None:
    """A number of what is named before it: "тұрғындар саны 2300-ге жетті", "105-інің", "six of them"."""
    if noun := wholes.numbered(folded, numeral, position, language):
        return Reading(numeral, numeral.start, position, noun, "count")
    if language == "kk" and (wholes.is_share(numeral.ending) or wholes.is_some(folded, position)):
        if not numeral.in_words and (noun := wholes.named(folded, numeral.start)):
            return Reading(numeral, numeral.start, numeral.end, noun, "count")
        # "Оның 105-інің құрылысы аяқталды": of those counted before.
        some = before and (not numeral.in_words or _is_part(numeral, before))
        return before.alike(numeral, numeral.end) if before and some else None
    if before is None:
        return None
    if language == "kk":
        reached = numeral.ending and before.kind == "count" and wholes.reaches(folded, numeral.end)
        return before.alike(numeral, numeral.end) if reached else None
    end = wholes.of_them(folded, position)
    each = _EACH.search(folded, 0, numeral.start)
    if end and each and before.kind != "count":
        return Reading(numeral, numeral.start, end, each["noun"], "count")
    return before.alike(numeral, end) if end and before.kind in ("count", "quantity", "duration") else None


def _is_part(numeral: Numeral, before: Reading) -> bool:
    """Whether so many can be some of those: "бесеуі" after 64 teachers, or after 17 of them."""
    return before.kind in ("count", "quantity") and numeral.value <= before.numeral.value


def _some_did(
    folded: str, numeral: Numeral, opens: int, position: int, language: Language, before: Reading | None
) -> Reading | None:
    """So many of those counted before, of whom a verb tells something."""
    subject = _CLAUSE_OPENS.search(folded, max(opens - 12, 0), opens)
    if not before or before.kind != "count" or not subject:
        return None
    some = numeral.value <= before.numeral.value and _SOME_DID[language].match(folded, position)
    return before.alike(numeral, position) if some else None


def is_from_them(folded: str, start: int) -> bool:
    """Whether a number there is of those told before: "из них 2300"."""
    return bool(_FROM_THEM.search(folded, max(start - 8, 0), start))


def _falls(folded: str, numeral: Numeral, position: int, before: Reading) -> bool:
    """Whether a number is the lower end of a fall whose unit was said: "с девяти дней до шести"."""
    to = _TO.fullmatch(folded, min(before.end, numeral.start), numeral.start)
    opened = _FROM.search(folded, max(before.start - 6, 0), before.start)
    return bool(to and opened) and wholes.ends_phrase(folded, position)


def _their(
    folded: str, numeral: Numeral, opens: int, position: int, before: Reading | None
) -> Reading | None:
    """So many of those counted before, for whom a pronoun stands: "теперь их почти три миллиона"."""
    their = before and before.kind == "count" and _THEIR.search(folded, max(opens - 30, 0), opens)
    return (
        before.alike(numeral, position) if before and their and wholes.ends_phrase(folded, position) else None
    )


def _is_left_out(folded: str, numeral: Numeral, before: Reading | None) -> bool:
    """Whether digits that nothing follows count the things counted before: "на домбре играют 80"."""
    did = _AND_DID.search(folded, max(numeral.start - 30, 0), numeral.start)
    least = _FEW if numeral.in_words and not did else 1
    if before is None or before.kind != "count" or numeral.value <= least:
        return False
    return not _POINTS_AT.search(folded, max(numeral.start - 16, 0), numeral.start)


def _repeats(folded: str, opens: int, position: int, before: Reading) -> bool:
    """Whether a second subject is told in the unit of the first: "лекция идёт 80 минут, семинар – 40"."""
    gap = _NEXT_SUBJECT.fullmatch(folded, min(before.end, opens), opens)
    told = _DASH.search(folded, max(before.start - 4, 0), before.start) or (
        before.kind != "count" and _VERB.search(folded, max(before.start - 24, 0), before.start)
    )
    if not gap or not told or _DIMENSION.search(gap[0]):
        return False
    return wholes.ends_phrase(folded, position)
