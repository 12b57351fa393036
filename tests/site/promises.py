"""A copy of the sample whose addresses are promised, kept in git."""

import subprocess
from pathlib import Path

from tests.sdw import run_sdw
from tests.site.conftest import DAY, copy_sample
from tests.site.output import Output, site_of
from tests.waiting import PATIENCE


def promised_sample(folder: Path) -> Path:
    """Copy the sample, promise its addresses and commit it all."""
    copy_sample(folder)
    commit(folder)
    sdw(folder, "adressen", "--datum", DAY)
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    """Commit everything."""
    if not (folder / ".git").exists():
        _git(folder, "init", "-q")
    _git(folder, "add", "-A")
    _git(folder, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qm", "Stand")


def _git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, timeout=PATIENCE)


def sdw(folder: Path, *words: str, code: int = 0) -> str:
    """Run the command line and insist on its exit code; gives all that it said."""
    done = run_sdw(folder, *words)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def built(folder: Path, day: str = DAY) -> Output:
    """Build, and read what came out."""
    sdw(folder, "build", "--datum", day)
    return Output(site_of(folder))


def edit(path: Path, old: str, new: str) -> None:
    """Change one thing in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")
