"""A serif and a sans family of this system that have the Kazakh letters."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

_FOLDERS: Final = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/Library/Fonts"),
    Path("C:/Windows/Fonts"),
    Path.home() / ".fonts",
    Path.home() / ".local/share/fonts",
)
_NEEDED: Final = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ–—«»№•¬\u00ad£$")
_FAMILIES: Final = (
    ("DejaVuSerif", "DejaVuSans"),
    ("DejaVuSerifCondensed", "DejaVuSansCondensed"),
    ("NotoSerif", "NotoSans"),
    ("PTSerif", "PTSans"),
)


@dataclass(frozen=True, slots=True)
class Family:
    """The font files of a family."""

    name: str
    regular: Path
    bold: Path
    italic: Path


def families() -> tuple[Family, Family] | None:
    """A serif and a sans family, or None where this system has none with all letters."""
    files = {path.stem: path for folder in _FOLDERS if folder.is_dir() for path in folder.rglob("*.ttf")}
    for serif, sans in _FAMILIES:
        found = [_family(files, name) for name in (serif, sans)]
        if found[0] is not None and found[1] is not None:
            return found[0], found[1]
    return None


def _family(files: dict[str, Path], name: str) -> Family | None:
    regular = files.get(name) or files.get(f"{name}-Regular")
    bold = files.get(f"{name}-Bold")
    italic = files.get(f"{name}-Italic") or files.get(f"{name}-Oblique")
    if regular is None or bold is None or italic is None or not all(map(_complete, (regular, bold, italic))):
        return None
    return Family(name, regular, bold, italic)


def _complete(path: Path) -> bool:
    from reportlab.pdfbase.ttfonts import TTFontFile

    glyphs: dict[int, int] = TTFontFile(str(path)).charToGlyph
    return {ord(letter) for letter in _NEEDED} <= glyphs.keys()
