"""Someone who must cite a figure: the address opens its row, and one button copies all there is to cite it by."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.arrival import arrive

FOLDED = "verzuim-dagen"  # beyond the first of its theme


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a phone, with and without scripts."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, locale="nl-NL", java_script_enabled=request.param
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("slug", [FOLDED, "ooit-kwetsbaar-driekwart"])
def test_the_address_of_a_figure_opens_its_row(reader: Page, address: str, slug: str) -> None:
    reader.goto(f"{address}cijfers/#{slug}")
    row = reader.locator(".rij", has=reader.locator(f"[id='{slug}']"))
    expect(row).to_be_in_viewport()
    expect(row.locator(".cijfer-zin").first).to_be_visible()
    expect(row.locator(".cijfer-zin").first).to_contain_text(
        f"cijfers/{'ooit-kwetsbaar-helft' if 'ooit' in slug else slug}/"
    )


def test_what_moved_to_another_page_is_one_step_from_its_old_address(reader: Page, address: str) -> None:
    reader.goto(f"{address}cijfers/#start-2021")
    expect(reader.locator("#start-2021")).to_be_in_viewport()
    reader.locator("#start-2021 a").click()
    arrive(reader, f"{address}convenant/#cijfer-start-2021")
    expect(reader.locator(".rij", has=reader.locator("#cijfer-start-2021"))).to_be_in_viewport()


def test_one_button_copies_the_number_with_population_years_source_and_address(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="nl-NL", permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}cijfers/#{FOLDED}")
    page.get_by_role("button", name="Kopieer 220 dagen").click()
    expect(page.get_by_role("status").filter(has_text="Gekopieerd")).to_be_attached()
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()
    for part in (
        "220 dagen.",
        "Over wie: Werknemers die uitvielen met psychische klachten.",
        "Cijfer van 2018.",
        "Convenant Sterk door Werk 2021-2024 (https://5dok.net/",
        "De convenantpartijen (2021).",
        f"{address}cijfers/{FOLDED}/",
    ):
        assert part in copied
    assert "\n" not in copied


def test_one_button_copies_how_to_refer_to_a_page_with_the_day_on_which_it_was_read(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(locale="nl-NL", permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.clock.set_fixed_time("2027-03-04T12:00:00")
    page.goto(f"{address}cijfers/{FOLDED}/#verwijs")
    page.locator("#verwijs").get_by_role("button").first.click()
    expect(page.get_by_role("status").filter(has_text="Gekopieerd")).to_be_attached()
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()
    assert copied.startswith("Sterk door Werk. (z.d.). ")
    assert copied.endswith(f"Geraadpleegd op 4 maart 2027, van https://www.sterkdoorwerk.nl/cijfers/{FOLDED}/")


def test_where_copying_is_refused_the_words_are_selected(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('nee'));")
    page.goto(f"{address}cijfers/#{FOLDED}")
    page.get_by_role("button", name="Kopieer 220 dagen").click()
    expect(page.get_by_role("status").filter(has_text="geselecteerd")).to_be_attached()
    assert "Cijfer van 2018." in page.evaluate("getSelection().toString()")
    context.close()


def test_all_figures_are_one_download(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.goto(f"{address}cijfers/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download als tabel (CSV)").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    context.close()
    assert text.startswith("bewering;waarde;eenheid;over wie;jaar van het cijfer")
    assert ";220;dagen;" in text
