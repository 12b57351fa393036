"""What a document is, whatever its address: an opaque id that stays the same when it moves.

It is made of the address that the document had first, with the key of adressen.yml: who has an old site map and not the
key cannot tell which page an id is of. What is left of a verhaal has the id that it had.
"""

import secrets
from collections.abc import Iterator
from dataclasses import replace

from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.schema.adressen import Adreslijst

_KEY = 32  # bytes


def identity(library: Library, document: Document) -> str:
    """Return the id of a document, as a UUID: the same after any move, and different for each."""
    own, *before = _addresses(document)
    known = (_recorded(library.promised, document.kind.naam, address) for address in (own, *reversed(before)))
    first = [*before, own][0]
    return next(filter(None, known), None) or library.promised.id_at(document.kind.naam, first)


def urn(own: str) -> str:
    """Write an id as a name that holds anywhere, as feeds and other sites take it."""
    return f"urn:uuid:{own}"


def withdrawn_identity(library: Library, document: Document) -> str:
    """Return the id that a verhaal had before it was withdrawn or its consent ended.

    Empty without a key: then the id can be worked out from an old site map, and would tell which verhaal it is.
    """
    return identity(library, document) if library.promised.sleutel else ""


def identity_at(library: Library, soort: str, address: str) -> str:
    """Return the id of what stood at an address, of a kind, whether it is still there or not."""
    return _recorded(library.promised, soort, address) or library.promised.id_at(soort, address)


def identities(library: Library, document: Document) -> dict[str, str]:
    """Return what the list must remember of a document that moved: the id that each other address of it would give."""
    if not library.promised.sleutel:
        return {}
    own = identity(library, document)
    made = {library.promised.id_at(document.kind.naam, address) for address in _addresses(document)}
    return dict.fromkeys(sorted(made - {own}), own)


def with_key(library: Library) -> Library:
    """Return the library with the key of its ids: made once, at random, and never changed."""
    if library.promised.sleutel:
        return library
    key = secrets.token_hex(_KEY)
    # What moved before there was a key began at its oldest address.
    fresh = replace(library, promised=Adreslijst(sleutel=key))
    known = [item for item in library.documents if f"/{item.adres}" in library.promised.adressen]
    same = {made: own for document in known for made, own in identities(fresh, document).items()}
    return replace(library, promised=library.promised.model_copy(update={"sleutel": key, "identiteit": same}))


def _addresses(document: Document) -> Iterator[str]:
    """Go through its addresses: that of now, then those of before, the oldest first."""
    yield document.adres
    yield from document.stood


def _recorded(promised: Adreslijst, soort: str, address: str) -> str:
    """Return the id that the list remembers of an address; empty when it knows nothing of it."""
    made = promised.id_at(soort, address)
    if made in promised.identiteit:
        return promised.identiteit[made]
    path = f"/{address.lstrip('/')}"
    # A list without a key is from before it remembered what moved.
    return made if promised.sleutel and promised.adressen.get(path) == soort else ""
