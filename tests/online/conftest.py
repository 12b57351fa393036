"""A small whole site in git, and the folder of a web server to put it in."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.consent.project import commit, lay_out
from tests.sdw import run_sdw

Publish = Callable[..., subprocess.CompletedProcess[str]]


def promised(folder: Path) -> Path:
    """Write the project, and the list of what it promises: without one nothing goes online."""
    lay_out(folder)
    done = run_sdw(folder, "adressen")
    assert done.returncode == 0, done.stdout + done.stderr
    commit(folder, "Beloofd")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a project in git, with one verhaal about someone."""
    return promised(tmp_path / "project")


@pytest.fixture(scope="session")
def _put_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("online")
    promised(folder / "project")
    (folder / "www").mkdir()
    done = run_sdw(folder / "project", "publiceer", "--naar", str(folder / "www"))
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def online(_put_once: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Give a project that is online, and where: a copy, with the times of its files."""
    for name in ("project", "www"):
        shutil.copytree(_put_once / name, tmp_path / name, symlinks=True)
    return tmp_path / "project", tmp_path / "www"
