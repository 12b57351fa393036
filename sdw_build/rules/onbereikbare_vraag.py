"""Report a question or an outcome of a keuzehulp that nobody can get to."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Document
from sdw_build.library.ways import Ways
from sdw_build.schema.keuzehulp import Keuzehulp
from sdw_build.source.paths import Loc


def out_of_reach(document: Document[Keuzehulp]) -> Iterator[Diagnostic]:
    """What an editor wrote can be read: some way of answering leads there."""
    ways = Ways(document.data)
    reached = ways.within_reach(ways.start.naam, *ways.meant)
    for loc, name, noun in _named(document.data):
        if name not in reached:
            place, length = document.place(loc)
            yield Diagnostic(
                Code.ONBEREIKBARE_VRAAG,
                place,
                f"geen enkel antwoord leidt naar deze {noun}.",
                f"schrijf '{name}' bij naar van een antwoord, of haal deze {noun} weg.",
                waarde=name,
                lengte=length,
            )


def _named(data: Keuzehulp) -> Iterator[tuple[Loc, str, str]]:
    for at, question in enumerate(data.vragen):
        yield ("vragen", at, "naam"), question.naam, "vraag"
    for at, outcome in enumerate(data.uitkomsten):
        yield ("uitkomsten", at, "naam"), outcome.naam, "uitkomst"
