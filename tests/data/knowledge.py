"""A small body of knowledge, and its data as a program reads it."""

import csv
import io
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from sdw_build.body.scan import Body
from sdw_build.data.files import data_files
from sdw_build.library.publication import Publication
from sdw_build.pages.site import all_pages
from tests.pages.making import DAY, publication

SITE = "https://site.example/"


def body_of(text: str) -> Body:
    """Return a running text."""
    return Body(text, "proef.md", 1)


def made(root: Path, files: Mapping[str, str], day: date = DAY, site: str = SITE) -> dict[str, str]:
    """Return the data of a project of some files, by address below data/v1/."""
    return told(publication(root, dict(files), day), site)


def told(found: Publication, site: str = SITE) -> dict[str, str]:
    """Return the data of a publication, by address below data/v1/."""
    files = data_files(found, list(all_pages(found)), site, "Proef")
    return {address.removeprefix("data/v1/"): make() for address, make in files}


def read(files: Mapping[str, str], address: str) -> Any:
    """Return a JSON file as a program reads it."""
    return json.loads(files[address])


def lines(files: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return all documents."""
    return [json.loads(line) for line in files["alles.ndjson"].splitlines()]


def table(files: Mapping[str, str], name: str) -> list[dict[str, str]]:
    """Return a table as a program reads it."""
    return list(csv.DictReader(io.StringIO(files[name], newline="")))
