"""A value as it was typed: quotes, folds and indents move its letters."""

import re
from dataclasses import dataclass

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.source.nodes import Scalar


@dataclass(frozen=True)
class AsTyped:
    """A value with the lines of its file."""

    scalar: Scalar
    lines: list[str]

    def place(self, start: int, end: int) -> Place:
        """Return where the text between two offsets of the value was typed."""
        value, first = self.scalar.value, self.scalar.place
        words = value[start:end].split()
        if not words or first.regel > len(self.lines):
            return first
        spelled = re.compile(r"\s+".join(re.escape(word) for word in words))
        nth = sum(match.start() < start for match in spelled.finditer(value))
        source = "\n".join(self.lines[first.regel - 1 :])[first.kolom - 1 :]
        found = list(spelled.finditer(source))[nth : nth + 1]
        if not found:
            return first
        before = source[: found[0].start()]
        if "\n" not in before:
            return Place(first.pad, first.regel, first.kolom + len(before))
        return Place(first.pad, first.regel + before.count("\n"), len(before) - before.rfind("\n"))
