"""What is drawn in a Word file: its pictures, and what is none and so is left out."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from sdw_build.word.marks import Shot
from sdw_build.word.names import MC, PIC, WP, A, R, V, W, local, words_in
from sdw_build.word.package import Relation

_QUARTER = 90 * 60_000  # Word counts a turn in 1/60.000 of a degree
_WHOLE = 100_000
# How programs say that they made up a description themselves.
_GUESSED = re.compile(
    r"(?<!\s)\s*+(?:automatisch gegenereerde beschrijving|description automatically generated(?: with .*)?|"
    r"door ai gegenereerde inhoud.*|ai-generated content may be incorrect\.?)\s*$",
    re.IGNORECASE | re.DOTALL,
)
# Where older programs kept the place of the file in the description, with the name of who made it.
_FILE = re.compile(
    r"^(?:[A-Za-z]:[\\/]|\\\\|file:|https?:).*|.*\.(?:jpe?g|png|gif|bmp|tiff?|heic|webp|emf|wmf)$", re.IGNORECASE
)
_SORTS = (
    ("chart", "grafiek", "hier stond een grafiek. Zet de cijfers in de tekst of in een tabel"),
    ("relIds", "SmartArt", "hier stond een SmartArt. Schrijf uit wat erin stond, zoals in een lijst"),
    ("inkPr", "inkt", "hier stond iets dat met de hand is getekend"),
    ("OLEObject", "ingevoegd object", "hier stond iets uit een ander programma (zoals Excel)"),
)


@dataclass
class Drawn:
    """What stands in one drawing."""

    pictures: list[Shot] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)


def drawn_in(element: Element, relations: Mapping[str, Relation]) -> Drawn:
    """Return what a drawing holds; of what is drawn in two ways, the newest."""
    found = Drawn()
    shown = element
    if element.tag == f"{MC}AlternateContent":
        choice = element.find(f"{MC}Choice")
        fallback = element.find(f"{MC}Fallback")
        shown = next((item for item in (choice, fallback) if item is not None), element)
    names = {local(item) for item in shown.iter()}
    for name, sort, words in _SORTS:
        if name in names:
            found.left[sort] += 1
            found.remarks.append(words)
            return found
    for box in _boxes(shown):
        found.left["tekstvak"] += 1
        words = words_in(box)
        if words:
            start = words if len(words) <= 60 else f"{words[:60]}…"
            found.remarks.append(
                f"hier stond een tekstvak: \u201c{start}\u201d. Zet wat ervan moet blijven in de tekst"
            )
    for picture in _pictures(shown, relations, found):
        found.pictures.append(picture)
    if not (found.pictures or found.remarks or found.left) and "hr" not in {local_name(key) for item in shown.iter() for key in item.attrib}:  # fmt: skip
        found.left["getekende vorm"] += 1
    return found


def local_name(key: str) -> str:
    """Return the name of an attribute without its space."""
    return key.rpartition("}")[2]


def _boxes(shown: Element) -> Iterator[Element]:
    yield from (item for item in shown.iter() if item.tag == f"{W}txbxContent")


def _pictures(shown: Element, relations: Mapping[str, Relation], found: Drawn) -> Iterator[Shot]:
    about = next(shown.iter(f"{WP}docPr"), None)
    if about is not None and about.get("hidden") in ("1", "true"):
        found.left["verborgen"] += 1
        return
    if any(local(item) == "decorative" and item.get("val") in ("1", "true") for item in shown.iter()):
        found.left["versiering"] += 1
        found.remarks.append("hier stond een beeld dat in Word als versiering is aangewezen")
        return
    pictures = list(shown.iter(f"{PIC}pic"))
    for picture in pictures:
        own = picture.find(f"{PIC}nvPicPr/{PIC}cNvPr")
        described = [item for item in (about if len(pictures) == 1 else None, own) if item is not None]
        words = [item.get(name, "") for name in ("descr", "title") for item in described]
        blip = picture.find(f"{PIC}blipFill/{A}blip")
        if any(item.find(f"{A}hlinkClick") is not None for item in described):
            found.remarks.append("dit beeld was in Word ook een link; zet die zo nodig in de tekst")
        yield from _placed(blip, _alt(words), picture, relations, found)
    for image in shown.iter(f"{V}imagedata"):
        shape = next((item for item in shown.iter() if item.get("alt") and item.tag.startswith(V)), None)
        part = _part(image.get(f"{R}id", ""), relations, found)
        if part:
            yield _told(Shot(part, _alt(["" if shape is None else shape.get("alt", "")])[0]), "", found)


def _placed(blip: Element | None, alt: tuple[str, str], picture: Element, relations: Mapping[str, Relation], found: Drawn) -> Iterator[Shot]:  # fmt: skip
    if blip is None:
        return
    part = _part(blip.get(f"{R}embed", "") or blip.get(f"{R}link", ""), relations, found)
    if not part:
        return
    crop = picture.find(f"{PIC}blipFill/{A}srcRect")
    frame = picture.find(f"{PIC}spPr/{A}xfrm")
    turn = 0 if frame is None else _number(frame.get("rot", "0"))
    placed = Shot(part, alt[0], _crop(crop), round(turn / _QUARTER) % 4)
    yield _told(placed, alt[1], found)


def _told(picture: Shot, guessed: str, found: Drawn) -> Shot:
    if guessed:
        found.remarks.append(f"bij dit beeld bedacht Word zelf: \u201c{guessed}\u201d. Schrijf tussen de haken wat er echt te zien is")  # fmt: skip
    return picture


def _part(name: str, relations: Mapping[str, Relation], found: Drawn) -> str:
    relation = relations.get(name)
    if relation is None or relation.outside:
        found.left["beeld van elders"] += 1
        found.remarks.append("hier stond een beeld dat niet in het Word-bestand zelf zit. Zet het er zelf bij")
        return ""
    return relation.target


def _alt(words: list[str]) -> tuple[str, str]:
    """Return a description that someone wrote, and one that a program guessed."""
    said = next((" ".join(text.split()) for text in words if text.strip() and not _FILE.match(text.strip())), "")
    human, guessed = _GUESSED.subn("", said)
    return ("", human.strip(" ,.")) if guessed else (said, "")


def _crop(rect: Element | None) -> tuple[int, int, int, int]:
    if rect is None:
        return (0, 0, 0, 0)
    left, top, right, bottom = (min(max(_number(rect.get(side, "0")), 0), _WHOLE) for side in "ltrb")
    return left, top, right, bottom


def _number(text: str) -> int:
    """Read a number; a strict file writes parts of a whole as a percentage."""
    try:
        return round(float(text[:-1]) * 1000) if text.endswith("%") else int(text)
    except ValueError:
        return 0
