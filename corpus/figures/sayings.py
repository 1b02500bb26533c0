"""Numbers in proverbs and set phrases, which count nothing: жеті ата, семь раз отмерь."""

import re
from collections.abc import Mapping
from typing import Final

from corpus.figures.numeral import Numeral
from corpus.model import Language

_COUNTED: Final[Mapping[Language, frozenset[tuple[int, str]]]] = {
    "kk": frozenset(
        {
            (3, "жүз"), (4, "құбыла"), (4, "түлік"), (4, "елі"), (2, "елі"), (5, "саусақ"), (5, "қару"),
            (6, "алаш"), (7, "ата"), (7, "қазына"), (7, "нан"), (8, "қыр"), (12, "мүше"), (18, "мың"),
            (40, "шелек"), (2, "дүние"), (99, "ат"),
        }
    ),
    "ru": frozenset({(7, "пядь"), (7, "верста"), (7, "небо"), (3, "сосна"), (4, "стена"), (7, "нянька")}),
    "en": frozenset({(7, "sea"), (9, "life"), (4, "wall"), (2, "cent"), (9, "yard")}),
}  # fmt: skip
"""With this noun, in whatever form, the number is a saying's."""
_PHRASES: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(
        r"төрт елі қақпақ|екі кеменің (?:құйрығ|бас)|екі (?:қолын мұрнын|аяғын бір етік|жеп биге"
        r"|иығынан дем|көзі төрт|сөзге кел)"
        r"|екі сөзі|бір оқпен екі қоян|жеті (?:рет өлше|қат көк|қараңғы түн|түнде)|қырық (?:құрау|пышақ)"
        r"|алты бақан|тоғыз жолдың торап|бес биенің|отыз тіс|он саусағынан|он екіде бір гүл|үш ұйықта"
        r"|елу жылда ел|мың (?:өліп|тіріл|бір бәле|асқанға)"
    ),
    "ru": re.compile(
        r"семь раз (?:отмер|пример)|семь бед|семеро (?:одного|по лавкам)|дв(?:ух|а) мнени"
        r"|в двух (?:словах|шагах)"
        r"|(?:двух|двумя) зайц|дву(?:х|мя) огн|двум смертям|о двух концах|два сапога пара|как дважды два"
        r"|(?:сто|тысячу) лет (?:не|знаю|знаем|знаком|в обед)|(?:сто|тысячу) лет я|на все сто"
        r"|три короба|три ручья"
        r"|за семью (?:печат|замк)|пять пальцев|все четыре стороны|сто рублей, а имей сто друзей|ста бед"
    ),
    "en": re.compile(
        r"two birds with one|two peas in|(?:in|of) two minds|two left feet|two wrongs"
        r"|two sides of the same coin"
        r"|lesser of two evils|two and two|half a dozen of the other|six of one|at sixes and sevens"
        r"|cloud nine"
        r"|forty winks|worth a thousand words|million miles (?:away|from)|one in a million"
        r"|(?:on|at) all fours|ten to one|nine times out of ten"
    ),
}
_REACH: Final = 30
"""Characters of the longest phrase before its last number, and after its first."""


def counts_nothing(folded: str, numeral: Numeral, unit: str, language: Language) -> bool:
    """Whether a number in words, with the noun that it counts, belongs to a saying."""
    if (int(numeral.value), unit) in _COUNTED[language]:
        return True
    phrases = _PHRASES[language].finditer(folded, max(numeral.start - _REACH, 0), numeral.end + _REACH)
    return any(found.start() <= numeral.start < found.end() for found in phrases)
