"""Pictures made for a test, with what a camera writes in them."""

from base64 import b64decode
from io import BytesIO
from typing import Any

from PIL import ExifTags, Image

CANARY = b"Kanarietoestel"
_KINDS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF", "gif": "GIF"}
_ON_ITS_SIDE = 6


def photo(suffix: str, *, place: bool = False, turned: bool = False, **extra: Any) -> bytes:
    """Make a small picture, half red and half blue, with the name of a camera in it."""
    picture = Image.new("RGB", (60, 40), "red")
    picture.paste("blue", (0, 0, 60, 20))
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = CANARY.decode()
    if turned:
        exif[ExifTags.Base.Orientation] = _ON_ITS_SIDE
    if place:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(
            {ExifTags.GPS.GPSLatitude: (52.0, 5.0, 3.0), ExifTags.GPS.GPSLongitude: (5.0, 7.0, 1.0)}
        )
    out = BytesIO()
    picture.save(out, _KINDS[suffix], **{"exif": exif.tobytes(), **extra})
    return out.getvalue()


def drawing(inside: str = '<rect width="3" height="3"/>') -> bytes:
    """Make a drawing."""
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<svg {spaces} viewBox="0 0 9 9">{inside}</svg>'.encode()


def moving(suffix: str, size: tuple[int, int] = (60, 40)) -> bytes:
    """Make a picture that is red, then green, then blue, again and again, with the name of a camera in it."""
    first, *others = (Image.new("RGB", size, colour) for colour in ("red", "lime", "blue"))
    extra: dict[str, Any] = {"comment": CANARY} if suffix == "gif" else {"exif": b"Exif\0\0" + CANARY}
    out = BytesIO()
    first.save(out, _KINDS[suffix], save_all=True, append_images=others, duration=[100, 200, 300], loop=0, **extra)
    return out.getvalue()


# As a telephone makes it: 96 x 64 pixels, lying on its side, red at the top and blue below, with the place, day and
# name of a camera. Written down, since what reads such a photo cannot make one.
HEIC = b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAaFtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA"
    "ADRpbG9jAAAAAERAAAIAAQAAAAABxQABAAAAAAAAAC8AAgAAAAAB9AABAAAAAAAAANIAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAA"
    "AAABAABodmMxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAAA4GlwcnAAAADAaXBjbwAAAHhodmNDAQNwAAAA"
    "kAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbq"
    "SSmubgIaDAgAAAMAyAAAAwAIQGIAAQAHRAHBcrAiQAAAABNjb2xybmNseAABAA0ABoAAAAAUaXNwZQAAAAAAAABgAAAAQAAAABBw"
    "aXhpAAAAAAMICAgAAAAJaXJvdAMAAAAYaXBtYQAAAAAAAAABAAEFgQIDBIUAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAQlt"
    "ZGF0AAAAKygBrxmA/UIkv/OQfzyL+CBmEDgZ/NqdlYn2WbWV19t7f0V+8HjxAMMlDj4AAAAGRXhpZgAATU0AKgAAAAgABAEPAAIA"
    "AAAPAAAAPgESAAMAAAABAAYAAAEyAAIAAAAUAAAAToglAAQAAAABAAAAYgAAAABLYW5hcmlldG9lc3RlbAAAMjAyNjowMTowMSAx"
    "MjowMDowMAAABAABAAIAAAACTgAAAAACAAUAAAADAAAAmAADAAIAAAACRQAAAAAEAAUAAAADAAAAsAAAAAAAAAA0AAAAAQAAAAUA"
    "AAABAAAAAwAAAAEAAAAFAAAAAQAAAAcAAAABAAAAAQAAAAE="
)
