"""A long list on pages of a bounded size, with the way from one to the next and to any other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sdw_build.library.own_addresses import addresses_of

T = TypeVar("T")

_ALL = 9  # so many are all named


@dataclass(frozen=True)
class Bladnummer:
    """The link to a page of a list by its number."""

    tekst: str
    adres: str
    gat: bool = False  # there are others between the one before and this one


@dataclass(frozen=True)
class Bladen:
    """The place of a page in a paged list: its number, how many, the previous and the next."""

    nummer: int
    totaal: int
    vorige: str | None
    volgende: str | None
    alle: tuple[Bladnummer, ...]  # of many the first, the last, those around this one, and one halfway


@dataclass(frozen=True)
class Blad(Generic[T]):
    """One page of a list: where it stands, what is on it, and the way to the others."""

    adres: str
    getoond: Sequence[T]
    bladen: Bladen


def sheets(items: Sequence[T], base: str, size: int) -> Iterator[Blad[T]]:
    """Go through the pages of a list that begins at an address: at least one."""
    addresses = addresses_of(base, len(items), size)
    total = len(addresses)
    for number, address in enumerate(addresses, 1):
        named = _named(number, total)
        yield Blad(
            address,
            items[(number - 1) * size : number * size],
            Bladen(
                nummer=number,
                totaal=total,
                vorige=addresses[number - 2] if number > 1 else None,
                volgende=addresses[number] if number < total else None,
                alle=tuple(
                    Bladnummer(str(other), addresses[other - 1], gat=other - before > 1)
                    for before, other in zip((0, *named), named, strict=False)
                ),
            ),
        )


def _named(number: int, total: int) -> list[int]:
    """Return the pages that one names: halfway to each end too, so that none is many steps away, however many there are."""
    if total <= _ALL:
        return list(range(1, total + 1))
    named = {1, (1 + number) // 2, number - 1, number, number + 1, (number + total + 1) // 2, total}
    return sorted(other for other in named if 1 <= other <= total)
