"""Report a picture without words for who does not see it, or with words that say nothing of what there is to see."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from sdw_build.body.scan import Mention
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.diagnostics.nearest import fold
from sdw_build.library.document import Document, Writing
from sdw_build.schema.parts import Beeld, Logo
from sdw_build.source.folder import PICTURES
from sdw_build.source.nature import by_name

# What cameras, telephones and people call any picture.
_NOTHING = frozenset(
    {
        "foto", "fotos", "foto's", "fotootje", "afbeelding", "afbeeldingen", "beeld", "plaatje", "plaat",
        "illustratie", "tekening", "figuur", "image", "images", "img", "picture", "pic", "photo", "screenshot",
        "screen", "shot", "schermafbeelding", "schermafdruk", "schermopname", "scan", "logo", "banner", "header",
        "icoon", "dsc", "dscn", "dscf", "dcim", "pxl", "mvimg", "gopr", "imgp", "wp", "wa", "whatsapp", "unnamed",
        "naamloos", "download", "kopie", "copy", "final", "definitief", "versie", "klein", "groot", "nieuw", "oud",
        "edited", "bewerkt", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "heic", "alt", "tekst", "alttekst",
        "omschrijving", "beschrijving", "geen", "nvt", "todo", "tbd", "onbekend", "de", "het", "een", "om", "van",
        "bij", "en", "at", "of", "the", "a", "op", "met", "in", "uit", "hier", "mijn", "onze", "deze",
    }
)  # fmt: skip
# What our own help and the handbook put there, to be written over.
_PLACEHOLDERS = ("wat er te zien is", "schrijf hier wat er te zien is", "beschrijf wat er te zien is", "woorden")
_WORD = re.compile(r"[^\W\d_]+(?:'s)?")
_MARKS_OF_A_NAME = re.compile(r"_|\d|-.+-")
_CAPTION = re.compile(r"\s*(?:\"(?P<double>[^\"]+)\"|'(?P<single>[^']+)'|\((?P<round>[^()]+)\))\s*\)")
_BELOW = re.compile(r"[ \t]*(?:\*|_)(?P<words>[^*_]+)(?:\*|_)[ \t]*")


def picture_without_description(document: Writing) -> Iterator[Diagnostic]:
    """Every picture has a text alternative, that says what there is to see."""
    lines = document.body.text.split("\n")
    for mention in document.body.mentions:
        if mention.sort == "beeld":
            wrong = _wrong(mention.tekst, mention.target) or _as_caption(document, mention, lines)
            if wrong:
                yield _told(mention.place, mention.lengte, mention.target, wrong, _IN_TEXT)


def picture_in_field_without_description(document: Document) -> Iterator[Diagnostic]:
    """A picture in a field has a text alternative too, that is no other field again."""
    for name in ("beeld", "logo"):
        picture = getattr(document.data, name, None)
        if isinstance(picture, (Beeld, Logo)):
            wrong = _wrong(picture.alt, picture.bestand) or _as_title(document, picture)
            if wrong:
                place, length = document.place((name, "alt"))
                yield _told(place, length, picture.alt, wrong, _IN_FIELD[name])


def _wrong(words: str, target: str) -> str:
    """Say why words are no description of a picture; nothing when they may well be."""
    if not words:
        return f"bij het beeld '{target}' staat niet wat er te zien is."
    found = {word.casefold() for word in _WORD.findall(words.replace("’", "'"))}
    if found and found <= _NOTHING:
        return f"'{words}' zegt niet wat er op het beeld te zien is."
    if fold(words) in map(fold, _PLACEHOLDERS):
        return f"'{words}' staat er nog als voorbeeld."
    if _is_file_name(words, target):
        return f"'{words}' is de naam van een bestand, en zegt niet wat er te zien is."
    return ""


def _as_title(document: Document, picture: Beeld | Logo) -> str:
    if isinstance(picture, Logo) or fold(picture.alt) != fold(str(getattr(document.data, "titel", ""))):
        return ""
    return "de beschrijving van het beeld is de titel van de pagina: wie niet ziet, hoort die dan twee keer."


def _is_file_name(words: str, target: str) -> bool:
    bare = PurePosixPath(words.strip())
    if " " not in words.strip() and (bare.suffix.lower() in PICTURES or by_name(bare.name)):
        return True
    stem = PurePosixPath(target).stem
    return fold(words) in (fold(stem), fold(PurePosixPath(target).name)) and bool(_MARKS_OF_A_NAME.search(words))


def _as_caption(document: Writing, mention: Mention, lines: list[str]) -> str:
    """Say that a picture is described by what stands under it already."""
    number = mention.place.regel - document.body.line
    if not 0 <= number < len(lines):
        return ""
    behind = _CAPTION.match(lines[number][mention.place.kolom - 1 + mention.lengte :].lstrip(">"))
    under = next((line for line in lines[number + 1 : number + 3] if line.strip()), "")
    below = _BELOW.fullmatch(under)
    captions = [*(behind.groups() if behind else ()), below["words"] if below else ""]
    if fold(mention.tekst) in {fold(caption) for caption in captions if caption}:
        return "de beschrijving van het beeld is gelijk aan het onderschrift: wie niet ziet, hoort twee keer hetzelfde."
    return ""


def _told(place: Place, length: int, value: str, message: str, advice: str) -> Diagnostic:
    return Diagnostic(Code.BEELD_ZONDER_BESCHRIJVING, place, message, advice, waarde=value, lengte=length)


_IN_TEXT = "schrijf tussen de haken wat er te zien is, zoals ![Een volle werkbank](naam.jpg)"
_IN_FIELD = {
    "beeld": "schrijf bij alt wat er te zien is, zoals: Twee mensen schuren een tafel.",
    "logo": "schrijf bij alt de naam van de organisatie, zoals op het logo.",
}
