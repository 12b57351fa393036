"""What is to be gone through again: its day has passed, or comes within the notice."""

from datetime import date

from sdw_build.desk.section import DAG, NOTICE, SOORT, TITEL, WANNEER, Section, row_of, when
from sdw_build.desk.state import KEPT, in_state
from sdw_build.library.library import Library
from sdw_build.schema.kinds import BIJEENKOMST


def reviews(library: Library, day: date) -> Section:
    """List the reviews, the most overdue first, and tell how much will never come up by itself."""
    kept = list(in_state(library, day, *KEPT))
    dated = [(data.herzien_voor, document, data) for document, data in kept if data.herzien_voor]
    found = [item for item in dated if item[0] - day <= NOTICE]
    found.sort(key=lambda item: (item[0], item[1].pad))
    # A bijeenkomst is over when it is over.
    without = sum(data.herzien_voor is None and document.kind is not BIJEENKOMST for document, data in kept)
    rest = f" Zonder dag bij herzien_voor: {without}; die komen hier nooit te staan." if without else ""
    return Section(
        naam="herzien",
        titel="Na te lopen",
        uitleg=f"De dag bij herzien_voor is geweest, of komt binnen {NOTICE.days} dagen.{rest}",
        leeg=f"Niets is te laat, en er komt binnen {NOTICE.days} dagen niets bij.{rest}",
        kolommen=(DAG, WANNEER, SOORT, TITEL),
        rijen=tuple(
            row_of(document, moment, when(moment, day), document.kind.naam, data.titel)
            for moment, document, data in found
        ),
    )
