"""Which program this is: what one version of it keeps may mean something else to another."""

import sys
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
    made = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.suffix != ".pyc" and path.is_file()):
        made.update(f"{path.relative_to(folder).as_posix()}\0".encode("utf-8", "surrogateescape"))
        made.update(sha256(path.read_bytes()).digest())
    return made.digest()
