"""The page of a gespreksleidraad: an answer, and two sheets to fill in."""

from collections.abc import Iterable
from dataclasses import dataclass

from sdw_build.library.document import Document
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import Page
from sdw_build.schema.gespreksleidraad import Gespreksleidraad, Invulveld, Kant, Recht
from sdw_build.schema.parts import Bron
from sdw_build.schema.vocabulary import Doelgroep


@dataclass(frozen=True)
class Volgens:
    """What one source says, point by point."""

    punten: tuple[str, ...]
    bron: Bron


@dataclass(frozen=True)
class RegelsView:
    """One list of a sheet under its heading, by who says it."""

    kop: str
    volgens: tuple[Volgens, ...]


@dataclass(frozen=True)
class KantView:
    """One sheet: for whom, what to fill in, and what may, must and need not."""

    anker: str
    voor: str
    doelgroep: Doelgroep
    velden: tuple[Invulveld, ...]
    regels: tuple[RegelsView, ...]
    zinnen: tuple[str, ...]


@dataclass(frozen=True)
class GespreksleidraadView:
    """What gespreksleidraad.html sees."""

    kort: Volgens
    kanten: tuple[KantView, ...]


def gespreksleidraad_page(maker: Maker, document: Document[Gespreksleidraad]) -> Page[GespreksleidraadView]:
    """Return the page of a gespreksleidraad."""
    data = document.data
    view = GespreksleidraadView(kort=_by_source(data, [data.kort])[0], kanten=sheets(data))
    return maker.page(document, view, maker.body(document))


def sheets(data: Gespreksleidraad) -> tuple[KantView, ...]:
    """Return both sheets, each told to who fills it in."""
    tells, asks = data.wie_vertelt, data.wie_vraagt
    teller, asker = _audiences(data)
    return (
        _sheet(data, "blad-1", tells, teller, _headings("je", asks.voor)),
        _sheet(data, "blad-2", asks, asker, _headings(tells.voor, "je")),
    )


def _sheet(data: Gespreksleidraad, anker: str, own: Kant, audience: Doelgroep, headings: dict[str, str]) -> KantView:
    lists = tuple(RegelsView(headings[name], _by_source(data, points)) for name, points in own.lists)
    return KantView(anker, own.voor, audience, own.velden, lists, own.zinnen)


def _headings(teller: str, asker: str) -> dict[str, str]:
    """Say of each list whom it is about: `je` is who fills in the sheet."""
    return {
        "hoef_niet": f"Dit {'hoef' if teller == 'je' else 'hoeft'} {teller} niet",
        "moet_wel": f"Dit moet {teller} wel",
        "mag_niet": f"Dit mag {asker} niet",
        "mag_wel": f"Dit mag {asker} wel",
    }


def _audiences(data: Gespreksleidraad) -> tuple[Doelgroep, Doelgroep]:
    """Return for whom each sheet is: who tells is a client, where it is for those at all."""
    teller = Doelgroep.CLIENTEN if Doelgroep.CLIENTEN in data.doelgroepen else data.doelgroepen[0]
    return teller, next((item for item in data.doelgroepen if item is not teller), teller)


def _by_source(data: Gespreksleidraad, points: Iterable[Recht]) -> tuple[Volgens, ...]:
    """Put together what one source says, so that it is named once; in the order in which they are told."""
    told: dict[Bron, list[str]] = {}
    for point in points:
        told.setdefault(data.source_of(point), []).append(point.tekst)
    return tuple(Volgens(tuple(texts), source) for source, texts in told.items())
