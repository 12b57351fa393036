"""Where tests write their projects and sites: in memory where that has room, so that no disk waits for what soon goes."""

import os
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 — what tests make is below a folder of pytest's own, for this user alone
_ROOM = 6 << 30  # bytes; all tests together take a sixth of it


def folder_in_memory() -> Path | None:
    """Return the folder in memory, if there is one with room, in which programs may be started as on a disk."""
    if not os.access(_MEMORY, os.W_OK | os.X_OK):
        return None
    found = os.statvfs(_MEMORY)
    refuses = found.f_flag & os.ST_NOEXEC
    return None if refuses or found.f_bavail * found.f_frsize < _ROOM else _MEMORY
