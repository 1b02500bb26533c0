"""The phrases by which pages head and call what is none of the article, in Kazakh, Russian and English."""

import re
from typing import Final

_READ_ALSO: Final = (
    r"(?:сондай-ақ|тағы(?: да)?) оқыңыз(?:дар)?",
    r"оқи отырыңыз(?:дар)?",
    r"(?:осы )?тақырып(?:қа|ты)? (?:бойынша|қатысты|орай|байланысты)(?: (?:жаңалық|мақала|материал)[длт]ар)?",
    r"(?:ұқсас|соңғы|танымал|басқа) (?:жаңалықтар|мақалалар|материалдар)",
    r"(?:читайте|смотрите) (?:также|ещ[её]|далее|по теме)",
    r"читать (?:также|ещ[её])",
    r"(?:материалы |ещ[её] )?по теме",
    r"(?:похожие|другие|последние|популярные) (?:новости|статьи|материалы|записи)",
    r"рекомендуем(?: прочитать)?",
    r"(?:осы айдарда|бұл да қызықты|(?:ең )?көп оқылған(?:дар)?)",
    r"(?:вам )?(?:может быть|будет|это) интересно",
    r"самое (?:читаемое|популярное|интересное|обсуждаемое)",
    r"(?:read|see) (?:also|more|next)",
    r"also read",
    r"you (?:may|might) also (?:like|enjoy)",
    r"(?:related|recommended|more|similar) (?:articles?|stories|posts?|news|reading|content|from .{1,40})",
    r"(?:related|recommended|most (?:read|popular)|latest news)",
)
_HEADS_RELATED: Final = re.compile(rf"\W{{0,3}}(?:{'|'.join(_READ_ALSO)})\s*(?:[:.…→>»-]|$)", re.IGNORECASE)

_SHARE: Final = (
    r"(?:бөлісу|достарыңызбен бөлісіңіз|поделиться|share)\s*(?:[:…].*)?",
    r"поделиться (?:с друзьями|в соцсетях|новостью|статьей)\W?",
    r"share (?:this|on)(?: (?:article|story|post))?\W?",
)
_TAGS: Final = (r"(?:тегтер|тэгтер|теги|тэги|метки|ключевые слова|tags|keywords)\s*(?::.*)?",)
_FORM: Final = (
    r"пікір (?:қалдыру|жазу)\W?",
    r"(?:оставить|добавить|написать) комментарий\W?",
    r"(?:leave a|post a) (?:comment|reply)\W?",
    r"(?:жазылу|подписаться|subscribe)\W?",
)
_FOOTER: Final = (
    r"(?:©|\(c\)|copyright\b).{0,200}",
    r"(?:барлық құқық(?:тары|тар)? қорғалған|все права защищены|all rights reserved)\b.{0,200}",
)
_WHOLE: Final = tuple(
    (reason, re.compile("|".join(forms), re.IGNORECASE))
    for reason, forms in (
        ("share buttons", _SHARE),
        ("tags", _TAGS),
        ("form", _FORM),
        ("page footer", _FOOTER),
    )
)
_HEADS_COMMENTS: Final = re.compile(
    r"(?:(?:оқырман )?пікірлер|комментарии|обсуждение|comments?|responses|discussion)"
    r"\s*[(\[:]?\s*\d{0,5}\s*[)\]:]?"
    r"|\d{1,5} (?:пікір|комментари(?:й|я|ев)|comments?)",
    re.IGNORECASE,
)


def heads_related(text: str) -> bool:
    """Whether a line says that links to other articles follow, on it or after it.

    >>> heads_related("Читайте также: Мост откроют осенью"), heads_related("Читайте также мои стихи.")
    (True, False)
    """
    return _HEADS_RELATED.match(text) is not None


def heads_comments(text: str) -> bool:
    """Whether a line is the heading of readers' comments.

    >>> heads_comments("Пікірлер (2)"), heads_comments("Комментарии излишни.")
    (True, False)
    """
    return _HEADS_COMMENTS.fullmatch(text.strip()) is not None


def reason(text: str) -> str | None:
    """Why a line is none of the article, by all of its words.

    >>> reason("Бөлісу: Facebook Telegram"), reason("Теги: мост, река"), reason("Поделиться с миром хочется.")
    ('share buttons', 'tags', None)
    """
    return next((why for why, form in _WHOLE if form.fullmatch(text.strip())), None)
