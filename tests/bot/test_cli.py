"""The command line, as other programs call it."""

import json
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from command_line import environment, suhbat, suhbat_here

from corpus import pipeline


def test_read_prints_an_object_a_file(tmp_path: Path) -> None:
    done = suhbat(tmp_path, "read", "--json", *map(str, pipeline.bundled()))
    assert done.returncode == 0
    ana_tili, turkistan = map(json.loads, done.stdout.splitlines())
    assert [len(read["qa_pairs"]) for read in (ana_tili, turkistan)] == [33, 3]
    assert ana_tili["interview"]["id"] == "ana-tili-2025"
    assert ana_tili["interview"]["published_on"] == "2025-01-05"
    assert set(ana_tili["qa_pairs"][0]) >= {"id", "number", "question", "answer", "excerpts", "topics"}
    assert ana_tili["qa_pairs"][1]["id"] == "ana-tili-2025/2"
    assert all(set(removed) == {"text", "reason"} for removed in turkistan["removed"])
    assert not (tmp_path / "data").exists()


def test_ingest_then_interviews_and_search(tmp_path: Path) -> None:
    done = suhbat(tmp_path, "ingest")
    assert done.stdout.splitlines() == ["ana-tili-2025: 33 pairs, stored", "turkistan-2026: 3 pairs, stored"]
    again = suhbat(tmp_path, "ingest")
    assert again.stdout.splitlines() == [
        "ana-tili-2025: 33 pairs, unchanged",
        "turkistan-2026: 3 pairs, unchanged",
    ]
    listed = json.loads(suhbat(tmp_path, "interviews", "--json").stdout)
    assert [entry["pairs"] for entry in listed] == [3, 33]
    found = json.loads(suhbat(tmp_path, "search", "су тасқыны", "--json", "--limit", "3").stdout)
    assert found["query"] == "су тасқыны"
    assert found["hits"][0]["pair"] == "ana-tili-2025/2"
    assert "тасқын" in found["hits"][0]["snippet"]
    assert set(found) == {"query", "understood_as", "did_you_mean", "total", "hits"}


def test_search_takes_the_whole_query_language(tmp_path: Path) -> None:
    done = suhbat(tmp_path, "search", "теңге", "-доллар", "бері:2025", "topic:ффф", "--json")
    found = json.loads(done.stdout)
    assert found["query"] == "теңге -доллар бері:2025 topic:ффф"
    assert found["understood_as"] == "теңге -доллар from:2025-01-01"
    assert [hit["pair"] for hit in found["hits"]] == ["ana-tili-2025/19"]
    assert done.stderr == "suhbat: There is no topic “ффф”. All topics: /topic\n"
    newest = json.loads(suhbat_here(tmp_path, "search", "тақырып:экономика", "--json", "--limit", "1").stdout)
    assert newest["total"] == 6
    assert newest["hits"][0]["pair"] == "turkistan-2026/2"
    repaired = json.loads(suhbat_here(tmp_path, "search", "су тсақыны", "--json").stdout)
    assert repaired["understood_as"] == repaired["did_you_mean"] == "су тасқыны"
    assert repaired["hits"][0]["pair"] == "ana-tili-2025/2"
    nothing = suhbat_here(tmp_path, "search", "-доллар", "--json")
    assert json.loads(nothing.stdout)["total"] == 0
    assert "with a minus are left out" in nothing.stderr


def test_say_prints_the_replies_and_their_buttons(tmp_path: Path) -> None:
    said = suhbat(tmp_path, "say", "/search", "су", "тасқыны")
    assert said.returncode == 0
    assert "«су тасқыны» – 1 жауап" in said.stdout
    assert "[Толық жауап]" in said.stdout
    assert "Минуспен жазылған сөз" in suhbat(tmp_path, "say", "-қытай").stdout
    (reply,) = json.loads(suhbat(tmp_path, "say", "/start", "--json", "--lang", "en").stdout)
    assert set(reply) == {"method", "text", "html", "buttons"}
    assert reply["method"] == "sendMessage"
    assert reply["text"].startswith("Hello.")
    assert len(reply["buttons"][0]) == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["read", "nowhere.txt"], "nowhere.txt"),
        (["ingest", "nowhere.txt"], "nowhere.txt"),
        (["search", "x", "--database", "nonsense"], "database address"),
        (["say", ""], "1 to 4096"),
        (["say", "а" * 5000], "1 to 4096"),
        (["run"], "SUHBAT_TOKEN is not set"),
    ],
)
def test_what_can_be_mended_is_one_line_and_exit_1(tmp_path: Path, arguments: list[str], said: str) -> None:
    done = suhbat(tmp_path, *arguments)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("suhbat: ")
    assert said in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [["serach"], ["search"], ["say", "x", "--lang", "xx"], ["read", "--jsn"], ["search", "x", "--jsn"]],
)
def test_bad_usage_is_exit_2(tmp_path: Path, arguments: list[str]) -> None:
    assert suhbat(tmp_path, *arguments).returncode == 2


def test_bad_settings_are_named(tmp_path: Path) -> None:
    done = suhbat(tmp_path, "run", SUHBAT_LOG_LEVEL="LOUD")
    assert done.returncode == 1
    assert done.stderr.startswith("suhbat: SUHBAT_LOG_LEVEL")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("operators", "said"), [(" 7, 1001,", "Статистика"), ("7", "Мұндай пәрменді білмеймін"), ("", "Мұндай")]
)
def test_operators_are_listed_with_commas(tmp_path: Path, operators: str, said: str) -> None:
    done = suhbat(tmp_path, "say", "/stats", SUHBAT_OPERATORS=operators)
    assert done.stdout.startswith(said)


@pytest.mark.parametrize("operators", ["Айгүл", "7;8", "-1001000000001"])
def test_what_is_no_operator_is_named(tmp_path: Path, operators: str) -> None:
    done = suhbat(tmp_path, "say", "/stats", SUHBAT_OPERATORS=operators)
    assert done.returncode == 1
    assert done.stderr.startswith("suhbat: SUHBAT_OPERATORS: ")
    assert f"got '{operators}'" in done.stderr


def test_a_bad_document_does_not_keep_the_good_ones_out(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Бүгін ауа райы жақсы болды.")
    done = suhbat(tmp_path, "ingest", "note.txt", str(pipeline.bundled()[1]))
    assert done.returncode == 1
    assert "turkistan-2026: 3 pairs, stored" in done.stdout
    assert "note.txt" in done.stderr


@contextmanager
def _started(tmp_path: Path, *arguments: str, **more: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        env=environment(tmp_path, PYTHONUNBUFFERED="1", **more),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_try_takes_another_port_and_stops_cleanly(tmp_path: Path, stop: signal.Signals) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with _started(tmp_path, "try", "--port", str(port)) as process:
            assert process.stdout is not None
            line = process.stdout.readline()
            address = re.search(r"http://127\.0\.0\.1:(\d+)", line)
            assert address is not None
            assert int(address[1]) != port
            with urllib.request.urlopen(address[0]) as page:
                assert "<html" in page.read().decode().lower()
            process.send_signal(stop)
            _, errors = process.communicate(timeout=20)
            assert process.returncode == 0
            assert errors == ""


def test_try_refuses_a_database_with_real_subscribers(tmp_path: Path) -> None:
    assert suhbat(tmp_path, "ingest").returncode == 0
    _subscribe_somebody(tmp_path)
    done = suhbat(tmp_path, "try", "--port", "0")
    assert done.returncode == 1
    assert "real subscribers" in done.stderr


def _subscribe_somebody(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "data" / "suhbat.db") as conn:
        conn.execute("INSERT INTO chats (id, kind, language, active) VALUES (77, 'private', 'kk', 1)")
    conn.close()
