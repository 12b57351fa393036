"""A value that one command keeps for the next, in the cache of a project: under seal, and for this version of the program."""

import gc
import pickle
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Generic, TypeVar

from sdw_build.aside import replace_file
from sdw_build.cache import CACHE, make_cache
from sdw_build.program import program
from sdw_build.seal import sealed, unsealed

T = TypeVar("T")
SUFFIX = ".geheugen"


class Keepsake(Generic[T]):
    """One value of a project by its name, of a type; without it, a command only takes longer."""

    def __init__(self, root: Path, name: str, kind: type[T]) -> None:
        """Know where it is, if it is there."""
        self._root, self._name, self._kind = root, name, kind
        self._place = root / CACHE / name

    @property
    def is_there(self) -> bool:
        """Tell whether something is kept; what is behind a link is not ours."""
        place = self._place
        return place.is_file() and not place.is_symlink() and not place.parent.is_symlink()

    def read(self) -> T | None:
        """Return it; None when there is none, or when it is damaged, of someone else, or of another version of the program."""
        if not self.is_there:
            return None
        try:
            written = unsealed(self._name, self._place.read_bytes())
            if written is None:
                return None
            with _undisturbed():
                made_by, value = pickle.loads(written)  # noqa: S301 — with the seal of this user on this computer
        except Exception:  # noqa: BLE001 — what another version wrote may mean anything
            return None
        return value if made_by == program() and isinstance(value, self._kind) else None

    def write(self, value: T) -> None:
        """Keep it, where that can be."""
        with suppress(OSError):
            make_cache(self._root)
            written = pickle.dumps((program(), value), pickle.HIGHEST_PROTOCOL)
            replace_file(self._place, sealed(self._name, written), 0o600)

    def forget(self) -> None:
        """Remove it."""
        if self.is_there:
            self._place.unlink()


def kept_as(root: Path, begin: str) -> list[str]:
    """Return the names of what is kept of a project, of which the names begin in some way, in order."""
    folder = root / CACHE
    return [] if folder.is_symlink() else sorted(path.name for path in folder.glob(f"{begin}*{SUFFIX}"))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let the collector of what is no longer used wait: it would look through all that is read, again and again."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
