"""Every module of the corpus can be the first that is imported: none waits for another in a circle."""

import subprocess
import sys
from pathlib import Path

import corpus

ROOT = Path(corpus.__file__).parent
EACH_FIRST = """
import importlib, sys
for name in sys.argv[1:]:
    for loaded in [each for each in sys.modules if each.partition(".")[0] == "corpus"]:
        del sys.modules[loaded]
    importlib.import_module(f"corpus.{name}")
"""


def test_no_module_needs_another_before_it() -> None:
    names = sorted(path.stem for path in ROOT.glob("[a-z]*.py"))
    names += sorted(path.parent.name for path in ROOT.glob("*/__init__.py"))
    command = [sys.executable, "-c", EACH_FIRST, *names]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT.parent, check=False)
    assert done.returncode == 0, done.stderr
