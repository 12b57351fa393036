"""Report an answer of a keuzehulp that leads to no question and no outcome."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.diagnostics.nearest import did_you_mean
from sdw_build.library.document import Document
from sdw_build.library.ways import Ways
from sdw_build.schema.keuzehulp import Keuzehulp


def answer_to_nothing(document: Document[Keuzehulp]) -> Iterator[Diagnostic]:
    """Whoever chooses an answer gets a next question or an outcome."""
    ways = Ways(document.data)
    for leads in ways.leads.values():
        for lead in leads:
            if ways.after(lead) is None:
                place, length = document.place(lead.loc)
                named = lead.antwoord.naar
                yield Diagnostic(
                    Code.ANTWOORD_NAAR_NIETS,
                    place,
                    f"er is geen vraag of uitkomst met de naam '{named}'.",
                    did_you_mean(named, ways.nodes) or "schrijf een naam die bij een vraag of uitkomst staat.",
                    waarde=named,
                    lengte=length,
                )
