"""Where else a reader meets a document."""

from collections.abc import Collection

from sdw_build.library.document import Document
from sdw_build.library.doors import is_door
from sdw_build.library.listing import listed
from sdw_build.library.publication import Publication
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import CIJFER


def mentioned_elsewhere(
    publication: Publication, document: Document, shown_already: Collection[Kind] = ()
) -> list[Document]:
    """Return what mentions a document, by name: no door, which leads to everything, and no figure, which has no page."""
    users = listed(publication.mentions(document))
    told = [user for user in users if user.kind not in (CIJFER, *shown_already) and not is_door(user)]
    return sorted(told, key=lambda user: (user.data.called.lower(), user.adres))
