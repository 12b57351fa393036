"""The desk in a terminal: plain lines of at most 100 columns, in an order that can be read aloud.

No lines or boxes are drawn, since a screen reader spells those out. The path of a file stands on a
line of its own and is never cut, so that it can be copied.
"""

from collections.abc import Iterator
from itertools import zip_longest
from textwrap import wrap

from sdw_build.desk.desk import Desk
from sdw_build.desk.render.cells import words
from sdw_build.desk.section import Row, Section

_WIDTH = 100
_WIDEST = 40  # of a column that is not the last
_LAST = 44  # what the last column gets, if it has use for it
_GAP = "  "


def render_tekst(desk: Desk) -> str:
    """Write all sections, an empty one in a sentence."""
    blocks = [_head(desk), *("\n".join(_section(section)) for section in desk.onderdelen)]
    return "\n\n".join(blocks)


def _head(desk: Desk) -> str:
    lines = [f"De redactie op {desk.dag}"]
    if desk.fouten:
        lines += wrap(
            "Let op: in deze bestanden staat een fout. Wat daardoor niet te lezen is telt hieronder niet mee, dus er "
            "kan te weinig of te veel staan. Typ sdw check voor de fouten.",
            _WIDTH,
        )
        lines += [f"  {pad}" for pad in desk.fouten]
    return "\n".join(lines)


def _section(section: Section) -> Iterator[str]:
    yield f"{section.titel}: {section.in_het_kort}"
    if not section.rijen:
        yield from wrap(section.leeg, _WIDTH)
        return
    yield from wrap(section.uitleg, _WIDTH)
    yield ""
    widths = _widths(section)
    yield from _line([column.kop for column in section.kolommen], widths)
    for row in section.rijen:
        yield from _row(row, widths)
    if section.noten:
        yield ""
        yield "Niets over:"
        yield from (line for note in section.noten for line in wrap(note, _WIDTH, initial_indent="  "))


def _widths(section: Section) -> list[int]:
    """Give each column what it needs, and the last one what is left."""
    lines = [
        [column.kop for column in section.kolommen],
        *([words(cell) for cell in row.cellen] for row in section.rijen),
    ]
    widths = [min(_WIDEST, max(len(text) for text in column)) for column in zip(*lines, strict=True)]
    *first, last = widths
    room = _WIDTH - len(_GAP) * len(first)
    while first and sum(first) > room - min(last, _LAST):
        first[first.index(max(first))] -= 1
    return [*first, room - sum(first)]


def _row(row: Row, widths: list[int]) -> Iterator[str]:
    yield from _line([words(cell) for cell in row.cellen], widths)
    if row.bestand:
        start = _WIDTH - widths[-1]
        yield f"{' ' * max(2, min(start, _WIDTH - len(row.plek)))}{row.plek}"


def _line(texts: list[str], widths: list[int]) -> Iterator[str]:
    columns = [wrap(text, width) or [""] for text, width in zip(texts, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        yield _GAP.join(part.ljust(width) for part, width in zip(parts, widths, strict=True)).rstrip()
