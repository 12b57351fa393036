"""What a round along the links says to editors: at each place what is broken, and what moved for good."""

from collections.abc import Iterator, Mapping
from datetime import date

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.outside.gathering import LinkPlace
from sdw_build.outside.memory import LinkMemory
from sdw_build.outside.verdict import Oordeel, Remembered

_MEND = "open de link zelf; klopt het, zoek dan waar het nu staat, of haal de link weg."


def told_of(links: Mapping[str, tuple[LinkPlace, ...]], memory: LinkMemory) -> Iterator[Diagnostic]:
    """Yield a problem for each place with a link that is broken or moved."""
    for address, places in links.items():
        known = memory.get(address)
        if known is None:
            continue
        for standing in places:
            if known.verdict.oordeel.stuk:
                yield _broken(standing, known)
            elif known.verdict.oordeel is Oordeel.VERHUISD:
                yield _moved(standing, known)


def _broken(standing: LinkPlace, known: Remembered) -> Diagnostic:
    message = f"'{standing.typed}': {known.verdict.uitleg}, {_since(known.sinds)}."
    return Diagnostic(
        Code.LINK_BUITEN_STUK, standing.place, message, _MEND, waarde=standing.typed, lengte=standing.lengte
    )


def _moved(standing: LinkPlace, known: Remembered) -> Diagnostic:
    return Diagnostic(
        Code.LINK_BUITEN_VERHUISD,
        standing.place,
        f"'{standing.typed}' is verhuisd naar '{known.verdict.naar}'.",
        "kijk of daar staat wat je bedoelt, en schrijf dan dat adres.",
        waarde=standing.typed,
        ernst=Ernst.WAARSCHUWING,
        lengte=standing.lengte,
    )


def _since(day: date) -> str:
    return f"zo gezien sinds {day}"
