"""Report a figure that was superseded or is overdue for review, at every place that uses it."""

from collections.abc import Iterator
from datetime import date

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.references import references
from sdw_build.schema.kinds import CIJFER
from sdw_build.schema.references import CijferRef


def outdated_figure(library: Library, day: date) -> Iterator[Diagnostic]:
    """A text that names a figure hears when there is a newer one, or when it should be looked up again."""
    newer = {str(ref): document.slug for document in library.of_kind(CIJFER) for ref in document.data.vervangt}
    overdue = {
        document.slug: due for document in library.of_kind(CIJFER) if (due := document.data.herzien_voor) and due < day
    }
    for document in library.of_kind(CIJFER):
        if document.slug in overdue:
            place, length = document.place(("herzien_voor",))
            advice = "zoek op of het cijfer nog klopt, en kies een nieuwe dag bij herzien_voor."
            yield _told(
                Code.CIJFER_TE_LAAT_HERZIEN,
                place,
                length,
                document.slug,
                _late(document.slug, overdue[document.slug]),
                advice,
            )
    if newer or overdue:
        yield from library.in_each(_used, tuple(newer.items()), tuple(overdue.items()))


def _used(
    library: Library, user: Document, replaced: tuple[tuple[str, str], ...], late: tuple[tuple[str, date], ...]
) -> Iterator[Diagnostic]:
    newer, overdue = dict(replaced), dict(late)
    for slug, place, length in _uses(user):
        if slug in newer:
            message = f"cijfer '{slug}' is vervangen door '{newer[slug]}'."
            advice = f"schrijf '{newer[slug]}', en kijk of de zin nog klopt."
            yield _told(Code.VERVANGEN_CIJFER, place, length, slug, message, advice)
        elif slug in overdue:
            advice = f"zoek op of het cijfer nog klopt: het staat in {library.by_name[CIJFER.naam, slug].pad}."
            yield _told(Code.CIJFER_TE_LAAT_HERZIEN, place, length, slug, _late(slug, overdue[slug]), advice)


def _uses(document: Document) -> Iterator[tuple[str, Place, int]]:
    for mention in document.body.mentions:
        if mention.sort == "cijfer":
            yield mention.target.partition(":")[2].strip(), mention.place, mention.lengte
    if document.kind is CIJFER:
        return  # how figures relate to one another is not a use
    for loc, ref in references(document.data):
        if isinstance(ref, CijferRef):
            place, length = document.place(loc)
            yield str(ref), place, length


def _late(slug: str, day: date) -> str:
    return f"cijfer '{slug}' had voor {day} nagelopen moeten zijn."


def _told(code: Code, place: Place, length: int, slug: str, message: str, advice: str) -> Diagnostic:
    return Diagnostic(code, place, message, advice, waarde=slug, ernst=Ernst.WAARSCHUWING, lengte=length)
