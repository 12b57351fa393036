"""Figures and words as tables for programs, described column by column as a Frictionless data package."""

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sdw_build.data.documents import BegripData, CijferData, DocumentData
from sdw_build.data.parts import BronData, Verwijzing
from sdw_build.data.pieces import Pieces
from sdw_build.library.description import publisher
from sdw_build.library.licence import TERMS
from sdw_build.publish.figures import as_text

D = TypeVar("D", bound=DocumentData)


@dataclass(frozen=True)
class Kolom(Generic[D]):
    """A column: its name, its type in a table schema, what it holds, and how to tell it of a document."""

    naam: str
    type: str
    wat: str
    tell: Callable[[D], object]
    required: bool = False


@dataclass(frozen=True)
class Tabel(Generic[D]):
    """A table of all documents of a kind."""

    naam: str
    wat: str
    kolommen: tuple[Kolom[D], ...]

    def written(self, documents: Iterable[D]) -> str:
        """Return the table as CSV, as RFC 4180 wants it."""
        out = io.StringIO()
        rows = csv.writer(out, lineterminator="\r\n")
        rows.writerow(column.naam for column in self.kolommen)
        for document in documents:
            rows.writerow(as_text(_cell(column.tell(document))) for column in self.kolommen)
        return out.getvalue()

    def schema(self) -> dict[str, Any]:
        """Return what stands in the columns, as a table schema."""
        return {
            "fields": [
                {
                    "name": column.naam,
                    "type": column.type,
                    "description": column.wat,
                    "constraints": {"required": True} if column.required else {},
                }
                for column in self.kolommen
            ],
            "primaryKey": ["id"],
            "missingValues": [""],
        }


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.10f}".rstrip("0").rstrip(".")
    return "" if value is None else str(value)


def _linked(items: tuple[Verwijzing, ...]) -> str:
    return " ".join(item.adres for item in items)


def _source(tell: Callable[[BronData], object]) -> Callable[[BegripData], object]:
    return lambda item: tell(item.bronnen[0]) if item.bronnen else None


def _licence(item: DocumentData) -> str | None:
    return item.licentie.spdx if item.licentie else None


CIJFERS = Tabel[CijferData](
    "cijfers",
    "Alle cijfers, met over wie ze gaan, het jaar en de bron.",
    (
        Kolom("id", "string", "Het vaste kenmerk van het cijfer.", lambda item: item.id, required=True),
        Kolom("bewering", "string", "Wat het cijfer zegt, in een zin.", lambda item: item.titel, required=True),
        Kolom("waarde", "string", "Het cijfer zoals je het leest.", lambda item: item.waarde, required=True),
        Kolom("getal", "number", "De waarde als getal; leeg als het geen enkel getal is.", lambda item: item.getal),
        Kolom("eenheid", "string", "Zoals %, dagen of keer.", lambda item: item.eenheid),
        Kolom("populatie", "string", "Over wie het gaat.", lambda item: item.populatie, required=True),
        Kolom("jaar", "integer", "Het jaar van het cijfer; leeg als dat niet bekend is.", lambda item: item.jaar),
        Kolom("peildatum", "date", "De dag waarop het gold.", lambda item: item.peildatum),
        Kolom("bron_titel", "string", "De titel van de bron.", lambda item: item.bron.titel, required=True),
        Kolom("bron_uitgever", "string", "Wie de bron uitgaf.", lambda item: item.bron.uitgever),
        Kolom("bron_jaar", "integer", "Het jaar van de bron.", lambda item: item.bron.jaar),
        Kolom("bron_adres", "string", "Waar de bron te lezen is.", lambda item: item.bron.adres),
        Kolom("bron_doi", "string", "De DOI van de bron.", lambda item: item.bron.doi),
        Kolom("geraadpleegd", "date", "De dag waarop de redactie de bron las.", lambda item: item.bron.geraadpleegd),
        Kolom("toelichting", "string", "Wat de lezer erbij moet weten.", lambda item: item.toelichting),
        Kolom(
            "tegenstrijdig_met",
            "string",
            "Adressen van cijfers die hier iets anders over zeggen, met een spatie ertussen.",
            lambda item: _linked(item.tegenstrijdig_met),
        ),
        Kolom(
            "ook_in",
            "string",
            "Andere bronnen die hetzelfde zeggen: titel en adres, met een puntkomma ertussen.",
            lambda item: "; ".join(" ".join(filter(None, (bron.titel, bron.adres))) for bron in item.ook_in),
        ),
        Kolom(
            "anders_gemeten",
            "string",
            "Adressen van cijfers over iets dat erop lijkt, met een spatie ertussen.",
            lambda item: _linked(item.anders_gemeten),
        ),
        Kolom(
            "vervangen_door",
            "string",
            "Adressen van nieuwere cijfers, met een spatie ertussen.",
            lambda item: _linked(item.vervangen_door),
        ),
        Kolom("adres", "string", "Waar dit cijfer staat.", lambda item: item.adres, required=True),
        Kolom("licentie", "string", "De SPDX-code van de licentie; leeg: geen toestemming om over te nemen.", _licence),
    ),
)
BEGRIPPEN = Tabel[BegripData](
    "begrippen",
    "Woorden en afkortingen, met wat ze betekenen.",
    (
        Kolom("id", "string", "Het vaste kenmerk van het begrip.", lambda item: item.id, required=True),
        Kolom("term", "string", "Het woord of de afkorting.", lambda item: item.titel, required=True),
        Kolom("ook", "string", "Andere vormen, met een puntkomma ertussen.", lambda item: "; ".join(item.ook)),
        Kolom("uitleg", "string", "Wat het betekent.", lambda item: item.uitleg, required=True),
        Kolom("bron_titel", "string", "De bron van de uitleg.", _source(lambda bron: bron.titel)),
        Kolom("bron_adres", "string", "Waar de bron te lezen is.", _source(lambda bron: bron.adres)),
        Kolom("adres", "string", "Waar dit begrip staat.", lambda item: item.adres, required=True),
        Kolom("licentie", "string", "De SPDX-code van de licentie; leeg: geen toestemming om over te nemen.", _licence),
    ),
)


def data_package(pieces: Pieces, naam: str) -> dict[str, Any]:
    """Return what the tables hold, as a data package (version 2); without a licence it names none."""
    day = pieces.publication.day
    told: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "kennis",
        "title": f"{naam}: cijfers en begrippen",
        "description": f"Hergebruik: {pieces.address(TERMS)}",
        "homepage": pieces.site_url,
        "version": day.isoformat(),
        "created": f"{day.isoformat()}T00:00:00Z",
        "contributors": [
            {"title": publisher(pieces.publication, naam), "path": pieces.site_url, "roles": ["publisher"]}
        ],
        "sources": [{"title": naam, "path": pieces.site_url}],
        "resources": [_resource(CIJFERS), _resource(BEGRIPPEN)],
    }
    if pieces.licence:
        told["licenses"] = [{"name": pieces.licence.spdx, "title": pieces.licence.naam, "path": pieces.licence.adres}]
    return told


def _resource(table: Tabel[Any]) -> dict[str, Any]:
    return {
        "name": table.naam,
        "type": "table",
        "title": table.naam.capitalize(),
        "description": table.wat,
        "path": f"{table.naam}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": table.schema(),
    }
