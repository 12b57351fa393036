"""What is published of a picture is what one sees of it: nothing under transparent pixels, in palettes or behind the end."""

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image

from sdw_build.drawing.picture import Versie
from sdw_build.drawing.pictures import draw_versions
from sdw_build.source.picture import CroppedError, tells_place
from tests.pictures import drawing

HIDDEN = (201, 33, 107)
SHOWN = (20, 120, 40)
SIZE = (64, 48)
VERSIONS = (Versie(), Versie(breedte=32), Versie("avif", 64), Versie("avif", 32), Versie("webp", 64), Versie("png", 32))


def face(hidden: tuple[int, int, int] = HIDDEN, alpha: int = 0) -> Image.Image:
    """Make a green picture with a face in the middle that was made invisible, its colours still there."""
    picture = Image.new("RGBA", SIZE, (*SHOWN, 255))
    for place, colour in (((8, 8, 56, 40), hidden), ((16, 16, 24, 24), (0, 0, 0)), ((40, 16, 48, 24), (255, 255, 255))):
        picture.paste((*colour, alpha), place)
    return picture


def grey(alpha: int = 0) -> Image.Image:
    """Make the same in greys."""
    return face(alpha=alpha).convert("LA")


def palette(see_through: bytes = b"\xff\0\0\0") -> Image.Image:
    """Make the same with a palette, in which each colour of the face is a transparent one of its own."""
    picture = Image.new("P", SIZE, 0)
    picture.putpalette([*SHOWN, *HIDDEN, 0, 0, 0, 255, 255, 255])
    for place, index in (((8, 8, 56, 40), 1), ((16, 16, 24, 24), 2), ((40, 16, 48, 24), 3)):
        picture.paste(index, place)
    picture.info["transparency"] = see_through
    return picture


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    """Write a picture as a program would that keeps what is under the glass."""
    out = BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def moving(kind: str, **options: object) -> bytes:
    """Make a moving picture of which each frame has the face."""
    other = face((9, 200, 201))
    other.paste("white", (0, 0, 4, 4))
    return saved(face(), kind, save_all=True, append_images=[other], duration=100, **options)


MADE: dict[str, Callable[[], tuple[str, bytes]]] = {
    "png": lambda: ("a.png", saved(face(), "PNG")),
    "png, hardly there": lambda: ("a.png", saved(face(alpha=1), "PNG")),
    "png, grey": lambda: ("a.png", saved(grey(), "PNG")),
    "png, palette": lambda: ("a.png", saved(palette(), "PNG")),
    "png, palette hardly there": lambda: ("a.png", saved(palette(b"\xff\1\1\1"), "PNG")),
    "png, half": lambda: ("a.png", saved(palette(b"\x80\0\0\0"), "PNG")),
    "png with a profile": lambda: ("a.png", saved(face(), "PNG", icc_profile=b"x")),
    "webp, nothing lost": lambda: ("a.webp", saved(face(), "WEBP", lossless=True, exact=True)),
    "webp": lambda: ("a.webp", saved(face(), "WEBP", exact=True)),
    "avif": lambda: ("a.avif", saved(face(), "AVIF", quality=100)),
    "gif": lambda: ("a.gif", saved(palette(b"\xff\0\xff\xff"), "GIF", transparency=1)),
    "moving png": lambda: ("a.png", moving("PNG")),
    "moving webp": lambda: ("a.webp", moving("WEBP", lossless=True, exact=True)),
    "moving gif": lambda: ("a.gif", moving("GIF")),
}


def frames(raw: bytes) -> list[Image.Image]:
    """Return every frame of a picture, with its transparency."""
    with Image.open(BytesIO(raw)) as picture:
        found = []
        for number in range(getattr(picture, "n_frames", 1)):
            picture.seek(number)
            found.append(picture.convert("RGBA"))
        return found


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: f"{version.soort or 'own'}-{version.breedte}")
@pytest.mark.parametrize("made", MADE)
def test_a_face_that_was_made_invisible_is_gone(made: str, version: Versie) -> None:
    name, raw = MADE[made]()
    ((_, drawn),) = draw_versions(name, raw, [version])
    for frame in frames(drawn):
        half = frame.width // 2
        inside = frame.crop((half // 2, half // 2, frame.width - half // 2, frame.height - half // 2))
        colours = {colour[:3] for _, colour in inside.getcolors(10_000) if colour[3] < 255}
        assert not any(_alike(colour, hidden) for colour in colours for hidden in (HIDDEN, (9, 200, 201))), colours
        if "hardly" not in made and "gif" not in made:
            assert len(colours) <= 1 or _alike(min(colours), max(colours)), colours


def _alike(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(first - second) < 24 for first, second in zip(one, other, strict=True))


@pytest.mark.parametrize("made", ["png", "png, palette", "png, half", "gif", "webp, nothing lost", "moving png"])
def test_what_is_seen_looks_as_it_did(made: str) -> None:
    name, raw = MADE[made]()
    ((_, drawn),) = draw_versions(name, raw, [Versie()])
    before, after = frames(raw), frames(drawn)
    assert len(before) == len(after)
    white = Image.new("RGBA", SIZE, "white")
    for one, other in zip(before, after, strict=True):
        assert Image.alpha_composite(white, one).tobytes() == Image.alpha_composite(white, other).tobytes()


@pytest.mark.parametrize(("suffix", "kind"), [("png", "PNG"), ("gif", "GIF")])
def test_a_colour_that_nobody_sees_is_not_in_the_palette(suffix: str, kind: str) -> None:
    picture = Image.new("P", SIZE, 0)
    picture.putpalette([*SHOWN, *HIDDEN, 1, 2, 3])
    raw = saved(picture, kind, optimize=False)
    assert bytes(HIDDEN) in raw
    ((_, drawn),) = draw_versions(f"a.{suffix}", raw, [Versie()])
    assert bytes(HIDDEN) not in drawn
    assert frames(drawn)[0].getcolors() == [(SIZE[0] * SIZE[1], (*SHOWN, 255))]


def test_a_frame_that_no_browser_shows_is_left_out() -> None:
    secret, *shown = (Image.new("RGB", SIZE, colour) for colour in (HIDDEN, "lime", "blue"))
    raw = saved(secret, "PNG", save_all=True, default_image=True, append_images=shown, duration=100)
    for version in VERSIONS:
        ((_, drawn),) = draw_versions("a.png", raw, [version])
        for frame in frames(drawn):
            assert not _alike(frame.getpixel((20, 15))[:3], HIDDEN), version


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: f"{version.soort or 'own'}-{version.breedte}")
@pytest.mark.parametrize(
    ("name", "kind"), [(f"a.{kind.lower()}", kind) for kind in ("PNG", "WEBP", "AVIF", "GIF", "JPEG")]
)
def test_what_stands_behind_the_end_of_a_file_is_left_out(name: str, kind: str, version: Versie) -> None:
    canary = b"Kanarie" * 9
    raw = saved(Image.new("RGB", SIZE, SHOWN), kind) + canary + saved(Image.new("RGB", SIZE, HIDDEN), "JPEG")
    ((_, drawn),) = draw_versions(name, raw, [version])
    assert b"Kanarie" not in drawn


@pytest.mark.parametrize(
    "inside",
    [
        "<rect/>kanarie<rect/>",
        "kanarie",
        "<defs>kanarie</defs>",
        '<g data-naam="kanarie"/>',
        "<style>rect { fill: red } /* kanarie */</style>",
        "<style>rect { fill: red } /* kanarie </style>",
        '<rect style="fill: red; /* kanarie */"/>',
        '<g display="none"><text>kanarie</text></g>',
        '<g display=" none "><text>kanarie</text></g>',
        '<g style="display:none"><text>kanarie</text></g>',
        '<g style="fill:red;display : none ;"><text>kanarie</text></g>',
        '<g style="DISPLAY:NONE !important"><text>kanarie</text></g>',
        '<text opacity="0">kanarie</text>',
        '<text opacity="0.0">kanarie</text>',
        '<text style="opacity:.0">kanarie</text>',
        '<g opacity="0%"><path id="kanarie"/></g>',
        '<g><g><path display="none" class="kanarie"/></g></g>',
    ],
)
def test_what_a_drawing_never_draws_is_left_out(inside: str) -> None:
    ((_, drawn),) = draw_versions("a.svg", drawing(inside), [Versie()])
    assert b"kanarie" not in drawn


@pytest.mark.parametrize(
    "inside",
    [
        "<text>kanarie</text>",
        "<text>een <tspan>kanarie</tspan> twee</text>",
        "<text>een <tspan>nog</tspan> kanarie</text>",
        '<g opacity="0.5"><text>kanarie</text></g>',
        '<g opacity=".05"><text>kanarie</text></g>',
        '<text style="opacity:0.07">kanarie</text>',
        '<g style="fill-opacity:0"><text>kanarie</text></g>',
        '<g display="none"><path id="kanarie"/></g><use href="#kanarie"/>',
        '<g display="none"><linearGradient id="kanarie"/></g><rect fill="url(#kanarie)"/>',
        '<style>@media print { .a { display: inline } }</style><text class="a" display="none">kanarie</text>',
        "<title>kanarie</title>",
    ],
)
def test_what_a_drawing_draws_stays(inside: str) -> None:
    ((_, drawn),) = draw_versions("a.svg", drawing(inside), [Versie()])
    assert b"kanarie" in drawn


def test_a_gif_that_was_turned_keeps_what_is_see_through() -> None:
    note = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:Description tiff:Orientation=\"6\"/></x:xmpmeta>"
    raw = saved(palette(b"\xff\0\xff\xff"), "GIF", transparency=1)
    magic = b"\x01" + bytes(range(255, -1, -1)) + b"\0"
    raw = raw[:-1] + b"!\xff\x0bXMP DataXMP" + note + magic + b";"
    ((_, drawn),) = draw_versions("a.gif", raw, [Versie()])
    assert b"xmpmeta" not in drawn
    (frame,) = frames(drawn)
    assert frame.getpixel((frame.width // 2, 10))[3] == 0 or frame.getpixel((10, frame.height // 2))[3] == 0


def boxes(raw: bytes, start: int, end: int) -> dict[bytes, tuple[int, int]]:
    """Return where the parts of an AVIF begin, and how long they are."""
    found = {}
    while start < end:
        size = int.from_bytes(raw[start : start + 4])
        found[bytes(raw[start + 4 : start + 8])] = (start, size)
        start += size
    return found


def cropped() -> bytes:
    """Write an AVIF that says to show only its middle, as programs for photos do; around it is someone else."""
    raw = bytearray(saved(Image.new("RGB", SIZE, HIDDEN), "AVIF"))
    whole = boxes(raw, 0, len(raw))
    meta, length = whole[b"meta"]
    inner = boxes(raw, meta + 12, meta + length)
    iprp, wide = inner[b"iprp"]
    inner |= boxes(raw, iprp + 8, iprp + wide)
    (ipco, properties), (ipma, _) = inner[b"ipco"], inner[b"ipma"]
    number = len(boxes(raw, ipco + 8, ipco + properties)) + 1
    data = whole[b"mdat"][0] + 8
    place = raw.find(data.to_bytes(4), inner[b"iloc"][0])
    raw[place : place + 4] = (data + 41).to_bytes(4)
    for start, added in ((ipma, 1), (ipco, 40), (iprp, 41), (meta, 41)):
        raw[start : start + 4] = (int.from_bytes(raw[start : start + 4]) + added).to_bytes(4)
    count = ipma + 18
    raw.insert(count + 1 + raw[count], 0x80 | number)
    raw[count] += 1
    crop = b"".join(value.to_bytes(4) for value in (16, 1, 12, 1, 0, 1, 0, 1))
    raw[ipco + properties : ipco + properties] = (40).to_bytes(4) + b"clap" + crop
    return bytes(raw)


def test_an_avif_that_is_only_cropped_in_words_is_refused() -> None:
    with Image.open(BytesIO(cropped())) as picture:
        assert picture.size == SIZE  # the decoder knows nothing of it
    with pytest.raises(CroppedError):
        tells_place(cropped())
    with pytest.raises(CroppedError):
        list(draw_versions("a.avif", cropped(), VERSIONS))
