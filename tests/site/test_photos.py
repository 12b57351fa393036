"""Photos on a built site: in several widths and formats, all there, and the same in every build."""

import re
import shutil
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.pictures import CANARY, moving
from tests.sdw import run_sdw
from tests.site.conftest import DAY, copy_sample
from tests.site.output import Output, Page, site_of
from tests.site.sharing import built_once

Build = Callable[..., Output]
CARDS = "verhalen/doelgroep/werkgevers/"
STORY, ADDRESS = "verhalen/de-bakker/index.md", "verhalen/de-bakker/"


def wide(folder: Path, name: str, size: tuple[int, int], **options: object) -> None:
    """Write a photo with the name of a camera in it."""
    exif = Image.Exif()
    exif[0x010F] = CANARY.decode()
    grey = Image.effect_noise((size[0] // 20, size[1] // 20), 60).resize(size)
    Image.merge("RGB", (grey, grey.rotate(180), grey)).save(folder / name, exif=exif, **options)


def build_photographed(root: Path) -> Path:
    """Give the sample a large photo above a story, and one in its text; build it, and give the folder of the site."""
    folder = copy_sample(root) / "verhalen" / "de-bakker"
    wide(folder, "oven.jpg", (2400, 1600))
    wide(folder, "plank.jpg", (1000, 700))
    path = root / STORY
    text = path.read_text(encoding="utf-8").replace("oven.png", "oven.jpg").replace("plank.png", "plank.jpg")
    path.write_text(text, encoding="utf-8")
    done = run_sdw(root, "build", "--datum", DAY)
    assert done.returncode == 0, done.stderr
    return site_of(root)


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """Build it once, for who only looks."""
    return Output(built_once(tmp_path_factory, "photographed", build_photographed))


def _but_the_site(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name in ("site", "site-server") and Path(folder, "mkdocs.yml").exists()]


@pytest.fixture
def photographed(shown: Output, tmp_path: Path) -> Path:
    """Give a copy of the project to change, with the pictures that were drawn for it."""
    return shutil.copytree(shown.folder.parent, tmp_path / "project", ignore=_but_the_site)


def pictures(page: Page) -> list[str]:
    """Take the pictures of a page, as HTML."""
    return re.findall(r"<picture>.*?</picture>", page.html, re.DOTALL)


def widths(picture: str, kind: str) -> list[int]:
    """Read the widths of a picture in a format."""
    (source,) = [tag for tag in re.findall(r"<source[^>]+>", picture) if f'type="image/{kind}"' in tag]
    return [int(width) for width in re.findall(r" (\d+)w", source)]


def test_each_photo_has_its_widths_formats_and_size(shown: Output) -> None:
    above, inside = pictures(shown.pages[ADDRESS])
    for kind in ("avif", "webp"):
        assert widths(above, kind) == [480, 800, 1200, 1600]
        assert widths(inside, kind) == [480, 800, 1000]
    assert above.index("image/avif") < above.index("image/webp") < above.index("<img")
    assert re.search(r'<img src="oven.jpg" alt="[^"]+" width="1600" height="1067" fetchpriority="high">', above)
    assert "lazy" not in above
    for part in ('src="plank.jpg"', 'width="1000"', 'height="700"', 'loading="lazy"', 'decoding="async"'):
        assert part in inside
    assert "fetchpriority" not in inside
    assert above.count("sizes=") == inside.count("sizes=") == 2


def test_every_file_is_what_its_name_says_and_nothing_more(shown: Output) -> None:
    files = {path.name: path.read_bytes() for path in (shown.folder / ADDRESS).glob("*-*.*")}
    assert len(files) == 2 * (4 + 3)
    for name, raw in files.items():
        found = re.fullmatch(r"[0-9a-f]{16}-(\d+)\.(avif|webp)", name)
        assert found
        with Image.open(BytesIO(raw)) as picture:
            assert (str(picture.width), str(picture.format).lower()) == found.groups()
            assert not {"exif", "xmp", "icc_profile", "comment"} & set(picture.info)
    assert shown.files_with(CANARY.decode()) == []
    assert list(shown.dead()) == []


def test_a_second_build_and_one_without_a_cache_give_the_same_files(photographed: Path, build: Build) -> None:
    def files() -> dict[str, str]:
        folder = build(photographed).folder / ADDRESS
        return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.is_file()}

    first = files()
    assert files() == first
    assert list((photographed / ".cache" / "beeld").glob("*.beeld"))
    for path in (photographed / ".cache" / "beeld").iterdir():
        path.unlink()
    assert files() == first


def test_another_photo_under_the_same_name_gets_other_addresses(photographed: Path, build: Build) -> None:
    before = {path.name for path in (build(photographed).folder / ADDRESS).glob("*.avif")}
    wide(photographed / "verhalen" / "de-bakker", "oven.jpg", (2400, 1600), quality=60)
    after = {path.name for path in (build(photographed).folder / ADDRESS).glob("*.avif")}
    assert len(before & after) == 3  # those of the other photo
    assert len(after) == 7


@pytest.mark.parametrize("suffix", ["gif", "webp", "png"])
def test_what_moves_stands_still_on_the_page_and_is_one_link_away(sample: Path, build: Build, suffix: str) -> None:
    folder = sample / "verhalen" / "de-bakker"
    text = (sample / STORY).read_text(encoding="utf-8")
    for name in ("oven", "plank"):
        (folder / f"{name}.png").unlink()
        (folder / f"{name}.{suffix}").write_bytes(moving(suffix, (500, 400 if name == "oven" else 300)))
        text = text.replace(f"{name}.png", f"{name}.{suffix}")
    (sample / STORY).write_text(text, encoding="utf-8")
    site = build(sample)
    page = site.pages[ADDRESS]
    for picture, name in zip(pictures(page), ("oven", "plank"), strict=True):
        after = page.html[page.html.index(picture) + len(picture) :].lstrip()
        link = rf'<a class="bewegend"[^>]* href="{name}\.{suffix}"[^>]*>Bekijk de bewegende versie</a>'
        assert re.match(link, after)
        # Whatever a browser chooses, and whatever a reader asked of the device, is still.
        assert "media=" not in picture
        files = re.findall(r"[\w.-]+\.(?:avif|webp|png|gif)\b", picture)
        assert len(files) == 5
        for file in files:
            with Image.open(site.folder / ADDRESS / file) as still:
                assert getattr(still, "n_frames", 1) == 1
        with Image.open(site.folder / ADDRESS / f"{name}.{suffix}") as moves:
            assert moves.n_frames == 3
    assert site.files_with(CANARY.decode()) == []
    assert list(site.dead()) == []


def test_a_logo_stands_still(sample: Path, build: Build) -> None:
    path = sample / "content" / "partners" / "bond-van-bakkers.md"
    (path.parent / "logo.gif").write_bytes(moving("gif"))
    logo = "logo:\n  bestand: logo.gif\n  alt: Een brood.\n  gebruiksrecht: Van de bond.\n"
    path.write_text(path.read_text(encoding="utf-8").replace("titel:", f"{logo}titel:", 1), encoding="utf-8")
    page = build(sample).pages["partners/bond-van-bakkers/"]
    assert re.search(
        r'<p class="logo">\s*<img src="[0-9a-f]{16}-60.png" alt="Een brood." width="60" height="40"', page.html
    )


def test_a_link_to_what_moves_leads_to_the_moving_file(sample: Path, build: Build) -> None:
    path = sample / STORY
    (path.parent / "plank.gif").write_bytes(moving("gif"))
    text = path.read_text(encoding="utf-8").replace("![Een plank met broden](plank.png)", "[Een plank](plank.gif)")
    path.write_text(text, encoding="utf-8")
    site = build(sample)
    assert "plank.gif" in site.pages[ADDRESS].links
    with Image.open(site.folder / ADDRESS / "plank.gif") as picture:
        assert picture.n_frames == 3


def test_a_drawing_has_its_size_and_no_other_versions(photographed: Path, build: Build) -> None:
    folder = photographed / "verhalen" / "de-bakker"
    (folder / "plank.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect width="9"/></svg>'
    )
    path = photographed / STORY
    path.write_text(path.read_text(encoding="utf-8").replace("plank.jpg", "plank.svg"), encoding="utf-8")
    inside = pictures(build(photographed).pages[ADDRESS])[1]
    assert "<source" not in inside
    assert 'width="30"' in inside
    assert 'height="20"' in inside


def test_a_picture_that_is_linked_is_there(photographed: Path, build: Build) -> None:
    path = photographed / STORY
    path.write_text(path.read_text(encoding="utf-8").replace("![Een plank", "[Een plank"), encoding="utf-8")
    site = build(photographed)
    assert "plank.jpg" in site.pages[ADDRESS].links
    assert list(site.dead()) == []


@pytest.mark.parametrize("size", [(8001, 8001), (16_001, 10)])
def test_a_picture_of_too_many_pixels_stops_the_build(photographed: Path, size: tuple[int, int]) -> None:
    Image.new("1", size).save(photographed / "verhalen" / "de-bakker" / "plank.png")
    done = run_sdw(photographed, "build")
    assert done.returncode == 1
    assert "verhalen/de-bakker/plank.png:1:1: SDW433" in done.stderr


def test_a_card_shows_the_photo_of_its_verhaal_without_telling_it_twice(shown: Output) -> None:
    cards = shown.pages[CARDS]
    (card,) = pictures(cards)
    assert 'alt=""' in card  # the title beside it says what it is
    assert "../../de-bakker/" in card
    names = re.findall(r"[\w-]+-\d+\.(?:avif|webp)", card)
    assert names
    assert all((shown.folder / ADDRESS / name).is_file() for name in names)


def test_the_photo_leaves_every_card_when_the_consent_ends(photographed: Path, build: Build) -> None:
    path = photographed / STORY
    path.write_text(path.read_text(encoding="utf-8").replace("2099-01-15", "2098-05-01"), encoding="utf-8")
    assert pictures(build(photographed, "2098-05-01").pages[CARDS])
    site = build(photographed, "2098-05-02")
    assert not [address for address, page in site.pages.items() if pictures(page)]
    assert not list((site.folder / ADDRESS).glob("*.avif"))


def test_a_photo_too_small_for_a_card_leaves_it_to_the_drawn_cover(sample: Path, build: Build) -> None:
    cards = build(sample).pages[CARDS]  # the sample's own picture is 160 pixels wide
    assert pictures(cards) == []
    assert "../../de-bakker/omslag.svg" in cards.html
