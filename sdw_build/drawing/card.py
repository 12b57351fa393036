"""The cards that are shown where pages are shared: one for each kind and audience, never a photo of anyone."""

from collections.abc import Iterator
from dataclasses import dataclass

from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import KINDS
from sdw_build.schema.vocabulary import Doelgroep

FOLDER = "assets/img/delen"  # of the theme, and so of the site
_SITE = "site"  # the card of every page that is of no kind with a card of its own
_DRAWN = "Een getekend landschap met heuvels, een pad en een opkomende zon."


@dataclass(frozen=True)
class Deelkaart:
    """What is shown of a page where someone shares it: its kind and audience, in a drawing."""

    adres: str
    soort: str  # "Verhaal"; empty for the site as a whole
    voor: str  # "voor werkgevers"
    doelgroep: Doelgroep | None

    @property
    def alt(self) -> str:
        """Say what is on it, but for the name of the site."""
        return ". ".join(part for part in (" ".join(filter(None, (self.soort, self.voor))), _DRAWN) if part)


def all_cards() -> Iterator[Deelkaart]:
    """Go through every card that a page may have."""
    for kind in (*(kind for kind in KINDS if kind.has_card), None):
        yield card_of(kind, None)
        if kind is None or kind.is_published:  # entries of data are for everyone
            yield from (card_of(kind, audience) for audience in Doelgroep)


def card_of(kind: Kind | None, audience: Doelgroep | None) -> Deelkaart:
    """Return the card for a kind and one audience; None stands for the site, and for everyone."""
    own = kind if kind and kind.has_card else None
    name = "-".join((own.label.lower() if own else _SITE, *([audience.value] if audience else [])))
    return Deelkaart(
        adres=f"{FOLDER}/{name}.png",
        soort=own.label if own else "",
        voor=f"voor {audience.label.lower()}" if audience else "",
        doelgroep=audience,
    )
