"""Report who would find two loketten to begin with, or none once that of a regio is out of date."""

from collections.abc import Iterator
from datetime import date

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.listing import in_order
from sdw_build.schema.kinds import LOKET
from sdw_build.schema.loket import Loket


def one_to_begin_with(library: Library, day: date) -> Iterator[Diagnostic]:
    """Whoever wants to call is told of one loket to begin with, and there is always one of the whole country."""
    del day  # who is called first does not depend on it
    found = in_order(LOKET, library.of_kind(LOKET))
    first: dict[tuple[str, str], str] = {}
    everywhere = {audience for item in found if not item.data.regio for audience in item.data.audiences}
    for document in found:
        for index, audience in enumerate(document.data.eerst):
            other = first.setdefault((_where(library, document), audience.value), document.slug)
            if other != document.slug:
                yield _told(
                    document,
                    ("eerst", index),
                    Code.TWEE_EERSTE_LOKETTEN,
                    f"voor {audience.value} is loket '{other}' daar al het eerste.",
                    "haal de doelgroep weg bij een van de twee.",
                )
        missing = [item.value for item in document.data.audiences if document.data.regio and item not in everywhere]
        if missing:
            yield _told(
                document,
                ("regio",),
                Code.GEEN_LANDELIJK_LOKET,
                f"voor {' en '.join(missing)} is er geen loket in het hele land: elders, en als dit te oud is, "
                "staat er niets.",
                "schrijf er ook een zonder regio.",
            )


def _where(library: Library, document: Document[Loket]) -> str:
    ref = document.data.regio
    regio = library.find(ref) if ref else None
    return regio.slug if regio else str(ref or "")


def _told(document: Document[Loket], loc: tuple[str | int, ...], code: Code, message: str, advice: str) -> Diagnostic:
    place, length = document.place(loc)
    return Diagnostic(code, place, message, advice, ernst=Ernst.WAARSCHUWING, lengte=length)
