"""What stands on the card of a page, and how high a frame must be for all of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil
from textwrap import wrap

from sdw_build.pages.page import Link

_STEP = 20  # to which a height is rounded up
_UNTIL = "dag " * 12  # as long as the sentence that says until when it holds or held
_NOTICE = "dag " * 10  # for which there is always room: who copied a frame does not come back when something stops


@dataclass(frozen=True)
class Vaststelling:
    """What is known for a group, or who recognised it: in a sentence, and as of when."""

    kop: str
    tekst: str
    sinds: str
    geldig_tot: date | None = None
    verlopen: bool = False


@dataclass(frozen=True)
class InsluitView:
    """What insluiten.html sees: a card that stands on the page of someone else."""

    kenmerk: str
    kop: str
    tekst: str
    naar: Link  # where it leads; in words, to which the name of the site is added
    stand: str = ""  # what a reader must know first, such as that it is no longer looked after
    waarde: str = ""  # of a figure
    feiten: tuple[tuple[str, str], ...] = ()
    vaststellingen: tuple[Vaststelling, ...] = ()
    meer: int = 0  # groups that are not on the card
    sinds: date | None = None  # when what stood here went
    gewijzigd: date | None = None

    @property
    def hoogte(self) -> int:
        """The height of a frame in which all of it fits at any width, in pixels of a browser."""
        return _NARROW.height(self)

    @property
    def hoogte_breed(self) -> int:
        """The height that is enough for a frame that is not narrow."""
        return _WIDE.height(self)


@dataclass(frozen=True)
class _Frame:
    """A frame by its least width: how high its lines are, and how many signs one surely holds.

    Measured in Chromium, with the widest of the letters that readers have (DejaVu Sans).
    """

    width: int
    around: int  # the edges, the mark of the site and the foot
    line: int
    signs: int
    title: tuple[int, int]  # the height of a line, and its signs
    small: tuple[int, int]
    value: tuple[int, int]
    gap: int

    def height(self, view: InsluitView) -> int:
        return ceil((self.around + sum(self._parts(view))) / _STEP) * _STEP

    def _parts(self, view: InsluitView) -> Iterator[int]:
        height, signs = self.title
        # Beside a value a title is smaller.
        yield _lines(view.kop, height, signs * 6 // 5 if view.waarde else signs)
        yield _lines(view.waarde, *self.value) + self.gap
        yield max(_lines(told, self.line, self.signs * 4 // 5) for told in (view.stand, _NOTICE)) + 2 * self.gap
        yield self._text(view.tekst) + self.gap
        for name, value in view.feiten:
            yield _lines(name, *self.small) + self._text(value) + self.gap
        if view.vaststellingen:
            yield self.line + 2 * self.gap
        for item in view.vaststellingen:
            ends = item.geldig_tot is not None
            yield self._text(f"{item.kop}{' verlopen' if ends else ''}") + self._text(item.tekst) + self.gap
            yield _lines(f"{item.sinds} {_UNTIL if ends else ''}", *self.small)
        if view.meer:
            yield 3 * self.small[0]

    def _text(self, text: str) -> int:
        return _lines(text, self.line, self.signs)


_NARROW = _Frame(280, 148, 23, 29, (25, 19), (20, 31), (44, 11), 12)
_WIDE = _Frame(480, 128, 24, 49, (26, 33), (21, 52), (46, 20), 12)
# The frames that are advised.
NARROWEST, WIDE, WIDEST = _NARROW.width, _WIDE.width, 700


def _lines(text: str, height: int, signs: int) -> int:
    return len(wrap(text, signs)) * height
