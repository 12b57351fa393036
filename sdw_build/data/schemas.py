"""The public models as JSON Schemas and as an OpenAPI document, which say what v1 promises."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from pydantic.json_schema import models_json_schema

from sdw_build.data.addresses import AdressenData
from sdw_build.data.changes import VeranderingData
from sdw_build.data.documents import DocumentData
from sdw_build.data.entry import Ingang
from sdw_build.data.making import model_of
from sdw_build.data.parts import Publiek
from sdw_build.forms.json_schema import Schema
from sdw_build.library.licence import TERMS
from sdw_build.library.twins import FOLDER
from sdw_build.schema.kinds import KINDS

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_VERSION = "1.0.0"
_TEXT_OF: Schema = {"type": "string"}
_JSON, _LINES, _TABLE, _TEXT = "application/json", "application/x-ndjson", "text/csv", "text/markdown"


def schema_names() -> Iterator[str]:
    """Go through the names of all schemas: a kind of document each, and the others."""
    yield from (kind.naam for kind in KINDS)
    yield from _others()


@cache
def schemas() -> Mapping[str, Schema]:
    """Return the schema of each file, by its name: a document of each kind, the addresses, the entry.

    They are the same for every site, and take longer to make than a small site.
    """
    of_kinds = {kind.naam: _in_file(_for_kind(kind.naam, _of(model_of(kind)))) for kind in KINDS}
    return {**of_kinds, **{name: make() for name, make in _others().items()}}


def _others() -> Mapping[str, Callable[[], Schema]]:
    return {
        "document": _any_document,
        "adressen": lambda: _in_file(_of(AdressenData)),
        "ingang": lambda: _in_file(_of(Ingang)),
        "wijziging": lambda: _of(VeranderingData),
    }


def openapi(site_url: str, naam: str) -> Schema:
    """Return what can be asked for, as OpenAPI 3.1: files, each read with a GET."""
    names, components = _components()
    paths: Schema = {
        f"/{FOLDER}index.json": _get("ingang", "Alle bestanden, met wat erin staat.", _ref(names[Ingang])),
        f"/{FOLDER}alles.ndjson": _get(
            "alles",
            "Alle documenten, een per regel.",
            _TEXT_OF,
            _LINES,
            line="Document",
        ),
        f"/{FOLDER}adressen.json": _get(
            "adressen", "Elk adres dat wij beloofden, en hoe het ervoor staat.", _ref(names[AdressenData])
        ),
        f"/{FOLDER}wijzigingen.ndjson": _get(
            "wijzigingen",
            "Alles wat veranderde, een wijziging per regel.",
            _TEXT_OF,
            _LINES,
            line=names[VeranderingData],
        ),
        f"/{FOLDER}cijfers.csv": _get("cijfersTabel", "Alle cijfers als tabel.", {"type": "string"}, _TABLE),
        f"/{FOLDER}begrippen.csv": _get("begrippenTabel", "Alle begrippen als tabel.", {"type": "string"}, _TABLE),
    }
    for kind in KINDS:
        section = f"{kind.section}/" if kind.section else ""
        where = f"/{FOLDER}{section}{{naam}}/"
        paths[f"{where}index.json"] = _get(
            kind.naam, f"Een {kind.naam} als JSON.", _ref(names[model_of(kind)]), named=True
        )
        paths[f"{where}index.md"] = _get(
            f"{kind.naam}Tekst", f"Een {kind.naam} als Markdown.", {"type": "string"}, _TEXT, named=True
        )
    return {
        "openapi": "3.1.1",
        "info": {
            "title": f"{naam}: data",
            "version": _VERSION,
            "description": "De openbare kennis van deze site als bestanden. Vragen kan alleen met GET, zonder sleutel.",
            "termsOfService": f"{site_url}{TERMS}",
        },
        "servers": [{"url": site_url.rstrip("/")}],
        "paths": paths,
        "components": {"schemas": components},
    }


@cache
def _components() -> tuple[Mapping[type[Publiek], str], Schema]:
    """Return what each public model is called in the OpenAPI document, and their schemas by that name."""
    models: list[type[Publiek]] = [*dict.fromkeys(map(model_of, KINDS)), AdressenData, Ingang, VeranderingData]
    named, shared = models_json_schema(
        [(model, "serialization") for model in models], ref_template="#/components/schemas/{model}"
    )
    names = {model: ref["$ref"].rpartition("/")[2] for (model, _), ref in named.items()}
    components = {key: plain(value) for key, value in shared["$defs"].items()}
    for whole in models[:-1]:
        components[names[whole]] = _in_file(components[names[whole]])
    leads = {kind.naam: _ref(names[model_of(kind)]) for kind in KINDS}
    components["Document"] = {
        "title": "Document",
        "description": "Een document van een van de soorten: een regel van alles.ndjson.",
        "oneOf": [_ref(name) for name in dict.fromkeys(names[model] for model in map(model_of, KINDS))],
        "discriminator": {
            "propertyName": "soort",
            "mapping": {soort: lead["$ref"] for soort, lead in leads.items()},
        },
    }
    return {model: names[model] for model in models}, components


def _any_document() -> Schema:
    """Return the schema of a document of whatever kind: what all have, and by its soort what it has of its own."""
    models: list[type[Publiek]] = list(dict.fromkeys(map(model_of, KINDS)))
    named, shared = models_json_schema([(model, "serialization") for model in models])
    refs = {model: ref for (model, _), ref in named.items()}
    parts = {key: plain(value) for key, value in shared["$defs"].items()}
    own = [{"if": {"properties": {"soort": {"const": kind.naam}}}, "then": refs[model_of(kind)]} for kind in KINDS]
    return {"$schema": DRAFT, **_of(DocumentData), "title": "Document", "allOf": own, "$defs": parts}


def _in_file(schema: Schema) -> Schema:
    """Return the schema of a whole file, which names its own schema; a line of a file does not."""
    return {**schema, "properties": {"$schema": _OWN_SCHEMA, **schema["properties"]}}


_OWN_SCHEMA: Schema = {
    "type": "string",
    "format": "uri",
    "title": "Schema",
    "description": "Waar de beschrijving van dit bestand staat. Staat niet in een regel van alles.ndjson.",
}


def _for_kind(naam: str, schema: Schema) -> Schema:
    fields = schema["properties"]
    return {**schema, "properties": {**fields, "soort": {**fields["soort"], "const": naam}}}


def _of(model: type[Publiek]) -> Schema:
    made = plain(model.model_json_schema(mode="serialization"))
    return {"$schema": DRAFT, **made}


def plain(node: Any) -> Any:
    """Return a schema as others may hold us to it: more fields may come, and more values of a list."""
    if isinstance(node, list):
        return [plain(item) for item in node]
    if not isinstance(node, Mapping):
        return node
    if "enumDescriptions" in node:
        words = dict(zip(node["enum"], node["enumDescriptions"], strict=True))
        return {"anyOf": [{"type": "string", "enum": list(words)}, {"type": "string"}], "x-betekenis": words}
    closed = node.get("additionalProperties") is False
    return {key: plain(value) for key, value in node.items() if not (closed and key == "additionalProperties")}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _get(name: str, words: str, schema: Schema, media: str = _JSON, *, named: bool = False, line: str = "") -> Schema:
    content: Schema = {"schema": schema}
    if line:
        # OpenAPI 3.1 has no words for a file of lines; from 3.2 on this is itemSchema.
        content = {"schema": {**schema, "contentMediaType": media}, "x-itemSchema": _ref(line)}
    asked: Schema = {
        "operationId": name,
        "summary": words,
        "responses": {
            "200": {"description": words, "content": {media: content}},
            "404": {"description": "Dit is er niet, of niet meer: zie adressen.json."},
        },
    }
    if named:
        words = "De naam in het adres, zoals ips in /methodieken/ips/."
        asked["parameters"] = [
            {"name": "naam", "in": "path", "required": True, "description": words, "schema": {"type": "string"}}
        ]
    return {"get": asked}
