"""Families of addresses that follow from one rule, of which only the end is promised: it stands for the others.

That is the last page of a list, the last answer of a way, or the choices that still leave something together.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import combinations

from sdw_build.schema.adressen import OWN
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import BY_SECTION, KEUZEHULP

# What was chosen: the name of each filter with the slug of its value, in the order of the filters.
Picks = tuple[tuple[str, str], ...]

_PAGE = re.compile(r"(?P<base>.*/)pagina/(?P<number>[0-9]{1,4})/")


def place_of(kind: Kind, picks: Picks) -> str:
    """Return where the page of what was chosen stands, from the site's root."""
    return f"{kind.section}/" + "".join(f"{name}/{slug}/" for name, slug in picks)


def family(address: str) -> Iterator[str]:
    """Go through every address that a promise of a page of the site stands for, itself first; with a slash in front."""
    yield address
    yield from earlier_pages(address)
    section, *parts = address.strip("/").split("/")
    if section == KEUZEHULP.section:
        yield from (f"/{section}/{'/'.join(parts[:end])}/" for end in range(len(parts) - 1, 1, -1))
        return
    kind = BY_SECTION.get(section)
    picks = tuple(zip(parts[::2], parts[1::2], strict=False))
    together = {item.naam for item in kind.overview.samen} if kind and kind.overview else set()
    # What several choices together leave, fewer of them leave as well.
    if kind and len(picks) > 1 and all(name in together for name, _ in picks):
        yield from (f"/{place_of(kind, some)}" for count in range(1, len(picks)) for some in combinations(picks, count))


def earlier_pages(address: str) -> Iterator[str]:
    """Go through the addresses of the pages of a list before one, the nearest first, but for the page that it begins on."""
    if paged := _PAGE.fullmatch(address):
        yield from (f"{paged['base']}pagina/{number}/" for number in range(int(paged["number"]) - 1, 1, -1))


def whole(promised: Mapping[str, str]) -> dict[str, str]:
    """Return promised addresses with all those that they stand for."""
    found = dict(promised)
    for address, soort in promised.items():
        for other in family(address) if soort == OWN else ():
            found.setdefault(other, OWN)
    return found


def ends(addresses: Mapping[str, str]) -> dict[str, str]:
    """Return addresses without those that another stands for."""
    own = [address for address, soort in addresses.items() if soort == OWN]
    covered = {other for address in own for other in family(address) if other != address}
    return {address: soort for address, soort in addresses.items() if soort != OWN or address not in covered}


def missed_pages(promised: Mapping[str, str], taken: Collection[str]) -> list[str]:
    """Return the promised addresses of pages of the site at which there is none now, from the site's root."""
    own = (address[1:] for address, soort in whole(promised).items() if soort == OWN)
    return sorted(address for address in own if address not in taken)
