"""A project in git, with the program where make puts it, as on an editor's machine and on a runner."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.environment import set_up
from tests.site.conftest import ROOT, copy_sample
from tests.waiting import PATIENCE

Run = Callable[..., subprocess.CompletedProcess[str]]

_PROGRAMS = Path(sys.executable).parent


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a program in a folder, with a git of its own and no network."""
    environment = {
        # Git tells a hook where it is; a test that runs inside one must not listen to that.
        **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": "Redactie",
        "GIT_AUTHOR_EMAIL": "redactie@voorbeeld.example",
        "GIT_COMMITTER_NAME": "Redactie",
        "GIT_COMMITTER_EMAIL": "redactie@voorbeeld.example",
        "GIT_ALLOW_PROTOCOL": "file",
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "PIP_NO_INDEX": "1",
    }

    def do(folder: Path, *words: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
        own = environment | ({"PATH": f"{path}{os.pathsep}{os.environ['PATH']}"} if path else {})
        return subprocess.run(words, cwd=folder, env=own, capture_output=True, text=True, check=False, timeout=PATIENCE)

    return do


@pytest.fixture
def repository(tmp_path: Path, run: Run) -> Path:
    """Give the sample in git, with its first commit."""
    folder = copy_sample(tmp_path / "project")
    for name in ("Makefile", "pyproject.toml", "requirements.lock", ".gitignore", ".pre-commit-config.yaml"):
        shutil.copy(ROOT / name, folder)
    (folder / "sdw_build").symlink_to(ROOT / "sdw_build")
    set_up(folder)  # so that make asks nothing of the network
    for words in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-q", "-m", "Begin")):
        done = run(folder, "git", *words)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def pre_commit(run: Run) -> Run:
    """Run the pre-commit package itself."""
    return lambda folder, *words: run(folder, str(_PROGRAMS / "pre-commit"), *words)


@pytest.fixture
def programs() -> Path:
    """Say where sdw is, for who has it in the PATH."""
    return _PROGRAMS
