"""The report as annotations on the lines of a pull request."""

from collections.abc import Mapping

from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.diagnostics.report import Report

_LEVELS = {Ernst.FOUT: "error", Ernst.WAARSCHUWING: "warning", Ernst.ADVIES: "notice"}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def render_github(report: Report, lines: Mapping[str, list[str]]) -> str:
    """Print one workflow command a problem."""
    return "\n".join(
        f"::{_LEVELS[item.ernst]} file={_property(item.place.pad)},line={item.place.regel},"
        f"col={item.place.kolom},title={_property(f'{item.code} {item.code.titel}')}"
        f"::{_data(f'{item.bericht} {item.hulp}'.strip())}"
        for item in report
    )
