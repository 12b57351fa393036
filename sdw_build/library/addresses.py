"""Addresses: one document each, and none that the site needs itself."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.library.document import Document
from sdw_build.library.library import SECTIONS, Library
from sdw_build.schema.adressen import is_address

# First parts of addresses below a section that overviews use for their filters and pages.
RESERVED = ("doelgroep", "thema", "vorm", "regio", "pagina")
_OWN = ("assets", "pagefind", "beeld", "404")


def check_addresses(library: Library) -> Iterator[Diagnostic]:
    """Report documents that claim an address twice, now or formerly."""
    owners: dict[str, Document] = {}
    for document in library.documents:
        if is_reserved(document.adres):
            yield _told(document, f"/{document.adres} is een adres dat de site zelf gebruikt.", "kies een andere naam.")
        owners.setdefault(document.adres, document)
    for document in library.documents:
        yield from _former(document, owners)


def is_reserved(address: str) -> bool:
    """Tell whether the site needs an address, from its root, for a page of its own."""
    section, _, rest = address.partition("/")
    own = section in _OWN or address in SECTIONS
    return own or (f"{section}/" in SECTIONS and rest.split("/")[0] in RESERVED)


def _former(document: Document, owners: dict[str, Document]) -> Iterator[Diagnostic]:
    addresses: tuple[str, ...] = getattr(document.data, "voorheen", ())
    for index, former in enumerate(addresses):
        place, length = document.place(("voorheen", index))
        if former == "/" or not is_address(former):
            yield Diagnostic(
                Code.GEEN_ADRES,
                place,
                f"'{former}' is geen adres van deze site.",
                "schrijf het zonder webadres ervoor, zoals /verhalen/oude-naam/.",
                waarde=former,
                lengte=length,
            )
            continue
        address = former.lstrip("/")
        owner = owners.setdefault(address, document)
        if owner is not document or address == document.adres or is_reserved(address):
            who = "de site zelf" if is_reserved(address) else owner.pad
            yield Diagnostic(
                Code.ADRES_BEZET,
                place,
                f"{former} is al in gebruik, bij {who}.",
                "haal dit adres hier weg.",
                waarde=former,
                lengte=length,
            )


def _told(document: Document, message: str, advice: str) -> Diagnostic:
    place = document.fields.place if document.kind.data else Place(document.pad)
    return Diagnostic(Code.ADRES_BEZET, place, message, advice, waarde=document.slug)
