"""Report a consent that ends within ninety days, or has ended."""

from collections.abc import Iterator
from datetime import date, timedelta

from sdw_build.amounts import counted
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.visibility import Standing, consent_holds, consents, standing, visibility

_NOTICE = timedelta(days=90)


def ending_consent(library: Library, day: date) -> Iterator[Diagnostic]:
    """Editors know of the end of a consent ninety days before it comes."""
    for document in library.documents:
        seen = visibility(library, document, day)
        if seen.lapsed:
            yield from _ended(document, day, library)
        elif seen.public:
            yield from _ending(library, document, day)


def _ended(document: Document, day: date, library: Library) -> Iterator[Diagnostic]:
    ended = [index for index, consent in consents(document) if not consent_holds(library, consent, day)]
    if ended:
        place, length = document.place(("betrokkenen", ended[0], "toestemming", "geldig_tot"))
        yield _warning(
            Code.TOESTEMMING_GELDT_NIET,
            place,
            length,
            f"dit verhaal is op {day} niet te zien: de toestemming geldt niet.",
        )


def _ending(library: Library, document: Document, day: date) -> Iterator[Diagnostic]:
    for index, consent in consents(document):
        stands, last = standing(library, consent, day)
        if stands is Standing.GELDT and last - day <= _NOTICE:
            place, length = document.place(("betrokkenen", index, "toestemming", "geldig_tot"))
            days = (last - day).days
            when = f"over {counted(days, 'dag', 'dagen')}" if days else "vandaag"
            message = f"deze toestemming eindigt {when}; daarna verdwijnt het verhaal van de site."
            yield _warning(Code.TOESTEMMING_LOOPT_AF, place, length, message)


def _warning(code: Code, place: Place, length: int, message: str) -> Diagnostic:
    advice = "vraag de persoon opnieuw, en zet dan een nieuwe toestemming neer; of laat het verhaal gaan."
    return Diagnostic(code, place, message, advice, ernst=Ernst.WAARSCHUWING, lengte=length)
