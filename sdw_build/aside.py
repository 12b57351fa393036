"""Temporary folders and half-written files, which are gone when their process is, however that ends.

In each lies a file that the system keeps locked for as long as the process lives, however that ends. So a lock that can
be taken belongs to nobody any more, and its folder may go: what it holds may show someone who withdrew since.
"""

import os
import re
import shutil
import time
import weakref
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp, mkstemp

from sdw_build.surroundings import is_held
from sdw_build.turn import is_at, lock

_SLOT = "slot"
_RANDOM = "[a-z0-9_]{8}"  # what mkdtemp puts behind a prefix
_TRIES = 20
DRAFT = ".sdw-"
_PATIENCE, _PAUSE = 3.0, 0.1  # seconds


class Aside:
    """A temporary folder of this process alone; `clear` removes it, and so does the end of the process or the next one."""

    def __init__(self, parent: Path, prefix: str) -> None:
        """Make the folder, and remove those of processes that are no more; raises OSError when it cannot be made."""
        clear_abandoned(parent, prefix)
        self.folder, slot = _made(parent, prefix)
        self._slot = slot
        self.clear = weakref.finalize(self, _clear, self.folder, slot)

    def keep(self) -> None:
        """Leave the folder where it is, for good: it holds something that has no other place."""
        self.clear.detach()
        os.close(self._slot)
        (self.folder / _SLOT).unlink(missing_ok=True)


def clear_abandoned(
    parent: Path,
    prefix: str,
    made_of: Collection[str] = (),
    rescue: Callable[[Path], object] = lambda _: None,
) -> tuple[Path, ...]:
    """Remove the folders of processes that are no more; return those that could not be removed.

    One without a lock is ours when it is empty, or holds something of a name that tells so. Each is rescued first.
    """
    left = []
    for folder in _ours(parent, prefix, made_of):
        slot = _locked(folder)
        if slot is not None:
            rescue(folder)
            _clear(folder, slot)
            left += [folder] if folder.exists() else []
    return tuple(left)


def replace_file(path: Path, content: bytes, mode: int | None = None) -> None:
    """Write a file at once: a reader sees the old or the new; broken off, it leaves what `clear_drafts` removes.

    It gets the rights that are given, or keeps those that it has.
    """
    try:
        slot, name = mkstemp(prefix=DRAFT, dir=path.parent)
    except OSError as error:
        error.filename = str(path)  # the name of a draft says nothing to anyone
        raise
    draft = Path(name)
    try:
        with os.fdopen(slot, "wb") as file:
            with suppress(OSError):  # some disks on a network lock nothing
                lock(slot)
            file.write(content)
            file.flush()
            os.fsync(slot)
        draft.chmod(mode or (path.stat().st_mode & 0o777 if path.exists() else 0o644))
        patiently(lambda: draft.replace(path))
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def patiently(act: Callable[[], object]) -> None:
    """Do something to a file or folder, again for a few seconds when Windows says that a program has it open.

    A virus scanner, a search index and a synchronised folder open what is new for a moment.
    """
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            act()
        except OSError as error:
            if not is_held(error) or time.monotonic() > end:
                raise
            time.sleep(_PAUSE)
        else:
            return


def is_draft(name: str) -> bool:
    """Tell by its name whether a file is one that was being written."""
    return bool(re.fullmatch(re.escape(DRAFT) + _RANDOM, name))


def clear_drafts(folder: Path) -> None:
    """Remove what was left in and below a folder by a process that was broken off while it wrote."""
    found = [Path(here, name) for here, _, names in os.walk(folder) for name in names if name.startswith(DRAFT)]
    for path in found:
        if is_draft(path.name) and path.is_file() and not path.is_symlink():
            with suppress(OSError):
                with path.open("rb+") as file:
                    lock(file.fileno())
                path.unlink()  # not before it is closed: Windows removes no file that is open


def _ours(parent: Path, prefix: str, made_of: Collection[str]) -> Iterator[Path]:
    """Yield the temporary folders that a process of ours made there, living or not; a link to elsewhere is not ours."""
    name = re.compile(rf"{re.escape(prefix)}{_RANDOM}(-oud)?")
    for folder in _folders(parent):
        if name.fullmatch(folder.name):
            inside = {path.name for path in folder.iterdir()} if os.access(folder, os.R_OK) else {_SLOT}
            if not inside or _SLOT in inside or inside.intersection(made_of):
                yield folder


def _folders(parent: Path) -> list[Path]:
    try:
        return sorted(Path(entry) for entry in os.scandir(parent) if entry.is_dir(follow_symlinks=False))
    except OSError:
        return []


def _made(parent: Path, prefix: str) -> tuple[Path, int]:
    for _ in range(_TRIES):
        folder = Path(mkdtemp(prefix=prefix, dir=parent))
        # Another process that clears up may have taken it for abandoned before it was locked.
        slot = _locked(folder, even_where_nothing_locks=True)
        if slot is not None:
            try:
                (folder / ".gitignore").write_text("*\n", encoding="utf-8")
            except OSError:
                _clear(folder, slot)
                raise
            return folder, slot
    raise OSError(f"{parent}: {prefix}")


def _locked(folder: Path, *, even_where_nothing_locks: bool = False) -> int | None:
    """Take the lock of a folder; None when a living process has it, or when that cannot be known."""
    path = folder / _SLOT
    try:
        slot = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError:
        return None
    try:
        lock(slot)
    except (BlockingIOError, PermissionError):
        os.close(slot)
        return None
    except OSError:
        # Some disks on a network lock nothing: there nobody clears up for another.
        if not even_where_nothing_locks:
            os.close(slot)
            return None
    if is_at(slot, path):
        return slot
    os.close(slot)
    return None


def _clear(folder: Path, slot: int) -> None:
    """Remove a folder, the lock last: half cleared it is still ours, and the next process tries again and tells of it."""
    for name in _names(folder):
        path = folder / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        if name != _SLOT:
            with suppress(OSError):
                _remove_one_by_one(path)
    os.close(slot)
    if _names(folder) == [_SLOT]:
        shutil.rmtree(folder, ignore_errors=True)


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 — which closes it at once
    except OSError:
        return []


def _remove_one_by_one(path: Path) -> None:
    """Remove what is left with no more than one folder open at a time: the other way opens one for each step down."""
    if not path.is_dir() or path.is_symlink():
        path.unlink(missing_ok=True)
        return
    for name in _names(path):
        _remove_one_by_one(path / name)
    path.rmdir()
