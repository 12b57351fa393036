"""Where else a reader meets a document."""

from collections.abc import Collection
from typing import TypeVar

from sdw_build.library.document import Document
from sdw_build.library.doors import is_door
from sdw_build.library.listing import listed, newest
from sdw_build.library.publication import Publication
from sdw_build.library.references import references
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import CIJFER
from sdw_build.schema.published import Published

P = TypeVar("P", bound=Published)

# A row of cards: more push the sources out of sight, and are told as links.
_FOREMOST = 3


def foremost(publication: Publication, document: Document, kind: Kind[P]) -> list[Document[P]]:
    """Return the few of a kind that are about a document: those that name it in a field, then the newest that link to it."""
    users = newest(listed(publication.mentioning(document, kind)))
    return sorted(users, key=lambda user: not _names(user, document))[:_FOREMOST]


def _names(user: Document, document: Document) -> bool:
    return any((ref.soort, str(ref)) == document.name for _, ref in references(user.data))


def mentioned_elsewhere(
    publication: Publication, document: Document, shown_already: Collection[Kind] = ()
) -> list[Document]:
    """Return what mentions a document, by name: no door, which leads to everything, and no figure, which has no page."""
    users = listed(publication.mentions(document))
    told = [user for user in users if user.kind not in (CIJFER, *shown_already) and not is_door(user)]
    return sorted(told, key=lambda user: (user.data.called.lower(), user.adres))
