"""Word documents for tests: the parts of one, from the XML within them."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_ROOTS = {
    "styles": "styles",
    "header": "hdr",
    "footer": "ftr",
    "footnotes": "footnotes",
    "comments": "comments",
}


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def document(*body: str, properties: str = "", **parts: str) -> bytes:
    """A document with this body; `properties` are of the core, other parts go by their kind ("styles")."""
    related = {
        f"word/{kind}.xml": f"<w:{_ROOTS[kind]} {_NAMESPACES}>{content}</w:{_ROOTS[kind]}>"
        for kind, content in parts.items()
    }
    core = (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/">{properties}</cp:coreProperties>'
    )
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": _relationships(
                {
                    "word/document.xml": f"{_OFFICE}/officeDocument",
                    "docProps/core.xml": f"{_PACKAGE}/relationships/metadata/core-properties",
                }
            ),
            "docProps/core.xml": core,
            "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{''.join(body)}</w:body></w:document>",
            "word/_rels/document.xml.rels": _relationships(
                {f"{kind}.xml": f"{_OFFICE}/{kind}" for kind in parts}
            ),
        }
        | related
    )


def archive(files: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in files.items():
            written.writestr(name, content)
    return stream.getvalue()


def _relationships(targets: Mapping[str, str]) -> str:
    entries = "".join(
        f'<Relationship Id="r{i}" Type="{kind}" Target="{target}"/>'
        for i, (target, kind) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'
