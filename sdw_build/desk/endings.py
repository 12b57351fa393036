"""What ends: consents and evidence, ended already or within the notice."""

from collections.abc import Iterator
from datetime import date

from sdw_build.desk.section import DAG, NOTICE, TITEL, Column, Row, Section, row_of, when
from sdw_build.desk.state import KEPT
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.visibility import Standing, consents, standing, visibility
from sdw_build.schema.kinds import METHODIEK, VERHAAL
from sdw_build.schema.methodiek import Bewijs, Erkenning, Methodiek
from sdw_build.schema.toestemming import Toestemming
from sdw_build.schema.verhaal import Verhaal

_WAT = Column("wat", "Wat er is")
_STANDS = {
    Standing.NOG_NIET: "geldt pas",
    Standing.VOORBIJ: "voorbij,",
    Standing.WORDT_INGETROKKEN: "wordt ingetrokken,",
    Standing.INGETROKKEN: "is ingetrokken,",
}


def ending_consents(library: Library, day: date) -> Section:
    """List consents of every verhaal whose text is still here, concepts too: the text is kept until it goes."""
    rows = [row for document in library.of_kind(VERHAAL) for row in _consents(library, document, day)]
    return Section(
        naam="toestemming",
        titel="Toestemming die eindigt",
        uitleg=f"Eindigt binnen {NOTICE.days} dagen, is voorbij of is ingetrokken. Zonder toestemming is een verhaal "
        "niet te zien. Vraag de persoon opnieuw, of laat het verhaal gaan.",
        leeg=f"Geen toestemming is voorbij of eindigt binnen {NOTICE.days} dagen.",
        kolommen=(DAG, _WAT, Column("kenmerk", "Kenmerk"), TITEL),
        rijen=tuple(sorted(rows, key=lambda row: (str(row.cellen[0]), row.bestand, str(row.cellen[2])))),
    )


def _consents(library: Library, document: Document[Verhaal], day: date) -> Iterator[Row]:
    data = document.data
    for _, consent in consents(document):
        if found := _ending(library, data, consent, day):
            moment, what = found
            yield row_of(document, moment, what, consent.kenmerk, data.titel)


def _ending(library: Library, data: Verhaal, consent: Toestemming, day: date) -> tuple[date, str] | None:
    stands, moment = standing(library, consent, day)
    if stands is not Standing.GELDT:
        return moment, f"{_STANDS[stands]} {when(moment, day)}"
    if moment - day <= NOTICE:
        return moment, f"eindigt {when(moment, day)}"
    return (moment, "eindigt voor de dag bij gepubliceerd") if moment < data.gepubliceerd else None


def ending_evidence(library: Library, day: date) -> Section:
    """List judgements on methodieken, for whom and on what each was given."""
    found = [
        (item.geldig_tot, document, document.data, item.voor_wie, about)
        for document in library.of_kind(METHODIEK)
        if visibility(library, document, day).state in KEPT
        for item, about in _judged(document.data)
        if item.geldig_tot and item.geldig_tot - day <= NOTICE
    ]
    found.sort(key=lambda ending: (ending[0], ending[1].pad, ending[3] or "", ending[4]))
    return Section(
        naam="bewijs",
        titel="Bewijs dat verloopt",
        uitleg=f"Een oordeel dat is verlopen, of dat binnen {NOTICE.days} dagen doet. Lezers zien wat is verlopen. "
        "Zoek op of er een nieuw oordeel is.",
        leeg=f"Geen oordeel is verlopen of verloopt binnen {NOTICE.days} dagen.",
        kolommen=(DAG, _WAT, Column("voor_wie", "Voor wie"), Column("uitkomst", "Uitkomst"), TITEL),
        rijen=tuple(
            row_of(document, moment, _evidence(moment, day), group.label if group else "", about, data.titel)
            for moment, document, data, group, about in found
        ),
    )


def _judged(data: Methodiek) -> Iterator[tuple[Bewijs | Erkenning, str]]:
    """Yield what may be judged of a methodiek, each with what the judgement is about."""
    yield from ((item, item.uitkomst) for item in data.bewijs)
    yield from ((item, f"Erkenning door {item.door}") for item in data.erkenning)


def _evidence(moment: date, day: date) -> str:
    return f"verlopen, {when(moment, day)}" if moment < day else f"verloopt {when(moment, day)}"
