"""Word files made for a test, as Word writes them: with what editors leave in them."""

from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from tests.pictures import photo

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
WHO = 'w:id="7" w:author="Kanarie Verborgen" w:date="2026-11-01T10:00:00Z"'


def new() -> Any:
    """Start a document of someone whose name and organisation no reader may see."""
    document = Document()
    document.core_properties.author = "Kanarie Verborgen"
    document.core_properties.last_modified_by = "Kanarie Verborgen"
    document.core_properties.title = "Sjabloon van Kanarie"
    return document


def add_xml(paragraph: Paragraph, xml: str) -> None:
    """Put something in a paragraph as Word itself writes it."""
    paragraph._p.append(parsed(xml))  # noqa: SLF001 — what python-docx has no words for


def parsed(xml: str) -> Any:
    """Read a piece of a Word file; the names of its spaces need not be said."""
    start, _, rest = xml.partition(">")
    closed = start.endswith("/")
    return parse_xml(f"{start.removesuffix('/')} {_SPACES}{'/' if closed else ''}>{rest}")


def add_picture(document: Any, raw: bytes | None = None, *, alt: str = "") -> Any:
    """Add a picture, with the description that Word keeps beside it."""
    shape = document.add_picture(BytesIO(raw or photo("jpg", place=True)), width=Cm(4))
    shape._inline.docPr.set("descr", alt)  # noqa: SLF001 — as above
    return shape


def saved(document: Any, folder: Path, name: str = "stuk.docx") -> Path:
    """Save a document, and return where."""
    path = folder / name
    document.save(path)
    return path


def story(folder: Path) -> Path:
    """Write a whole piece: headings, nested lists, a table, two photos, a comment and tracked changes."""
    document = new()
    document.add_heading("Rustig terug naar werk", 0)
    first = document.add_paragraph("Wie lang ziek was, begint ")
    first.add_run("rustig ").bold = True
    first.add_run("en ")
    first.add_run("in overleg").italic = True
    first.add_run(".")
    document.add_comment(first.runs, "Is dit wel zo? Bel Kanarie Verborgen.", author="Kanarie Verborgen", initials="KV")
    changed = document.add_paragraph("We spreken af ")
    add_xml(changed, f"<w:ins {WHO}><w:r><w:t>elke week </w:t></w:r></w:ins>")
    add_xml(changed, f'<w:del {WHO}><w:r><w:delText xml:space="preserve">nooit geheim </w:delText></w:r></w:del>')
    changed.add_run("hoe het gaat.")
    document.add_heading("Wat hielp", 1)
    for words, style in (
        ("Een vaste collega", "List Bullet"),
        ("die meekijkt", "List Bullet 2"),
        ("en meedenkt", "List Bullet 2"),
        ("Korte dagen", "List Bullet"),
    ):
        document.add_paragraph(words, style=style)
    add_picture(document, alt="Twee collega's aan een werkbank.")
    document.add_heading("De stappen", 2)
    for words in ("Praten", "Proberen"):
        document.add_paragraph(words, style="List Number")
    document.add_paragraph("Dit duurt even.")
    document.add_paragraph("Blijven", style="List Number")
    table = document.add_table(rows=0, cols=2)
    for row in (("Week", "Uren"), ("1", "4"), ("2", "8")):
        cells = table.add_row().cells
        for cell, words in zip(cells, row, strict=True):
            cell.text = words
    add_picture(document, photo("png"))
    return saved(document, folder)
