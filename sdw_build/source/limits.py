"""How much a file may hold: far more than anyone writes, and no more than the program can read in a moment."""

from collections.abc import Iterable

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place

MOST_BYTES = 5_000_000
LONGEST_LINE = 20_000
MOST_FIELD_LINES = 1_000  # above the text of a document; a data file may have any number of entries
MOST_TEXT_LINES = 3_000
MOST_TEXT = 300_000  # characters: a book of 150 pages
LONGEST_PARAGRAPH = 20_000
LONGEST_VALUE = 20_000
MOST_VALUES = 50_000  # of fields and lists, in one file
# What the program writes itself, beside mkdocs.yml, grows with the site: enough for tens of thousands of pages.
LISTS = ("adressen.yml", "wijzigingen.yml")
_MOST_LISTED, _MOST_LISTED_BYTES = 1_500_000, 25_000_000


def most_values(pad: str) -> int:
    """Return how many values a file may hold."""
    return _MOST_LISTED if pad in LISTS else MOST_VALUES


def too_large(pad: str, size: int) -> Diagnostic | None:
    """Tell a file of more bytes than is read, before it is read."""
    most = _MOST_LISTED_BYTES if pad in LISTS else MOST_BYTES
    if size <= most:
        return None
    message = f"dit bestand is {size // 1_000_000} MB groot; er passen er {most // 1_000_000}."
    return too_much(Place(pad), message, "hoort dit bestand hier? Haal er anders weg wat geen tekst is.")


def too_long(pad: str, first: int, lines: Iterable[str]) -> Diagnostic | None:
    """Tell the first line that is longer than any paragraph; the lines begin at line `first` of their file."""
    for number, line in enumerate(lines, first):
        if len(line) > LONGEST_LINE:
            message = f"deze regel is {len(line)} tekens lang; er passen er {LONGEST_LINE}."
            return too_much(Place(pad, number), message, "begin hier en daar een nieuwe alinea, met een lege regel.")
    return None


def too_many(pad: str, first: int, count: int, most: int, what: str) -> Diagnostic | None:
    """Tell more lines than a part of a document holds; the first of them stands on line `first`."""
    if count <= most:
        return None
    message = f"{what} is {count} regels lang; er passen er {most}."
    return too_much(Place(pad, first + most), message, "maak er meer dan een bestand van.")


def too_much(place: Place, message: str, advice: str) -> Diagnostic:
    """Tell of something that there is too much of."""
    return Diagnostic(Code.TE_VEEL, place, message, advice)
