"""A file to download and a recording, as people meet them: what is told, what is fetched, and what is on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_wishes import letters, printed
from tests.waiting import until

KIND = "verhaal met bestand en opname"

# Idle without a thing known of the recording: nothing was asked for.
_FETCHED = "() => [...document.querySelectorAll('audio')].map((one) => one.networkState !== 1 || one.readyState > 0)"


@pytest.fixture
def heard(page: Page, every_kind: dict[str, str]) -> Page:
    """Open the page that has them, and keep what it fetched."""
    page.goto(every_kind[KIND], wait_until="networkidle")
    return page


def test_a_link_tells_of_the_file_in_its_own_name(heard: Page) -> None:
    main = heard.get_by_role("main")
    expect(main.get_by_role("link", name="De vragen voor je gesprek (pdf, 1 kB)", exact=True)).to_be_visible()
    expect(main.get_by_role("link", name="Download de opname (mp3, 4 kB)", exact=True).first).to_be_visible()
    expect(main.get_by_role("figure", name="Het hele gesprek", exact=True)).to_be_visible()
    assert heard.locator("audio").first.get_attribute("aria-label") == "Het hele gesprek"


def test_no_recording_is_fetched_before_someone_wants_to_hear_it(heard: Page) -> None:
    assert heard.evaluate(_FETCHED) == [False, False]
    heard.evaluate("const first = document.querySelector('audio'); first.preload = 'auto'; first.load()")
    until(lambda: bool(heard.evaluate(_FETCHED)[0]))


def test_a_download_is_what_was_laid_down(heard: Page) -> None:
    with heard.expect_download() as found:
        heard.get_by_role("link", name="Download de opname").first.click()
    assert found.value.suggested_filename == "gesprek.mp3"


def test_paper_has_the_words_and_no_player(heard: Page, tmp_path: Path) -> None:
    heard.emulate_media(media="print")
    paper = letters(printed(heard, tmp_path))
    assert letters("Het hele gesprek (geluidsopname, te horen op de site)") in paper
    assert letters("De vragen voor je gesprek (pdf, 1 kB)") in paper
    assert letters("Download de opname") not in paper
    assert not heard.locator("audio").first.is_visible()
