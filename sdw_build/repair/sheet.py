"""A file as it is, byte for byte, and the replacement of one span in it."""

import re
from dataclasses import dataclass
from functools import cached_property

from sdw_build.diagnostics.codes import Familie
from sdw_build.diagnostics.diagnostic import Place

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"
# A rule of the editors about a value that can be read now is another matter.
ANY = (Familie.LEZEN, Familie.VELDEN, Familie.ADRESSEN)


@dataclass(frozen=True)
class Fix:
    """A span of bytes and what comes in its place.

    `lines` are those that it changes. It is refuted when the check finds something new there whose
    code begins with one of `refuted_by`: a mistake can hide others, which it need not answer for.
    """

    start: int
    end: int
    new: bytes
    lines: range = range(0)
    refuted_by: tuple[str, ...] = ANY


@dataclass(frozen=True)
class Sheet:
    """One file; places are those that a reading of it gave."""

    pad: str
    raw: bytes

    @cached_property
    def text(self) -> str:
        """The file as text, line ends and byte order mark included."""
        return self.raw.decode()

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return len(self._starts)

    @property
    def line_end(self) -> str:
        """The line end that this file uses."""
        match = _LINE_END.search(self.text)
        return match[0] if match else "\n"

    def line(self, regel: int) -> str:
        """Return a line without its end."""
        start = self._starts[regel - 1]
        match = _LINE_END.search(self.text, start)
        return self.text[start : match.start() if match else len(self.text)]

    def behind(self, place: Place) -> str:
        """Return the rest of a line from a place in it."""
        return self.line(place.regel)[place.kolom - 1 :]

    def replace(self, place: Place, old: str, new: str, refuted_by: tuple[str, ...] = ANY) -> Fix:
        """Put text in the place of what stands there."""
        start = self._starts[place.regel - 1] + place.kolom - 1
        return self._fix(start, start + len(old), new, range(place.regel, place.regel + 1), refuted_by)

    def replace_lines(self, first: int, last: int, new: list[str], refuted_by: tuple[str, ...] = ANY) -> Fix:
        """Put lines in the place of others; their ends stay as they are."""
        start, texts = self._starts[first - 1], [self.line(number) for number in range(first, last + 1)]
        ends = [self._end_of(number) for number in range(first, last)]
        old = "".join(text + end for text, end in zip(texts, [*ends, ""], strict=True))
        text = "".join(text + end for text, end in zip(new, [*ends, ""], strict=True))
        return self._fix(start, start + len(old), text, range(first, last + 1), refuted_by)

    def rewrite_lines(self, first: int, last: int, new: list[str], refuted_by: tuple[str, ...] = ANY) -> Fix:
        """Put lines in the place of others, fewer or more; their ends are those of the file."""
        if len(new) == last - first + 1:
            return self.replace_lines(first, last, new, refuted_by)
        start, end = self._starts[first - 1], self._starts[last - 1] + len(self.line(last))
        return self._fix(start, end, self.line_end.join(new), range(first, first + len(new)), refuted_by)

    def insert_line(self, regel: int, line: str) -> Fix:
        """Put a line above another, or below the last one."""
        if regel > self.lines:
            return self._fix(len(self.text), len(self.text), f"{self.line_end}{line}", range(0), ANY)
        start = self._starts[regel - 1]
        return self._fix(start, start, f"{line}{self.line_end}", range(0), ANY)

    def remove_lines(self, first: int, last: int) -> Fix:
        """Take out lines with their ends."""
        return self._fix(self._starts[first - 1], self._starts[last], "", range(0), ANY)

    def mended(self, fixes: list[Fix]) -> bytes:
        """Return the file with these spans replaced."""
        raw = self.raw
        for fix in sorted(fixes, key=lambda each: each.start, reverse=True):
            raw = raw[: fix.start] + fix.new + raw[fix.end :]
        return raw

    @cached_property
    def _starts(self) -> list[int]:
        first = len(_MARK) if self.text.startswith(_MARK) else 0
        return [first, *(match.end() for match in _LINE_END.finditer(self.text))]

    def _end_of(self, regel: int) -> str:
        match = _LINE_END.search(self.text, self._starts[regel - 1])
        return match[0] if match else ""

    def _fix(self, start: int, end: int, new: str, lines: range, refuted_by: tuple[str, ...]) -> Fix:
        before = len(self.text[:start].encode())
        return Fix(before, before + len(self.text[start:end].encode()), new.encode(), lines, refuted_by)
