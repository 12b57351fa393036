"""Report a document whose review-by date has passed."""

from collections.abc import Iterator
from datetime import date

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import published_only
from sdw_build.library.library import Library
from sdw_build.library.listing import listed
from sdw_build.library.visibility import is_public


def overdue_review(library: Library, day: date) -> Iterator[Diagnostic]:
    """What is public is gone through again by the day that was agreed; a cijfer is told where it is used."""
    for document in listed(published_only(library.documents)):
        data = document.data
        if data.herzien_voor is None or data.herzien_voor >= day or not is_public(library, document, day):
            continue
        place, length = document.place(("herzien_voor",))
        yield Diagnostic(
            Code.TE_LAAT_HERZIEN,
            place,
            f"deze inhoud had voor {data.herzien_voor} nagelopen moeten zijn.",
            "loop de tekst na, zet de dag bij herzien en kies een nieuwe dag bij herzien_voor.",
            waarde=str(data.herzien_voor),
            ernst=Ernst.WAARSCHUWING,
            lengte=length,
        )
