"""All pages of the site, in a fixed order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial, wraps

from sdw_build.drawing.cover import draw_cover
from sdw_build.fault import about
from sdw_build.library.document import Document, is_published
from sdw_build.library.embedding import card_address, carded_page
from sdw_build.library.listing import found
from sdw_build.library.pieces import section_pieces
from sdw_build.library.publication import COVER, Publication
from sdw_build.pages.bellen import call_page
from sdw_build.pages.comparing import comparing_page
from sdw_build.pages.data import data_page
from sdw_build.pages.describing import described
from sdw_build.pages.documents import DocumentPages
from sdw_build.pages.embedded import InsluitView
from sdw_build.pages.embedding import embedded_page, former_cards, with_frame
from sdw_build.pages.figures import figures_page
from sdw_build.pages.glossary import glossary_page
from sdw_build.pages.kept import kept_pages
from sdw_build.pages.keuzehulp import answered_pages
from sdw_build.pages.lapsed import lapsed_pages
from sdw_build.pages.loketten import loketten_page
from sdw_build.pages.overviews import overview_pages, overviews
from sdw_build.pages.page import Page, V_co
from sdw_build.pages.phases import phase_pages
from sdw_build.pages.promises import gone_pages, moved_pages, with_files
from sdw_build.pages.reference import ADDRESS as REFERENCE
from sdw_build.pages.reference import reference_page
from sdw_build.pages.regios import regions_page
from sdw_build.pages.reuse import reuse_page
from sdw_build.pages.search import not_found_page, search_page
from sdw_build.pages.whole_lists import list_pages, whole_list_pages
from sdw_build.pages.wijzigingen import change_pages
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import KINDS, LOKET


def all_pages(publication: Publication) -> Iterator[Page]:
    """Go through every page: documents with their cards, then what gathers them, last what leads on from former addresses."""
    pages = [page for group in page_groups(publication) for page in group.make(publication)]
    yield from pages
    yield from pages_of_before(publication, {page.adres: page for page in pages})


@dataclass(frozen=True)
class PageGroup:
    """Pages that are made together, each with all that it is; they depend on nothing but the publication."""

    naam: str
    make: Callable[[Publication], Iterator[Page]]


def page_groups(publication: Publication) -> Iterator[PageGroup]:
    """Go through the groups of pages of a site: one for each document that has a page, and those that gather documents."""
    for document in publication.documents:
        if not document.kind.gathered:
            yield PageGroup(document.adres, partial(_of_document, name=document.name))
    for kind in KINDS:
        if kind.overview:
            yield PageGroup(f"{kind.section}/…", partial(_together, gather=partial(_overview, kind=kind)))
    for gather in (*_GATHERING, _reference):
        yield PageGroup(f"{gather.__module__}.{gather.__qualname__}", partial(_together, gather=gather))


def pages_of_before(publication: Publication, pages: Mapping[str, Page]) -> Iterator[Page]:
    """Make what stands at addresses where something else stood before, of a site with these pages (an outline of each will do)."""
    present = {address: page for address, page in pages.items() if not carded_page(address)}
    led_on = (
        *(with_files(page, pages.get) for page in moved_pages(publication, present)),
        *gone_pages(publication, present),
    )
    yield from led_on
    yield from _kept(publication, present.values(), led_on)
    documents = DocumentPages(publication)
    yield from former_cards(publication, lambda document: _card_of(publication, documents, document))


def _of_document(publication: Publication, name: tuple[str, str]) -> Iterator[Page]:
    """Make the page of a document, the card of it for others, and the lists of which it shows the beginning."""
    document = publication.by_name[name]
    with about(document.pad):
        page = with_frame(publication, described(publication, DocumentPages(publication).page(document)))
        yield page
        if card_address(document.adres):
            yield embedded_page(publication, document, page)
    yield from _together(publication, partial(list_pages, document=document))


def _card_of(publication: Publication, documents: DocumentPages, document: Document) -> Page[InsluitView] | None:
    if document.kind.gathered or not card_address(document.adres):
        return None
    return embedded_page(publication, document, documents.page(document))


def _together(publication: Publication, gather: Callable[[Publication], Iterator[Page]]) -> Iterator[Page]:
    """Make pages that gather documents, with the places on them that stay."""
    for page in gather(publication):
        yield with_frame(publication, described(publication, _placed(publication, page)))


def _kept(publication: Publication, pages: Iterable[Page], led_on: Iterable[Page]) -> Iterator[Page]:
    """Make what stays at the addresses of the site's own that have no page; nothing leads to where nothing stands."""
    titles = {page.adres: page.titel for page in pages if not page.weg}
    others = {page.adres for page in (*pages, *led_on)}
    return (page for page in kept_pages(publication, titles) if page.adres not in others)


def _placed(publication: Publication, page: Page[V_co]) -> Page[V_co]:
    places = section_pieces(publication.library, page.adres)
    return replace(page, plekken=tuple(places.items())) if places else page


def _gathered(publication: Publication) -> Iterator[Page]:
    return (
        _placed(publication, page)
        for gather in (overviews, *_GATHERING, whole_list_pages)
        for page in gather(publication)
    )


def _overview(publication: Publication, kind: Kind) -> Iterator[Page]:
    return overview_pages(publication, kind, kind.overview) if kind.overview else iter(())


def _whom_to_call(publication: Publication) -> Iterator[Page]:
    if publication.of_kind(LOKET):
        yield loketten_page(publication)
        yield call_page(publication)


def _reference(publication: Publication) -> Iterator[Page]:
    if publication.drafts:
        yield reference_page(publication, DocumentPages(publication))


def _one(make: Callable[[Publication], Page]) -> Callable[[Publication], Iterator[Page]]:
    """Return what makes the one page of its group."""

    @wraps(make)
    def group(publication: Publication) -> Iterator[Page]:
        yield make(publication)

    return group


_GATHERING: tuple[Callable[[Publication], Iterator[Page]], ...] = (
    phase_pages,
    answered_pages,
    _one(figures_page),
    _one(regions_page),
    _whom_to_call,
    _one(comparing_page),
    _one(glossary_page),
    _one(reuse_page),
    _one(data_page),
    change_pages,
    _one(search_page),
    _one(not_found_page),
    lapsed_pages,
)


class PageBook:
    """The pages of a publication by address, each made only when it is asked for."""

    def __init__(self, publication: Publication) -> None:
        """Know the documents; nothing is made yet."""
        self.publication = publication
        self._documents = {document.adres: document for document in publication.documents if not document.kind.gathered}

    def find(self, address: str) -> Page | None:
        """Make the page at an address; None when there is none."""
        if address == REFERENCE and self.publication.drafts:
            return reference_page(self.publication, self._document_pages)
        page = self._made(address)
        return with_frame(self.publication, described(self.publication, page)) if page else None

    def _made(self, address: str) -> Page | None:
        if document := self._documents.get(address):
            return self._document_pages.page(document)
        if carded := self._documents.get(carded_page(address) or "-"):
            return self._card(carded)
        return self._others.get(address)

    def _card(self, document: Document) -> Page[InsluitView] | None:
        has_one = document.adres in self._documents and card_address(document.adres)
        return embedded_page(self.publication, document, self._document_pages.page(document)) if has_one else None

    def _at(self, address: str) -> Page | None:
        document = self._documents.get(address)
        return self._document_pages.page(document) if document else None

    def document(self, address: str) -> Document | None:
        """Return the document whose page stands at an address."""
        return self._documents.get(address)

    @cached_property
    def _document_pages(self) -> DocumentPages:
        return DocumentPages(self.publication)

    @cached_property
    def _others(self) -> dict[str, Page]:
        pages = {page.adres: page for page in _gathered(self.publication)}
        taken = {*self._documents, *pages}
        moved = [with_files(page, self._at) for page in moved_pages(self.publication, taken)]
        led_on = (*moved, *gone_pages(self.publication, taken))
        for page in (*_kept(self.publication, list(pages.values()), led_on), *led_on):
            pages[page.adres] = page
        return pages | {card.adres: card for card in former_cards(self.publication, self._card)}


def covers(publication: Publication) -> Iterator[tuple[str, Document]]:
    """Go through the addresses of covers, each with the document that it is of: where that stood before as well."""
    taken = {*(document.adres for document in publication.documents), *publication.lapsed_addresses}
    for document in publication.documents:
        if document.kind.has_cover:
            former = (address for address in document.voorheen if address not in taken)
            for address in (document.adres, *former):
                yield f"{address}{COVER}", document


def cover(publication: Publication, document: Document) -> str:
    """Draw the cover of a document, as SVG, in the colours of its first theme."""
    themes = found(publication, document.data.themas) if is_published(document) else []
    return draw_cover(document.slug, themes[0].data.nummer if themes else 0)
