"""How far a text may go: nobody writes a list in a list in a list twelve times over, and no page could show it."""

import re
from collections.abc import Iterator

from sdw_build.body.scan import Body
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.source.limits import LONGEST_PARAGRAPH, MOST_TEXT, MOST_TEXT_LINES, too_many, too_much

DEEPEST = 12  # lists and quotes within one another
_MOST_OPEN = 20  # brackets within one another
_MOST_CELLS = 5_000  # of tables
_MOST_NOTES = 500  # footnotes, and where they are named

_MOST_ASIDE = 50  # pieces of HTML that no reader sees

_INDENT = 4  # spaces, for a list within a list
_MARKS = re.compile(r"(?:[ \t]*(?:>|(?:[-*+]|\d+[.)])(?=[ \t]|$)))+")
_MARK = re.compile(r">|[-*+]|(?<!\d)\d++[.)]")


def too_far(body: Body) -> Diagnostic | None:
    """Return the first thing in a text that goes further than a page can; None when nothing does."""
    found = too_many(body.pad, body.line, body.text.count("\n"), MOST_TEXT_LINES, "deze tekst")
    return found or next(_found(body), None)


def _found(body: Body) -> Iterator[Diagnostic]:
    if len(body.text) > MOST_TEXT:
        message = f"deze tekst is {len(body.text)} tekens lang; er passen er {MOST_TEXT}."
        yield too_much(body.place(MOST_TEXT), message, "maak er meer dan een pagina van.")
    offset = length = 0
    for line in body.text.split("\n"):
        length = length + len(line) + 1 if line.strip() else 0
        if length > LONGEST_PARAGRAPH:
            message = f"deze alinea is meer dan {LONGEST_PARAGRAPH} tekens lang."
            yield too_much(body.place(offset), message, "begin hier en daar een nieuwe, met een lege regel.")
        if _depth(line) > DEEPEST:
            message = f"hier staan meer dan {DEEPEST} lijsten of citaten in elkaar."
            yield too_much(body.place(offset), message, "haal streepjes, spaties of > weg.")
        offset += len(line) + 1
    yield from _open_brackets(body, "[", "]")
    yield from _open_brackets(body, "(", ")")
    yield from _counted(body, "|", _MOST_CELLS, "de tabellen in deze tekst hebben te veel vakjes")
    yield from _counted(body, "<!", _MOST_ASIDE, "deze tekst heeft te veel opmerkingen tussen <!-- en -->")
    yield from _counted(body, "<?", _MOST_ASIDE, "deze tekst heeft te veel opdrachten tussen <? en ?>")
    yield from _counted(body, "[^", _MOST_NOTES, "deze tekst heeft te veel noten")


def _depth(line: str) -> int:
    """Count the lists and quotes that a line stands in, by its marks and the spaces before them."""
    marks = _MARKS.match(line)
    if marks is None:
        return 0
    spaces = len(line.expandtabs(_INDENT)) - len(line.expandtabs(_INDENT).lstrip())
    return spaces // _INDENT + len(_MARK.findall(marks[0]))


def _open_brackets(body: Body, opening: str, closing: str) -> Iterator[Diagnostic]:
    if body.text.count(opening) <= _MOST_OPEN:
        return
    depth = 0
    for match in re.finditer(rf"[{re.escape(opening + closing)}]|\n[ \t]*\n", body.text):
        depth = depth + 1 if match[0] == opening else max(0, depth - 1) if match[0] == closing else 0
        if depth > _MOST_OPEN:
            message = f"in deze alinea staan meer dan {_MOST_OPEN} haken {opening} open."
            yield too_much(body.place(match.start()), message, f"sluit elke haak met {closing}, of haal hem weg.")
            return


def _counted(body: Body, mark: str, most: int, message: str) -> Iterator[Diagnostic]:
    places = re.finditer(re.escape(mark), body.text)
    for count, match in enumerate(places, 1):
        if count > most:
            yield too_much(
                body.place(match.start()), f"{message}: er passen er {most}.", "maak er meer dan een pagina van."
            )
            return
