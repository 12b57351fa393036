"""Marks in the text of a Word file: where something stood can be found back when that text has become Markdown."""

import re
from dataclasses import dataclass, field

# Letters that mean nothing in any text; what a file holds of these itself is taken out first.
_OPEN, _CLOSE = "\ue000", "\ue001"
MARK = re.compile(f"{_OPEN}([a-z])(\\d+){_CLOSE}")
PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True)
class Shot:
    """A picture as it stands in a text: its part, its description, and what is seen of it."""

    part: str
    alt: str = ""
    crop: tuple[int, int, int, int] = (0, 0, 0, 0)  # off each side, in 1/100.000: left, top, right, bottom
    turns: int = 0  # quarters, clockwise


@dataclass
class Marks:
    """What the marks in one text stand for."""

    remarks: list[str] = field(default_factory=list)
    pictures: list[Shot] = field(default_factory=list)

    def remark(self, words: str) -> str:
        """Mark a place that needs an eye."""
        self.remarks.append(words)
        return f"{_OPEN}r{len(self.remarks) - 1}{_CLOSE}"

    def picture(self, picture: Shot) -> str:
        """Mark the place of a picture."""
        self.pictures.append(picture)
        return f"{_OPEN}p{len(self.pictures) - 1}{_CLOSE}"


def number_mark(number: int) -> str:
    """Mark which number an item of a list has."""
    return f"{_OPEN}n{number}{_CLOSE}"
