"""The coverage: for whom and on what there is a verhaal or a methodiek, and where there is nothing."""

from collections.abc import Callable, Iterable

from sdw_build.amounts import counted
from sdw_build.desk.section import Column, Row, Section, Telling
from sdw_build.library.listing import in_order, listed
from sdw_build.library.publication import Publication
from sdw_build.schema.kinds import METHODIEK, SPEERPUNT, VERHAAL
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Doelgroep, Fase

# The values that a document has on the other side of the matrix.
_Values = Callable[[Verhaal | Methodiek], Iterable[str]]


def phase_coverage(publication: Publication) -> Section:
    """Return a table of how many verhalen and methodieken there are for each audience in each phase."""
    return _matrix(publication, "fase", "Fase", [(item.value, item.label) for item in Fase], lambda data: data.fase)


def theme_coverage(publication: Publication) -> Section:
    """Return a table of how many verhalen and methodieken there are for each audience on each theme."""
    names = [(item.slug, item.data.kort) for item in in_order(SPEERPUNT, publication.of_kind(SPEERPUNT))]
    return _matrix(publication, "thema", "Thema", names, lambda data: data.themas)


def _matrix(publication: Publication, naam: str, kop: str, names: list[tuple[str, str]], values: _Values) -> Section:
    stories = [item.data for item in listed(publication.of_kind(VERHAAL))]
    methods = [item.data for item in listed(publication.of_kind(METHODIEK))]

    def count(audience: Doelgroep, value: str) -> Telling:
        def fits(data: Verhaal | Methodiek) -> bool:
            own = {str(item) for item in values(data)}
            return audience in data.doelgroepen and (value in own if value else not own)

        return Telling(sum(fits(data) for data in stories), sum(fits(data) for data in methods))

    def line(value: str) -> list[Telling]:
        return [count(item, value) for item in Doelgroep]

    gaps = tuple(
        f"{label}, voor {item.label.lower()}"
        for value, label in names
        for item, found in zip(Doelgroep, line(value), strict=True)
        if found.leeg
    )
    # Last what was given no place: a gap above may be filled there.
    rows = [*names, ("", f"Zonder {naam}")]
    return Section(
        naam=f"dekking_{naam}",
        titel=f"Dekking: doelgroep en {naam}",
        uitleg="Per vak het aantal verhalen (v) en methodieken (m) op de site. Staat er niets, dan is daar nog geen "
        "verhaal en geen methodiek.",
        leeg="Er is nog niets om te tellen.",
        kolommen=(Column(naam, kop), *(Column(item.value, item.label) for item in Doelgroep)),
        rijen=tuple(Row((label, *line(value))) for value, label in rows),
        rijkop=naam,
        kort=counted(len(gaps), "leeg vak", "lege vakken"),
        noten=gaps,
    )
