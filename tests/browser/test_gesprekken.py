"""The sheets for a conversation: filled in on the device, one A4 each, wiped in one tap, and nothing kept or sent."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from sdw_build.html.templates import Templates
from sdw_build.pages.frame import site_frame
from sdw_build.publish.assets import make_assets
from sdw_build.schema.gespreksleidraad import SHEET, Kant
from tests.pages.making import gespreksleidraad, kant, page_of, publication, recht

ROOT = Path(__file__).parents[2]
SHEETS = sorted(path.stem for path in (ROOT / "content/gespreksleidraden").glob("*.md"))
ONE = "gesprekken/hoe-gaat-het-op-het-werk/"

# Every box ticked, and every field as full as it can be.
_FILL = """() => {
  for (const box of document.querySelectorAll("[type=checkbox]")) box.click();
  for (const field of document.querySelectorAll("textarea")) {
    field.value = "Hele zinnen over het werk en wat mijn leidinggevende weet. ".repeat(50).slice(0, field.maxLength);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""


def paper(page: Page, folder: Path) -> list[str]:
    """Print a page as a browser does, and return the text of each sheet of paper."""
    path = folder / "blad.pdf"
    page.pdf(path=path, format="A4", prefer_css_page_size=True)
    return [" ".join(one.extract_text().split()) for one in PdfReader(path).pages]


@pytest.mark.parametrize("name", SHEETS)
def test_each_sheet_is_one_a4_empty_and_full(page: Page, address: str, tmp_path: Path, name: str) -> None:
    page.goto(f"{address}gesprekken/{name}/")
    sides = [side.inner_text() for side in page.locator(".kant h2").all()]
    for fill in (False, True):
        if fill:
            page.evaluate(_FILL)
        printed = paper(page, tmp_path)
        assert len(printed) == 2
        for side, text in zip(sides, printed, strict=True):
            assert side in text
            assert "Bron:" in text
            assert "Print dit blad" not in text
            assert ("Hele zinnen over het werk" in text) == fill
    assert page.locator(".kant-stand").all_inner_texts() == ["", ""]


def fullest() -> dict[str, Any]:
    """Return the fullest sheet that the model lets pass, with more of one thing than of another."""
    points = [recht("iets vragen waarvan deze regel zegt dat het niet mag, wat er ook gebeurt")]
    fields: list[dict[str, Any]] = [
        {"vraag": "Dit lukt nu nog niet", "toelichting": "Denk aan uren, drukte en taken.", "regels": "3"},
        {"vraag": "Dit zou helpen", "keuzes": ["andere tijden", "een rustige plek", "minder taken"], "regels": "2"},
        {"vraag": "Dit spreken we af"},
    ]
    sheet = kant(velden=fields, hoef_niet=points, mag_niet=points * 2, mag_wel=points)
    while Kant.model_validate(sheet).lines + 8 < SHEET and len(fields) < 8:
        fields.append({"vraag": f"Vraag {len(fields)}", "regels": "3"})
    return sheet


def test_the_fullest_sheet_that_passes_the_check_is_one_a4(page: Page, tmp_path: Path) -> None:
    sheet = fullest()
    assert Kant.model_validate(sheet).lines > SHEET - 14
    made = publication(
        tmp_path, {"content/gespreksleidraden/vol.md": gespreksleidraad(wie_vertelt=sheet, wie_vraagt=sheet)}
    )
    assets = make_assets(ROOT / "theme")
    site = site_frame(made, "Proef", "https://voorbeeld.nl/", assets.vast)
    html = Templates(ROOT / "theme").render(page_of(made, "gesprekken/vol/"), site)
    for place, make in {**assets.files, "gesprekken/vol/index.html": html.encode}.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(make())
    page.goto((tmp_path / "gesprekken/vol/index.html").as_uri())
    page.evaluate(_FILL)
    assert len(paper(page, tmp_path)) == 2


def test_one_sheet_is_printed_alone(page: Page, address: str, tmp_path: Path) -> None:
    page.add_init_script("window.print = () => { window.asked = true; };")
    page.goto(f"{address}{ONE}")
    page.get_by_role("button", name="Print dit blad").last.click()
    assert page.evaluate("window.asked")
    printed = paper(page, tmp_path)
    assert len(printed) == 1
    assert "Blad voor de leidinggevende" in printed[0]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(paper(page, tmp_path)) == 2


@pytest.mark.parametrize("javascript", [True, False])
def test_one_tap_wipes_both_sheets_and_nothing_is_sent_or_kept(
    browser: Browser, address: str, *, javascript: bool
) -> None:
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    page.goto(f"{address}{ONE}")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    expect(page.get_by_text("Wat je hier invult, blijft op dit apparaat")).to_have_count(2)
    written = page.locator("textarea:not([readonly])")  # the code to show a card is there to copy
    first, last = written.first, written.last
    first.fill("Dit is van mij")
    last.fill("Dit ook")
    box = page.get_by_role("checkbox").first
    box.check()
    box.press("Enter")
    expect(first).to_have_value("Dit is van mij")
    expect(page.get_by_role("button", name="Print dit blad")).to_have_count(2 if javascript else 0)
    page.get_by_role("button", name="Wis alles").first.click()
    expect(first).to_have_value("")
    expect(last).to_have_value("")
    expect(box).not_to_be_checked()
    expect(page.locator(".kant-stand").first).to_have_text("Alles is gewist, op beide bladen." if javascript else "")
    first.fill("Nog iets")
    page.goto(address)
    page.goto(f"{address}{ONE}")
    expect(first).to_have_value("")
    assert [url for url in asked if "?" in url] == []
    assert context.storage_state() == {"cookies": [], "origins": []}
    context.close()


def test_an_answer_that_will_not_fit_is_told_and_again_when_it_does(page: Page, address: str) -> None:
    page.goto(f"{address}{ONE}")
    field = page.locator("textarea").first
    told = page.locator(".kant-stand").first
    field.fill("een\ntwee\ndrie")
    expect(told).to_contain_text("meer dan op één blad past")
    field.fill("een\ntwee")
    expect(told).to_have_text("")


def test_the_answer_and_its_source_stand_in_the_first_screen(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    for name in SHEETS:
        page.goto(f"{address}gesprekken/{name}/")
        box = page.locator(".kort-antwoord").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 844, name
        high = page.locator(".kant").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height / 844)")
        assert max(high) <= 4, name
    context.close()
