"""What a document is to a machine: which it is, where it stands, what it is called, of when it is, and who may reuse it.

The one place for that. Whatever is told of a page outside the page (meaning in its head, data, cards, a citation, a
newsletter) is told from here. It names no person: who tells a verhaal stands on its page and nowhere else.
"""

from dataclasses import dataclass
from datetime import date

from sdw_build.library.changes import last_changes
from sdw_build.library.document import Document
from sdw_build.library.identity import identity
from sdw_build.library.licence import licence_of
from sdw_build.library.publication import Publication
from sdw_build.library.urls import whole
from sdw_build.schema.kind import Kind
from sdw_build.schema.licentie import Licentie


@dataclass(frozen=True)
class Description:
    """What a machine may know of something on the site."""

    id: str  # the same after any move; empty for a page that the site makes of others
    kind: Kind | None  # None for a page that is of no kind, or of many
    address: str  # from the site's root
    title: str
    summary: str
    published: date | None = None  # None where no day is known, as of an entry of data
    modified: date | None = None  # the day of its last change; None where none is known
    reviewed: date | None = None  # the last day on which someone looked whether it still holds
    licence: Licentie | None = None  # None where nobody may reuse it
    archived: bool = False
    ended: bool = False  # what it is about has stopped

    def canonical(self, site_url: str | None) -> str | None:
        """Return the one whole address by which it is known; None while the site has no address."""
        return whole(site_url, self.address) if site_url else None


def describe(publication: Publication, document: Document) -> Description:
    """Return what a machine may know of a public document."""
    return publication.once(_describe, document)


def _describe(publication: Publication, document: Document) -> Description:
    data = document.data
    own = identity(publication.library, document)
    return Description(
        id=own,
        kind=document.kind,
        address=document.adres,
        title=data.page_title,
        summary=data.summary,
        published=data.published_on,
        modified=modified_on(publication, document),
        reviewed=data.reviewed_on,
        licence=licence_of(publication, document),
        archived=data.is_archived,
        ended=data.has_ended(publication.day),
    )


def modified_on(publication: Publication, document: Document) -> date | None:
    """Return the day of the last change of a document: that of its newest line in the file of changes.

    A concept, in the preview, has no line: then it is what its own dates tell.
    """
    return publication.once(_modified_on, document)


def _modified_on(publication: Publication, document: Document) -> date | None:
    return last_changes(publication).get(identity(publication.library, document), document.data.changed_on)


def publisher(publication: Publication, naam: str) -> str:
    """Return who publishes the site: who keeps it, as the settings say, or else the name of the site itself."""
    return publication.library.settings.beheerder or naam
