"""What a page's style attributes and style sheets say of its type: bold, italic, hidden."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BRACE: Final = re.compile(r"([{}])")
_CLASS: Final = re.compile(r"\s*[a-z0-9]*\.(-?[\w-]+)\s*", re.IGNORECASE)
"""A selector of one class, as word processors write them: `.c3`, `span.c3`."""
_SET_APART: Final = ("color", "background", "background-color", "font-size")
"""Declarations by which authors set questions off from answers."""
_MOST: Final = 500_000
"""Characters of style sheets that are looked at: a site's framework has as many, an exported document few."""


@dataclass(frozen=True, slots=True)
class Type:
    """How a style sets its text; None where it does not say."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool = False
    block: bool = False
    preformatted: bool | None = None
    marks: tuple[str, ...] = ()
    """Declarations that set it apart, without spaces: `color:#c00`."""


@lru_cache(maxsize=4096)
def declared(style: str) -> Type:
    """What the declarations of a style attribute, or of a rule, say.

    >>> declared("font-weight: 700; color: #C00")
    Type(bold=True, italic=None, hidden=False, block=False, preformatted=None, marks=('color:#c00',))
    """
    said: dict[str, str] = {}
    for declaration in style.lower().split(";"):
        key, _, value = declaration.partition(":")
        said[key.strip()] = value.replace("!important", "").strip()
    space = said.get("white-space")
    return Type(
        bold=_is_bold(said.get("font-weight") or said.get("font", "")),
        italic={"italic": True, "oblique": True, "normal": False}.get(said.get("font-style", "")),
        hidden=said.get("display") == "none"
        or said.get("visibility") == "hidden"
        or said.get("mso-hide") == "all",
        block=said.get("display") in {"block", "flex", "grid", "list-item", "table-cell", "table-row"},
        preformatted=space.startswith(("pre", "break-spaces")) if space else None,
        marks=tuple(f"{key}:{''.join(said[key].split())}" for key in _SET_APART if said.get(key))
        + (("underline",) if "underline" in said.get("text-decoration", "") else ()),
    )


def _is_bold(weight: str) -> bool | None:
    if re.search(r"\bbold", weight) or re.search(r"\b[6-9]00\b", weight):
        return True
    return False if re.fullmatch(r"normal|lighter|[1-5]00", weight) else None


def classes(sheets: Iterable[str]) -> dict[str, Type]:
    r"""From a class to what style sheets say of it, for rules of a class alone; those for some screens only
    (`@media`) are passed over.

    >>> classes([".c1{font-weight:700}\n@media print{.c2{font-weight:700}}"])["c1"].bold
    True
    """
    found: dict[str, Type] = {}
    for sheet in sheets:
        depth = 0
        selectors = ""
        parts = _BRACE.split(_COMMENT.sub("", sheet[:_MOST]))
        for text, brace in zip(parts[::2], parts[1::2], strict=False):
            if brace == "{":
                depth += 1
                selectors = text if depth == 1 else ""
                continue
            depth = max(depth - 1, 0)
            if depth == 0 and selectors:
                for selector in selectors.split(","):
                    if (name := _CLASS.fullmatch(selector)) is not None:
                        found[name[1]] = declared(text)
            selectors = ""
    return found
