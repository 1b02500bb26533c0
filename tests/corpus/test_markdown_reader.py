"""The Markdown reader: blocks, front matter, and what writers do against CommonMark's rules."""

from datetime import date

import pytest

from corpus import sources
from corpus.model import CorpusError
from corpus.sources import Extract, SourceLine

ANSWER = (
    "Көшеттің бәрін өзіміз өсірдік, суды арықпен әкелдік, сондықтан бірінші жылы ештеңе шыққан жоқ, "
    "екінші жылы ғана алғашқы гүлді көрдік."
)


def read(text: str) -> Extract:
    return sources.extract("interview.md", text.encode())


def article(text: str) -> list[str]:
    return [each.text for each in read(text).lines if each.aside is None]


def lines(text: str) -> tuple[SourceLine, ...]:
    return read(text).lines


class TestBlocks:
    def test_bold_questions(self) -> None:
        question, answer = lines(f"**Қалай бастадыңыз?**\n\n{ANSWER}\n")
        assert (question.strong, answer.strong) == (len(question.text), 0)
        assert question.text == "Қалай бастадыңыз?"

    def test_headings(self) -> None:
        found = lines("# Бақ\n\n### Қалай? {#q1}\n\nЖақсы.\n\nАл кеше?\n---\n")
        assert [(each.text, each.heading) for each in found] == [
            ("Бақ", 1),
            ("Қалай?", 3),
            ("Жақсы.", 0),
            ("Ал кеше?", 2),
        ]

    def test_labels(self) -> None:
        (found,) = lines('**Тілші:** \\[00:31\\] Қалай [*бастадыңыз*](https://a.kz "x")?')
        assert (found.text, found.strong) == ("Тілші: [00:31] Қалай бастадыңыз?", len("Тілші:"))

    @pytest.mark.parametrize("label", ["**Тілші:**Қалай?", "**Тілші: **Қалай?", "** Тілші:** Қалай?"])
    def test_bold_that_commonmark_would_print_with_its_asterisks(self, label: str) -> None:
        (found,) = lines(label)
        assert found.text.replace(" ", "") == "Тілші:Қалай?"
        assert found.text[: found.strong] == "Тілші:"

    def test_an_interview_within_a_quotation_is_body_text(self) -> None:
        found = lines(f"> Сұрақ: Қалай?\n\n> Жауап: {ANSWER}\n>\n> {ANSWER}")
        assert [(each.style, each.aside) for each in found] == [("", None)] * 3

    def test_a_quotation_amid_body_text(self) -> None:
        quoted = lines(f"{ANSWER}\n\n> Ата сөзі\n\n{ANSWER}")[1]
        assert (quoted.text, quoted.style) == ("Ата сөзі", "blockquote")

    def test_numbered_questions(self) -> None:
        found = lines(f"1. Қалай?\n\n{ANSWER}\n\n2. Қашан?\n\n{ANSWER}")
        assert [(each.text, each.style) for each in found[::2]] == [("Қалай?", "ol.li"), ("Қашан?", "ol.li")]

    def test_pictures_tables_and_footnotes_are_asides(self) -> None:
        found = lines(
            f"![Бақта](a.jpg)\n\n{ANSWER}[^1] Иә ![](b.png) рас.\n\n"
            '| Жыл | Ағаш |\n|---|---|\n| 2020 | 5 |\n\n[^1]: Ескерту.\n\n[link]: https://a.kz "Сілтеме"\n'
        )
        assert [(each.text, each.aside) for each in found] == [
            ("Бақта", "caption"),
            (f"{ANSWER} Иә рас.", None),
            ("Жыл", "table"),
            ("Ағаш", "table"),
            ("2020", "table"),
            ("5", "table"),
            ("[^1]: Ескерту.", "footnote"),
        ]

    def test_markup_within(self) -> None:
        page = (
            "<details><summary>Қалай?</summary>\n\nЖақсы.\n\n</details>\n\n<!-- a -->\n<b>Ал?</b> Иә.<br>Рас."
        )
        found = lines(page)
        assert [each.text for each in found] == ["Қалай?", "Жақсы.", "Ал? Иә.", "Рас."]
        assert [each.strong for each in found] == [0, 0, 3, 0]

    @pytest.mark.parametrize(
        "code",
        [
            '{{< figure src="a.jpg" >}}',
            "{% include ad.html %}",
            "{: .lead}",
            "{{ page.date }}",
            "{{% tip %}}",
        ],
    )
    def test_a_generators_code_is_an_aside(self, code: str) -> None:
        found = lines(f"Қалай?\n{code}\nЖақсы.")
        assert [(each.text, each.aside) for each in found] == [
            ("Қалай?", None),
            (code, "template code"),
            ("Жақсы.", None),
        ]

    def test_a_paragraph_set_in_by_spaces_is_prose(self) -> None:
        assert article("    – Қалай?\n\n    – Жақсы.") == ["– Қалай?", "– Жақсы."]


class TestLineBreaks:
    def test_turns_on_lines_of_their_own(self) -> None:
        found = lines("– Қалай?\n– Жақсы.\nӨте жақсы.\n– Ал кеше?")
        assert [(each.text, each.begins) for each in found] == [
            ("– Қалай?", True),
            ("– Жақсы. Өте жақсы.", None),
            ("– Ал кеше?", None),
        ]

    def test_labels_on_lines_of_their_own(self) -> None:
        assert article("Сұрақ: Қалай?\nЖауап: Жақсы.\n**Тілші** Ал кеше?") == [
            "Сұрақ: Қалай?",
            "Жауап: Жақсы.",
            "Тілші Ал кеше?",
        ]

    def test_a_dash_where_a_line_was_full_begins_nothing(self) -> None:
        text = (
            "Біз бұл бақты көп жыл\nбұрын отырғыздық, сонда\n– есімде – жаңбыр жауып\n"
            "тұрды, ал көшет шетінен\nтамыр жая бастағанын\nкүзде ғана көре алдық."
        )
        assert len(article(text)) == 1

    def test_a_hard_break_is_a_line(self) -> None:
        assert [each.begins for each in lines("Қалай?  \nЖақсы.\\\nИә.")] == [True, None, None]


class TestTurnsInLists:
    def test_hyphens_are_dashes(self) -> None:
        text = f"- Қалай бастадыңыз?\n\n- {ANSWER}\n\n{ANSWER}\n\n- Ал кеше?\n- Жақсы.\n"
        found = lines(text)
        assert [each.text for each in found] == [
            "- Қалай бастадыңыз?",
            f"- {ANSWER}",
            ANSWER,
            "- Ал кеше?",
            "- Жақсы.",
        ]
        assert {each.style for each in found} == {""}

    def test_a_list_is_a_list(self) -> None:
        found = lines(f"**Не өседі?**\n\n{ANSWER}\n\n- алма\n- өрік\n- шие\n- жиде\n")
        assert [(each.text, each.style) for each in found[2:]] == [
            ("алма", "ul.li"),
            ("өрік", "ul.li"),
            ("шие", "ul.li"),
            ("жиде", "ul.li"),
        ]


class TestFrontMatter:
    @pytest.mark.parametrize(
        "matter",
        [
            "---\ntitle: 'Бақ туралы'\nDate: 2024-03-05 10:00\nlang: kk\nauthor: Ерлан Сапаров\n"
            "canonical_url: https://dala.example/bak\ntags:\n  - бақ\n---\n",
            '+++\ntitle = "Бақ туралы"\ndate = 2024-03-05T10:00:00Z\nlang = "kk"\n'
            'author = ["Ерлан Сапаров"]\ncanonical_url = "https://dala.example/bak"\n+++\n',
            '{"title": "Бақ туралы", "date": "2024-03-05", "lang": "kk", "authors": ["Ерлан Сапаров"],\n'
            ' "url": "https://dala.example/bak"}\n',
        ],
    )
    def test_in_three_notations(self, matter: str) -> None:
        found = read(f"{matter}\n**Қалай?**\n\n{ANSWER}")
        assert (found.title, found.published_on, found.language) == ("Бақ туралы", date(2024, 3, 5), "kk")
        assert (found.interviewer, found.url) == ("Ерлан Сапаров", "https://dala.example/bak")
        assert [each.text for each in found.lines if each.aside != "front matter"] == ["Қалай?", ANSWER]
        assert any("Бақ туралы" in each.text for each in found.lines)

    @pytest.mark.parametrize(
        "text",
        ["---\n\n– Қалай?\n\n---\n", "+++\nбұзық\n+++\n", '{"a": ', "{}\n", "---\ntitle: Бақ\n\nҚалай?"],
    )
    def test_what_only_looks_like_it_stays(self, text: str) -> None:
        found = read(f"{text}\n\nЖақсы екен.")
        assert not any(each.aside for each in found.lines)

    def test_the_first_heading_is_the_title(self) -> None:
        assert read("# Бақ туралы\n\nМәтін.").title == "Бақ туралы"


class TestBadTexts:
    @pytest.mark.parametrize(
        ("data", "words"),
        [
            (b"", "empty"),
            (b"---\n\n***\n", "no text"),
            (b"# \x00\x01\x02\x07\xff", "no text|binary"),
            (b"[" * 30_000, "brackets"),
            (("Сөз.\n\n" + "1. " * 2000 + "\n\nСөз.").encode(), "too deep"),
            ("сөз ".encode() * 800_000, "5 MB"),
        ],
    )
    def test_refused_in_one_line(self, data: bytes, words: str) -> None:
        with pytest.raises(CorpusError, match=words) as raised:
            sources.extract("interview.md", data)
        assert "\n" not in str(raised.value)

    @pytest.mark.parametrize("sign", ["*a ", "[a](", "`", "<a ", "&", "{{"])
    def test_a_sign_repeated_takes_no_time(self, sign: str) -> None:
        assert (
            sources.extract("interview.md", ("Басы.\n\n" + sign * 2000 + "\n\nСоңы.").encode()).lines[-1].text
            == "Соңы."
        )

    def test_line_ends_of_all_systems(self) -> None:
        for end in ("\n", "\r\n", "\r"):
            assert article(f"Қалай?{end}{end}Жақсы.") == ["Қалай?", "Жақсы."]
