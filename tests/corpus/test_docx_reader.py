"""Word documents: what is printed, in its order, and what its markup says."""

import pytest
from word_documents import WORD, archive, document, paragraph, run

from corpus.documents import Source
from corpus.pipeline import read_interview
from corpus.sources import Extract, SourceLine, extract

BOLD = "<w:b/>"
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Тақырыпша"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="Part"><w:name w:val="Бөлім"/>
  <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Сұрақ"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Q2"><w:name w:val="Сұрақ 2"/><w:basedOn w:val="Q"/></w:style>
<w:style w:type="paragraph" w:styleId="Cap"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Шеңбер"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Gone"><w:name w:val="Жасырын"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="table" w:styleId="T"><w:name w:val="Кесте"/>
  <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
"""


def read(*body: str, styles: str = STYLES, properties: str = "", **parts: str) -> Extract:
    return extract("a.docx", document(*body, styles=styles, properties=properties, **parts))


def texts(*body: str, **parts: str) -> list[str]:
    return [line.text for line in read(*body, **parts).lines]


def only(*body: str, **parts: str) -> SourceLine:
    (line,) = read(*body, **parts).lines
    return line


def test_paragraphs_in_their_order_without_empty_ones() -> None:
    read_ = read(paragraph(run("Бірінші.")), paragraph(), paragraph(run("Екінші.")))
    assert [(line.text, line.begins) for line in read_.lines] == [("Бірінші.", True), ("Екінші.", True)]


def test_runs_that_part_a_word_are_joined() -> None:
    assert texts(paragraph(run("Қазақ"), run("стан", BOLD), "<w:proofErr/>", run("да"))) == ["Қазақстанда"]


@pytest.mark.parametrize(
    "sign", ["<w:br/>", '<w:br w:type="textWrapping"/>', '<w:br w:type="page"/>', "<w:cr/>"]
)
def test_a_break_begins_a_line_within_the_paragraph(sign: str) -> None:
    lines = read(paragraph(run("Бір"), f"<w:r>{sign}</w:r>", run("екі"))).lines
    assert [(line.text, line.begins) for line in lines] == [("Бір", True), ("екі", None)]


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("<w:tab/>", "а б"),
        ('<w:ptab w:alignment="right"/>', "а б"),
        ("<w:noBreakHyphen/>", "а\u2011б"),
        ("<w:softHyphen/>", "а\u00adб"),
        ('<w:sym w:font="Symbol" w:char="F0B0"/>', "а°б"),
        ('<w:sym w:font="Times New Roman" w:char="04D9"/>', "аәб"),
        ('<w:sym w:font="Unknown" w:char="F021"/>', "а\ufffdб"),
        ("<w:lastRenderedPageBreak/>", "аб"),
        ('<w:footnoteReference w:id="1"/>', "аб"),
    ],
)
def test_elements_that_stand_for_signs(sign: str, text: str) -> None:
    assert texts(paragraph(run("а"), f"<w:r>{sign}</w:r>", run("б"))) == [text]


def test_tab_stops_are_no_tabs() -> None:
    assert (
        only(paragraph(run("а"), properties='<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>')).text == "а"
    )


def test_spaces_at_the_ends_of_a_run_count_only_when_kept() -> None:
    assert texts(paragraph("<w:r><w:t>а </w:t></w:r><w:r><w:t>б\n</w:t></w:r>", run(" в"))) == ["аб в"]


@pytest.mark.parametrize(
    ("runs", "strong"),
    [
        ([run("Тілші:", BOLD), run(" Қалайсыз?")], 6),
        ([run("Тілші: ", BOLD), run("Қалайсыз?")], 6),
        ([run("Қалайсыз?", BOLD)], 9),
        ([run("Қалай", BOLD), run("сыз", BOLD), run("?")], 9),
        ([run("– "), run("Қалайсыз", BOLD), run("?")], 11),
        ([run("Жақсы, "), run("рақмет", BOLD)], 0),
        ([run("Жақсы")], 0),
        ([run("Жоқ", '<w:b w:val="0"/>')], 0),
        ([run("Иә", '<w:b w:val="true"/>')], 2),
        ([run("Иә", '<w:rStyle w:val="S"/>')], 2),
        ([run("Иә", '<w:rStyle w:val="S"/><w:b w:val="false"/>')], 0),
        ([run("Иә", "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>")], 0),
        ([run("  Иә", BOLD), run(" десек")], 2),
    ],
)
def test_what_is_bold_at_the_beginning(runs: list[str], strong: int) -> None:
    assert only(paragraph(*runs)).strong == strong


@pytest.mark.parametrize("style", ["Q", "Q2"])
def test_bold_of_a_paragraph_style_is_turned_off_by_a_bold_character_style(style: str) -> None:
    styled = f'<w:pStyle w:val="{style}"/>'
    assert only(paragraph(run("Сұрақ па?"), properties=styled)).strong == 9
    twice = paragraph(run("Сұрақ"), run(" па?", '<w:rStyle w:val="S"/>'), properties=styled)
    assert only(twice).strong == 5


def test_bold_by_the_documents_defaults() -> None:
    defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"
    assert only(paragraph(run("Қою")), styles=defaults + STYLES).strong == 3


@pytest.mark.parametrize(
    ("properties", "heading"),
    [
        ('<w:pStyle w:val="1"/>', 1),
        ('<w:pStyle w:val="Sub"/>', 1),
        ('<w:pStyle w:val="Part"/>', 3),
        ('<w:pStyle w:val="Part"/><w:outlineLvl w:val="9"/>', 0),
        ('<w:outlineLvl w:val="8"/>', 6),
        ('<w:pStyle w:val="Loop"/>', 0),
        ('<w:pStyle w:val="nowhere"/>', 0),
        ("", 0),
    ],
)
def test_headings(properties: str, heading: int) -> None:
    assert only(paragraph(run("Тақырып"), properties=properties)).heading == heading


@pytest.mark.parametrize(
    ("line", "style"),
    [
        (paragraph(run("Бұлай", "<w:i/>"), run(", "), run("көлбеу", "<w:i/>")), "em"),
        (paragraph(run("Жартысы "), run("көлбеу", "<w:i/>")), ""),
        (paragraph(run("Сұрақ"), properties='<w:pStyle w:val="Q"/>'), "сұрақ"),
        (paragraph(run("Сұрақ", '<w:u w:val="single"/>')), "underlined"),
        (paragraph(run("Сұрақ", '<w:color w:val="1f4e79"/>')), "1F4E79"),
        (paragraph(run("Сұрақ", '<w:color w:val="auto"/>')), ""),
        (
            paragraph(run("Сұрақ"), properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'),
            "list",
        ),
        (paragraph(run("Сұрақ"), properties='<w:numPr><w:numId w:val="0"/></w:numPr>'), ""),
    ],
)
def test_style_tells_what_is_other_than_in_the_body(line: str, style: str) -> None:
    body = paragraph(run("Негізгі мәтін осындай, ұзын."))
    assert [each.style for each in read(body, line).lines] == ["", style]


def test_the_body_is_what_most_text_is_set_in() -> None:
    quoted = paragraph(run("Ұзын жауап, көлбеу терілген түгел.", "<w:i/>"))
    assert [line.style for line in read(paragraph(run("Сұрақ?")), quoted).lines] == ["upright", ""]


def test_tables_cell_by_cell_with_those_within_them() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    inner = f"<w:tbl><w:tblPr/>{row(paragraph(run('ішкі')))}</w:tbl>"
    first = row(paragraph(run("Сұрақ?")), paragraph(run("Жауап.")) + inner)
    table = f"<w:tbl>{first}{row(paragraph(run('Екі?')))}</w:tbl>"
    assert texts(table, paragraph(run("Соңы"))) == ["Сұрақ?", "Жауап.", "ішкі", "Екі?", "Соңы"]
    styles = [line.style for line in read(table, paragraph(run("Соңы"))).lines]
    assert styles == ["column 1", "column 2", "column 1", "column 1", ""]


@pytest.mark.parametrize(
    "shown",
    [
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:ins>{}</w:ins>",
        "<w:moveTo>{}</w:moveTo>",
        "<w:smartTag>{}</w:smartTag>",
        "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:fldSimple>{}</w:fldSimple>",
        "<w:r><w:ruby><w:rt><w:r><w:t>глосса</w:t></w:r></w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
        "<m:oMath>{}</m:oMath>",
    ],
)
def test_what_wraps_printed_text(shown: str) -> None:
    assert texts(paragraph(run("а "), shown.format(run("ішінде")), run(" б"))) == ["а ішінде б"]


@pytest.mark.parametrize(
    "unseen",
    [
        f"<w:del>{run('жоқ')}</w:del>",
        "<w:del><w:r><w:delText>жоқ</w:delText></w:r></w:del>",
        f"<w:moveFrom>{run('жоқ')}</w:moveFrom>",
        run("жоқ", "<w:vanish/>"),
        run("жоқ", '<w:rStyle w:val="Gone"/>'),
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
    ],
)
def test_what_is_not_printed_is_left_out(unseen: str) -> None:
    assert texts(paragraph(run("а"), unseen, run("б"))) == ["аб"]


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_a_fields_result_is_printed_and_what_its_code_is_made_of_is_not() -> None:
    inner = field("begin") + field("separate") + run("код") + field("end")
    outer = field("begin") + inner + field("separate") + run("нәтиже") + field("end")
    assert texts(paragraph(run("а "), outer, run(" б"))) == ["а нәтиже б"]


def test_a_field_that_is_never_closed_swallows_nothing() -> None:
    linked = field("begin") + field("separate") + run("сілтеме") + field("end")
    assert texts(paragraph(field("begin"), run("а")), paragraph(run("б "), linked)) == ["а", "б сілтеме"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    gone = paragraph(run("Басы "), properties="<w:rPr><w:del/></w:rPr>")
    assert texts(gone, paragraph(run("мен соңы"))) == ["Басы мен соңы"]
    assert texts(paragraph(run("Соңғысы"), properties="<w:rPr><w:del/></w:rPr>")) == ["Соңғысы"]


def test_an_initial_belongs_to_its_word() -> None:
    initial = paragraph(run("Б"), properties='<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert texts(initial, paragraph(run("үгін жаңбыр жауды."))) == ["Бүгін жаңбыр жауды."]


def boxed(text: str) -> str:
    box = f"<w:txbxContent>{paragraph(run(text))}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_text_box_stands_once_after_its_paragraph_as_an_aside() -> None:
    lines = read(paragraph(run("Мәтіннің "), boxed("Үзінді"), run("өзі ұзын"))).lines
    assert [(line.text, line.aside) for line in lines] == [
        ("Мәтіннің өзі ұзын", None),
        ("Үзінді", "text box"),
    ]


def test_text_boxes_that_hold_most_of_the_text_are_the_article() -> None:
    lines = read(paragraph(boxed("Бүкіл мақала осы бағанда тұр."), run("1-бет"))).lines
    assert [line.aside for line in lines] == [None, None]


def test_what_stands_beside_the_article() -> None:
    lines = read(
        paragraph(run("Мәтін")),
        paragraph(run("Сурет иесі"), properties='<w:pStyle w:val="Cap"/>'),
        header=paragraph(run("Газет")),
        footer=paragraph(run("7-бет")),
        footnotes=f"<w:footnote>{paragraph(run('Ескерту'))}</w:footnote>",
        comments=f"<w:comment>{paragraph(run('Тексеру керек'))}</w:comment>",
    ).lines
    assert [(line.text, line.aside) for line in lines] == [
        ("Газет", "page header"),
        ("Мәтін", None),
        ("Сурет иесі", "caption"),
        ("7-бет", "page footer"),
        ("Ескерту", "footnote"),
        ("Тексеру керек", "comment"),
    ]


@pytest.mark.parametrize(
    ("title", "creator", "told"),
    [
        ("Әсет Нұрланов: «Су – өмір»", "Айгүл Серікқызы", ("Әсет Нұрланов: «Су – өмір»", "Айгүл Серікқызы")),
        ("Microsoft Word - suhbat_1.doc", "python-docx", (None, None)),
        ("Сұхбат", "User", (None, None)),
        ("Құжат 1", "Microsoft Office User", (None, None)),
        ("", "Пользователь Windows", (None, None)),
    ],
)
def test_properties_are_believed_when_they_are_a_headline_and_a_person(
    title: str, creator: str, told: tuple[str | None, str | None]
) -> None:
    found = read(
        paragraph(run("Мәтін")), properties=f"<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>"
    )
    assert (found.title, found.interviewer, found.published_on) == (*told, None)


def test_a_document_of_the_strict_kind_with_other_names_of_parts() -> None:
    strict = """<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body>
        <x:p><x:r><x:rPr><x:b x:val="on"/></x:rPr><x:t>Мәтін</x:t></x:r></x:p></x:body></x:document>"""
    relationships = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship'
        ' Target="/Word/document2.xml" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/'
        'officeDocument"/></Relationships>'
    )
    data = archive({"_rels/.rels": relationships, "word/Document2.xml": strict})
    (line,) = extract("a.docx", data).lines
    assert (line.text, line.strong) == ("Мәтін", 5)
    assert WORD not in strict


def test_an_interview() -> None:
    pairs = [("Жол қашан салынады?", "Келер жылы."), ("Қаражат бар ма?", "Бар, жеткілікті.")]
    body = [
        paragraph(run("Тілші:", BOLD), run(f" {asked}"))
        + paragraph(run("Әсет НҰРЛАН:", BOLD), run(f" {told}"))
        for asked, told in pairs
    ]
    interview = read_interview(Source("jol.docx", document(*body, styles=STYLES), None))
    assert [(pair.question[0], pair.answer[0].text) for pair in interview.qa_pairs] == pairs
