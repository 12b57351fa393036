"""Read from git every consent that was ever withdrawn, so that an older text brings nothing back.

Every version of the register that any commit, branch, stash or merge ever held is read. When git cannot tell all of it,
`problem` says why: "could not look" is never "nothing found".
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

from sdw_build.day import in_the_netherlands
from sdw_build.source.git import GitError, blobs, run_git, unkept
from sdw_build.source.register import REGISTER, Register, Withdrawn, read_register, register_of, together

# Raw differences of every commit, against each of its parents: nothing that a user can set takes part in those.
_EVERYWHERE = f":(top,glob)**/{REGISTER}"  # the project may have stood in another folder
_LOG = [
    "log",
    "--all",
    "--reflog",
    "--full-history",
    "-m",
    "--raw",
    "--no-abbrev",
    "--no-color",
    "--no-renames",
    "--no-relative",
    "--no-ext-diff",
    "--no-textconv",
    "--no-show-signature",
    "--no-mailmap",
    "--ignore-submodules=none",
    "--format=",
    "-O/dev/null",
]


@dataclass(frozen=True)
class History:
    """What git remembers: who withdrew, the day of the newest content, and why that may not be all."""

    withdrawn: Withdrawn = field(default_factory=dict)
    day: date = date.min  # of the commit that the content stands on
    problem: str = ""  # in Dutch; empty when git told everything
    commit: bytes = b""  # that the content stands on, as git holds it


def read_history(root: Path) -> History:
    """Return what git remembers of a project; never raises."""
    try:
        if problem := _not_all(root):
            return History(problem=problem)
        register = together(read_register(raw) for raw in _registers(root))
        problem = "" if register.known else f"een eerdere versie van {REGISTER} is niet te lezen."
        commit = run_git(root, "cat-file", "commit", "HEAD")
        return History(register.withdrawn, _day_of(commit), problem, commit)
    except GitError as error:
        said = str(error).splitlines()
        return History(problem=f"git kan het niet zeggen: {said[0] if said else 'het antwoordt niet'}.")


def state_of_consent(root: Path, day: date) -> str:
    """Return a name for who withdrew up to a day, by the register and all that git held; empty when nobody can know."""
    history, register = read_history(root), register_of(root)
    if history.problem or not register.known:
        return ""
    gone = together((register, Register(history.withdrawn))).withdrawn
    return sha256(repr(sorted(name for name, since in gone.items() if since <= day)).encode()).hexdigest()


def _not_all(root: Path) -> str:
    """Return why git may not know all of the history; empty when it does."""
    if why := unkept(root):
        return why
    if run_git(root, "rev-parse", "--is-shallow-repository").strip() != b"false":
        return "git heeft hier niet de hele geschiedenis. Haal die op met git fetch --unshallow."
    return ""


def _registers(root: Path) -> Iterator[bytes]:
    """Go through every version of the register that git holds, those that wait to be committed too."""
    held = {
        blob
        for line in run_git(root, *_LOG, "--", _EVERYWHERE).splitlines()
        if line.startswith(b":")
        for blob in line.split()[2:4]
    }
    # A line is: mode, blob, stage, path; in a merge there are several.
    held |= {line.split()[1] for line in run_git(root, "ls-files", "--stage", "--", _EVERYWHERE).splitlines()}
    yield from blobs(root, sorted(name.decode() for name in held if name.strip(b"0")))


def _day_of(commit: bytes) -> date:
    head = commit.split(b"\n\n", 1)[0]
    (who,) = [line for line in head.split(b"\n") if line.startswith(b"committer ")]
    return in_the_netherlands(datetime.fromtimestamp(int(who.split()[-2]), UTC))
