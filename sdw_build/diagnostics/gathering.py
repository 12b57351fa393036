"""Problems that are one mistake to whoever made it: told once, at the first of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from sdw_build.amounts import counted
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic

_FEW = 3  # fields that each stand twice; as many were pasted together
_MANY = 5  # addresses of one folder that are gone at once


def gathered(found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Go through problems in their order; a head pasted twice, and a folder that is gone, are one each."""
    for (code, _, folder), group in groupby(found, key=_together):
        items = [*group]
        if code is Code.VELD_DUBBEL and len(items) >= _FEW:
            yield _pasted(items)
        elif code is Code.ADRES_VERDWIJNT and len(items) >= _MANY:
            yield _gone(items, folder)
        else:
            yield from items


def _together(item: Diagnostic) -> tuple[Code, str, str]:
    folder = item.waarde.strip("/").split("/")[0] if item.code is Code.ADRES_VERDWIJNT else ""
    return item.code, item.place.pad, folder


def _some(items: list[Diagnostic]) -> str:
    names = ", ".join(item.waarde for item in items[:_FEW])
    return names + (" en zo verder" if len(items) > _FEW else "")


def _pasted(items: list[Diagnostic]) -> Diagnostic:
    return replace(
        items[0],
        bericht=f"vanaf hier staan {len(items)} velden er voor de tweede keer: {_some(items)}.",
        hulp="is de kop twee keer geplakt? Houd van elk veld er een over. Gelijke regels haalt sdw check --herstel weg.",
        voorstel=None,
    )


def _gone(items: list[Diagnostic], folder: str) -> Diagnostic:
    return replace(
        items[0],
        bericht=f"{counted(len(items), 'adres', 'adressen')} onder /{folder}/ staan op de site en zouden verdwijnen: {_some(items)}.",
        hulp="kreeg een map een andere naam, of is zij weg? Zet haar terug, zoals zij heette. "
        "Is het de bedoeling? Kijk dan met sdw verhuis --help of sdw weg --help, en doe het voor elk adres.",
    )
