"""Report a picture in running text without words for who does not see it."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Writing


def picture_without_description(document: Writing) -> Iterator[Diagnostic]:
    """Every picture has a text alternative."""
    for mention in document.body.mentions:
        if mention.sort == "beeld" and not mention.tekst:
            yield Diagnostic(
                Code.BEELD_ZONDER_BESCHRIJVING,
                mention.place,
                f"bij het beeld '{mention.target}' staat niet wat er te zien is.",
                "schrijf het tussen de haken: ![wat er te zien is](naam.jpg)",
                waarde=mention.target,
                lengte=mention.lengte,
            )
