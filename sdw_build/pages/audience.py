"""The section of an audience: the questions that it comes with, whom to call, and a few of each kind."""

from dataclasses import dataclass

from sdw_build.library.document import Document
from sdw_build.library.doors import methods_at, stories_at
from sdw_build.pages.bellen import Belkaart, call_card
from sdw_build.pages.cards import brief_card
from sdw_build.pages.doors import door_page
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import Kaart, Link, Page
from sdw_build.schema.filters import FOR_WHOM
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import METHODIEK, VERHAAL
from sdw_build.schema.pagina import Pagina
from sdw_build.schema.vocabulary import Doelgroep


@dataclass(frozen=True)
class StapView:
    """A question with where its answer is; without an address it leads nowhere today."""

    titel: str
    tekst: str
    adres: str | None


@dataclass(frozen=True)
class DoelgroepView:
    """What doelgroep.html sees."""

    doelgroep: Doelgroep
    stappen: tuple[StapView, ...]
    methodieken: tuple[Kaart, ...]  # samenvatting is how this audience's own text begins
    alle_methodieken: Link | None
    verhalen: tuple[Kaart, ...]
    alle_verhalen: Link | None
    bellen: Belkaart


def audience_page(maker: Maker, document: Document[Pagina], audience: Doelgroep) -> Page[DoelgroepView]:
    """Return the section of one audience: its questions, a few of each kind, and the way to the rest."""
    publication = maker.publication
    stories = stories_at(publication, document, audience)
    methods = methods_at(publication, document, audience)
    view = DoelgroepView(
        doelgroep=audience,
        stappen=tuple(
            StapView(step.titel, step.tekst, publication.root_address(document, step.link))
            for step in document.data.stappen
        ),
        methodieken=tuple(brief_card(publication, item, audience) for item in methods),
        alle_methodieken=_all(METHODIEK, audience) if methods else None,
        verhalen=tuple(brief_card(publication, story) for story in stories),
        alle_verhalen=_all(VERHAAL, audience) if stories else None,
        bellen=call_card(publication, audience),
    )
    return door_page(document, "doelgroep.html", maker.body(document), view, audience)


def _all(kind: Kind, audience: Doelgroep) -> Link:
    return Link(f"Alle {kind.nouns}", f"{kind.section}/{FOR_WHOM.naam}/{audience.value}/")
