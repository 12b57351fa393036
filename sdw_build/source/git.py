"""Run git and return what it prints, whatever a user, a machine or a copied repository has configured."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

# Nothing may be fetched: a partial clone would run what its configuration names. Nothing may be left out, coloured or
# put in another order; and a program that a repository names (a monitor, a signature check) is not ours to run.
_SETTINGS = (
    "safe.directory=*",
    "core.fsmonitor=false",
    "core.commitGraph=false",
    "core.quotePath=false",
    "core.hooksPath=/dev/null",
    "log.follow=false",
    "log.showRoot=true",
    "log.showSignature=false",
    "protocol.allow=never",
)
_SECONDS = 120
_PROJECT = "mkdocs.yml"


class GitError(Exception):
    """Git is not there, or could not answer; holds what it said."""


def run_git(root: Path, *words: str, given: bytes = b"") -> bytes:
    """Return what a git command prints about the repository that a folder is in; raises `GitError` on any trouble.

    `given` is its standard input.
    """
    import subprocess  # noqa: PLC0415 — a browser has none, and reads content as well

    settings = (word for setting in _SETTINGS for word in ("-c", setting))
    command = ["git", "--no-pager", "--no-replace-objects", *settings, "-C", str(root), *words]
    try:
        done = subprocess.run(  # noqa: S603 — our own words only
            command, input=given, capture_output=True, check=False, env=_environment(), timeout=_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(str(error)) from error
    if done.returncode:
        raise GitError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout


def blobs(root: Path, names: Sequence[str]) -> Iterator[bytes]:
    """Go through what git holds under the ids of blobs, in their order, asked at once; raises `GitError`."""
    answer = run_git(root, "cat-file", "--batch", given="".join(f"{name}\n" for name in names).encode())
    for _ in names:
        # A line with the size, the bytes, and a line end.
        head, _, answer = answer.partition(b"\n")
        words = head.split()
        if len(words) != 3 or words[1] != b"blob":
            raise GitError("een eerdere versie van een bestand ontbreekt")
        size = int(words[2])
        yield answer[:size]
        answer = answer[size + 1 :]


def unkept(root: Path) -> str:
    """Return why git does not keep the project in a folder, in Dutch; empty when it does."""
    try:
        run_git(root, "rev-parse", "--git-dir")
    except GitError:
        return "hier is geen git, of git kan deze map niet lezen."
    try:
        run_git(root, "ls-files", "--error-unmatch", "--", _PROJECT)
    except GitError:
        return "git houdt dit project niet bij: het staat in een map van iets anders, of is nog nooit vastgelegd."
    return ""


def _environment() -> dict[str, str]:
    """Return the environment without what steers git: in a hook it names another repository."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_GRAFT_FILE": os.devnull,
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }
