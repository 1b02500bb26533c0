"""Markdown: its blocks as the page that it describes prints them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from corpus.model import CorpusError
from corpus.sources import encodings, front_matter, html
from corpus.sources.extract import Extract, SourceLine
from corpus.sources.html.description import is_person

_MOST_BRACKETS: Final = 20_000
"""Each takes the parser a fifth of a millisecond where it opens no link."""
_NESTED: Final = 100
"""Levels of quotations and lists in one another that are read."""
_CODE: Final = re.compile(r"(?:\{\{[<%].*[>%]\}\}|\{%.*%\}|\{\{[^{}]*\}\}|\{:.*\})+")
"""What site generators put in or read: Hugo's shortcodes, Liquid's tags, kramdown's attributes."""
_ATTRIBUTES: Final = re.compile(r"^(#{1,6}\s.*?)\s*\{:?\s*[#.][^{}]*\}\s*$")
_FOOTNOTE: Final = re.compile(r"\[\^[^\]\s]+\]:")
_FOOTNOTE_MARK: Final = re.compile(r"\[\^[^\]\s]{1,40}\](?!:)")
_SIGN: Final = re.compile(r"([!-/:-@\[-`{-~])")
_TURN: Final = re.compile(r"[–—―‒]|-\s|\*\*|__|[^\W\d_][\w. -]{0,38}:(?:\s|$)")
"""What a turn begins with: a dash, bold text, a speaker's name with its colon."""
_FEWEST_BREAKS: Final = 4
"""Line breaks that tell whether a program filled the lines."""
_FEWEST: Final = 4
"""Items of lists that are turns with a hyphen each."""


def extract(name: str, data: bytes) -> Extract:
    """The lines that a Markdown text prints; its front matter and its footnotes are asides.

    Raises CorpusError for bytes that are no text, and for markup that would take minutes.
    """
    source = encodings.decode(name, data).replace("\r\n", "\n").replace("\r", "\n")
    if source.count("[") > _MOST_BRACKETS:
        raise CorpusError(
            f"{name}: more than {_MOST_BRACKETS} brackets; choose the document that holds the interview."
        )
    matter, source = front_matter.split(source)
    parser = _parser()
    tokens = parser.parse("\n".join(map(_prepared, source.split("\n"))))
    if any(token.level >= _NESTED - 1 for token in tokens):  # what is deeper the parser leaves out
        raise CorpusError(
            f"{name}: its lists or quotations are nested too deep; save the text as a .txt file."
        )
    _mark_breaks(tokens)
    page = parser.renderer.render(_with_turns(tokens), parser.options, {})
    author = matter.first("interviewer", "author", "authors")
    lines = tuple(map(_noted, html.lines(name, page)))
    return Extract(
        (*(SourceLine(line, begins=True, aside="front matter") for line in matter.lines), *lines),
        title=matter.first("title") or next((line.text for line in lines if line.heading == 1), None),
        outlet=matter.first("outlet", "publication", "publisher", "site"),
        published_on=matter.published_on,
        interviewer=author if author and is_person(author) else None,
        url=matter.url,
        language=matter.language,
    )


def _parser() -> MarkdownIt:
    """CommonMark with tables. Text that is set in by four spaces is a paragraph: prose is set in so, and
    an interview has no use for code.
    """
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _NESTED})
    parser.enable(["table", "strikethrough"]).disable("code")
    parser.inline.ruler.before("link", "footnote_mark", _footnote_mark)
    parser.add_render_rule("image", _image)
    return parser


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    """Passes over the mark of a footnote: `[^1]`."""
    found = _FOOTNOTE_MARK.match(state.src, state.pos)
    if found is None:
        return False
    state.pos = found.end()
    return True


def _image(self: RendererHTML, tokens: Sequence[Token], i: int, options: OptionsDict, env: EnvType) -> str:
    """What stands for a picture is the caption of one that has a paragraph to itself."""
    alone = all(token.type in {"image", "softbreak", "link_open", "link_close"} for token in tokens)
    alt = escapeHtml(self.renderInlineAsText(tokens[i].children, options, env))
    return f"<figcaption>{alt}</figcaption>" if alone else '<img alt="">'


def _prepared(line: str) -> str:
    """A line whose bold text is bold, and in which a site generator's code is a paragraph of its own.

    >>> _prepared("**Тілші: **Қалай?"), _prepared("## Қалай? {#how}")
    ('<strong>Тілші: </strong>Қалай?', '## Қалай?')
    """
    if _CODE.fullmatch(line.strip()):
        escaped = _SIGN.sub(r"\\\1", line.strip())
        return f"\n{escaped}\n"
    if _FOOTNOTE.match(line):  # of one word it would be the definition of a link
        return f"\n\\{line}"
    line = _ATTRIBUTES.sub(r"\1", line)
    parts = line.split("**")
    if len(parts) % 2 == 0 or "***" in line or "\\*" in line or "`" in line:
        return line
    for i in range(1, len(parts), 2):
        parts[i] = f"<strong>{parts[i]}</strong>" if _fails(parts[i], parts[i + 1]) else f"**{parts[i]}**"
    return "".join(parts)


def _fails(bold: str, after: str) -> bool:
    """Whether asterisks around a text would be printed by CommonMark's rules, against what was meant: a space
    stands within them, or a sign before the last and a letter after it.
    """
    if not bold.strip():
        return False
    return bold != bold.strip() or (not bold[-1].isalnum() and after[:1].isalnum())


def _mark_breaks(tokens: Sequence[Token]) -> None:
    """Keeps the line breaks that turns begin after; the others are spaces, as CommonMark has it.

    A program that fills lines breaks one only where the next word has no room.
    """
    breaks = [found for token in tokens if token.children for found in _breaks(token)]
    width = max((len(before) for _, before, _ in breaks), default=0)
    fitting = [len(before) + 1 + len(_first(after)) <= width for _, before, after in breaks]
    filled = len(breaks) >= _FEWEST_BREAKS and 2 * sum(fitting) < len(breaks)
    for (child, _, after), fits in zip(breaks, fitting, strict=True):
        if child.type == "softbreak" and _TURN.match(after) and (fits or not filled):
            child.type, child.tag = "hardbreak", "br"


def _breaks(token: Token) -> list[tuple[Token, str, str]]:
    """The line breaks in a block, each with the line before and the line after it."""
    lines = token.content.split("\n")
    breaks = [child for child in token.children or () if child.type in {"softbreak", "hardbreak"}]
    if len(breaks) != len(lines) - 1:  # one stands within code or a tag
        return []
    return [(child, lines[i], lines[i + 1].lstrip()) for i, child in enumerate(breaks)]


def _first(line: str) -> str:
    return line.split(maxsplit=1)[0] if line else ""


def _with_turns(tokens: list[Token]) -> list[Token]:
    """The tokens, where items of lists that begin with a hyphen are an interview's turns, with paragraphs for
    them: a hyphen is a poor man's dash.
    """
    openings = [i for i, token in enumerate(tokens) if token.type == "list_item_open" and _is_turn(token)]
    asking = sum(tokens[i + 2].content.rstrip().endswith("?") for i in openings)
    if len(openings) < _FEWEST or 4 * asking < len(openings):
        return tokens
    return list(_turns(tokens))


def _is_turn(item: Token) -> bool:
    return item.level == 1 and item.markup == "-"


def _turns(tokens: Sequence[Token]) -> Iterator[Token]:
    begins = False
    for token in tokens:
        if (
            token.type in {"bullet_list_open", "bullet_list_close"}
            and token.level == 0
            and token.markup == "-"
        ):
            continue
        if token.type in {"list_item_open", "list_item_close"} and _is_turn(token):
            begins = token.type == "list_item_open"
            continue
        if token.type == "inline" and begins:
            token.children = [Token("text", "", 0, content="- "), *(token.children or ())]
            begins = False
        token.hidden = False
        yield token


def _noted(line: SourceLine) -> SourceLine:
    """The line, an aside where it is a footnote or a site generator's code."""
    if line.aside is None and _FOOTNOTE.match(line.text):
        return replace(line, aside="footnote")
    if line.aside is None and _CODE.fullmatch(line.text):
        return replace(line, aside="template code")
    return line
