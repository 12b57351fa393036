"""Files of the search index, each known by what it is made of, and what the making of an index remembers for the next."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha1, sha256
from itertools import takewhile
from string import ascii_lowercase

# Letters in the name of a file: one of twelve million. All names are in lists that everyone who searches fetches, and a
# browser asks each time whether a file is still what it kept by that name.
_SHORT = 5


@dataclass(frozen=True)
class IndexFile:
    """A file of the index; its bytes are made when it is written."""

    name: str  # from the folder of the index
    mark: str  # equal to that of another only when their bytes are
    make: Callable[[], bytes]

    @staticmethod
    def of(name: str, content: bytes) -> "IndexFile":
        """Return a file that holds some bytes."""
        return IndexFile(name, sha256(content).hexdigest(), lambda: content)


@dataclass(frozen=True)
class IndexMemory:
    """What one index knows of itself: of each page what is indexed, and of each file what it was made of."""

    pages: Mapping[str, str] = field(
        default_factory=dict
    )  # marks, by the paths of pages; empty for one not to be found
    # By the path of each in the site, its mark and its digest.
    files: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def only(self, pages: Iterable[str]) -> "IndexMemory":
        """Return the same, of no other pages than some."""
        return replace(self, pages={page: self.pages[page] for page in pages if page in self.pages})


@dataclass(frozen=True)
class WrittenIndex:
    """An index as it was written: what the next may know of it, and the digests of the files that are those of the last."""

    memory: IndexMemory
    taken_over: Mapping[str, str]


class Names:
    """Names for files, by the digest of what they hold."""

    def __init__(self) -> None:
        """No name is taken yet."""
        self._taken: set[str] = set()

    def name(self, digest: str) -> str:
        """Return a name for a file, longer than others where the first letters of its digest are taken."""
        letters = _in_letters(digest)
        length = _SHORT
        while (name := letters[:length]) in self._taken:
            length += 1
        self._taken.add(name)
        return name


def _in_letters(digest: str) -> str:
    """Return a digest in small letters, which a disk that takes small and large for the same does not mix up."""
    number, letters = int(digest, 16), ""
    while number:
        number, rest = divmod(number, len(ascii_lowercase))
        letters += ascii_lowercase[rest]
    return letters


def digest_of(content: bytes) -> str:
    """Return the digest by which Pagefind knows content: each byte in as few digits as it takes."""
    return "".join(f"{octet:x}" for octet in sha1(content, usedforsecurity=False).digest())


def shared(one: str, other: str) -> int:
    """Return how many letters two texts begin with together: no more of each is needed to tell which file a word is in."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
