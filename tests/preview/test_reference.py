"""The reference page of the preview: it shows every component and every token, and passes what each page must pass."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

from tests.html.nu import faults
from tests.preview.serving import serving
from tests.site.conftest import ROOT, copy_real, copy_sample
from tests.waiting import until

_STYLE = ROOT / "theme" / "assets" / "css"

# What no page can show beside other components.
_ELSEWHERE = {
    "held": "The opening of the home page, as wide as the screen and around its h1.",
    "held-beeld": "See held.",
    "held-tekst": "See held.",
    "held-inhoud": "See held.",
    "held-deuren": "The doors as they lie over the opening of the home page.",
    "doelgroep-kop": "The opening of the page of an audience, around its h1.",
    "zoeken": "The search page as a whole: as high as the screen.",
    "kant-titel": "Only on paper: tests/browser/test_gesprekken.py.",
    "kant-voet": "See kant-titel.",
    "keuze-vraag": "On a phone, where no column asks it.",
    "keuze-smal": "On a phone, in a list of which it shows less.",
    "keuze-meer": "On a phone, under a list of which it shows less.",
    "vergelijk-naam": "On a phone, where no column says whose answer it is.",
    "is-gekozen": "A table of which something is ticked: tests/browser/test_comparing.py.",
    "begrippen": "On paper, and where no script runs: tests/browser/test_begrippen.py.",
    "aaneen": "A code that stays on one line: tests/html/test_wrapping.py.",
}

# What has no box of its own (display: contents) is shown by what it holds.
_SHOWN = """() => {
  const shown = (node) => node.checkVisibility({ visibilityProperty: true });
  const all = [...document.querySelectorAll("[class]")].filter((node) => shown(node) || [...node.children].some(shown));
  return all.flatMap((node) => [...node.classList]);
}"""
_OPEN = """() => {
  for (const one of document.querySelectorAll("details")) { one.removeAttribute("name"); one.open = true; }
  for (const word of document.querySelectorAll("[data-begrip]")) word.click();
}"""


@pytest.fixture(scope="module", params=["own content", "sample"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve our own content, and a sample that lacks much of it, and give the address of the page."""
    copy = copy_real if request.param == "own content" else copy_sample
    with serving(copy(tmp_path_factory.mktemp("reference") / "project")) as served:
        yield f"{served.address}_onderdelen/"


_SCREEN: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """Open the page with everything on it opened; without motion, so that no colour is still on its way."""
    context = browser.new_context(viewport=_SCREEN, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    page.evaluate(_OPEN)
    yield page
    context.close()


@pytest.fixture
def page(opened: Page) -> Page:
    """Look at it as it was opened, whatever another test asked of it."""
    opened.set_viewport_size(_SCREEN)
    opened.emulate_media(color_scheme="light", reduced_motion="reduce")
    return opened


def rules(name: str) -> str:
    """Read a stylesheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", (_STYLE / name).read_text(encoding="utf-8"), flags=re.DOTALL)


def classes(name: str) -> set[str]:
    """Collect the classes that a stylesheet gives a look."""
    selectors = " ".join(re.findall(r"([^{}]+)\{", rules(name)))
    return set(re.findall(r"\.([A-Za-z_][\w-]*)", selectors))


@pytest.mark.parametrize("address", ["own content"], indirect=True)
@pytest.mark.parametrize("name", ["components.css", "pages.css", "shapes.css"])
def test_every_class_is_shown(page: Page, name: str) -> None:
    wanted = classes(name)
    assert len(wanted) > 10
    shown = set(page.evaluate(_SHOWN))
    assert sorted(wanted - shown - set(_ELSEWHERE)) == []


@pytest.mark.parametrize("address", ["own content"], indirect=True)
def test_what_is_left_out_has_a_look_and_is_not_shown_after_all(page: Page) -> None:
    assert set(_ELSEWHERE) <= classes("components.css") | classes("pages.css")
    assert sorted(set(_ELSEWHERE) & set(page.evaluate(_SHOWN))) == []


def test_every_token_is_shown_by_its_name_and_in_words(page: Page) -> None:
    names = set(re.findall(r"(--[\w-]+):", rules("tokens.css"))) - {"--tint", "--tint-inkt"}
    assert len(names) > 40
    section = page.locator("#maten")
    shown = set(section.locator("code").all_inner_texts())
    assert sorted(names - shown) == []
    drawn = " ".join(
        str(style) for style in section.locator("[style]").evaluate_all("all => all.map(one => one.style.cssText)")
    )
    assert sorted(name for name in names - {"--letter"} if f"var({name})" not in drawn) == []
    assert all(len(words.split()) > 1 for words in section.locator("li").all_inner_texts())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_nothing_sticks_out_of_a_narrow_screen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_nu_checker_finds_no_error(page: Page, tmp_path: Path) -> None:
    (tmp_path / "onderdelen.html").write_text(page.request.get(page.url).text(), encoding="utf-8")
    assert faults(tmp_path) == []


def test_every_link_and_picture_leads_somewhere(page: Page) -> None:
    links = set(page.locator("main a[href]").evaluate_all("all => all.map(one => one.getAttribute('href'))"))
    here = {link[1:] for link in links if link.startswith("#")}
    assert [name for name in here if page.locator(f'[id="{name}"]').count() != 1] == []
    own = {urljoin(page.url, link.partition("#")[0]) for link in links if not urlsplit(link).scheme}
    assert [link for link in own if page.request.get(link).status != 200] == []
    pictures = page.locator("main img").evaluate_all("all => all.map(one => one.currentSrc || one.src)")
    assert pictures
    assert [link for link in set(pictures) if page.request.get(link).status != 200] == []


_READABLE = "one => one.checkVisibility({ contentVisibilityAuto: true }) && one.getBoundingClientRect().height > 10"


def answers(page: Page) -> list[bool]:
    """Tell of each answer in the running text whether one can read it."""
    found: list[bool] = page.locator(".lopend > .vraag > .antwoord").evaluate_all(f"all => all.map({_READABLE})")
    return found


@pytest.mark.parametrize("javascript", [True, False])
def test_a_link_to_a_question_opens_its_answer_and_no_other(browser: Browser, address: str, javascript: bool) -> None:
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    page.goto(address)
    assert answers(page) == [False, False]
    page.goto(f"{address}#en-op-papier")
    until(lambda: answers(page) == [False, True])
    page.locator("summary", has_text="Zie je het antwoord meteen?").click()
    assert answers(page) == [True, True]
    context.close()


def test_paper_shows_every_answer(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.emulate_media(media="print")
    assert answers(page) == [True, True]
    page.emulate_media(media="screen")
    # For browsers that do not know how to show what is folded.
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    until(lambda: answers(page) == [True, True])  # an answer unfolds in a moment
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    until(lambda: answers(page) == [False, False])
    context.close()


def test_words_in_a_folded_answer_are_found(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}#:~:text=staat%20elk%20antwoord%20er%20gewoon")
    until(lambda: answers(page) == [False, True])
    context.close()


def test_it_stays_out_of_the_site(build_sample: Path) -> None:
    assert not (build_sample / "_onderdelen").exists()
