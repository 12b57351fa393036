"""The section of an audience, with what was written for it."""

from dataclasses import dataclass, replace

from sdw_build.library.calling import nationwide
from sdw_build.library.document import Document
from sdw_build.library.doors import figures_at, listed_for, newest_stories, offered_for
from sdw_build.library.listing import in_order, meant_for
from sdw_build.pages.cards import audience_card, card
from sdw_build.pages.doors import door_page
from sdw_build.pages.figures import figure
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import CijferKaart, Kaart, Link, Page
from sdw_build.pages.phases import StapOpWeg, steps
from sdw_build.schema.filters import FOR_WHOM
from sdw_build.schema.kinds import LOKET, METHODIEK, PARTNER, SPEERPUNT, VERHAAL
from sdw_build.schema.pagina import Pagina
from sdw_build.schema.vocabulary import Doelgroep


@dataclass(frozen=True)
class StapView:
    """A first step; without an address it leads nowhere today."""

    titel: str
    tekst: str
    adres: str | None


@dataclass(frozen=True)
class DoelgroepView:
    """What doelgroep.html sees."""

    doelgroep: Doelgroep
    stappen: tuple[StapView, ...]
    weg: tuple[StapOpWeg, ...]
    methodieken: tuple[Kaart, ...]  # samenvatting is this audience's own text
    verhalen: tuple[Kaart, ...]
    alle_verhalen: Link | None
    cijfers: tuple[CijferKaart, ...]
    loketten: tuple[Kaart, ...]  # who can help this audience, and with what in one sentence
    alle_loketten: Link | None
    partners: tuple[Kaart, ...]  # what there is to know of, which need not help anyone
    themas: tuple[Kaart, ...]


def audience_page(maker: Maker, document: Document[Pagina], audience: Doelgroep) -> Page[DoelgroepView]:
    """Return the section of one audience: a few of each, and the way to the rest."""
    publication = maker.publication
    stories = newest_stories(publication, audience)
    everything = Link(
        f"Alle {VERHAAL.nouns} voor {audience.label.lower()}", f"{VERHAAL.section}/{FOR_WHOM.naam}/{audience.value}/"
    )
    themes = in_order(SPEERPUNT, listed_for(publication, SPEERPUNT, audience))
    counters = meant_for(audience, nationwide(publication))
    view = DoelgroepView(
        doelgroep=audience,
        stappen=tuple(
            StapView(step.titel, step.tekst, publication.root_address(document, step.link))
            for step in document.data.stappen
        ),
        weg=steps(),
        methodieken=tuple(
            audience_card(publication, item, audience) for item in offered_for(publication, METHODIEK, audience)
        ),
        verhalen=tuple(card(publication, story) for story in stories),
        alle_verhalen=everything if stories else None,
        cijfers=tuple(figure(publication, item) for item in figures_at(publication, document, audience)),
        loketten=tuple(replace(card(publication, item), samenvatting=item.data.waarvoor) for item in counters),
        alle_loketten=Link("Alles over deze loketten, met de bronnen", f"{LOKET.section}/") if counters else None,
        partners=tuple(card(publication, item) for item in offered_for(publication, PARTNER, audience)),
        themas=tuple(card(publication, theme) for theme in themes),
    )
    return door_page(document, "doelgroep.html", maker.body(document), view, audience)
