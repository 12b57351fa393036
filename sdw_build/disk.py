"""What the disk is asked: to hold a tree for good, and to let two folders change places in one step."""

import ctypes
import errno
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

_MANY = 300  # files: from here on, forcing each takes longer than forcing the disk
_AT_ONCE = 4  # a disk writes what several ask for in one go
_HERE, _NOTHING_THERE, _SWAP = -100, 1, 2  # AT_FDCWD, RENAME_NOREPLACE and RENAME_EXCHANGE of Linux
_FOLDERS_KNOW_NOTHING_OF_IT = (errno.EINVAL, errno.EBADF, getattr(errno, "ENOTSUP", errno.EINVAL))


def force_tree(tree: Path) -> None:
    """Force a tree to disk: each file and folder in it, and then its own name; raises OSError for what cannot be written.

    Without this, a power cut after a rename leaves empty files under the right names. Of a large tree the whole disk is
    asked at once, where the system can: that takes a moment, where a file at a time takes seconds.
    """
    folders, files = list[Path](), list[Path]()
    for here, _, names in os.walk(tree, onerror=_raise):
        folders.append(Path(here))
        files += [path for name in names if not (path := Path(here, name)).is_symlink()]
        if len(files) >= _MANY and _force_disk(tree):
            force_name(tree)
            return
    with ThreadPoolExecutor(_AT_ONCE) as workers:
        for _ in workers.map(_force_file, files):  # what fails in a worker is raised here
            pass
    for folder in reversed(folders):
        _force_folder(folder)
    force_name(tree)


def _force_disk(there: Path) -> bool:
    """Force all to the disk that something is on; tell whether the system knows how to. Raises OSError."""
    sync = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None) if sys.platform == "linux" else None
    if sync is None:
        return False
    number = os.open(there, os.O_RDONLY)
    try:
        if sync(number):
            code = ctypes.get_errno()
            if code in (*_FOLDERS_KNOW_NOTHING_OF_IT, errno.ENOSYS):
                return False
            raise OSError(code, os.strerror(code), str(there))
    finally:
        os.close(number)
    return True


def force_name(path: Path) -> None:
    """Force to disk what a folder says of a path in it: that it is there, is gone, or is another since a rename."""
    _force_folder(path.absolute().parent)


@contextmanager
def naming(path: Path | str) -> Iterator[None]:
    """Let an error within tell of which file it is: one that is raised while writing does not."""
    try:
        yield
    except OSError as error:
        if not isinstance(error.filename, (str, bytes)):  # the number of an open file says nothing to anyone
            error.filename = str(path)
        raise


def exchange(one: Path, other: Path) -> None:
    """Let two folders or files on one disk change places in one step, so that neither name ever leads nowhere.

    Raises OSError, with ENOSYS or EINVAL where the system or the disk knows no such step.
    """
    _rename(one, other, _SWAP)


def rename_new(old: Path, new: Path) -> None:
    """Give a file or folder a name at which nothing stands; raises FileExistsError when something does."""
    try:
        _rename(old, new, _NOTHING_THERE)
    except OSError as error:
        if error.errno not in (errno.ENOSYS, errno.EINVAL):
            raise
    else:
        return
    if sys.platform == "win32" or old.is_dir():
        if new.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(new))
        old.rename(new)  # which on Windows replaces nothing
    else:
        if not (new.exists() and new.samefile(old)):  # broken off in between, both names lead to it
            os.link(old, new)
        old.unlink()


def _rename(one: Path, other: Path, flag: int) -> None:
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if sys.platform == "linux" else None
    if rename is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(one), None, str(other))
    if rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), flag):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one), None, str(other))


def _force_file(path: Path) -> None:
    slot = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        with naming(path):
            os.fsync(slot)
    finally:
        os.close(slot)


def _force_folder(path: Path) -> None:
    if sys.platform == "win32":
        return  # which keeps names by itself, and opens no folder
    try:
        _force_file(path)
    except OSError as error:
        if error.errno not in _FOLDERS_KNOW_NOTHING_OF_IT:  # some disks on a network
            raise


def _raise(error: OSError) -> None:
    raise error
