"""How far each document is on a day."""

from collections.abc import Iterator
from datetime import date

from sdw_build.amounts import counted
from sdw_build.desk.section import Column, Row, Section
from sdw_build.library.document import Document, published_only
from sdw_build.library.library import Library
from sdw_build.library.visibility import State, visibility
from sdw_build.schema.kinds import KINDS
from sdw_build.schema.published import Published

# What readers see now or soon, and what is therefore kept up to date.
KEPT = (State.OPENBAAR, State.GEPLAND, State.AKKOORD)


def in_state(library: Library, day: date, *states: State) -> Iterator[tuple[Document, Published]]:
    """Go through the documents with a status of their own that stand at one of some states."""
    for document in published_only(library.documents):
        if visibility(library, document, day).state in states:
            yield document, document.data


def stand(library: Library, day: date) -> Section:
    """Count the documents of each kind by how far they are."""
    counts = {kind.naam: dict.fromkeys(State, 0) for kind in KINDS}
    for document in library.documents:
        counts[document.kind.naam][visibility(library, document, day).state] += 1
    return Section(
        naam="stand",
        titel="Hoeveel er is",
        uitleg="Per soort: hoeveel er op de site staat, en hoeveel nog niet of niet meer.",
        leeg="Er is nog niets.",
        kolommen=(Column("soort", "Soort"), *(Column(item.value, item.label) for item in State)),
        rijen=tuple(Row((kind.naam, *counts[kind.naam].values())) for kind in KINDS),
        rijkop="soort",
        kort=counted(len(library.documents), "document", "documenten"),
    )
