"""The report as an editor reads it in a terminal."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from sdw_build.amounts import counted
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.diagnostics.render.paint import Paint
from sdw_build.diagnostics.render.width import cells
from sdw_build.diagnostics.report import Report
from sdw_build.printing import seen

_WIDTH = 100
_COLOURS = {Ernst.FOUT: "red", Ernst.WAARSCHUWING: "yellow", Ernst.ADVIES: "cyan"}


def render_tekst(report: Report, lines: Mapping[str, list[str]], *, colour: bool = False) -> str:
    """Print each problem with its line, a mark under the place, and how to mend it; by file."""
    paint = Paint(colour=colour)
    return "\n".join(
        line
        for pad, problems in groupby(report, key=lambda diagnostic: diagnostic.place.pad)
        for line in _file(pad, list(problems), lines.get(pad, []), paint)
    )


def _file(pad: str, problems: list[Diagnostic], source: list[str], paint: Paint) -> Iterator[str]:
    if len(problems) > 1:
        yield paint(f"Bestand {seen(pad)}: {len(problems)} meldingen", bold=True)
        yield ""
    for diagnostic in problems:
        yield from _paragraph(diagnostic, source, paint)


def _paragraph(diagnostic: Diagnostic, source: list[str], paint: Paint) -> Iterator[str]:
    place = diagnostic.place
    weight = "" if diagnostic.ernst is Ernst.FOUT else f" ({diagnostic.ernst.value})"
    title = paint(f"{diagnostic.code} {diagnostic.code.titel}", fg=_COLOURS[diagnostic.ernst], bold=True)
    # A terminal makes a link of the place, so that it starts each problem and stays whole.
    where = paint(f"{seen(place.pad)}:{place.regel}:{place.kolom}:", bold=True)
    yield f"{where} {title}{weight}: {seen(diagnostic.bericht)}"
    if 1 <= place.regel <= len(source) and not diagnostic.verborgen:
        yield from _marked_line(diagnostic, source[place.regel - 1], paint)
    explanation = f"{paint('uitleg:', dim=True)} sdw uitleg {diagnostic.code}"
    yield f"{paint('hulp:', fg='green')} {seen(diagnostic.hulp)}   {explanation}" if diagnostic.hulp else explanation
    yield ""


def _marked_line(diagnostic: Diagnostic, line: str, paint: Paint) -> Iterator[str]:
    # A long line is shown around the place.
    column = diagnostic.place.kolom - 1
    start = max(0, column - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = seen(line[start : start + _WIDTH])
    gutter = f"{diagnostic.place.regel} | "
    yield f"{gutter}{shown.rstrip()}"
    before, marked = shown[: column - start], shown[column - start : column - start + diagnostic.lengte]
    # Beyond the end of a line, where something is missing, the mark is one cell wide.
    beyond = " " * (column - start - len(before))
    mark = paint("^" * max(1, cells(marked)), fg=_COLOURS[diagnostic.ernst], bold=True)
    yield f"{' ' * (len(gutter) - 2)}| {' ' * cells(before)}{beyond}{mark}"


def render_count(report: Report, documents: int) -> str:
    """Say in one line how many documents were checked and what was found."""
    checked = f"{counted(documents, 'document', 'documenten')} nagekeken"
    found = [
        counted(count, one, more)
        for ernst, one, more in (
            (Ernst.FOUT, "fout", "fouten"),
            (Ernst.WAARSCHUWING, "waarschuwing", "waarschuwingen"),
            (Ernst.ADVIES, "advies", "adviezen"),
        )
        if (count := report.count(ernst))
    ]
    return f"{checked}: {', '.join(found) if found else 'geen fouten'}."
