"""Problems that are one mistake to whoever made it: told once, at the first of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic

_FEW = 3  # fields that each stand twice; more of them were pasted together


def gathered(found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Go through problems in their order; fields that came back together, as of a head pasted twice, are one."""
    for (code, _), group in groupby(found, key=lambda item: (item.code, item.place.pad)):
        items = [*group]
        if code is Code.VELD_DUBBEL and len(items) >= _FEW:
            yield _pasted(items)
        else:
            yield from items


def _pasted(items: list[Diagnostic]) -> Diagnostic:
    names = ", ".join(item.waarde for item in items[:_FEW]) + (" en zo verder" if len(items) > _FEW else "")
    return replace(
        items[0],
        bericht=f"vanaf hier staan {len(items)} velden er voor de tweede keer: {names}.",
        hulp="is de kop twee keer geplakt? Houd van elk veld er een over. Gelijke regels haalt sdw check --herstel weg.",
        voorstel=None,
    )
