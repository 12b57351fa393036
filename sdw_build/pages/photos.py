"""Photos as a page shows them: in several widths and formats, so that each screen fetches what it needs."""

import posixpath

from sdw_build.library.document import Document
from sdw_build.library.publication import Publication, picture_address
from sdw_build.pages.page import Bestand, Foto, FotoBron, Variant, Versie
from sdw_build.source.shape import Shape

WIDTHS = (480, 800, 1200, 1600)
# The best first: a browser takes the first that it knows.
_FORMATS = ("avif", "webp")
_NAME = 16  # characters of a hash: enough never to meet by chance


def photo(publication: Publication, document: Document, picture: str) -> tuple[Foto, tuple[Bestand, ...]]:
    """Return a photo for a page of a document, and the files that it takes."""
    shape = publication.library.shape(picture)
    if shape is None or shape.width is None or shape.height is None or shape.drawing:
        return single(publication, document, picture)
    whole = _single(document, picture, shape)
    files, sources = [whole[1]], []
    for kind in _FORMATS:
        choices = []
        for width in _widths(shape.width):
            # A name of its own content: it never means another picture, and tells nothing.
            address = f"{document.adres}{shape.digest[:_NAME]}-{width}.{kind}"
            choices.append(Variant(address, width))
            files.append(Bestand(picture, address, shape.digest, Versie(kind, width)))
        sources.append(FotoBron(f"image/{kind}", tuple(choices), stil=shape.moving))
    photo = Foto(whole[0].adres, whole[0].breedte, whole[0].hoogte, tuple(sources))
    return photo, tuple(files)


def single(publication: Publication, document: Document, picture: str) -> tuple[Foto, tuple[Bestand, ...]]:
    """Return a picture that is shown in one size, such as a drawing or a logo."""
    foto, file = _single(document, picture, publication.library.shape(picture))
    return foto, (file,)


def path_of(document: Document, name: str) -> str:
    """Return the path of a picture that a document names."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(document.pad), name))


def _single(document: Document, picture: str, shape: Shape | None) -> tuple[Foto, Bestand]:
    address = picture_address(document, picture)
    if shape is None:
        return Foto(address), Bestand(picture, address, "", Versie())
    width, height = shape.width, shape.height
    most = None
    if width and height and not shape.drawing and not shape.moving:
        most = min(width, WIDTHS[-1])
        width, height = most, scaled(height, most, width)
    return Foto(address, width, height), Bestand(picture, address, shape.digest, Versie(breedte=most))


def scaled(height: int, width: int, whole: int) -> int:
    """Return the height that goes with a width."""
    return max(1, round(height * width / whole))


def _widths(width: int) -> tuple[int, ...]:
    """Choose widths, never more than there is."""
    return (*(choice for choice in WIDTHS if choice < min(width, WIDTHS[-1])), min(width, WIDTHS[-1]))
