"""Whoever speaks of acute need meets 113, however it is typed; who only sounds like it does not."""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.arrival import arrive

QUESTIONS = yaml.safe_load((Path(__file__).parent / "hulpvragen.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("kind", "meant"), [("nood", True), ("kalm", False)])
def test_need_is_told_from_what_sounds_like_it(page: Page, address: str, kind: str, *, meant: bool) -> None:
    page.goto(f"{address}zoeken/")
    script = """async (questions) => {
        const { needWatcher } = await import(document.querySelector('link[href$="js/zoeken/need.js"]').href);
        return questions.filter(needWatcher(JSON.parse(document.getElementById("zoeken").dataset.hulpvraag)));
    }"""
    met = page.evaluate(script, QUESTIONS[kind])
    wrong = set(QUESTIONS[kind]) - set(met) if meant else set(met)
    assert not wrong
    assert len(QUESTIONS[kind]) > 70


def test_what_someone_in_need_typed_stays_out_of_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=ik%20wil%20niet%20meer%20leven")
    expect(page.locator("#zoek-hulp")).to_be_visible()
    expect(page.locator("#zoek-stand")).not_to_be_empty()
    arrive(page, f"{address}zoeken/")
    expect(page.locator("#zoekvraag")).to_have_value("ik wil niet meer leven")


def test_nothing_is_looked_for_in_need(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}zoeken/")
    page.locator("#zoekvraag").press_sequentially("dood willen", delay=30)
    expect(page.locator("#zoek-hulp")).to_be_visible()
    page.wait_for_timeout(500)
    assert page.locator("#resultaten li").count() == 0
    page.goto("about:blank")
    asked.clear()
    page.goto(f"{address}zoeken/#q=dood%20willen")
    expect(page.locator("#zoek-hulp")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/pagefind/" in url]


def test_what_was_found_before_goes_when_someone_is_in_need_and_comes_for_another_question(
    page: Page, address: str
) -> None:
    page.goto(f"{address}zoeken/#q=werk")
    expect(page.locator("#resultaten a").first).to_be_visible()
    page.locator("#zoekvraag").fill("werk ik wil niet meer leven")
    expect(page.locator("#zoek-vlak")).to_be_hidden()
    expect(page.get_by_role("status")).to_have_text("Hulp nodig? Bel 113.")
    page.locator("#zoekvraag").fill("jobcoach")
    expect(page.locator("#resultaten a").first).to_be_visible()
    expect(page.locator("#zoek-hulp")).to_be_hidden()
