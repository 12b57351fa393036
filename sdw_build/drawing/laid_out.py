"""A picture as a document shows it: what was cropped off is really gone, and it stands as it was turned."""

from io import BytesIO

from PIL import Image, ImageOps

from sdw_build.drawing.picture import Versie
from sdw_build.drawing.pictures import draw_versions
from sdw_build.source.picture import opened, written_beside

_WHOLE = 100_000
_ORIENTATION = 0x0112
_TURNS = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}
SUFFIXES = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp", "AVIF": "avif"}
_LOSSLESS = ("PNG", "GIF")


def under_plain_name(
    raw: bytes, name: str, crop: tuple[int, int, int, int] = (0, 0, 0, 0), turns: int = 0
) -> tuple[str, bytes]:
    """Return a picture as it is seen, clean, with a name for its format; raises `NoPictureError` for what is none."""
    laid_out, kind = as_laid_out(raw, crop, turns)
    whole = f"{name}.{SUFFIXES[kind]}"
    ((_, clean),) = draw_versions(whole, laid_out, (Versie(),))
    return whole, clean


def as_laid_out(raw: bytes, crop: tuple[int, int, int, int], turns: int) -> tuple[bytes, str]:
    """Return a picture cut and turned, and its format; `crop` is off each side, in 1/100.000, before turning.

    Raises `NoPictureError` for what is no picture.
    """
    with opened(raw) as picture:
        kind = "JPEG" if picture.format == "MPO" else str(picture.format)
        # A camera's own note on how it was held goes before the turn that a program made of that same note.
        noted = written_beside(picture).get(_ORIENTATION, 1) != 1
        turn = None if noted else _TURNS.get(turns)
        box = _box(picture.size, crop)
        if turn is None and box == (0, 0, *picture.size):
            return raw, kind
        shown = picture.crop(box)
        shown = ImageOps.exif_transpose(shown) if noted else shown.transpose(turn) if turn is not None else shown
        sort = "PNG" if kind in _LOSSLESS else kind
        out = BytesIO()
        shown.save(out, sort, icc_profile=picture.info.get("icc_profile"), **({"quality": 92} if sort != "PNG" else {}))
    return out.getvalue(), sort


def _box(size: tuple[int, int], crop: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """Return what stays, and never nothing."""
    width, height = size
    left, top = min(width - 1, width * crop[0] // _WHOLE), min(height - 1, height * crop[1] // _WHOLE)
    right, bottom = width - width * crop[2] // _WHOLE, height - height * crop[3] // _WHOLE
    return left, top, max(left + 1, right), max(top + 1, bottom)
