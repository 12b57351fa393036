"""How high a piece of the page of someone else must be: what stands on a card, as a browser would set it.

Nobody can ask a browser while a site is built, and a frame does not grow with what is in it. So the lines are counted by
how wide their letters are. It goes by the widest letters that readers have (DejaVu Sans); others leave a line of room.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

# How wide a letter is, as part of its size; what is in none of these is as wide as most.
_WIDE = {
    letter: width
    for width, letters in (
        (0.3, " ,.IJijl'·"),
        (0.36, "-/:;f"),
        (0.4, "!()rt"),
        (0.53, "*_sczL?–"),
        (0.82, "&OQw"),
        (0.96, "mM%W@…"),
        (0.72, "ABCDGHNRUVXZ"),
    )
    for letter in letters
}
_MOST = 0.62
_BOLD = 1.13
_SPARE = 1.9  # lines
_STEP = 10  # to which a height is rounded up
# The size of letters and the edge beside them, by the width of a frame: the clamps of insluiten.css.
_LEAST, _GROWING, _BASE, _LARGEST = 15.0, 0.0045, 13.76, 17.0
_EDGES = (16.0, 0.04, 28.0)
_FOOT = 12.0 + 4.0 + 2.0  # around the foot, with two lines of a pixel


@dataclass(frozen=True)
class TextBlock:
    """A piece of text below another: how large its letters are, and what is around it, in the size of a card's letters."""

    text: str
    size: float = 1.0
    line: float = 1.5
    bold: bool = False
    inset: float = 0.0  # less room for a line
    above: float = 0.75
    around: float = 0.0  # room above and below within its edge
    beside: str = ""  # bold; it stands on the line of this, where there is room

    def height(self, room: float) -> float:
        """Return how high it is where a line has so much room, both in the size of a card's letters."""
        if self.beside and _lines(f"{self.beside}  {self.text}", room / _BOLD) == 1:
            return 0
        scale = self.size * (_BOLD if self.bold else 1.0)
        lines = _lines(self.text, (room - self.inset) / scale)
        return self.above + self.around + lines * self.line * self.size


def height_at(width: int, blocks: Iterable[TextBlock]) -> int:
    """Return how high a frame of a width must be for some blocks below each other, with a little to spare."""
    letter = min(max(_LEAST, _BASE + _GROWING * width), _LARGEST)
    least, part, most = _EDGES
    room = (width - 2 - 2 * min(max(least, part * width), most)) / letter
    needed = letter * (sum(block.height(room) for block in blocks) + _SPARE) + _FOOT
    return ceil(needed / _STEP) * _STEP


def _lines(text: str, room: float) -> int:
    """Count the lines of a text; a word that is wider than a line takes more of them."""
    lines, used = min(1, len(text)), 0.0
    for word in text.replace("-", "- ").split():
        wide = sum(_WIDE.get(letter, _MOST) for letter in word)
        space = _WIDE[" "] if used else 0.0
        if used and used + space + wide > room:
            lines, used, space = lines + 1, 0.0, 0.0
        used += space + wide
        while used > room:
            lines, used = lines + 1, used - room
    return lines
