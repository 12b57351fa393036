"""Write down that a document was gone through: its day of review, and nothing else of the file."""

from dataclasses import dataclass
from datetime import date

from sdw_build.editing.changes import Changes
from sdw_build.editing.field import set_value
from sdw_build.editing.names import read_name, unknown
from sdw_build.editing.refusal import RefusedError
from sdw_build.editing.rewriting import rewriting_of
from sdw_build.library.document import Document, is_of, is_published
from sdw_build.library.library import Library
from sdw_build.library.promises import short_name
from sdw_build.schema.kinds import CIJFER

REVIEWED, AGAIN = "herzien", "herzien_voor"


@dataclass(frozen=True)
class Review:
    """What is written of a review, and by when the next one is due, if that is known."""

    pad: str
    name: str  # as an editor calls the document
    written: tuple[tuple[str, date, date | None], ...]  # a field, its day, and that of before
    due: date | None
    changes: Changes


def plan_review(library: Library, text: str, day: date, again: date | None = None) -> Review:
    """Work out what to write of a review on a day, and by which day it is due again; refuses what cannot be kept."""
    kind, slug = read_name(text)
    if (kind.naam, slug) in library.unreadable or kind.naam in library.unknown_kinds:
        raise RefusedError(f"{kind.naam} '{slug}' is niet te lezen. Verbeter eerst wat sdw check daarover zegt.")
    document = library.by_name.get((kind.naam, slug))
    if document is None:
        raise unknown(library, kind, slug)
    name = short_name(kind.address(slug))
    if again and again <= day:
        raise RefusedError(f"{again} komt niet na {day}. Kies een latere dag om opnieuw na te lopen.")
    if is_published(document):
        due, wanted = document.data.herzien_voor, {REVIEWED: (day, document.data.herzien)}
        _refuse_too_early(name, document.data.gepubliceerd, day)
    elif is_of(document, CIJFER):
        due, wanted = document.data.herzien_voor, {}
        if again is None:
            raise RefusedError(
                "van een cijfer schrijf je alleen op voor welke dag het opnieuw moet. "
                f"Typ sdw nagelopen {name} --opnieuw-voor, met die dag erachter."
            )
    else:
        raise RefusedError(f"een {document.kind.naam} heeft geen dag waarop het is nagelopen; er is niets te doen.")
    if again:
        wanted[AGAIN] = (again, due)
    written = tuple((field, new, old) for field, (new, old) in wanted.items() if new != old)
    return Review(document.pad, name, written, again or due, _changes(library, document, written))


def _refuse_too_early(name: str, published: date, day: date) -> None:
    if day < published:
        raise RefusedError(f"{name} komt pas op {published} op de site, en nalopen doe je daarna. Kies een latere dag.")


def _changes(library: Library, document: Document, written: tuple[tuple[str, date, date | None], ...]) -> Changes:
    if not written:
        return Changes(library.root)
    file = rewriting_of(library, document.pad)
    for field, new, _ in written:
        set_value(file, document, field, new.isoformat())
    return Changes(library.root, {document.pad: file.result()}, read={document.pad: file.before})
