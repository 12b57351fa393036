"""What the site tells now of what may change, and how that differs from what it told last.

The one place that reads the record. What dates tell by themselves is not in it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import zip_longest

from sdw_build.library.change import Change
from sdw_build.library.document import Document, is_of
from sdw_build.library.identity import identity
from sdw_build.library.publication import Publication
from sdw_build.library.visibility import is_public
from sdw_build.schema.kinds import CIJFER, METHODIEK
from sdw_build.schema.methodiek import Bewijs, Methodiek
from sdw_build.schema.vocabulary import Niveau
from sdw_build.schema.wijzigingen import Getoond, GetoondBewijs, Verandering, Wijzigingenlijst

_GRADED = (
    Niveau.GOED_BESCHREVEN,
    Niveau.GOED_ONDERBOUWD,
    Niveau.EFFECTIEF_EERSTE,
    Niveau.EFFECTIEF_GOEDE,
    Niveau.EFFECTIEF_STERKE,
)
_RANK = {level.value: rank for rank, level in enumerate(_GRADED, 1)}  # of all else nobody gave a grade


class Told:
    """What a publication tells of what may change, beside what was told last."""

    def __init__(self, publication: Publication) -> None:
        """Give each public document its id."""
        self.publication = publication
        self.library = publication.library
        self.by_id: Mapping[str, Document] = {
            identity(self.library, document): document
            for document in publication.documents
            if is_public(self.library, document, publication.day)  # a preview shows more
        }
        self.ids = {document.name: own for own, document in self.by_id.items()}

    def stand(self) -> tuple[tuple[Getoond, ...], tuple[GetoondBewijs, ...]]:
        """Return what is told now, in a fixed order."""
        replaced = {
            str(ref): self.ids[newer.name]
            for newer in self.publication.of_kind(CIJFER)
            if newer.name in self.ids
            for ref in newer.data.vervangt
        }
        shown = (
            Getoond(
                id=own,
                plek=self.place(document),
                archief=document.data.is_archived,
                waarde=_amount(document),
                door=replaced.get(document.slug) if document.kind is CIJFER else None,
            )
            for own, document in self.by_id.items()
        )
        evidence = (
            GetoondBewijs(id=self.ids[document.name], wat=wat, niveau=item.niveau.value)
            for document in self.publication.of_kind(METHODIEK)
            if document.name in self.ids
            for wat, item in evidence_of(document.data)
        )
        return tuple(sorted(shown, key=lambda item: (item.plek, item.id))), tuple(
            sorted(evidence, key=lambda item: (item.id, item.wat))
        )

    def place(self, document: Document, address: str | None = None) -> str:
        """Write where a document stands; of what is about people a mark of that, which tells nobody where it is."""
        address = document.adres if address is None else address
        if document.kind.about_people:
            return self.library.promised.id_at(document.kind.naam, address)
        return f"/{address}"

    def differences(self) -> Iterator[Change]:
        """Go through what is told otherwise than last, each as of the day of the publication."""
        record = self.library.record
        # An earlier day tells nothing of what came after it, and without a record nobody knows what was told.
        if not record.stand or self.publication.day < max((self.library.present, *record.gezien)):
            return
        if not is_ours(record, self.library.promised.merk):
            return
        known: dict[str, list[Getoond]] = defaultdict(list)
        for item in record.stand:
            known[item.id].append(item)
        now, evidence = self.stand()
        for item in now:
            yield from self._document(item, known.get(item.id, []), record)
        yield from self._gone(known)
        levels = _by_id(record.bewijs)
        for own, found in _by_id(evidence).items():
            if own in known:
                yield from self._evidence(own, levels.get(own, {}), found)

    def _document(self, now: Getoond, told: Collection[Getoond], record: Wijzigingenlijst) -> Iterator[Change]:
        day, document = self.publication.day, self.by_id[now.id]
        change = Change(day, Verandering.GEPUBLICEERD, now.id, document)
        if not told:
            begun = document.data.published_on
            # What was planned comes on its day; what was dated back is new today.
            if begun is None or begun <= max(record.gezien, default=day):
                yield change
            return
        if now.plek not in {item.plek for item in told}:
            yield replace(change, soort=Verandering.VERHUISD)
        if now.archief not in {item.archief for item in told}:
            yield replace(change, soort=Verandering.GEARCHIVEERD if now.archief else Verandering.HERVAT)
        values = {item.waarde for item in told}
        if now.waarde and now.waarde not in values:
            before = next(iter(sorted(filter(None, values))), "")
            yield replace(change, soort=Verandering.CIJFER_GEWIJZIGD, van=before, naar=now.waarde)
        if now.door and now.door not in {item.door for item in told}:
            yield replace(change, soort=Verandering.CIJFER_VERVANGEN, naar=now.door, andere=self.by_id[now.door])

    def _gone(self, known: Mapping[str, Collection[Getoond]]) -> Iterator[Change]:
        """Yield what became part of another page: that has its address now."""
        places = {
            self.place(document, address): own
            for own, document in self.by_id.items()
            for address in (document.adres, *document.voorheen)
        }
        for own in known.keys() - self.by_id.keys():
            into = next((places[item.plek] for item in known[own] if item.plek in places), None)
            if into:
                yield Change(self.publication.day, Verandering.SAMENGEVOEGD, own, naar=into, andere=self.by_id[into])

    def _evidence(
        self, own: str, told: Mapping[str, Collection[str]], now: Mapping[str, Collection[str]]
    ) -> Iterator[Change]:
        change = Change(self.publication.day, Verandering.BEWIJS_GEWIJZIGD, own, self.by_id[own])
        for wat in now.keys() & told.keys():
            (level,) = now[wat]
            if level not in told[wat]:
                yield graded(replace(change, wat=wat, van=min(told[wat]), naar=level))
        # An outcome in other words is the same outcome, in the same place among those of its group.
        for group in sorted({_group(wat) for wat in (*now, *told)}):
            came = sorted(wat for wat in now.keys() - told.keys() if _group(wat) == group)
            went = sorted(wat for wat in told.keys() - now.keys() if _group(wat) == group)
            for new, old in zip_longest(came, went):
                van = min(told[old]) if old else ""
                naar = next(iter(now[new])) if new else ""
                if van != naar:
                    yield graded(replace(change, wat=new or old, van=van, naar=naar))


def is_ours(record: Wijzigingenlijst, merk: str) -> bool:
    """Tell whether the ids of a record were made with the key of now."""
    return merk in record.sleutel if merk else not record.sleutel


def graded(change: Change) -> Change:
    """Return a change of evidence under the name that fits: up, down, added or taken away."""
    if change.van == change.naar:
        soort = Verandering.BEWIJS_GEWIJZIGD
    elif not change.van:
        soort = Verandering.BEWIJS_ERBIJ
    elif not change.naar:
        soort = Verandering.BEWIJS_WEG
    else:
        steps = _RANK.get(change.naar, 0) - _RANK.get(change.van, 0)
        soort = (Verandering.BEWIJS_OMLAAG, Verandering.BEWIJS_GEWIJZIGD, Verandering.BEWIJS_OMHOOG)[
            (steps > 0) - (steps < 0) + 1
        ]
    return replace(change, soort=soort)


def evidence_of(data: Methodiek) -> Iterator[tuple[str, Bewijs]]:
    """Go through the evidence of a methodiek, each with its group and outcome, by which it is known again."""
    seen: dict[str, int] = defaultdict(int)
    for item in data.bewijs:
        wat = f"{item.voor_wie.value}: {item.uitkomst}"
        seen[wat] += 1
        yield (wat if seen[wat] == 1 else f"{wat} ({seen[wat]})"), item


def _group(wat: str) -> str:
    return wat.partition(":")[0]


def _by_id(items: Collection[GetoondBewijs]) -> dict[str, dict[str, set[str]]]:
    found: dict[str, dict[str, set[str]]] = {}
    for item in items:
        found.setdefault(item.id, {}).setdefault(item.wat, set()).add(item.niveau)
    return found


def _amount(document: Document) -> str | None:
    if not is_of(document, CIJFER):
        return None
    return " ".join(filter(None, (document.data.waarde, document.data.eenheid)))
