"""What each door shows: the home page and the sections of the audiences open on a few of each, not on an archive."""

from collections.abc import Mapping
from typing import TypeVar

from sdw_build.library.document import Document
from sdw_build.library.listing import found, listed, meant_for, newest
from sdw_build.library.publication import Publication
from sdw_build.schema.bijeenkomst import Bijeenkomst
from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import BIJEENKOMST, METHODIEK, PAGINA, VERHAAL
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.pagina import Pagina
from sdw_build.schema.published import Published
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import IN_TURN, Doelgroep

M = TypeVar("M", bound=Content)
P = TypeVar("P", bound=Published)

HOME_SLUG = "index"
_FEW = 3  # of each


def audience_of(document: Document[Pagina]) -> Doelgroep | None:
    """Return the audience whose section a pagina is; None for any other."""
    return next((audience for audience in Doelgroep if audience.value == document.slug), None)


def is_door(document: Document) -> bool:
    """Tell whether a document is the home page or the section of an audience."""
    return document.kind is PAGINA and document.slug in (HOME_SLUG, *(audience.value for audience in Doelgroep))


def open_doors(publication: Publication) -> Mapping[Doelgroep, Document[Pagina]]:
    """Return the audiences whose section is public, with its page, in the order of the doors."""
    pages = {document.slug: document for document in publication.of_kind(PAGINA)}
    return {audience: pages[audience.value] for audience in IN_TURN if audience.value in pages}


def listed_for(publication: Publication, kind: Kind[M], audience: Doelgroep) -> list[Document[M]]:
    """Return what there is of a kind for an audience, without the archive."""
    return meant_for(audience, listed(publication.of_kind(kind)))


def offered_for(publication: Publication, kind: Kind[P], audience: Doelgroep) -> list[Document[P]]:
    """Return what someone of an audience can turn to today: nothing that has stopped."""
    day = publication.day
    return [document for document in listed_for(publication, kind, audience) if not document.data.has_ended(day)]


def newest_stories(publication: Publication) -> list[Document[Verhaal]]:
    """Return the few newest verhalen, for the home page."""
    return newest(listed(publication.of_kind(VERHAAL)))[:_FEW]


def stories_at(publication: Publication, page: Document[Pagina], audience: Doelgroep) -> list[Document[Verhaal]]:
    """Return the few verhalen that editors chose, or else the newest of this audience to which no step leads."""
    led_to = {publication.root_address(page, step.link) for step in page.data.stappen}
    others = [item for item in listed_for(publication, VERHAAL, audience) if item.adres not in led_to]
    return (found(publication, page.data.verhalen) or newest(others))[:_FEW]


def methods_at(publication: Publication, page: Document[Pagina], audience: Doelgroep) -> list[Document[Methodiek]]:
    """Return the few methodieken that editors chose, or else the first of this audience that have not stopped."""
    return (found(publication, page.data.methodieken) or offered_for(publication, METHODIEK, audience))[:_FEW]


def next_meeting(publication: Publication) -> Document[Bijeenkomst] | None:
    """Return the bijeenkomst that is going on or comes first; None when nothing is planned, or all was called off."""
    meetings = [item for item in listed(publication.of_kind(BIJEENKOMST)) if item.data.doorgegaan is not False]
    coming = [document for document in meetings if document.data.last.eind >= publication.day]
    return min(coming, key=lambda document: (document.data.datum.begin, document.slug), default=None)
