"""Read paths of pages, a line each; write for each what extruct finds, and what readability-lxml takes out."""

import json
import logging
import sys
from pathlib import Path

import extruct
from inscriptis import get_text
from readability import Document

_SYNTAXES = ["json-ld", "microdata", "opengraph", "rdfa"]


def main() -> None:
    """Write a line of JSON for each page; extruct is strict, so that what it cannot read is told."""
    logging.disable()
    for line in sys.stdin:
        file = line.strip()
        html = Path(file).read_text(encoding="utf-8")
        try:
            found = extruct.extract(html, base_url="https://www.sterkdoorwerk.nl/", syntaxes=_SYNTAXES, errors="strict")
            graph = [thing["@type"] for block in found["json-ld"] for thing in block.get("@graph", [block])]
            shared = dict(found["opengraph"][0]["properties"]) if found["opengraph"] else {}
            told = {"types": graph, "shared": shared.get("og:type"), "error": ""}
        except Exception as error:  # noqa: BLE001 — whatever it cannot read
            told = {"types": [], "shared": None, "error": repr(error)}
        read = Document(html)
        text = get_text(read.summary())
        print(json.dumps({"file": file, "extruct": told, "readability-lxml": {"title": read.title(), "text": text}}))


if __name__ == "__main__":
    main()
