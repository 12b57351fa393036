"""What a list shows, and in which order: no archive, and every order settled by something unique."""

from collections.abc import Iterable
from typing import TypeVar

from sdw_build.library.document import Document
from sdw_build.library.publication import Publication
from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind, newest_first
from sdw_build.schema.kinds import METHODIEK, PARTNER, VERHAAL
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.partner import Partner
from sdw_build.schema.published import Published
from sdw_build.schema.references import Ref
from sdw_build.schema.regio import Regio
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Doelgroep

M = TypeVar("M", bound=Content)
P = TypeVar("P", bound=Published)


def listed(documents: Iterable[Document[M]]) -> list[Document[M]]:
    """Leave out what is archived: that stays at its address, but in no list."""
    return [document for document in documents if not document.data.is_archived]


def newest(documents: Iterable[Document[P]]) -> list[Document[P]]:
    """Put documents in the order of their day, the newest first; equal days by slug."""
    return sorted(documents, key=lambda document: (newest_first(document.data), document.slug))


def in_order(kind: Kind[M], documents: Iterable[Document[M]]) -> list[Document[M]]:
    """Put documents in the order of their kind: by name, number or day; equals by slug."""
    return sorted(documents, key=lambda document: (kind.order(document.data), document.slug))


def overview_of(publication: Publication, kind: Kind[M]) -> list[Document[M]]:
    """Return all that the overview of a kind lists, in its order."""
    return in_order(kind, listed(publication.of_kind(kind)))


def meant_for(audience: Doelgroep, documents: Iterable[Document[M]]) -> list[Document[M]]:
    """Return what is for an audience, with others or alone."""
    return [document for document in documents if audience in document.data.audiences]


def found(publication: Publication, refs: Iterable[Ref[M]]) -> list[Document[M]]:
    """Return the public documents that references mean, in the order in which they were named."""
    return [document for ref in refs if (document := publication.find(ref))]


def stories_in(publication: Publication, regio: Document[Regio]) -> list[Document[Verhaal]]:
    """Return the verhalen that are set in a regio, the newest first; not those that only name it."""
    there = listed(publication.mentioning(regio, VERHAAL))
    return newest(item for item in there if regio.slug in item.data.regios)


def partners_in(publication: Publication, regio: Document[Regio]) -> list[Document[Partner]]:
    """Return the partners that work in a regio in particular, and have not stopped."""
    there = [item for item in overview_of(publication, PARTNER) if not item.data.has_ended(publication.day)]
    return [item for item in there if regio.slug in item.data.werkgebied]


def methods_in(publication: Publication, regio: Document[Regio]) -> list[Document[Methodiek]]:
    """Return the methodieken of a regio, those that have stopped too, as the overview lists them."""
    return [item for item in listed(publication.mentioning(regio, METHODIEK)) if regio.slug in item.data.regios]


def methods_everywhere(publication: Publication, regio: Document[Regio]) -> list[Document[Methodiek]]:
    """Return the other methodieken that can be used in a regio: those of the whole country that have not stopped."""
    there = [item for item in listed(publication.of_kind(METHODIEK)) if not item.data.has_ended(publication.day)]
    return [item for item in there if item.data.landelijk and regio.slug not in item.data.regios]
