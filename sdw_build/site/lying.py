"""How the files of a folder lie on the disk: each lies otherwise once it was written, and nobody need read it to know."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import NamedTuple


class Lying(NamedTuple):
    """What the disk knows of a file; of a folder only what it is, since it changes with what is in it."""

    mode: int  # what it is, and its rights
    number: int = 0  # on its disk, where the system tells
    size: int = 0
    written: int = 0  # nanoseconds, as are the next; a program may say otherwise
    changed: int = 0  # which the system keeps for itself

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, and no link to one."""
        return S_ISDIR(self.mode)

    @property
    def tells_of_writing(self) -> bool:
        """Whether it is a plain file that lies otherwise once anything wrote in it: Windows tells too little for that."""
        return S_ISREG(self.mode) and self.number > 0


def lying(folder: Path) -> Mapping[str, Lying]:
    """Return how all below a folder lies, by its path from there; nothing of a folder that is not there."""
    found: dict[str, Lying] = {}
    todo = [(os.fspath(folder), "")]
    while todo:
        place, before = todo.pop()
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(place) as inside:
            for entry in inside:
                pad, there = before + entry.name, entry.stat(follow_symlinks=False)
                if entry.is_dir(follow_symlinks=False):
                    found[pad] = Lying(there.st_mode)
                    todo.append((entry.path, f"{pad}/"))
                else:
                    found[pad] = Lying(there.st_mode, there.st_ino, there.st_size, there.st_mtime_ns, there.st_ctime_ns)
    return found
