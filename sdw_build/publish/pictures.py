"""Pictures as they are published: what they show, without what a camera or a program wrote beside it."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, register_namespace, tostring

from PIL import Image, ImageCms, ImageOps, ImageSequence, JpegImagePlugin

from sdw_build.source.drawing import SVG, local, read_drawing
from sdw_build.source.picture import opened

_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
register_namespace("", SVG)
register_namespace("xlink", _XLINK)

# Profiles of colour spaces; any other may be that of someone's own screen, and bear its name.
_KNOWN_SPACE = re.compile(
    r"sRGB|Adobe RGB|Display P3|DCI.P3|Apple RGB|ProPhoto|Rec\.? ?(?:709|2020)|Gray Gamma|Dot Gain|FOGRA|SWOP|GRACoL",
    re.IGNORECASE,
)
_QUALITY = 90  # for formats that tell nothing of the quality they were saved with
_START = 16  # bytes of a WebP file in which it says whether anything was lost


def clean_picture(path: Path) -> bytes:
    """Return a picture without metadata, upright; raises `NoPictureError` for what is none."""
    raw = path.read_bytes()
    return _clean_drawing(raw) if path.suffix.lower() == ".svg" else _clean_photo(raw)


def _clean_photo(raw: bytes) -> bytes:
    with opened(raw) as picture:
        kind = "JPEG" if picture.format == "MPO" else str(picture.format)
        options = _options(picture, kind, raw)
        if kind != "JPEG" and getattr(picture, "n_frames", 1) > 1:
            return _saved_moving(picture, kind, options)
        shown = ImageOps.exif_transpose(picture)
        shown, profile = _in_known_colours(shown)
        transparency = shown.info.get("transparency")
        shown.info = {} if transparency is None else {"transparency": transparency}
        shown.getexif().clear()
        out = BytesIO()
        shown.save(out, kind, icc_profile=profile, **options)
        return out.getvalue()


def _options(picture: Image.Image, kind: str, raw: bytes) -> dict[str, Any]:
    """Choose how to save, so that as little as possible is lost a second time."""
    if isinstance(picture, JpegImagePlugin.JpegImageFile):
        sampling = JpegImagePlugin.get_sampling(picture)
        return {"qtables": picture.quantization, "subsampling": sampling, "optimize": True}
    if kind == "WEBP":
        return {"lossless": b"VP8L" in raw[:_START], "quality": _QUALITY}
    return {"quality": _QUALITY} if kind == "AVIF" else {}


def _saved_moving(picture: Image.Image, kind: str, options: dict[str, Any]) -> bytes:
    frames = []
    for frame in ImageSequence.Iterator(picture):
        still = frame.copy()
        still.info = {name: frame.info[name] for name in ("transparency", "disposal", "blend") if name in frame.info}
        frames.append((still, frame.info.get("duration", 0)))
    out = BytesIO()
    first, *others = (still for still, _ in frames)
    first.save(
        out,
        kind,
        save_all=True,
        append_images=others,
        duration=[duration for _, duration in frames],
        loop=picture.info.get("loop", 0),
        **options,
    )
    return out.getvalue()


def _in_known_colours(picture: Image.Image) -> tuple[Image.Image, bytes | None]:
    """Keep the profile of a well-known colour space; bring colours of any other to the usual one."""
    profile = picture.info.get("icc_profile")
    if not profile:
        return picture, None
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        if _KNOWN_SPACE.search(ImageCms.getProfileDescription(own)):
            return picture, profile
        mode = "RGBA" if picture.mode == "RGBA" else "RGB"
        converted = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture, None  # a profile that cannot be read changes nothing that anyone sees
    return converted or picture, None


def _clean_drawing(raw: bytes) -> bytes:
    root = read_drawing(raw)
    _strip(root)
    text: str = tostring(root, encoding="unicode")
    return f"{text}\n".encode()


def _strip(element: Element) -> None:
    """Take out metadata, and what drawing programs keep for themselves; comments were never read."""
    for attribute in list(element.attrib):
        space = attribute[1:].partition("}")[0] if attribute.startswith("{") else ""
        if space not in ("", _XLINK, _XML):
            del element.attrib[attribute]
    for child in list(element):
        space = child.tag[1:].partition("}")[0] if isinstance(child.tag, str) else ""
        if space != SVG or local(child.tag) == "metadata":
            _remove(element, child)
        else:
            _strip(child)


def _remove(parent: Element, child: Element) -> None:
    # What follows an element belongs to its parent, though it is kept with the element.
    index = list(parent).index(child)
    if child.tail and child.tail.strip():
        if index:
            before = parent[index - 1]
            before.tail = (before.tail or "") + child.tail
        else:
            parent.text = (parent.text or "") + child.tail
    parent.remove(child)
