"""The command `suhbat`, in a process of its own as other programs call it, or here, which is faster."""

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path
from unittest import mock

from bot.__main__ import main


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Without settings but those given; the data stands in the folder, and its passages get no vectors."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SUHBAT_")}
    ours = {"SUHBAT_DATA_DIR": str(folder / "data"), "SUHBAT_SEMANTIC": "no", "COLUMNS": "100"}
    return kept | ours | more


def suhbat(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """What the command did and said, started in that folder."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env=environment(folder, **more),
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def suhbat_here(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The same in the process of the tests."""
    out, err = io.StringIO(), io.StringIO()
    status: int | str | None = 0
    with (
        mock.patch.dict(os.environ, environment(folder), clear=True),
        mock.patch.object(sys, "argv", ["suhbat", *arguments]),
        contextlib.chdir(folder),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as end:
            status = end.code
    return subprocess.CompletedProcess(arguments, int(status or 0), out.getvalue(), err.getvalue())
