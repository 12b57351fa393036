"""What a detector finds in a text: from where to where, and how it may be shown."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Found:
    """A personal detail between two offsets; `masked` is all that a message may tell of it."""

    start: int
    end: int
    masked: str


Detector = Callable[[str], Iterator[Found]]


def dots(text: str) -> str:
    """Replace letters and digits by dots, so that only the shape is left."""
    return "".join("•" if char.isalnum() else char for char in text)


def keep_ends(text: str, head: int, tail: int) -> str:
    """Leave so many characters at both ends, and dots between them."""
    end = len(text) - tail
    return text[:head] + dots(text[head:end]) + text[end:]
