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
    script = """async ([base, questions]) => {
        const { needWatcher } = await import(base + "assets/js/zoeken/need.js");
        return questions.filter(needWatcher(JSON.parse(document.getElementById("zoeken").dataset.hulpvraag)));
    }"""
    met = page.evaluate(script, [address, QUESTIONS[kind]])
    wrong = set(QUESTIONS[kind]) - set(met) if meant else set(met)
    assert not wrong
    assert len(QUESTIONS[kind]) > 70


def test_what_someone_in_need_typed_stays_out_of_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=ik%20wil%20niet%20meer%20leven")
    expect(page.locator("#zoek-hulp")).to_be_visible()
    expect(page.locator("#zoek-stand")).not_to_be_empty()
    arrive(page, f"{address}zoeken/")
    expect(page.locator("#zoekvraag")).to_have_value("ik wil niet meer leven")


def test_no_word_of_someone_in_need_is_read_as_another(page: Page, address: str) -> None:
    """Dood is near door: no page about something else is marked for it."""
    page.goto(f"{address}zoeken/")
    page.locator("#zoekvraag").fill("dood willen")
    expect(page.locator("#zoek-stand")).not_to_be_empty()
    marked = page.locator("#resultaten mark").all_inner_texts()
    assert "door" not in [text.lower() for text in marked]


def test_in_need_an_unknown_word_is_not_guessed_at(page: Page, address: str) -> None:
    """Neither as a slip, nor as part of another word, nor as one that begins alike."""
    page.goto(f"{address}zoeken/")
    script = """async ([base, correct]) => {
        const { openSearch } = await import(base + "assets/js/zoeken/search.js");
        const search = await openSearch(new URL(base));
        const question = "jobcoch uitkeringsxyzq sollicitatzqx";
        const { readings } = await search.search(question, {}, { correct });
        return readings.map(({ variants }) => variants.size);
    }"""
    assert all(page.evaluate(script, [address, True]))
    assert page.evaluate(script, [address, False]) == [0, 0, 0]
