"""Credit lines: who asked, wrote down, translated or photographed, and where it was published first."""

import re

from corpus.punctuation import ends_sentence

_CAPITAL = r"(?-i:[^\W\d_a-zа-яёәғқңөұүһі])"
_PART = rf"{_CAPITAL}(?:\.|[\w’'-]*)"
_NAME = re.compile(rf"{_PART}(?:(?:\s|(?<=\.)){_PART}){{0,3}}")
"""A name as credits have it, initials included."""
_MARK = r"\b\s*[:–—-]?\s*"
_KK_TALK = r"(?:сұхбат(?:ты)?|әңгіме(?:ні|ге)?|материал(?:ды)?)"
_RU_TALK = r"(?:бесед[ау]|интервью|разговор|материал)"
INTERVIEWER = re.compile(
    r"\b(?:әңгімелескен|сұхбаттасқан|тілдескен|пікірлескен|жазып алған|жүргізген|сұрақ қойған"
    rf"|{_KK_TALK} (?:алған|жазып алған|жүргізген|құрған|тартқан|дайындаған|әзірлеген)"
    r"|беседовала?|разговаривала?|общал(?:ся|ась)|записала?|расспрашивала?|интервьюер|автор интервью"
    rf"|{_RU_TALK} (?:взяла?|в[её]л|вела|записала?|подготовила?)|вопросы задавала?"
    rf"|interview(?:ed)?(?: conducted)? by|conducted by|interviewer|as told to){_MARK}",
    re.IGNORECASE,
)
"""The words before the name of who asked."""
_WRITER = re.compile(
    r"(?:(?:(?:words|text|written|reported|prepared) )?by|(?:words|interview)(?=\s?[:–—|-])"
    r"|автор(?:ы)?(?: текста)?|мәтін|текст|(?:беседа|интервью|сұхбат|әңгіме)(?=\s?[:–—|-])"
    rf"|дайындаған|әзірлеген|подготовила?){_MARK}\|?\s?",
    re.IGNORECASE,
)
"""The words before the name of who wrote the text, at the beginning of a line."""
_MADE = re.compile(
    r"(?:сұхбаттасып|әңгімелесіп"
    r"|(?:сұхбатты |әңгімені |материалды )?(?:жазып алып, )?(?:дайындаған|әзірлеген)"
    r"|аударған|сурет(?:ті|ке|терді)? түсірген|подготовила?|перев[её]ла?|фотографировала?"
    r"|photo(?:s|graph|graphs)? by|(?:words|text|written|reported|prepared) by"
    rf"|(?:edited|translated|photographed) by){_MARK}",
    re.IGNORECASE,
)
"""Other work on the text, before a name."""
_SIGNED = re.compile(
    rf"({_PART}(?:(?:\s|(?<=\.)){_PART}){{1,3}}),?\s"
    r"(?:(?:әңгімелес|сұхбаттас|тілдес)(?:ті|ты|кен|қан)|жазып ал(?:ды|ған)"
    r"|(?:дайында|әзірле)(?:ды|ді|ған|ген)|жүргізген"
    r"|беседовала?|записала?|подготовила?|conducted (?:the|this) interview"
    r"|(?:interviewed|spoke (?:to|with)) (?:him|her|them))\.?",
    re.IGNORECASE,
)
"""A name before what its owner did, and nothing else in the line: «Анна Климова, записала»."""
_THING = re.compile(
    r"(?:сурет(?:тер)?|фото(?:сурет|лар)?|дереккөз(?:і)?|автор(?:ы)?|мәтін|фотографии|источник|текст"
    r"|sources?|photos?|images?|credits?)\b",
    re.IGNORECASE,
)
"""What stands before a colon, a dash or an owner: «Сурет: жеке мұрағаттан»."""
_WORK = re.compile(
    r"(?:words|text|story|interview|editor|translation|pictures|illustrations?|әңгіме|сұхбат|аударма|аударған|материал"
    r"|редактор|перевод|иллюстрации|беседа|интервью|корректор|дизайн)\s*[:|]\s*"
    r"(?-i:[^\W\d_a-zа-яёәғқңөұүһі])[\w.’'-]*(?:\s(?-i:[^\W\d_a-zа-яёәғқңөұүһі])[\w.’'-]*){0,3}$",
    re.IGNORECASE,
)
"""Work and a name, with a colon: «Words: Ann Lee.»"""
_PICTURE = re.compile(
    r"(?:сурет(?:тер)?|фото(?:сурет|лар|графии)?|видео|дереккөз(?:і)?|источник|photos?|images?|source)\s*[:©|]"
    r"|(?:сурет(?:ті|ке|терді)? түсірген|photo(?:s|graphs?)? by)\b",
    re.IGNORECASE,
)
"""A picture's credit, which stands amid an answer as well as after the last."""
_EDITED = re.compile(
    r"(?:(?:бұл )?(?:сұхбат|әңгіме|мәтін)(?:тың|нің)?\b.*\b(?:ықшамдал|қысқарт|өңдел|редакциялан)"
    r"|(?:это )?(?:интервью|беседа|текст|материал)\b.*\b(?:сокращ|отредактирован|печатается|публикуется)"
    r"|(?:this|the|our) (?:interview|conversation|transcript|text)\b.*"
    r"\b(?:edited|condensed|shortened|abridged|translated|transcribed|republished)\b)",
    re.IGNORECASE,
)
"""A note that the text was shortened or edited."""
_PREPARED = re.compile(
    r"(?:материал|интервью|беседа|текст) подготовлен\w*\b"
    r"|(?:материал|сұхбат|мәтін)\b.{0,60}\b(?:әзірленді|дайындалды)\b"
    r"|(?:material|interview|text) (?:was )?prepared\b",
    re.IGNORECASE,
)
"""A note on whom the text was made for, or with whose support."""
_FROM = re.compile(
    r"(?-i:[^\W\d_a-zа-яёәғқңөұүһі])[\w’'-]+\s(?-i:[^\W\d_a-zа-яёәғқңөұүһі])[\w’'-]+,\s"
    r"(?:[\w’'-]+\s){1,3}(?:ауданы|облысы|қаласы|ауылы|өңірі|район|область|край|county)\.?",
    re.IGNORECASE,
)
"""A signature with its place: «Ербол Мұқаш, Райымбек ауданы.»"""
_OUTLET = re.compile(r"[«\"“][^«»\"”]{2,60}[»\"”][,\s][^?!]*\d{4}")
_ADDRESS = re.compile(r"(?<!\S)\S*(?:https?://|www\.)\S+")

_SIGNATURE = re.compile(
    r"[^\W\d_a-zа-яёәғқңөұүһі][\w’'-]*\.?\s(?:\w\.\s?)?([^\W\d_]{3,}(?:-[^\W\d_]+)?)[,.]?"
)
"""A name alone: a signature when the surname stands in capitals: «Айгүл СЕРІКҚЫЗЫ,»."""

_BRACKETS = "()[] "
"""Signs that a whole credit may stand between."""
_LONGEST = 120
"""Characters; a longer paragraph that begins so is somebody's words. A web address may make it longer."""
_SHORT = 80
"""Characters beside a web address that still only introduce it."""
_FEW = 4
"""Words of a credit line that is written as a sentence: «Суретті түсірген автор.»"""


def is_credit(text: str) -> bool:
    """Whether a paragraph says who made the text, or where it comes from, and is nobody's speech.

    >>> is_credit("Сұхбаттасқан Айгүл СЕРІКҚЫЗЫ"), is_credit("Сұхбаттасқан адамның бәрі риза болды.")
    (True, False)
    >>> is_credit("Сурет: жеке мұрағаттан."), is_credit("Сурет салғанды жақсы көремін.")
    (True, False)
    >>> is_credit("Асқар Төлеу, Қызылжар ауданы."), is_credit("Материал подготовлен для журнала «Весы».")
    (True, True)
    """
    text = text.strip(_BRACKETS)
    bare = _ADDRESS.sub("", text)
    if len(bare) > _LONGEST:
        return False
    if bare != text and len(bare) <= _SHORT:
        return True
    if made := INTERVIEWER.match(bare) or _MADE.match(bare):
        return _names(bare, made.end())
    if (signed := _SIGNATURE.fullmatch(bare)) and signed[1].isupper():
        return True
    if thing := _THING.match(bare):
        return not ends_sentence(bare) or re.match(r"\s*[:–—©|]", bare[thing.end() :]) is not None
    forms = (_OUTLET, _EDITED, _WORK, _PREPARED)
    whole = (_FROM, _SIGNED)
    return any(form.match(bare) for form in forms) or any(form.fullmatch(bare) for form in whole)


def names_interviewer(text: str) -> bool:
    """Whether a paragraph is the line that says who asked.

    >>> names_interviewer("Беседовала Анна Климова"), names_interviewer("Сурет: жеке мұрағаттан")
    (True, False)
    """
    text = text.strip(_BRACKETS)
    begun = INTERVIEWER.match(text)
    return begun is not None and len(text) <= _LONGEST and _names(text, begun.end())


def interviewer(text: str) -> str | None:
    """The name of who asked, in a paragraph that says so.

    >>> interviewer("Раушанмен сұхбаттасқан Дархан Мүсілім"), interviewer("(Анна Климова, записала)")
    ('Дархан Мүсілім', 'Анна Климова')
    >>> interviewer("Interview by Ann Lee. Photographs by Tom Roe."), interviewer("Фото: Том Ро")
    ('Ann Lee', None)
    """
    signed = _SIGNED.fullmatch(text.strip(_BRACKETS))
    return signed[1] if signed else _name_after(INTERVIEWER.search(text), text)


def writer(text: str) -> str | None:
    """The name of who wrote the text, in a paragraph that begins with saying so.

    >>> writer("Words: Ann Lee"), writer("Дайындаған Меруерт Жүнісова"), writer("Автор книги приехал")
    ('Ann Lee', 'Меруерт Жүнісова', None)
    """
    text = text.strip(_BRACKETS)
    return _name_after(_WRITER.match(text), text)


def _name_after(begun: re.Match[str] | None, text: str) -> str | None:
    name = _NAME.match(text, begun.end()) if begun else None
    return name[0] if name else None


def is_picture_credit(text: str) -> bool:
    """Whether a paragraph only credits a picture.

    >>> is_picture_credit("Фото: Асхат Досов"), is_picture_credit("Фото – менің өмірім.")
    (True, False)
    """
    return len(text) <= _LONGEST and _PICTURE.match(text) is not None


def _names(text: str, end: int) -> bool:
    """Whether a line goes on from its first words with a name, not with a sentence."""
    return not ends_sentence(text) or not text[end : end + 1].islower() or len(text.split()) <= _FEW
