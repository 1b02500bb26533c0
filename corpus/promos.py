"""What a page says about itself amid and after an article: pointers to others, buttons, boxes, comments."""

import re
from collections.abc import Iterable

from corpus.punctuation import ends_sentence


def _any(phrases: Iterable[str]) -> str:
    return "(?:" + "|".join(phrases) + ")"


_THINGS_KK = "(?:жаңалықтар|мақалалар|материалдар|оқиғалар|сұхбаттар)"
_THINGS_RU = "(?:новости|статьи|материалы|интервью)"
_THINGS_EN = "(?:stories|story|articles?|news|posts?|reading|content|interviews?|coverage)"
_POINTERS = _any(
    (
        r"оқи отырыңыз(?:дар)?|оқыңыз(?:дар)?(?=\s?:)",
        r"(?:сондай-ақ|тағы да|тағы) (?:оқыңыз|қараңыз|көріңіз|оқи отырыңыз)(?:дар|дер)?",
        r"тақырып(?:қа орай| бойынша)",
        rf"(?:байланысты|ұқсас|соңғы|басқа|өзге|таңдаулы|танымал|негізгі|маңызды) {_THINGS_KK}",
        r"көп оқылған\w*",
        r"(?:читайте|смотрите|слушайте|узнайте) (?:также|еще|ещё|по теме|подробнее)",
        r"(?:материалы )?по теме",
        rf"(?:похожие|другие|последние|популярные|самые читаемые|связанные) {_THINGS_RU}",
        r"(?:самое )?популярное|рекомендуем\w*|вам может быть интересно|что (?:еще|ещё) почитать",
        r"(?:read|see|watch|listen) (?:also|more|next|now)|also read|up next|most read|trending",
        rf"(?:related|recommended|popular|more|latest|last|other) {_THINGS_EN}",
        r"(?:related|see|смотрите|см\. также|по теме|тағы|сондай-ақ)(?=\s?:)",
        r"you (?:may|might) also like|more (?:from|on|in)(?: this(?: \w+)?)?(?=\s?:|\b)",
        r"(?:advertisement|жарнама|реклама)(?=\W*$)",
    )
)
_POINTER = re.compile(rf"[\s\W]{{0,6}}{_POINTERS}\b", re.IGNORECASE)
_LONGEST = 220
"""Characters of a pointer with the headline that it points to."""
_LONGEST_NOTE = 300
_ENDED = re.compile(r"\s*(?:[:.!…»›→>|]|$)")
_HEADLINE = re.compile(r"\s+[«“\"]?[^\W\d_a-zа-яёәғқңөұүһі]")
"""What may follow such words: else they open a sentence («Оқыңыз деп айттым»)."""
_COMMENTS = re.compile(
    r"\W{0,4}"
    + _any(
        (
            r"пікір(?:лер| қалдыру| жазу)",
            r"комментари[ий]|оставить комментарий|обсуждение",
            r"comments?|leave a (?:reply|comment)",
            r"\d+ (?:comments?|комментари\w{1,3}|пікір)",
        )
    )
    + r"\b[\s\d():]*$",
    re.IGNORECASE,
)
_PAGE_LINE = re.compile(
    r"\W{0,4}"
    + _any(
        (
            r"©|тег(?:тер|и)?\s?:|tags?\s?:|filed under|posted (?:in|on)",
            r"(?:бөлісу|поделиться|share)\b[\s:]",
            r"қаралымдар?\s?:|просмотр(?:ов|ы)\s?:|опубликовано|жарияланды\s?:",
            r"telegram-?арна|подпис(?:ывайтесь|аться)|subscribe (?:to|now)|follow us",
            r"(?:біздің |наша )?(?:справка|досье|анықтама)\s?[:.]|(?:справка|досье|анықтама|өмірдерек\w*)$",
            r"об авторе|автор туралы|about the author|от редакции|редакциядан\s?:",
        )
    )
    + r"|\*\s?[^\W\d_]",
    re.IGNORECASE,
)


def is_promo(text: str) -> bool:
    """Whether a paragraph points to other articles, or is marked as an advertisement.

    >>> is_promo("Оқи отырыңыз: Ауа райы"), is_promo("Читайте также"), is_promo("Оқыңыз деп айттым.")
    (True, True, False)
    """
    found = _POINTER.match(text) if len(text) <= _LONGEST else None
    return found is not None and (_ENDED.match(text, found.end()) is not None or not ends_sentence(text))


def points_elsewhere(text: str) -> bool:
    """Whether a text of any length begins with a pointer and a headline.

    >>> points_elsewhere("Танымал мақалалар Үй салу Қымбаттады."), points_elsewhere("Танымал мақалалар көп.")
    (True, False)
    """
    found = _POINTER.match(text)
    opens = found and (text[found.end() : found.end() + 1] == ":" or _HEADLINE.match(text, found.end()))
    return bool(opens) and text[:1].isupper()


def opens_comments(text: str) -> bool:
    """Whether a line stands above readers' comments.

    >>> opens_comments("Пікірлер (2)"), opens_comments("Пікірлер әртүрлі.")
    (True, False)
    """
    return _COMMENTS.match(text) is not None


def is_page_line(text: str) -> bool:
    """Whether a paragraph is a button, a tag, a note on a person or a footnote, below an article.

    >>> is_page_line("Бөлісу: Facebook"), is_page_line("Справка: родился в 1970 году."), is_page_line("Иә.")
    (True, True, False)
    """
    return _PAGE_LINE.match(text) is not None


_RECALLS = re.compile(
    r"(?:еске сал\w*|естеріңізге сал\w*|айта кет\w*|бұған дейін|напомн\w*|ранее|earlier|previously)\b[^?]*"
    r"\b(?:жаз(?:ған|ды)|хабарла(?:ған|ды)|жарияла(?:ған|ды)|сообщал\w*|писал\w*|рассказывал\w*"
    r"|we (?:reported|wrote))",
    re.IGNORECASE,
)


def recalls(text: str) -> bool:
    """Whether a paragraph says what the outlet wrote before, as news do at their end.

    >>> recalls("Еске салайық, бұған дейін жол жабылғанын жазған едік."), recalls("Еске салайық, су келді.")
    (True, False)
    """
    return len(text) <= _LONGEST_NOTE and _RECALLS.match(text) is not None


def is_ornament(text: str) -> bool:
    """Whether a paragraph has no word: «* * *»."""
    return not any(sign.isalnum() for sign in text)
