"""The page of a methodiek, with its evidence as it stands on the day."""

from dataclasses import dataclass
from datetime import date
from html import escape

from sdw_build.body.explaining import Explainer
from sdw_build.body.sentences import sentences
from sdw_build.library.document import Document
from sdw_build.library.mentions import foremost
from sdw_build.pages.cards import card, reading_time
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import Kaart, Link, Page
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.methodiek import Bewijs, Methodiek
from sdw_build.schema.vocabulary import Doelgroep, Niveau

_UNGRADED = (Niveau.ONBEKEND, Niveau.NIET_BEOORDEELD)


@dataclass(frozen=True)
class BewijsView:
    """A piece of evidence, judged as of the day of the build."""

    data: Bewijs
    verlopen: bool
    kern: str = ""  # what is known, in a sentence, when there is no grade to tell it


@dataclass(frozen=True)
class MethodiekView:
    """What methodiek.html sees."""

    samenvattingen: tuple[tuple[Doelgroep, str], ...]  # as HTML
    bewijs: tuple[BewijsView, ...]
    zonder_niveau: bool  # for some of it no grade is known
    themas: tuple[Link, ...]
    regios: tuple[Link, ...]
    partners: tuple[Kaart, ...]  # toelichting is the relation
    verhalen: tuple[Kaart, ...]
    verwant: tuple[Kaart, ...]  # toelichting is what they share
    genoemd_door: tuple[Link, ...]
    koppen: tuple[Link, ...]  # the headings of the body, adres is "#anchor"
    leestijd: str


def methodiek_page(maker: Maker, document: Document[Methodiek]) -> Page[MethodiekView]:
    """Return the page of a methodiek; its summaries stand above the text, and explain their words first."""
    data = document.data
    explainer = maker.words.explainer(document)
    summaries = summaries_of(data, explainer)
    body = maker.body(document, explainer)
    stories = foremost(maker.publication, document, VERHAAL)
    shown = {story.adres for story in stories}
    view = MethodiekView(
        samenvattingen=summaries,
        bewijs=tuple(evidence(item, maker.publication.day) for item in data.bewijs),
        zonder_niveau=any(item.niveau is Niveau.ONBEKEND for item in data.bewijs),
        themas=maker.links(data.themas),
        regios=maker.links(data.regios),
        partners=tuple(
            card(maker.publication, partner, label)
            for label, ref in data.relations
            if (partner := maker.publication.find(ref))
        ),
        verhalen=tuple(card(maker.publication, story) for story in stories),
        verwant=maker.related_to(document),
        genoemd_door=tuple(link for link in maker.mentioned_by(document) if link.adres not in shown),
        koppen=body.koppen,
        leestijd=reading_time(document),
    )
    return maker.page(document, view, body, regions=maker.names(data.regios))


def summaries_of(data: Methodiek, explainer: Explainer | None = None) -> tuple[tuple[Doelgroep, str], ...]:
    """Return the summary for each audience, as HTML; an explainer explains the words of the one for clients."""
    return tuple(
        (audience, explainer.text(text) if explainer and audience is Doelgroep.CLIENTEN else escape(text, quote=False))
        for audience in data.doelgroepen
        if (text := data.in_het_kort.text_for(audience))
    )


def evidence(item: Bewijs, day: date) -> BewijsView:
    """Judge a piece of evidence as of a day; without a grade its first sentence says what is known."""
    text = item.toelichting or ""
    first = next(sentences(text), None) if item.niveau in _UNGRADED else None
    return BewijsView(item, item.is_expired(day), text[first.start : first.end] if first else "")
