"""What changed on the site: what was recorded, what is told otherwise than last, and what dates tell by themselves.

Pure: made of a publication and the record beside the list of addresses, never of an earlier site. What may no longer be
seen, or not yet, is not in it; of a verhaal whose consent ended there is an opaque id and a day.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from sdw_build.library.change import Change
from sdw_build.library.document import Document, is_of, is_published
from sdw_build.library.identity import identity_at, withdrawn_identity
from sdw_build.library.publication import Publication
from sdw_build.library.telling import title_of
from sdw_build.library.told import Told, evidence_of, graded
from sdw_build.library.visibility import ended_on
from sdw_build.schema.kinds import BY_NAME, METHODIEK
from sdw_build.schema.methodiek import Bewijs, Erkenning
from sdw_build.schema.wijzigingen import Verandering

_ORDER = {soort: place for place, soort in enumerate(Verandering)}
_TELL_LEVELS = (
    Verandering.BEWIJS_ERBIJ,
    Verandering.BEWIJS_OMHOOG,
    Verandering.BEWIJS_OMLAAG,
    Verandering.BEWIJS_GEWIJZIGD,
    Verandering.BEWIJS_WEG,
)
# What dates, the text or the register tell again, whenever they are asked: this need not be kept.
_TOLD_AGAIN = (
    Verandering.BIJGEWERKT,
    Verandering.NAGELOPEN,
    Verandering.GESTOPT,
    Verandering.WEG,
    Verandering.INGETROKKEN,
)
# Not for people: that someone withdrew, and that a page was looked over when nobody wrote what became of that.
_FOR_PROGRAMS = (Verandering.INGETROKKEN, Verandering.NAGELOPEN)


def changes(publication: Publication) -> tuple[Change, ...]:
    """Return all that happened up to the day of a publication, the newest first."""
    return publication.once(_changes)


def last_changes(publication: Publication) -> Mapping[str, date]:
    """Return by the id of each page the day of its last change; of what has no change the day is not known."""
    return publication.once(_last_changes)


def _last_changes(publication: Publication) -> Mapping[str, date]:
    return {change.id: change.dag for change in reversed(changes(publication))}


def _changes(publication: Publication) -> tuple[Change, ...]:
    told = Told(publication)
    happened = [*_recorded(told), *told.differences()]
    begun: dict[str, date] = {}
    for change in happened:
        if change.soort is Verandering.GEPUBLICEERD and change.dag <= publication.day:
            begun[change.id] = max(change.dag, begun.get(change.id, date.min))
    dated = (
        item
        for item in _dated(told)
        if item.soort is not Verandering.GEPUBLICEERD or item.dag > begun.get(item.id, date.min)
    )
    found = _once([*happened, *dated])
    known = sorted((item for item in found if item.dag <= publication.day), key=_newest_first)
    return tuple(_with_ids(publication, known))


def _with_ids(publication: Publication, found: list[Change]) -> Iterator[Change]:
    """Yield each change with its own id: that of its page when that came, and one made of what happened for all later."""
    first = {change.id: change for change in found if change.soort is Verandering.GEPUBLICEERD}  # the oldest comes last
    seen: Counter[tuple[str, ...]] = Counter()
    for change in found:
        if first.get(change.id) is change:
            yield replace(change, gebeurtenis=change.id)
            continue
        # An editor may mend the words of a line, and it stays the same.
        wat = "" if change.soort is Verandering.BIJGEWERKT else change.wat
        key = (change.id, change.soort, str(change.dag), wat)
        own = publication.library.promised.id_at("wijziging", " ".join((*key, str(seen[key]))))
        seen[key] += 1
        yield replace(change, gebeurtenis=own)


def told_to_people(publication: Publication) -> tuple[Change, ...]:
    """Return the changes that a reader is told of: not that someone withdrew, nor of what has no name left."""
    return tuple(change for change in changes(publication) if change.soort not in _FOR_PROGRAMS and title_of(change))


def kept(publication: Publication) -> Iterator[Change]:
    """Go through what must be written down, since nothing else will tell it later."""
    told = Told(publication)
    begun = {
        own: document.data.published_on
        for own, document in told.by_id.items()
        if document.data.published_on is not None
    }
    for change in changes(publication):
        if change.soort in _TOLD_AGAIN:
            continue
        if change.soort is Verandering.GEPUBLICEERD and begun.get(change.id) == change.dag:
            continue
        yield change


def _newest_first(change: Change) -> tuple[int, int, str, str]:
    where = change.document.adres if change.document else change.adres
    # What editors wrote of one day stays in their order, also when they mend a word.
    wat = "" if change.soort is Verandering.BIJGEWERKT else change.wat
    return -change.dag.toordinal(), _ORDER[change.soort], where or change.id, wat


def _recorded(told: Told) -> Iterator[Change]:
    """Go through what was recorded of what is public now."""
    for item in told.library.record.gebeurd:
        document, other = told.by_id.get(item.id), told.by_id.get(item.naar or "")
        if document is None and item.soort is not Verandering.SAMENGEVOEGD:
            continue
        if item.soort in (Verandering.SAMENGEVOEGD, Verandering.CIJFER_VERVANGEN) and other is None:
            continue
        yield Change(item.dag, item.soort, item.id, document, item.wat or "", item.van or "", item.naar or "", other)


def _once(found: Iterable[Change]) -> Iterator[Change]:
    """Yield each change once; what was changed and changed again on one day is one change, also when it is as it was."""
    levels: dict[tuple[date, tuple[str, str, str]], Change] = {}
    seen: set[tuple[date, Verandering, str, str, str, str]] = set()
    for change in found:
        key = (change.dag, change.soort, change.id, change.wat, change.van, change.naar)
        if key in seen:
            continue
        seen.add(key)
        changed = change.soort in _TELL_LEVELS or change.soort is Verandering.CIJFER_GEWIJZIGD
        before = levels.get((change.dag, change.subject)) if changed else None
        if before is not None and before.naar == change.van:
            change = replace(before, naar=change.naar)  # noqa: PLW2901 — it goes on from there
            change = graded(change) if change.soort in _TELL_LEVELS else change  # noqa: PLW2901
        elif before is not None:
            yield before
        if changed:
            levels[change.dag, change.subject] = change
        else:
            yield change
    yield from levels.values()


def _dated(told: Told) -> Iterator[Change]:
    """Go through what dates and editors tell by themselves."""
    day = told.publication.day
    for own, document in told.by_id.items():
        if is_published(document):
            yield from _of_page(own, document, day)
        if is_of(document, METHODIEK):
            for what, item in evidence_of(document.data):
                yield from _expired(own, document, item, what, Verandering.BEWIJS_VERLOPEN, day)
            for recognition in document.data.erkenning:
                yield from _expired(own, document, recognition, recognition.door, Verandering.ERKENNING_VERLOPEN, day)
    yield from _gone(told)
    yield from _ended(told)


def _of_page(own: str, document: Document, day: date) -> Iterator[Change]:
    if not is_published(document):
        return
    data = document.data
    yield Change(data.gepubliceerd, Verandering.GEPUBLICEERD, own, document)
    for item in data.changes_told(day):
        yield Change(item.dag, Verandering.BIJGEWERKT, own, document, item.wat)
    if data.herzien and data.herzien > data.gepubliceerd and not data.tells_of(data.herzien):
        yield Change(data.herzien, Verandering.NAGELOPEN, own, document)
    # What had stopped before its page came is no change of it.
    if data.einde and data.has_ended(day) and data.ending_told(day) and data.einde.eind >= data.gepubliceerd:
        yield Change(data.einde.eind + timedelta(1), Verandering.GESTOPT, own, document)


def _expired(
    own: str, document: Document, item: Bewijs | Erkenning, what: str, soort: Verandering, day: date
) -> Iterator[Change]:
    begun = document.data.published_on or date.min
    if item.geldig_tot and item.is_expired(day) and item.geldig_tot >= begun:
        yield Change(item.geldig_tot + timedelta(1), soort, own, document, what, item.niveau.value)


def _gone(told: Told) -> Iterator[Change]:
    """Yield what was taken off on purpose, each once by whichever of its addresses comes first."""
    library, seen = told.library, set(told.by_id)
    for item in library.gone.adressen:
        soort = library.promised.adressen.get(item.adres, "")
        own = identity_at(library, soort, item.adres)
        if item.sinds > told.publication.day or own in seen or soort not in BY_NAME:
            continue
        seen.add(own)
        # What stood there may be about someone: then the page at its address says enough.
        named = not BY_NAME[soort].about_people
        yield Change(
            item.sinds,
            Verandering.WEG,
            own,
            wat=item.waarom if named else "",
            adres=item.adres.lstrip("/") if named else "",
            titel=(item.titel or "") if named else "",
        )


def _ended(told: Told) -> Iterator[Change]:
    """Yield the verhalen whose consent ended: an id and a day."""
    publication = told.publication
    for document in publication.lapsed:
        own = withdrawn_identity(told.library, document)
        since = ended_on(told.library, document, publication.day)
        if own and since and own not in told.by_id:
            yield Change(since, Verandering.INGETROKKEN, own)
