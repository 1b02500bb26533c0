"""Abbreviations that readers of Kazakh papers type, and the words that the papers print instead."""

from collections.abc import Mapping
from typing import Final

from corpus.kazakh.letters import fold

_WORDS: Final[Mapping[str, str]] = {
    fold(short): words
    for short, words in (
        ("АҚШ", "Америка Құрама Штаттары"),
        ("АЭС", "атом электр стансасы"),
        ("БҰҰ", "Біріккен Ұлттар Ұйымы"),
        ("ДСҰ", "Дүниежүзілік сауда ұйымы"),
        ("ЕАЭО", "Еуразиялық экономикалық одақ"),
        ("ЕҚЫҰ", "Еуропадағы қауіпсіздік және ынтымақтастық ұйымы"),
        ("ЖИ", "жасанды интеллект"),
        ("ЖІӨ", "жалпы ішкі өнім"),
        ("ЖОО", "жоғары оқу орны"),
        ("ЖЭО", "жылу электр орталығы"),
        ("ІІМ", "Ішкі істер министрлігі"),
        ("ТЖМ", "Төтенше жағдайлар министрлігі"),
        ("ТМД", "Тәуелсіз Мемлекеттер Достастығы"),
        ("ТМҰ", "Түркі мемлекеттері ұйымы"),
        ("ҰҚШҰ", "Ұжымдық қауіпсіздік туралы шарт ұйымы"),
        ("ШОБ", "шағын және орта бизнес"),
        ("ШЫҰ", "Шанхай ынтымақтастық ұйымы"),
        ("ЭЫДҰ", "Экономикалық ынтымақтастық және даму ұйымы"),
    )
}


def in_full(word: str) -> str:
    """What an abbreviation stands for, in whichever letters and case it is typed; empty for other words.

    >>> in_full("АЭС"), in_full("буу"), in_full("су")
    ('атом электр стансасы', 'Біріккен Ұлттар Ұйымы', '')
    """
    return _WORDS.get(fold(word), "")
