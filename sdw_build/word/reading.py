"""Read a Word file as a text for the site, with its pictures, and with what was left out or needs an eye."""

import re
from collections import Counter
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, tostring
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring
from mammoth import convert_to_html

from sdw_build.editing.refusal import RefusedError
from sdw_build.word.cleaning import CAPTION, HEADING, QUOTE, TITLE, Cleaner
from sdw_build.word.markdown import Block, Writer, joined, plain_title, title_on_top, with_meant_headings
from sdw_build.word.marks import MARK, Marks
from sdw_build.word.names import words_in
from sdw_build.word.numbering import DEEPEST, Numbering, two_lists
from sdw_build.word.package import BROKEN, Package, open_package
from sdw_build.word.photos import DrawnPictures
from sdw_build.word.styles import Styles, names_only

_UNKNOWN = "An unrecognised element was ignored: "
_SYMBOL = "A w:sym element with an unsupported character"
_UNDESCRIBED = re.compile(r"!\[\]\(([^)]+)\)")
_NOTES = ("footnotes", "endnotes")


@dataclass(frozen=True)
class Manuscript:
    """What a Word file becomes: lines of Markdown, pictures by name, and what an editor must know."""

    titel: str
    lines: tuple[str, ...]
    pictures: dict[str, bytes]
    remarks: tuple[tuple[int, str], ...]  # the line in the text, from 1, and what to look at there
    left_out: Counter[str] = field(default_factory=Counter)

    @property
    def undescribed(self) -> list[tuple[str, str]]:
        """The pictures without a description, each with the words above it."""
        found, above = [], ""
        for line in self.lines:
            if match := _UNDESCRIBED.search(line):
                found.append((match[1], above))
            elif line.strip() and not line.startswith("!["):
                above = _shortened(line.strip("#*- "))
        return found

    @property
    def text(self) -> str:
        """The running text."""
        return "\n".join(self.lines) + "\n"


def read_word(path: Path) -> Manuscript:
    """Read a Word file; raises `RefusedError` for what is none, or no text."""
    package = open_package(path)
    marks = Marks()
    styles = Styles.read(_part(package, "styles"))
    cleaner = Cleaner(styles, Numbering.read(_part(package, "numbering"), styles), marks)
    try:
        html, messages = _converted(package, cleaner)
        writer = Writer(marks)
        blocks = writer.blocks(fromstring(f"<div>{html}</div>"))
    except RecursionError:
        raise RefusedError("Dit Word-bestand zit te diep in elkaar om te lezen. Kopieer de tekst naar een nieuw, leeg bestand.") from None  # fmt: skip
    for message in sorted(messages):
        marks.remarks.append(message)
        blocks.append(Block((f"\ue000r{len(marks.remarks) - 1}\ue001",)))
    top = title_on_top(blocks) if not writer.title else None
    title = writer.title if top is None else plain_title(blocks[top])
    kept = [block for index, block in enumerate(blocks) if index != top]
    pictures = DrawnPictures(package)
    lines = joined([*with_meant_headings(kept, marks), *writer.notes])
    body, remarks = _placed(lines, marks, pictures)
    if not any(line.strip() for line in body):
        raise RefusedError(f"In {path.name} staat geen tekst. Is het stuk een scan, of staat alles in tekstvakken? Typ de tekst dan over.")  # fmt: skip
    return Manuscript(title, tuple(body), pictures.files, tuple(remarks), _left_out(package, cleaner))


def _shortened(words: str) -> str:
    return words if len(words) <= 50 else f"{words[:50]}…"


def _part(package: Package, sort: str) -> Element | None:
    name = package.part(sort)
    return package.xml(name) if name else None


def _converted(package: Package, cleaner: Cleaner) -> tuple[str, set[str]]:
    """Let mammoth read what is left after cleaning: it knows lists, tables, links and notes."""
    cleaned = BytesIO()
    with ZipFile(cleaned, "w") as archive:
        archive.writestr("word/numbering.xml", tostring(two_lists()))
        styles = _part(package, "styles")
        if styles is not None:
            archive.writestr("word/styles.xml", tostring(names_only(styles)))
        for sort, name in (("document", package.main), *((sort, package.part(sort)) for sort in _NOTES)):
            if not name:
                continue
            root = package.xml(name)
            relations = package.relations(name)
            cleaner.clean(root, relations)
            archive.writestr(f"word/{sort}.xml", tostring(root))
            archive.writestr(f"word/_rels/{sort}.xml.rels", _links(package, name))
    try:
        done = convert_to_html(cleaned, style_map=_style_map(), include_embedded_style_map=False)
    except (KeyError, IndexError, ValueError, TypeError, AttributeError) as error:
        raise RefusedError(BROKEN) from error  # what mammoth does not understand, no part of Word writes
    told = [message.message for message in done.messages]
    found = {f"iets dat dit programma niet kent is weggelaten ({text.removeprefix(_UNKNOWN)}). Mist er iets?" for text in told if text.startswith(_UNKNOWN)}  # fmt: skip
    found |= {"een los symbool uit een lettertype van Word is weggelaten. Mist er iets?" for text in told if text.startswith(_SYMBOL)}  # fmt: skip
    return done.value, found


def _links(package: Package, name: str) -> bytes:
    """Write where links lead; pictures and other parts were taken out already."""
    root = Element("{http://schemas.openxmlformats.org/package/2006/relationships}Relationships")
    for key, item in package.relations(name).items():
        if item.sort == "hyperlink":
            attributes = {"Id": key, "Target": item.target, "Type": f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{item.sort}", "TargetMode": "External"}  # fmt: skip
            root.append(
                Element("{http://schemas.openxmlformats.org/package/2006/relationships}Relationship", attributes)
            )
    written: bytes = tostring(root)
    return written


def _style_map() -> str:
    rules = [f"p.{TITLE} => p.titel:fresh", f"p.{QUOTE} => blockquote > p:fresh", f"p.{CAPTION} => p.bijschrift:fresh"]
    rules += [f"p.{HEADING}{level} => h{level}:fresh" for level in range(1, 7)]
    rules += [f"r[style-name='{name}'] => em" for name in ("Emphasis", "Subtle Emphasis", "Intense Emphasis")]
    for sort, tag in (("unordered", "ul"), ("ordered", "ol")):
        rules += [
            f"p:{sort}-list({depth}) => {'ul|ol > li > ' * (depth - 1)}{tag} > li:fresh"
            for depth in range(1, DEEPEST + 1)
        ]
    return "\n".join(rules)


def _placed(lines: list[str], marks: Marks, pictures: DrawnPictures) -> tuple[list[str], list[tuple[int, str]]]:
    """Put pictures in the place of their marks, and return the lines with what to look at by line."""
    body: list[str] = []
    waiting: list[str] = []
    remarks: list[tuple[int, str]] = []
    for line in lines:
        waiting += [marks.remarks[int(match[2])] for match in MARK.finditer(line) if match[1] == "r"]
        shown = MARK.sub(lambda match: pictures.shown(marks.pictures[int(match[2])]) if match[1] == "p" else "", line)
        waiting += pictures.problems()
        if not shown.strip() and (line.strip() or not body or not body[-1]):
            continue
        body.append(shown.rstrip())
        if shown.strip():
            remarks += [(len(body), words) for words in waiting]
            waiting = []
    while body and not body[-1]:
        body.pop()
    remarks += [(max(len(body), 1), words) for words in waiting]
    return body, list(dict.fromkeys(remarks))


def _left_out(package: Package, cleaner: Cleaner) -> Counter[str]:
    left = Counter({sort: number for sort, number in cleaner.left.items() if number})
    comments = _part(package, "comments")
    if comments is not None and len(comments):
        left["opmerking"] = len(comments)
    for sort in ("header", "footer"):
        for name in package.parts(sort):
            if words_in(package.xml(name)):
                left["kop- of voettekst"] += 1
    return left
