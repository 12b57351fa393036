"""Report a source that a reader cannot open: no web address and no DOI."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Document
from sdw_build.library.sources import sources


def source_without_address(document: Document) -> Iterator[Diagnostic]:
    """Whoever doubts what the site says can look it up in one step."""
    if document.data.is_archived:
        return
    for source in sources(document.data):
        if not source.adres:
            place, length = document.place(source.loc)
            yield Diagnostic(
                Code.BRON_ZONDER_ADRES,
                place,
                "deze bron heeft geen webadres en geen doi.",
                "zet het adres waar je het las bij url, of het nummer van het artikel bij doi. Staat het nergens "
                "op internet, zet dan bij uitgever en jaar waar iemand het kan vinden.",
                waarde=source.titel,
                ernst=Ernst.ADVIES,
                lengte=length,
            )
