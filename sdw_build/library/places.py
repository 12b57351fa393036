"""Where people live: every name of a place, with the regio that it belongs to."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from sdw_build.library.document import Document
from sdw_build.library.publication import Publication
from sdw_build.schema.kinds import REGIO
from sdw_build.schema.regio import Regio

_THE = re.compile(r"'s-")


@dataclass(frozen=True)
class Woonplaats:
    """A gemeente or another name that people go by, and its regio."""

    naam: str
    regio: Document[Regio]


def places(publication: Publication) -> list[Woonplaats]:
    """Return every gemeente and place, in the order of the alphabet; of equal names by their regio."""
    found = [
        Woonplaats(name, regio)
        for regio in publication.of_kind(REGIO)
        for name in (*regio.data.gemeenten, *regio.data.plaatsen)
    ]
    return sorted(found, key=lambda place: (sorted_as(place.naam), place.naam, place.regio.slug))


def in_alphabet(names: Iterable[str]) -> tuple[str, ...]:
    """Return names of places in the order of the alphabet."""
    return tuple(sorted(names, key=lambda name: (sorted_as(name), name)))


def sorted_as(name: str) -> str:
    """Return a name as it is sorted and compared: small letters, no accents, 's-Gravenhage under the G."""
    plain = unicodedata.normalize("NFD", _THE.sub("", name.casefold()))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
