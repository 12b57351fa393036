"""Which program this is: what one version of it keeps may mean something else to another."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path


@cache  # what was read into this process does not change with what stands on the disk
def program() -> bytes:
    """Return the digest of our code, of Python, and of the names and versions of the libraries that it runs with."""
    # What is installed says so in the name of a folder: what stands in all of those takes longer to read than our code.
    installed = sorted(path.name for place in sys.path for path in Path(place).glob("*.dist-info"))
    return sha256(digest_of(Path(__file__).parent) + repr((sys.version, installed)).encode()).digest()


def digest_of(folder: Path) -> bytes:
    """Return the digest of all that a folder holds, but for what Python keeps of it."""
    made, start = sha256(), len(str(folder)) + 1
    for path in sorted(files_below(str(folder))):
        if not path.endswith(".pyc") and os.path.isfile(path):  # noqa: PTH113 — as in files_below
            made.update(f"{path[start:]}\0".encode("utf-8", "surrogateescape"))
            with open(path, "rb", buffering=0) as content:  # noqa: PTH123 — as above
                made.update(sha256(content.read()).digest())
    return made.digest()


def files_below(folder: str) -> Iterator[str]:
    """Go through all below a folder that is no folder itself; as text, since of thousands a `Path` takes longer than the rest."""
    with suppress(OSError), os.scandir(folder) as inside:
        for entry in inside:
            if entry.is_dir(follow_symlinks=False):
                yield from files_below(entry.path)
            else:
                yield entry.path
