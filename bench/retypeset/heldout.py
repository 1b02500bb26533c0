"""The held-out interviews that are re-typeset: `python -m bench.retypeset.heldout` writes them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bench.retypeset.clean import HELD_OUT, load
from bench.retypeset.variants import write

CHOSEN: Final = {
    "mended": {
        "pdf": (
            "kk_html_strong 0",
            "kk_txt_no_marks 2",
            "ru_docx_headings 5",
            "kk_docx_table 7",
            "kk_outlet_label 8",
        ),
        "html": (
            "kk_pdf_two_columns 0",
            "kk_oneline_emdash 3",
            "ru_md_bold 5",
            "kk_panel_names 7",
            "kk_pdf_single 1",
        ),
        "docx": ("kk_numbered 0", "en_html_br 3", "kk_txt_no_marks 1", "kk_html_brbr 2"),
        "txt": (
            "kk_docx_bold 0",
            "kk_pdf_two_columns 1",
            "ru_html_em 2",
            "kk_docx_table 3",
            "kk_docx_breaks 6",
        ),
    },
    "untouched": {
        "pdf": (
            "kk_md_bold 1",
            "kk_docx_tracked 4",
            "ru_docx_labels 6",
            "kk_oneline_hyphen 11",
            "kk_pdf_single_labels 9",
        ),
        "html": (
            "kk_pdf_three_columns 1",
            "kk_docx_tracked 2",
            "ru_txt_surnames 4",
            "en_docx_headings 6",
            "kk_caps_lines 5",
        ),
        "docx": ("kk_html_span 2", "ru_html_classes 4", "kk_oneline_hyphen 0", "kk_html_divs 3"),
        "txt": (
            "kk_numbered_html 0",
            "kk_roundtable 3",
            "en_txt_no_marks 1",
            "kk_html_span 6",
            "ru_md_bold_dashes 8",
        ),
    },
}
"""For each half and format the names and seeds; a seed decides the mark of turns among all else."""


def chosen() -> Iterator[tuple[Path, Path, str, int]]:
    """Each document: its clean interview's gold file, the folder it goes to, its format, its seed."""
    for half, kinds in CHOSEN.items():
        for kind, documents in kinds.items():
            for document in documents:
                name, seed = document.split()
                yield HELD_OUT / half / f"{name}.json", HELD_OUT / half / "retypeset", kind, int(seed)


def main() -> None:
    for gold, folder, kind, seed in chosen():
        clean = load(gold)
        if clean is None:
            raise SystemExit(f"{gold}: there is no interview in it; name another in CHOSEN.")
        write(folder, clean, [kind], seed)


if __name__ == "__main__":
    main()
