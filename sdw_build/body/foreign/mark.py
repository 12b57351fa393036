"""A mark that means nothing here: what it is, what to write instead, and what may safely come in its place."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from sdw_build.body.places import Span
from sdw_build.diagnostics.codes import Code


@dataclass(frozen=True)
class Typed:
    """A match in what is left of a text, with its groups as they were typed."""

    text: str
    match: re.Match[str]

    def __getitem__(self, group: int | str) -> str:
        """Return what was typed in a group; nothing when the group has no part in the match."""
        start, end = self.match.span(group)
        return self.text[max(0, start) : max(0, end)]


# Gives what comes in the place of a mark; None when a person must decide.
Instead = Callable[[Typed], str | None]


@dataclass(frozen=True)
class ForeignKind:
    """A sort of mark: the words for it in a message, and how to mend it."""

    naam: str
    advice: str
    code: Code = Code.VREEMDE_OPMAAK


@dataclass(frozen=True)
class Foreign:
    """One mark in a text, by its offsets; `instead` is None when a person must decide."""

    sort: ForeignKind
    span: Span
    instead: str | None = None


class Taken:
    """Which letters of a text belong to a mark already."""

    def __init__(self, text: str) -> None:
        """Know a text in which nothing is taken."""
        self._letters = bytearray(len(text))

    def take(self, span: Span) -> bool:
        """Take a span; tell whether it was free."""
        start, end = span
        if any(self._letters[start:end]):
            return False
        self._letters[start:end] = b"\1" * (end - start)
        return True
