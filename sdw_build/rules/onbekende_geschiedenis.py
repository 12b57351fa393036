"""Report that git cannot tell who withdrew before, so that an older text could bring something back."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.library.library import Library
from sdw_build.library.visibility import consents
from sdw_build.source.register import REGISTER

_ADVICE = "bouw vanuit een volledige kloon: git clone zonder --depth, en niet vanuit een zip."


def unknown_history(library: Library, *, production: bool) -> Iterator[Diagnostic]:
    """Before someone's verhaal is published, git has told that no consent for it was withdrawn."""
    if library.history_problem and any(next(consents(document), None) for document in library.documents):
        message = f"niet na te kijken of iemand eerder een toestemming introk: {library.history_problem}"
        ernst = Ernst.FOUT if production else Ernst.WAARSCHUWING
        yield Diagnostic(Code.GESCHIEDENIS_ONBEKEND, Place(REGISTER), message, _ADVICE, ernst=ernst)
