"""Pictures as they are published: upright, with their colours, and with nothing else."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageCms, PngImagePlugin

from sdw_build.drawing.picture import Versie
from sdw_build.drawing.pictures import clean_picture, draw_versions
from sdw_build.source.drawing import read_drawing
from sdw_build.source.picture import NoPictureError, TooLargeError, tells_place
from tests.pictures import CANARY, drawing, moving, photo

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


def test_colours_are_those_that_a_screen_takes_for_granted_and_no_profile_is_left(tmp_path: Path) -> None:
    for name, (profile, expected) in {
        "gewoon": (ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), (255, 0, 0)),
        "kapot": (b"geen profiel", (255, 0, 0)),
        # Red and blue change places.
        "eigen": (_swapped(), (0, 0, 255)),
    }.items():
        clean = cleaned(tmp_path, f"{name}.png", photo("png", icc_profile=profile))
        with Image.open(BytesIO(clean)) as picture:
            assert "icc_profile" not in picture.info, name
            found = picture.convert("RGB").getpixel((30, 30))
            assert all(abs(one - other) < 3 for one, other in zip(found, expected, strict=True)), name


def _swapped() -> bytes:
    """Make a profile in which red and blue are each other's."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = profile.replace(b"rXYZ", b"xxxx").replace(b"bXYZ", b"rXYZ").replace(b"xxxx", b"bXYZ")
    return swapped.replace("sRGB built-in".encode("utf-16-be"), "Scherm Fenna!".encode("utf-16-be"))


MOVING = ["gif", "webp", "png"]


@pytest.mark.parametrize("suffix", MOVING)
def test_what_moves_keeps_moving(tmp_path: Path, suffix: str) -> None:
    raw = moving(suffix)
    assert CANARY in raw
    clean = cleaned(tmp_path, f"a.{suffix}", raw)
    assert CANARY not in clean
    with Image.open(BytesIO(clean)) as picture:
        assert picture.n_frames == 3
        picture.seek(1)
        picture.load()
        assert picture.info["duration"] == 200


@pytest.mark.parametrize("suffix", MOVING)
def test_a_still_of_what_moves_is_its_first_frame_and_nothing_else(suffix: str) -> None:
    versions = (Versie("avif", 60), Versie("webp", 30), Versie("png", 60))
    for _, made in draw_versions(f"a.{suffix}", moving(suffix), versions):
        assert CANARY not in made
        with Image.open(BytesIO(made)) as picture:
            assert getattr(picture, "n_frames", 1) == 1
            red, green, blue = picture.convert("RGB").getpixel((15, 10))
            assert red > 230
            assert max(green, blue) < 25


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
        ('<image href="https://elders.example/spion.png"/>', "<image>"),
        ('<image xlink:href="data:image/png;base64,AAAA"/>', "<image>"),
        ('<use href="andere.svg#a"/>', "verwijst"),
        ('<a href="javascript:x()"><rect/></a>', "<a>"),
        ('<rect fill="url(https://elders.example/a.svg#b)"/>', "haalt"),
        ("<rect style=\"background: url('//elders.example/a')\"/>", "background"),
        ("<style>@import 'https://elders.example/a.css';</style>", "opmaak"),
        ('<a href="#x"><set attributeName="href" to="javascript:x()"/></a>', "<a>"),
        ('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>', "<iframe>"),
    ],
)
def test_a_drawing_may_only_draw(inside: str, what: str) -> None:
    assert what in read_drawing(drawing(inside)).left_out[0].naam


def test_an_ordinary_drawing_is_fine() -> None:
    inside = '<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="opacity:.5"/><use href="#a"/>'
    assert read_drawing(drawing(inside)).left_out == ()


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


def noise(mode: str, size: tuple[int, int] = (900, 600)) -> Image.Image:
    """Make a picture that does not compress to nothing, in a mode of Pillow."""
    grey = Image.effect_noise((size[0] // 10 or 1, size[1] // 10 or 1), 60).resize(size)
    colours = Image.merge("RGB", (grey, grey.rotate(180), Image.new("L", size, 90)))
    if mode == "I;16":
        deep = Image.new("I;16", size)
        deep.putdata([value * 257 for value in grey.tobytes()])
        return deep
    if mode in ("RGBA", "LA"):
        clear = colours.convert(mode)
        clear.putalpha(Image.new("L", size, 0))
        return clear
    return colours.convert(mode)


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    """Write a picture as an editor's program would."""
    out = BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


VERSIONS = (Versie("avif", 480), Versie("webp", 800), Versie("", 900))


def drawn(name: str, raw: bytes) -> list[Image.Image]:
    """Draw the versions of a picture, and open them."""
    return [Image.open(BytesIO(made)) for _, made in draw_versions(name, raw, VERSIONS)]


@pytest.mark.parametrize(
    ("name", "kind", "mode"),
    [
        *[("a.jpg", "JPEG", mode) for mode in ("L", "RGB", "CMYK")],
        *[("a.png", "PNG", mode) for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")],
        *[("a.gif", "GIF", mode) for mode in ("L", "P", "RGBA")],
        *[("a.webp", "WEBP", mode) for mode in ("RGB", "RGBA")],
        *[("a.avif", "AVIF", mode) for mode in ("RGB", "RGBA")],
    ],
)
def test_every_sort_of_picture_comes_in_every_version(name: str, kind: str, mode: str) -> None:
    made = drawn(name, saved(noise(mode), kind))
    assert [picture.format for picture in made] == ["AVIF", "WEBP", kind]
    assert [picture.size for picture in made] == [(480, 320), (800, 533), (900, 600)]
    for picture in made:
        assert "icc_profile" not in picture.info
        clear = picture.convert("RGBA").getpixel((9, 9))[3] == 0
        assert clear == (mode in ("LA", "RGBA")), picture.format


def test_what_is_see_through_in_a_palette_stays_so() -> None:
    picture = Image.new("P", (900, 600), 1)
    picture.putpalette([0, 0, 0, 200, 30, 30])
    picture.paste(0, (0, 0, 300, 600))
    for made in drawn("a.png", saved(picture, "PNG", transparency=0)):
        seen = made.convert("RGBA")
        assert seen.getpixel((5, 5))[3] == 0
        assert seen.getpixel((seen.width - 5, 5))[3] == 255


def test_sixteen_bits_a_colour_are_as_bright_as_eight() -> None:
    for made in drawn("a.png", saved(Image.new("I;16", (900, 600), 0x8000), "PNG")):
        assert abs(made.convert("L").getpixel((9, 9)) - 128) < 3


def test_inks_become_light() -> None:
    for made in drawn("a.jpg", saved(Image.new("CMYK", (900, 600), (0, 255, 255, 0)), "JPEG")):
        assert made.mode == "RGB"
        red, green, blue = made.getpixel((9, 9))
        assert red > 200
        assert green < 60
        assert blue < 60


@pytest.mark.parametrize("size", [(1, 1), (4000, 1), (1, 4000), (2000, 16_000)])
def test_a_picture_of_any_shape_is_drawn(size: tuple[int, int]) -> None:
    versions = [Versie("avif", min(size[0], 1600)), Versie("webp", min(size[0], 1600)), Versie("", min(size[0], 1600))]
    raw = saved(Image.new("RGB", size, "teal"), "PNG")
    for version, made in draw_versions("a.png", raw, versions):
        with Image.open(BytesIO(made)) as picture:
            assert picture.size == (version.breedte, max(1, round(size[1] * version.breedte / size[0])))


@pytest.mark.parametrize(
    "picture",
    [Image.new("1", (8001, 8000)), Image.new("1", (16_001, 1)), Image.new("1", (20_000, 20_000))],
    ids=["pixels", "side", "bomb"],
)
def test_more_pixels_than_any_page_needs_are_refused_unseen(picture: Image.Image) -> None:
    with pytest.raises(TooLargeError):
        tells_place(saved(picture, "PNG"))


def test_many_frames_are_many_pixels() -> None:
    shown = [Image.new("L", (2000, 2000), value) for value in range(17)]
    with pytest.raises(TooLargeError):
        tells_place(saved(shown[0], "GIF", save_all=True, append_images=shown[1:]))


def test_damage_in_a_later_frame_is_damage() -> None:
    shown = [noise("RGB", (200, 200)).rotate(angle) for angle in (0, 90, 180)]
    raw = saved(shown[0], "PNG", save_all=True, append_images=shown[1:])
    with pytest.raises(NoPictureError):
        tells_place(raw[: len(raw) * 2 // 3])


def test_the_same_picture_gives_the_same_bytes() -> None:
    raw = saved(noise("RGB"), "JPEG")
    assert list(draw_versions("a.jpg", raw, VERSIONS)) == list(draw_versions("a.jpg", raw, VERSIONS))


@pytest.mark.parametrize("suffix", PHOTOS)
def test_no_version_tells_what_a_camera_wrote_and_all_stand_up(suffix: str) -> None:
    raw = photo(suffix, place=True, turned=True)
    versions = (Versie("avif", 20), Versie("webp", 20), Versie("", 20))
    for _, made in draw_versions(f"a.{suffix}", raw, versions):
        assert CANARY not in made
        with Image.open(BytesIO(made)) as picture:
            assert picture.size == (20, 30)
            assert dict(picture.getexif()) == {}
