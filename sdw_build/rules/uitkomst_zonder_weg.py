"""Report an outcome of a keuzehulp that leads nowhere today: none of its pages may be seen."""

from collections.abc import Iterator
from datetime import date

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.library import Library
from sdw_build.library.publication import Publication
from sdw_build.library.visibility import is_public
from sdw_build.schema.kinds import KEUZEHULP


def outcome_without_way(library: Library, day: date) -> Iterator[Diagnostic]:
    """An outcome leads to a page that is there; what may not be seen falls away, and whom to call stays."""
    seen = library.once(Publication, day)
    for document in library.of_kind(KEUZEHULP):
        if not is_public(library, document, day):
            continue
        for at, outcome in enumerate(document.data.uitkomsten):
            if any(seen.target(document, onward.link) for onward in outcome.verder):
                continue
            place, length = document.place(("uitkomsten", at, "verder"))
            yield Diagnostic(
                Code.UITKOMST_ZONDER_WEG,
                place,
                f"geen enkele pagina bij de uitkomst '{outcome.naam}' is nu te zien.",
                "zet er een pagina bij die openbaar is, of publiceer er een.",
                waarde=outcome.naam,
                ernst=Ernst.WAARSCHUWING,
                lengte=length,
            )
