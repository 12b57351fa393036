"""New text for one file: exact spans are replaced, the rest stays byte for byte."""

import re
from pathlib import Path

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.editing.refusal import ChangedError, RefusedError
from sdw_build.library.library import Library
from sdw_build.source.contents import read_bytes
from sdw_build.source.text import Text, decode

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"


def rewriting_of(library: Library, pad: str) -> "Rewriting":
    """Return the edits of a file of a library; raises `ChangedError` when it no longer says what was read of it."""
    try:
        file = Rewriting(library.root / pad, pad)
        text = decode(file.before, pad)
    except (FileNotFoundError, UnicodeDecodeError) as error:
        raise ChangedError(pad) from error
    if not isinstance(text, Text) or text.lines != library.lines.get(pad, text.lines):
        raise ChangedError(pad)
    return file


class Rewriting:
    """The edits of one file, by the places that a reading of it gave."""

    def __init__(self, path: Path, pad: str) -> None:
        """Read the file as it is, line ends and byte order mark included."""
        self.pad = pad
        self.before = read_bytes(path)
        self.text = self.before.decode("utf-8")
        first = len(_MARK) if self.text.startswith(_MARK) else 0
        self._starts = [first, *(match.end() for match in _LINE_END.finditer(self.text))]
        self._edits: list[tuple[int, int, str]] = []

    def offset(self, place: Place) -> int:
        """Return where a place is in the text as it is."""
        return self._starts[place.regel - 1] + place.kolom - 1

    def line(self, regel: int) -> str:
        """Return a line without its end."""
        return self.text[self._starts[regel - 1] : self._end(regel)]

    def replace(self, place: Place, length: int, old: str, new: str, behind: str = "") -> None:
        """Put a word in the place of another, which stands in a span: between quotes, or behind a mark."""
        start = self.offset(place)
        end = start + max(length, len(old))
        found = self.text.find(old, max(start, self.text.find(behind, start, end) + len(behind)), end)
        if found == -1:
            raise RefusedError(
                f"in {self.pad}, regel {place.regel}, is '{old}' niet te vinden. Verander het daar zelf."
            )
        self.replace_span(found, found + len(old), new)

    def replace_span(self, start: int, end: int, new: str) -> None:
        """Put text in the place of a span of the text as it is."""
        self._edits.append((start, end, new))

    def insert_line_below(self, regel: int, line: str) -> None:
        """Add a line, with the line end that the file has there."""
        end = self._end(regel)
        after = _LINE_END.match(self.text, end)
        self.replace_span(end, end, f"{after[0] if after else self.line_end}{line}")

    def remove_lines(self, first: int, last: int) -> None:
        """Take out lines with their ends."""
        end = self._starts[last] if last < len(self._starts) else len(self.text)
        self.replace_span(self._starts[first - 1], end, "")

    @property
    def line_end(self) -> str:
        """The line end that this file uses."""
        match = _LINE_END.search(self.text)
        return match[0] if match else "\n"

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return len(self._starts)

    def result(self) -> bytes:
        """Return the file with all edits made."""
        text = self.text
        for start, end, new in sorted(set(self._edits), reverse=True):
            text = text[:start] + new + text[end:]
        return text.encode()

    def _end(self, regel: int) -> int:
        match = _LINE_END.search(self.text, self._starts[regel - 1])
        return match.start() if match else len(self.text)
