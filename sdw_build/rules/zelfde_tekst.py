"""Report the same text under two names: one of the two was left behind."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.diagnostics.nearest import fold
from sdw_build.library.copies import is_twin, one_left
from sdw_build.library.document import Document, is_published
from sdw_build.library.library import Library
from sdw_build.rules.voorbeeldtekst import EXAMPLE_TEXT

# In letters: a shorter text may well be the same twice.
_LONG_TEXT = 150
_LONG_SUMMARY = 40


def same_text(library: Library, day: date) -> Iterator[Diagnostic]:
    """What stands on the site twice is found twice, and soon one of the two is out of date."""
    del day  # a copy is one on any day
    known: dict[tuple[str, str | bytes], Document] = {}
    told: set[Document] = set()
    for found in library.in_each(_texts, sha256(fold(EXAMPLE_TEXT).encode()).digest()):
        if isinstance(found, Diagnostic):
            yield found
            continue
        document, what, text, place = found
        if document in told:
            continue  # once is enough
        other = known.setdefault((what, text), document)
        if other is not document:
            told.add(document)
            yield Diagnostic(
                Code.ZELFDE_TEKST,
                place,
                f"{what} van dit bestand is dezelfde als van {other.pad}.",
                _advice(library, document, other),
                ernst=Ernst.WAARSCHUWING,
            )


def _advice(library: Library, document: Document, other: Document) -> str:
    if is_twin(library, document, other) and library.is_promised(document):
        return f"houd een van de twee, of schrijf er iets anders. {one_left(library, other, document)}"
    return "haal een van de twee weg, of schrijf er iets anders."


def _texts(_: Library, document: Document, example: bytes) -> Iterator[tuple[Document, str, str | bytes, Place]]:
    if not is_published(document):
        return
    length, text = document.letters
    if length >= _LONG_TEXT and text != example:
        first = next(number for number, line in enumerate(document.body.text.split("\n")) if line.strip())
        yield document, "de tekst", text, Place(document.pad, document.body.line + first)
    summary = fold(f"{document.data.titel}{document.data.samenvatting}")
    if len(summary) >= _LONG_SUMMARY:
        yield document, "de titel met de samenvatting", summary, document.place(("titel",))[0]
