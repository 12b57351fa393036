"""The promise: addresses that stay, and those that are gone on purpose."""

import hmac
import re
from collections.abc import Collection
from hashlib import sha256
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, StringConstraints, model_validator

from sdw_build.schema.kinds import BY_SECTION, VERHAAL
from sdw_build.schema.model import Model, veld
from sdw_build.schema.pointing import Linkdoel
from sdw_build.schema.slug import PATTERN
from sdw_build.schema.values import Datum, Letterlijk, Regel, Tekst, reject

_SHARED = "|".join(section for section, kind in BY_SECTION.items() if kind.shares_page)
# A page (a path with a slash on both sides, the home page's is one slash), or a figure or word on the page of all.
# Every file that the site makes has a dot in its name, so an address without one can never stand in its way.
_ADDRESS = re.compile(rf"/(?:[A-Za-z0-9_~-]+/)*|/(?:{_SHARED})/#{PATTERN}")
_FILE = re.compile(r"/(?:\.?[A-Za-z0-9_~-]+/)*[A-Za-z0-9_~-]+(?:\.[a-z0-9]+)+")
_LONGEST = 200
# The bits by which a UUID says that it is one of our own making (RFC 9562, version 8).
_VERSION, _VARIANT = 8, 0b10
_KEY = re.compile(r"[0-9a-f]{64}")
_MARK_LENGTH = 12
_MARK = re.compile(rf"[0-9a-f]{{{_MARK_LENGTH}}}")
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def wrong_address(text: str) -> tuple[str, str] | None:
    """Say why a text is no address of a page, as /methodieken/ips/ is, and how to write it; None when it is one."""
    if _ADDRESS.fullmatch(text):
        if len(text) <= _LONGEST:
            return None
        return f"is te lang voor een adres: {len(text)} tekens, en er passen er {_LONGEST}.", "haal het hier weg."
    advice = "schrijf het zonder webadres ervoor, zoals /verhalen/oude-naam/."
    if text.startswith("/") and text.endswith("/"):
        advice = (
            "in een adres staan alleen letters zonder accenten, cijfers en streepjes; een punt hoort bij een bestand."
        )
    return "is geen adres van deze site.", advice


def _address(value: str) -> str:
    if wrong := wrong_address(value):
        raise reject("adres", *wrong)
    return value


def _key(value: str) -> str:
    if not _KEY.fullmatch(value):
        raise reject("kenmerk", "is geen sleutel.", "zet terug wat hier stond; git weet dat nog.")
    return value


def _mark(value: str) -> str:
    if not _MARK.fullmatch(value):
        raise reject("kenmerk", "is geen merk van een sleutel.", "zet terug wat hier stond; git weet dat nog.")
    return value


def _id(value: str) -> str:
    if not _ID.fullmatch(value):
        raise reject("kenmerk", "is geen kenmerk van een pagina.", "zet terug wat hier stond; git weet dat nog.")
    return value


def _promised(value: str) -> str:
    return value if _FILE.fullmatch(value) and len(value) <= _LONGEST else _address(value)


# What stands at an address that is no document's: a page that the site makes itself, or a file.
OWN, FILE = "site", "bestand"

Beloofd = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_promised)]
Adres = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_address)]
Sleutel = Annotated[Letterlijk, AfterValidator(_key)]
Id = Annotated[Letterlijk, AfterValidator(_id)]
Merk = Annotated[Letterlijk, AfterValidator(_mark)]


class Kop(Model):
    """A heading that others may link to; one that is gone knows which took its place."""

    anker: Letterlijk = veld("Anker", "Wat in het adres achter het hekje staat.")
    kop: str = veld("Kop", "De tekst van de kop, toen die voor het laatst op de site stond.")
    nu: str | None = veld(
        "Nu",
        "Het anker van de kop die ervoor in de plaats kwam, leeg als er geen is, of het adres waar het stuk nu staat.",
        None,
    )


class Adreslijst(Model):
    """Every address that is or was public; only `sdw adressen` writes it."""

    # Not secret from who may read the repository, and never on the site.
    sleutel: Sleutel | None = veld(
        "Sleutel", "Waarmee elke pagina een kenmerk krijgt dat een verhuizing overleeft.", None
    )
    adressen: dict[Beloofd, Regel] = veld("Adressen", "Elk adres, met de soort van wat er staat.", {})
    verhuisd: dict[Adres, Adres] = veld("Verhuisd", "Van een adres van vroeger: waar het heen leidt.", {})
    koppen: dict[Adres, tuple[Kop, ...]] = veld("Koppen", "Per pagina de koppen, in volgorde.", {})
    identiteit: dict[Id, Id] = veld(
        "Identiteit", "Van wat verhuisde: het kenmerk dat een ander adres zou geven, en dat wat het heeft.", {}
    )
    # Hashes of addresses, as this list held them before: who has an old site map can tell which story each one is.
    vervallen: tuple[str, ...] = veld("Vervallen", "Hoort hier niet meer; sdw adressen haalt het weg.", ())

    def without(self, pages: Collection[str]) -> "Adreslijst":
        """Return the list without some pages: no address of them or below them is left, no heading, and no way there."""
        gone = tuple(f"{page.rstrip('/')}/" for page in pages if page.strip("/"))  # never the whole site
        # Only a verhaal goes so.
        marks = {self.id_at(self.adressen.get(page, VERHAAL.naam), page) for page in pages}
        return self.model_copy(
            update={
                "adressen": {
                    address: soort for address, soort in self.adressen.items() if not address.startswith(gone)
                },
                "verhuisd": {
                    old: new for old, new in self.verhuisd.items() if not (old.startswith(gone) or new.startswith(gone))
                },
                "koppen": {
                    address: tuple(_led_astray(item, gone) for item in items)
                    for address, items in self.koppen.items()
                    if not address.startswith(gone)
                },
                "identiteit": {made: own for made, own in self.identiteit.items() if made not in marks},
            }
        )

    def joined(self, other: "Adreslijst") -> "Adreslijst":
        """Return all that this list or another promises; where they differ, as this one says."""
        headings = {
            address: _joined(self.koppen.get(address, ()), other.koppen.get(address, ()))
            for address in {**other.koppen, **self.koppen}
        }
        same = self.sleutel in (other.sleutel, None)  # another key makes other ids
        return self.model_copy(
            update={
                "sleutel": self.sleutel or other.sleutel,
                "adressen": {**other.adressen, **self.adressen},
                "verhuisd": {**other.verhuisd, **self.verhuisd},
                "koppen": headings,
                "identiteit": {**(other.identiteit if same else {}), **self.identiteit},
            }
        )

    def led(self, address: str) -> str | None:
        """Return where a former address led when that was last written down; capitals make no difference."""
        return next((new for old, new in self.verhuisd.items() if old.lower() == address.lower()), None)

    @property
    def merk(self) -> str:
        """Return a mark by which the key is known again; empty without one."""
        return sha256(self.sleutel.encode()).hexdigest()[:_MARK_LENGTH] if self.sleutel else ""

    def ids_at(self, soort: str, address: str) -> frozenset[str]:
        """Return the ids by which what stands or stood at an address may be known here."""
        made = self.id_at(soort, address)
        return frozenset({made, self.identiteit.get(made, made)})

    def id_at(self, soort: str, address: str) -> str:
        """Return the id of what began at an address, as a UUID that the key makes of it."""
        told = f"{soort} {_name(address)}".encode()
        key = bytes.fromhex(self.sleutel or "")
        digest = hmac.digest(key, told, "sha256") if key else sha256(told).digest()
        number = int.from_bytes(digest[:16], "big")
        number = number & ~(0xF << 76) | _VERSION << 76
        number = number & ~(0b11 << 62) | _VARIANT << 62
        return str(UUID(int=number))


def _joined(own: tuple[Kop, ...], other: tuple[Kop, ...]) -> tuple[Kop, ...]:
    """Return headings with those of another list that are not among them, each below the one that it came after."""
    found = list(own)
    for index, item in enumerate(other):
        known = [kop.anker for kop in found]
        if item.anker not in known:
            before = [kop.anker for kop in other[:index]]
            found.insert(known.index(before[-1]) + 1 if before else 0, item)
    return tuple(found)


def _name(address: str) -> str:
    """Write an address in the one way that outlives another form of it: an anchor on a page, or a page of its own."""
    return address.replace("#", "").strip("/") or "index"


def _led_astray(item: Kop, gone: tuple[str, ...]) -> Kop:
    """Return a heading that leads to none of the pages that are gone, but to the top of its own."""
    return item.model_copy(update={"nu": ""}) if item.nu and item.nu.startswith(gone) else item


class VerwijderdAdres(Model):
    """An address that is gone on purpose, since when and why."""

    adres: Adres = veld("Adres", "Het adres, zoals /methodieken/naam/.")
    sinds: Datum = veld("Sinds", "De dag waarop het van de site ging.")
    waarom: Tekst = veld("Waarom", "De reden, zoals een bezoeker die te lezen krijgt.")
    naar: Linkdoel | None = veld(
        "Naar", "Waar een bezoeker verder kan, zoals /methodieken/naam/.", None, examples=["/methodieken/naam/"]
    )
    titel: Regel | None = veld("Titel", "Wat er stond, zoals een bezoeker het kent; bij een verhaal nooit.", None)


class Weg(Model):
    """All addresses that are gone on purpose."""

    adressen: tuple[VerwijderdAdres, ...] = veld("Adressen", "Wat met opzet van de site is, met de reden.", ())

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        seen: set[str] = set()
        for index, item in enumerate(self.adressen):
            if item.adres in seen:
                raise reject("dubbel", "staat er al bij.", "haal er een weg.", binnen=("adressen", index, "adres"))
            seen.add(item.adres)
        return self
