"""The lists of which a page shows the beginning: what is in each, and where the whole of one stands that is longer.

No page grows with the library: what it shows of a list is bounded, and the rest is one link away.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sdw_build.library.document import Document
from sdw_build.library.doors import is_door
from sdw_build.library.listing import listed, newest, partners_in
from sdw_build.library.mentions import foremost, mentioned_elsewhere
from sdw_build.library.publication import Publication
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import (
    CIJFER,
    GESPREKSLEIDRAAD,
    KEUZEHULP,
    METHODIEK,
    PARTNER,
    REGIO,
    VERGELIJKING,
    VERHAAL,
)

CARDS = 3  # a row: more push out of sight what stands below
LINES = 6
NAMES = 24  # in a list that folds, or that stands low on a page
MENTIONED = "genoemd"  # the list of all that names a page, of whatever kind

_Find = Callable[[Publication, Document[Any]], list[Document[Any]]]


@dataclass(frozen=True)
class PageList:
    """A list of a page, whole and in its order."""

    document: Document  # on whose page it begins
    name: str  # that of what is in it, as the last part of its address
    documents: tuple[Document, ...]
    most: int  # so many stand on the page itself

    @property
    def beginning(self) -> tuple[Document, ...]:
        """What stands on the page itself."""
        return self.documents[: self.most]

    @property
    def address(self) -> str:
        """Where the whole of it stands; empty where that is on the page itself."""
        return f"{self.document.adres}{self.name}/" if len(self.documents) > self.most else ""


def page_list(publication: Publication, document: Document, name: str) -> PageList:
    """Return a list of a page by its name."""
    most, find = _lists(document)[name]
    return PageList(document, name, tuple(find(publication, document)), most)


def whole_lists(publication: Publication, document: Document) -> Iterator[PageList]:
    """Go through the lists that are longer than the page of a document shows."""
    for name in _lists(document):
        if (found := page_list(publication, document, name)).address:
            yield found


def _lists(document: Document) -> Mapping[str, tuple[int, _Find]]:
    return {} if document.kind.gathered or is_door(document) else _LISTS.get(document.kind, _MENTIONED)


def _users(publication: Publication, document: Document) -> list[Document]:
    """Return what names a figure: a figure that another names is told beside it."""
    return [user for user in publication.mentions(document) if user.kind is not CIJFER]


_MENTIONED: Mapping[str, tuple[int, _Find]] = {MENTIONED: (NAMES, mentioned_elsewhere)}
_LISTS: Mapping[Kind, Mapping[str, tuple[int, _Find]]] = {
    METHODIEK: {VERHAAL.section: (CARDS, lambda publication, item: foremost(publication, item, VERHAAL))},
    PARTNER: {
        METHODIEK.section: (CARDS, lambda publication, item: listed(publication.mentioning(item, METHODIEK))),
        VERHAAL.section: (CARDS, lambda publication, item: newest(listed(publication.mentioning(item, VERHAAL)))),
    },
    REGIO: {PARTNER.section: (LINES, partners_in)},
    CIJFER: {MENTIONED: (2 * LINES, _users)},
    # Their pages do not tell what names them.
    VERHAAL: {},
    GESPREKSLEIDRAAD: {},
    KEUZEHULP: {},
    VERGELIJKING: {},
}
