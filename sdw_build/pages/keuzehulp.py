"""The pages of a keuzehulp: one for each way of answering, so that each can truly say why it shows what it shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from sdw_build.library.description import modified_on
from sdw_build.library.document import Document
from sdw_build.library.publication import Publication
from sdw_build.library.ways import Lead, Stand, Trail, Ways, answered
from sdw_build.pages.bellen import Belkaart, call_card, chosen_card
from sdw_build.pages.cards import linked
from sdw_build.pages.maker import Maker
from sdw_build.pages.need import speaks_of_need
from sdw_build.pages.page import HOME, Link, Page, section_link
from sdw_build.schema.keuzehulp import Keuzehulp, Keuzevraag, Uitkomst, Vervolg
from sdw_build.schema.kinds import KEUZEHULP
from sdw_build.schema.parts import Bron
from sdw_build.schema.vocabulary import Doelgroep

V = TypeVar("V")


@dataclass(frozen=True)
class Gezegd:
    """What a visitor answered to a question, with the reason that it leads on."""

    vraag: str
    antwoord: str
    reden: str


@dataclass(frozen=True)
class VraagView:
    """What keuzehulp.html sees: a question, how far one is, and what was answered before."""

    vraag: str
    uitleg: str
    nummer: int
    hooguit: int  # how many questions there are on the longest way that is still open
    antwoorden: tuple[Link, ...]
    gezegd: tuple[Gezegd, ...]
    vorige: str | None  # the address of the question before this one


@dataclass(frozen=True)
class VervolgView:
    """Where to go from an outcome, as a step."""

    titel: str
    tekst: str
    adres: str


@dataclass(frozen=True)
class UitkomstView:
    """What uitkomst.html sees."""

    reden: str
    gezegd: tuple[Gezegd, ...]
    verder: tuple[VervolgView, ...]
    ook: tuple[VervolgView, ...]
    bellen: Belkaart | None  # in need there is the block above it
    bronnen: tuple[Bron, ...]
    vorige: str
    begin: str


def keuzehulp_page(maker: Maker, document: Document[Keuzehulp]) -> Page[VraagView]:
    """Return the page on which a keuzehulp begins, with its first question."""
    ways = Ways(document.data)
    view = _question(document, ways, Trail((), ways.start), ways.start)
    return maker.page(document, view, maker.body(document))


def answered_pages(publication: Publication) -> Iterator[Page[VraagView] | Page[UitkomstView]]:
    """Make the page of every question and outcome that one gets by answering: out of searching, for they begin halfway."""
    for document in publication.of_kind(KEUZEHULP):
        ways = Ways(document.data)
        for way in answered(document.data):
            here = way.hier
            if isinstance(here, Keuzevraag):
                view = _question(document, ways, way, here)
                yield _page(publication, document, way, KEUZEHULP.template, here.vraag, view)
            else:
                outcome = _outcome(publication, document, way, here)
                yield _page(publication, document, way, "uitkomst.html", here.titel, outcome)


def _page(
    publication: Publication, document: Document[Keuzehulp], way: Trail, template: str, title: str, view: V
) -> Page[V]:
    return Page(
        adres=f"{document.adres}{way.adres}",
        sjabloon=template,
        titel=title,
        omschrijving=" ".join(f"{said.vraag} {said.antwoord}." for said in _said(way)),
        view=view,
        soort=KEUZEHULP,
        data=document.data,
        gewijzigd=modified_on(publication, document),
        kruimels=(HOME, section_link(KEUZEHULP), Link(document.data.titel, document.adres)),
        sectie=KEUZEHULP.section,
        vindbaar=False,
        hulp=_in_need(way),
    )


def _question(document: Document[Keuzehulp], ways: Ways, way: Trail, question: Keuzevraag) -> VraagView:
    number = len(way.gegeven) + 1
    most, _ = ways.measure(question)
    return VraagView(
        vraag=question.vraag,
        uitleg=question.uitleg or "",
        nummer=number,
        hooguit=number - 1 + most,
        antwoorden=tuple(
            Link(lead.antwoord.tekst, f"{document.adres}{Trail((*way.gegeven, lead), following).adres}")
            for lead, following in ways.onward(question)
        ),
        gezegd=_said(way),
        vorige=_before(document, way) if way.gegeven else None,
    )


def _outcome(publication: Publication, document: Document[Keuzehulp], way: Trail, outcome: Uitkomst) -> UitkomstView:
    audiences = document.data.doelgroepen
    return UitkomstView(
        reden=outcome.reden,
        gezegd=_said(way),
        verder=tuple(_onward(publication, document, outcome.verder)),
        ook=tuple(_onward(publication, document, outcome.ook)),
        bellen=_whom_to_call(publication, outcome, audiences),
        bronnen=outcome.bronnen,
        vorige=_before(document, way),
        begin=document.adres,
    )


def _whom_to_call(publication: Publication, outcome: Uitkomst, audiences: tuple[Doelgroep, ...]) -> Belkaart | None:
    if outcome.nood:
        return None
    chosen = publication.find(outcome.bellen) if outcome.bellen else None
    return (
        chosen_card(chosen, audiences[0])
        if chosen
        else call_card(publication, audiences[0] if len(audiences) == 1 else None)
    )


def _onward(
    publication: Publication, document: Document[Keuzehulp], onward: Iterable[Vervolg]
) -> Iterator[VervolgView]:
    """Go through where one can go today; what may not be seen is left out whole, with all that was said of it."""
    for one in onward:
        if place := linked(publication, document, one.link):
            yield VervolgView(one.tekst or place.tekst, one.waarom, place.adres)


def _said(way: Trail) -> tuple[Gezegd, ...]:
    return tuple(Gezegd(lead.vraag.vraag, lead.antwoord.tekst, lead.antwoord.reden or "") for lead in way.gegeven)


def _before(document: Document[Keuzehulp], way: Trail) -> str:
    return f"{document.adres}{Trail(way.gegeven[:-1], way.gegeven[-1].vraag).adres}"


def _in_need(way: Trail) -> bool:
    """Tell whether whoever comes here may need help first: an editor says so, or what was said does."""
    marked = isinstance(way.hier, Uitkomst) and way.hier.nood
    return marked or speaks_of_need(" ".join(_texts(way.hier, way.gegeven)))


def _texts(here: Stand, given: Iterable[Lead]) -> Iterator[str]:
    yield from (lead.antwoord.tekst for lead in given)
    if isinstance(here, Keuzevraag):
        yield from (here.vraag, here.uitleg or "", *(answer.tekst for answer in here.antwoorden))
    else:
        yield from (here.titel, here.reden)
        yield from (text for one in (*here.verder, *here.ook) for text in (one.tekst or "", one.waarom))
