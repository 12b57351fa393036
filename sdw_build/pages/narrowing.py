"""How readers narrow an overview: every choice is a link to a page, with how many it leaves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sdw_build.library.choices import Choice, choices, selections
from sdw_build.library.document import Document
from sdw_build.library.families import Picks, place_of
from sdw_build.library.publication import Publication
from sdw_build.pages.page import Link
from sdw_build.schema.content import Content
from sdw_build.schema.kind import Filter, Kind, Overview

M = TypeVar("M", bound=Content)


@dataclass(frozen=True)
class KeuzeView:
    """One value of a filter: a plain link, with how many cards it leaves."""

    tekst: str
    adres: str
    aantal: int
    actief: bool
    uitleg: str = ""  # what the word means, where that helps


@dataclass(frozen=True)
class FilterView:
    """One way to narrow an overview, beside what was chosen of the others where those combine."""

    naam: str
    keuzes: tuple[KeuzeView, ...]


class Narrowing(Generic[M]):
    """All that can be chosen in an overview, with the address of each choice."""

    def __init__(
        self, publication: Publication, kind: Kind[M], overview: Overview[M], documents: Sequence[Document[M]]
    ) -> None:
        """Work out which choices there are, and what each leaves."""
        self._kind = kind
        self._together = frozenset(item.naam for item in overview.samen)
        self._values: Mapping[str, tuple[Filter[M], list[Choice[M]]]] = {
            item.naam: (item, choices(publication, item, documents)) for item in overview.all_filters
        }
        self.selections: Mapping[Picks, Sequence[Document[M]]] = selections(publication, overview, documents)

    def address(self, chosen: Picks) -> str:
        """Return where the page of a choice stands."""
        return place_of(self._kind, chosen)

    def removals(self, chosen: Picks) -> tuple[Link, ...]:
        """Return what was chosen by name, each leading to the page without it."""
        return tuple(
            Link(self._label(name, slug), self.address(tuple(item for item in chosen if item != (name, slug))))
            for name, slug in chosen
        )

    def filters(self, chosen: Picks) -> tuple[FilterView, ...]:
        """Return the filters as they stand on the page of a choice, those without a value left out."""
        views = (
            FilterView(narrowed.kop, tuple(self._offered(name, values, chosen)))
            for name, (narrowed, values) in self._values.items()
        )
        return tuple(view for view in views if view.keuzes)

    def _offered(self, name: str, values: Sequence[Choice[M]], chosen: Picks) -> list[KeuzeView]:
        offered = []
        for value in values:
            pick = (name, value.slug)
            target = self._with(pick, chosen)
            if left := self.selections.get(target):
                offered.append(KeuzeView(value.label, self.address(target), len(left), pick in chosen, value.uitleg))
        return offered

    def _with(self, pick: tuple[str, str], chosen: Picks) -> Picks:
        """Return what is chosen once a value is picked: beside the others where those combine, and alone elsewhere."""
        name, _ = pick
        if name not in self._together:
            return (pick,)
        kept = {**{other: slug for other, slug in chosen if other in self._together}, name: pick[1]}
        return tuple((other, kept[other]) for other in self._values if other in kept)

    def _label(self, name: str, slug: str) -> str:
        _, values = self._values[name]
        return next(value.label for value in values if value.slug == slug)
