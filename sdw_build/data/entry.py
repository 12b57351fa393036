"""Where a program begins: all files, the kinds of document, and what may be done with them."""

from datetime import date

from sdw_build.data.parts import HeelAdres, LicentieData, Publiek
from sdw_build.data.pieces import Pieces
from sdw_build.library.description import publisher
from sdw_build.library.licence import TERMS
from sdw_build.library.twins import FILES, FOLDER, PAGE
from sdw_build.schema.kinds import KINDS
from sdw_build.schema.model import veld

VERSION = 1


class BestandData(Publiek, zegt="Een bestand met data."):
    """A file of the data."""

    naam: str = veld("Naam", "Hoe een programma het kent; blijft gelijk.")
    adres: HeelAdres = veld("Adres", "Waar het staat.")
    type: str = veld("Type", "Het mediatype.")
    wat: str = veld("Wat", "Wat erin staat.")
    schema_adres: HeelAdres | None = veld("Schema", "De beschrijving van de vorm, als JSON Schema.")


class SoortData(Publiek, zegt="Een soort document."):
    """A kind of document."""

    soort: str = veld("Soort", "Hoe een document zegt wat het is.")
    meervoud: str = veld("Meervoud", "Hoe er meer heten.")
    aantal: int = veld("Aantal", "Hoeveel er openbaar zijn.")
    schema_adres: HeelAdres = veld("Schema", "De beschrijving van de vorm, als JSON Schema.")
    sjabloon: str = veld(
        "Sjabloon",
        "Het hele adres van een document als JSON, met {naam} voor zijn naam: het laatste stuk van het adres van de "
        "pagina, of wat daar achter het hekje staat. Van elk document staat het adres ook bij json_adres.",
    )


class Ingang(Publiek, zegt="De ingang van alle data: begin hier."):
    """The entry to all data: start here."""

    versie: int = veld("Versie", "De versie van deze belofte. Wat een programma zou breken, komt in een nieuwe versie.")
    naam: str = veld("Naam", "Hoe de site heet.")
    site: HeelAdres = veld("Site", "Waar de site staat.")
    taal: str = veld("Taal", "De taal, als code: nl.")
    dag: date = veld("Dag", "De dag waarop dit gemaakt is.")
    uitgever: str = veld("Uitgever", "Wie de site uitgeeft.")
    contact: str | None = veld("Contact", "Het e-mailadres van de site.")
    uitleg: HeelAdres = veld("Uitleg", "De pagina voor mensen.")
    licentie: LicentieData | None = veld(
        "Licentie", "Waaronder je de teksten mag hergebruiken; leeg: nog niet. Van elk document staat het er apart bij."
    )
    voorwaarden: HeelAdres = veld("Voorwaarden", "De pagina die zegt wat wel en niet mag.")
    bestanden: tuple[BestandData, ...] = veld("Bestanden", "Alle bestanden.")
    soorten: tuple[SoortData, ...] = veld("Soorten", "De soorten documenten.")


def entry(pieces: Pieces, naam: str) -> Ingang:
    """Return the entry to the data of a publication."""
    publication, settings = pieces.publication, pieces.publication.library.settings
    return Ingang(
        versie=VERSION,
        naam=naam,
        site=pieces.site_url,
        taal="nl",
        dag=publication.day,
        uitgever=publisher(publication, naam),
        contact=settings.contact,
        uitleg=pieces.address(PAGE),
        licentie=pieces.licence,
        voorwaarden=pieces.address(TERMS),
        bestanden=tuple(
            BestandData(
                naam=name,
                adres=pieces.address(f"{FOLDER}{file}"),
                type=media,
                wat=words,
                schema_adres=schema_address(pieces, schema) if schema else None,
            )
            for name, file, media, words, schema in FILES
        ),
        soorten=tuple(
            SoortData(
                soort=kind.naam,
                meervoud=kind.meervoud,
                aantal=len(publication.of_kind(kind)),
                schema_adres=schema_address(pieces, kind.naam),
                sjabloon=pieces.address(f"{FOLDER}{f'{kind.section}/' if kind.section else ''}") + "{naam}/index.json",
            )
            for kind in KINDS
        ),
    )


def schema_address(pieces: Pieces, name: str) -> HeelAdres:
    """Return where the schema of something stands."""
    return pieces.address(f"{FOLDER}schemas/{name}.json")
