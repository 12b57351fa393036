"""How the files of a folder lie on the disk: each lies otherwise once it was written, and nobody need read it to know."""

import os
from collections.abc import Collection, Mapping
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


def lying(folder: Path, start: str = "", without: Collection[str] = ()) -> Mapping[str, Lying]:
    """Return how all below a folder lies, by its path from there; nothing of a folder that is not there.

    Of a part of it: what is below the folder `start` in it, without what is below some others.
    """
    found: dict[str, Lying] = {}
    top, todo = os.path.join(folder, ""), [start]  # noqa: PTH118 — as text, since there are thousands
    while todo:
        before = todo.pop()
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(f"{top}{before}") as inside:
            for entry in inside:
                pad, there = before + entry.name, entry.stat(follow_symlinks=False)
                if entry.is_dir(follow_symlinks=False):
                    found[pad] = Lying(there.st_mode)
                    if f"{pad}/" not in without:
                        todo.append(f"{pad}/")
                else:
                    found[pad] = Lying(there.st_mode, there.st_ino, there.st_size, there.st_mtime_ns, there.st_ctime_ns)
    return found


def folders_in(folder: Path, start: str = "") -> list[str]:
    """List the folders in a folder, or in another below it, as `lying` begins at them."""
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder / start) as inside:
        return sorted(f"{start}{entry.name}/" for entry in inside if entry.is_dir(follow_symlinks=False))
    return []
