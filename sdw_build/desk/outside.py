"""Links to other sites that are broken or moved, as `sdw links --extern` found them."""

from collections.abc import Iterator

from sdw_build.desk.section import Column, Row, Section
from sdw_build.library.library import Library
from sdw_build.outside.gathering import outside_links
from sdw_build.outside.memory import LinkMemory
from sdw_build.outside.verdict import Oordeel, Remembered


def broken_links(library: Library, memory: LinkMemory) -> Section:
    """List the links to other sites that are broken or moved, those that are broken longest first."""
    rows = tuple(_rows(library, memory))
    last = max((item.gezien for item in memory.values()), default=None)
    asked = f"Het laatst nagekeken op {last}." if last else "Nog niet nagekeken: typ sdw links --extern."
    return Section(
        naam="links_naar_buiten",
        titel="Links naar andere sites",
        uitleg=f"Wat daar weg of verhuisd is, en sinds wanneer. {asked}",
        leeg="Geen link is weg of verhuisd." if last else asked,
        kolommen=(
            Column("link", "Link"),
            Column("stand", "Hoe het staat"),
            Column("sinds", "Sinds"),
            Column("gebruikt_in", "Gebruikt in"),
        ),
        rijen=rows,
        rijkop="link",
    )


def _rows(library: Library, memory: LinkMemory) -> Iterator[Row]:
    links = outside_links(library) if memory else {}
    found = [(address, memory[address]) for address in links if address in memory and _asks(memory[address])]
    found.sort(key=lambda item: (not item[1].verdict.oordeel.stuk, item[1].sinds, item[0]))
    for address, known in found:
        places = tuple(dict.fromkeys(standing.place.pad for standing in links[address]))
        yield Row((address, _told(known), known.sinds, places), places[0])


def _asks(known: Remembered) -> bool:
    return known.verdict.oordeel.stuk or known.verdict.oordeel is Oordeel.VERHUISD


def _told(known: Remembered) -> str:
    verdict = known.verdict
    return f"{verdict.oordeel}: {verdict.naar or verdict.uitleg}"
