"""The card of each page, for the page of someone else: what is so today, and what is no longer so."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from sdw_build.amounts import counted
from sdw_build.library.comparisons import compared
from sdw_build.library.description import modified_on
from sdw_build.library.document import Document, is_of
from sdw_build.library.embedding import card_address
from sdw_build.library.figures import contradicting, replacing
from sdw_build.library.publication import Publication
from sdw_build.pages.bellen import call_card
from sdw_build.pages.caution import makes_reservation
from sdw_build.pages.departed import called, way_on
from sdw_build.pages.embedded import Dag, Groepsbewijs, InsluitView, Vaststelling
from sdw_build.pages.evidence import BewijsView, ErkenningView, groups_of, recognitions
from sdw_build.pages.figures import about, amount
from sdw_build.pages.insluiting import Insluiting
from sdw_build.pages.page import Link, Page, V_co, section_link
from sdw_build.schema.bijeenkomst import Bijeenkomst
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.kinds import BIJEENKOMST, CIJFER, METHODIEK, REGIO, VERGELIJKING, VERHAAL
from sdw_build.schema.methodiek import Bewijs, Methodiek
from sdw_build.schema.regio import Regio

TEMPLATE = "insluiten.html"
_CardOf = Callable[[Document], Page[InsluitView] | None]
# So many findings and recognitions: a card is no page. That there is more is told, and what is left out is never what
# makes a reservation or no longer holds: a card looks no better than its page.
_FINDINGS, _RECOGNITIONS = 8, 2


def embedded_page(publication: Publication, document: Document, page: Page) -> Page[InsluitView]:
    """Return the card of a document, of which this is the page."""
    changed = modified_on(publication, document)
    view = InsluitView(
        kenmerk=" · ".join(
            part for part in (_capital(document.kind.noun), getattr(document.data, "afkorting", None)) if part
        ),
        kop=page.titel,
        tekst=page.omschrijving,
        naar=Link("Lees verder", page.adres),
        stand=_standing(document, page),
        dag=Dag("Gewijzigd op", changed) if changed else None,
    )
    if is_of(document, METHODIEK):
        view = _with_evidence(publication, document, view)
    elif is_of(document, CIJFER):
        view = _as_figure(publication, document, view)
    elif is_of(document, BIJEENKOMST):
        view = _as_meeting(publication, document.data, view)
    elif is_of(document, VERGELIJKING):
        # It says what the methodieken say that stand beside each other.
        days = [modified_on(publication, item) for item in (document, *compared(publication, document))]
        last = max(filter(None, days), default=None)
        view = replace(view, dag=Dag("Gewijzigd op", last) if last else None)
    elif is_of(document, REGIO):
        view = replace(view, dag=_looked_up(publication, document) or view.dag)
    return _card(card_address(page.adres), f"Kaart: {page.titel}", view, page.omschrijving)


def with_frame(publication: Publication, page: Page[V_co]) -> Page[V_co]:
    """Return a page with the frame in which someone else may show its card, where it has one."""
    document = publication.by_address.get(page.adres)
    if document is None or not card_address(page.adres):
        return page
    view = embedded_page(publication, document, page).view
    frame = Insluiting(card_address(page.adres), view.kop, view.hoogten, _quotation(document, page))
    return replace(page, kaart=frame)


def _quotation(document: Document, page: Page) -> str:
    """Return what may be copied of a page as words: never what people tell of themselves, which would stay for good."""
    if is_of(document, CIJFER):
        return f"{amount(document.data)}: {about(document.data)}. Volgens {_source(document.data)}."
    return "" if document.kind.about_people else page.omschrijving


def former_cards(publication: Publication, present: _CardOf) -> Iterator[Page[InsluitView]]:
    """Yield a card at each address where one stood: that of what moved, and for what went that it went.

    `present` gives the card that a document has now. What has a card now gets no other, and no address two.
    """
    taken = {card_address(document.adres) for document in publication.documents} | {""}
    for card in (*_lapsed(publication), *_moved(publication, present), *_gone(publication)):
        if card.adres not in taken:
            taken.add(card.adres)
            yield card


def _lapsed(publication: Publication) -> Iterator[Page[InsluitView]]:
    """Yield the card of each verhaal that may no longer be seen: the same for each, and it names none."""
    title = "Dit verhaal is niet meer beschikbaar"
    view = InsluitView(
        kenmerk=VERHAAL.label,
        kop=title,
        tekst="Het staat niet meer op de site.",
        naar=Link("Lees een ander verhaal", section_link(VERHAAL).adres),
    )
    for address in publication.lapsed_addresses:
        yield replace(_card(card_address(address), f"Kaart: {title.lower()}", view, title), weg=True)


def _moved(publication: Publication, present: _CardOf) -> Iterator[Page[InsluitView]]:
    """Yield the present card at each address that its page had before.

    It stands there itself. A server that leads on says of that answer that no other site may use it, which a browser
    holds against the frame where that site keeps to itself.
    """
    for document in publication.documents:
        former = [address for address in map(card_address, document.voorheen) if address]
        card = present(document) if former else None
        if card is None:
            continue
        for address in former:
            yield replace(card, adres=address, titel=f"{card.titel} (ook hier)")


def _gone(publication: Publication) -> Iterator[Page[InsluitView]]:
    """Yield a card at each address that is gone on purpose: what stood there, since when it went, why, and where to go on."""
    title = "Deze pagina is er niet meer"
    for address, item in publication.library.gone_by_address.items():
        onward = way_on(publication, item)
        view = InsluitView(
            kenmerk="",
            kop=title,
            tekst=item.waarom,
            naar=Link(f"Lees {onward.tekst}", onward.adres) if onward else Link("Kijk verder", ""),
            feiten=tuple((name, what) for name, what in (("Hier stond", called(publication, item)),) if what),
            dag=Dag("Sinds", item.sinds),
        )
        yield replace(_card(card_address(address), f"Kaart: {title.lower()}", view, title), weg=True)


def _card(address: str, title: str, view: InsluitView, told: str) -> Page[InsluitView]:
    return Page(
        adres=address,
        sjabloon=TEMPLATE,
        titel=title,
        omschrijving=told,
        view=view,
        vindbaar=False,
    )


def _standing(document: Document, page: Page) -> str:
    """Say what a reader must know before anything else; empty when all is as it should be."""
    told = [page.einde] if page.einde else []
    if document.data.is_archived:
        told.append("Gearchiveerd: niet meer bijgehouden")
    elif page.achterstallig:
        told.append("Nog niet opnieuw nagelopen")
    return "".join(f"{part}. " for part in told).strip()


def _with_evidence(publication: Publication, document: Document[Methodiek], view: InsluitView) -> InsluitView:
    data, day = document.data, publication.day
    groups = groups_of(publication, data)
    found = [item for group in groups for item in group.stukken]
    shown = _kept([makes_reservation(item.kort) or item.data.is_expired(day) for item in found], _FINDINGS)
    known = [(group.groep.label, [_known(item, day) for item in group.stukken if next(shown)]) for group in groups]
    recognised = [_recognised(item) for item in recognitions(data, day)]
    places = _kept([item.verlopen for item in recognised], _RECOGNITIONS)
    named = [item for item, is_shown in zip(recognised, places, strict=True) if is_shown]
    more = (
        (len(found) - sum(len(items) for _, items in known), "uitkomst", "uitkomsten"),
        (len(recognised) - len(named), "erkenning", "erkenningen"),
    )
    return replace(
        view,
        bewijs=tuple(Groepsbewijs(name, tuple(items)) for name, items in known if items),
        erkend=tuple(named),
        meer=" en ".join(counted(number, one, many) for number, one, many in more if number),
        onbekend=_unknown(data),
    )


def _kept(needed: Sequence[bool], room: int) -> Iterator[bool]:
    """Yield for each of some things whether there is room for it: for all that is needed, then for the first others."""
    room -= sum(needed)
    for is_needed in needed:
        room -= not is_needed
        yield is_needed or room >= 0


def _known(item: BewijsView, day: date) -> Vaststelling:
    return Vaststelling("", item.kort, _as_of(item.data), item.data.geldig_tot, item.data.is_expired(day))


def _unknown(data: Methodiek) -> str:
    """Return what nobody knows, as its page says it; empty when nothing was written of it."""
    told = data.onbekend.wat if data.onbekend else data.beperkingen or ""
    return told[:1].lower() + told[1:]


def _as_of(item: Bewijs) -> str:
    """Say of when evidence is: of its judgement, or else of its newest source."""
    if item.beoordeeld_op:
        return f"Beoordeeld {item.beoordeeld_op.wanneer}"
    years = [source.jaar for source in item.bronnen if isinstance(source.jaar, int)]
    if not years:
        return "Bron zonder jaar"
    return f"Bron uit {years[0]}" if len(item.bronnen) == 1 else f"Nieuwste bron uit {max(years)}"


def _recognised(item: ErkenningView) -> Vaststelling:
    parts = (f"{item.niveau.label}." if item.niveau else "", f"Voor: {item.voor_wie.label}." if item.voor_wie else "")
    return Vaststelling(
        f"Erkend door {item.door}",
        " ".join(filter(None, parts)),
        f"Erkend {item.op.wanneer}" if item.op else "",
        item.geldig_tot,
        item.verlopen,
    )


def _as_figure(publication: Publication, document: Document[Cijfer], view: InsluitView) -> InsluitView:
    data = document.data
    newer = replacing(publication, document)
    others = contradicting(publication, document)
    return replace(
        view,
        kop=data.bewering,
        tekst="",
        waarde=amount(data),
        dag=Dag("Bron gelezen op", data.geraadpleegd) if data.geraadpleegd else view.dag,
        stand=" ".join(f"Er is een nieuwer cijfer: {amount(item.data)} ({about(item.data)})." for item in newer[:1]),
        feiten=(
            ("Over wie", data.populatie),
            ("Wanneer", data.wanneer),
            *((("Het gold op", data.peildatum),) if data.peildatum else ()),
            ("Bron", _source(data)),
            *(("Een andere bron zegt", f"{amount(item.data)} ({about(item.data)})") for item in others[:1]),
        ),
    )


def _source(data: Cijfer) -> str:
    published = "" if data.verschenen in (None, "onbekend") else f" ({data.verschenen})"
    return f"{', '.join(part for part in (data.bron, data.uitgever) if part)}{published}"


def _looked_up(publication: Publication, document: Document[Regio]) -> Dag | None:
    """Return the day on which the first of what one finds there was looked up: the rest was looked up later."""
    days = [line.gecontroleerd for line in call_card(publication, regio=document).regels]
    read = [source.geraadpleegd for source in document.data.bronnen if source.geraadpleegd]
    if days:
        return Dag("Nagekeken op", min(days))
    return Dag("Bron gelezen op", min(read)) if read else None


def _as_meeting(publication: Publication, data: Bijeenkomst, view: InsluitView) -> InsluitView:
    over = data.has_ended(publication.day)
    when = f"{data.datum.tekst} tot en met {data.einde.tekst}" if data.einde else data.datum.tekst
    where = " en ".join(part for part in (data.plaats, "online" if data.online else "") if part)
    if data.doorgegaan is False:
        told = "Deze bijeenkomst ging niet door." if over else "Deze bijeenkomst gaat niet door."
    else:
        told = "De datum van deze bijeenkomst is voorbij." if over else ""
    return replace(
        view,
        stand=f"{told} {view.stand}".strip(),
        feiten=tuple(
            (name, value) for name, value in (("Wanneer", when), ("Waar", f"{where[:1].upper()}{where[1:]}")) if value
        ),
    )


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
