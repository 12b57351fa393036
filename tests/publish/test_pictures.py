"""Pictures as they are published: upright, with their colours, and with nothing else."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageCms, PngImagePlugin

from sdw_build.publish.pictures import clean_picture
from sdw_build.source.drawing import dangers, read_drawing
from sdw_build.source.picture import NoPictureError, tells_place
from tests.pictures import CANARY, drawing, photo

PHOTOS = ["jpg", "png", "webp", "avif"]


def cleaned(folder: Path, name: str, raw: bytes) -> bytes:
    """Write a picture, and clean it."""
    path = folder / name
    path.write_bytes(raw)
    return clean_picture(path)


@pytest.mark.parametrize("suffix", PHOTOS)
def test_nothing_that_a_camera_wrote_is_left(tmp_path: Path, suffix: str) -> None:
    raw = photo(suffix, place=True)
    assert CANARY in raw
    assert tells_place(raw)
    clean = cleaned(tmp_path, f"foto.{suffix}", raw)
    assert CANARY not in clean
    assert not tells_place(clean)
    with Image.open(BytesIO(clean)) as picture:
        assert dict(picture.getexif()) == {}
        assert not {"comment", "xmp", "exif", "photoshop"} & set(picture.info)


@pytest.mark.parametrize("suffix", PHOTOS)
def test_a_picture_that_was_held_on_its_side_stands_up(tmp_path: Path, suffix: str) -> None:
    clean = cleaned(tmp_path, f"foto.{suffix}", photo(suffix, turned=True))
    with Image.open(BytesIO(clean)) as picture:
        assert picture.size == (40, 60)
        left = picture.convert("RGB").getpixel((5, 30))
        right = picture.convert("RGB").getpixel((35, 30))
    assert left != right


def test_a_jpeg_keeps_the_quality_that_it_had(tmp_path: Path) -> None:
    raw = photo("jpg")
    with Image.open(BytesIO(raw)) as before, Image.open(BytesIO(cleaned(tmp_path, "a.jpg", raw))) as after:
        assert before.quantization == after.quantization


def test_a_well_known_colour_profile_stays_and_one_of_a_screen_goes(tmp_path: Path) -> None:
    known = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    own = known.replace("sRGB built-in".encode("utf-16-be"), "Scherm Fenna!".encode("utf-16-be"))
    assert own != known
    for profile, kept in ((known, known), (own, None)):
        clean = cleaned(tmp_path, "a.png", photo("png", icc_profile=profile))
        with Image.open(BytesIO(clean)) as picture:
            assert picture.info.get("icc_profile") == kept


@pytest.mark.parametrize(("suffix", "kind"), [("gif", "GIF"), ("webp", "WEBP"), ("png", "PNG")])
def test_what_moves_keeps_moving(tmp_path: Path, suffix: str, kind: str) -> None:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "lime", "blue")]
    out = BytesIO()
    extra = {"comment": CANARY} if kind == "GIF" else {"exif": b"Exif\0\0" + CANARY}
    frames[0].save(out, kind, save_all=True, append_images=frames[1:], duration=[100, 200, 300], loop=0, **extra)
    clean = cleaned(tmp_path, f"a.{suffix}", out.getvalue())
    assert CANARY not in clean
    with Image.open(BytesIO(clean)) as picture:
        assert picture.n_frames == 3
        picture.seek(1)
        picture.load()
        assert picture.info["duration"] == 200


def test_notes_in_a_png_go(tmp_path: Path) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", CANARY.decode())
    notes.add_itxt("XML:com.adobe.xmp", "<x exif:GPSLatitude='52,5N'/>")
    raw = photo("png", pnginfo=notes)
    assert tells_place(raw)
    assert CANARY not in cleaned(tmp_path, "a.png", raw)


@pytest.mark.parametrize("tag", [ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude])
def test_half_a_place_is_a_place(tag: int) -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[tag] = (52.0, 5.0, 3.0)
    assert tells_place(photo("jpg", exif=exif.tobytes()))


def test_a_clock_that_was_set_by_satellite_is_no_place() -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSDateStamp] = "2026:01:01"
    assert not tells_place(photo("jpg", exif=exif.tobytes()))


@pytest.mark.parametrize(
    "raw", [b"", b"geen beeld", photo("jpg")[:400], b"%PDF-1.4", photo("png")[:100], drawing()], ids=lambda raw: raw[:8]
)
def test_what_is_no_whole_picture_is_refused(raw: bytes) -> None:
    with pytest.raises(NoPictureError):
        tells_place(raw)


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<rect onclick="x()"/>', "onclick"),
        ('<image href="https://elders.example/spion.png"/>', "verwijst"),
        ('<image xlink:href="data:image/png;base64,AAAA"/>', "verwijst"),
        ('<use href="andere.svg#a"/>', "verwijst"),
        ('<a href="javascript:x()"><rect/></a>', "verwijst"),
        ('<rect fill="url(https://elders.example/a.svg#b)"/>', "haalt"),
        ("<rect style=\"background: url('//elders.example/a')\"/>", "haalt"),
        ("<style>@import 'https://elders.example/a.css';</style>", "opmaak"),
        ('<a href="#x"><set attributeName="href" to="javascript:x()"/></a>', "verandert"),
        ('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>', "<iframe>"),
    ],
)
def test_a_drawing_may_only_draw(inside: str, what: str) -> None:
    (found,) = list(dangers(read_drawing(drawing(inside))))[:1]
    assert what in found


def test_an_ordinary_drawing_is_fine() -> None:
    inside = '<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="opacity:.5"/><use href="#a"/>'
    assert list(dangers(read_drawing(drawing(inside)))) == []


@pytest.mark.parametrize(
    "raw",
    [
        b"<html/>",
        b"<svg/>",
        b"geen xml",
        b"",
        b'<!DOCTYPE s [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>' + drawing("&c;"),
    ],
)
def test_what_is_no_drawing_is_refused(raw: bytes) -> None:
    with pytest.raises(NoPictureError):
        read_drawing(raw)


def test_a_drawing_loses_what_its_program_kept(tmp_path: Path) -> None:
    inside = (
        "<!-- kanarie -->"
        "<metadata><a>kanarie</a></metadata>"
        '<i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape"><i:x>kanarie</i:x></i:view>'
        '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export="/home/kanarie"><rect width="3"/></g>'
        "<title>Een boom</title>"
    )
    doctype = b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">'
    clean = cleaned(tmp_path, "a.svg", doctype + drawing(inside))
    assert b"kanarie" not in clean
    assert b'<rect width="3"' in clean
    assert b"<title>Een boom</title>" in clean
    assert clean.startswith(b'<svg xmlns="http://www.w3.org/2000/svg"')
