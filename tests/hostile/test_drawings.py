"""Of a drawing only what is listed is published, and all else that could do something is told: no request, nothing that runs."""

import re
from collections.abc import Iterator, Mapping

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page, Route

from sdw_build.drawing.drawings import clean_drawing
from sdw_build.source.drawing import read_drawing
from sdw_build.source.picture import NoPictureError
from sdw_build.source.svg import ATTRIBUTES, ELEMENTS, SVG
from tests.hostile.drawings import HOSTILE, drawing

_SITE = "https://site.example"
_STRICT = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def published(raw: bytes) -> bytes:
    """Return what is published of a drawing, whatever the check says of it; nothing of what is none."""
    try:
        return clean_drawing(raw)
    except NoPictureError:
        return b""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_drawing_is_told_with_its_place(name: str) -> None:
    try:
        left_out = read_drawing(HOSTILE[name]).left_out
    except NoPictureError:
        return
    assert left_out
    assert all(part.naam and part.regel > 0 and part.kolom > 0 for part in left_out)


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_but_what_is_listed_is_published(name: str) -> None:
    kept = published(HOSTILE[name])
    assert b"kwaad.example" not in kept
    assert b"<?" not in kept
    assert b"<!" not in kept
    for element in etree.fromstring(kept, _STRICT).iter() if kept else ():
        assert etree.QName(element).namespace == SVG
        assert etree.QName(element).localname in ELEMENTS
        for attribute, value in element.attrib.items():
            own = etree.QName(attribute).localname
            assert own in ATTRIBUTES | {"href", "space", "lang"}
            assert own != "href" or value.startswith("#")
            assert _fetches_nothing(value)
        assert _fetches_nothing(element.text or "")


def _fetches_nothing(value: str) -> bool:
    return (
        "\\" not in value
        and "@import" not in value
        and not re.search(r"url\(\s*['\"]?(?!['\"]?#)", value, re.IGNORECASE)
    )


def test_the_place_of_what_is_left_out_is_that_of_its_element() -> None:
    raw = drawing('\n  <rect/>\n  <circle onclick="x()"/><script/>')
    assert [(part.regel, part.kolom) for part in read_drawing(raw).left_out] == [(3, 3), (3, 26)]


def test_all_that_is_wrong_is_told_at_once_but_not_without_end() -> None:
    raw = drawing("".join(f"<x{number}/>" for number in range(999)))
    assert len(read_drawing(raw).left_out) == 20


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        ('<g xlink:href="https://elders.example"><rect/></g>', "<g><rect /></g>"),
        ('<switch><foreignObject requiredFeatures="x"><p/></foreignObject><text>ja</text></switch>', "<text>ja</text>"),
        ('<rect content="&lt;mxfile&gt;" data-naam="x" x:y="1" xmlns:x="http://x.example"/>', "<rect />"),
        ("<style>.a{fill:red;-x:1}@media (prefers-color-scheme:dark){.a{fill:blue}}</style>", ".a{fill:red}@media"),
        ('<rect style="fill:url(#a);-inkscape-stroke:none;stroke:#fff"/>', 'style="fill:url(#a);stroke:#fff"'),
        ('<rect fill="light-dark(rgb(1,2,3), var(--a, red))"/>', "light-dark(rgb(1,2,3), var(--a, red))"),
        ("<text style=\"font-family:'Open Sans', sans-serif\">a</text>", "'Open Sans', sans-serif"),
        ('<text xml:space="preserve"> a <tspan> b </tspan> c </text>', "<tspan> b </tspan> c </text>"),
    ],
)
def test_what_programs_write_beside_a_drawing_is_no_problem(inside: str, kept: str) -> None:
    assert read_drawing(drawing(inside)).left_out == ()
    assert kept in clean_drawing(drawing(inside)).decode()


_OPEN = (
    "[...document.querySelectorAll('*')].forEach(one => one.dispatchEvent(new MouseEvent('click', {bubbles: true})))"
)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def asked_for(page: Page, drawings: Mapping[str, bytes]) -> dict[str, list[str]]:
    """Open drawings as documents of their own, click on all of each, and return what each asked for, scripts included."""
    asked: dict[str, list[str]] = {name: [] for name in drawings}
    served = {f"{_SITE}/{number}/tekening.svg": name for number, name in enumerate(drawings)}

    def answer(route: Route) -> None:
        url = route.request.url
        if url == f"{_SITE}/":
            frames = "".join(f'<iframe src="{place.removeprefix(_SITE)}"></iframe>' for place in served)
            route.fulfill(body=frames, content_type="text/html")
        elif url in served:
            route.fulfill(body=drawings[served[url]], content_type="image/svg+xml")
        else:
            asked[served.get(route.request.frame.url, next(iter(served.values())))].append(url)
            route.abort()

    page.route("**/*", answer)
    page.goto(f"{_SITE}/")
    for frame in page.frames[1:]:
        frame.evaluate(_OPEN)
    page.evaluate("fetch('/klaar').catch(() => 0)")  # what was asked before has been seen by then
    asked[next(iter(drawings))].remove(f"{_SITE}/klaar")
    return {name: urls for name, urls in asked.items() if urls}


def test_a_browser_does_what_hostile_drawings_say(page: Page) -> None:
    names = ["script", "picture", "style: an import, escaped", "fill from elsewhere, escaped", "stylesheet of the file"]
    assert asked_for(page, {"none": drawing(), **{name: HOSTILE[name] for name in names}}).keys() == {*names}


def test_no_published_drawing_asks_or_runs_anything(page: Page) -> None:
    kept = {name: made for name, raw in HOSTILE.items() if (made := published(raw))}
    assert len(kept) > 100
    assert asked_for(page, kept) == {}
