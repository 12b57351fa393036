"""The addresses that the site makes itself: lists with their choices and pages, steps, answers, and files with a name that stays.

Of a family that follows from one rule only the end is promised: the last page of a list, the last answer of a way, the
choices that still leave something together. It stands for the others.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from sdw_build.library.agenda import AGENDA
from sdw_build.library.changes import told_to_people
from sdw_build.library.choices import place_of, selections
from sdw_build.library.library import CALLING_AT, CHANGES_AT, SECTIONS, STEPS_AT, Library
from sdw_build.library.listing import overview_of
from sdw_build.library.phases import STEPS
from sdw_build.library.publication import Publication
from sdw_build.library.twins import FILES as DATA_FILES
from sdw_build.library.twins import FOLDER as DATA
from sdw_build.library.volgen import MAIN_PATHS
from sdw_build.library.ways import answered
from sdw_build.schema.adressen import FILE, OWN
from sdw_build.schema.kinds import BY_SECTION, KEUZEHULP, KINDS, LOKET

_PAGE = re.compile(r"(?P<base>.*/)pagina/(?P<number>[0-9]{1,5})/")


@dataclass(frozen=True)
class OwnFile:
    """A file that the site makes itself, and what must be filled in for it: what that is called, and where."""

    adres: str
    setting: str = ""
    pad: str = ""


_URL = ("site_url", "mkdocs.yml")
FILES = (
    OwnFile(".well-known/security.txt", "beveiliging", "content/instellingen.yml"),
    OwnFile(AGENDA),
    OwnFile("apple-touch-icon.png"),
    OwnFile("cijfers/cijfers.csv"),
    *(OwnFile(f"{DATA}{file}", *_URL) for file in ("index.json", *(file for _, file, *_ in DATA_FILES))),
    OwnFile("favicon.ico"),
    OwnFile("feed.xml", *_URL),
    *(OwnFile(f"{pad}.{end}", *_URL) for pad in MAIN_PATHS for end in ("json", "xml")),
    OwnFile("robots.txt"),
    OwnFile("sitemap.xml", *_URL),
    OwnFile("sitemap.xml.gz", *_URL),
)


def own_addresses(publication: Publication) -> dict[str, str]:
    """Return the addresses that the site makes itself, with a slash in front, each with what it is; of a family the end."""
    pages = dict.fromkeys((f"/{address}" for address in own_pages(publication)), OWN)
    files = {f"/{file.adres}": FILE for file in FILES if not missing_setting(publication.library, file)}
    return ends({**pages, **files})


def own_pages(publication: Publication) -> Iterator[str]:
    """Go through the address of every page that the site makes itself, whatever is promised of it."""
    for kind in KINDS:
        if kind.overview:
            size = publication.library.settings.per_pagina
            for picks, documents in selections(publication, kind.overview, overview_of(publication, kind)).items():
                yield from addresses_of(place_of(kind, picks), len(documents), size)
    helped = publication.of_kind(LOKET)
    lists = (address for address in SECTIONS if helped or address not in (CALLING_AT, f"{LOKET.section}/"))
    yield from lists
    yield from (f"{STEPS_AT}{step.slug}/" for step in STEPS)
    yield from (year_of_changes(year) for year in {change.dag.year for change in told_to_people(publication)})
    for document in publication.of_kind(KEUZEHULP):
        yield from (f"{document.adres}{way.adres}" for way in answered(document.data))


def year_of_changes(year: int) -> str:
    """Return where all changes of a year stand."""
    return f"{CHANGES_AT}{year}/"


def addresses_of(base: str, count: int, size: int) -> list[str]:
    """Return the addresses of a list in pages of a size: at least one."""
    last = max(1, -(-count // size))
    return [base, *(f"{base}pagina/{number}/" for number in range(2, last + 1))]


def missing_setting(library: Library, file: OwnFile) -> str:
    """Return what must be filled in before a file can be made; empty when it is made."""
    if file.setting == "site_url":
        return "" if library.site else file.setting
    if file.setting == "beveiliging":
        at_root = library.site.rstrip("/").count("/") == 2  # of a host: elsewhere nobody looks for it
        return "" if library.settings.beveiliging and library.site and at_root else file.setting
    return ""


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
