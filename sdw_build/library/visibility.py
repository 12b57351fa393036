"""Tell whether a document may be seen on a day, why not, since when and until when: the only place that decides it.

Consent is judged on the latest of the day that is asked for, today, and the day of the content itself, so that no
earlier day brings back what was withdrawn since. In doubt a verhaal is not seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from pydantic_core import PydanticCustomError

from sdw_build.diagnostics.nearest import fold
from sdw_build.library.document import Document, is_of, is_published
from sdw_build.library.library import Library
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.published import Published
from sdw_build.schema.terms import Term
from sdw_build.schema.toestemming import Toestemming
from sdw_build.schema.values import bare, read_day
from sdw_build.schema.verhaal import INGETROKKEN
from sdw_build.schema.vocabulary import Status
from sdw_build.source.lenient import Fragment
from sdw_build.source.nodes import Scalar


class State(Term):
    """Where a document stands between a first draft and the archive."""

    OPENBAAR = "openbaar", "Openbaar"
    GEPLAND = "gepland", "Gepland"
    AKKOORD = "wacht_op_akkoord", "Wacht op akkoord"
    CONCEPT = "concept", "Concept"
    GEARCHIVEERD = "gearchiveerd", "Gearchiveerd"
    VERBORGEN = "zonder_toestemming", "Zonder toestemming"


class Standing(Enum):
    """How someone's consent stands."""

    GELDT = auto()
    NOG_NIET = auto()
    VOORBIJ = auto()
    WORDT_INGETROKKEN = auto()
    INGETROKKEN = auto()


@dataclass(frozen=True)
class Visibility:
    """Whether a document may be seen on a day.

    `since` is the first day on which it is or will be seen as it stands now, None while something is missing that has
    no day yet. `until` is the last day, None when nothing ends it.
    """

    state: State
    consented: bool  # everyone in it agrees, and nobody withdrew
    lapsed: bool  # it would be public, had everyone still agreed: its address says that it is gone
    since: date | None = None
    until: date | None = None

    @property
    def public(self) -> bool:
        """Tell whether the world may see it."""
        return self.state in (State.OPENBAAR, State.GEARCHIVEERD)


def visibility(library: Library, document: Document, day: date) -> Visibility:
    """Return whether a document may be seen on a day, with the reason; cijfers, regio's and begrippen always may."""
    if document.kind is INGETROKKEN:
        return Visibility(State.VERBORGEN, consented=False, lapsed=True)
    consented = _is_consented(library, document, day)
    if not is_published(document):
        return Visibility(State.OPENBAAR, consented, lapsed=False)
    data = document.data
    begins, ends = _first_day(document, data), _last_day(library, document)
    lapsed = not consented and data.status is not Status.CONCEPT and data.gepubliceerd <= day
    return Visibility(_state(library, document, data, day), consented, lapsed, begins, ends)


def is_public(library: Library, document: Document, day: date) -> bool:
    """Tell whether the world may see a document on a day."""
    return visibility(library, document, day).public


def lapsed_addresses(library: Library, day: date) -> frozenset[str]:
    """Return every address, of now and of before, of what someone no longer agrees to."""
    gone = (document for document in library.documents if not visibility(library, document, day).consented)
    return frozenset(f"/{address}" for document in gone for address in (*document.adressen, *document.voorheen))


def consents(document: Document) -> Iterator[tuple[int, Toestemming]]:
    """Go through the consents of a verhaal, each with its place among the betrokkenen."""
    if is_of(document, VERHAAL):
        for index, person in enumerate(document.data.betrokkenen):
            if person.toestemming:
                yield index, person.toestemming


def is_concept(document: Document) -> bool:
    """Tell whether a document was never ready to be seen; entries of data always are."""
    return is_published(document) and document.data.status is Status.CONCEPT


def withdrawn_on(library: Library, consent: Toestemming) -> date | None:
    """Return the day on which a consent is withdrawn, by what it says itself, the register or git's memory."""
    days = (consent.ingetrokken_op, library.withdrawn.get(bare(consent.kenmerk)))
    return min((day for day in days if day is not None), default=None)


def standing(library: Library, consent: Toestemming, day: date) -> tuple[Standing, date]:
    """Return how a consent stands on a day, and the day on which that began or will end."""
    judged, withdrawn = max(day, library.present), withdrawn_on(library, consent)
    if withdrawn and withdrawn <= judged:  # on the day of withdrawal it no longer holds
        return Standing.INGETROKKEN, withdrawn
    # What is given later than the day that is asked for does not hold on it, however late it is by now.
    if consent.gegeven_op > day:
        return Standing.NOG_NIET, consent.gegeven_op
    if consent.geldig_tot < judged:
        return Standing.VOORBIJ, consent.geldig_tot
    return (Standing.WORDT_INGETROKKEN, withdrawn) if withdrawn else (Standing.GELDT, consent.geldig_tot)


def consent_holds(library: Library, consent: Toestemming, day: date) -> bool:
    """Tell whether a consent holds on a day."""
    return standing(library, consent, day)[0] in (Standing.GELDT, Standing.WORDT_INGETROKKEN)


def _is_consented(library: Library, document: Document, day: date) -> bool:
    if document.kind is VERHAAL and not library.register_known:
        return False  # anyone may have withdrawn
    return all(consent_holds(library, consent, day) for _, consent in consents(document))


def _state(library: Library, document: Document, data: Published, day: date) -> State:
    if data.status is Status.CONCEPT:
        return State.CONCEPT
    # What is planned is hidden already when nobody will agree to it by then.
    if not _is_consented(library, document, max(day, data.gepubliceerd)):
        return State.VERBORGEN
    if data.gepubliceerd > day:
        return State.GEPLAND
    if any(agreement.dag is None or agreement.dag > day for agreement in data.akkoord):
        return State.AKKOORD
    return State.GEARCHIVEERD if data.status is Status.GEARCHIVEERD else State.OPENBAAR


def _first_day(document: Document, data: Published) -> date | None:
    agreed = [agreement.dag for agreement in data.akkoord]
    if data.status is Status.CONCEPT or None in agreed:
        return None
    given = [consent.gegeven_op for _, consent in consents(document)]
    return max([data.gepubliceerd, *given, *(day for day in agreed if day is not None)])


def _last_day(library: Library, document: Document) -> date | None:
    ends = [consent.geldig_tot for _, consent in consents(document)]
    ends += [
        max(moment, date.min + timedelta(1)) - timedelta(1)
        for _, consent in consents(document)
        if (moment := withdrawn_on(library, consent))
    ]
    return min(ends, default=None)


def ended_on(library: Library, document: Document, day: date) -> date | None:
    """Return the day since which a verhaal may no longer be seen, up to a day; None while nobody can tell."""
    if is_of(document, INGETROKKEN):
        return min(document.data.ingetrokken_op, day)
    ends = []
    for _, consent in consents(document):
        stands, since = standing(library, consent, day)
        if stands is Standing.INGETROKKEN:
            ends.append(since)
        elif stands is Standing.VOORBIJ:
            ends.append(since + timedelta(1))
    if not ends or not is_published(document):
        return None
    # It was seen at no earlier day than that of publication, and is judged on no later one than today.
    return min(max(min(ends), document.data.gepubliceerd), day)


def seems_public(read: Fragment, day: date) -> bool:
    """Tell whether a document that does not validate is public on a day, by what could be read of it; in doubt not."""
    if any(word in read.unread.lower() for word in _TELLING) or "concept" in {fold(value) for value in _plain(read)}:
        return False
    agreed = [_day(value) for value in read.values("akkoord", "dag")]
    if len(agreed) < len(tuple(read.values("akkoord", "partner"))) or not all(_by(found, day) for found in agreed):
        return False
    status, begins = list(read.values("status")), list(read.values("gepubliceerd"))
    return status in _SHOWN and len(begins) == 1 and _by(_day(begins[0]), day)


def tells_of_someone(read: Fragment) -> bool:
    """Tell whether a verhaal is about a person, by what could be read of it; in doubt it is."""
    return (
        not read.whole
        or any(read.fields.find(name) for name in _OF_SOMEONE)
        or "ja" in read.values("beeld", "herkenbaar")
    )


def may_be_read(library: Library, read: Fragment) -> bool:
    """Tell whether who writes a verhaal that does not validate may see it: not when it is known that someone in it withdrew."""
    gone = VERHAAL.ended_by in read.unread or read.fields.find(VERHAAL.ended_by) or read.fields.find("kenmerken")
    days = (_day(value) for value in read.values("betrokkenen", "toestemming", "geldig_tot"))
    over = any(day and day < library.present for day in days)
    withdrawn = {name for name, day in library.withdrawn.items() if day <= library.present}
    said = any(read.values("betrokkenen", "toestemming", VERHAAL.ended_by))
    return library.register_known and not (gone or said or over or withdrawn & set(read.ids()))


# What an unread line may say about whether a document may be seen.
_TELLING = ("status", "concept", "gepubliceerd", "gearchiveerd", "akkoord", "ingetrokken", "toestemming", "geldig")
_SHOWN = ([Status.GEPUBLICEERD.value], [Status.GEARCHIVEERD.value])
_OF_SOMEONE = ("betrokkenen", "verteller", "perspectief", VERHAAL.ended_by)


def _plain(read: Fragment) -> Iterator[str]:
    return (entry.value.value for entry in read.fields.entries if isinstance(entry.value, Scalar))


def _day(value: str) -> date | None:
    try:
        return read_day(value)
    except PydanticCustomError:
        return None


def _by(found: date | None, day: date) -> bool:
    return found is not None and found <= day
