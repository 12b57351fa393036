"""A picture that moves stands still on its page, and moves where a reader chose to see it; without a script."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.waiting import until

KIND, LINK = "verhaal met bewegend beeld", "Bekijk de bewegende versie"
_LONGER = 700  # milliseconds: all three frames of the picture together take 600


@pytest.fixture
def still(browser_without_javascript: Browser, every_kind: dict[str, str]) -> Iterator[Page]:
    """Open the page of someone who asked for nothing in particular."""
    context = browser_without_javascript.new_context(viewport={"width": 900, "height": 1600})
    page = context.new_page()
    page.goto(every_kind[KIND], wait_until="networkidle")
    yield page
    context.close()


def shots(page: Page, waits: tuple[int, ...]) -> set[bytes]:
    """Look at the page now and after each wait, and give what differs."""
    seen = {page.screenshot(animations="allow")}
    for wait in waits:
        page.wait_for_timeout(wait)
        seen.add(page.screenshot(animations="allow"))
    return seen


def test_nothing_on_the_page_moves(still: Page) -> None:
    expect(still.locator("picture img")).to_have_count(2)
    expect(still.locator("picture img").last).to_be_in_viewport()
    assert len(shots(still, (150, 150, 150, _LONGER))) == 1


@pytest.mark.parametrize(("place", "suffix"), [(0, "gif"), (1, "webp")])
def test_a_link_leads_to_what_moves(still: Page, place: int, suffix: str) -> None:
    link = still.get_by_role("link", name=LINK).nth(place)
    picture = still.locator("picture img").nth(place)
    above, below = picture.bounding_box(), link.bounding_box()
    assert above is not None
    assert below is not None
    assert 0 <= below["y"] - (above["y"] + above["height"]) < 20
    assert below["height"] >= 44
    link.focus()
    with still.expect_navigation() as arrived:
        still.keyboard.press("Enter")
    assert arrived.value.headers["content-type"] == f"image/{suffix}"
    with Image.open(BytesIO(still.request.get(still.url).body())) as moving:
        assert moving.n_frames == 3
    first = still.screenshot(animations="allow")
    until(lambda: still.screenshot(animations="allow") != first)
    still.go_back()
    expect(still.get_by_role("heading", level=1)).to_have_text("Wat beweegt")
