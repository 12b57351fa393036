"""A Word file as its parts, opened with care: it may come from anyone, and be anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 — it is one

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from sdw_build.editing.refusal import RefusedError
from sdw_build.word.names import STRICT

_MB = 1024 * 1024
# Far more than a text with photos takes; what a small file unpacks to may be far more than a machine can hold.
_LARGEST = 200 * _MB
_LARGEST_XML = 20 * _MB
_LARGEST_FILE = 100 * _MB  # of a picture
_MOST_FILES = 5000
_DEEPEST = 150

_SAVE_AGAIN = "Open het in Word, kies Opslaan als, soort Word-document (.docx), en geef dat bestand."
BROKEN = f"Dit Word-bestand is beschadigd of niet heel aangekomen. {_SAVE_AGAIN}"
_TOO_LARGE = "Dit bestand pakt uit tot meer dan dit programma leest. Maak er in Word kleinere stukken van."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# How a file begins, and what that makes it; a name can say anything.
_STARTS = (
    (b"%PDF", f"Dit is een pdf. Vraag om het Word-bestand; of open de pdf in Word. {_SAVE_AGAIN}"),
    (b"{\\rtf", f"Dit is een rtf-bestand. {_SAVE_AGAIN}"),
    (b"<", f"Dit is geen Word-bestand, maar een webpagina of xml. {_SAVE_AGAIN}"),
    (b"version https://git-lfs", "Dit is niet het stuk zelf, maar een verwijzing van git-lfs. Haal het op met git lfs pull."),
)  # fmt: skip
# What another program puts in its zip.
_OTHERS = (
    ("Index/Document.iwa", "een Pages-bestand. Kies in Pages: Bestand, Exporteer naar, Word."),
    ("Index.zip", "een Pages-bestand. Kies in Pages: Bestand, Exporteer naar, Word."),
    ("content.xml", f"een bestand van LibreOffice of OpenOffice (odt). {_SAVE_AGAIN}"),
    ("xl/workbook.xml", "een Excel-bestand. Kopieer wat je nodig hebt naar een Word-bestand."),
    ("ppt/presentation.xml", "een PowerPoint-bestand. Kopieer de tekst naar een Word-bestand."),
)


@dataclass(frozen=True)
class Relation:
    """Where a part points: at another part, or outside the file."""

    sort: str
    target: str
    outside: bool


class Package:
    """The parts of one Word file."""

    def __init__(self, archive: ZipFile) -> None:
        """Hold an archive that was looked at already."""
        self._archive = archive
        self._relations: dict[str, dict[str, Relation]] = {}
        self.names = frozenset(archive.namelist())

    @cached_property
    def main(self) -> str:
        """The name of the part with the running text."""
        found = [item.target for item in self.relations("").values() if item.sort == "officeDocument"]
        return next((name for name in found if name in self.names), "word/document.xml")

    def part(self, sort: str) -> str:
        """Return the name of a part that goes with the running text, such as styles; empty when there is none."""
        found = [item.target for item in self.relations(self.main).values() if item.sort == sort and not item.outside]
        beside = str(PurePosixPath(self.main).with_name(f"{sort}.xml"))
        return next((name for name in (*found, beside) if name in self.names), "")

    def parts(self, sort: str) -> Iterator[str]:
        """Go through the parts of some sort, such as headers."""
        for item in self.relations(self.main).values():
            if item.sort == sort and not item.outside and item.target in self.names:
                yield item.target

    def relations(self, part: str) -> dict[str, Relation]:
        """Return where a part points, by the ids that it uses for that."""
        if part not in self._relations:
            self._relations[part] = self._pointing(part)
        return self._relations[part]

    def _pointing(self, part: str) -> dict[str, Relation]:
        path = PurePosixPath(part)
        name = str(path.parent / "_rels" / f"{path.name}.rels") if part else "_rels/.rels"
        if name not in self.names:
            return {}
        found = {}
        for item in self.xml(name):
            outside = item.get("TargetMode") == "External"
            target = item.get("Target", "")
            found[item.get("Id", "")] = Relation(
                item.get("Type", "").rpartition("/")[2], target if outside else _inside(path, target), outside
            )
        return found

    def xml(self, name: str) -> Element:
        """Read a part as XML."""
        raw = self.raw(name, _LARGEST_XML)
        for old, new in STRICT:
            raw = raw.replace(old, new)
        try:
            root: Element = fromstring(raw)
        except (ParseError, DefusedXmlException, ValueError) as error:
            raise RefusedError(BROKEN) from error
        if _depth(root) > _DEEPEST:
            raise RefusedError(_TOO_LARGE)
        return root

    def raw(self, name: str, most: int = _LARGEST_FILE) -> bytes:
        """Read a part as it is, and never more of it than fits."""
        try:
            with self._archive.open(name) as file:
                raw = file.read(most + 1)
        except (BadZipFile, ZlibError, EOFError, OSError, NotImplementedError, RuntimeError, KeyError) as error:
            raise RefusedError(BROKEN) from error
        if len(raw) > most:
            raise RefusedError(_TOO_LARGE)
        return raw


def open_package(path: Path) -> Package:
    """Open a Word file; raises `RefusedError`, with what it is instead, for anything else."""
    if not path.exists():
        raise RefusedError(f"Het bestand {path} bestaat niet.")
    if not path.is_file():
        raise RefusedError(f"{path} is een map. Geef het Word-bestand zelf.")
    if path.name.startswith("~$"):
        raise RefusedError(
            f"{path.name} is niet het stuk zelf, maar wat Word neerzet zolang het open is. Geef het bestand zonder ~$ ervoor."
        )
    try:
        if path.stat().st_size > _LARGEST:
            raise RefusedError(_TOO_LARGE)
        with path.open("rb") as file:
            start = file.read(64)
            if problem := _other(start.lstrip(b"\xef\xbb\xbf \r\n\t"), path):
                raise RefusedError(problem)
        return _opened(path)
    except OSError as error:
        raise RefusedError(f"{path.name} is niet te lezen. Is het nog open in Word? Sluit het, en probeer het opnieuw.") from error  # fmt: skip


def _other(start: bytes, path: Path) -> str:
    if not start:
        return f"{path.name} is leeg."
    if start.startswith(_OLE):
        held = path.read_bytes()
        if "EncryptedPackage".encode("utf-16-le") in held:
            return "Op dit Word-bestand zit een wachtwoord. Haal dat er in Word af (Bestand, Info, Document beveiligen) en bewaar het."  # fmt: skip
        return f"Dit is een bestand van een oude Word (doc) of een ander programma. {_SAVE_AGAIN}"
    said = next((words for mark, words in _STARTS if start.startswith(mark)), "")
    return said or ("" if start.startswith(b"PK") else f"{path.name} is geen Word-bestand (docx). {_SAVE_AGAIN}")


def _opened(path: Path) -> Package:
    try:
        archive = ZipFile(path)
        members = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise RefusedError(BROKEN) from error
    if len(members) > _MOST_FILES or sum(item.file_size for item in members) > 2 * _LARGEST:
        raise RefusedError(_TOO_LARGE)
    package = Package(archive)
    if package.main not in package.names:
        other = next((words for name, words in _OTHERS if name in package.names), "")
        raise RefusedError(
            f"Dit is {other}" if other else f"Dit is een zip-bestand, en geen Word-bestand. {_SAVE_AGAIN}"
        )
    return package


def _inside(part: PurePosixPath, target: str) -> str:
    """Return the name of a part, from how another part points at it."""
    names: list[str] = [] if target.startswith("/") else list(part.parent.parts)
    for name in target.strip("/").split("/"):
        if name == "..":
            names = names[:-1]
        elif name != ".":
            names.append(name)
    return "/".join(names)


def _depth(root: Element) -> int:
    depth, here = 0, [root]
    while here and depth <= _DEEPEST:
        depth += 1
        here = [child for element in here for child in element]
    return depth
