"""A photo that is taken in: upright, no larger than a page can use, and with nothing in it but what one sees."""

from io import BytesIO

import pytest
from PIL import Image

from sdw_build.drawing.intake import LONGEST, take_in
from sdw_build.source.picture import NoPictureError, TooLargeError
from tests.pictures import CANARY, HEIC, drawing, moving, photo


def shown(raw: bytes) -> Image.Image:
    """Open what came out."""
    picture = Image.open(BytesIO(raw))
    picture.load()
    return picture


def saved(picture: Image.Image, kind: str, **extra: object) -> bytes:
    """Save a picture in a format of Pillow."""
    out = BytesIO()
    picture.save(out, kind, **extra)
    return out.getvalue()


def test_a_photo_of_a_telephone_becomes_upright_and_says_nothing_of_where_or_when() -> None:
    taken = take_in(HEIC)
    assert (taken.suffix, taken.before, taken.after) == (".jpg", (64, 96), (64, 96))
    assert taken.removed == ("de plaats (gps)", "de dag en de tijd", "het toestel")
    assert CANARY not in taken.content
    kept = shown(taken.content)
    assert not kept.getexif()
    # Red was at the top: turned a quarter, it is at the right.
    right, left = (kept.convert("RGB").crop((x, 40, x + 4, 44)).resize((1, 1)).tobytes() for x in (58, 2))
    assert right[0] > right[2] + 100
    assert left[2] > left[0] + 100


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "avif"])
def test_what_a_camera_wrote_is_gone(suffix: str) -> None:
    taken = take_in(photo(suffix, place=True, turned=True))
    assert taken.turned
    assert taken.after == (40, 60)
    assert "de plaats (gps)" in taken.removed
    assert CANARY not in taken.content
    assert take_in(taken.content).removed == ()


def test_a_very_large_photo_becomes_small_and_a_small_one_is_not_drawn_again() -> None:
    large = saved(Image.new("RGB", (12_000, 6_000), "red"), "JPEG")
    taken = take_in(large)
    assert (taken.before, taken.after) == ((12_000, 6_000), (LONGEST, LONGEST // 2))
    assert take_in(taken.content).content == taken.content


@pytest.mark.parametrize(
    ("raw", "suffix"),
    [
        pytest.param(saved(Image.new("RGB", (9, 9), "red"), "BMP"), ".png", id="flat bmp"),
        pytest.param(saved(Image.effect_noise((99, 99), 90).convert("RGB"), "TIFF"), ".jpg", id="scan"),
        pytest.param(saved(Image.new("CMYK", (9, 9), (0, 9, 9, 0)), "TIFF"), ".jpg", id="scan in inks"),
        pytest.param(saved(Image.new("I;16", (9, 9), 9000), "TIFF"), ".jpg", id="deep scan"),
        pytest.param(saved(Image.new("RGBA", (9, 9), (0, 0, 0, 9)), "TIFF"), ".png", id="see-through"),
        pytest.param(saved(Image.new("RGB", (9, 9), "red"), "JPEG2000"), ".jpg", id="jpeg 2000"),
        pytest.param(moving("gif"), ".png", id="what moves, still"),
        pytest.param(drawing(), ".svg", id="a drawing"),
    ],
)
def test_each_sort_becomes_one_that_browsers_show(raw: bytes, suffix: str) -> None:
    assert take_in(raw).suffix == suffix


def test_what_moves_is_told_to_be_still() -> None:
    assert take_in(moving("gif")).stilled
    assert not take_in(photo("gif")).stilled


@pytest.mark.parametrize(
    "raw", [b"", b"geen beeld", photo("jpg")[:300], HEIC[:500], drawing("<script/>"), b"%!PS-Adobe-3.0"]
)
def test_what_is_none_is_refused(raw: bytes) -> None:
    with pytest.raises(NoPictureError):
        take_in(raw)


def test_more_pixels_than_a_computer_can_hold_are_refused() -> None:
    with pytest.raises(TooLargeError):
        take_in(saved(Image.new("1", (70_000, 10)), "PNG"))
