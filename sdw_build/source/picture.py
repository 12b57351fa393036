"""Photographs: whether a file really is a picture, and whether it tells where it was taken."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from struct import error as StructError  # noqa: N812 — it is one
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

# What we publish; a file of any other sort under such a name is refused.
_FORMATS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
# Of Exif: where the place stands, and the two numbers of it.
_GPS, _LATITUDE, _LONGITUDE = 0x8825, 2, 4
# What the decoders raise when a file is damaged.
_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, RuntimeError, IndexError, OverflowError, StructError)
# In XMP, the other place where a camera or a program writes it.
_PLACE = "GPSLatitude"
_BOX = 8  # bytes that say how large a part of an AVIF is, and what it holds
_SMALL = (64, 64)
# Enough for any telephone; what a small file unpacks to may be far more than a machine can hold.
MOST_PIXELS = 64_000_000  # of all frames together
LONGEST_SIDE = 16_000  # one of our formats goes no further


class NoPictureError(Exception):
    """A file that is no picture, or a damaged one."""


class CroppedError(NoPictureError):
    """A picture that only says what to show of it: the rest is still in the file, and our decoder shows it."""


class TooLargeError(NoPictureError):
    """A picture of so many pixels that no page needs it."""


@contextmanager
def opened(
    raw: bytes, formats: tuple[str, ...] = _FORMATS, most: int = MOST_PIXELS, longest: int = LONGEST_SIDE
) -> "Iterator[Image.Image]":
    """Open a picture for as long as it is used; raises `NoPictureError` for what is none or too much.

    What we publish is of few formats and no larger than a page needs; what is only made small may be of more.
    """
    from PIL import Image  # noqa: PLC0415 — content is read where there is no Pillow as well

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a damaged Exif block is no reason to refuse a picture
            with Image.open(BytesIO(raw), formats=formats) as picture:
                _measure(picture, most, longest)
                if picture.format == "AVIF" and b"clap" in _described(raw):
                    raise CroppedError
                yield picture
    except Image.DecompressionBombError as error:
        raise TooLargeError(str(error)) from error
    except _DAMAGE as error:
        raise NoPictureError(str(error)) from error


def frames(picture: "Image.Image") -> int:
    """Count what a picture shows one after another; beside a photo, a telephone may keep others that are not shown."""
    return 1 if picture.format in ("JPEG", "MPO") else getattr(picture, "n_frames", 1)


def written_beside(picture: "Image.Image") -> "Image.Exif":
    """Return what a camera wrote beside a picture; nothing when that is damaged, which is no reason to refuse it."""
    try:
        return picture.getexif()
    except _DAMAGE:
        from PIL import Image  # noqa: PLC0415 — as above

        return Image.Exif()


def _measure(picture: "Image.Image", most: int, longest: int) -> None:
    width, height = picture.size
    if width * height * frames(picture) > most or max(width, height) > longest:
        raise TooLargeError(f"{width} x {height} x {frames(picture)}")


def _described(raw: bytes) -> bytes:
    """Return the part of an AVIF that says what its pixels are."""
    start = 0
    while start + _BOX <= len(raw):
        size = int.from_bytes(raw[start : start + 4])
        if raw[start + 4 : start + _BOX] == b"meta":
            return raw[start : start + size]
        start += max(size, _BOX)
    return b""


def tells_place(raw: bytes) -> bool:
    """Tell whether a picture holds the place where it was taken; reads all of it, to know that it is whole."""
    from PIL import ImageSequence  # noqa: PLC0415 — as above

    with opened(raw) as picture:
        exif = written_beside(picture).get_ifd(_GPS)
        picture.draft("L", _SMALL)  # a JPEG is read whole, but drawn small: much quicker
        notes = []
        for frame in ImageSequence.Iterator(picture) if frames(picture) > 1 else (picture,):
            frame.load()
            notes += [item for item in frame.info.values() if isinstance(item, (bytes, str))]
    return bool(exif.get(_LATITUDE) or exif.get(_LONGITUDE)) or any(_mentions_place(note) for note in notes)


def _mentions_place(note: bytes | str) -> bool:
    return _PLACE in note if isinstance(note, str) else _PLACE.encode() in note
