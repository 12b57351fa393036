"""Former addresses and anchors, in a real browser: on any host, and through a real nginx."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.arrival import arrive
from tests.browser.hosting import served
from tests.site.nginx import nginx
from tests.site.promises import built, edit, promised_sample, sdw
from tests.waiting import until

OLD, OLDER, NEW = "methodieken/samen-beginnen/", "methodieken/tussendoor/", "methodieken/rustig-starten/"
FILLER = "\n\n".join(["Een alinea om de pagina lang te maken, zodat een sprong te zien is."] * 60)


@pytest.fixture(scope="module")
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site on which a methodiek moved twice, changed a heading and lost a piece, and a meeting is gone on purpose."""
    folder = promised_sample(tmp_path_factory.mktemp("moved") / "project")
    text = folder / "methodieken" / "samen-beginnen.md"
    edit(text, "## Waarom rustig", f"{FILLER}\n\n## Waarom het rustig gaat")
    edit(text, "lang is, en", f"lang is, en\n\n{FILLER}\n\n")
    sdw(folder, "verhuis", OLD, OLDER)
    sdw(folder, "verhuis", OLDER, NEW)
    sdw(folder, "verhuis", f"{NEW}#de-stappen", "over-ons")
    sdw(folder, "weg", "agenda/voorbeelddag", "--waarom", "De dag ging niet door.", "--naar", "over-ons#de-stappen")
    return built(folder).folder


@pytest.fixture(scope="module")
def plain(moved_site: Path) -> Iterator[str]:
    """Serve it without any rules, in a folder of the host."""
    root = moved_site.parent / "host"
    shutil.copytree(moved_site, root / "kennis")
    with served(root) as address:
        yield f"{address}kennis/"


@pytest.fixture(scope="module")
def ruled(moved_site: Path) -> Iterator[str]:
    """Serve it through nginx, with the rules."""
    with nginx(moved_site) as address:
        yield address


@pytest.mark.parametrize("former", [OLD, OLDER])
@pytest.mark.parametrize("host", ["plain", "ruled"])
def test_a_former_address_and_its_anchor_lead_to_the_present(
    page: Page, request: pytest.FixtureRequest, host: str, former: str
) -> None:
    address = request.getfixturevalue(host)
    page.goto(f"{address}{former}#waarom-rustig")
    arrive(page, f"{address}{NEW}#waarom-rustig")
    expect(page.get_by_role("heading", level=1)).to_have_text("Samen beginnen")
    # The heading was changed since; the page stands at what took its place.
    expect(page.get_by_role("heading", name="Waarom het rustig gaat")).to_be_in_viewport()
    there = "scrollY > 1000 && Math.abs(document.querySelector(':target').getBoundingClientRect().top) < 150"
    until(lambda: bool(page.evaluate(there)))


def test_the_back_button_does_not_end_at_the_former_address(page: Page, plain: str) -> None:
    page.goto(plain)
    page.goto(f"{plain}{OLD}")
    arrive(page, f"{plain}{NEW}")
    page.go_back()
    arrive(page, plain)


def test_a_former_address_leads_on_without_javascript(browser_without_javascript: Browser, plain: str) -> None:
    context = browser_without_javascript.new_context()
    page = context.new_page()
    page.goto(f"{plain}{OLD}")
    arrive(page, f"{plain}{NEW}")
    context.close()


def test_a_server_with_rules_tells_machines_as_well(page: Page, ruled: str) -> None:
    moved = page.request.get(f"{ruled}{OLD}", max_redirects=0)
    assert (moved.status, moved.headers["location"]) == (301, f"/{NEW}")
    present = page.request.get(f"{ruled}{NEW}", max_redirects=0)
    assert present.status == 200


def test_what_is_gone_on_purpose_answers_410_with_the_reason(page: Page, ruled: str) -> None:
    response = page.goto(f"{ruled}agenda/voorbeelddag/")
    assert response is not None
    assert response.status == 410
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet meer")
    expect(page.get_by_text("De dag ging niet door.")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Pagina over-ons").click()
    arrive(page, f"{ruled}over-ons/#de-stappen")


@pytest.mark.parametrize("width", [360, 1280])
def test_who_follows_a_link_to_a_piece_that_moved_reads_where_it_is(
    browser_without_javascript: Browser, ruled: str, width: int
) -> None:
    context = browser_without_javascript.new_context(viewport={"width": width, "height": 600})
    page = context.new_page()
    page.goto(f"{ruled}{NEW}")
    note = page.get_by_text("Dit stuk staat nu op")
    expect(note).to_be_hidden()
    page.goto(f"{ruled}{OLD}#de-stappen")  # a browser takes the anchor along to where the page stands
    arrive(page, f"{ruled}{NEW}#de-stappen")
    expect(note).to_be_in_viewport()
    page.keyboard.press("Tab")  # from the note on
    expect(page.get_by_role("main").get_by_role("link", name="Pagina over-ons")).to_be_focused()
    page.keyboard.press("Enter")
    arrive(page, f"{ruled}over-ons/#de-stappen")
    expect(page.get_by_role("heading", name="De stappen")).to_be_in_viewport()
    context.close()
