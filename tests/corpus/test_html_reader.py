"""The HTML reader: what a page prints, what of it is the article, and how its questions are marked."""

from datetime import date

import pytest

from corpus import sources
from corpus.model import CorpusError
from corpus.sources import Extract, SourceLine

ANSWER = (
    "Мен бұл бақты жиырма жыл бұрын отырғыздым, ол кезде ауылда су да, жол да жоқ еді, "
    "бірақ адамдар жерге деген сенімін жоғалтқан жоқ, сондықтан бәрі бірге жұмыс істеді."
)
MORE = (
    "Кейін көрші ауылдар да келіп, көшет сұрай бастады, біз ешкімге жоқ деген жоқпыз, "
    "өйткені бақ көп болған сайын, көктемде ара да, құс та көп болады."
)
QUESTION = "Бұл бақты қашан отырғыздыңыз?"


def read(page: str, name: str = "page.html") -> Extract:
    return sources.extract(name, page.encode())


def article(page: str) -> list[str]:
    """The texts that are the article's own."""
    return [line.text for line in read(page).lines if line.aside is None]


def aside(page: str, text: str) -> str | None:
    """Why the line with a text is none of the article."""
    return line(page, text).aside


def line(page: str, text: str) -> SourceLine:
    """The only line with a text in it."""
    (found,) = [each for each in read(page).lines if text in each.text]
    return found


def interview(inside: str = "", before: str = "", after: str = "") -> str:
    """A page with an article of two questions, and what is put into and around it."""
    return (
        f"<!DOCTYPE html><html lang='kk'><head><title>Бақ туралы</title></head><body>{before}"
        f"<div class='content'><h1>Бақ туралы</h1><p><b>{QUESTION}</b></p><p>{ANSWER}</p><p>{MORE}</p>"
        f"{inside}"
        f"<p><b>Қазір қанша ағаш бар?</b></p><p>{MORE}</p><p>{ANSWER}</p></div>{after}</body></html>"
    )


class TestLines:
    def test_a_paragraph_is_a_line_that_begins(self) -> None:
        found = read("<p>Бірінші.\n  Сөйлем.<p>Екінші.").lines
        assert [(each.text, each.begins) for each in found] == [
            ("Бірінші. Сөйлем.", True),
            ("Екінші.", True),
        ]

    def test_a_break_leaves_it_open_and_two_begin(self) -> None:
        found = read("<p>– Қалай?<br>– Жақсы.<br><br>Ал кеше?<br>&nbsp;<br/>Иә.</p>").lines
        assert [each.begins for each in found] == [True, None, True, True]

    def test_text_that_stands_in_the_body(self) -> None:
        found = read("<body>– Қалай?<br><br>\n– Жақсы.<div>Соңы.</div>қалдық").lines
        assert [each.text for each in found] == ["– Қалай?", "– Жақсы.", "Соңы.", "қалдық"]

    def test_spaces_as_a_browser_shows_them(self) -> None:
        (found,) = read("<p> Сөз\n\t<i> көлбеу </i>  сөз&nbsp; 5\u00a0млн </p>").lines
        assert found.text == "Сөз көлбеу сөз\xa0 5\xa0млн"

    def test_preformatted_text_keeps_its_lines(self) -> None:
        found = read("<pre>– Қалай?\r\n– Жақсы,  рахмет.</pre>").lines
        assert [(each.text, each.begins) for each in found] == [
            ("– Қалай?", True),
            ("– Жақсы,  рахмет.", None),
        ]

    def test_characters_stay_as_published(self) -> None:
        (found,) = read("<p>жұ&shy;мыс &#1179;ала &amp; &laquo;сөз&raquo; \u200fabc\u200e</p>").lines
        assert found.text == "жұ\xadмыс қала & «сөз» \u200fabc\u200e"

    def test_letters_are_composed(self) -> None:
        (found,) = read("<p><b>И\u0306од</b> бар ма?</p>").lines
        assert (found.text, found.strong) == ("Йод бар ма?", 3)

    def test_what_is_not_seen_is_no_text(self) -> None:
        page = (
            "<p>Мәтін</p><script>var a = '</p><p>код';</script><style>p{}</style>"
            "<template><p>үлгі</p></template><noscript>қосыңыз</noscript>"
            "<p hidden>жоқ</p><p style='display: none'>жоқ</p><!-- пікір -->"
            "<span class='sr-only'>оқырманға</span><svg><title>белгі</title></svg><input value='жоқ'>"
        )
        assert [each.text for each in read(page).lines] == ["Мәтін"]

    def test_what_a_click_opens_is_text(self) -> None:
        page = (
            f"<div class='accordion'><button>{QUESTION}</button>"
            f"<div class='accordion-panel' style='display:none'><p>{ANSWER}</p></div></div>"
            f"<details><summary>Ал кеше?</summary><p>{MORE}</p></details>"
        )
        assert [each.text for each in read(page).lines] == [QUESTION, ANSWER, "Ал кеше?", MORE]

    def test_footnote_marks_are_no_words(self) -> None:
        (found,) = read("<p>Бақ<sup><a href='#n1'>1</a></sup> үлкен, ауданы 5 м<sup>2</sup>.</p>").lines
        assert found.text == "Бақ үлкен, ауданы 5 м2."

    @pytest.mark.parametrize(
        "page",
        [
            "<p>Бір<p>Екі<div>Үш",
            "<div><p>Бір</div></p><p>Екі</span></p><div>Үш</p>",
            "<ul><li>Бір<li>Екі</ul>Үш",
            "<dl><dt>Бір<dd>Екі</dl>Үш",
            "<table><tr><td>Бір<tr><td>Екі</table>Үш",
            "<P>Бір</P><CENTER><FONT>Екі</FONT></CENTER><BODY>Үш",
            "<o:p>Бір</o:p><br><br><![if !supportLists]>Екі<![endif]><p><o:p>&nbsp;</o:p></p><p>Үш",
        ],
    )
    def test_broken_markup(self, page: str) -> None:
        assert [each.text for each in read(page).lines] == ["Бір", "Екі", "Үш"]


class TestMarks:
    @pytest.mark.parametrize(
        "markup",
        [
            "<p><b>Қалай?</b></p>",
            "<p><strong>Қалай</strong>?</p>",
            "<b><p>Қалай?</p></b>",
            "<p style='font-weight:600'>Қалай?</p>",
            "<p><span style='font: bold 12pt Arial'>Қалай?</span></p>",
            "<style>.c4 {color:red;font-weight:700}</style><p><span class='c4'>Қалай?</span></p>",
            "<p class='font-semibold'>Қалай?</p>",
            "<p><b>Қа</b><b>лай?</b></p>",
        ],
    )
    def test_bold(self, markup: str) -> None:
        (found,) = read(markup).lines
        assert found.strong == len("Қалай?")

    @pytest.mark.parametrize(
        ("markup", "bold"),
        [
            ("<b>Тілші:</b> Қалай?", "Тілші:"),
            ("<b>Тілші</b>: Қалай?", "Тілші:"),
            ("– <b>Қалай?</b> – Жақсы.", "– Қалай?"),
            ("<b>– Қалай?</b> <b>Ал кеше?</b> Жақсы.", "– Қалай? Ал кеше?"),
            ("2) <b>Қалай?</b>", "2) Қалай?"),
            ("Жақсы, <b>өте</b> жақсы.", ""),
            ("<b style='font-weight:normal'>Жақсы.</b>", ""),
            ("<b><span style='font-weight:400'>Жақсы.</span></b>", ""),
        ],
    )
    def test_leading_bold(self, markup: str, bold: str) -> None:
        (found,) = read(f"<p>{markup}</p>").lines
        assert found.text[: found.strong] == bold

    def test_bold_over_a_break(self) -> None:
        question, answer = read("<p><b>Қалай?<br></b>Жақсы.</p>").lines
        assert (question.strong, answer.strong) == (6, 0)

    def test_headings(self) -> None:
        found = read("<h1>А</h1><h3><span>Қалай?</span></h3><p>Жақсы.</p>").lines
        assert [each.heading for each in found] == [1, 3, 0]

    def test_questions_of_a_class_are_of_one_style(self) -> None:
        page = f"<p class='q'>Қалай?</p><p>{ANSWER}</p><p class='q'>Ал кеше?</p><p>{MORE}</p>"
        assert [each.style for each in read(page).lines] == ["p.q", "", "p.q", ""]

    def test_the_class_of_all_text_is_no_style(self) -> None:
        page = (
            f"<p class='t x1'>Қалай?</p><p class='t x2'>{ANSWER}</p>"
            f"<p class='t q'>Ал?</p><p class='t x3'>{MORE}</p>"
        )
        assert [each.style for each in read(page).lines] == ["", "", "p.t.q", ""]

    @pytest.mark.parametrize(
        ("markup", "style"),
        [
            ("<p><i>Қалай?</i></p>", "em"),
            ("<p><em>Қа</em><i>лай?</i></p>", "em"),
            ("<blockquote><p>Қалай?</p></blockquote>", "blockquote"),
            ("<ul><li>Қалай?</li></ul>", "ul.li"),
            ("<ol><li><p>Қалай?</p></li></ol>", "ol.li"),
            ("<dl><dt>Қалай?</dt></dl>", "dt"),
            ("<div class='question'><p>Қалай?</p></div>", "div.question"),
            ("<p><span style='color: #C00'>Қалай?</span></p>", "color:#c00"),
            ("<p><font color=Red>Қалай?</font></p>", "color:red"),
            ("<p><u>Қалай?</u></p>", "underline"),
            ("<p><span class='vopros'>Қалай?</span></p>", "span.vopros"),
        ],
    )
    def test_styles(self, markup: str, style: str) -> None:
        assert line(f"<p>{ANSWER}</p>{markup}<p>{MORE}</p>", "Қалай?").style == style


class TestMainText:
    @pytest.mark.parametrize(
        ("chrome", "reason"),
        [
            ("<nav><ul><li><a href='/a'>Саясат</a></li></ul></nav>", "navigation"),
            ("<header><a href='/'>Саясат</a></header>", "page header"),
            (
                "<footer><p>© 2024 Саясат газеті, барлық құқықтары қорғалған.</p></footer>",
                "page footer",
            ),
            ("<aside><p>Саясат</p></aside>", "sidebar"),
            ("<div class='cookie-bar'>Саясат файлдарын қолданамыз.</div>", "cookie notice"),
            ("<div class='share42 social-share'>Саясат</div>", "share buttons"),
            ("<form><label>Саясат</label><input></form>", "form"),
            ("<div role='navigation'><p>Саясат</p></div>", "navigation"),
            ("<div class='b-ad'>Саясат</div>", "advertisement"),
            ("<section id='comments'><p>– Саясат қайда?</p></section>", "comments"),
            ("<div class='relatedPosts'><h4>Саясат</h4></div>", "related articles"),
            ("<div class='crumbs'><a href='/'>Саясат</a> › Бақ</div>", "navigation"),
            ("<div class='x7f'><ul><li><a href='/1'>Саясат</a></ul></div>", "navigation"),
        ],
    )
    def test_the_page_around(self, chrome: str, reason: str) -> None:
        for page in (interview(before=chrome), interview(after=chrome)):
            assert aside(page, "Саясат") == reason
            assert article(page) == article(interview())

    @pytest.mark.parametrize(
        ("inset", "reason"),
        [
            ("<figure><img src='a'><figcaption>Көпір маңы</figcaption></figure>", "caption"),
            ("<div><div><img src='a'></div><p class='sm'>Көпір маңы</p></div>", "caption"),
            ("<p class='wp-caption-text'>Көпір маңы</p>", "caption"),
            ("<div class='also'>Оқи отырыңыз: <a href='/b'>Көпір маңы</a></div>", "related articles"),
            ("<p><b>Читайте также:</b> <a href='/b'>Көпір маңы</a></p>", "related articles"),
            ("<p>Сондай-ақ оқыңыз: Көпір маңы</p>", "related articles"),
            ("<p><a href='https://a.kz/b'>Көпір маңы</a></p>", "related articles"),
            ("<table><tr><th>Жыл</th><th>Көпір маңы</th></tr><tr><td>1</td><td>2</td></tr></table>", "table"),
            ("<table><tr><td><img src='a'></td></tr><tr><td>Көпір маңы</td></tr></table>", "caption"),
            ("<p>Бөлісу: Көпір маңы</p>", "share buttons"),
            ("<p>Тегтер: Көпір маңы</p>", "tags"),
            ("<p>© 2024 Көпір маңы</p>", "page footer"),
            ("<div><h4>Тағы оқыңыз</h4><p>Көпір маңы</p></div>", "related articles"),
        ],
    )
    def test_what_stands_amid_the_article(self, inset: str, reason: str) -> None:
        page = interview(inset)
        assert aside(page, "Көпір маңы") == reason
        assert article(page) == article(interview())

    def test_headlines_below_their_heading(self) -> None:
        inset = (
            "<p>Читайте также:<br>Көпір салынды<br>Жол жабылды</p>"
            "<h4>Читайте также</h4>"
            "<ul><li><a href='/1'>Бақ ашылды</a></li><li><a href='/2'>Су келді</a></li></ul>"
        )
        assert article(interview(inset)) == article(interview())

    def test_a_quotation_of_the_article_itself(self) -> None:
        quote = MORE.split(",")[0] + "."
        page = interview(f"<p>{quote} Солай болды.</p><blockquote>{quote}</blockquote>")
        assert [each.aside for each in read(page).lines if each.text == quote] == ["pull quote"]

    def test_a_quotation_of_others_stays(self) -> None:
        text = "Ағаш еккен адам өзінен кейінгі ұрпақты ойлайды деген сөз бар."
        assert text in article(interview(f"<blockquote>{text}</blockquote>"))

    def test_comments_by_their_heading(self) -> None:
        page = interview(after="<div class='z1'><h3>Пікірлер (1)</h3><p>– Жақсы екен. Тағы қашан?</p></div>")
        page = page.replace(f"<p>{ANSWER}</p></div>", f"<p>{ANSWER}</p>{f'<p>{MORE}</p>' * 5}</div>")
        assert aside(page, "Тағы қашан?") == "comments"

    def test_a_table_of_contents_of_questions(self) -> None:
        contents = "<ul><li><a href='#a'>Қазір қандай?</a></li><li><a href='#b'>Ал ертең?</a></li></ul>"
        questions = f"<h3 id='a'>Қазір қандай?</h3><p>{ANSWER}</p><h3 id='b'>Ал ертең?</h3><p>{MORE}</p>"
        found = [each for each in read(contents + questions).lines if each.text.endswith("?")]
        assert [each.aside for each in found] == ["table of contents"] * 2 + [None] * 2

    def test_questions_and_answers_in_columns_are_no_table(self) -> None:
        rows = "".join(f"<tr><td>{q}</td><td>{a}</td></tr>" for q, a in ((QUESTION, "Кеше."), ("Ал?", "Иә.")))
        assert article(f"<table>{rows}</table>") == [QUESTION, "Кеше.", "Ал?", "Иә."]

    @pytest.mark.parametrize(
        "wrapper",
        [
            "<form id='aspnetForm'>{}</form>",
            "<div class='page-with-sidebar share-enabled comments-open'>{}</div>",
            "<div class='widget'>{}</div>",
            "<header>{}</header>",
            "<aside>{}</aside>",
            "<div role='dialog'>{}</div>",
            "<figure>{}</figure>",
        ],
    )
    def test_a_name_is_not_believed_of_the_whole_article(self, wrapper: str) -> None:
        inside = interview().split("<body>")[1].split("</body>")[0]
        assert article(wrapper.format(inside)) == article(interview())

    def test_each_paragraph_a_widget(self) -> None:
        blocks = (f"<b>{QUESTION}</b>", ANSWER, MORE, "<b>Қазір ше?</b>", ANSWER, MORE)
        page = "".join(
            f"<div class='el-widget el-widget-text'><div class='inner'><p>{each}</p></div></div>"
            for each in blocks
        )
        page += "<div class='el-widget el-widget-share'><p>Facebook</p></div>"
        assert len(article(page)) == 6
        assert aside(page, "Facebook") == "share buttons"

    def test_questions_named_like_chrome_stay(self) -> None:
        page = "".join(
            f"<div class='promo'><p>{each}</p></div><p>{ANSWER} {MORE}</p>"
            for each in ("Қалай бастадыңыз?", "Кім көмектесті?", "Енді не істейсіз?")
        )
        assert len(article(page)) == 6

    def test_a_short_bold_question_beside_the_main_box_stays(self) -> None:
        page = f"<div><p><b>Аға, қалай?</b></p></div><div><p>{ANSWER}</p><p>{MORE}</p><p>{ANSWER}</p></div>"
        assert article(page)[0] == "Аға, қалай?"

    def test_sections_of_a_page_builder(self) -> None:
        page = "".join(
            f"<div class='t-rec'><div class='t-title'>{q}?</div></div>"
            f"<div class='t-rec'><div>{ANSWER}</div></div>"
            for q in ("Қалай бастадыңыз", "Кім көмектесті", "Енді не істейсіз")
        )
        assert len(article(page)) == 6

    def test_an_answer_that_begins_with_a_picture(self) -> None:
        inset = (
            "<p><img src='a.jpg'></p><p>Иә, солай.</p><div><img src='b.jpg' alt='x'><p>Рас айтасыз.</p></div>"
        )
        page = interview(inset)
        assert "Иә, солай." in article(page)
        assert "Рас айтасыз." in article(page)

    def test_the_heading_and_the_lead_stand_before_the_box_of_the_text(self) -> None:
        inside = f"<p><b>{QUESTION}</b></p><p>{ANSWER}</p><p>{MORE}</p>"
        page = (
            "<main><nav>Мәзір</nav><p>Жарнама</p><h1>Бақ туралы</h1><p>Бағбанмен әңгіме</p>"
            f"<div class='entry-content'>{inside}</div></main>"
        )
        assert article(page)[:2] == ["Бақ туралы", "Бағбанмен әңгіме"]
        assert aside(page, "Жарнама") == "outside the article"

    def test_a_page_without_end_goes_on_to_other_articles(self) -> None:
        first = f"<article><h1>Бақ туралы</h1><p><b>{QUESTION}</b></p>{f'<p>{ANSWER}</p>' * 8}</article>"
        second = f"<article><h1>Көл туралы</h1><p><b>Көл қайда?</b></p>{f'<p>{MORE}</p>' * 20}</article>"
        page = f"<title>Бақ туралы</title><div>{first}{second}</div>"
        assert article(page)[0] == "Бақ туралы"
        assert aside(page, "Көл қайда?") == "another article"

    def test_nothing_seen_is_lost(self) -> None:
        page = interview(before="<nav>Мәзір</nav>", after="<footer>Соңы</footer>")
        texts = [each.text for each in read(page).lines]
        assert texts[0] == "Мәзір"
        assert texts[-1] == "Соңы"


class TestDescription:
    def test_of_meta_elements(self) -> None:
        head = (
            "<meta property='og:title' content='Бақ туралы — Дала үні'>"
            "<meta property='og:site_name' content='Дала үні'>"
            "<meta property='article:published_time' content='2024-03-05T09:00:00+05:00'>"
            "<meta name='author' content='Ерлан Сапаров'><link rel='canonical' href='https://dala.example/bak'>"
        )
        found = read(f"<html lang='kk-KZ'><head>{head}</head><body><p>Мәтін</p></body></html>")
        assert (found.title, found.outlet, found.published_on) == ("Бақ туралы", "Дала үні", date(2024, 3, 5))
        assert (found.interviewer, found.url) == ("Ерлан Сапаров", "https://dala.example/bak")
        assert found.language == "kk"

    def test_of_linked_data(self) -> None:
        data = (
            '{"@graph": [{"@type": "WebSite", "name": "x"},'
            ' {"@type": ["NewsArticle"], "datePublished": "2023-11-02",'
            ' "author": [{"@type": "Person", "name": "Аян Бекұлы"}], "publisher": {"name": "Дала үні"}}]}'
        )
        found = read(f"<script type='application/ld+json'>{data}</script><p>Мәтін</p>")
        assert (found.outlet, found.published_on) == ("Дала үні", date(2023, 11, 2))
        assert found.interviewer == "Аян Бекұлы"

    @pytest.mark.parametrize(
        "data", ['{"@type": "NewsArticle", "datePub', "[" * 5000, "null", '{"@graph": 5}', ""]
    )
    def test_broken_linked_data_says_nothing(self, data: str) -> None:
        found = read(f"<script type='application/ld+json'>{data}</script><p>Мәтін</p>")
        assert found.published_on is None

    def test_title_and_outlet_of_the_page_title(self) -> None:
        found = read("<title>Бақ туралы | Дала үні</title><h1>Бақ туралы</h1><p>Мәтін</p>")
        assert (found.title, found.outlet) == ("Бақ туралы", "Дала үні")

    def test_a_newsroom_is_no_interviewer(self) -> None:
        found = read("<meta name='author' content='Сайт редакциясы'><p>Мәтін</p>")
        assert found.interviewer is None

    def test_a_language_that_is_not_read_is_none(self) -> None:
        assert read("<html lang='de'><p>Text</p></html>").language is None


class TestEncodings:
    @pytest.mark.parametrize(
        ("head", "encoding"),
        [
            ("<meta charset='utf-8'>", "utf-8"),
            ("<meta charset='windows-1251'>", "utf-8"),
            ("<meta charset='windows-1251'>", "cp1251"),
            ("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"),
            ("<?xml version='1.0' encoding='windows-1251'?>", "cp1251"),
            ("<meta charset='no-such'>", "utf-8"),
            ("<meta charset='base64'>", "utf-8"),
            ("", "utf-16"),
            ("", "utf-8-sig"),
        ],
    )
    def test_declared_or_seen(self, head: str, encoding: str) -> None:
        page = f"<html>{head}<p>Вопрос о воде</p></html>"
        (found,) = sources.extract("page.html", page.encode(encoding)).lines
        assert found.text == "Вопрос о воде"


class TestBadPages:
    @pytest.mark.parametrize(
        ("data", "words"),
        [
            (b"", "empty"),
            (b"<html><body><script>a()</script></body></html>", "no text"),
            (b"   \n", "no text"),
            (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>", "MHTML"),
            (b"<html>\x00\x01\x02\xff\xfe\x00binary\x07", "binary"),
            (b"<div>" * 100_000 + b"a", "nested too deep"),
            (b"<p>" + b"word " * 1_010_000, "5 MB"),
        ],
    )
    def test_refused_in_one_line(self, data: bytes, words: str) -> None:
        with pytest.raises(CorpusError, match=words) as raised:
            sources.extract("page.html", data)
        assert "\n" not in str(raised.value)
