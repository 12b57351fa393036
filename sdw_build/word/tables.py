"""Tables as Markdown: a row a line, so that what a cell holds fits on one."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from sdw_build.word.inline import BREAK, words_of
from sdw_build.word.marks import MARK, Marks

_BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li")
_MOST = 100  # columns: a file can say any number
_MERGED = "in deze tabel waren cellen samengevoegd; die zijn nu los, met lege cellen ernaast of eronder"
_SEVERAL = "in deze tabel stonden cellen met meer alinea's of een lijst; die staan nu achter elkaar"
_NESTED = "in deze tabel stond nog een tabel; de woorden daarvan staan nu achter elkaar"


@dataclass(frozen=True)
class Grid:
    """The cells of a table by row, each in its own column."""

    rows: tuple[tuple[Element | None, ...], ...]
    merged: bool = False

    @classmethod
    def read(cls, table: Element) -> "Grid":
        """Read a table; a cell over several rows or columns stands in the first of them."""
        taken: dict[tuple[int, int], Element | None] = {}
        merged = False
        rows = [row for part in table for row in (part if part.tag in ("thead", "tbody") else (part,))]
        for y, row in enumerate(rows):
            x = 0
            for cell in row:
                while (y, x) in taken:
                    x += 1
                wide, high = (min(max(1, int(cell.get(name, "1"))), _MOST) for name in ("colspan", "rowspan"))
                merged = merged or wide > 1 or high > 1
                taken |= {(y + down, x + right): None for down in range(high) for right in range(wide)}
                taken[y, x] = cell
                x += wide
        width = max((x for _, x in taken), default=-1) + 1
        return cls(tuple(tuple(taken.get((y, x)) for x in range(width)) for y in range(len(rows))), merged)

    @property
    def cells(self) -> list[Element]:
        """All cells, in order."""
        return [cell for row in self.rows for cell in row if cell is not None]

    @property
    def is_layout(self) -> bool:
        """Tell whether it only puts things in their place: one cell or column, or nothing but pictures."""
        words = any(MARK.sub("", "".join(cell.itertext())).strip() for cell in self.cells)
        return len(self.cells) < 2 or max(map(len, self.rows), default=0) < 2 or len(self.rows) < 2 or not words


def table_lines(grid: Grid, marks: Marks) -> tuple[list[str], list[str], str]:
    """Return the lines of a table, what to look at in it, and the marks of what stood in its cells."""
    remarks = [_MERGED] if grid.merged else []
    held = ""
    lines = []
    for row in grid.rows:
        texts = []
        for cell in row:
            text, inside, problem = _cell(cell, marks)
            texts.append(text)
            held += inside
            remarks += [problem] if problem and problem not in remarks else []
        lines.append(f"| {' | '.join(texts)} |")
    lines.insert(1, f"|{' --- |' * len(grid.rows[0])}")
    lines[0] = "".join(match[0] for match in MARK.finditer(held) if match[1] == "r") + lines[0]
    return lines, remarks, held


def _cell(cell: Element | None, marks: Marks) -> tuple[str, str, str]:
    if cell is None:
        return "", "", ""
    blocks = [item for item in cell.iter() if item.tag in _BLOCKS] or [cell]
    found, held = [], ""
    for block in blocks:
        own = _own(block)
        words = words_of(own, marks, cell=True)
        held += words.before + words.inside
        found += [part for part in words.text.split(BREAK) if part]
    problem = _NESTED if any(item.tag == "table" for item in cell.iter()) else _SEVERAL if len(found) > 1 else ""
    text = ""
    for part in found:
        gap = "" if not text else " " if text[-1] in ".!?:;," else "; "
        text += gap + part
    return text, held, problem


def _own(block: Element) -> Element:
    """Return a block without the blocks inside it, which have their own turn."""
    own = Element(block.tag)
    own.text = block.text
    for child in block:
        if child.tag not in ("ul", "ol", "table", *_BLOCKS):
            own.append(child)
    return own
