"""A text with structure as Markdown of the site: headings, paragraphs, lists, quotations, tables and notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from xml.etree.ElementTree import Element

from sdw_build.word.inline import BREAK, Phrase, at_start, words_of
from sdw_build.word.marks import MARK, Marks
from sdw_build.word.tables import Grid, table_lines

_INDENT = "    "
_HEADING = re.compile(r"h([1-6])")
_BULLET = re.compile(r"[•·▪◦‣●○■➢]\s*(?=\S)")
_DASH = re.compile(r"[-*]\s+(?=\S)")
_NUMBER = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_RULE = re.compile(r"(?:[-_=~]|\\?\*|\\?_|\s|[*\\])*")
_RESTART = (
    "hier begint in Word een nieuwe lijst; zonder iets ertussen telt de vorige door. Zet er een zin of kop tussen"
)
_TOP = 2  # of the headings under the title
_LONGEST_HEADING = 80


@dataclass(frozen=True)
class Block:
    """Some lines that stand together; a heading has its level. Items of one list follow each other without a gap."""

    lines: tuple[str, ...]
    heading: int = 0
    item: str = ""  # what its list is marked with
    caption: str = ""  # what it says of a picture, when it stands right under one
    words: bool = False  # of a paragraph: nothing in it is a mark yet
    bold: bool = False  # a line that may have been meant as a heading


@dataclass
class Writer:
    """Writes one text; what is not for its lines is kept apart: the title, and the notes."""

    marks: Marks
    title: str = ""
    notes: list[Block] = field(default_factory=list)

    def blocks(self, parent: Element) -> list[Block]:
        """Write the blocks within an element."""
        found: list[Block] = []
        for child in parent:
            found += self._block(child)
        return _typed_lists(_with_captions(found))

    def _block(self, child: Element) -> list[Block]:
        if match := _HEADING.fullmatch(child.tag):
            return self._heading(child, int(match[1]))
        if child.tag in ("ul", "ol"):
            if len(child) and child[0].get("id", "").startswith(("footnote-", "endnote-")):
                self._notes(child)
                return []
            lines = tuple(self._list(child))
            return [Block(lines)] if lines else []
        if child.tag == "table":
            return self._table(child)
        if child.tag == "blockquote":
            inside = _lines(self.blocks(child))
            return [Block(tuple(f"> {line}".rstrip() for line in inside))] if inside else []
        if child.tag == "p":
            return self._paragraph(child)
        return self.blocks(child)

    def _heading(self, child: Element, level: int) -> list[Block]:
        words = words_of(_plain(child), self.marks)
        text = words.text.replace(BREAK, " ").rstrip("#").strip()
        own = [Block((_remarks(words) + text,), heading=level)] if text else []
        return [*own, *_pictures(words.before + words.inside)] if text else _only_marks(words)

    def _paragraph(self, child: Element) -> list[Block]:
        words = words_of(child, self.marks)
        if child.get("class") == "titel" and not self.title and words.text:
            self.title = _unescaped(words_of(_plain(child), self.marks).text.replace(BREAK, " "))
            return _only_marks(replace(words, text=""))
        if child.get("class") == "titel":
            return self._heading(child, 1)
        parts = [part for part in words.text.split(BREAK) if part]
        if not parts:
            return _only_marks(words)
        parts = ["---"] if len(parts) == 1 and len(parts[0]) > 2 and _RULE.fullmatch(parts[0]) else parts
        may_be_heading = words.bold and len(parts) == 1 and len(parts[0]) <= _LONGEST_HEADING and parts[0].strip("*")[-1:] not in ".,;:?!"  # fmt: skip
        found = [Block((part,), words=True, bold=may_be_heading) for part in parts]
        found[0] = replace(found[0], lines=(_remarks(words) + found[0].lines[0],))
        if child.get("class") == "bijschrift":
            found[0] = replace(found[0], caption=words_of(_plain(child), self.marks).text.replace(BREAK, " "))
        return [*_pictures(words.before), *found, *_pictures(words.inside)]

    def _list(self, listed: Element) -> Iterator[str]:
        ordered = listed.tag == "ol"
        number = 0
        for item in (child for child in listed if child.tag == "li"):
            own, nested = _parts_of(item)
            words = words_of(own, self.marks)
            numbers = re.findall(r"\ue000n(\d+)\ue001", words.before + words.inside)
            before, number = number, int(numbers[0]) if numbers else number + 1
            restart = self.marks.remark(_RESTART) if ordered and before and number <= before else ""
            parts = [part for part in words.text.split(BREAK) if part]
            pictures = [block.lines[0] for block in _pictures(words.before + words.inside)]
            below = [line for inner in nested for line in self._inner(inner)]
            if not parts and not pictures:
                yield from below  # a level that was skipped
                continue
            first, *more = [*map(at_start, parts), *pictures]
            mark = f"{number}." if ordered else "-"
            yield f"{mark} {restart}{_remarks(words)}{first}"
            for part in more:
                yield from ("", f"{_INDENT}{part}")
            if more and below:
                yield ""
            yield from (f"{_INDENT}{line}".rstrip() for line in below)

    def _inner(self, inner: Element) -> list[str]:
        if inner.tag in ("ul", "ol"):
            return list(self._list(inner))
        return ["", *_lines(self._block(inner))]

    def _table(self, table: Element) -> list[Block]:
        grid = Grid.read(table)
        if grid.is_layout:
            return [block for cell in grid.cells for block in self.blocks(cell)]
        lines, remarks, pictures = table_lines(grid, self.marks)
        for words in remarks:
            lines[0] = self.marks.remark(words) + lines[0]
        return [Block(tuple(lines)), *_pictures(pictures)]

    def _notes(self, listed: Element) -> None:
        for number, item in enumerate(listed, len(self.notes) + 1):
            lines = _lines(self.blocks(item)) or ["…"]
            self.notes.append(
                Block((f"[^{number}]: {lines[0]}", *(f"{_INDENT}{line}".rstrip() for line in lines[1:])), item="[^]")
            )


def joined(blocks: list[Block]) -> list[str]:
    """Return the lines of a text: headings in order under the title, and a gap between blocks."""
    return _lines(_in_order(blocks))


def title_on_top(blocks: list[Block]) -> int | None:
    """Return which block is the title: the only heading of the first level, with no words before it."""
    for index, block in enumerate(blocks):
        if block.heading == 1:
            alone = sum(other.heading == 1 for other in blocks) == 1
            return index if alone else None
        if MARK.sub("", "".join(block.lines)).strip():
            return None
    return None


def plain_title(block: Block) -> str:
    """Return the words of a heading as the title has them: without marks and escapes."""
    return _unescaped(MARK.sub("", block.lines[0]))


def with_meant_headings(blocks: list[Block], marks: Marks) -> list[Block]:
    """Make headings of bold lines in a text that has no other, and have all of them looked at."""
    has_headings = any(block.heading for block in blocks)
    found = []
    for block, after in zip_longest(blocks, blocks[1:]):
        if not block.bold or after is None or after.bold:
            found.append(block)
        elif has_headings:
            words = "deze vette regel lijkt een tussenkop. Zet dan ## ervoor, en haal de sterretjes weg"
            found.append(replace(block, lines=(marks.remark(words) + block.lines[0],)))
        else:
            words = "deze vette regel is een tussenkop geworden. Klopt dat niet? Haal dan de hekjes weg"
            found.append(Block((marks.remark(words) + block.lines[0].replace("**", ""),), heading=2))
    return found


def _in_order(blocks: list[Block]) -> Iterator[Block]:
    levels = [block.heading for block in blocks if block.heading]
    shift = _TOP - min(levels, default=_TOP)
    above = _TOP - 1
    for block in blocks:
        if not block.heading:
            yield block
            continue
        level = min(max(block.heading + shift, _TOP), above + 1, 6)
        above = level
        yield replace(block, lines=(f"{'#' * level} {block.lines[0]}",))


def _lines(blocks: list[Block] | Iterator[Block]) -> list[str]:
    lines: list[str] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and not (block.item and block.item == before.item):
            lines.append("")
        lines += block.lines
        before = block
    return lines


def _with_captions(blocks: list[Block]) -> list[Block]:
    """Put a caption on the line under its picture; anywhere else it is a paragraph like any other."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1].lines[-1] if found else ""
        picture = bool(above) and not MARK.sub("", above) and any(match[1] == "p" for match in MARK.finditer(above))
        if block.caption and picture and len(found[-1].lines) == 1:
            held = "".join(match[0] for match in MARK.finditer(block.lines[0]))
            found[-1] = Block((above, f"{held}*{block.caption}*"))
        else:
            found.append(block)
    return found


def _typed_lists(blocks: list[Block]) -> list[Block]:
    """Make items of paragraphs that began with a typed bullet or number, and escape other such beginnings."""
    found: list[Block] = []
    for index, block in enumerate(blocks):
        if not block.words:
            found.append(block)
            continue
        held = "".join(match[0] for match in MARK.finditer(block.lines[0]))
        line = MARK.sub("", block.lines[0])
        beside = [blocks[at] for at in (index - 1, index + 1) if 0 <= at < len(blocks)]
        neighbours = [MARK.sub("", other.lines[0]) for other in beside if other.words]
        match = _BULLET.match(line)
        if match is None and any(_DASH.match(other) for other in neighbours):
            match = _DASH.match(line)
        if match:
            found.append(Block((f"- {held}{at_start(line[match.end() :])}",), item="-"))
        elif (match := _NUMBER.match(line)) and any(_next_to(other, int(match[1])) for other in neighbours):
            found.append(Block((f"{match[1]}. {held}{at_start(line[match.end() :])}",), item="1."))
        else:
            found.append(replace(block, lines=(held + (line if line == "---" else at_start(line)),)))  # fmt: skip
    return found


def _next_to(line: str, number: int) -> bool:
    match = _NUMBER.match(line)
    return match is not None and abs(int(match[1]) - number) == 1


def _parts_of(item: Element) -> tuple[Element, list[Element]]:
    """Return the words of an item, and the blocks below them."""
    own = Element("p")
    own.text = item.text
    below: list[Element] = []
    for child in item:
        if child.tag in ("ul", "ol", "table", "blockquote"):
            below.append(child)
        else:
            own.append(child)
    return own, below


def _plain(element: Element) -> Element:
    """Return a copy without emphasis: a heading has its own."""
    copy = Element(element.tag)
    copy.text, copy.tail = element.text, element.tail
    for child in element:
        copy.append(_plain(child))
        if child.tag in ("strong", "em"):
            copy[-1].tag = "span"
    copy.attrib.update(element.attrib)
    return copy


def _remarks(words: Phrase) -> str:
    return "".join(match[0] for match in MARK.finditer(words.before + words.inside) if match[1] == "r")


def _pictures(held: str) -> list[Block]:
    return [Block((match[0],)) for match in MARK.finditer(held) if match[1] == "p"]


def _only_marks(words: Phrase) -> list[Block]:
    """Keep the marks of a paragraph without words; the remarks move on to what follows."""
    remarks = _remarks(words)
    return [*([Block((remarks,))] if remarks else []), *_pictures(words.before + words.inside)]


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text).strip()
