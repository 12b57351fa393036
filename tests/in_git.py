"""A project in a git of its own, with branches and merges as editors make them."""

import os
import subprocess
from pathlib import Path

from sdw_build.check import check
from sdw_build.cli.beloftes import kept_since, written
from sdw_build.editing.moving import plan_move
from tests.cases import DAY, Files, write
from tests.waiting import PATIENCE

_OWN = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **{
        f"GIT_{who}_{what}": said
        for who in ("AUTHOR", "COMMITTER")
        for what, said in (("NAME", "R"), ("EMAIL", "r@r.example"))
    },
    "GIT_AUTHOR_DATE": "2026-05-01T12:00:00Z",
    "GIT_COMMITTER_DATE": "2026-05-01T12:00:00Z",
}
_ATTRIBUTES = (Path(__file__).parents[1] / ".gitattributes").read_text(encoding="utf-8")


def git(folder: Path, *words: str, code: int | None = 0, **environment: str) -> str:
    """Run git, and return what it said; insist on how it ended, unless that is for the test to see."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _OWN | environment
    done = subprocess.run(
        ["git", *words], cwd=folder, env=own, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert code is None or done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def start(root: Path, files: Files) -> Path:
    """Write a project, promise what is public in it, and commit it on main."""
    write(root, {".gitattributes": _ATTRIBUTES, ".gitignore": ".cache/\n", **files})
    git(root, "init", "-q", "-b", "main", ".")
    commit(root)
    promise(root)
    commit(root)
    return root


def commit(root: Path) -> None:
    """Commit all there is."""
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "Werk")


def promise(root: Path, since: str | None = None) -> int:
    """Renew the list of addresses, as `sdw adressen` does."""
    return written(root, DAY, since)


def move(root: Path, old: str, new: str) -> None:
    """Move a document, and commit that."""
    plan_move(check(root, DAY).library, old, new).changes.make()
    promise(root)
    commit(root)


def kept(root: Path, since: str = "main") -> bool:
    """Tell whether all that a version promised is kept."""
    return kept_since(root, DAY, since) == 0
