"""A photo as it comes from a camera or a telephone, made fit to keep: upright, small, and without what was written in it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from io import BytesIO

from pi_heif import register_heif_opener
from PIL import ExifTags, Image, ImageOps

from sdw_build.drawing.drawings import clean_drawing
from sdw_build.drawing.pictures import first_frame, in_usual_colours
from sdw_build.drawing.seen import only_what_is_seen
from sdw_build.source.drawing import read_drawing
from sdw_build.source.picture import NoPictureError, frames, opened, written_beside
from sdw_build.source.shape import ON_ITS_SIDE

# Pillow reads more, but some of those start another program.
_FORMATS = ("AVIF", "BMP", "GIF", "HEIF", "ICO", "JPEG", "JPEG2000", "PNG", "PSD", "TIFF", "WEBP")
_DRAWN = ("BMP", "GIF", "ICO", "PNG", "WEBP")  # formats of screens and drawings, where each pixel counts
_COLOURS = 4096  # a drawing has fewer, a photo has more
LONGEST = 2400  # pixels: half as many again as a page shows, to cut from
# What one person makes at once; a scanner or a panorama is the largest of it.
_MOST_PIXELS, _LONGEST_SIDE = 400_000_000, 60_000
_QUALITY = 88
_KEPT = {"AVIF": ".avif", "JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
_LIGHT = 2_000_000  # bytes
_OPAQUE = 255


@dataclass(frozen=True)
class Intake:
    """A photo that may be kept: its bytes, the end of its name, and what was done to it."""

    content: bytes
    suffix: str
    before: tuple[int, int] | None  # in pixels, as one sees it; None for a drawing
    after: tuple[int, int] | None
    turned: bool = False
    stilled: bool = False
    removed: tuple[str, ...] = ()  # what a camera wrote in it, in the words of a message


def take_in(raw: bytes) -> Intake:
    """Return a photo made fit to keep; raises `NoPictureError` for what is none."""
    if b"<svg" in raw[:4096]:
        return _drawing(raw)
    try:
        with opened_as_any(raw) as picture:
            return _as_it_is(picture, raw) or _photo(picture)
    except MemoryError as error:
        raise NoPictureError(str(error)) from error


def opened_as_any(raw: bytes) -> AbstractContextManager[Image.Image]:
    """Open a picture of any format that a person may have; Pillow knows those of a phone when it is told of them."""
    register_heif_opener()
    return opened(raw, _FORMATS, _MOST_PIXELS, _LONGEST_SIDE)


def _drawing(raw: bytes) -> Intake:
    if left_out := read_drawing(raw).left_out:
        raise NoPictureError(left_out[0].naam)
    return Intake(clean_drawing(raw), ".svg", None, None)


def _as_it_is(picture: Image.Image, raw: bytes) -> Intake | None:
    """Return a photo that is fit already: drawn again, it would only lose."""
    exif = written_beside(picture)
    plain = not any(_notes(picture, exif)) and exif.get(ExifTags.Base.Orientation, 1) in (0, 1)
    small = max(picture.size) <= LONGEST and len(raw) <= _LIGHT and frames(picture) == 1
    if str(picture.format) not in _KEPT or not plain or not small or picture.info.get("icc_profile"):
        return None
    picture.load()  # to know that it is whole
    return Intake(raw, _KEPT[str(picture.format)], picture.size, picture.size)


def _photo(picture: Image.Image) -> Intake:
    exif = written_beside(picture)
    removed = tuple(dict.fromkeys(_notes(picture, exif)))
    orientation = exif.get(ExifTags.Base.Orientation, 1)
    turned = orientation not in (0, 1)
    stilled = frames(picture) > 1 and picture.format in ("AVIF", "GIF", "PNG", "WEBP")
    whole = picture.size
    picture.draft(None, (LONGEST, LONGEST))  # a JPEG is read in about the size that is needed: much quicker
    if stilled:
        picture.seek(first_frame(picture))
    upright = ImageOps.exif_transpose(picture) if turned else picture
    plain = in_usual_colours(upright)
    if max(plain.size) > LONGEST:
        plain.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    kind = _kind(plain, str(picture.format))
    shown = plain if kind == "PNG" or plain.mode == "L" else plain.convert("RGB")
    out = BytesIO()
    options = {"optimize": True} if kind == "PNG" else {"quality": _QUALITY, "optimize": True, "progressive": True}
    only_what_is_seen(shown, kind).save(out, kind, icc_profile=None, **options)
    before = (whole[1], whole[0]) if orientation in ON_ITS_SIDE else whole
    return Intake(out.getvalue(), ".png" if kind == "PNG" else ".jpg", before, plain.size, turned, stilled, removed)


def _kind(plain: Image.Image, before: str) -> str:
    """Choose how to keep it: a drawing or a picture of a screen stays sharp, a photo stays small."""
    if plain.mode == "RGBA" and plain.getchannel("A").getextrema()[0] != _OPAQUE:
        return "PNG"
    return "PNG" if before in _DRAWN and plain.getcolors(_COLOURS) is not None else "JPEG"


def _notes(picture: Image.Image, exif: Image.Exif) -> Iterator[str]:
    beside = b"".join(item for item in picture.info.values() if isinstance(item, bytes))
    if exif.get_ifd(ExifTags.IFD.GPSInfo) or b"GPSL" in beside:
        yield "de plaats (gps)"
    if {ExifTags.Base.DateTime} & exif.keys() or ExifTags.Base.DateTimeOriginal in exif.get_ifd(ExifTags.IFD.Exif):
        yield "de dag en de tijd"
    if {ExifTags.Base.Make, ExifTags.Base.Model} & exif.keys():
        yield "het toestel"
    if {ExifTags.Base.Artist, ExifTags.Base.Copyright, ExifTags.Base.ImageDescription} & exif.keys():
        yield "namen en teksten die een programma erin zette"
    if {"xmp", "photoshop", "comment", "Comment"} & picture.info.keys():
        yield "namen en teksten die een programma erin zette"
