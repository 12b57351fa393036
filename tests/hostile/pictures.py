"""Pictures that are more than a picture, or far more than they seem: each as bytes, by what it tries."""

import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZipFile

from PIL import Image, PngImagePlugin

CANARY = b"Kanarie<script>fetch('/kwaad')</script>"
_SIZE = (64, 48)


def saved(kind: str, size: tuple[int, int] = _SIZE, mode: str = "RGB", **options: object) -> bytes:
    """Write a picture of one colour."""
    out = BytesIO()
    Image.new(mode, size, 90 if mode in ("L", "1", "I;16") else None).save(out, kind, **options)
    return out.getvalue()


def packed() -> bytes:
    """Write a zip with something in it."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("kwaad.html", CANARY)
    return out.getvalue()


def chunk(name: bytes, content: bytes) -> bytes:
    """Write a part of a PNG."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(*parts: bytes, end: bytes = b"") -> bytes:
    """Write a PNG with more parts behind its first."""
    raw = saved("PNG")
    return raw[:33] + b"".join(parts) + raw[33:] + end


def told_png() -> bytes:
    """Write a PNG with words in each of the ways that a PNG knows."""
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", CANARY.decode())
    words.add_text("Author", CANARY.decode(), zip=True)
    words.add_itxt("XML:com.adobe.xmp", f"<x:xmpmeta>{CANARY.decode()}</x:xmpmeta>")
    return saved("PNG", pnginfo=words)


def exif() -> bytes:
    """Write what a camera writes, with a script in it."""
    notes = Image.Exif()
    for tag in (0x010E, 0x013B, 0x8298, 0x9C9B, 0x9286):
        notes[tag] = CANARY
    return notes.tobytes()


def segment(mark: int, content: bytes) -> bytes:
    """Write a part of a JPEG."""
    return bytes((0xFF, mark)) + struct.pack(">H", len(content) + 2) + content


def jpeg(*parts: bytes, end: bytes = b"") -> bytes:
    """Write a JPEG with more parts before its others."""
    raw = saved("JPEG")
    return raw[:2] + b"".join(parts) + raw[2:] + end


def riff(name: bytes, content: bytes) -> bytes:
    """Write a WebP with a part more."""
    raw = saved("WEBP", exif=exif())
    whole = raw[8:] + name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
    return b"RIFF" + struct.pack("<I", len(whole)) + whole


def moving(kind: str, **options: object) -> bytes:
    """Write a moving picture."""
    first, *others = (Image.new("RGB", _SIZE, colour) for colour in ("red", "lime", "blue"))
    out = BytesIO()
    first.save(out, kind, save_all=True, append_images=others, duration=100, **options)
    return out.getvalue()


def gif_script() -> bytes:
    """Write a GIF that is a script as well: its width opens a remark that its end closes."""
    raw = bytearray(saved("GIF", (0x2A2F, 40), "L"))  # GIF89a/* …
    return bytes(raw[:-1]) + b"!\xfe" + bytes((len(CANARY),)) + CANARY + b"\0;*/=1;" + CANARY


POLYGLOTS: Mapping[str, Callable[[], tuple[str, bytes]]] = {
    "a web page behind a jpeg": lambda: ("a.jpg", jpeg(end=b"<html>" + CANARY)),
    "a web page in a remark of a jpeg": lambda: ("a.jpg", jpeg(segment(0xFE, CANARY))),
    "a zip behind a jpeg": lambda: ("a.jpg", jpeg(end=CANARY + packed())),
    "a pdf in a jpeg": lambda: ("a.jpg", jpeg(segment(0xFE, b"%PDF-1.7\n" + CANARY))),
    "a script in exif of a jpeg": lambda: ("a.jpg", saved("JPEG", exif=exif())),
    "a script in xmp of a jpeg": lambda: ("a.jpg", jpeg(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + CANARY))),
    "a script in iptc of a jpeg": lambda: ("a.jpg", jpeg(segment(0xED, b"Photoshop 3.0\0" + CANARY))),
    "a script in a profile of a jpeg": lambda: ("a.jpg", saved("JPEG", icc_profile=CANARY)),
    "a part of a jpeg that none knows": lambda: ("a.jpg", jpeg(segment(0xEB, CANARY))),
    "a second photo behind a jpeg": lambda: ("a.jpg", jpeg(end=saved("JPEG", comment=CANARY))),
    "inks": lambda: ("a.jpg", saved("JPEG", mode="CMYK", comment=CANARY)),
    "a web page behind a png": lambda: ("a.png", png(end=CANARY)),
    "words in a png": lambda: ("a.png", told_png()),
    "a part of a png that none knows": lambda: ("a.png", png(chunk(b"kwAd", CANARY))),
    "a script in exif of a png": lambda: ("a.png", saved("PNG", exif=exif())),
    "a script in a profile of a png": lambda: ("a.png", saved("PNG", icc_profile=CANARY)),
    "deep colours": lambda: ("a.png", saved("PNG", mode="I;16") + CANARY),
    "a script as colours that are not used": lambda: (
        "a.png",
        png(chunk(b"PLTE", (CANARY + b"\0" * 3)[: len(CANARY) // 3 * 3])),
    ),
    "a moving png": lambda: ("a.png", moving("PNG") + CANARY),
    "a gif that is a script": lambda: ("a.gif", gif_script()),
    "a remark in a gif": lambda: ("a.gif", saved("GIF", comment=CANARY)),
    "a moving gif with a remark": lambda: ("a.gif", moving("GIF", comment=CANARY) + CANARY),
    "a web page behind a gif": lambda: ("a.gif", saved("GIF") + CANARY),
    "a web page behind a webp": lambda: ("a.webp", saved("WEBP") + CANARY),
    "a part of a webp that none knows": lambda: ("a.webp", riff(b"KWAD", CANARY)),
    "a script in xmp of a webp": lambda: ("a.webp", saved("WEBP", xmp=CANARY)),
    "a moving webp": lambda: ("a.webp", moving("WEBP", exif=exif())),
    "a web page behind an avif": lambda: ("a.avif", saved("AVIF") + CANARY),
    "a script in exif of an avif": lambda: ("a.avif", saved("AVIF", exif=exif())),
    "a part of an avif that none knows": lambda: (
        "a.avif",
        saved("AVIF") + struct.pack(">I", len(CANARY) + 8) + b"free" + CANARY,
    ),
}

_HEAD = b"\x89PNG\r\n\x1a\n"


def claimed(width: int, height: int, depth: int = 1, colour: int = 0, rows: int = 0) -> bytes:
    """Write a PNG that says how large it is, with as many rows of zeros."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    row = b"\0" * (1 + (width * depth + 7) // 8) if rows else b""
    return _HEAD + head + chunk(b"IDAT", zlib.compress(row * rows, 9)) + chunk(b"IEND", b"")


def gif_of(frames: int, width: int, height: int) -> bytes:
    """Write a GIF of many frames of next to nothing."""
    frame = b"\x2c\0\0\0\0" + struct.pack("<HH", width, height) + b"\0\x02\x02\x44\x01\0"
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\x80\0\0" + b"\0\0\0\xff\xff\xff" + frame * frames + b";"


def resized_avif(width: int, height: int) -> bytes:
    """Write an AVIF that says it is larger than it is."""
    raw = saved("AVIF")
    return raw.replace(
        b"ispe\0\0\0\0" + struct.pack(">II", *_SIZE), b"ispe\0\0\0\0" + struct.pack(">II", width, height)
    )


# None of these is a picture that a page can show.
BOMBS: Mapping[str, Callable[[], tuple[str, bytes]]] = {
    "a png of a billion pixels": lambda: ("a.png", claimed(30_000, 30_000, rows=30_000)),
    "a png that says more than there is": lambda: ("a.png", claimed(0x7FFFFFFF, 0x7FFFFFFF, 16, 6)),
    "a png of one row": lambda: ("a.png", claimed(65_535, 1, rows=1)),
    "a png of one column": lambda: ("a.png", claimed(1, 65_535, rows=65_535)),
    "a png of nothing": lambda: ("a.png", claimed(0, 0)),
    "a png without rows": lambda: ("a.png", claimed(9, 9)),
    "a png of words": lambda: ("a.png", png(*[chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 60_000_000, 9))] * 3)),
    "a png of a profile": lambda: ("a.png", png(chunk(b"iCCP", b"a\0\0" + zlib.compress(b"x" * 90_000_000, 9)))),
    "a gif of very many frames": lambda: ("a.gif", gif_of(100_000, 1000, 1000)),
    "a gif as large as can be": lambda: ("a.gif", gif_of(1, 65_535, 65_535)),
    "an avif that says more than there is": lambda: ("a.avif", resized_avif(60_000, 60_000)),
    "a jpeg of one row": lambda: ("a.jpg", saved("JPEG", (65_000, 1))),
    "a jpeg that is cut off": lambda: ("a.jpg", saved("JPEG")[:-80]),
    "a png that is cut off": lambda: ("a.png", saved("PNG")[:60]),
    "a webp that is cut off": lambda: ("a.webp", saved("WEBP", lossless=True)[:-9]),
    "a tiff as a jpeg": lambda: ("a.jpg", saved("TIFF")),
    "a bmp as a png": lambda: ("a.png", saved("BMP")),
    "a script of a printer": lambda: ("a.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nquit"),
    "a web page as a picture": lambda: ("a.png", b"<html>" + CANARY),
    "a drawing as a picture": lambda: ("a.png", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
    "a pdf as a picture": lambda: ("a.gif", b"%PDF-1.7"),
    "empty": lambda: ("a.webp", b""),
    "nothing but the beginning of a gif": lambda: ("a.gif", b"GIF89a=1;" + CANARY),
}
