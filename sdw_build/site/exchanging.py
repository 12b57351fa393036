"""A new folder in the place of an old one: in one step where the system can, or file by file where nothing else is left."""

import errno
import os
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from pathlib import Path, PurePosixPath

from sdw_build.aside import clear_drafts, patiently, replace_file
from sdw_build.disk import exchange, force_name

_UNKNOWN = (errno.ENOSYS, errno.EINVAL, getattr(errno, "ENOTSUP", errno.EINVAL))  # the step itself
_FIXED = (errno.EXDEV, errno.EBUSY, errno.EACCES, errno.EPERM)  # a mount, a layer of an image, a parent of another


def take_place(draft: Path, final: Path, undo: ExitStack, *, in_one_step: bool = False) -> bool:
    """Put a folder in its place, and let `undo` turn that back; False when the place can only be filled.

    What stood there then stands where the draft was, or beside that as `old_of`: where the system knows no single step,
    nothing stands there for a moment, unless that is refused.
    """
    try:
        if not os.path.lexists(final):
            _move(draft, final, undo)
        else:
            try:
                exchange(draft, final)
                undo.callback(exchange, final, draft)
            except OSError as error:
                if error.errno not in _UNKNOWN:
                    raise
                if in_one_step:
                    return False
                _move(final, old_of(draft), undo)
                _move(draft, final, undo)
    except OSError as error:
        if error.errno in _FIXED and final.is_dir() and not getattr(error, "winerror", None):
            return False
        raise
    force_name(final)
    return True


def old_of(draft: Path) -> Path:
    """Return where what stood in the place of a draft goes, where two folders cannot change places."""
    return draft.with_name(f"{draft.name}-oud")


def fill(draft: Path, final: Path, before: Iterable[str]) -> None:
    """Bring what stands in a place to what a draft holds, so that no page ever names what is not there yet.

    First what pages use, then pages, and only then goes what was made before and is no more. The draft stays as it is,
    so that the same can be done again when it was broken off. Raises OSError before anything is written when it does
    not fit.
    """
    clear_drafts(final)
    there = {path.relative_to(draft).as_posix(): path for path in draft.rglob("*") if path.is_file()}
    new = {name: path for name, path in there.items() if not _is_same(path, final / name)}
    _refuse_what_does_not_fit(new.values(), final)
    around = {folder.as_posix() for name in new for folder in PurePosixPath(name).parents}
    for name in before:  # what was a file and is a folder now, or the other way round, makes way first
        if name in around or any(folder.as_posix() in new for folder in PurePosixPath(name).parents):
            _remove(name, final)
    for name in sorted(new, key=_order):
        _copy(new[name], final / name)
    for name in sorted(set(before) - there.keys() - around, reverse=True):
        _remove(name, final)


def make_folders(folder: Path) -> None:
    """Make a folder and those around it, for a server to read whatever the mask of who builds."""
    if not folder.is_dir():
        make_folders(folder.parent)
        folder.mkdir(exist_ok=True)
        with suppress(PermissionError):  # a disk that knows no rights
            folder.chmod(0o755)


def _remove(name: str, final: Path) -> None:
    """Remove a file, and the folders that it leaves empty."""
    with suppress(NotADirectoryError):  # what was its folder is a file now
        (final / name).unlink(missing_ok=True)
    for folder in (final / name).parents:
        if folder == final or not _is_removed(folder):
            break


def _move(path: Path, to: Path, undo: ExitStack) -> None:
    patiently(lambda: path.rename(to))
    undo.callback(_back, to, path)


def _back(moved: Path, before: Path) -> None:
    with suppress(OSError):  # then it is kept where it is, and told
        patiently(lambda: moved.rename(before))


# Lists of the search, which lead to its other files.
_LEADING = ("pagefind-entry.json", "woorden.json")


def _order(name: str) -> tuple[int, str]:
    last = Path(name).name
    return (2 if last.endswith(".html") else 1 if last in _LEADING else 0), name


def _is_same(path: Path, other: Path) -> bool:
    try:
        there = other.lstat()
        known = path.stat()
        return (there.st_size, there.st_mtime_ns) == (known.st_size, known.st_mtime_ns) and (
            path.read_bytes() == other.read_bytes()
        )
    except OSError:
        return False


def _copy(path: Path, to: Path) -> None:
    make_folders(to.parent)
    replace_file(to, path.read_bytes(), 0o644)
    when = path.stat().st_mtime_ns
    os.utime(to, ns=(when, when))
    force_name(to)


def _is_removed(folder: Path) -> bool:
    try:
        folder.rmdir()
    except OSError:
        return False  # holds something still
    return True


def _refuse_what_does_not_fit(files: Iterable[Path], final: Path) -> None:
    if not hasattr(os, "statvfs"):
        return
    room = os.statvfs(final)
    needed = [-(-path.stat().st_size // room.f_frsize) + 1 for path in files]
    if sum(needed) > room.f_bavail or (room.f_files and len(needed) > room.f_favail):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(final))
