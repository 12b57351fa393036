"""What once stood on a page and does not any more, for who follows an old link to it."""

from sdw_build.library.document import Document, shared_anchors
from sdw_build.library.gone import told_of_people
from sdw_build.library.headings import former_anchors, heading_of
from sdw_build.library.publication import Publication
from sdw_build.library.target import Target
from sdw_build.pages.page import Link, Vertrokken
from sdw_build.schema.adressen import VerwijderdAdres
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import BY_SECTION

_PAGES = {f"{section}/": kind.titel for section, kind in BY_SECTION.items()}


def departed_pieces(publication: Publication, document: Document) -> tuple[Vertrokken, ...]:
    """Return the pieces that a document once had, and of which nothing took the place there.

    What was called how in a text about people is told to nobody: they may have wanted it gone.
    """
    library = publication.library
    now = library.headings(document)
    alive = {anchor for anchor, _ in now}
    found = former_anchors(library, document, now).items()
    return tuple(
        _piece(publication, anchor, "" if document.kind.about_people else heading_of(library, document, anchor), there)
        for anchor, there in found
        if there not in alive
    )


def departed_from_gone(publication: Publication, address: str) -> tuple[Vertrokken, ...]:
    """Return the pieces that had moved elsewhere from a page before it went."""
    items = publication.library.promised.koppen.get(f"/{address}", ())
    pieces = (_piece(publication, item.anker, "", item.nu or "") for item in items)
    return tuple(piece for piece in pieces if piece.naar)


def departed_entries(publication: Publication, kind: Kind) -> tuple[Vertrokken, ...]:
    """Return what stood on the page of all of a kind and was taken off on purpose, each with the reason."""
    alive = shared_anchors(publication.of_kind(kind))
    return tuple(
        Vertrokken(anchor, called(publication, item), way_on(publication, item), item.sinds, item.waarom)
        for address, item in publication.library.gone_by_address.items()
        if address.startswith(f"{kind.section}/#") and (anchor := address.partition("#")[2]) not in alive
    )


def called(publication: Publication, item: VerwijderdAdres) -> str:
    """Return what stood at an address that is gone; never of a verhaal, of which nobody knows who still agrees."""
    return "" if told_of_people(publication.library, item.adres) else (item.titel or "").removesuffix(".")


def way_on(publication: Publication, item: VerwijderdAdres) -> Link | None:
    """Return where to go on from an address that is gone, while that is public."""
    found = publication.onward(item.adres) if item.naar else None
    return _link(found) if found else None


def _piece(publication: Publication, anchor: str, heading: str, there: str) -> Vertrokken:
    if not there:
        return Vertrokken(anchor, heading)
    found = publication.onward(there, piece=True)
    # Where it is not public, nothing of it is told.
    return Vertrokken(anchor, heading, _link(found)) if found else Vertrokken(anchor)


def _link(found: Target) -> Link:
    if found.outside:
        return Link(found.outside, found.outside)
    anchor = f"#{found.anchor}" if found.anchor else ""
    if found.document is not None:
        return Link(found.document.data.called, found.document.adres + anchor)
    section = found.section or ""
    return Link(_PAGES.get(section, f"/{section}"), section + anchor)
