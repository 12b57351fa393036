"""Cards and links: how a document looks when another page shows it."""

from dataclasses import replace
from datetime import date

from sdw_build.amounts import counted
from sdw_build.body.sentences import sentences
from sdw_build.drawing.photos import WIDTHS, photo
from sdw_build.drawing.picture import Foto
from sdw_build.library.document import Document, is_published
from sdw_build.library.publication import COVER, Publication
from sdw_build.pages.page import Kaart, Link
from sdw_build.schema.kinds import BY_SECTION
from sdw_build.schema.published import Published
from sdw_build.schema.vocabulary import Doelgroep

_ENOUGH = 60  # signs: shorter than this, a sentence tells too little


def reading_time(document: Document) -> str:
    """Return how long reading the text takes, as "± 2 minuten lezen"; empty when there is no text."""
    return f"± {counted(document.minutes, 'minuut', 'minuten')} lezen" if document.minutes else ""


def link(document: Document) -> Link:
    """Return a link by what a document is called."""
    return Link(document.data.called, document.adres)


def short_link(document: Document) -> Link:
    """Return a link by the short name of a document."""
    return Link(document.data.short_name, document.adres)


def linked(publication: Publication, document: Document, aim: str | None) -> Link | None:
    """Return where a field of a document leads, by what is called so there; None for what nobody may see today."""
    target = publication.target(document, aim) if aim else None
    address = publication.root_address(document, aim) if aim else None
    if target is None or address is None:
        return None
    kind = BY_SECTION.get((target.section or "").strip("/"))
    return Link(target.document.data.called if target.document else kind.titel if kind else str(aim), address)


def card(publication: Publication, document: Document, toelichting: str = "") -> Kaart:
    """Return the card of a document, with its photo or the cover that is drawn for it."""
    if not is_published(document):
        return Kaart(document.adres, document.data.called, "", document.kind.naam, toelichting=toelichting)
    data = document.data
    return Kaart(
        adres=document.adres,
        titel=data.titel,
        samenvatting=data.samenvatting,
        soort=document.kind.naam,
        doelgroepen=data.doelgroepen,
        kenmerk=_feature(document, publication.day),
        omslag=cover_address(document),
        foto=_photo(publication, document),
        toelichting=toelichting,
        datum=data.gepubliceerd,
    )


def audience_card(publication: Publication, document: Document, audience: Doelgroep) -> Kaart:
    """Return the card for one audience, with the summary that was written for it alone."""
    general = card(publication, document)
    own = document.data.summary_for(audience)
    return replace(general, samenvatting=own) if own else general


def brief_card(publication: Publication, document: Document, audience: Doelgroep | None = None) -> Kaart:
    """Return a card that says no more than its first few words, for a page that opens on much: the page itself has all."""
    whole = audience_card(publication, document, audience) if audience else card(publication, document)
    return replace(whole, samenvatting=_opening(whole.samenvatting))


def _opening(text: str) -> str:
    """Return the first sentence of a text, with the next ones while they are short."""
    said = ""
    for sentence in sentences(text):
        said = f"{said} {sentence.text}".strip()
        if len(said) >= _ENOUGH:
            break
    return said


def _photo(publication: Publication, document: Document) -> Foto | None:
    """Return the photo of a document if it fills a card; its files come along with its own page."""
    path = publication.picture(document, document.data.photo) if document.data.photo else None
    if path is None:
        return None
    found, _ = photo(publication, document, path)
    is_small = found.bronnen and (found.breedte or 0) < WIDTHS[0]
    return None if is_small else replace(found, bewegend=None)


def _feature(document: Document[Published], day: date) -> str:
    """Return what sort it is, how long it takes to read, and that what it is about has stopped."""
    data = document.data
    time = reading_time(document) if document.kind.shows_time else ""
    end = data.ending_told(day) if data.has_ended(day) else ""
    before = [part for part in (data.feature, time) if part]
    if end and before:
        end = f"{end[0].lower()}{end[1:]}"
    return " · ".join(part for part in (*before, end) if part)


def cover_address(document: Document) -> str | None:
    """Return the address of the cover that is drawn for a document; None when its kind has none."""
    return f"{document.adres}{COVER}" if document.kind.has_cover else None
