"""Reading aloud. Headless Chromium has no voices: a stand-in hears what the page asks to be said.

Whether a real voice says it, and how that sounds, no test here can tell.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

STORY = "verhalen/je-eerste-stap-naar-werk/"
VOICES = (Path(__file__).parent / "spraak.js").read_text(encoding="utf-8")


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Page]:
    """Open a story in a browser that has voices."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nl-NL", reduced_motion="reduce")
    context.add_init_script(VOICES)
    page = context.new_page()
    page.goto(address + STORY)
    yield page
    context.close()


def said(page: Page) -> list[dict[str, Any]]:
    """Return what was asked to be said so far."""
    found: list[dict[str, Any]] = page.evaluate("spraak.said")
    return found


def button(page: Page, name: str) -> Any:
    """Find one of the buttons."""
    return page.get_by_role("group", name="Voorlezen").get_by_role("button", name=name, exact=True)


def test_without_a_dutch_voice_of_this_device_there_is_no_button(page: Page, address: str) -> None:
    page.goto(address + STORY)
    expect(page.locator("[data-voorlezen]")).to_be_hidden()


def test_voices_may_come_late(reader: Page) -> None:
    reader.add_init_script("spraak.later = spraak.voices; spraak.voices = spraak.voices.slice(0, 1)")
    reader.reload()
    expect(reader.locator("[data-voorlezen]")).to_be_hidden()
    reader.evaluate("spraak.voices = spraak.later; speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
    expect(button(reader, "Lees voor")).to_be_visible()


def test_it_reads_sentence_by_sentence_with_the_nearest_voice(reader: Page) -> None:
    text = reader.locator(".lopend").inner_text()
    button(reader, "Lees voor").click()
    for _ in range(200):
        if not reader.evaluate("Boolean(spraak.current)"):
            break
        reader.evaluate("spraak.end()")
    words = said(reader)
    assert {item["voice"] for item in words} == {"Nederlands"}
    assert all(0 < len(item["text"]) <= 200 for item in words)
    title, intro = reader.locator("h1").inner_text(), reader.locator(".inleiding").inner_text()
    assert words[0]["text"] == title
    assert intro.startswith(words[1]["text"])
    # All of the text and nothing of the explanations, which wait behind their words.
    spoken = re.sub(r"\s+", "", "".join(item["text"] for item in words))
    assert re.sub(r"\s+", "", text) in spoken
    assert "Meerover" not in spoken
    expect(button(reader, "Lees voor")).to_be_visible()
    expect(reader.locator("[data-stand]")).to_have_text("Klaar met voorlezen.")


@pytest.mark.parametrize(
    ("path", "heard"),
    [
        (
            "keuzehulp/clienten/a/",
            ["Vraag 2 van hooguit 3", "Ben je ziek gemeld?", "Ja, ik ben ziek thuis", "Nee, maar het gaat niet goed"],
        ),
        ("keuzehulp/clienten/a/a/b/", ["Maak een plan met je baas en de bedrijfsarts", "Terug na een burn-out"]),
    ],
)
def test_of_a_keuzehulp_the_question_with_its_answers_and_the_outcome_are_read(
    reader: Page, address: str, path: str, heard: list[str]
) -> None:
    reader.goto(address + path)
    button(reader, "Lees voor").click()
    for _ in range(200):
        if not reader.evaluate("Boolean(spraak.current)"):
            break
        reader.evaluate("spraak.end()")
    words = [item["text"] for item in said(reader)]
    assert words[0] == heard[0]
    assert [text for text in words if text in heard] == heard


def test_an_answer_that_is_folded_is_read_in_its_place_and_opens(reader: Page) -> None:
    reader.evaluate(
        """() => { document.querySelector(".lopend").innerHTML = `
          <figure class="aanhaling"><blockquote><p>Het lukt.</p></blockquote><figcaption>— Sam</figcaption></figure>
          <aside class="kader"><p class="kader-titel">Tip</p><p>Vraag hulp.</p></aside>
          <details class="vraag"><summary><h3>Mag dit?</h3></summary><div class="antwoord"><p>Ja, dat mag.</p></div></details>
          <p>Tot slot.</p>`; }"""
    )
    button(reader, "Lees voor").click()
    for _ in range(12):
        reader.evaluate("spraak.end()")
    words = [item["text"] for item in said(reader)]
    assert words[words.index("Het lukt.") :] == [
        "Het lukt.",
        "— Sam",
        "Tip",
        "Vraag hulp.",
        "Mag dit?",
        "Ja, dat mag.",
        "Tot slot.",
    ]
    assert reader.locator(".lopend details.vraag").evaluate("one => one.open")


def test_the_sentence_that_is_read_is_shown_and_in_view(reader: Page) -> None:
    button(reader, "Lees voor").click()
    for _ in range(12):
        reader.evaluate("spraak.end()")
    shown, top, bottom, free = reader.evaluate(
        """() => {
          const [range] = CSS.highlights.get("voorlezen");
          const { top, bottom } = range.getBoundingClientRect();
          const shown = range.cloneContents();
          for (const explanation of shown.querySelectorAll(".begrip-uitleg")) explanation.remove();
          return [shown.textContent, top, bottom, document.querySelector("[data-voorlezen]").getBoundingClientRect().bottom];
        }"""
    )
    assert re.sub(r"\s+", " ", shown) == said(reader)[-1]["text"]
    assert free <= top < bottom <= 800


def test_where_highlights_are_unknown_the_paragraph_is_shown(reader: Page) -> None:
    reader.add_init_script("delete CSS.highlights; Object.defineProperty(CSS, 'highlights', { value: undefined })")
    reader.add_init_script("delete Intl.Segmenter")
    reader.reload()
    button(reader, "Lees voor").click()
    title = said(reader)[0]["text"]
    expect(reader.locator("h1.wordt-gelezen")).to_have_text(title)
    button(reader, "Stop").click()
    expect(reader.locator(".wordt-gelezen")).to_have_count(0)


def test_everything_works_by_keyboard_and_says_what_it_does(reader: Page) -> None:
    button(reader, "Lees voor").focus()
    reader.keyboard.press("Enter")
    expect(button(reader, "Pauze")).to_be_focused()
    first = said(reader)[0]["text"]
    reader.keyboard.press("Tab")
    reader.keyboard.press("Tab")
    expect(button(reader, "Volgende zin")).to_be_focused()
    reader.keyboard.press("Enter")
    reader.wait_for_function("spraak.said.length === 2")
    button(reader, "Vorige zin").press("Enter")
    reader.wait_for_function("spraak.said.length === 3")
    assert said(reader)[2]["text"] == first
    # A pause remembers the place; the cancelled sentence reports, and that is no error.
    button(reader, "Pauze").press("Enter")
    expect(reader.get_by_role("status").filter(has_text="gepauzeerd")).to_be_visible()
    button(reader, "Volgende zin").press("Enter")
    assert len(said(reader)) == 3
    button(reader, "Lees verder").press("Enter")
    assert said(reader)[3]["text"] == said(reader)[1]["text"]
    button(reader, "Stop").press("Enter")
    expect(button(reader, "Lees voor")).to_be_focused()
    expect(reader.get_by_role("status").filter(has_text="gestopt")).to_be_visible()
    assert reader.evaluate("CSS.highlights.has('voorlezen')") is False


def test_the_pace_is_chosen_and_not_kept(reader: Page) -> None:
    button(reader, "Lees voor").click()
    reader.get_by_label("Tempo").select_option("langzaam")
    reader.wait_for_function("spraak.said.length === 2")
    slow, usual = said(reader)[1], said(reader)[0]
    assert slow["text"] == usual["text"]
    assert slow["rate"] < usual["rate"]
    assert reader.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_what_goes_wrong_is_told_and_the_buttons_go(reader: Page) -> None:
    button(reader, "Lees voor").press("Enter")
    reader.evaluate("spraak.fail('synthesis-failed')")
    message = reader.get_by_text("Voorlezen lukt nu niet op dit apparaat.")
    expect(message).to_be_visible()
    expect(message).to_be_focused()
    expect(reader.get_by_role("group", name="Voorlezen")).to_have_count(0)
    reader.evaluate("speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
    expect(message).to_be_visible()


def test_who_is_interrupted_can_go_on(reader: Page) -> None:
    button(reader, "Lees voor").click()
    reader.evaluate("spraak.fail('interrupted')")
    button(reader, "Lees verder").click()
    assert said(reader)[0]["text"] == said(reader)[1]["text"]


def test_who_leaves_the_page_hears_no_more(reader: Page) -> None:
    button(reader, "Lees voor").click()
    reader.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert reader.evaluate("spraak.cancelled") > 0
    assert reader.evaluate("spraak.current") is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [STORY, "clienten/", "privacy/"])
def test_axe_finds_nothing_and_nothing_sticks_out_while_it_reads(
    browser: Browser, address: str, path: str, scheme: str
) -> None:
    # Without motion: axe would meet a button halfway between two colours.
    context = browser.new_context(
        viewport={"width": 320, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    context.add_init_script(VOICES)
    page = context.new_page()
    page.goto(address + path)
    button(page, "Lees voor").click()
    found = Axe().run(page)
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert found.violations_count == 0, found.generate_report()
    assert width <= 320
