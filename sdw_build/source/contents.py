"""Open files: only what is a plain file and no more than fits, so that nothing waits for who writes into a pipe."""

import errno
import os
import stat
from pathlib import Path

MOST = 100_000_000  # bytes of a picture or an attachment; of a text far fewer are read

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_SORTS = (
    (stat.S_ISFIFO, "een leiding tussen programma's (fifo)"),
    (stat.S_ISSOCK, "een aansluiting van een programma (socket)"),
    (stat.S_ISCHR, "een apparaat"),
    (stat.S_ISBLK, "een apparaat"),
)


def read_bytes(path: Path, most: int = MOST) -> bytes:
    """Return what a file holds; raises `OSError`, also for what is no plain file or holds more than is read."""
    _refuse(path.stat(), path, most)  # before it is opened: opening alone may do something to a device
    slot = os.open(path, _FLAGS)
    with os.fdopen(slot, "rb") as file:
        _refuse(os.fstat(slot), path, most)  # another may stand there since
        held = file.read(most + 1)
    if len(held) > most:
        raise OSError(errno.EOVERFLOW, os.strerror(errno.EOVERFLOW), str(path))
    return held


def sort_of(mode: int) -> str:
    """Say what something is that is no file, folder or link, by its mode; empty for those."""
    return next((naam for is_one, naam in _SORTS if is_one(mode)), "")


def _refuse(found: os.stat_result, path: Path, most: int) -> None:
    if sort_of(found.st_mode):
        raise OSError(errno.ENODEV, os.strerror(errno.ENODEV), str(path))
    if found.st_size > most:
        raise OSError(errno.EOVERFLOW, os.strerror(errno.EOVERFLOW), str(path))
