"""All pages of the site, in a fixed order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

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
from sdw_build.pages.overviews import overviews
from sdw_build.pages.page import Page
from sdw_build.pages.phases import phase_pages
from sdw_build.pages.promises import gone_pages, moved_pages, with_files
from sdw_build.pages.reference import ADDRESS as REFERENCE
from sdw_build.pages.reference import reference_page
from sdw_build.pages.regios import regions_page
from sdw_build.pages.reuse import reuse_page
from sdw_build.pages.search import not_found_page, search_page
from sdw_build.pages.wijzigingen import change_pages
from sdw_build.schema.kinds import LOKET


def all_pages(publication: Publication) -> Iterator[Page]:
    """Go through every page: documents first, then what gathers them, last what leads on from former addresses."""
    pages = [with_frame(publication, described(publication, page)) for page in _pages(publication)]
    taken = {page.adres for page in pages}
    yield from pages
    made = {page.adres: page for page in pages}
    led_on = (
        *(with_files(page, made.get) for page in moved_pages(publication, taken)),
        *gone_pages(publication, taken),
    )
    yield from led_on
    yield from _kept(publication, pages, led_on)
    yield from _cards(publication, made)


def _cards(publication: Publication, pages: Mapping[str, Page]) -> Iterator[Page]:
    """Yield the card of each document that has a page, and of those that had one."""
    cards = {
        address: embedded_page(publication, document, pages[document.adres])
        for document in publication.documents
        if (address := card_address(document.adres))
    }
    yield from cards.values()
    yield from former_cards(publication, lambda document: cards.get(card_address(document.adres)))


def _kept(publication: Publication, pages: Iterable[Page], led_on: Iterable[Page]) -> Iterator[Page]:
    """Make what stays at the addresses of the site's own that have no page; nothing leads to where nothing stands."""
    titles = {page.adres: page.titel for page in pages if not page.weg}
    others = {page.adres for page in (*pages, *led_on)}
    return (page for page in kept_pages(publication, titles) if page.adres not in others)


def _pages(publication: Publication) -> Iterator[Page]:
    documents = DocumentPages(publication)
    for document in publication.documents:
        if not document.kind.gathered:
            with about(document.pad):
                page = documents.page(document)
            yield page
    yield from _gathered(publication)
    if publication.drafts:
        yield reference_page(publication, documents)


def _gathered(publication: Publication) -> Iterator[Page]:
    """Make the pages that gather documents, with the places on them that stay."""
    for page in _gathering(publication):
        places = section_pieces(publication.library, page.adres)
        yield replace(page, plekken=tuple(places.items())) if places else page


def _gathering(publication: Publication) -> Iterator[Page]:
    yield from overviews(publication)
    yield from phase_pages(publication)
    yield from answered_pages(publication)
    yield figures_page(publication)
    yield regions_page(publication)
    if publication.of_kind(LOKET):
        yield loketten_page(publication)
        yield call_page(publication)
    yield comparing_page(publication)
    yield glossary_page(publication)
    yield reuse_page(publication)
    yield data_page(publication)
    yield from change_pages(publication)
    yield search_page(publication)
    yield not_found_page(publication)
    yield from lapsed_pages(publication)


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


def covers(publication: Publication) -> Iterator[tuple[str, str]]:
    """Draw the cover of every public document whose kind has one, as (address, SVG): where it stood before as well."""
    taken = {*(document.adres for document in publication.documents), *publication.lapsed_addresses}
    for document in publication.documents:
        if document.kind.has_cover:
            former = (address for address in document.voorheen if address not in taken)
            for address in (document.adres, *former):
                yield f"{address}{COVER}", cover(publication, document)


def cover(publication: Publication, document: Document) -> str:
    """Draw the cover of a document, as SVG, in the colours of its first theme."""
    themes = found(publication, document.data.themas) if is_published(document) else []
    return draw_cover(document.slug, themes[0].data.nummer if themes else 0)
