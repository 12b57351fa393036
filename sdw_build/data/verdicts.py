"""What became of a link to the site, by the list of promised addresses alone: so that a partner can tell as well."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import unquote, urlsplit

from sdw_build.data.addresses import AdresData, AdressenData, AdresStand, AnkerData
from sdw_build.diagnostics.nearest import nearest
from sdw_build.library.twins import FOLDER
from sdw_build.schema.adressen import FILE
from sdw_build.schema.terms import Term

_INDEX = "index.html"
_TWINS = ("index.json", "index.md")


class Uitslag(Term):
    """What became of a link."""

    KLOPT = "klopt", "klopt"
    VERHUISD = "verhuisd", "verhuisd"
    WEG = "weg", "weg"
    BESTAAT_NIET = "bestaat_niet", "bestaat niet, of niet meer"
    PLEK_ONTBREEKT = "plek_ontbreekt", "de plek op de pagina is er niet"


@dataclass(frozen=True)
class LinkVerdict:
    """What became of a link: where it is now or where to go on, since when and why, and what may be meant."""

    uitslag: Uitslag
    naar: str = ""
    sinds: date | None = None
    waarom: str = ""
    bedoeld: str = ""


class Promised:
    """The promised addresses of a site, to hold links against."""

    def __init__(self, told: AdressenData) -> None:
        """Remember them by their path."""
        self.site = told.site
        self._told = told

    @cached_property
    def _by_path(self) -> Mapping[str, AdresData]:
        """Return the addresses by their path from the site's root, as people type them; what is as it stands goes first."""
        found: dict[str, AdresData] = {}
        for item in self._told.adressen:
            found.setdefault(self._path(item.adres), item)
        return found

    def _path(self, address: str) -> str:
        parts = urlsplit(address)
        path = unquote(parts.path)[len(urlsplit(self.site).path) :].lstrip("/")
        return f"{_tidy(path)}{f'#{unquote(parts.fragment)}' if parts.fragment else ''}".lower()

    def verdict(self, link: str) -> LinkVerdict:
        """Say what became of a link to this site."""
        path, _, anchor = self._path(link).partition("#")
        # What a browser looks for in the words of a page, or a script reads, is no place on it.
        anchor = "" if anchor.startswith(":~:") or "=" in anchor or anchor == "top" else anchor.partition(":~:")[0]
        if anchor and (found := self._by_path.get(f"{path}#{anchor}")):
            return self._of(found)
        found = self._by_path.get(path) or self._of_twin(path)
        if found is None:
            return LinkVerdict(Uitslag.BESTAAT_NIET, bedoeld=self._meant(path))
        page = self._of(found)
        if not anchor or found.soort == FILE:
            return page
        if page.uitslag is Uitslag.VERHUISD:
            there = self._by_path.get(self._path(page.naar))
            kept = there and any(item.anker.lower() == anchor for item in there.ankers)
            return LinkVerdict(Uitslag.VERHUISD, f"{page.naar}#{anchor}" if kept else page.naar)
        return page if page.uitslag is not Uitslag.KLOPT else self._place(found, anchor)

    def _of_twin(self, path: str) -> AdresData | None:
        """Return the page whose data is linked to: it is there while the page is."""
        bare = path.removeprefix(FOLDER)
        name = next((name for name in _TWINS if bare.endswith(f"/{name}")), "")
        if bare == path or not name:
            return None
        page = bare.removesuffix(name)
        shared = "/#".join(page.rstrip("/").rsplit("/", 1))
        return self._by_path.get("" if page == "index/" else page) or self._by_path.get(shared)

    def _of(self, item: AdresData) -> LinkVerdict:
        uitslag = {AdresStand.BLIJFT: Uitslag.KLOPT, AdresStand.VERHUISD: Uitslag.VERHUISD, AdresStand.WEG: Uitslag.WEG}
        return LinkVerdict(uitslag[item.stand], item.naar or "", item.sinds, item.waarom or "")

    def _place(self, item: AdresData, anchor: str) -> LinkVerdict:
        places = {place.anker.lower(): place for place in item.ankers}
        place: AnkerData | None = places.get(anchor)
        if place is None:
            near = nearest(anchor, (name for name, found in places.items() if found.stand is AdresStand.BLIJFT))
            meant = f"{item.adres}#{places[near].anker}" if near else ""
            return LinkVerdict(Uitslag.PLEK_ONTBREEKT, item.adres, bedoeld=meant)
        if place.stand is AdresStand.VERHUISD:
            return LinkVerdict(Uitslag.VERHUISD, place.naar or "")
        if place.stand is AdresStand.WEG:
            return LinkVerdict(Uitslag.PLEK_ONTBREEKT, place.naar or item.adres, place.sinds, place.waarom or "")
        return LinkVerdict(Uitslag.KLOPT)

    def _meant(self, path: str) -> str:
        standing = {key: item.adres for key, item in self._by_path.items() if item.stand is AdresStand.BLIJFT and key}
        section = path.partition("/")[0]
        beside = [key for key in standing if key.partition("/")[0] == section]
        near = nearest(path, beside) or nearest(path, standing)
        return standing[near] if near else ""


def _tidy(path: str) -> str:
    """Return a path as the site writes it: a page ends in a slash, whatever was typed behind it."""
    path = path.removesuffix(_INDEX)
    last = path.rpartition("/")[2]
    return f"{path}/" if last and "." not in last else path
