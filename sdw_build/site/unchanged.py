"""Whether a site is still the one that would be built now: nothing that it is made of changed, and nobody touched it."""

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import blake2b, sha256
from pathlib import Path
from secrets import token_bytes
from stat import S_ISLNK, S_ISREG

from sdw_build.day import today
from sdw_build.editing.journal import is_broken_off
from sdw_build.keepsake import Keepsake
from sdw_build.program import digest_of
from sdw_build.site.lying import Lying, lying
from sdw_build.source.folder import PROMISED, RECORD, ROOTS
from sdw_build.source.git import GitError, run_git
from sdw_build.source.history import read_history
from sdw_build.source.made import rules_of
from sdw_build.source.project import Project

_SIZE = 16  # bytes
_SITE, _RULES = "site", "rules"


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
    _keepsake(project.root).write(LastStand(made, salt, _standing(project, salt, lying(project.site)), told))


@dataclass(frozen=True)
class SiteStand:
    """How things stand before a build: of what the site would be made, and how it lies, beside how the last build left it."""

    started: float  # when it was looked at, by a clock that only goes on
    made_of: bytes
    lying: Mapping[str, Lying]
    last: LastStand | None
    same: LastStand | None  # the last, when a build would make the very same site and tell the same; None in doubt

    @cached_property
    def untouched(self) -> frozenset[str]:
        """The files of the site that nobody wrote since the last build was done: each is what that build made it."""
        last = self.last
        return frozenset(
            pad
            for pad, how in self.lying.items()
            if last and how.tells_of_writing and _mark(last.salt, _SITE, pad, how) in last.files
        )


def look(project: Project, day: date, *, production: bool) -> SiteStand:
    """Return how things stand before a build of a project on a day."""
    started = time.monotonic()
    last, there = _keepsake(project.root).read(), lying(project.site)
    made = made_of(project, day, production=production)
    known = last is not None and last.made_of == made and not is_broken_off(project.root)
    same = last if known and last and last.files == _standing(project, last.salt, there) else None
    return SiteStand(started, made, there, last, same)


def forget_stand(root: Path) -> None:
    """Forget how the site stood, so that each file of it is looked at."""
    _keepsake(root).forget()


def _keepsake(root: Path) -> Keepsake[LastStand]:
    return Keepsake(root, "stand.geheugen", LastStand)


def _standing(project: Project, salt: bytes, there: Mapping[str, Lying]) -> frozenset[bytes]:
    """Return for each file and folder of a site, that lies like this, and of its rules, its mark."""
    folders = ((_SITE, there), (_RULES, lying(rules_of(project.site))))
    return frozenset(_mark(salt, name, pad, how) for name, found in folders for pad, how in found.items())


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
        files = sorted(_files(str(top))) if top.is_dir() and not top.is_symlink() else [str(top)]
        for path in files:
            yield path[len(str(root)) :], _held(path)


def _files(folder: str) -> Iterator[str]:
    """Go through all below a folder that is no folder itself; as text, since of thousands a `Path` takes longer than the rest."""
    with suppress(OSError), os.scandir(folder) as inside:
        for entry in inside:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                yield entry.path


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
