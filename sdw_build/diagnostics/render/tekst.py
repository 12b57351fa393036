"""The report as an editor reads it in a terminal."""

from collections.abc import Iterator, Mapping

from sdw_build.diagnostics.codes import CODES
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.diagnostics.report import Report

_WIDTH = 100


def render_tekst(report: Report, lines: Mapping[str, list[str]]) -> str:
    """Print each problem with its line, a mark under the place, and how to mend it."""
    return "\n".join("\n".join(_paragraph(diagnostic, lines)) for diagnostic in report)


def _paragraph(diagnostic: Diagnostic, lines: Mapping[str, list[str]]) -> Iterator[str]:
    place = diagnostic.place
    weight = "" if diagnostic.ernst is Ernst.FOUT else f" ({diagnostic.ernst.value})"
    title = CODES[diagnostic.code]
    yield f"{place.pad}:{place.regel}:{place.kolom}: {diagnostic.code} {title}{weight}: {diagnostic.bericht}"
    source = lines.get(place.pad, [])
    if 1 <= place.regel <= len(source) and not diagnostic.verborgen:
        yield from _marked_line(diagnostic, source[place.regel - 1])
    if diagnostic.hulp:
        yield f"hulp: {diagnostic.hulp}"
    yield ""


def _marked_line(diagnostic: Diagnostic, line: str) -> Iterator[str]:
    # A long line is shown around the place; a tab counts as one column, so it is shown as one.
    column = diagnostic.place.kolom - 1
    start = max(0, column - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = line[start : start + _WIDTH].replace("\t", " ")
    gutter = f"{diagnostic.place.regel} | "
    yield f"{gutter}{shown.rstrip()}"
    length = max(1, min(diagnostic.lengte, len(shown) - (column - start)))
    yield f"{' ' * (len(gutter) - 2)}| {' ' * (column - start)}{'^' * length}"


def render_count(report: Report, documents: int) -> str:
    """Say in one line how many documents were checked and what was found."""
    checked = f"{documents} {'document' if documents == 1 else 'documenten'} nagekeken"
    found = [
        f"{count} {one if count == 1 else more}"
        for ernst, one, more in (
            (Ernst.FOUT, "fout", "fouten"),
            (Ernst.WAARSCHUWING, "waarschuwing", "waarschuwingen"),
            (Ernst.ADVIES, "advies", "adviezen"),
        )
        if (count := report.count(ernst))
    ]
    return f"{checked}: {', '.join(found) if found else 'geen fouten'}."
