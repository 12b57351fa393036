"""Tell and log an exception of the program itself: one plain line for an editor, the traceback in a file.

Where one file is at hand, the fault is a problem of that file: the others are read, checked and shown all the same.
"""

import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sdw_build.cache import CACHE, make_cache
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.surroundings import refused

T = TypeVar("T")

FAULTS = f"{CACHE}/sdw-fout.txt"
_MOST = 200_000  # bytes; then it starts anew
_FRAMES = 40  # of the steps that led to it, the last: what goes too deep has thousands


class StumbleError(Exception):
    """The program itself stumbles over one file, for the reason that it was raised from."""

    def __init__(self, pad: str) -> None:
        """Remember which file."""
        super().__init__(pad)
        self.pad = pad


def record_fault(root: Path) -> str:
    """Write down the exception that is being handled, and return the line that tells of it.

    What the computer refuses is told as that: there is nothing to mend in the program.
    """
    return (
        refused(sys.exception())
        or f"{Code.PROGRAMMAFOUT} {Code.PROGRAMMAFOUT.titel}: dit ligt niet aan jou.{_recorded(root)} Meld het aan de beheerder."
    )


@contextmanager
def about(pad: str) -> Iterator[None]:
    """Raise whatever goes wrong within as a `StumbleError` about one file, but for what the computer refuses."""
    try:
        yield
    except StumbleError:
        raise
    except Exception as error:
        if refused(error):
            raise
        raise StumbleError(pad) from error


def contained(root: Path, pad: str, found: Iterable[T]) -> list[T | Diagnostic]:
    """Return what is found in one file, or the one problem that the program stumbles over it."""
    try:
        with about(pad):
            return list(found)
    except StumbleError as error:
        return [stumbled(root, error)]


def stumbled(root: Path, error: StumbleError) -> Diagnostic:
    """Write down the exception that is being handled, and return it as a problem of its file."""
    return Diagnostic(
        Code.STRUIKELT,
        Place(error.pad),
        "hier struikelt het programma over. Dat is een fout van het programma, niet van jou.",
        f"meld het aan de beheerder.{_recorded(root)} Zet intussen terug wat je het laatst veranderde.",
    )


def _recorded(root: Path) -> str:
    """Write down the exception that is being handled, below those before it, and say where."""
    log = root / FAULTS
    try:
        make_cache(root)
        if log.is_symlink():
            raise OSError  # noqa: TRY301 — what is behind a link is not ours to write
        old = log.read_bytes() if log.is_file() else b""
        log.write_bytes((old if len(old) < _MOST else b"") + _described().encode("utf-8", "replace"))
    except OSError:
        return ""
    return f" De bijzonderheden staan in {FAULTS}."


def _described() -> str:
    """Return what was raised and where in our code: without its words, which may be those of a text or a person."""
    lines, error = [], sys.exception()
    while error is not None:
        reason = error.strerror if isinstance(error, OSError) else ""
        lines += [*traceback.format_tb(error.__traceback__, -_FRAMES), f"{type(error).__qualname__} {reason}\n"]
        error = error.__cause__ or error.__context__
    return "".join([*lines, "\n"])
