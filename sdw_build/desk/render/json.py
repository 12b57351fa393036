"""The desk as a machine reads it."""

from datetime import date
from typing import Any

from sdw_build.desk.desk import Desk
from sdw_build.desk.section import Cell, Section, Telling
from sdw_build.printing import as_json


def render_json(desk: Desk) -> str:
    """Print the day, the files with errors, and the rows of each section by its name."""
    found = {
        "datum": desk.dag.isoformat(),
        "bestanden_met_fouten": list(desk.fouten),
        "onderdelen": {section.naam: _rows(section) for section in desk.onderdelen},
    }
    return as_json(found)


def _rows(section: Section) -> list[dict[str, Any]]:
    names = [column.naam for column in section.kolommen]
    rows = []
    for row in section.rijen:
        values: dict[str, Any] = dict(zip(names, (_value(cell) for cell in row.cellen), strict=True))
        if row.bestand:
            values["bestand"] = row.bestand
        if row.regel:
            values["regel"] = row.regel
        rows.append(values)
    return rows


def _value(cell: Cell) -> Any:
    if isinstance(cell, Telling):
        return {"verhalen": cell.verhalen, "methodieken": cell.methodieken}
    if isinstance(cell, date):
        return cell.isoformat()
    return list(cell) if isinstance(cell, tuple) else cell
