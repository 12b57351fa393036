"""A cache of what was found in pictures: each version of a file is looked at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")


class Album:
    """Remembers what each way of looking found in a picture, until the picture changes."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._seen: dict[tuple[Callable[[Path], Any], Path], tuple[tuple[int, int], Any]] = {}

    def seen(self, picture: Path, look: Callable[[Path], T]) -> T:
        """Return what a way of looking finds in a picture; raises what that raises, and `OSError`."""
        found = picture.stat()
        version = (found.st_mtime_ns, found.st_size)
        known = self._seen.get((look, picture))
        if known is None or known[0] != version:
            known = self._seen[look, picture] = (version, look(picture))
        answer: T = known[1]
        return answer
