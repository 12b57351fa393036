"""The pieces that pages have of themselves, at ids that others may link to: each stays, and leads to what tells of it now."""

from collections.abc import Container, Mapping

from sdw_build.library.document import Document, Writing
from sdw_build.library.headings import is_anchor
from sdw_build.library.library import STEPS_AT, Library
from sdw_build.schema.adressen import Kop
from sdw_build.schema.kinds import CIJFER, REGIO, SPEERPUNT, VERGELIJKING
from sdw_build.schema.vocabulary import Doelgroep

# On the page of all figures: all of them, and those of one theme or of none.
ALL_FIGURES, NO_THEME = "alle", "geen"
# Where what someone chose on a page comes to stand, or what all can be chosen from.
_OF_SECTIONS = {
    f"{CIJFER.section}/": (ALL_FIGURES,),
    f"{REGIO.section}/": ("plaatsen",),
    f"{VERGELIJKING.section}/": ("vergelijking",),
}


def theme_anchor(slug: str) -> str:
    """Return the id of the figures of a theme on the page of all figures."""
    return f"thema-{slug}"


def pieces(library: Library, document: Writing) -> dict[str, str]:
    """Return the ids of the pieces that a page has, or once had, each with the id of what tells of it where it is gone.

    That is empty for the top of the page.
    """
    known = {place.anker: place.anders for place in document.kind.plekken}
    recorded = {
        item.anker: known.get(item.anker, "")
        for address in (document.adres, *document.voorheen)
        for item in library.promised.koppen.get(f"/{address}", ())
        if not item.kop
    }
    here = _standing(document)
    return {anchor: _followed(known, here, known.get(anchor, "")) for anchor in (*here, *recorded)}


def _standing(document: Writing) -> tuple[str, ...]:
    data = document.data if isinstance(document, Document) else None
    return tuple(
        place.anker for place in document.kind.plekken if not place.when or (data is not None and place.when(data))
    )


def _followed(known: Mapping[str, str], here: Container[str], other: str) -> str:
    """Return the first piece that the page has, of that which tells of another, and so on; empty for none."""
    seen: set[str] = set()
    while other and other not in here and other not in seen:
        seen.add(other)
        other = known.get(other, "")
    return other if other in here else ""


def gone_pieces(library: Library, document: Document) -> dict[str, str]:
    """Return the pieces that a page once had and has no more, each with the id of what tells of it; empty for the top."""
    here = _standing(document)
    return {anchor: other for anchor, other in pieces(library, document).items() if anchor not in here}


def recorded_pieces(library: Library, document: Document) -> tuple[Kop, ...]:
    """Return the pieces that are to be recorded of a page: those that not every page of its kind has."""
    always = {place.anker for place in document.kind.plekken if not place.when}
    return tuple(Kop(anker=anchor, kop="") for anchor in pieces(library, document) if anchor not in always)


def section_pieces(library: Library, address: str) -> dict[str, str]:
    """Return the same of a page that the site makes itself, at an address from its root."""
    found = dict.fromkeys(_OF_SECTIONS.get(address, ()), "")
    if address.startswith(STEPS_AT):
        found |= dict.fromkeys((audience.value for audience in Doelgroep), "")
    if address == f"{CIJFER.section}/":
        found |= _of_themes(library)
    return found


def _of_themes(library: Library) -> dict[str, str]:
    promised = (address for address, soort in library.promised.adressen.items() if soort == SPEERPUNT.naam)
    themes = {address.strip("/").rpartition("/")[2]: ALL_FIGURES for address in promised} | {NO_THEME: ALL_FIGURES}
    for document in library.of_kind(SPEERPUNT):
        themes[document.slug] = ALL_FIGURES
        themes |= {former.strip("/").rpartition("/")[2]: theme_anchor(document.slug) for former in document.voorheen}
    return {theme_anchor(slug): other for slug, other in themes.items()}


def is_place(library: Library, document: Writing, anchor: str) -> bool:
    """Tell whether an anchor leads somewhere on a page: to a heading, of now or before, or to a piece of its own."""
    return is_anchor(library, document, anchor) or anchor in pieces(library, document)


def is_taken(kind_section: str, anchor: str) -> bool:
    """Tell whether the page that a kind shares has a piece at an id: nothing of that kind may be called so."""
    if kind_section != CIJFER.section:
        return False
    return anchor == ALL_FIGURES or anchor.startswith(theme_anchor(""))
