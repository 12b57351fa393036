"""Remove from a picture what nobody sees: colours under transparent pixels, unused palettes, notes."""

from typing import Any

from PIL import Image

_WITH_ALPHA = ("RGBA", "RGBa", "LA", "La", "PA")


def only_what_is_seen(picture: Image.Image, kind: str) -> Image.Image:
    """Return a picture to save as some kind: without notes, colours of transparent pixels or those of an unused palette."""
    if picture.mode == "P":
        return _with_own_palette(picture, kind)
    key = picture.info.get("transparency")
    bare = _dipped(picture) if picture.mode in _WITH_ALPHA else picture.copy()
    bare.info = {} if key is None else {"transparency": key}
    bare.getexif().clear()
    return bare


def _dipped(picture: Image.Image) -> Image.Image:
    """Return a picture whose colours are dimmed by their transparency: of an invisible pixel nothing is left."""
    return picture.convert("RGBA").convert("RGBa").convert("RGBA")


def _with_own_palette(picture: Image.Image, kind: str) -> Image.Image:
    """Give a picture a palette of the colours that it shows; all that is invisible in it becomes one colour."""
    through = picture.copy()
    through.apply_transparency()
    typed = through.getpalette("RGBA") or []
    colours = _dipped(Image.frombytes("RGBA", (len(typed) // 4, 1), bytes(typed))).tobytes() if typed else b""
    places: dict[bytes, int] = {}
    table = [0] * 256
    for index in (number for number, count in enumerate(picture.histogram()) if count):
        colour = colours[4 * index : 4 * index + 4] or b"\0\0\0\xff"
        table[index] = places.setdefault(colour, len(places))
    bare = picture.point(table)
    bare.putpalette(b"".join(colour[:3] for colour in places))
    bare.info = _transparency(places, kind)
    bare.getexif().clear()
    return bare


def _transparency(places: dict[bytes, int], kind: str) -> dict[str | tuple[int, int], Any]:
    """Say how far one sees through each colour; a GIF can say it of one colour only."""
    through = bytes(colour[3] for colour in places)
    if min(through, default=255) == 255:
        return {}
    return {"transparency": through.index(0) if kind == "GIF" and 0 in through else through}
