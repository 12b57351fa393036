"""What stands on the card of a page, and how high a frame must be for all of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil

from sdw_build.pages.frame_height import TextBlock, height_at
from sdw_build.pages.insluiting import WIDTH, Hoogte
from sdw_build.pages.page import Link

# The narrowest that a card is read well in, and from where it needs less height than the code to copy gives it.
NARROWEST, WIDE = 280, 500
_IN_SIGHT = 0.85  # of a card in the narrowest frame, at the height for the one that is advised
_A_DAY = "Dit oordeel gold tot en met 30 september 0000."


@dataclass(frozen=True)
class Vaststelling:
    """What was found, or who recognised it: in a sentence, and as of when."""

    kop: str
    tekst: str
    sinds: str
    geldig_tot: date | None = None
    verlopen: bool = False


@dataclass(frozen=True)
class Groepsbewijs:
    """What was found for one group, by the name that it has on the page."""

    naam: str
    vaststellingen: tuple[Vaststelling, ...]


@dataclass(frozen=True)
class Dag:
    """The day that stands below a card, with what happened on it."""

    wat: str
    dag: date


@dataclass(frozen=True)
class InsluitView:
    """What insluiten.html sees: a card that stands on the page of someone else."""

    kenmerk: str
    kop: str
    tekst: str
    naar: Link  # where it leads; in words, to which the name of the site is added
    stand: str = ""  # what a reader must know first, such as that it is no longer looked after
    waarde: str = ""  # of a figure
    feiten: tuple[tuple[str, str | date], ...] = ()
    bewijs: tuple[Groepsbewijs, ...] = ()
    erkend: tuple[Vaststelling, ...] = ()
    meer: str = ""  # what there is no room for, counted
    onbekend: str = ""  # what nobody knows
    dag: Dag | None = None

    @property
    def hoogten(self) -> tuple[Hoogte, ...]:
        """How high a frame must be for all of it, at a few widths: the narrowest first."""
        blocks = tuple(self._blocks())
        narrow, advised, wide = (height_at(width, blocks) for width in (NARROWEST, WIDTH, WIDE))
        # A page may squeeze its frames on a phone: then little of it is below the edge.
        advised = max(advised, ceil(narrow * _IN_SIGHT / 10) * 10)
        return (Hoogte(NARROWEST, narrow), Hoogte(WIDTH, advised), Hoogte(WIDE, wide))

    def _blocks(self) -> Iterator[TextBlock]:
        """Yield what stands below each other, as insluiten.css sets it."""
        yield TextBlock(f"Sterk door Werk {self.kenmerk}", size=0.9, bold=True, inset=3.6, above=1.125, line=1.75)
        if self.waarde:
            yield TextBlock(self.waarde, size=2.4, line=1.1, bold=True)
        yield TextBlock(self.kop, size=1.1 if self.waarde else 1.3, line=1.25, bold=True)
        if self.stand:
            yield TextBlock(self.stand, bold=True, inset=1.8, around=1)
        if self.tekst:
            yield TextBlock(self.tekst)
        for place, (name, value) in enumerate(self.feiten):
            yield TextBlock(name, size=0.875, above=0.75 if place == 0 else 0.5)
            yield TextBlock(str(value), above=0)
        yield from self._evidence()
        onward = f"{self.naar.tekst} op Sterk door Werk →"
        yield TextBlock(onward, bold=True, around=1.4)
        if self.dag:
            yield TextBlock(f"{self.dag.wat} 30 september 0000", size=0.875, above=0, beside=onward)

    def _evidence(self) -> Iterator[TextBlock]:
        if not (self.bewijs or self.erkend or self.onbekend):
            return
        yield TextBlock("Werkt het?" if self.bewijs or self.erkend else "", around=0.8)
        for group in self.bewijs:
            yield TextBlock(group.naam, bold=True, above=0.6)
            for item in group.vaststellingen:
                yield self._finding(item, inset=1.1, above=0.3)
        for item in self.erkend:
            yield TextBlock(item.kop, bold=True, above=0.6)
            if item.tekst or item.sinds or item.geldig_tot:
                yield self._finding(item, inset=0, above=0)
        if self.meer:
            yield TextBlock(f"Op de pagina staat meer: nog {self.meer}.", size=0.875, above=0.6)
        if self.onbekend:
            yield TextBlock(f"Weten we niet: {self.onbekend}", above=0.6)

    @staticmethod
    def _finding(item: Vaststelling, inset: float, above: float) -> TextBlock:
        parts = (item.tekst, "verlopen" if item.verlopen else "", item.sinds, _A_DAY if item.geldig_tot else "")
        return TextBlock(" ".join(filter(None, parts)), inset=inset, above=above)
