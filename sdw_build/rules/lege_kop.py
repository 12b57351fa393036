"""Report a heading in which nothing stands to read."""

from collections.abc import Iterator

from sdw_build.body.scan import has_words
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Writing


def empty_heading(document: Writing) -> Iterator[Diagnostic]:
    """Headings have words: who cannot see the page goes from one to the next."""
    for heading in document.body.headings:
        if not has_words(heading.tekst):
            yield Diagnostic(
                Code.LEGE_KOP,
                heading.place,
                "deze kop heeft geen woorden.",
                "haal de regel weg, of schrijf de kop.",
                lengte=heading.lengte,
            )
