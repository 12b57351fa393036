"""The report as a machine reads it."""

from collections.abc import Mapping

from sdw_build.diagnostics.report import Report
from sdw_build.printing import as_json


def render_json(report: Report, lines: Mapping[str, list[str]]) -> str:
    """Print a list of objects with code, ernst, pad, regel, kolom, waarde, bericht and hulp."""
    return as_json(
        [
            {
                "code": diagnostic.code,
                "ernst": diagnostic.ernst.value,
                "pad": diagnostic.place.pad,
                "regel": diagnostic.place.regel,
                "kolom": diagnostic.place.kolom,
                "waarde": diagnostic.waarde,
                "bericht": diagnostic.bericht,
                "hulp": diagnostic.hulp,
            }
            for diagnostic in report
        ]
    )
