"""One at a time: a lock that the system frees when its process ends, however it ends."""

import os
import sys
import time
import weakref
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PAUSE = 0.1  # seconds
_MOST = 12  # digits of the number of a process


class TurnError(Exception):
    """Another process has the lock, and did not let go in time; `process` is its number, 0 when it does not say."""

    def __init__(self, process: int) -> None:
        """Keep who has it."""
        super().__init__(process)
        self.process = process


class Turn:
    """The lock of a path, held until `end` or until the process is no more; what must not run twice waits for it."""

    def __init__(self, path: Path, patience: float, waiting: Callable[[int], object] = lambda _: None) -> None:
        """Take the lock, and tell once when that means waiting; raises `TurnError` after so many seconds, or OSError."""
        until, told = time.monotonic() + patience, False
        while (slot := _taken(path)) is None:
            if time.monotonic() >= until:
                raise TurnError(_holder(path))
            if not told:
                waiting(_holder(path))
                told = True
            time.sleep(_PAUSE)
        self.end = weakref.finalize(self, _free, path, slot)


def _taken(path: Path) -> int | None:
    """Take the lock; None when another has it, or took away the file while we did."""
    slot = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
    try:
        lock(slot)
        if not is_at(slot, path):
            os.close(slot)
            return None
        _write_holder(slot)
    except (BlockingIOError, PermissionError):
        os.close(slot)
        return None
    except OSError:
        # Some disks on a network lock nothing: there nobody waits for another.
        return slot
    return slot


def lock(slot: int) -> None:
    """Take the lock of an open file; raises BlockingIOError or PermissionError when another process has it."""
    if sys.platform == "win32":
        msvcrt.locking(slot, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_at(slot: int, path: Path) -> bool:
    """Tell whether an open file still stands at a path."""
    try:
        return os.path.samestat(os.fstat(slot), path.stat())
    except OSError:
        return False


def _write_holder(slot: int) -> None:
    with suppress(OSError):  # a full disk: only who waits knows less
        os.ftruncate(slot, 0)
        os.write(slot, str(os.getpid()).encode())


def _holder(path: Path) -> int:
    try:
        said = path.read_bytes()[:_MOST].strip()
    except OSError:
        return 0
    return int(said) if said.isdigit() else 0


def _free(path: Path, slot: int) -> None:
    """Let go; the file goes first, so that nobody takes the lock of one that is about to go."""
    with suppress(OSError):
        if is_at(slot, path):
            path.unlink()
    os.close(slot)
