"""Photos as a page shows them: in several widths and formats, so that each screen fetches what it needs."""

import re
from dataclasses import replace

from sdw_build.drawing.picture import Bestand, Foto, FotoBron, Variant, Versie
from sdw_build.library.document import Document
from sdw_build.library.publication import Publication, file_address
from sdw_build.source.shape import Shape

WIDTHS = (480, 800, 1200, 1600)
# The best first: a browser takes the first that it knows.
_FORMATS = ("avif", "webp")
_NAME = 16  # characters of a hash: enough never to meet by chance
_CALLED = re.compile(rf"[0-9a-f]{{{_NAME}}}-(?:[0-9]+|None)\.[a-z]+")


def photo(publication: Publication, document: Document, picture: str) -> tuple[Foto, tuple[Bestand, ...]]:
    """Return a photo for a page of a document, and the files that it takes; what moves is shown still."""
    shape = publication.library.shape(picture)
    if shape is None or shape.width is None or shape.height is None or shape.drawing:
        return single(publication, document, picture)
    whole, file = _still(document, picture, shape)
    files, sources = [file], []
    for kind in _FORMATS:
        choices = []
        for width in _widths(shape.width):
            drawn = _drawn(document, picture, shape, Versie(kind, width))
            choices.append(Variant(drawn.adres, width))
            files.append(drawn)
        sources.append(FotoBron(f"image/{kind}", tuple(choices)))
    whole = replace(whole, bronnen=tuple(sources))
    if shape.moving:
        moving = as_it_is(publication, document, picture)
        files.append(moving)
        whole = replace(whole, bewegend=moving.adres)
    return whole, tuple(files)


def single(publication: Publication, document: Document, picture: str) -> tuple[Foto, tuple[Bestand, ...]]:
    """Return a picture that is shown in one size, such as a drawing or a logo; what moves is shown still."""
    foto, file = _still(document, picture, publication.library.shape(picture))
    return foto, (file,)


def as_it_is(publication: Publication, document: Document, picture: str) -> Bestand:
    """Return the file itself, for a link to a picture: it moves if that does."""
    shape = publication.library.shape(picture)
    width = None if shape is None or shape.moving else _most(shape)
    return Bestand(picture, file_address(document, picture), shape.digest if shape else "", Versie(breedte=width))


def _still(document: Document, picture: str, shape: Shape | None) -> tuple[Foto, Bestand]:
    """Return a picture in one size, of a moving one the first frame: nobody can stop what moves on a page."""
    if shape is None:
        address = file_address(document, picture)
        return Foto(address), Bestand(picture, address, "", Versie())
    width, height = shape.width, shape.height
    most = _most(shape)
    if width and height and most:
        width, height = most, scaled(height, most, width)
    if shape.moving:
        file = _drawn(document, picture, shape, Versie("png", most))
    else:
        file = Bestand(picture, file_address(document, picture), shape.digest, Versie(breedte=most))
    return Foto(file.adres, width, height), file


def _most(shape: Shape) -> int | None:
    """Return the greatest width in which a picture is shown; a drawing keeps its own."""
    return None if shape.drawing or not shape.width or not shape.height else min(shape.width, WIDTHS[-1])


def _drawn(document: Document, picture: str, shape: Shape, version: Versie) -> Bestand:
    # A name of its own content: it never means another picture, and tells nothing.
    address = f"{document.adres}{shape.digest[:_NAME]}-{version.breedte}.{version.soort}"
    return Bestand(picture, address, shape.digest, version)


def is_drawn(name: str) -> bool:
    """Tell whether a file is called after what it holds, and not as an editor did."""
    return _CALLED.fullmatch(name) is not None


def scaled(height: int, width: int, whole: int) -> int:
    """Return the height that goes with a width."""
    return max(1, round(height * width / whole))


def _widths(width: int) -> tuple[int, ...]:
    """Return the widths in which a photo is offered, never more than it has."""
    return (*(choice for choice in WIDTHS if choice < min(width, WIDTHS[-1])), min(width, WIDTHS[-1]))
