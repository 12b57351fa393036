"""What is known of a methodiek, group by group, and who recognised it, as it stands on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sdw_build.body.sentences import first_sentence
from sdw_build.library.publication import Publication
from sdw_build.pages.figures import amount
from sdw_build.pages.kort import in_short
from sdw_build.schema.methodiek import Bewijs, Erkenning, Methodiek, Staaf, group_anchor
from sdw_build.schema.moment import Moment
from sdw_build.schema.parts import Bron
from sdw_build.schema.vocabulary import Niveau, VoorWie

UNGRADED = (Niveau.ONBEKEND, Niveau.NIET_BEOORDEELD)
_PERCENT = "%"
_WHOLE = Decimal(100)


@dataclass(frozen=True)
class StaafView:
    """A bar: what it is of, how much, and how long it is drawn."""

    label: str
    waarde: str
    lengte: float  # of a hundred


@dataclass(frozen=True)
class BewijsView:
    """A piece of evidence: in a sentence, with its bars; and what is told of it on request."""

    data: Bewijs
    kort: str
    meer: str  # what was written beyond that sentence
    staven: tuple[StaafView, ...]


@dataclass(frozen=True)
class BewijsGroep:
    """All that is known for one group."""

    groep: VoorWie
    anker: str
    stukken: tuple[BewijsView, ...]
    bronnen: tuple[Bron, ...]  # of all of it, each once

    @property
    def onderzoek(self) -> tuple[BewijsView, ...]:
        """What tells more than its one sentence."""
        return tuple(item for item in self.stukken if item.meer)


@dataclass(frozen=True)
class ErkenningView:
    """A recognition by an institute, as of a day; without a grade when none is known."""

    door: str
    niveau: Niveau | None
    voor_wie: VoorWie | None
    op: Moment | None
    geldig_tot: date | None
    verlopen: bool
    bronnen: tuple[Bron, ...]


def groups_of(publication: Publication, data: Methodiek) -> tuple[BewijsGroep, ...]:
    """Return what is known for each group, in the order of an editor; of what nobody found there is nothing to tell."""
    found = [item for item in data.bewijs if in_short(item)]
    return tuple(
        BewijsGroep(
            group,
            group_anchor(group),
            tuple(_evidence(publication, item) for item in items),
            tuple(dict.fromkeys(source for item in items for source in item.bronnen)),
        )
        for group in dict.fromkeys(item.voor_wie for item in found)
        for items in [[item for item in found if item.voor_wie is group]]
    )


def recognitions(data: Methodiek, day: date) -> tuple[ErkenningView, ...]:
    """Return who recognised a methodiek: of itself, and for a group."""
    return (
        *(_recognition(item, item.door, item.op, day) for item in data.erkenning),
        *(
            _recognition(item, item.beoordeeld_door, item.beoordeeld_op, day)
            for item in data.bewijs
            if item.beoordeeld_door
        ),
    )


def _evidence(publication: Publication, item: Bewijs) -> BewijsView:
    short, text = in_short(item), item.toelichting or ""
    rest = text.removeprefix(short).strip() if short == first_sentence(text) else text
    return BewijsView(item, short, rest, tuple(_bars(publication, item.cijfers)))


def _bars(publication: Publication, bars: tuple[Staaf, ...]) -> Iterator[StaafView]:
    """Yield the bars of the figures that are public, beside each other: of a hundred when they are percentages."""
    found = [(bar.label, figure.data) for bar in bars if (figure := publication.find(bar.cijfer))]
    numbers = [data.number for _, data in found]
    whole = _WHOLE if all(data.eenheid == _PERCENT for _, data in found) else max(numbers, default=_WHOLE)
    for (label, data), number in zip(found, numbers, strict=True):
        if whole:
            yield StaafView(label, amount(data), float(round(min(number / whole, Decimal(1)) * 100, 1)))


def _recognition(item: Bewijs | Erkenning, by: str, when: Moment | None, day: date) -> ErkenningView:
    return ErkenningView(
        by,
        None if item.niveau in UNGRADED else item.niveau,
        item.voor_wie,
        when,
        item.geldig_tot,
        item.is_expired(day),
        item.bronnen,
    )
