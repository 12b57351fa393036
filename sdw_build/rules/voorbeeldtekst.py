"""Report a published document that still has the text that `sdw nieuw` put there."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.library.document import Document
from sdw_build.library.visibility import is_concept
from sdw_build.schema.published import Published

# What `sdw nieuw` puts under the front matter.
EXAMPLE_TEXT = """\
Schrijf hier de tekst. Begin met het belangrijkste.

## Een tussenkop

Zet een tussenkop boven elk nieuw onderwerp.
"""
# A heading of one's own may well be called that.
_LINES = frozenset(line for line in EXAMPLE_TEXT.splitlines() if line and not line.startswith("#"))


def example_text(document: Document[Published]) -> Iterator[Diagnostic]:
    """What readers can open holds no line that was meant for its writer."""
    if is_concept(document):
        return
    for number, line in enumerate(document.body.text.splitlines()):
        if line.rstrip() in _LINES:
            yield Diagnostic(
                Code.VOORBEELDTEKST,
                Place(document.pad, document.body.line + number),
                "hier staat nog de voorbeeldtekst van een nieuw bestand.",
                "schrijf hier je eigen tekst of haal deze regel weg, of zet de status op concept.",
                lengte=len(line.rstrip()),
            )
