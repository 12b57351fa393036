"""What v1 promises, as files in the repository: a change that breaks it is refused, and belongs in a v2."""

import json
from collections.abc import Iterator
from pathlib import Path

from sdw_build.data.breaking import breaking, breaking_paths
from sdw_build.data.schemas import openapi, schemas
from sdw_build.forms.json_schema import Schema

FOLDER = "schemas/data/v1"
_OPENAPI = f"{FOLDER}/openapi.json"
# Where the site stands is no part of the promise.
_SITE, _NAAM = "https://www.voorbeeld.example/", "Voorbeeld"


def described() -> dict[str, Schema]:
    """Return the description of v1 as it is made now, by the file in which the repository keeps it."""
    made = {f"{FOLDER}/{name}.json": schema for name, schema in schemas().items()}
    return {**made, _OPENAPI: openapi(_SITE, _NAAM)}


def written(schema: Schema) -> str:
    """Return a description as it is kept."""
    return f"{json.dumps(schema, ensure_ascii=False, indent=2)}\n"


def broken(root: Path) -> Iterator[tuple[str, str]]:
    """Go through what of v1 would break a program that was written for it, as (file, what)."""
    now = described()
    for path in sorted((root / FOLDER).glob("*.json")):
        pad = f"{FOLDER}/{path.name}"
        before = json.loads(path.read_text(encoding="utf-8"))
        if pad not in now:
            yield pad, "deze beschrijving is weg"
        elif pad == _OPENAPI:
            yield from ((pad, what) for what in breaking_paths(before, now[pad]))
        else:
            yield from ((pad, what) for what in breaking(before, now[pad]))
