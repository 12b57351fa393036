"""The sources that a document names: in its list of sources, and beside each figure, amount and judgement."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sdw_build.schema.model import Model
from sdw_build.schema.parts import Bron, where_read
from sdw_build.schema.woord import Woord
from sdw_build.source.paths import Loc


@dataclass(frozen=True)
class Origin:
    """A source, with the path of the field that names it; `adres` is empty when it can be read nowhere."""

    loc: Loc
    titel: str
    uitgever: str
    adres: str
    geraadpleegd: date | None

    @property
    def name(self) -> str:
        """What tells it from other sources: its address, or its title where it has none."""
        return self.adres or self.titel


def sources(value: Any, loc: Loc = ()) -> Iterator[Origin]:
    """Go through the sources in a model; who advises against a word may well be the editors themselves."""
    if isinstance(value, Woord):
        return
    if isinstance(value, Bron):
        yield _origin((*loc, "titel"), value.titel, value)
    elif isinstance(value, Model):
        if isinstance(named := getattr(value, "bron", None), str):
            yield _origin((*loc, "bron"), named, value)
        for name in type(value).model_fields:
            yield from sources(getattr(value, name), (*loc, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from sources(item, (*loc, index))


def _origin(loc: Loc, title: str, holder: Model) -> Origin:
    return Origin(
        loc,
        title,
        getattr(holder, "uitgever", None) or "",
        where_read(getattr(holder, "url", None), getattr(holder, "doi", None)),
        getattr(holder, "geraadpleegd", None),
    )
