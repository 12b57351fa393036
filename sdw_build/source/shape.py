"""Read the size of a picture, upright, and whether it moves."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from xml.etree.ElementTree import Element

from sdw_build.source.contents import read_bytes
from sdw_build.source.drawing import read_drawing
from sdw_build.source.picture import frames, opened, written_beside

_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*")
_ORIENTATION = 0x0112  # of Exif
ON_ITS_SIDE = {5, 6, 7, 8}  # orientations that swap width and height


@dataclass(frozen=True)
class Shape:
    """A picture from outside; a drawing may be of no size in particular."""

    digest: str  # of all its bytes: another picture has another
    width: int | None
    height: int | None
    drawing: bool = False
    moving: bool = False


def look_at(path: Path) -> Shape:
    """Return the shape of a picture; raises `NoPictureError` for what is none, and `OSError`."""
    raw = read_bytes(path)
    digest = sha256(raw).hexdigest()
    if path.suffix.lower() == ".svg":
        width, height = _drawn_size(read_drawing(raw).root)
        return Shape(digest, width, height, drawing=True)
    with opened(raw) as picture:
        across, down = picture.size
        if written_beside(picture).get(_ORIENTATION) in ON_ITS_SIDE:
            across, down = down, across
        return Shape(digest, across, down, moving=frames(picture) > 1)


def _drawn_size(root: Element) -> tuple[int, int] | tuple[None, None]:
    own = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    sides = [match[1] for match in own if match]
    if len(sides) < 2:
        sides = root.get("viewBox", "").replace(",", " ").split()[2:]
    try:
        width, height = (round(float(side)) for side in sides)
    except (ValueError, OverflowError):
        return None, None
    return (width, height) if width > 0 and height > 0 else (None, None)
