"""The page of a methodiek, with its evidence as it stands on the day."""

from dataclasses import dataclass
from functools import partial
from html import escape

from sdw_build.body.explaining import Explainer
from sdw_build.body.sentences import first_sentence
from sdw_build.library.document import Document
from sdw_build.pages.bellen import Belkaart, call_card
from sdw_build.pages.cards import card
from sdw_build.pages.comparing import comparing_address
from sdw_build.pages.evidence import BewijsGroep, ErkenningView, groups_of, recognitions
from sdw_build.pages.kort import KortView, kort_of
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import Kaart, Link, Page
from sdw_build.pages.short_list import KorteLijst
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.methodiek import METHODIEK, Methodiek
from sdw_build.schema.vocabulary import IN_TURN, Doelgroep

# So many others stand beside it at most.
_BESIDE = 3


@dataclass(frozen=True)
class MethodiekView:
    """What methodiek.html sees."""

    zin: str  # what it is
    kort: KortView
    groepen: tuple[BewijsGroep, ...]
    erkenning: tuple[ErkenningView, ...]
    bellen: Belkaart
    samenvattingen: tuple[tuple[Doelgroep, str], ...]  # as HTML
    regios: tuple[Link, ...]
    partners: tuple[Kaart, ...]  # toelichting is the relation
    verhalen: KorteLijst[Kaart]
    verwant: tuple[Kaart, ...]  # what an editor named, else the nearest: toelichting is then what they share
    naast_elkaar: str  # where it stands beside those; empty when there are none
    koppen: tuple[Link, ...]  # the headings of the body, adres is "#anchor"


def methodiek_page(maker: Maker, document: Document[Methodiek]) -> Page[MethodiekView]:
    """Return the page of a methodiek; its summaries stand above the text, and explain their words first."""
    data, publication = document.data, maker.publication
    explainer = maker.words.explainer(document)
    summaries = summaries_of(data, explainer)
    body = maker.body(document, explainer, folded=True)
    named = maker.cards(ref for ref in data.vergelijk_met if ref != document.slug)
    near = (named or maker.related_to(document))[:_BESIDE]
    comparable = near and not data.is_archived  # what is archived stands in no table to choose from
    view = MethodiekView(
        zin=first_sentence(data.samenvatting),
        kort=kort_of(data, publication.day),
        groepen=groups_of(publication, data),
        erkenning=recognitions(data, publication.day),
        bellen=call_card(publication),
        samenvattingen=summaries,
        regios=maker.links(data.regios),
        partners=tuple(
            card(publication, partner, label) for label, ref in data.relations if (partner := publication.find(ref))
        ),
        verhalen=maker.list_of(document, VERHAAL.section, partial(card, publication)),
        verwant=near,
        naast_elkaar=comparing_address(publication, (document.slug, *(_slug(item) for item in near)))
        if comparable
        else "",
        koppen=body.koppen,
    )
    return maker.page(document, view, body, regions=maker.names(data.regios))


def _slug(item: Kaart) -> str:
    return item.adres.removeprefix(f"{METHODIEK.section}/").strip("/")


def summaries_of(data: Methodiek, explainer: Explainer | None = None) -> tuple[tuple[Doelgroep, str], ...]:
    """Return the summary for each audience, as HTML; an explainer explains the words of the one for clients."""
    return tuple(
        (audience, explainer.text(text) if explainer and audience is Doelgroep.CLIENTEN else escape(text, quote=False))
        for audience in IN_TURN
        if audience in data.doelgroepen and (text := data.in_het_kort.text_for(audience))
    )
