"""What is due this month, or was due before: what an editor sees first, with whom it is settled."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date

from sdw_build.desk.counters import due_counters
from sdw_build.desk.drafts import planned
from sdw_build.desk.endings import ending_consents, ending_evidence
from sdw_build.desk.reviews import reviews
from sdw_build.desk.section import DAG, TITEL, Cell, Column, Row, Section, when
from sdw_build.library.document import Document, find_in, is_of
from sdw_build.library.library import Library
from sdw_build.library.listing import listed
from sdw_build.schema.kinds import BIJEENKOMST, CIJFER, METHODIEK, PARTNER, VERHAAL
from sdw_build.schema.references import PartnerRef
from sdw_build.schema.values import MONTHS

_EDITORS = "de redactie"
_Telling = Callable[[dict[str, Cell]], str]


def this_month(library: Library, day: date) -> Section:
    """List what ends, appears or is to be gone through before the month is over, the oldest day first."""
    last = day.replace(day=monthrange(day.year, day.month)[1])
    rows = [
        *_taken(library, ending_consents(library, day), last, lambda row: f"toestemming {row['wat']}"),
        *_taken(library, reviews(library, day), last, lambda row: f"nalopen, {row['wanneer']}"),
        *_taken(library, ending_evidence(library, day), last, lambda row: f"bewijs {row['wat']}"),
        *_taken(library, planned(library, day), last, lambda row: f"verschijnt {row['wanneer']}"),
        *_taken(library, due_counters(library, day), last, lambda row: f"loket nakijken, {row['wanneer']}"),
        *_figures(library, day, last),
        *_meetings(library, day),
    ]
    month = f"{MONTHS[day.month - 1]} {day.year}"
    return Section(
        naam="deze_maand",
        titel=f"Deze maand, {month}",
        uitleg="Wat voor het eind van de maand moet of gebeurt, en wat al eerder had gemoeten. Onder Wie staat met wie "
        "je het afstemt. De rest van het bureau kijkt verder vooruit.",
        leeg="Er is deze maand niets dat niet kan wachten.",
        kolommen=(DAG, Column("wat", "Wat"), TITEL, Column("wie", "Wie")),
        rijen=tuple(sorted(rows, key=lambda row: (str(row.cellen[0]), row.bestand, str(row.cellen[1])))),
    )


def _taken(library: Library, section: Section, last: date, tell: _Telling) -> Iterator[Row]:
    """Take the rows of another section of which the day comes in time; each begins with that day."""
    for row in section.rijen:
        cells = dict(zip((column.naam for column in section.kolommen), row.cellen, strict=True))
        day = cells[DAG.naam]
        if isinstance(day, date) and day <= last:
            document = library.by_path.get(row.bestand)
            who = _who(library, document) if document else _EDITORS
            yield Row((day, tell(cells), cells[TITEL.naam], who), row.bestand, row.regel)


def _figures(library: Library, day: date, last: date) -> Iterator[Row]:
    for document in library.of_kind(CIJFER):
        due = document.data.herzien_voor
        if due and due <= last:
            told = (due, f"opnieuw opzoeken, {when(due, day)}", document.slug, _EDITORS)
            yield Row(told, document.pad, document.fields.place.regel)


def _meetings(library: Library, day: date) -> Iterator[Row]:
    """List each bijeenkomst that is over, of which nobody wrote whether it went on."""
    for document in listed(library.of_kind(BIJEENKOMST)):
        data = document.data
        if data.has_ended(day) and data.doorgegaan is None:
            told = (data.last.eind, "ging het door? Schrijf het bij doorgegaan", data.titel, _who(library, document))
            yield Row(told, document.pad)


def _who(library: Library, document: Document) -> str:
    """Return the organisation that knows more of a document, as its fields name it; else it is for the editors."""
    who: str | None = None
    if is_of(document, METHODIEK):
        who = _called(library, document.data.eigenaar)
    elif is_of(document, PARTNER):
        who = document.data.titel
    elif is_of(document, BIJEENKOMST):
        who = document.data.organisator
    elif is_of(document, VERHAAL) and (teller := document.data.verteller):
        who = _called(library, teller.partner) or teller.organisatie
    return who or _EDITORS


def _called(library: Library, partner: PartnerRef | None) -> str:
    found = find_in(library.by_name, partner) if partner else None
    return str(found.data.called if found else partner or "")
