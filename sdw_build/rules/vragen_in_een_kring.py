"""Report an answer of a keuzehulp that leads back to a question that was asked before."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Document
from sdw_build.library.ways import Ways
from sdw_build.schema.keuzehulp import Keuzehulp


def questions_going_round(document: Document[Keuzehulp]) -> Iterator[Diagnostic]:
    """Every way of answering ends at an outcome, so that no question comes twice on one way."""
    for lead in Ways(document.data).going_round:
        place, length = document.place(lead.loc)
        yield Diagnostic(
            Code.VRAGEN_IN_EEN_KRING,
            place,
            f"dit antwoord leidt terug naar '{lead.antwoord.naar}', en die vraag is dan al gesteld.",
            "laat het leiden naar een uitkomst, of naar een vraag die nog komt.",
            waarde=lead.antwoord.naar,
            lengte=length,
        )
