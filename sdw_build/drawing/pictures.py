"""Draw pictures for publication: resized, upright, and without metadata."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, ImageOps, ImageSequence, JpegImagePlugin

from sdw_build.drawing.drawings import clean_drawing
from sdw_build.drawing.photos import scaled
from sdw_build.drawing.picture import Versie
from sdw_build.drawing.seen import only_what_is_seen
from sdw_build.source.contents import read_bytes
from sdw_build.source.picture import frames, opened, written_beside

# With one thread a file comes out the same on every machine.
_OPTIONS: dict[str, dict[str, Any]] = {
    "AVIF": {"quality": 58, "speed": 6, "max_threads": 1},
    "WEBP": {"quality": 78, "method": 4},
    "JPEG": {"quality": 82, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
}
_QUALITY = 90  # for a picture that keeps its size and format: a second loss on top of the first
_START = 16  # bytes of a WebP file in which it says whether anything was lost
_USUAL_COLOURS = re.compile(r"^sRGB", re.IGNORECASE)
_SAVED_AS_IS = ("1", "L", "P", "RGB", "RGBA")
_DEEP = 257  # the most of 16 bits, over the most of 8


def clean_picture(path: Path) -> bytes:
    """Return a picture as it is, but without metadata; raises `NoPictureError` for what is none."""
    ((_, clean),) = draw_versions(path.name, read_bytes(path), (Versie(),))
    return clean


def draw_versions(name: str, raw: bytes, versions: Iterable[Versie]) -> Iterator[tuple[Versie, bytes]]:
    """Draw a picture in each of its versions; raises `NoPictureError` for what is none."""
    if name.lower().endswith(".svg"):
        yield from ((version, clean_drawing(raw)) for version in versions)
        return
    with opened(raw) as picture:
        photo = _Photo(picture, raw)
        for version in versions:
            yield version, photo.drawn(version)


class _Photo:
    """A picture of pixels, from which versions are drawn."""

    def __init__(self, picture: Image.Image, raw: bytes) -> None:
        self.kind = "JPEG" if picture.format == "MPO" else str(picture.format)
        self.own = _own_options(picture, self.kind, raw)
        self.moving = _drawn_moving(picture, self.kind, self.own) if frames(picture) > 1 else None
        if self.moving:
            picture.seek(first_frame(picture))
        self.upright = ImageOps.exif_transpose(picture) if written_beside(picture) else picture
        self.plain = in_usual_colours(self.upright)

    def drawn(self, version: Versie) -> bytes:
        if version.soort:
            kind = version.soort.upper()
            return _saved(_narrowed(self.plain, version.breedte), kind, _OPTIONS[kind])
        if self.moving:
            return self.moving
        shown = _narrowed(self.plain, version.breedte)
        if shown.width < self.plain.width:
            return _saved(shown, self.kind, {**_OPTIONS.get(self.kind, {}), **_only_lossless(self.own)})
        as_it_is = self.upright.mode in _SAVED_AS_IS and not self.upright.info.get("icc_profile")
        return _saved(self.upright if as_it_is else shown, self.kind, self.own if as_it_is else _finely(self.own))


def _narrowed(picture: Image.Image, width: int | None) -> Image.Image:
    if width is None or width >= picture.width:
        return picture
    return picture.resize((width, scaled(picture.height, width, picture.width)), Image.Resampling.LANCZOS)


def _saved(picture: Image.Image, kind: str, options: dict[str, Any]) -> bytes:
    out = BytesIO()
    only_what_is_seen(picture, kind).save(out, kind, icc_profile=None, **options)
    return out.getvalue()


def _own_options(picture: Image.Image, kind: str, raw: bytes) -> dict[str, Any]:
    """Choose how to save a picture that keeps its size, so that as little as possible is lost a second time."""
    if isinstance(picture, JpegImagePlugin.JpegImageFile):
        sampling = JpegImagePlugin.get_sampling(picture)
        return {"qtables": picture.quantization, "subsampling": sampling, "optimize": True}
    if kind == "WEBP":
        return {"lossless": b"VP8L" in raw[:_START], "quality": _QUALITY}
    return {"quality": _QUALITY, "max_threads": 1} if kind == "AVIF" else _OPTIONS.get(kind, {})


def _only_lossless(own: dict[str, Any]) -> dict[str, Any]:
    return {"lossless": True} if own.get("lossless") else {}


def _finely(own: dict[str, Any]) -> dict[str, Any]:
    """Return the options for colours that were changed: the tables of other colours do not fit them."""
    return {"quality": _QUALITY, "optimize": True} if "qtables" in own else own


def first_frame(picture: Image.Image) -> int:
    """Return the number of the first frame that a browser shows; a PNG may hold one before it that none does."""
    return 1 if getattr(picture, "default_image", False) else 0


def _drawn_moving(picture: Image.Image, kind: str, options: dict[str, Any]) -> bytes:
    shown = []
    for frame in islice(ImageSequence.Iterator(picture), first_frame(picture), None):
        still = only_what_is_seen(frame, kind)
        still.info |= {name: frame.info[name] for name in ("disposal", "blend") if name in frame.info}
        shown.append((still, frame.info.get("duration", 0)))
    out = BytesIO()
    first, *others = (still for still, _ in shown)
    first.save(
        out,
        kind,
        save_all=True,
        append_images=others,
        duration=[duration for _, duration in shown],
        loop=picture.info.get("loop", 0),
        **options,
    )
    return out.getvalue()


def in_usual_colours(picture: Image.Image) -> Image.Image:
    """Bring a picture to eight bits a colour, in the colours that a screen takes for granted."""
    profile = picture.info.get("icc_profile")
    plain = _eight_bits(picture)
    converted = _converted(plain, profile) if profile else None
    if converted is not None:
        return converted
    return plain.convert("RGB") if plain.mode == "CMYK" else plain


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Bring any mode to one of four: grey, colours, colours with transparency, inks."""
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value * (1 / _DEEP)).convert("L")
    if picture.mode in ("LA", "La", "PA", "RGBa", "RGBA") or "transparency" in picture.info:
        return picture.convert("RGBA")
    if picture.mode in ("1", "L", "F"):
        return picture.convert("L")
    return picture if picture.mode == "CMYK" else picture.convert("RGB")


def _converted(picture: Image.Image, profile: bytes) -> Image.Image | None:
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        if _USUAL_COLOURS.search(ImageCms.getProfileDescription(own)):
            return picture
        mode = "RGBA" if picture.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None  # a profile that cannot be read changes nothing that anyone sees
