"""HTML into entities, by the rules and in the words of the Bot API."""

import pytest

from bot.sandbox.entities import parse_html
from bot.sandbox.markup import arrange, to_html, utf16_length
from bot.sandbox.model import BotApiError


def read(source: str) -> tuple[str, list[tuple[str, str]]]:
    """The text, and each entity's type with the words that it covers."""
    text, entities = arrange(*parse_html(source))
    units = text.encode("utf-16-le")

    def covered(entity: dict[str, int]) -> str:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        return units[2 * start : 2 * end].decode("utf-16-le")

    return text, [(entity["type"], covered(entity)) for entity in entities]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<b>сөз</b>", "bold"),
        ("<strong>сөз</strong>", "bold"),
        ("<i>сөз</i>", "italic"),
        ("<em>сөз</em>", "italic"),
        ("<u>сөз</u>", "underline"),
        ("<ins>сөз</ins>", "underline"),
        ("<s>сөз</s>", "strikethrough"),
        ("<strike>сөз</strike>", "strikethrough"),
        ("<del>сөз</del>", "strikethrough"),
        ("<code>сөз</code>", "code"),
        ("<pre>сөз</pre>", "pre"),
        ("<tg-spoiler>сөз</tg-spoiler>", "spoiler"),
        ('<span class="tg-spoiler">сөз</span>', "spoiler"),
        ("<blockquote>сөз</blockquote>", "blockquote"),
        ("<blockquote expandable>сөз</blockquote>", "expandable_blockquote"),
        ("<B>сөз</B>", "bold"),
    ],
)
def test_every_tag_becomes_its_entity(source: str, kind: str) -> None:
    assert read(f"бір {source}") == ("бір сөз", [(kind, "сөз")])


def test_offsets_are_utf16_units() -> None:
    _, (entity,) = arrange(*parse_html("😀😀 <b>Қазақ</b>"))
    assert (entity["offset"], entity["length"]) == (5, 5)
    assert utf16_length("😀") == 2


def test_links_keep_their_address_and_bad_ones_are_only_text() -> None:
    _, entities = parse_html('<a href="https://t.me/x?a=1&amp;b=2">x</a> <a href="бос жер">y</a>')
    assert [entity["url"] for entity in entities] == ["https://t.me/x?a=1&b=2"]


def test_pre_with_code_carries_the_language_either_way_around() -> None:
    for source in (
        '<pre><code class="language-python">x</code></pre>',
        '<code class="language-python"><pre>x</pre></code>',
    ):
        _, entities = parse_html(source)
        assert entities == [{"type": "pre", "offset": 0, "length": 1, "language": "python"}]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&#1178;&#x49A;", "ҚҚ"),
        ("&nbsp;&apos;&laquo;", "&nbsp;&apos;&laquo;"),
        ("A &amp B", "A & B"),
        ("a & b", "a & b"),
    ],
)
def test_only_four_names_and_numbers_are_references(source: str, text: str) -> None:
    assert read(source)[0] == text


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<x>", 'Unsupported start tag "x" at byte offset 0'),
        ("ә < б", 'Unsupported start tag "" at byte offset 3'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>ә</i>", 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<a href=b_c>a</a>", "Unexpected end of name token at byte offset 8"),
        ('<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ('<span class="red">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_what_does_not_parse_is_refused_with_the_place(source: str, reason: str) -> None:
    with pytest.raises(BotApiError) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


def test_nothing_else_stands_in_code() -> None:
    assert read("<b>a <code>b</code> c</b>")[1] == [("bold", "a "), ("code", "b"), ("bold", " c")]
    assert read("<code>a <b>b</b> <a href='https://t.me/x'>c</a></code>")[1] == [("code", "a b c")]


def test_quotes_do_not_nest() -> None:
    source = "<blockquote>a <blockquote expandable>b</blockquote></blockquote>"
    assert read(source)[1] == [("blockquote", "a b")]


def test_bold_and_italic_may_stand_in_each_other() -> None:
    assert read("<b>a <i>b</i></b>")[1] == [("bold", "a b"), ("italic", "b")]


def test_white_space_around_is_trimmed_with_its_entities() -> None:
    assert read("  \n<b> a </b>\n") == ("a", [("bold", "a")])
    assert read("x <b> </b> y")[1] == []


def test_a_hundred_entities_are_kept() -> None:
    text, entities = read(" ".join(f"<b>{number}</b>" for number in range(120)))
    assert len(entities) == 100
    assert text.endswith("119")


def test_commands_mentions_links_and_hashtags_are_found() -> None:
    _, found = read("/search@suhbat_bot @abcd https://t.me/x. #сұхбат <code>/no</code> a/b")
    assert found == [
        ("bot_command", "/search@suhbat_bot"),
        ("mention", "@abcd"),
        ("url", "https://t.me/x"),
        ("hashtag", "#сұхбат"),
        ("code", "/no"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "<b>a <i>b</i></b> &lt;c&gt; &amp;",
        '<blockquote expandable>😀 <b>ә</b>\nб</blockquote>\n– <a href="https://t.me/x">с</a>',
        '<pre><code class="language-sql">select 1</code></pre> x',
        "<tg-spoiler>a</tg-spoiler> <code>b</code> <u>c</u> <s>d</s>",
    ],
)
def test_entities_go_back_to_the_same_html(source: str) -> None:
    assert to_html(*arrange(*parse_html(source))) == source
