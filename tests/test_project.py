"""What stands around the code agrees with itself: locks, decisions, links, commands, image."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
import typer

from bot.cli import app
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "requirements").glob("*.txt"))}


def canonical(requirement: str) -> str:
    """The package's name as PEP 503 writes it, without extras, version and marker."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name, requirement
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def group(name: str) -> set[str]:
    """The packages of a dependency group and of those that it includes."""
    names: set[str] = set()
    for entry in PROJECT["dependency-groups"][name]:
        names |= {canonical(entry)} if isinstance(entry, str) else group(entry["include-group"])
    return names


def pins(lock: str) -> dict[str, list[str]]:
    """Each pinned requirement of a lock, and its hashes."""
    entries = re.sub(r"\\\n\s+", " ", re.sub(r"(?m)^\s*#.*\n", "", lock)).splitlines()
    return {entry.split(" --hash=")[0]: re.findall(r"--hash=(\S+)", entry) for entry in entries}


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout, so nothing tells which files belong to the project")
    return listed.stdout.splitlines()


PACKAGES = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
SETTINGS = {f"SUHBAT_{name.upper()}" for name in Settings.model_fields}
RUN = {canonical(requirement) for requirement in PROJECT["project"]["dependencies"]}
EXTRAS = {
    name: {canonical(each) for each in listed}
    for name, listed in PROJECT["project"]["optional-dependencies"].items()
}
OPTIONAL = set().union(*EXTRAS.values())


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_every_package_with_hashes(name: str) -> None:
    pinned = pins(LOCKS[name])
    assert pinned
    for requirement, hashes in pinned.items():
        assert re.match(r"[a-z0-9-]+==[^ ]+( ; .+)?$", requirement.strip()), requirement
        assert hashes, f"{requirement} has no hash"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", digest) for digest in hashes), requirement


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address(name: str) -> None:
    assert "://" not in LOCKS[name]
    assert not re.search(r"(?m)^\s*(-i|-f|--\w*index\w*|--find-links)\b", LOCKS[name])


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("run", RUN),
        *((name, RUN | extra) for name, extra in EXTRAS.items()),
        ("build", group("build")),
        ("dev", RUN | OPTIONAL | group("dev")),
    ],
)
def test_what_is_named_is_locked(name: str, wanted: set[str]) -> None:
    assert wanted <= {canonical(requirement) for requirement in pins(LOCKS[name])}


def test_the_locks_agree_on_versions() -> None:
    everything = pins(LOCKS["dev"]).keys()
    assert pins(LOCKS["run"]).keys() <= everything
    for extra in EXTRAS:
        assert pins(LOCKS[extra]).keys() <= everything
    assert pins(LOCKS["build"]).keys() <= everything


def test_every_direct_dependency_has_its_reason() -> None:
    table = (ROOT / "docs/adr/0002-dependencies.md").read_text("utf-8")
    first_cells = re.findall(r"(?m)^\| ([^|]+) \|", table)
    reasoned = {canonical(name) for cell in first_cells for name in cell.split(", ") if name[0].isalpha()}
    assert RUN | OPTIONAL | group("dev") <= reasoned


def test_links_between_documents_lead_to_files_of_the_project() -> None:
    files = tracked()
    known = {ROOT / name for name in files} | {parent for name in files for parent in (ROOT / name).parents}
    # Interviews that are read in tests link to pages of their own.
    documents = [ROOT / name for name in files if name.endswith(".md") and "heldout" not in name]
    assert ROOT / "README.md" in documents
    astray = []
    for document in documents:
        text = document.read_text("utf-8")
        links = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'\b(?:src|srcset)="([^"]+)"', text)
        for link in links:
            target, _, anchor = link.partition("#")
            if ":" in target:
                continue
            path = (document.parent / target).resolve() if target else document
            if path not in known or (anchor and anchor not in anchors(path)):
                astray.append(f"{document.relative_to(ROOT)}: {link}")
    assert not astray


def anchors(path: Path) -> set[str]:
    """The anchors that a Markdown file's headings get."""
    headings = re.findall(r"(?m)^#+ (.+)$", path.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", ".ci/run", "docs/developers.md"])
def test_the_documents_call_targets_that_exist(document: str) -> None:
    targets = set(re.findall(r"(?m)^([a-z]+):", (ROOT / "Makefile").read_text("utf-8")))
    text = (ROOT / document).read_text("utf-8")
    called = set(re.findall(r"(?m)(?:^ *|`)make ([a-z]+)", text))
    assert called, f"{document} calls no target"
    assert called <= targets


def test_ci_calls_the_test_command_of_the_readme() -> None:
    script = ROOT / ".ci/run"
    assert script.stat().st_mode & 0o111, ".ci/run is not executable"
    assert re.search(r"(?m)^make test$", script.read_text("utf-8"))
    assert re.search(r"(?m)^ +make test\b", (ROOT / "README.md").read_text("utf-8"))


@pytest.mark.parametrize(
    "document",
    ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/operators.md", "docs/developers.md"],
)
def test_the_documents_call_commands_that_exist(document: str) -> None:
    program = typer.main.get_command(app)
    assert isinstance(program, typer.core.TyperGroup)
    lines = re.findall(r"(?:^ +|[/`=… ])suhbat ([a-z]+)([^`\n#]*)", (ROOT / document).read_text("utf-8"))
    assert lines
    for name, rest in lines:
        assert name in program.commands, f"{document}: suhbat {name}"
        options = {option for parameter in program.commands[name].params for option in parameter.opts}
        assert set(re.findall(r"--[a-z]+", rest)) <= options, f"{document}: suhbat {name}{rest}"


def test_the_operators_manual_has_every_setting() -> None:
    manual = (ROOT / "docs/operators.md").read_text("utf-8")
    assert set(re.findall(r"(?m)^\| `(SUHBAT_\w+)`", manual)) == SETTINGS


def test_the_image_gets_only_settings_that_exist() -> None:
    passed = re.findall(r"\bSUHBAT_[A-Z_]+", (ROOT / "Dockerfile").read_text("utf-8"))
    passed += re.findall(r"(?m)^ +(SUHBAT_\w+):", (ROOT / "compose.yaml").read_text("utf-8"))
    assert "SUHBAT_TOKEN" in passed
    assert set(passed) <= SETTINGS


def test_the_image_runs_as_an_ordinary_user() -> None:
    final = (ROOT / "Dockerfile").read_text("utf-8").rpartition("\nFROM ")[2]
    user = re.findall(r"(?m)^USER (\d+):(\d+)$", final)
    assert user
    assert "0" not in user[-1]
    assert re.search(r'(?m)^ENTRYPOINT \["suhbat"\]$', final)


def test_the_image_is_built_from_what_the_builder_gets() -> None:
    ignore = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")
    copied = [
        source for line in re.findall(r"(?m)^COPY (?!--from)(.+) \S+$", dockerfile) for source in line.split()
    ]
    assert copied
    for source in copied:
        assert (ROOT / source).exists()
        assert f"!{Path(source).parts[0]}" in ignore, f"{source} does not reach the builder"
    assert set(PACKAGES) <= set(copied)


def test_the_wheel_carries_every_file_of_the_packages(tmp_path: Path) -> None:
    wanted = {name for name in tracked() if name.split("/")[0] in PACKAGES}
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, capture_output=True, check=True)
    [wheel] = tmp_path.glob("suhbat-*.whl")
    with ZipFile(wheel) as files:
        assert wanted <= set(files.namelist())


def test_the_changelog_knows_the_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    headings = re.findall(r"(?m)^## \[([^]]+)\]", changelog)
    assert "Unreleased" in headings or PROJECT["project"]["version"] in headings
