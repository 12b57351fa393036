"""Report a personal detail in a text: in a verhaal as a mistake, elsewhere as something to look at."""

from collections.abc import Iterator

from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Document, Writing
from sdw_build.library.library import Library
from sdw_build.library.passages import Passage, body_passages, passages
from sdw_build.rules.finding import Finding
from sdw_build.rules.privacy.details import Detail, find_details
from sdw_build.schema.kinds import LOKET, PARTNER

# Fields that exist to be called or written to, by everyone.
_PUBLIC_ADDRESS = {(PARTNER, "contact"), (LOKET, "email")}

_HELP = "haal het weg. Moet het blijven staan? Zet het dan bij bewust, met de reden."


def personal_data(library: Library, document: Document) -> Iterator[Finding]:
    """What can be used to find or harm someone stands in no text, unless an editor meant it to."""
    for passage in passages(library, document):
        for detail in find_details(passage.text):
            yield _finding(document, passage, detail)


def personal_data_in_body(library: Library, writing: Writing) -> Iterator[Diagnostic]:
    """What stands in a text of which the fields are not in order, unless those may hold an editor's answer to it."""
    if any("bewust" in line for line in library.lines.get(writing.pad, [])[: writing.body.line - 1]):
        return
    for passage in body_passages(writing.body):
        for detail in find_details(passage.text):
            yield _finding(writing, passage, detail).diagnostic


def _finding(document: Writing, passage: Passage, detail: Detail) -> Finding:
    found = detail.found
    # What a verhaal or a public address gives away cannot be taken back.
    wrong = document.kind.about_people or (document.kind, *passage.veld) in _PUBLIC_ADDRESS
    diagnostic = Diagnostic(
        detail.code,
        passage.place(found.start, found.end),
        f"hier staat {detail.noun} ({found.masked}).",
        _HELP,
        waarde=found.masked,
        ernst=Ernst.FOUT if wrong else Ernst.ADVIES,
        lengte=found.end - found.start,
        verborgen=True,
    )
    return Finding(diagnostic, passage.text[found.start : found.end])
