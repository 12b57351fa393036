"""The alphabet of gemeenten and places: every name by which people know where they live, with its regio."""

from dataclasses import dataclass
from itertools import groupby

from sdw_build.library.places import places, sorted_as
from sdw_build.library.publication import Publication


@dataclass(frozen=True)
class Plaats:
    """A gemeente or place, and the page of its regio."""

    naam: str
    regio: str
    adres: str


@dataclass(frozen=True)
class Letter:
    """The places whose names begin with a letter."""

    letter: str
    plaatsen: tuple[Plaats, ...]


def place_letters(publication: Publication) -> tuple[Letter, ...]:
    """Return every gemeente and place, a letter at a time."""
    return tuple(
        Letter(letter.upper(), tuple(Plaats(item.naam, item.regio.data.naam, item.regio.adres) for item in group))
        for letter, group in groupby(places(publication), key=lambda item: sorted_as(item.naam)[:1])
    )
