"""Write references as CSL-JSON, which citation processors read."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from sdw_build.citing.reference import Reference, SourceSort

_TYPES = {
    SourceSort.PAGINA: "webpage",
    SourceSort.BEGRIP: "entry-dictionary",
    SourceSort.ARTIKEL: "article-journal",
    SourceSort.STUK: "webpage",
    SourceSort.DRUK: "document",
}


def write_csl(references: Iterable[Reference]) -> str:
    """Return references as CSL-JSON: a list, also of one."""
    return json.dumps([_item(item) for item in references], ensure_ascii=False, indent=2) + "\n"


def _item(item: Reference) -> dict[str, Any]:
    is_printed = item.sort is SourceSort.DRUK
    told = {
        "id": item.key,
        "type": _TYPES[item.sort],
        "title": item.title,
        "author": [{"literal": item.author}] if item.author else None,
        "container-title": item.within or ("" if is_printed else item.publisher),
        "publisher": item.publisher if item.within or is_printed else "",
        "issued": _day(item.day) or ({"date-parts": [[item.year]]} if item.year else None),
        "accessed": _day(item.read),
        "DOI": item.doi,
        "URL": item.address,
        "abstract": item.summary,
        "language": "nl-NL" if item.is_ours else "",
    }
    return {name: value for name, value in told.items() if value}


def _day(day: date | None) -> dict[str, Any] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None
