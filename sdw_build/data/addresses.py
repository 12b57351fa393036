"""Every address that was promised, with how it stands: so that who links here can tell which links still hold."""

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import urlsplit

from sdw_build.data.parts import HeelAdres, Publiek
from sdw_build.data.pieces import Pieces
from sdw_build.library.headings import former_anchors
from sdw_build.library.identity import identity
from sdw_build.library.pieces import gone_pieces
from sdw_build.pages.departed import called, way_on
from sdw_build.pages.page import Link, Page
from sdw_build.publish.security_txt import ADDRESS as SECURITY
from sdw_build.publish.security_txt import has_place
from sdw_build.schema.adressen import FILE, OWN, VerwijderdAdres
from sdw_build.schema.model import veld
from sdw_build.schema.terms import Term


class AdresStand(Term):
    """How an address stands."""

    BLIJFT = "blijft", "Staat er, en blijft"
    VERHUISD = "verhuisd", "Staat nu ergens anders"
    WEG = "weg", "Met opzet weg"


class AnkerData(Publiek, zegt="Een plek op een pagina, achter het hekje van het adres."):
    """A place on a page, behind the hash of its address."""

    anker: str = veld("Anker", "Wat in het adres achter het hekje staat.")
    stand: AdresStand = veld("Stand", "Hoe het ervoor staat.")
    naar: HeelAdres | None = veld(
        "Naar", "Waar het nu staat, of waar je verder kunt. Ontbreekt als dat er niet is.", None
    )
    sinds: date | None = veld("Sinds", "De dag waarop het van de site ging. Ontbreekt als die niet bekend is.", None)
    waarom: str | None = veld("Waarom", "Waarom het van de site ging. Ontbreekt als dat niet is opgeschreven.", None)


class AdresData(Publiek, zegt="Een adres van deze site."):
    """An address of this site."""

    adres: HeelAdres = veld("Adres", "Het adres.")
    stand: AdresStand = veld("Stand", "Hoe het ervoor staat.")
    soort: str | None = veld("Soort", "Wat er staat: een soort document, site of bestand.", None)
    id: str | None = veld("Id", "Het vaste kenmerk van het document dat er staat.", None)
    titel: str | None = veld("Titel", "Hoe de pagina heet, of heette.", None)
    naar: HeelAdres | None = veld(
        "Naar", "Waar het nu staat, of waar je verder kunt. Ontbreekt als dat er niet is.", None
    )
    sinds: date | None = veld("Sinds", "De dag waarop het van de site ging. Ontbreekt als die niet bekend is.", None)
    waarom: str | None = veld("Waarom", "Waarom het van de site ging. Ontbreekt als dat niet is opgeschreven.", None)
    ankers: tuple[AnkerData, ...] = veld("Ankers", "De plekken op deze pagina waar een link heen mag.", ())


class AdressenData(
    Publiek, zegt="Alle adressen die beloofd zijn of waren. Van een adres dat er niet bij staat, is niets gezegd."
):
    """All addresses that are or were promised. Of one that is not here, nothing is said."""

    site: HeelAdres = veld("Site", "Waar de site staat.")
    dag: date = veld("Dag", "De dag waarop dit gemaakt is.")
    adressen: tuple[AdresData, ...] = veld("Adressen", "Elk adres, op volgorde.")


def addresses(pieces: Pieces, pages: Iterable[Page]) -> AdressenData:
    """Return how every address stands that others may link to; never one of a verhaal that may no longer be seen."""
    publication = pieces.publication
    hidden = {address.partition("#")[0] for address in publication.lapsed_addresses}
    found = {item.adres: item for item in _standing(pieces, pages)}
    gone = publication.library.gone_by_address
    found |= {
        told.adres: told
        for address, item in gone.items()
        if address.partition("#")[0] not in hidden and (told := _gone(pieces, item)).adres not in found
    }
    return AdressenData(
        site=pieces.site_url, dag=publication.day, adressen=tuple(found[address] for address in sorted(found))
    )


def _standing(pieces: Pieces, pages: Iterable[Page]) -> Iterator[AdresData]:
    publication = pieces.publication
    for page in pages:
        if page.verhuisd:
            yield _moved(pieces, page.adres, page.verhuisd.adres, page.verhuisd.tekst)
        elif (not page.weg and page.adres.endswith("/")) or not page.adres:
            yield _here(pieces, page)
    for document in publication.documents:
        if document.kind.gathered:
            yield _told(
                pieces.address(document.adres),
                AdresStand.BLIJFT,
                soort=document.kind.naam,
                id=identity(publication.library, document),
                titel=document.data.called,
            )
        for former in document.voorheen:
            if "#" in former:
                yield _moved(pieces, former, document.adres, document.data.called)
    # What stands beside a verhaal that may no longer be seen would name it.
    absent = (*publication.lapsed_addresses, *(() if has_place(pieces.site_url) else (SECURITY,)))
    for address, soort in publication.library.promised.adressen.items():
        if soort == FILE and not address.lstrip("/").startswith(absent):
            yield _told(pieces.address(address), AdresStand.BLIJFT, soort=soort)


def _here(pieces: Pieces, page: Page) -> AdresData:
    publication = pieces.publication
    document = publication.library.by_address.get(page.adres)
    document = publication.by_name.get(document.name) if document else None
    return _told(
        pieces.address(page.adres),
        AdresStand.BLIJFT,
        soort=document.kind.naam if document else OWN,
        id=identity(publication.library, document) if document else None,
        titel=page.titel,
        ankers=tuple(_anchors(pieces, page)),
    )


def _moved(pieces: Pieces, address: str, target: str, title: str) -> AdresData:
    return _told(pieces.address(address), AdresStand.VERHUISD, titel=title, naar=pieces.address(target))


def _gone(pieces: Pieces, item: VerwijderdAdres) -> AdresData:
    return _told(
        pieces.address(item.adres),
        AdresStand.WEG,
        titel=called(pieces.publication, item) or None,
        naar=_way_on(pieces, way_on(pieces.publication, item)),
        sinds=item.sinds,
        waarom=item.waarom,
    )


def _told(address: HeelAdres, stand: AdresStand, **more: object) -> AdresData:
    return AdresData.model_validate({**more, "adres": address, "stand": stand})


def _anchors(pieces: Pieces, page: Page) -> Iterator[AnkerData]:
    """Go through the places of a page: those of now, then those that were there once."""
    library = pieces.publication.library
    document = library.by_address.get(page.adres)
    now = library.headings(document) if document else ()
    former = former_anchors(library, document, now) if document else {}
    departed = {piece.anker: piece for piece in page.vertrokken}
    promised = (item.anker for item in library.promised.koppen.get(f"/{page.adres}", ()) if item.nu is None)
    gone = gone_pieces(library, document) if document else {}
    own = {anchor for anchor, _ in page.plekken}
    alive = {*(anchor for anchor, _ in now), *promised, *page.ankers, *own} - gone.keys()
    here = pieces.address(page.adres)
    for anchor in sorted({*alive, *former, *departed, *gone}):
        if piece := departed.get(anchor):
            to = _way_on(pieces, piece.naar)
            stand = AdresStand.VERHUISD if to and piece.sinds is None else AdresStand.WEG
            yield AnkerData(anker=anchor, stand=stand, naar=to, sinds=piece.sinds, waarom=piece.waarom or None)
        elif (target := former.get(anchor)) and target in alive:
            to = f"{here}#{target}"
            yield AnkerData(anker=anchor, stand=AdresStand.VERHUISD, naar=to)
        elif anchor in gone:
            other = gone[anchor]
            stand = AdresStand.VERHUISD if other else AdresStand.WEG
            yield AnkerData(anker=anchor, stand=stand, naar=f"{here}#{other}" if other else None)
        elif anchor in alive:
            yield AnkerData(anker=anchor, stand=AdresStand.BLIJFT)


def _way_on(pieces: Pieces, link: Link | None) -> HeelAdres | None:
    """Return where a link leads, on this site or elsewhere."""
    if link is None:
        return None
    return link.adres if urlsplit(link.adres).scheme else pieces.address(link.adres)
