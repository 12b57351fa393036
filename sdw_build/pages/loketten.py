"""The loketten: where someone can go for help with work, on their own page and on that of every regio."""

from dataclasses import dataclass

from sdw_build.library.calling import nationwide, regional
from sdw_build.library.document import Document, shared_anchors
from sdw_build.library.publication import Publication
from sdw_build.pages.bellen import Belweg, way_to
from sdw_build.pages.cards import linked
from sdw_build.pages.departed import departed_entries
from sdw_build.pages.page import HOME, Link, Page, Zoekmerk
from sdw_build.schema.kinds import LOKET
from sdw_build.schema.loket import Loket
from sdw_build.schema.vocabulary import IN_TURN, Doelgroep

_INTRODUCTION = (
    "Hier kun je terecht met vragen over werk, waar je ook woont. Bij elk loket staat waarvoor je er bent, "
    "en waar wij dat lazen."
)


@dataclass(frozen=True)
class LoketView:
    """A loket as pages show it: what it does for each audience, those who come for themselves first."""

    slug: str
    adres: str
    data: Loket
    voor: tuple[tuple[Doelgroep, str], ...]
    weg: Belweg
    verder: Link | None  # the page of this site that is about it


@dataclass(frozen=True)
class LokettenView:
    """What loketten.html sees."""

    inleiding: str
    loketten: tuple[LoketView, ...]
    regionaal: tuple[LoketView, ...]  # those of one regio


def loketten(publication: Publication) -> tuple[LoketView, ...]:
    """Return every loket of the whole country, in the order that editors gave them."""
    return tuple(_view(publication, document) for document in nationwide(publication))


def loketten_page(publication: Publication) -> Page[LokettenView]:
    """Return the page of all loketten, with the sources of each."""
    documents = publication.of_kind(LOKET)
    return Page(
        adres=f"{LOKET.section}/",
        sjabloon="loketten.html",
        titel=LOKET.titel,
        omschrijving="Bij wie je terechtkunt met vragen over werk en psychische kwetsbaarheid, en waarvoor.",
        view=LokettenView(
            _INTRODUCTION,
            loketten(publication),
            tuple(_view(publication, document) for document in regional(publication)),
        ),
        soort=LOKET,
        kruimels=(HOME,),
        sectie=LOKET.section,
        ankers=shared_anchors(documents),
        vertrokken=departed_entries(publication, LOKET),
        zoekmerk=Zoekmerk(
            LOKET.label,
            woorden=(LOKET.naam, *(item.data.naam for item in documents), "wie helpt mij", "bij wie kan ik terecht"),
        ),
    )


def _view(publication: Publication, document: Document[Loket]) -> LoketView:
    data = document.data
    told = ((audience, data.summary_for(audience)) for audience in IN_TURN)
    return LoketView(
        document.slug,
        document.adres,
        data,
        tuple((who, text) for who, text in told if text),
        way_to(data),
        linked(publication, document, data.link),
    )
