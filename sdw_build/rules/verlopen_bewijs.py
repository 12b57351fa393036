"""Report evidence whose judgement has ended, or ends soon: readers see it as verlopen."""

from collections.abc import Iterator
from datetime import date, timedelta

from sdw_build.amounts import counted
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.library import Library
from sdw_build.library.visibility import is_public
from sdw_build.schema.kinds import METHODIEK
from sdw_build.schema.methodiek import Bewijs, Erkenning

_NOTICE = timedelta(days=90)


def expired_evidence(library: Library, day: date) -> Iterator[Diagnostic]:
    """A judgement is renewed or left to expire on purpose, never unnoticed."""
    for document in library.of_kind(METHODIEK):
        if not is_public(library, document, day):
            continue
        judged: list[tuple[str, int, Bewijs | Erkenning]] = [
            *(("bewijs", index, item) for index, item in enumerate(document.data.bewijs)),
            *(("erkenning", index, item) for index, item in enumerate(document.data.erkenning)),
        ]
        for field, index, item in judged:
            if item.geldig_tot is None or item.geldig_tot - day > _NOTICE:
                continue
            place, length = document.place((field, index, "geldig_tot"))
            ended = item.is_expired(day)
            what = f"het oordeel voor {item.voor_wie}" if item.voor_wie else "de erkenning"
            message = (
                f"{what} is verlopen; de pagina zegt dat ook."
                if ended
                else f"{what} verloopt {_when((item.geldig_tot - day).days)}."
            )
            yield Diagnostic(
                Code.BEWIJS_VERLOOPT,
                place,
                message,
                "zoek op of er een nieuw oordeel is, en zet dat erbij met de bron.",
                waarde=str(item.geldig_tot),
                ernst=Ernst.WAARSCHUWING,
                lengte=length,
            )


def _when(days: int) -> str:
    return f"over {counted(days, 'dag', 'dagen')}" if days else "vandaag"
