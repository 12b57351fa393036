"""Report a heading that skips a level, or competes with the title."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Writing


def heading_out_of_order(document: Writing) -> Iterator[Diagnostic]:
    """The title is the only heading of the first level, and no level is skipped below it."""
    level = 1
    for heading in document.body.headings:
        problem: tuple[str, str] | None = None
        if not heading.spatie:
            marks = "#" * heading.niveau
            problem = ("na de hekjes van een kop hoort een spatie.", f"schrijf {marks} {heading.tekst}")
        elif heading.niveau == 1:
            problem = ("een kop met een enkel hekje is de titel, en die staat er al.", f"schrijf ## {heading.tekst}")
        elif heading.niveau > level + 1:
            wanted = "#" * (level + 1)
            problem = (
                f"deze kop slaat een niveau over: na {'#' * level} komt {wanted}.",
                f"schrijf {wanted} {heading.tekst}",
            )
        if problem:
            yield Diagnostic(
                Code.KOPPEN_OP_VOLGORDE, heading.place, *problem, waarde=heading.tekst, lengte=heading.lengte
            )
        level = max(heading.niveau, 2) if not problem else level + 1 if heading.niveau > level else heading.niveau
