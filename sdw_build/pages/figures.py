"""Figures: on their own page, on others, and in running text."""

from dataclasses import dataclass, replace

from sdw_build.body.render import FigureText
from sdw_build.library.document import Document, former_ids, shared_anchors
from sdw_build.library.figures import (
    belongs_elsewhere,
    by_theme,
    contradicting,
    disagreement,
    elsewhere,
    findings,
    measured_otherwise,
)
from sdw_build.library.pieces import NO_THEME, theme_anchor
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import link
from sdw_build.pages.departed import departed_entries
from sdw_build.pages.page import HOME, CijferKaart, Eind, Link, Page, Zoekmerk
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.kinds import CIJFER

# All figures as a file, for who calculates or writes with them.
CSV = f"{CIJFER.section}/cijfers.csv"


@dataclass(frozen=True)
class CijferGroep:
    """The figures of one theme, or those without one."""

    naam: str
    anker: str
    cijfers: tuple[CijferKaart, ...]


@dataclass(frozen=True)
class CijfersView:
    """What cijfers.html sees."""

    inleiding: str
    aantal: int
    bestand: str  # the address of all figures as a file
    bevindingen: tuple[CijferKaart, ...]
    groepen: tuple[CijferGroep, ...]
    elders: tuple[CijferKaart, ...]  # what belongs to another page, such as a date


def figures_page(publication: Publication) -> Page[CijfersView]:
    """Return the page of all figures, grouped by their first theme."""
    introduction = (
        "Elk cijfer met over wie het gaat, het jaar en de bron. Zeggen bronnen iets verschillends, dan zie je allebei."
    )
    documents = publication.of_kind(CIJFER)
    groups = tuple(
        CijferGroep(
            theme.data.kort if theme else "Andere cijfers",
            theme_anchor(theme.slug if theme else NO_THEME),
            tuple(replace(figure(publication, item), lees_meer=_first_user(publication, item)) for item in group),
        )
        for theme, group in by_theme(publication)
    )
    return Page(
        adres=f"{CIJFER.section}/",
        sjabloon="cijfers.html",
        titel=CIJFER.titel,
        omschrijving="Cijfers over werk en psychische kwetsbaarheid, elk met bron, jaar en over wie het gaat.",
        view=CijfersView(
            introduction,
            len(documents),
            CSV,
            tuple(figure(publication, item) for item in findings(publication)),
            groups,
            tuple(figure(publication, item) for item in elsewhere(publication)),
        ),
        soort=CIJFER,
        kruimels=(HOME,),
        sectie=CIJFER.section,
        ankers=shared_anchors(documents),
        vertrokken=departed_entries(publication, CIJFER),
        zoekmerk=Zoekmerk(CIJFER.label, woorden=("hoeveel mensen", "hoe vaak", "statistiek", "percentage", "aantal")),
    )


def figure(publication: Publication, document: Document[Cijfer]) -> CijferKaart:
    """Return the card of a figure, with what contradicts it."""
    return CijferKaart(
        document.slug,
        document.adres,
        document.data,
        tegenstrijdig=tuple(alone(publication, other) for other in contradicting(publication, document)),
        anders_gemeten=tuple(alone(publication, other) for other in measured_otherwise(publication, document)),
        bereik=_range(publication, document),
        thuis=_home(publication, document),
        vorige=former_ids(document),
    )


def _first_user(publication: Publication, document: Document[Cijfer]) -> Link | None:
    users = (user for user in publication.mentions(document) if user.kind is not CIJFER)
    return next((link(user) for user in users), None)


def _range(publication: Publication, document: Document[Cijfer]) -> tuple[Eind, ...]:
    found = disagreement(publication, document)
    if found is None:
        return ()
    lowest, highest, scale = found
    return tuple(
        Eind(amount(end.data), end.data.uitgever or end.data.bron, float(round((end.data.getal or 0) * 100 / scale, 1)))
        for end in (lowest, highest)
    )


def _home(publication: Publication, document: Document[Cijfer]) -> str:
    home = belongs_elsewhere(publication, document)
    return f"{home.adres}#{anchor(document.slug)}" if home else f"{CIJFER.section}/#{document.slug}"


def alone(publication: Publication, document: Document[Cijfer]) -> CijferKaart:
    """Return the card of a figure without what other figures say of it."""
    return CijferKaart(
        document.slug,
        document.adres,
        document.data,
        vorige=former_ids(document),
    )


def amount(data: Cijfer) -> str:
    """Write value and unit as they are read: a percentage with a space, as in Dutch."""
    return data.amount


def anchor(slug: str) -> str:
    """Return the id of a figure under the text of a page that names it."""
    return f"cijfer-{slug}"


def in_text(card: CijferKaart) -> FigureText:
    """Write a figure in running text: the amount, and beside it whom and when it is about and what differs."""
    parts = [f"{amount(card.data)}: {about(card.data)}."]
    parts += [f"Een andere bron zegt: {amount(other.data)} ({about(other.data)})." for other in card.tegenstrijdig]
    parts += [f"Anders gemeten: {amount(other.data)} ({about(other.data)})." for other in card.anders_gemeten]
    return FigureText(amount(card.data), f"#{anchor(card.slug)}", " ".join(parts))


def about(data: Cijfer) -> str:
    """Say whom a figure is about, and of which year."""
    return data.about
