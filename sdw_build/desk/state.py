"""How far each document is on a day."""

from collections.abc import Iterator
from datetime import date

from sdw_build.desk.section import Column, Row, Section
from sdw_build.library.consent import is_consented
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.publication import is_public
from sdw_build.schema.document import Document as Published
from sdw_build.schema.kinds import KINDS
from sdw_build.schema.terms import Term
from sdw_build.schema.toestemming import Intrekking
from sdw_build.schema.vocabulary import Status


class State(Term):
    """Where a document stands between a first draft and the archive."""

    OPENBAAR = "openbaar", "Openbaar"
    GEPLAND = "gepland", "Gepland"
    AKKOORD = "wacht_op_akkoord", "Wacht op akkoord"
    CONCEPT = "concept", "Concept"
    GEARCHIVEERD = "gearchiveerd", "Gearchiveerd"
    VERBORGEN = "zonder_toestemming", "Zonder toestemming"


# What readers see now or soon, and what is therefore kept up to date.
KEPT = (State.OPENBAAR, State.GEPLAND, State.AKKOORD)


def state(library: Library, document: Document, day: date) -> State:
    """Tell where a document stands on a day."""
    data = document.data
    if isinstance(data, Intrekking):
        return State.VERBORGEN
    if not isinstance(data, Published):
        return State.OPENBAAR
    if data.status is Status.CONCEPT:
        return State.CONCEPT
    if not is_consented(document, max(day, data.gepubliceerd), library.withdrawn):
        return State.VERBORGEN
    if data.gepubliceerd > day:
        return State.GEPLAND
    if not is_public(document, day, library.withdrawn):
        return State.AKKOORD
    return State.GEARCHIVEERD if data.status is Status.GEARCHIVEERD else State.OPENBAAR


def in_state(library: Library, day: date, *states: State) -> Iterator[tuple[Document, Published]]:
    """Go through the documents with a status of their own that stand at one of some states."""
    for document in library.documents:
        if isinstance(document.data, Published) and state(library, document, day) in states:
            yield document, document.data


def stand(library: Library, day: date) -> Section:
    """Count the documents of each kind by how far they are."""
    counts = {kind.naam: dict.fromkeys(State, 0) for kind in KINDS}
    for document in library.documents:
        counts[document.kind.naam][state(library, document, day)] += 1
    return Section(
        naam="stand",
        titel="Hoeveel er is",
        uitleg="Per soort: hoeveel er op de site staat, en hoeveel nog niet of niet meer.",
        leeg="Er is nog niets.",
        kolommen=(Column("soort", "Soort"), *(Column(item.value, item.label) for item in State)),
        rijen=tuple(Row((kind.naam, *counts[kind.naam].values())) for kind in KINDS),
        rijkop="soort",
        kort=f"{len(library.documents)} documenten",
    )
