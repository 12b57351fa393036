"""The environment that make keeps: it works after what happens to folders, and is looked at each time."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.environment import set_up
from tests.site.conftest import ROOT, copy_sample
from tests.waiting import PATIENCE

_GOOD = "25 documenten nagekeken"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a project with the program in it, set up by make."""
    folder = copy_sample(tmp_path / "project")
    for name in ("Makefile", "pyproject.toml", "requirements.lock", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "docs" / "meldingen", folder / "docs" / "meldingen")
    shutil.copytree(ROOT / "sdw_build", folder / "sdw_build", ignore=shutil.ignore_patterns("__pycache__"))
    set_up(folder)
    return folder


def start(folder: Path, *words: str) -> "subprocess.Popen[str]":
    """Start make in a folder, without a network."""
    return subprocess.Popen(
        ["make", *words],
        cwd=folder,
        env=os.environ | {"PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def make(folder: Path, *words: str) -> tuple[int, str]:
    """Run make to its end, and return its exit code and what it said."""
    process = start(folder, *words)
    said, _ = process.communicate(timeout=PATIENCE)
    return process.returncode, said


def test_a_folder_that_is_moved_or_copied_works_on(folder: Path) -> None:
    # The environment's packages name the project that runs the tests: as in a copy of that.
    code, said = make(folder, "check")
    assert (code, _GOOD in said) == (0, True), said
    elsewhere = folder.rename(folder.with_name("andere naam"))
    code, said = make(elsewhere, "check")
    assert (code, _GOOD in said) == (0, True), said
    programs = elsewhere / ".venv" / "bin"
    assert str(elsewhere) in (programs / "activate").read_text(encoding="utf-8")
    assert str(elsewhere) in (programs / "sdw").read_text(encoding="utf-8")


def test_two_at_once_set_up_once_whoever_was_broken_off_before(folder: Path) -> None:
    gone = subprocess.Popen(["true"])
    gone.wait(PATIENCE)
    (folder / ".venv.bezig").symlink_to(str(gone.pid))
    both = [start(folder, "check") for _ in range(2)]
    for process in both:
        said, _ = process.communicate(timeout=PATIENCE)
        assert (process.returncode, _GOOD in said) == (0, True), said
    assert not (folder / ".venv.bezig").is_symlink()


@pytest.mark.parametrize("broken", ["python gone", "half made", "another lock"])
def test_what_is_broken_is_seen_and_made_anew(folder: Path, broken: str) -> None:
    programs = folder / ".venv" / "bin"
    if broken == "python gone":
        (programs / "python").unlink()
        (programs / "python").symlink_to("/nergens/python3")
    elif broken == "half made":
        shutil.rmtree(folder / ".venv" / "lib")
    else:
        (folder / "requirements.lock").write_text("bestaat-niet==1\n", encoding="utf-8")
    # Nothing can be fetched here: that it is tried tells that it was seen.
    code, said = make(folder, "check", "PYTHON=false")
    assert code != 0
    assert ("bestaat-niet" if broken == "another lock" else "Python 3.11 of nieuwer is nodig") in said
