"""The addresses that the site makes itself: lists with their choices and pages, steps, answers, and files with a name that stays."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sdw_build.library.agenda import AGENDA
from sdw_build.library.changes import told_to_people
from sdw_build.library.choices import selections
from sdw_build.library.families import ends, place_of
from sdw_build.library.library import CALLING_AT, CHANGES_AT, SECTIONS, STEPS_AT, Library
from sdw_build.library.listing import overview_of
from sdw_build.library.page_lists import whole_lists
from sdw_build.library.phases import STEPS
from sdw_build.library.publication import Publication
from sdw_build.library.twins import FILES as DATA_FILES
from sdw_build.library.twins import FOLDER as DATA
from sdw_build.library.volgen import MAIN_PATHS
from sdw_build.library.ways import answered
from sdw_build.schema.adressen import FILE, OWN
from sdw_build.schema.kinds import KEUZEHULP, KINDS, LOKET


@dataclass(frozen=True)
class OwnFile:
    """A file that the site makes itself, and what must be filled in for it: what that is called, and where."""

    adres: str
    setting: str = ""
    pad: str = ""


CHANGES_A_PAGE = 200  # a line each

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
    files = {f"/{file.adres}": FILE for file in FILES if _is_made(publication.library, file)}
    return ends({**pages, **files})


def own_pages(publication: Publication) -> Iterator[str]:
    """Go through the address of every page that the site makes itself, whatever is promised of it."""
    size = publication.library.settings.per_pagina
    for kind in KINDS:
        if kind.overview:
            for picks, documents in selections(publication, kind.overview, overview_of(publication, kind)).items():
                yield from addresses_of(place_of(kind, picks), len(documents), size)
    helped = publication.of_kind(LOKET)
    for document in publication.documents:
        for found in whole_lists(publication, document):
            yield from addresses_of(found.address, len(found.documents), size)
    lists = (address for address in SECTIONS if helped or address not in (CALLING_AT, f"{LOKET.section}/"))
    yield from lists
    yield from (f"{STEPS_AT}{step.slug}/" for step in STEPS)
    for year, count in Counter(change.dag.year for change in told_to_people(publication)).items():
        yield from addresses_of(year_of_changes(year), count, CHANGES_A_PAGE)
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
    """Return the setting that is empty and without which a file is not made; empty when none is."""
    if not file.setting:
        return ""
    filled = library.site if file.setting == "site_url" else library.settings.beveiliging
    return "" if filled else file.setting


def _is_made(library: Library, file: OwnFile) -> bool:
    return not missing_setting(library, file) and _has_place(library, file)


def _has_place(library: Library, file: OwnFile) -> bool:
    """Tell whether a file can be found where the site stands: nobody looks for a contact but at the root of a host."""
    return not file.adres.startswith(".") or library.site.rstrip("/").count("/") == 2
