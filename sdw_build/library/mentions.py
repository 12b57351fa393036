"""Where else a reader meets a document."""

from typing import TypeVar

from sdw_build.library.document import Document, is_of
from sdw_build.library.doors import is_door
from sdw_build.library.listing import listed, newest
from sdw_build.library.publication import Publication
from sdw_build.library.references import references
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import CIJFER, METHODIEK, SPEERPUNT, VERHAAL
from sdw_build.schema.published import Published
from sdw_build.schema.speerpunt import Speerpunt

P = TypeVar("P", bound=Published)


def foremost(publication: Publication, document: Document, kind: Kind[P]) -> list[Document[P]]:
    """Return what mentions a document of a kind, the newest first: what names it in a field goes before what links to it."""
    users = newest(listed(publication.mentioning(document, kind)))
    return sorted(users, key=lambda user: not _names(user, document))


def _names(user: Document, document: Document) -> bool:
    return any((ref.soort, str(ref)) == document.name for _, ref in references(user.data))


def of_theme(publication: Publication, theme: Document[Speerpunt], kind: Kind[P]) -> list[Document[P]]:
    """Return what is about a theme of a kind, the newest first: what its field says, as the filter of an overview asks."""
    users = listed(publication.mentioning(theme, kind))
    return newest(user for user in users if theme.slug in user.data.themas)


def mentioned_elsewhere(publication: Publication, document: Document) -> list[Document]:
    """Return what mentions a document, by name: no door, which leads to everything, and no figure, which has no page.

    Nor what the page of a theme shows as being about it.
    """
    users = listed(publication.mentions(document))
    told = [user for user in users if user.kind is not CIJFER and not is_door(user) and not _belongs(user, document)]
    return sorted(told, key=lambda user: (user.data.called.lower(), user.adres))


def _belongs(user: Document, document: Document) -> bool:
    return (
        is_of(document, SPEERPUNT)
        and (is_of(user, VERHAAL) or is_of(user, METHODIEK))
        and document.slug in user.data.themas
    )
