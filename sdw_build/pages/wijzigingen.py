"""The pages that tell what changed: the newest, and all of each year in pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sdw_build.amounts import counted
from sdw_build.library.change import Change
from sdw_build.library.changes import told_to_people
from sdw_build.library.library import CHANGES_AT
from sdw_build.library.own_addresses import CHANGES_A_PAGE, year_of_changes
from sdw_build.library.publication import Publication
from sdw_build.library.telling import address_of, sentence_of, title_of
from sdw_build.library.volgen import Kanaal, main_channels
from sdw_build.pages.page import HOME, OVERVIEW, Link, Page, Zoekmerk
from sdw_build.pages.sheets import Bladen, sheets
from sdw_build.schema.values import MONTHS
from sdw_build.schema.wijzigingen import Verandering

TITLE = "Wat er veranderde"
_NEWEST = 40
_ABOUT = "Wat er nieuw is op deze site, wat is bijgewerkt en wat niet meer geldt."


@dataclass(frozen=True)
class WijzigingRegel:
    """One change as a reader sees it."""

    soort: str
    titel: str
    adres: str | None
    zin: str


@dataclass(frozen=True)
class Wijzigingsdag:
    """The changes of a day."""

    dag: date
    regels: tuple[WijzigingRegel, ...]


@dataclass(frozen=True)
class Maand:
    """The changes of a month, the newest day first."""

    naam: str
    dagen: tuple[Wijzigingsdag, ...]


@dataclass(frozen=True)
class WijzigingenView:
    """What wijzigingen.html sees."""

    maanden: tuple[Maand, ...]
    jaren: tuple[Link, ...]  # where all of a year stands
    kanalen: tuple[Kanaal, ...]  # how to follow it
    bladen: Bladen | None = None  # of a year


def change_pages(publication: Publication) -> Iterator[Page[WijzigingenView]]:
    """Yield the page of the newest changes, and all changes of each year, in pages."""
    told = told_to_people(publication)
    years = sorted({change.dag.year for change in told}, reverse=True)
    links = tuple(Link(str(year), year_of_changes(year)) for year in years)
    view = WijzigingenView(_months(told[:_NEWEST]), links, main_channels(publication))
    yield _page(CHANGES_AT, TITLE, _ABOUT, view)
    for year in years:
        found = [change for change in told if change.dag.year == year]
        others = tuple(link for link in links if link.tekst != str(year))
        for sheet in sheets(found, year_of_changes(year), CHANGES_A_PAGE):
            number = sheet.bladen.nummer
            name = f"{TITLE} in {year}, pagina {number}" if number > 1 else f"{TITLE} in {year}"
            about = f"{counted(len(found), 'wijziging', 'wijzigingen')} in {year}."
            yield _page(sheet.adres, name, about, WijzigingenView(_months(sheet.getoond), others, (), sheet.bladen))


def _page(address: str, title: str, about: str, view: WijzigingenView) -> Page[WijzigingenView]:
    first = address == CHANGES_AT
    return Page(
        adres=address,
        sjabloon="wijzigingen.html",
        titel=title,
        omschrijving=about,
        view=view,
        kruimels=(HOME,) if first else (HOME, Link(TITLE, CHANGES_AT)),
        zoekmerk=Zoekmerk(OVERVIEW) if first else None,
        vindbaar=first,
    )


def _months(told: Iterable[Change]) -> tuple[Maand, ...]:
    return tuple(
        Maand(f"{MONTHS[month - 1]} {year}", tuple(_days(found)))
        for (year, month), found in groupby(told, key=lambda change: (change.dag.year, change.dag.month))
    )


def _days(told: Iterable[Change]) -> Iterator[Wijzigingsdag]:
    for day, found in groupby(told, key=lambda change: change.dag):
        yield Wijzigingsdag(day, tuple(_line(change) for change in found))


def _line(change: Change) -> WijzigingRegel:
    told = "" if change.soort is Verandering.GEPUBLICEERD else sentence_of(change)
    return WijzigingRegel(change.soort.label, title_of(change), address_of(change), told)
