"""Where links to other sites stand in the content."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urldefrag

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.links import addresses_in_fields, find_target, links_in_fields
from sdw_build.library.target import Target
from sdw_build.source.web import closed


@dataclass(frozen=True)
class LinkPlace:
    """A link as it was typed somewhere."""

    typed: str
    place: Place
    lengte: int


def outside_links(library: Library, *, anywhere: bool = False) -> Mapping[str, tuple[LinkPlace, ...]]:
    """Return the web addresses that the content leads to, without what stands behind a #, each with where it stands.

    What no reader can open is told by the check; only `anywhere` brings it here.
    """
    found: dict[str, list[LinkPlace]] = {}
    for document in library.documents:
        for standing in _standing(library, document, anywhere=anywhere):
            address = urldefrag(standing.typed.strip()).url
            if address.lower().startswith(("http://", "https://")) and (anywhere or closed(address) is None):
                found.setdefault(address, []).append(standing)
    return {address: tuple(dict.fromkeys(found[address])) for address in sorted(found)}


def _standing(library: Library, document: Document, *, anywhere: bool) -> Iterator[LinkPlace]:
    for mention in document.body.mentions:
        if mention.sort != "cijfer" and (anywhere or _leads_out(library, document, mention.target)):
            yield LinkPlace(mention.target, mention.place, mention.lengte)
    for loc, typed, _ in links_in_fields(document):
        if anywhere or _leads_out(library, document, typed):
            yield LinkPlace(typed, *document.place(loc))
    for loc, typed in addresses_in_fields(document):
        yield LinkPlace(typed, *document.place(loc))


def _leads_out(library: Library, document: Document, typed: str) -> bool:
    found = find_target(library, document, typed)
    return isinstance(found, Target) and bool(found.outside)
