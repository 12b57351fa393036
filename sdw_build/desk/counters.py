"""Loketten that someone is to look up again: a number or a site that is no longer right helps nobody."""

from datetime import date

from sdw_build.amounts import counted
from sdw_build.desk.section import DAG, NOTICE, TITEL, WANNEER, Column, Section, row_of, when
from sdw_build.library.calling import due
from sdw_build.library.library import Library
from sdw_build.schema.kinds import LOKET
from sdw_build.schema.references import RegioRef


def due_counters(library: Library, day: date) -> Section:
    """List the loketten whose day has passed or comes within the notice, the most overdue first."""
    settings = library.settings
    found = sorted(
        ((due(item.data, settings), item) for item in library.of_kind(LOKET)), key=lambda one: (one[0], one[1].slug)
    )
    months = counted(settings.contact_nakijken_na, "maand", "maanden")
    return Section(
        naam="loketten",
        titel="Loketten om na te kijken",
        uitleg=f"Na {months} kijk je na of een nummer, een site en wat er staat nog kloppen. Zet dan de dag bij "
        "gecontroleerd. Wacht dat te lang, dan staat bij een regio het landelijke loket.",
        leeg=f"Geen loket is te laat, en er komt binnen {NOTICE.days} dagen geen bij.",
        kolommen=(DAG, WANNEER, TITEL, Column("regio", "Regio")),
        rijen=tuple(
            row_of(item, moment, when(moment, day), item.data.naam, _where(library, item.data.regio))
            for moment, item in found
            if moment - day <= NOTICE
        ),
    )


def _where(library: Library, regio: RegioRef | None) -> str:
    document = library.find(regio) if regio else None
    return document.data.naam if document else str(regio or "het hele land")
