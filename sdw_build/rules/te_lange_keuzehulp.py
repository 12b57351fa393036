"""Report a keuzehulp that asks too much: more questions on one way than people answer, or too many ways."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Document
from sdw_build.library.ways import MOST_PAGES, MOST_QUESTIONS, Ways
from sdw_build.schema.keuzehulp import Keuzehulp


def too_long(document: Document[Keuzehulp]) -> Iterator[Diagnostic]:
    """Nobody answers more than five questions, and each way of answering is a page of its own."""
    ways = Ways(document.data)
    questions, pages = ways.measure(ways.start)
    place, length = document.place(("vragen",))
    if questions > MOST_QUESTIONS:
        message = f"wie dit invult, krijgt tot {questions} vragen. Hooguit {MOST_QUESTIONS} is genoeg."
        advice = "laat een antwoord eerder naar een uitkomst leiden, of haal een vraag weg."
        yield Diagnostic(Code.TE_LANGE_KEUZEHULP, place, message, advice, lengte=length)
    if pages > MOST_PAGES:
        message = f"dit zijn {pages} manieren van antwoorden, elk met een eigen pagina. Hooguit {MOST_PAGES} kan."
        advice = "gebruik minder antwoorden, of laat een antwoord eerder naar een uitkomst leiden."
        yield Diagnostic(Code.TE_LANGE_KEUZEHULP, place, message, advice, lengte=length)
