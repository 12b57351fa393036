"""Which card a page shows where it is shared: by its kind and audience, never a photo of anyone."""

from collections.abc import Iterator

from sdw_build.pages.page import Deelkaart, Page
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import KINDS
from sdw_build.schema.vocabulary import Doelgroep

FOLDER = "assets/img/delen"  # of the theme, and so of the site
_SITE = "site"  # the card of every page that is of no kind with a card of its own


def social_card(page: Page) -> Deelkaart:
    """Return the card of a page."""
    return _card(page.soort if page.soort and page.soort.has_card else None, page.doelgroep)


def all_cards() -> Iterator[Deelkaart]:
    """Go through every card that a page may have."""
    for kind in (*(kind for kind in KINDS if kind.has_card), None):
        yield _card(kind, None)
        if kind is None or kind.is_published:  # entries of data are for everyone
            yield from (_card(kind, audience) for audience in Doelgroep)


def _card(kind: Kind | None, audience: Doelgroep | None) -> Deelkaart:
    name = "-".join((kind.label.lower() if kind else _SITE, *([audience.value] if audience else [])))
    return Deelkaart(
        adres=f"{FOLDER}/{name}.png",
        soort=kind.label if kind else "",
        voor=f"voor {audience.label.lower()}" if audience else "",
        doelgroep=audience,
    )
