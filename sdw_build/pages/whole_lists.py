"""The pages with the whole of a list that a page only shows the beginning of, below that page."""

from collections.abc import Iterator
from dataclasses import replace

from sdw_build.amounts import in_thousands
from sdw_build.library.description import modified_on
from sdw_build.library.document import Document
from sdw_build.library.page_lists import MENTIONED, PageList, whole_lists
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import brief_card
from sdw_build.pages.overviews import OverzichtView
from sdw_build.pages.page import HOME, Kaart, Link, Page, section_link
from sdw_build.pages.sheets import sheets
from sdw_build.pages.short_list import list_nouns, list_title


def whole_list_pages(publication: Publication) -> Iterator[Page[OverzichtView]]:
    """Yield the pages of every list that is longer than its page shows."""
    for document in publication.documents:
        yield from list_pages(publication, document)


def list_pages(publication: Publication, document: Document) -> Iterator[Page[OverzichtView]]:
    """Yield the pages of the lists of one document."""
    for found in whole_lists(publication, document):
        yield from _pages(publication, found)


def _pages(publication: Publication, found: PageList) -> Iterator[Page[OverzichtView]]:
    document, title = found.document, list_title(found)
    count, nouns = len(found.documents), list_nouns(found)
    changed = max((day for item in found.documents if (day := modified_on(publication, item))), default=None)
    above = (HOME, section_link(document.kind)) if document.kind.section else (HOME,)
    for sheet in sheets(found.documents, found.address, publication.library.settings.per_pagina):
        number = sheet.bladen.nummer
        name = f"{title}, pagina {number}" if number > 1 else title
        yield Page(
            adres=sheet.adres,
            sjabloon="lijst.html",
            titel=name,
            omschrijving=f"{name}: {in_thousands(count)} {nouns} op Sterk door Werk.",
            kruimels=(*above, Link(document.data.called, document.adres)),
            sectie=document.kind.section,
            gewijzigd=changed,
            vindbaar=False,  # each of them is found by itself
            view=OverzichtView(
                inleiding="",
                kaarten=tuple(_card(publication, found, item) for item in sheet.getoond),
                tabel=None,
                aantal=count,
                eenheid=nouns,
                filters=(),
                gekozen=(),
                alles="",
                bladen=sheet.bladen,
            ),
        )


def _card(publication: Publication, found: PageList, item: Document) -> Kaart:
    """Return the card of what is in a list; where any kind may be, it says which it is."""
    short = brief_card(publication, item)
    return replace(short, toelichting=item.kind.label) if found.name == MENTIONED else short
