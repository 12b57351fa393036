"""Report a personal detail in a text: in a verhaal as a mistake, elsewhere as something to look at."""

from collections.abc import Iterator
from dataclasses import replace

from sdw_build.body.visible import is_read
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.library.document import Document, Writing
from sdw_build.library.library import Library
from sdw_build.library.passages import Passage, body_passages, passages
from sdw_build.rules.finding import Finding
from sdw_build.rules.privacy.details import Detail, find_details
from sdw_build.schema.kinds import LOKET, PARTNER
from sdw_build.source.web import reached

# Fields that exist to be called or written to, by everyone.
_PUBLIC_ADDRESS = {(PARTNER, "contact"), (LOKET, "email")}

_HELP = "haal het weg. Moet het blijven staan? Zet het dan bij bewust, met de reden."


def personal_data(library: Library, document: Document) -> Iterator[Finding]:
    """What can be used to find or harm someone stands in no text, unless an editor meant it to."""
    for passage in passages(library, document):
        yield from _in_passage(document, passage)
    if document.body.text.strip():
        yield from _told_by_links(document)
    yield from _in_name(document)


def personal_data_in_body(library: Library, writing: Writing) -> Iterator[Diagnostic]:
    """What stands in a text of which the fields are not in order, unless those may hold an editor's answer to it."""
    if any("bewust" in line for line in library.lines.get(writing.pad, [])[: writing.body.line - 1]):
        return
    for passage in body_passages(writing.body):
        yield from (finding.diagnostic for finding in _in_passage(writing, passage))
    yield from (finding.diagnostic for finding in (*_told_by_links(writing), *_in_name(writing)))


def _in_passage(document: Writing, passage: Passage) -> Iterator[Finding]:
    """Go through what stands in a passage as it was typed, and then as it is read."""
    taken: list[tuple[int, int]] = []
    for detail in find_details(passage.text):
        taken.append((detail.found.start, detail.found.end))
        yield _finding(document, passage, detail)
    for run in passage.shown:
        for detail in find_details(run.text):
            start, end = run.span(detail.found.start, detail.found.end)
            if all(end <= first or last <= start for first, last in taken):
                taken.append((start, end))
                at = replace(detail, found=replace(detail.found, start=start, end=end))
                yield _finding(document, passage, at, run.text[detail.found.start : detail.found.end])


def _told_by_links(document: Writing) -> Iterator[Finding]:
    """Go through what the addresses of links are for: to call someone, or to write to someone."""
    for mention in document.body.mentions:
        for telling in reached(mention.target):
            for detail in find_details(telling):
                words = telling[detail.found.start : detail.found.end]
                if not (is_read(mention.target) and words in mention.target):
                    yield _told(document, detail, mention.place, mention.lengte, words)


def _in_name(document: Writing) -> Iterator[Finding]:
    """Go through what the name of a file tells: it is its address on the site."""
    for detail in find_details(document.pad.rpartition(".")[0].replace("/", " ").replace("_", " ")):
        found = detail.found
        yield _told(document, detail, Place(document.pad), 1, document.pad[found.start : found.end])


def _finding(document: Writing, passage: Passage, detail: Detail, read: str = "") -> Finding:
    found = detail.found
    place = passage.place(found.start, found.end)
    public = (document.kind, *passage.veld) in _PUBLIC_ADDRESS
    words = read or passage.text[found.start : found.end]
    return _told(document, detail, place, found.end - found.start, words, public=public)


def _told(document: Writing, detail: Detail, place: Place, length: int, words: str, *, public: bool = False) -> Finding:
    found = detail.found
    # What a verhaal or a public address gives away cannot be taken back.
    wrong = document.kind.about_people or public
    diagnostic = Diagnostic(
        detail.code,
        place,
        f"hier staat {detail.noun} ({found.masked}).",
        _HELP,
        waarde=found.masked,
        ernst=Ernst.FOUT if wrong else Ernst.ADVIES,
        lengte=length,
        verborgen=True,
    )
    return Finding(diagnostic, words)
