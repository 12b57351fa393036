"""Which card a page shows where it is shared: by its kind and audience, never a photo of anyone."""

from collections.abc import Iterator

from sdw_build.pages.page import Deelkaart, Page
from sdw_build.schema.bijeenkomst import Bijeenkomst
from sdw_build.schema.document import Document
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.partner import Partner
from sdw_build.schema.speerpunt import Speerpunt
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Doelgroep

FOLDER = "assets/img/delen"  # of the theme, and so of the site
SITE = "site"  # the card of every page that is of no other kind
_KINDS: dict[type[Document], str] = {
    Verhaal: "verhaal",
    Methodiek: "methodiek",
    Partner: "partner",
    Speerpunt: "thema",
    Bijeenkomst: "bijeenkomst",
}
_TEMPLATES = {"cijfers.html": "cijfers", "regios.html": "regio", "regio.html": "regio"}
_LABELS = {
    "verhaal": "Verhaal",
    "methodiek": "Methodiek",
    "partner": "Partner",
    "thema": "Thema",
    "bijeenkomst": "Bijeenkomst",
    "cijfers": "Cijfers",
    "regio": "Regio",
    SITE: "",
}


def social_card(page: Page) -> Deelkaart:
    """Return the card of a page."""
    kind = _KINDS.get(type(page.data), "") if page.data else ""
    return _card(kind or _TEMPLATES.get(page.sjabloon, SITE), page.doelgroep)


def all_cards() -> Iterator[Deelkaart]:
    """Go through every card that a page may have."""
    for kind in _LABELS:
        yield _card(kind, None)
        if kind not in _TEMPLATES.values():  # those pages are for everyone
            yield from (_card(kind, audience) for audience in Doelgroep)


def _card(kind: str, audience: Doelgroep | None) -> Deelkaart:
    name = "-".join((kind, *([audience.value] if audience else [])))
    return Deelkaart(
        adres=f"{FOLDER}/{name}.png",
        soort=_LABELS[kind],
        voor=f"voor {audience.label.lower()}" if audience else "",
        doelgroep=audience,
    )
