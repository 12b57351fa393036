"""A picture as a document shows it: what was cropped off is really gone, and it stands as it was turned."""

from io import BytesIO

from PIL import ExifTags, Image, ImageOps

from sdw_build.drawing.intake import Intake, opened_as_any, take_in
from sdw_build.source.picture import written_beside

_WHOLE = 100_000
_TURNS = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}
_NOTHING = (0, 0, 0, 0)


def take_in_as_laid_out(raw: bytes, crop: tuple[int, int, int, int], turns: int) -> Intake:
    """Return a picture cut and turned, and fit to keep; `crop` is off each side, in 1/100.000, before it is turned.

    Raises `NoPictureError` for what is no picture.
    """
    return take_in(raw if crop == _NOTHING and not turns else _laid_out(raw, crop, turns))


def _laid_out(raw: bytes, crop: tuple[int, int, int, int], turns: int) -> bytes:
    with opened_as_any(raw) as picture:
        # A camera's own note on how it was held goes before the turn that a program made of that same note.
        noted = written_beside(picture).get(ExifTags.Base.Orientation, 1) not in (0, 1)
        shown = picture.crop(_box(picture.size, crop))
        if noted:
            shown = ImageOps.exif_transpose(shown)
        elif turns in _TURNS:
            shown = shown.transpose(_TURNS[turns])
        out = BytesIO()
        # Without loss: what it is kept as is chosen when it is taken in.
        whole = shown.convert("RGB") if shown.mode not in ("1", "L", "P", "RGB", "RGBA", "LA", "I;16") else shown
        whole.save(out, "PNG", icc_profile=picture.info.get("icc_profile"), exif=b"")
    return out.getvalue()


def _box(size: tuple[int, int], crop: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """Return what stays, and never nothing."""
    width, height = size
    left, top = min(width - 1, width * crop[0] // _WHOLE), min(height - 1, height * crop[1] // _WHOLE)
    right, bottom = width - width * crop[2] // _WHOLE, height - height * crop[3] // _WHOLE
    return left, top, max(left + 1, right), max(top + 1, bottom)
