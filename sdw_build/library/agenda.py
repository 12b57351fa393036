"""Meetings for the calendar of a reader: which have a day, and where the file of each stands."""

from sdw_build.library.document import Document, is_of
from sdw_build.library.listing import listed
from sdw_build.library.publication import Publication
from sdw_build.schema.bijeenkomst import Bijeenkomst
from sdw_build.schema.kinds import BIJEENKOMST

AGENDA = f"{BIJEENKOMST.section}/agenda.ics"
_OWN = "bijeenkomst.ics"


def has_day(data: Bijeenkomst) -> bool:
    """Tell whether it is known on which day or days it is: of a month or a season no calendar can tell."""
    return all(moment.begin == moment.eind for moment in (data.datum, data.last))


def with_a_day(publication: Publication) -> list[Document[Bijeenkomst]]:
    """Return the meetings that a calendar can hold, the first one first."""
    known = [item for item in listed(publication.of_kind(BIJEENKOMST)) if has_day(item.data)]
    return sorted(known, key=lambda item: (item.data.datum.begin, item.adres))


def calendar_of(document: Document) -> str:
    """Return where the file of a meeting stands, from the site's root; empty for what has no day."""
    return f"{document.adres}{_OWN}" if is_of(document, BIJEENKOMST) and has_day(document.data) else ""


def calendars_of(document: Document[Bijeenkomst]) -> list[str]:
    """Return where the file of a meeting stands and stood: who has the old address goes on getting it."""
    return [f"{address}{_OWN}" for address in dict.fromkeys((document.adres, *document.voorheen)) if "#" not in address]
