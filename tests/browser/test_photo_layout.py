"""Photos in a real browser: the right file is fetched, and nothing on the page moves when it comes."""

from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.browser.hosting import served
from tests.sdw import run_sdw
from tests.site.conftest import DAY, copy_sample
from tests.site.output import site_of
from tests.waiting import PATIENCE

STORY = "verhalen/de-bakker/"


@pytest.fixture(scope="module")
def photographed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the sample with a wide and a tall photo."""
    folder = copy_sample(tmp_path_factory.mktemp("photos") / "project")
    story = folder / STORY
    for name, size in (("oven.jpg", (2400, 1600)), ("plank.jpg", (1500, 2100))):
        Image.effect_noise((size[0] // 20, size[1] // 20), 60).resize(size).convert("RGB").save(story / name)
    path = story / "index.md"
    text = path.read_text(encoding="utf-8").replace("oven.png", "oven.jpg").replace("plank.png", "plank.jpg")
    path.write_text(text, encoding="utf-8")
    tall = folder / "verhalen" / "staand"
    tall.mkdir()
    (tall / "index.md").write_text(text.replace("oven.jpg", "../de-bakker/plank.jpg"), encoding="utf-8")
    (tall / "index.md").write_text(
        (tall / "index.md").read_text(encoding="utf-8").replace("](plank.jpg", "](../de-bakker/oven.jpg"),
        encoding="utf-8",
    )
    small = folder / "verhalen" / "klein"
    small.mkdir()
    Image.new("RGB", (160, 90), "#c0763a").save(small / "klein.png")
    (small / "index.md").write_text(
        text.replace("oven.jpg", "klein.png").split("## Hoe")[0] + "Tekst.\n", encoding="utf-8"
    )
    done = run_sdw(folder, "build", "--datum", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(site_of(folder)) as address:
        yield address


@pytest.mark.parametrize("address", [STORY, "verhalen/staand/"])
@pytest.mark.parametrize("width", [320, 390, 760, 1280, 1800])
def test_what_is_fetched_fits_what_is_shown(browser: Browser, photographed: str, width: int, address: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(photographed + address)
    for image in page.locator("picture img").all():
        image.scroll_into_view_if_needed()
        image.evaluate("image => image.decode()")
        shown = image.evaluate("image => image.getBoundingClientRect().width")
        fetched = str(image.evaluate("image => image.currentSrc"))
        assert fetched.endswith(".avif")
        chosen = int(fetched.rpartition("-")[2].removesuffix(".avif"))
        choices = (480, 800, 1200, 1500, 1600)
        # As large as what is shown, or the next: never less sharp, and never twice what is needed.
        assert chosen >= min(shown, 1500), (shown, chosen)
        assert chosen <= next(choice for choice in choices if choice >= shown * 1.12), (shown, chosen)
        said = image.evaluate(
            # A card cuts every picture to one shape, which its style says.
            "image => [image.clientHeight / image.clientWidth, image.closest('.kaart') ? 9 / 16"
            " : image.getAttribute('height') / image.getAttribute('width')]"
        )
        assert abs(said[0] - said[1]) < 0.01
        assert image.evaluate("image => image.getBoundingClientRect().right <= innerWidth")
    context.close()


def test_nothing_shifts_when_photos_come(browser: Browser, photographed: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => shift += entry.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    held = []
    page.route("**/*.avif", lambda route: held.append(route))  # noqa: PLW0108 — playwright marks what it is given
    with page.expect_request("**/*.avif", timeout=PATIENCE * 1000):
        page.goto(photographed + STORY, wait_until="domcontentloaded")
    page.locator(".lopend").first.wait_for()
    top = "document.querySelector('.lopend').getBoundingClientRect().top"
    before = page.evaluate(top)
    page.wait_for_timeout(200)
    assert held
    for route in held:
        route.continue_()
    page.unroute("**/*.avif")
    page.locator(".omslag img").evaluate("image => image.decode()")
    assert abs(page.evaluate(top) - before) < 1
    assert page.evaluate("shift") < 0.01
    context.close()


def test_a_portrait_fits_on_the_screen(browser: Browser, photographed: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{photographed}verhalen/staand/")
    box = page.locator(".omslag img").bounding_box()
    assert box
    assert box["height"] < 900
    context.close()


def test_a_small_photo_is_not_blown_up(browser: Browser, photographed: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{photographed}verhalen/klein/")
    box = page.locator(".omslag img").bounding_box()
    assert box
    assert box["width"] == 160
    context.close()
