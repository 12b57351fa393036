"""Folders that are listed the other way round than the disk does, for programs that a test starts."""

from collections.abc import Mapping
from pathlib import Path

# Python runs a module of this name by itself, when it starts.
_NAME = "sitecustomize.py"
_TURNED = """\
import os

_scan, _list = os.scandir, os.listdir


class Listing:
    def __init__(self, found):
        with found:
            self.entries = iter(sorted(found, key=lambda entry: entry.name, reverse=True))

    def __iter__(self):
        return self.entries

    def __next__(self):
        return next(self.entries)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def close(self):
        pass


os.scandir = lambda path=".": Listing(_scan(path))
os.listdir = lambda path=".": sorted(_list(path), reverse=True)
"""


def backwards(folder: Path) -> Mapping[str, str]:
    """Return the environment in which Python lists every folder backwards; what does that is written in a folder."""
    folder.mkdir()
    (folder / _NAME).write_text(_TURNED, encoding="utf-8")
    return {"PYTHONPATH": str(folder)}
