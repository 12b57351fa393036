"""What a file is that the site does not show: by its bytes, whatever it is called, and by its name."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image

from sdw_build.source.nature import DRAWABLE, NATURES, Nature, by_content, by_name
from tests.pictures import HEIC, drawing, photo

LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"


def picture(kind: str) -> bytes:
    """Make a small picture in a format of Pillow."""
    out = BytesIO()
    Image.new("RGB", (4, 4), "red").save(out, kind)
    return out.getvalue()


def packed(name: str) -> bytes:
    """Make a file of an office program: a zip with a folder that tells which."""
    out = BytesIO()
    with ZipFile(out, "w") as file:
        file.writestr("[Content_Types].xml", "<x/>")
        file.writestr(name, "<x/>")
    return out.getvalue()


CONTENTS = {
    "heic": (HEIC, "heic"),
    "tiff": (picture("TIFF"), "tiff"),
    "bmp": (picture("BMP"), "bmp"),
    "ico": (picture("ICO"), "pictogram"),
    "jpeg 2000": (picture("JPEG2000"), "jpeg 2000"),
    "psd": (b"8BPS\0\1" + bytes(20), "Photoshop"),
    "pdf": (b"%PDF-1.7\n", "pdf"),
    "word": (packed("word/document.xml"), "Word"),
    "powerpoint": (packed("ppt/presentation.xml"), "presentatie"),
    "excel": (packed("xl/workbook.xml"), "rekenblad"),
    "zip": (packed("foto.jpg"), "zip"),
    "old office": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(20), "Office"),
    "film": (b"\0\0\0\x18ftypqt  " + bytes(20), "film"),
    "web page": (b"\xef\xbb\xbf\n<!DOCTYPE html><html><svg/></html>", "webpagina"),
    "drawing": (b'<?xml version="1.0"?>' + drawing(), "svg"),
    "shortcut": (b"[InternetShortcut]\r\nURL=x\r\n", "snelkoppeling"),
    "lfs": (LFS, "git lfs"),
    "nothing": (b"", "leeg"),
    "zeros": (bytes(500), "leeg"),
    "postscript": (b"%!PS-Adobe-3.0 EPSF", "ontwerp"),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_a_file_is_known_by_its_bytes(name: str) -> None:
    raw, word = CONTENTS[name]
    nature = by_content(raw)
    assert nature
    assert word in nature.naam
    assert nature.advice("verhalen/foto.jpg")


@pytest.mark.parametrize(
    "raw", [*map(photo, ("jpg", "png", "webp", "avif", "gif")), b"geen beeld", b"\xff\xd8\xff\xe0x"]
)
def test_of_what_is_a_picture_or_says_nothing_of_itself_nothing_is_said(raw: bytes) -> None:
    assert by_content(raw) is None


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("IMG_2034.HEIC", "heic"),
        ("scan één.tif", "tiff"),
        ("foto.jfif", "jpg onder een naam"),
        ("folder.pdf", "pdf"),
        ("stuk.docx", "Word"),
        ("logo.ai", "ontwerp"),
        ("DSC1.NEF", "ruwe foto"),
        ("film.MOV", "film"),
    ],
)
def test_a_file_is_known_by_its_name(name: str, word: str) -> None:
    nature = by_name(f"verhalen/{name}")
    assert nature
    assert word in nature.naam


@pytest.mark.parametrize("name", ["foto.jpg", "foto.JPEG", "logo.svg", "naam.md", "naam", "x.onbekend"])
def test_what_is_shown_or_unknown_has_no_nature(name: str) -> None:
    assert by_name(name) is None


@pytest.mark.parametrize("nature", NATURES, ids=lambda nature: nature.naam)
def test_each_has_a_way_out(nature: Nature) -> None:
    advice = nature.advice("verhalen/een map/foto (1).x")
    assert advice.endswith((".", ","))
    assert ('sdw beeld "verhalen/een map/foto (1).x"' in advice) == (nature in DRAWABLE)
