"""Report an exception (`bewust`) that no longer excepts anything, and drop the findings for which there is one."""

import re
from collections.abc import Iterable, Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Document, is_published
from sdw_build.rules.finding import Finding
from sdw_build.schema.parts import Bewust

_BETWEEN = re.compile(r"[\s\-–—.()]+")
# A shorter piece would answer for words that only happen to hold it.
_LONG_ENOUGH = 6
_FIRST_WORDS = 2


def exceptions(document: Document) -> tuple[Bewust, ...]:
    """Return what an editor meant to let stand in a document."""
    return document.data.bewust if is_published(document) else ()


def unanswered(document: Document, findings: Iterable[Finding]) -> Iterator[Diagnostic]:
    """Every exception has something to except: what is left over could let the next mistake pass."""
    entries = exceptions(document)
    used: set[int] = set()
    for finding in findings:
        answers = {index for index, entry in enumerate(entries) if _answers(entry, finding)}
        used |= answers
        if not answers:
            yield finding.diagnostic
    for index in range(len(entries)):
        if index not in used:
            place, length = document.place(("bewust", index, "wat"))
            yield Diagnostic(
                Code.OVERBODIG_BEWUST,
                place,
                "wat hier mag blijven staan, staat niet meer in de tekst.",
                "haal deze regels bij bewust weg, of schrijf de tekst precies zo als hij er staat.",
                ernst=Ernst.WAARSCHUWING,
                lengte=length,
                verborgen=True,
            )


def _answers(entry: Bewust, finding: Finding) -> bool:
    meant, found = _squeeze(entry.wat), _squeeze(finding.tekst)
    if finding.zin:
        return len(entry.wat.split()) >= _FIRST_WORDS and found.startswith(meant)
    return meant == found or (len(found) >= _LONG_ENOUGH and found in meant)


def _squeeze(text: str) -> str:
    """Leave out what people write between the parts of a number or a name."""
    return _BETWEEN.sub("", text).casefold()
