"""Cards and links: how a document looks when another page shows it."""

from collections.abc import Iterable
from dataclasses import replace

from sdw_build.body.reading_time import reading_minutes
from sdw_build.library.document import Document
from sdw_build.library.publication import Publication
from sdw_build.pages.page import Foto, Kaart, Link
from sdw_build.pages.photos import WIDTHS, path_of, photo
from sdw_build.schema.begrip import Begrip
from sdw_build.schema.bijeenkomst import Bijeenkomst
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.document import Document as Published
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.partner import Partner
from sdw_build.schema.regio import Regio
from sdw_build.schema.speerpunt import Speerpunt
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Doelgroep


def reading_time(document: Document) -> str:
    """Say about how long reading the text takes; nothing when there is no text."""
    data = document.data
    for_clients = isinstance(data, Published) and Doelgroep.CLIENTEN in data.doelgroepen
    minutes = reading_minutes(document.body, slow=for_clients)
    return f"± {minutes} {'minuut' if minutes == 1 else 'minuten'} lezen" if minutes else ""


def title(document: Document) -> str:
    """Return what a document is called."""
    data = document.data
    if isinstance(data, Published):
        return data.titel
    if isinstance(data, Regio):
        return data.naam
    if isinstance(data, Cijfer):
        return data.bewering
    if isinstance(data, Begrip):
        return data.term
    raise TypeError(document.kind.naam)


def link(document: Document) -> Link:
    """Return the title as a link."""
    return Link(title(document), document.adres)


def card(publication: Publication, document: Document, toelichting: str = "") -> Kaart:
    """Return the card of a document, with its photo or the cover that is drawn for it."""
    data = document.data
    if not isinstance(data, Published):
        return Kaart(document.adres, title(document), "", document.kind.naam, toelichting=toelichting)
    return Kaart(
        adres=document.adres,
        titel=data.titel,
        samenvatting=data.samenvatting,
        soort=document.kind.naam,
        doelgroepen=data.doelgroepen,
        kenmerk=_feature(document),
        omslag=cover_address(document),
        foto=_photo(publication, document),
        toelichting=toelichting,
        datum=data.gepubliceerd,
    )


def audience_card(publication: Publication, document: Document, audience: Doelgroep) -> Kaart:
    """Return the card for one audience: a methodiek with the summary that was written for it."""
    general = card(publication, document)
    data = document.data
    own = data.in_het_kort.text_for(audience) if isinstance(data, Methodiek) else None
    return replace(general, samenvatting=own) if own else general


def _photo(publication: Publication, document: Document) -> Foto | None:
    """Return the photo of a verhaal if it fills a card; its files come along with the page of the verhaal itself."""
    data = document.data
    if not isinstance(data, Verhaal) or data.beeld is None:
        return None
    found, _ = photo(publication, document, path_of(document, data.beeld.bestand))
    is_small = found.bronnen and (found.breedte or 0) < WIDTHS[0]
    return None if is_small else replace(found, bewegend=None)


def _feature(document: Document) -> str:
    data = document.data
    if isinstance(data, Verhaal):
        return " · ".join(part for part in (data.vorm.label, reading_time(document)) if part)
    if isinstance(data, Methodiek):
        return data.afkorting or ""
    if isinstance(data, Partner):
        return data.soort.label if data.soort else ""
    if isinstance(data, Speerpunt):
        return f"Thema · {data.kort}"
    if isinstance(data, Bijeenkomst):
        place = "online" if data.online else data.plaats
        return f"{data.datum.tekst} · {place}" if place else data.datum.tekst
    return ""


def cover_address(document: Document) -> str | None:
    """Return the address of the cover that is drawn for a verhaal."""
    return f"{document.adres}omslag.svg" if isinstance(document.data, Verhaal) else None


def explained(cards: Iterable[Kaart], toelichting: str) -> tuple[Kaart, ...]:
    """Give cards one explanation."""
    return tuple(replace(item, toelichting=toelichting) for item in cards)
