"""The words of a site as its search finds them, of all files of its tables."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def words_in(files: Mapping[str, bytes]) -> dict[str, Any]:
    """Return each word with what is told of it, of the files beside an index by their names."""
    begins = json.loads(files["woorden.json"])["woorden"]["woorden"]
    parts = [json.loads(files[f"woorden/{name}.json"]) for _, name in begins]
    return dict(sorted((word, told) for part in parts for words in part.values() for word, told in words.items()))


def vocabulary_of(site: Path) -> dict[str, Any]:
    """Return what stands in `woorden.json` of a site, with its words."""
    index = site / "pagefind"
    paths = [index / "woorden.json", *(index / "woorden").iterdir()]
    files = {path.relative_to(index).as_posix(): path.read_bytes() for path in paths}
    return {**json.loads(files["woorden.json"]), "woorden": words_in(files)}
