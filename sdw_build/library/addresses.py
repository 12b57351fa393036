"""Addresses: one document each, and none that the site needs itself."""

from collections.abc import Iterator

from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.library.document import Document
from sdw_build.library.library import SECTIONS, Library
from sdw_build.schema.document import Document as Published

# First parts of addresses below a section that overviews use for their filters and pages.
RESERVED = ("doelgroep", "thema", "vorm", "regio", "pagina")
_OWN = ("assets", "pagefind", "beeld", "404")


def check_addresses(library: Library) -> Iterator[Diagnostic]:
    """Report documents that claim an address twice, now or formerly."""
    owners: dict[str, Document] = {}
    for document in library.documents:
        taken = (
            document.adres in SECTIONS
            or document.adres.split("/")[0] in _OWN
            or (bool(document.kind.section) and document.slug in RESERVED)
        )
        if taken:
            yield _told(document, f"/{document.adres} is een adres dat de site zelf gebruikt.", "kies een andere naam.")
        owners.setdefault(document.adres, document)
    for document in library.documents:
        if isinstance(document.data, Published):
            yield from _former(document, document.data.voorheen, owners)


def _former(document: Document, addresses: tuple[str, ...], owners: dict[str, Document]) -> Iterator[Diagnostic]:
    for index, former in enumerate(addresses):
        place, length = document.place(("voorheen", index))
        if not former.startswith("/") or not former.endswith("/") or len(former) < 3:
            yield Diagnostic(
                "SDW208",
                place,
                f"'{former}' is geen adres van deze site.",
                "schrijf het zonder webadres ervoor, zoals /verhalen/oude-naam/.",
                waarde=former,
                lengte=length,
            )
            continue
        address = former.lstrip("/")
        owner = owners.setdefault(address, document)
        if owner is not document or address == document.adres or address in SECTIONS:
            who = "de site zelf" if address in SECTIONS else owner.pad
            yield Diagnostic(
                "SDW305",
                place,
                f"{former} is al in gebruik, bij {who}.",
                "haal dit adres hier weg.",
                waarde=former,
                lengte=length,
            )


def _told(document: Document, message: str, advice: str) -> Diagnostic:
    place = document.fields.place if document.kind.data else Place(document.pad)
    return Diagnostic("SDW305", place, message, advice, waarde=document.slug)
