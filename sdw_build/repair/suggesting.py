"""A repair as suggestions for the lines of a file, as people accept them in a pull request."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from sdw_build.repair.repairing import Repair
from sdw_build.rules.privacy.details import conceal


@dataclass(frozen=True)
class Suggestion:
    """Lines of a file, from 1 and up to and including the last, with what comes in their place and why."""

    pad: str
    first: int
    last: int
    text: str  # whole lines without the last line end; empty takes the lines away
    gone: bool  # whether nothing comes in their place: an empty line is something else
    codes: tuple[str, ...]


def suggestions(repairs: Iterable[Repair]) -> Iterator[Suggestion]:
    """Go through what can be suggested: not what changes no letter, and nothing with a personal detail in it."""
    for repair in repairs:
        before, after = _lines(repair.before), _lines(repair.after)
        if before is not None and after is not None:
            yield from _in_file(repair, before, after)


def _in_file(repair: Repair, before: list[str], after: list[str]) -> Iterator[Suggestion]:
    for start, end, new_start, new_end in _changes(before, after):
        # What is added has no lines of its own, so that it takes along the one above, or the first of the file.
        above = 1 if start == end and start > 0 else 0
        below = 1 if start == end and not above and end < len(before) else 0
        old = before[start - above : end + below]
        new = after[new_start - above : new_end + below]
        if not old or any(conceal(line) != line for line in (*old, *new)):
            continue
        codes = tuple(sorted({item.code for item in repair.mended if start < item.place.regel <= max(end, start + 1)}))
        yield Suggestion(repair.pad, start - above + 1, end + below, "\n".join(new), not new, codes or _all(repair))


def _changes(before: list[str], after: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Go through the lines that change, with those that come in their place; as many for as many is line by line."""
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "replace" and end - start == new_end - new_start:
            yield from ((start + i, start + i + 1, new_start + i, new_start + i + 1) for i in range(end - start))
        elif tag != "equal":
            yield start, end, new_start, new_end


def _all(repair: Repair) -> tuple[str, ...]:
    return tuple(sorted({item.code for item in repair.mended}))


def _lines(raw: bytes) -> list[str] | None:
    """Return the lines without their ends, as GitHub counts them; None for what it does not show as text."""
    try:
        return raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError:
        return None
