"""Report a note without its mark, and a mark without its note."""

import re
from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Writing

_MARK = re.compile(r"\[\^(?P<name>[^\]\s]{0,200})\](?!:)")


def stray_note(document: Writing) -> Iterator[Diagnostic]:
    """A note and its mark belong together: a lost mark is shown as typed, a lost note not at all."""
    body = document.body
    for match in _MARK.finditer(body.left):
        yield Diagnostic(
            Code.NOOT,
            body.place(match.start()),
            f"bij {match[0]} staat nergens de noot.",
            f"schrijf onderaan, op een eigen regel: {match[0]}: de noot.",
            waarde=match[0],
            lengte=len(match[0]),
        )
    for start, end in body.lost_notes:
        mark = body.text[start : end - 1]
        yield Diagnostic(
            Code.NOOT,
            body.place(start),
            f"naar de noot {mark} verwijst niets in de tekst, en dan komt zij niet op de pagina.",
            f"zet {mark} in de tekst, achter de woorden waar de noot bij hoort.",
            waarde=mark,
            lengte=end - start,
        )
