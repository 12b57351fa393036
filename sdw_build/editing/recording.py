"""Keep the list of addresses that are public: new ones are added, and only a consent that ended takes one away.

Such an address leaves no mark in the list, not even an unreadable one: whoever has an old list can try each address of
it on a hash. The file of the verhaal still says that it is gone, so the promise is kept without it.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date

from sdw_build.library.document import Document
from sdw_build.library.families import ends
from sdw_build.library.headings import renewed_headings
from sdw_build.library.identity import identities
from sdw_build.library.library import Library
from sdw_build.library.own_addresses import own_addresses
from sdw_build.library.pieces import recorded_pieces
from sdw_build.library.publication import Publication
from sdw_build.library.visibility import lapsed_addresses
from sdw_build.schema.adressen import Adreslijst, Kop
from sdw_build.source.united import belonging

_HEAD = """\
# Elk adres dat op de site staat of stond: een belofte aan wie ernaar linkt.
# Alleen sdw adressen schrijft dit bestand; verander het niet zelf.
"""
_PLAIN = re.compile(r"(?!null$)[a-z0-9_][\w-]*")  # null is no word in YAML


def renewed_list(library: Library, day: date, *, additions: bool = True) -> Adreslijst:
    """Return the list of promised addresses as it should be on a day; without additions only what lapsed goes."""
    lapsed = lapsed_addresses(library, day)
    kept = library.promised.without(lapsed)
    if not additions:
        return with_documents(kept, library, ()).without(lapsed)
    publication = Publication(library, day)
    renewed = with_documents(kept, library, publication.documents).without(lapsed)  # a piece may have moved there
    return with_own(renewed, library, day)


def with_own(items: Adreslijst, library: Library, day: date) -> Adreslijst:
    """Return a list with the addresses that the site makes itself; what a document has taken since is its own."""
    addresses = ends({**own_addresses(Publication(library, day)), **items.adressen})
    return items.model_copy(update={"adressen": dict(sorted(addresses.items()))})


def with_documents(items: Adreslijst, library: Library, documents: Iterable[Document]) -> Adreslijst:
    """Return a list with what documents that are public promise: their addresses, of before too, and headings."""
    addresses, moved, headings, same = (
        dict(items.adressen),
        dict(items.verhuisd),
        dict(items.koppen),
        dict(items.identiteit),
    )
    for document in documents:
        here = f"/{document.adres}"
        for address in document.adressen:
            addresses[f"/{address}"] = document.kind.naam
            moved.pop(f"/{address}", None)
            headings.pop(f"/{address}", None)
        for former in document.voorheen:
            addresses[f"/{former}"], moved[f"/{former}"] = document.kind.naam, here
            headings.pop(f"/{former}", None)
        same |= identities(library, document)
        if found := (*recorded_pieces(library, document), *renewed_headings(library, document)):
            headings[here] = found
    return Adreslijst(
        sleutel=items.sleutel,
        adressen=dict(sorted(addresses.items())),
        verhuisd={old: moved.get(new, new) for old, new in sorted(moved.items())},
        koppen=dict(sorted(headings.items())),
        identiteit=dict(sorted(same.items())),
    )


def write_list(items: Adreslijst) -> str:
    """Write the list, one line for each thing, so that a difference is small."""
    return _HEAD + "".join(f"{line}\n" for line in _lines(items))


def _lines(items: Adreslijst) -> Iterator[str]:
    if items.sleutel:
        yield f"sleutel: {items.sleutel}"
    yield "adressen:"
    yield from (f"  {address}: {soort}" for address, soort in items.adressen.items())
    if items.verhuisd:
        yield "verhuisd:"
    yield from (f"  {old}: {new}" for old, new in items.verhuisd.items())
    if items.koppen:
        yield "koppen:"
    for address, headings in items.koppen.items():
        yield f"  {address}:"
        yield from (belonging(f"    - {{{_fields(heading)}}}", address) for heading in headings)
    if items.identiteit:
        yield "identiteit:"
    yield from (f"  {made}: {own}" for made, own in items.identiteit.items())


def _fields(heading: Kop) -> str:
    fields = [f"anker: {_word(heading.anker)}", f"kop: {json.dumps(heading.kop, ensure_ascii=False)}"]
    return ", ".join([*fields, f"nu: {_word(heading.nu)}"] if heading.nu is not None else fields)


def _word(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
