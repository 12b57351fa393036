"""Whether a site is still the one that would be built now: nothing that it is made of changed, and nobody touched it."""

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from hashlib import blake2b, sha256
from pathlib import Path
from secrets import token_bytes
from stat import S_ISLNK, S_ISREG

from sdw_build.cores import on_all_cores
from sdw_build.day import today
from sdw_build.editing.journal import is_broken_off
from sdw_build.keepsake import Keepsake
from sdw_build.program import digest_of, files_below
from sdw_build.site.lying import Lying, folders_in, lying
from sdw_build.source.folder import PROMISED, RECORD, ROOTS
from sdw_build.source.git import GitError, run_git
from sdw_build.source.history import read_history
from sdw_build.source.made import rules_of
from sdw_build.source.project import Project

_SIZE = 16  # bytes
_SITE, _RULES = "site", "rules"
_MANY = 2000  # files, of which the disk is asked by one process at a time as fast
_PARTS, _FEW = 8, 2  # of a site that are looked at side by side, and how many of those one process looks at alone


@dataclass(frozen=True)
class LastStand:
    """What the last build was made of, how the site stood when it was done, and what it told beside that."""

    made_of: bytes
    salt: bytes
    files: frozenset[bytes]  # a mark of each, and no names: those may tell of someone who leaves
    told: str


def keep_stand(project: Project, made: bytes, told: str) -> None:
    """Keep how a site stands when a build is done: of what it was `made` when the build began, and what that told."""
    salt = token_bytes(_SIZE)
    places = {_SITE: project.site, _RULES: rules_of(project.site)}
    files = frozenset(mark for name, place in places.items() for mark in _marks(salt, name, lying(place)))
    _keepsake(project.root).write(LastStand(made, salt, files, told))


@dataclass(frozen=True)
class SiteStand:
    """How things stand before a build: of what the site would be made, where it lies, and how the last build left it."""

    started: float  # when it was looked at, by a clock that only goes on
    site: Path
    made_of: bytes
    last: LastStand | None
    same: LastStand | None  # the last, when a build would make the very same site and tell the same; None in doubt

    @cached_property
    def untouched(self) -> frozenset[str]:
        """The files of the site that nobody wrote since the last build was done: each is what that build made it."""
        last = self.last
        if last is None:
            return frozenset()
        return frozenset(
            pad
            for pad, how in lying(self.site).items()
            if how.tells_of_writing and _mark(last.salt, _SITE, pad, how) in last.files
        )


def look(project: Project, day: date, *, production: bool) -> SiteStand:
    """Return how things stand before a build of a project on a day."""
    started, last = time.monotonic(), _keepsake(project.root).read()
    made = made_of(project, day, production=production)
    is_same = last and last.made_of == made and not is_broken_off(project.root) and _is_as_left(project, last)
    return SiteStand(started, project.site, made, last, last if is_same else None)


def forget_stand(root: Path) -> None:
    """Forget how the site stood, so that each file of it is looked at."""
    _keepsake(root).forget()


def _keepsake(root: Path) -> Keepsake[LastStand]:
    return Keepsake(root, "stand.geheugen", LastStand)


def _is_as_left(project: Project, last: LastStand) -> bool:
    """Tell whether a site, with its rules, lies as it was left: all of it, and nothing else. To ask the disk is for all cores."""
    site, salt = project.site, last.salt
    # What is named after texts are thousands of folders, two deep.
    many = len(last.files) > _MANY
    deep = [below for top in folders_in(site) for below in folders_in(site, top)] if many else []
    apart = frozenset(deep)

    def in_part(starts: Sequence[str]) -> Iterator[bytes]:
        for start in starts:
            yield from _marks(salt, _SITE, lying(site, start))

    def in_rest() -> Iterator[bytes]:
        yield from _marks(salt, _SITE, lying(site, without=apart))
        yield from _marks(salt, _RULES, lying(rules_of(site)))

    def count(marks: Callable[[], Iterator[bytes]]) -> int | None:
        """Count what lies in a part as it was left; None when something in it does not."""
        found = set(marks())
        return len(found) if found <= last.files else None

    parts: list[Callable[[], Iterator[bytes]]]
    parts = [in_rest, *(partial(in_part, deep[number::_PARTS]) for number in range(_PARTS if many else 0))]
    counts = list(on_all_cores(count, parts, least=_FEW))
    return None not in counts and sum(filter(None, counts)) == len(last.files)


def _marks(salt: bytes, folder: str, found: Mapping[str, Lying]) -> Iterator[bytes]:
    """Go through the marks of what lies in a folder."""
    return (_mark(salt, folder, pad, how) for pad, how in found.items())


def _mark(salt: bytes, folder: str, pad: str, how: Lying) -> bytes:
    """Return a digest of the name of a file and how it lies."""
    whole = f"{folder}\0{pad}\0{how.mode} {how.number} {how.size} {how.written} {how.changed}"
    return blake2b(whole.encode("utf-8", "surrogateescape"), digest_size=_SIZE, key=salt).digest()


def made_of(project: Project, day: date, *, production: bool) -> bytes:
    """Return the digest of all that a site is made of: the content, the theme, what git remembers, the day."""
    root, made = project.root, sha256()
    for pad, held in _content(root):
        made.update(f"{pad}\0".encode("utf-8", "surrogateescape") + held)
    head = b""
    with suppress(GitError):
        head = run_git(root, "rev-parse", "HEAD")
    ours = (project.site, rules_of(project.site))
    # A folder with a name that is nearly right is told of.
    beside = sorted(path.name for path in root.iterdir() if not path.name.startswith(".") and path not in ours)
    rest = (
        beside,
        head,
        read_history(root),
        (day, today(), production),
        (project.naam, project.url, str(project.site.absolute())),
    )
    return sha256(made.digest() + digest_of(project.theme) + repr(rest).encode("utf-8", "surrogateescape")).digest()


def _content(root: Path) -> Iterator[tuple[str, bytes]]:
    """Go through the files of a project, and what is behind each name, in order."""
    for name in (*ROOTS, "mkdocs.yml", PROMISED, RECORD):
        top = root / name
        files = sorted(files_below(str(top))) if top.is_dir() and not top.is_symlink() else [str(top)]
        for path in files:
            yield path[len(str(root)) :], _held(path)


def _held(path: str) -> bytes:
    """Return the digest of what a name leads to; of what is no plain file, of what it is: a pipe would keep who reads it waiting."""
    try:
        mode = os.lstat(path).st_mode
        if S_ISLNK(mode):
            return sha256(os.fsencode(Path(path).readlink())).digest()
        if not S_ISREG(mode):
            return repr(mode).encode()
        with open(path, "rb", buffering=0) as content:  # noqa: PTH123 — as above
            return sha256(content.read()).digest()
    except OSError as error:
        return repr(error).encode()
