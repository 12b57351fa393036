"""Photographs: whether a file really is a picture, and whether it tells where it was taken."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from struct import error as StructError  # noqa: N812 — it is one

from PIL import ExifTags, Image

# What we publish; a file of any other sort under such a name is refused.
_FORMATS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
_LATITUDE, _LONGITUDE = ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude
# What the decoders raise when a file is damaged.
_DAMAGE = (
    *(OSError, SyntaxError, ValueError, EOFError, RuntimeError, IndexError, OverflowError, StructError),
    Image.DecompressionBombError,
)
# In XMP, the other place where a camera or a program writes it.
_PLACE = "GPSLatitude"
_SMALL = (64, 64)


class NoPictureError(Exception):
    """A file that is no picture, or a damaged one."""


@contextmanager
def opened(raw: bytes) -> Iterator[Image.Image]:
    """Open a picture for as long as it is used; raises `NoPictureError` for what is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a damaged Exif block is no reason to refuse a picture
            with Image.open(BytesIO(raw), formats=_FORMATS) as picture:
                yield picture
    except _DAMAGE as error:
        raise NoPictureError(str(error)) from error


def tells_place(raw: bytes) -> bool:
    """Tell whether a picture holds the place where it was taken; reads all of it, to know that it is whole."""
    with opened(raw) as picture:
        exif = picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)
        picture.draft("L", _SMALL)  # a JPEG is read whole, but drawn small: much quicker
        picture.load()
        notes = [item for item in picture.info.values() if isinstance(item, (bytes, str))]
    return bool(exif.get(_LATITUDE) or exif.get(_LONGITUDE)) or any(_mentions_place(note) for note in notes)


def _mentions_place(note: bytes | str) -> bool:
    return _PLACE in note if isinstance(note, str) else _PLACE.encode() in note
