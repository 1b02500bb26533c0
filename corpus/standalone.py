"""Whether a run of sentences can be read without what came before it.

What stands for something said earlier, or answers a question that the reader does not see, is only
understood together with it: demonstratives, third-person pronouns, connectives, items of a list.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from corpus.claims import claims
from corpus.gaps import GAPS
from corpus.model import Language
from corpus.pointers import POINTERS, Pointers

_WORD: Final = re.compile(r"[\w’']+(?:-[\w’']+)*")
_NAMING_WORD: Final = re.compile(r"\w{4,}")
_CLAUSE_END: Final = re.compile(
    r"[,;:]| [–—-] | (?:и|но|а|and|but|or|because|unless|if|when|бірақ|және|әрі) "
)
_ANTECEDENT_WORDS: Final = 3
"""Words that a clause needs before it can hold what a later pronoun stands for."""
_STATEMENT_WORDS: Final = 4
"""A shorter first sentence is a fragment that answers: "About a week.", "Ешқандай қайшылық жоқ."."""
_ORDINAL: Final = re.compile(
    r"(?:екінші|үшінші|төртінші|бесінші|второ[йе]|вторая|трет[ьи]\w+|(?:the )?(?:second|third))(?!\w)"
)
"""Opens a sentence that counts on from another: «Үшінші жылы …»."""
_LOST_STOP: Final = re.compile(r"(?:йды|йді|еді) [А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ]")
"""A Kazakh sentence ends with its verb: a capital after one is of the next, whose full stop was lost."""
_AMOUNT_WORDS: Final = 7
"""Nor is a shorter one with a figure more than an answer to "how much": "От двух до 5 тысяч тенге."."""
_OWNER_REACH: Final = 200
"""Characters from a sentence's beginning within which a possessive may mean a subject."""
_STEM: Final = 4
"""Letters by which an inflected noun is known again."""


def stands_alone(sentences: Sequence[str], language: Language, following: str = "") -> bool:
    """Whether whole sentences in a row say what they say without those before and after them.

    `following` is the sentence after them, which may go on with a list that they began.
    """
    return why_not(sentences, language, following) is None


def why_not(sentences: Sequence[str], language: Language, following: str = "") -> str | None:
    """What keeps whole sentences in a row from standing alone; None if nothing does.

    >>> why_not(["Поэтому мы должны работать вместе."], "ru")
    'opens with a word that leans back'
    """
    return _why_no_opening(sentences[0], language) or _why_no_run(sentences, language, following)


def _why_no_run(sentences: Sequence[str], language: Language, following: str) -> str | None:
    pointers = POINTERS[language]
    run = " ".join(sentences)
    folded = run.lower()
    if not _ends_a_statement(sentences[-1]):
        return "ends as a question, or trails off"
    if not _balanced(run):
        return "quotation marks or brackets left open"
    if _LOST_STOP.search(run):
        return "a full stop was lost"
    if later := GAPS[language].known.search(" ".join(sentences[1:]).lower()):
        return f"known only to a listener: {later[0]}"
    if any(_ORDINAL.match(sentence.lower()) for sentence in sentences):
        return "counts on from an earlier sentence"
    if not _names_its_persons(run, pointers):
        return "a person who is not named"
    if not _names_those(folded, pointers):
        return "several things that are not named"
    if (
        len(sentences) > 1
        and _hollow(sentences[0])
        and not claims(sentences[0], language)
        and points_back(sentences[1], language)
    ):
        return "a word stands for something not named"
    if bool(pointers.first_item.search(folded)) != bool(pointers.list_item.search(folded)):
        return "part of a list"
    if pointers.list_item.search(following.lower()):
        return "its list goes on"
    return None


@lru_cache(maxsize=4)
def _why_no_opening(sentence: str, language: Language) -> str | None:
    """What keeps a sentence from being the first that a reader sees; kept for the runs that it opens."""
    pointers, gaps = POINTERS[language], GAPS[language]
    folded = sentence.lower()
    if not _opens_a_statement(sentence):
        return "a fragment"
    if pointers.opening.match(folded.lstrip('«“"')):
        return "opens with a word that leans back"
    if gaps.denial.match(folded):
        return "denies what was asked"
    if gaps.fragment.match(folded):
        return "its subject or verb stood before"
    if gaps.shell.match(folded):
        return "about something whose content stands elsewhere"
    if known := gaps.known.search(folded):
        return f"known only to a listener: {known[0]}"
    if gaps.definite and (definite := gaps.definite.search(sentence)):
        return f"a thing as if it were known: {definite[0]}"
    if pointers.first_item.match(folded):
        return "opens a list"
    if points_back(sentence, language):
        return "a word stands for something not named"
    return None


def points_back(sentence: str, language: Language) -> bool:
    """Whether a word of the sentence stands for something that it has not named.

    >>> points_back("Бұл акцияға көп адам қатысты.", "kk"), points_back("Тазалық – ұлт болмысы.", "kk")
    (True, False)
    """
    pointers = POINTERS[language]
    sentence = sentence.lower()
    if pointers.mutual and pointers.mutual.match(sentence):
        return True
    for found in _WORD.finditer(sentence):
        if not pointers.anywhere.fullmatch(found[0]) or pointers.excepted.match(sentence, found.start()):
            continue
        before = sentence[: found.start()]
        if _names_again(before, sentence[found.end() :]):
            continue
        if pointers.part and pointers.part.search(sentence[: found.end()]):
            continue
        if pointers.possessive and pointers.possessive.fullmatch(found[0]) and _has_owner(before, pointers):
            continue
        if pointers.determiner.fullmatch(found[0]) or not _holds_antecedent(before, pointers):
            return True
        if pointers.several and pointers.several.match(found[0]) and not pointers.group.search(before):
            return True
    return False


def _opens_a_statement(sentence: str) -> bool:
    first = sentence.lstrip('«“"(')[:1]
    fewest = _AMOUNT_WORDS if re.search(r"\d", sentence) else _STATEMENT_WORDS
    return (first.isupper() or first.isdigit()) and len(_WORD.findall(sentence)) >= fewest


def _ends_a_statement(sentence: str) -> bool:
    """Not a question, which the next sentence would answer, nor what trails off or announces what follows."""
    return sentence.rstrip('»”")’')[-1:] in {".", "!"} and not re.search(r"[?…]|\.\.", sentence[-4:])


def _names_its_persons(run: str, pointers: Pointers) -> bool:
    """Whether a person stands before the first "she": in English the word is of nothing else."""
    if pointers.person is None or pointers.persons is None:
        return True
    meant = pointers.person.search(run)
    return meant is None or bool(pointers.persons.search(run, 0, meant.start()))


def _names_those(folded: str, pointers: Pointers) -> bool:
    """Whether each «сол газеттер» stands after a газет."""
    if pointers.those is None:
        return True
    return all(
        0 <= folded.find(_beginning(meant[1])) < meant.start() for meant in pointers.those.finditer(folded)
    )


def _beginning(noun: str) -> str:
    """As much of an inflected noun as its other forms may share."""
    return noun[: max(_STEM, len(noun) * 3 // 5)]


def _hollow(sentence: str) -> bool:
    """Whether a sentence names too little for the next to stand on: "I am not joking."."""
    return len(_NAMING_WORD.findall(sentence)) < _ANTECEDENT_WORDS


def _balanced(text: str) -> bool:
    return (
        text.count("«") == text.count("»")
        and text.count("“") == text.count("”")
        and text.count("(") == text.count(")")
        and not text.count('"') % 2
    )


def _holds_antecedent(before: str, pointers: Pointers) -> bool:
    clauses = _CLAUSE_END.split(before)
    words = [
        word
        for clause in clauses[:-1]
        if not pointers.aside.match(clause.strip())
        for word in _WORD.findall(clause)
    ]
    return len(words) >= (1 if re.search(r" [–—-] $", before) else _ANTECEDENT_WORDS)


def _has_owner(before: str, pointers: Pointers) -> bool:
    return len(before) <= _OWNER_REACH and pointers.owner.search(before) is not None


def _names_again(before: str, after: str) -> bool:
    """Whether the noun that a demonstrative goes with was named before: «… Ұйымы … осы ұйымның»."""
    following = _WORD.search(after)
    if following is None:
        return False
    stem = following[0][:_STEM]
    return len(stem) == _STEM and any(word.startswith(stem) for word in _WORD.findall(before))
