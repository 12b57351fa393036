"""No field that editors write is in the data but those that a public model names: each is filled, and looked for."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest

from sdw_build.data.files import data_files
from sdw_build.diagnostics.diagnostic import Place
from sdw_build.library.document import Document
from sdw_build.library.publication import Publication
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import KINDS
from sdw_build.schema.model import Model
from sdw_build.schema.moment import Moment
from sdw_build.schema.pointing import Linkdoel
from sdw_build.schema.references import Ref
from sdw_build.schema.terms import Term
from sdw_build.schema.vocabulary import Status
from sdw_build.source.nodes import Fields
from tests.data.knowledge import body_of
from tests.pages.making import publication

DAY = date(2026, 6, 1)
# Days that nothing else has: of a consent, and of an agreement.
_GIVEN, _UNTIL, _AGREED = date(2001, 1, 11), date(2901, 1, 12), date(2002, 2, 13)
_CONSENT = "betrokkenen.toestemming."
_DAYS = {f"{_CONSENT}gegeven_op": _GIVEN, f"{_CONSENT}geldig_tot": _UNTIL, "akkoord.dag": _AGREED}

_PUBLISHED = {"titel", "samenvatting", "wijziging", "wijzigingen.wat", "voorheen"}
_SOURCE = {"titel", "uitgever", "url", "doi"}
_EACH = {"professionals", "werkgevers", "clienten"}


def _under(part: str, fields: set[str]) -> set[str]:
    return {f"{part}.{field}" for field in fields}


_SOURCES = _under("bronnen", _SOURCE)
_MONEY = {"tekst", "bron", "url"}
# By kind: the fields of words that may be told. A new one is a decision: docs/ontwikkeling/data.md.
ALLOWED = {
    "verhaal": _PUBLISHED | _SOURCES,
    "methodiek": _PUBLISHED
    | _SOURCES
    | {"afkorting", "doel", "beperkingen", "contact", "onbekend.wat", "onbekend.vraag"}
    | _under("in_het_kort", _EACH)
    | _under("kort", {"voor_wie", "wat", "hoe_lang", "wie_betaalt", "wie_bel_ik"})
    | _under("uitvoering", {"vorm", "duur", "intensiteit", "door", "opleiding"})
    | _under("kosten", _MONEY)
    | _under("financiering", _MONEY)
    | _under("modelgetrouwheid", {"instrument", "drempel", "bron", "url"})
    | _under("bewijs", {"uitkomst", "kort", "toelichting", "beoordeeld_door"})
    | _under("bewijs.bronnen", _SOURCE)
    | _under("erkenning", {"door"})
    | _under("erkenning.bronnen", _SOURCE),
    "partner": _PUBLISHED
    | _SOURCES
    | {"afkorting", "missie", "bijdrage", "website"}
    | _under("convenant", {"naam", "bron", "url"}),
    "speerpunt": _PUBLISHED | _SOURCES | {"kort"},
    "bijeenkomst": _PUBLISHED | _SOURCES | {"plaats", "organisator", "aanmelden"},
    "keuzehulp": _PUBLISHED
    | _SOURCES
    | _under("vragen", {"naam", "vraag", "uitleg"})
    | _under("vragen.antwoorden", {"tekst", "naar", "reden"})
    | _under("uitkomsten", {"naam", "titel", "reden"})
    | _under("uitkomsten.bronnen", _SOURCE),
    "gespreksleidraad": _PUBLISHED
    | _SOURCES
    | {"kort.tekst"}
    | {
        f"{side}.{field}"
        for side in ("wie_vertelt", "wie_vraagt")
        for field in (
            *("voor", "zinnen", "velden.vraag", "velden.toelichting", "velden.keuzes"),
            *("hoef_niet.tekst", "moet_wel.tekst", "mag_niet.tekst", "mag_wel.tekst"),
        )
    },
    "pagina": _PUBLISHED | _SOURCES,
    "cijfer": {
        "bewering",
        "waarde",
        "eenheid",
        "populatie",
        "bron",
        "uitgever",
        "url",
        "doi",
        "toelichting",
        "voorheen",
    }
    | {"reeks.label"}
    | _under("ook_in", _SOURCE),
    "regio": {"naam", "code", "tekst", "gemeenten", "plaatsen", "voorheen"} | _SOURCES,
    "loket": {"naam", "waarvoor", "telefoon", "email", "url", "voorheen"}
    | _SOURCES
    | _under("in_het_kort", _EACH)
    | _under("vraag", _EACH),
    "vergelijking": {"titel", "waarom", "voorheen"},
    "begrip": {"term", "ook", "uitleg", "bron", "url", "voorheen"},
}


def _filled(model: type[Model], path: str = "") -> Model:
    """Make a model of which every field holds something that nothing else holds."""
    found = {name: _value(info.annotation, f"{path}{name}", info.metadata) for name, info in model.model_fields.items()}
    return model.model_construct(**found)


def _value(annotation: Any, path: str, metadata: Any = ()) -> Any:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _value(inner[0], path)
    if origin in (Union, UnionType):
        return _value(next(item for item in inner if item is not type(None)), path)
    if origin is tuple:
        if isinstance(inner[0], type) and issubclass(inner[0], Ref):
            return ()
        return (_value(inner[0], path),)
    if origin is Literal:
        return inner[0]
    if issubclass(annotation, Model):
        return _filled(annotation, f"{path}.")
    if issubclass(annotation, Term):
        return list(annotation)[-1]
    if issubclass(annotation, (Ref, Linkdoel)):
        return annotation(_word(path))
    return {
        str: None if path.endswith("volgens") else _word(path),  # else it must be the title of a source
        bool: True,
        int: 2000 + len(path),
        date: _DAYS.get(path, date(2020, 1, 1)),
        Decimal: Decimal(3),
        Moment: Moment.read("2020"),
    }[annotation]


def _word(path: str) -> str:
    return f"kanarie:{path}:"


def _project(tmp_path: Path, kind: Kind) -> Publication:
    """Return a publication of one document of a kind, with every field filled."""
    made = publication(tmp_path, {}, DAY)
    data = _filled(kind.model)
    if kind.is_published:
        data = data.model_copy(update={"status": Status.GEPUBLICEERD, "gepubliceerd": date(2020, 1, 1)})
    if "betrokkenen" in kind.model.model_fields:
        # Who withdrew is not shown at all: this one agreed.
        (person,) = data.betrokkenen  # type: ignore[attr-defined]
        consent = person.toestemming.model_copy(
            update={"ingetrokken_op": None, "gegeven_op": _GIVEN, "geldig_tot": _UNTIL}
        )
        data = data.model_copy(update={"betrokkenen": (person.model_copy(update={"toestemming": consent}),)})
    fields = Fields((), Place("proef"))
    document: Document[Any] = Document(kind, "proef", f"{kind.folder}/proef.md", body_of(""), data, fields)
    return Publication(replace(made.library, documents=(document,)), DAY)


def _told(made: Publication) -> Iterator[str]:
    for address, make in data_files(made, (), "https://proef.example/", "Proef"):
        if "/schemas/" not in address and not address.endswith("openapi.json"):  # which are made of no content
            yield make()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.naam)
def test_only_what_a_public_model_names_is_in_any_file(tmp_path: Path, kind: Kind) -> None:
    made = _project(tmp_path, kind)
    assert [document.slug for document in made.documents] == ["proef"]
    text = "\n".join(_told(made)).replace("\\_", "_")  # as Markdown writes it
    assert set(re.findall(r"kanarie(?::|%3A)([\w.]+)", text)) == ALLOWED[kind.naam]
    for day in (_GIVEN, _UNTIL, _AGREED):
        assert day.isoformat() not in text, day


def test_every_field_is_filled() -> None:
    for kind in KINDS:
        data = _filled(kind.model)
        assert [name for name in kind.model.model_fields if getattr(data, name, None) in (None, "")] == []
