"""The words of a site as its search finds them, of all files of its tables."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def table_in(files: Mapping[str, bytes], table: str) -> dict[str, Any]:
    """Return a table, of the files beside an index by their names."""
    _, names = json.loads(files["woorden.json"])["woorden"][table]
    parts = [json.loads(files[f"woorden/{name}.json"]) for name in names.split()]
    return {key: value for part in parts for key, value in part.items()}


def words_in(files: Mapping[str, bytes]) -> dict[str, Any]:
    """Return each word with what is told of it."""
    return dict(sorted((word, told) for words in table_in(files, "woorden").values() for word, told in words.items()))


def vocabulary_of(site: Path) -> dict[str, Any]:
    """Return what stands in `woorden.json` of a site, with its words and what its pages are called."""
    index = site / "pagefind"
    paths = [index / "woorden.json", *(index / "woorden").iterdir()]
    files = {path.relative_to(index).as_posix(): path.read_bytes() for path in paths}
    return {**json.loads(files["woorden.json"]), "woorden": words_in(files), "namen": table_in(files, "namen")}
