"""What an editor and an operator do with interviews on the command line."""

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import environment, suhbat, suhbat_here

from corpus import pipeline

LETTER = """– {town} қаласында қанша адам тұрады?

– Қазір қалада {people} мың адам тұрады. Жыл сайын халық саны өсіп келеді.

– Жаңа мектеп қашан ашылады?

– Мектеп күзде ашылады, онда 900 бала оқиды. Ал аурухана ше? Аурухананың құрылысы келер жылы басталады.
"""
TOWNS = ("Арал", "Абай", "Алға", "Аягөз", "Бейнеу", "Есік", "Жаркент", "Зайсаң", "Саран", "Тараз")


def _letters(folder: Path, count: int) -> list[str]:
    for n in range(count):
        letter = LETTER.format(town=TOWNS[n], people=40 + 7 * n)
        (folder / f"{n}.txt").write_text(letter)
        (folder / f"{n}.toml").write_text(f'slug = "letter-{n}"\n')
    return [f"{n}.txt" for n in range(count)]


def test_figures_of_a_document(tmp_path: Path) -> None:
    (name,) = _letters(tmp_path, 1)
    done = suhbat_here(tmp_path, "figures", name, "--json")
    assert done.returncode == 0
    people, children = json.loads(done.stdout)
    assert people == {
        "pair": "letter-0/1",
        "text": "40 мың адам",
        "value": "40000",
        "value_to": None,
        "unit": "адам",
        "kind": "count",
        "qualifier": None,
        "sentence": "Қазір қалада 40 мың адам тұрады.",
    }
    assert (children["pair"], children["value"]) == ("letter-0/2", "900")
    assert not (tmp_path / "data").exists()
    table = suhbat_here(tmp_path, "figures", name).stdout.splitlines()
    assert table[0].split() == ["pair", "figure", "value", "unit", "kind", "qualifier"]
    assert table[1].split()[:5] == ["1", "40", "мың", "адам", "40000"]


def test_read_names_all_that_an_editor_can_name(tmp_path: Path) -> None:
    (name,) = _letters(tmp_path, 1)
    shown = suhbat_here(tmp_path, "read", name).stdout
    (read,) = map(json.loads, suhbat_here(tmp_path, "read", "--json", name).stdout.splitlines())
    assert set(read["interview"]) >= {
        *("id", "title", "language", "published_on", "outlet", "issue", "speaker", "interviewer", "url"),
        *("medium", "confidence", "doubts"),
    }
    assert 0 <= read["interview"]["confidence"] <= 1
    for pair in read["qa_pairs"]:
        assert f"{pair['number']}. {pair['question']}" in shown
        for found in (*pair["excerpts"], *pair["figures"]):
            assert found["id"].partition("/")[2] in shown


def test_read_goes_on_past_a_bad_document(tmp_path: Path) -> None:
    good, other = _letters(tmp_path, 2)
    (tmp_path / "bad.txt").write_text("Бүгін ауа райы жақсы болды.")
    done = suhbat_here(tmp_path, "read", "--json", good, "0.toml", "bad.txt", other)
    assert done.returncode == 1
    assert [json.loads(line)["interview"]["id"] for line in done.stdout.splitlines()] == [
        "letter-0",
        "letter-1",
    ]
    (line,) = done.stderr.splitlines()
    assert line.startswith("suhbat: bad.txt")


def test_a_split_is_kept_in_the_database_and_verbatim(tmp_path: Path) -> None:
    (name,) = _letters(tmp_path, 1)
    assert suhbat_here(tmp_path, "ingest", name).returncode == 0
    with (tmp_path / "0.toml").open("a") as details:
        details.write('[pairs.2]\nsplit = [{question = "Ал аурухана", answer = "Аурухананың"}]\n')
    refused = suhbat_here(tmp_path, "ingest", name)
    assert refused.returncode == 1
    assert refused.stderr.startswith("suhbat: 0.toml: [pairs.2] split")
    assert "number = 3" in refused.stderr
    numbered = (tmp_path / "0.toml").read_text().replace("{question", "{number = 3, question")
    (tmp_path / "0.toml").write_text(numbered + '[pairs.3]\nheading = "Жаңа аурухана құрылысы"\n')
    assert "letter-0: 3 pairs, replaced" in suhbat_here(tmp_path, "ingest", name).stdout
    assert "letter-0: 3 pairs, unchanged" in suhbat_here(tmp_path, "ingest", name).stdout
    (hit,) = json.loads(suhbat_here(tmp_path, "search", "аурухана", "--json").stdout)["hits"]
    assert (hit["pair"], hit["question"]) == ("letter-0/3", "Ал аурухана ше?")
    assert suhbat_here(tmp_path, "verify").returncode == 0


def test_many_files_are_summed_up_and_a_bad_one_is_passed_over(tmp_path: Path) -> None:
    names = _letters(tmp_path, 10)
    (tmp_path / "bad.txt").write_text("Бүгін ауа райы жақсы болды.")
    assert suhbat_here(tmp_path, "ingest", *names[:2]).stdout.splitlines()[-1] == "2 stored"
    (tmp_path / "1.txt").write_text((tmp_path / "1.txt").read_text().replace("келер жылы", "биыл"))
    done = suhbat(tmp_path, "ingest", *names[:3], "bad.txt", *names[3:], names[5], "0.toml")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert [line.partition(":")[0] for line in lines[:-1]] == [
        *(f"letter-{n}" for n in range(10)),
        "letter-5",
    ]
    assert lines[-1] == "8 stored, 1 replaced, 2 unchanged, 1 failed"
    assert [line for line in done.stderr.splitlines() if "to look at" not in line] == [
        line for line in done.stderr.splitlines() if line.startswith("suhbat: bad.txt")
    ]


def test_two_documents_do_not_take_one_slug(tmp_path: Path) -> None:
    names = _letters(tmp_path, 2)
    (tmp_path / "1.toml").write_text('slug = "letter-0"\n')
    (tmp_path / "1.txt").write_text((tmp_path / "0.txt").read_text().replace("900", "800"))
    done = suhbat_here(tmp_path, "ingest", *names)
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "1 stored, 1 failed"
    assert "1.txt: “letter-0” is 0.txt already" in done.stderr


def test_only_details_are_no_document(tmp_path: Path) -> None:
    _letters(tmp_path, 1)
    done = suhbat_here(tmp_path, "ingest", "0.toml")
    assert done.returncode == 1
    assert "name the document beside it" in done.stderr


def test_what_was_withdrawn_is_gone_until_its_document_is_named(tmp_path: Path) -> None:
    suhbat_here(tmp_path, "ingest")
    done = suhbat_here(tmp_path, "withdraw", "turkistan-2026")
    assert done.returncode == 0
    assert done.stdout.startswith("turkistan-2026: withdrawn: 3 pairs")
    assert len(json.loads(suhbat_here(tmp_path, "interviews", "--json").stdout)) == 1
    told = suhbat_here(tmp_path, "say", "/start p_turkistan-2026_1", "--lang", "en").stdout
    assert "withdrawn" in told
    again = suhbat_here(tmp_path, "withdraw", "turkistan-2026")
    assert (again.returncode, again.stderr.count("\n")) == (1, 1)
    assert "withdrawn before" in again.stderr
    left_out = suhbat_here(tmp_path, "ingest").stdout.splitlines()
    assert left_out[0].startswith("turkistan-2026: withdrawn, and left out")
    assert left_out[1:] == ["ana-tili-2025: 33 pairs, unchanged"]
    named = suhbat_here(tmp_path, "ingest", str(pipeline.bundled()[1]))
    assert named.stdout.splitlines() == ["turkistan-2026: 3 pairs, brought back"]
    assert len(json.loads(suhbat_here(tmp_path, "interviews", "--json").stdout)) == 2


def test_a_withdrawal_of_what_is_not_there_names_what_is_near(tmp_path: Path) -> None:
    suhbat_here(tmp_path, "ingest")
    done = suhbat_here(tmp_path, "withdraw", "turkistan-2025")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("suhbat: “turkistan-2025” is not stored; did you mean turkistan-2026")
    assert len(done.stderr.splitlines()) == 1
    assert suhbat_here(tmp_path, "withdraw").returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_a_terminal_shows_a_bar_and_the_output_stays_clean(tmp_path: Path) -> None:
    names = _letters(tmp_path, 3)
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ingest", *names],
        env=environment(tmp_path, TERM="xterm"),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=theirs,
        text=True,
        check=False,
        timeout=120,
    )
    os.close(theirs)
    shown = os.read(ours, 1 << 16).decode()
    os.close(ours)
    assert "3/3" in shown
    assert done.stdout.splitlines() == [*(f"letter-{n}: 2 pairs, stored" for n in range(3)), "3 stored"]


def test_a_stop_in_the_middle_keeps_what_was_stored(tmp_path: Path) -> None:
    names = _letters(tmp_path, 10)
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "ingest", *names],
        env=environment(tmp_path, PYTHONUNBUFFERED="1"),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)  # as Ctrl-C in a terminal: to all processes
        told, errors = process.communicate(timeout=60)
    assert first == "letter-0: 2 pairs, stored\n"
    stored = len(json.loads(suhbat_here(tmp_path, "interviews", "--json").stdout))
    if process.returncode == 0:  # all were stored before the signal came
        assert stored == 10
        return
    assert process.returncode == 130
    assert [line for line in errors.splitlines() if "to look at" not in line] == [
        f"suhbat: stopped; {stored} stored. The same command goes on from here."
    ]
    # The signal may come between a commit and its line.
    assert stored - 1 - len(told.splitlines()) in (0, 1)
