"""Search in a real browser: find, narrow, share, and never leave someone in need with a list."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.arrival import arrive
from tests.browser.found import counted, held, results
from tests.vocabulary import vocabulary_of


def test_the_header_leads_to_results_without_telling_a_server(context: BrowserContext, address: str) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(f"{address}methodieken/")
    page.get_by_role("banner").get_by_role("searchbox").fill("jobcoach")
    page.keyboard.press("Enter")
    arrive(page, f"{address}zoeken/#q=jobcoach")
    expect(page.locator("#resultaten a").first).to_be_visible()
    assert not [url for url in asked if "jobcoach" in url.split("#")[0] and "methodieken/jobcoaching" not in url]


def test_results_come_while_typing_and_facets_narrow_them(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/")
    page.get_by_role("main").get_by_role("searchbox").press_sequentially("jobcoach", delay=20)
    # On a busy machine the letters come slower than the answers to the first of them.
    expect(page.locator("#zoek-stand")).to_contain_text("voor “jobcoach”")
    told, everything = page.locator("#zoek-stand").inner_text(), counted(page)
    assert f"{address}methodieken/jobcoaching/" in results(page)
    page.get_by_role("main").get_by_label(re.compile("^Methodiek")).check()
    arrive(page, re.compile("soort=methodiek"))
    expect(page.locator("#zoek-stand")).not_to_have_text(told)
    assert 0 < counted(page) < everything
    assert all("/methodieken/" in link for link in results(page))


def test_a_shared_address_gives_the_same_search(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}zoeken/#q=jobcoach&doelgroep=werkgevers")
    expect(page.locator("#resultaten a").first).to_be_visible()
    expect(page.get_by_role("main").get_by_role("searchbox")).to_have_value("jobcoach")
    expect(page.get_by_role("main").get_by_label(re.compile("^Werkgevers"))).to_be_checked()
    other = context.new_page()
    other.goto(page.url)
    expect(other.locator("#resultaten a").first).to_be_visible()
    assert results(other) == results(page)


def test_acute_need_meets_113_first(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=zelfmoord")
    help_block = page.get_by_role("main").get_by_text(re.compile(r"\b113\b")).first
    expect(help_block).to_be_visible()
    assert help_block.bounding_box()["y"] < 900  # type: ignore[index]


def test_nothing_found_still_helps(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=xqzwvxq")
    expect(page.get_by_role("main")).to_contain_text(re.compile("niets gevonden|geen resultaten", re.IGNORECASE))
    expect(page.get_by_role("main").get_by_role("link").first).to_be_visible()


def bring_ten(page: Page) -> None:
    """Go down to where the others of the first ten results come, and up again."""
    items = page.locator("#resultaten > li")
    if items.count():
        items.last.scroll_into_view_if_needed()
        expect(items).to_have_count(min(10, counted(page)))
        page.evaluate("scrollTo(0, 0)")


def search_for(page: Page, address: str, question: str) -> list[str]:
    """Open a search as a shared address, and return the addresses of what was found, without the site's own."""
    page.goto("about:blank")
    page.goto(f"{address}zoeken/#q={quote(question)}")
    expect(page.locator("#zoek-stand")).not_to_be_empty()
    expect(page.locator("#zoek-stand")).not_to_contain_text("Bezig")
    bring_ten(page)
    return [found.removeprefix(address) for found in results(page)]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("regio", "speerpunten/regionale-samenwerking/"),
        ("arbeidsmarkt regio", "speerpunten/regionale-samenwerking/"),
        ("coach", "methodieken/jobcoaching/"),
        ("financiële", "methodieken/loonkostensubsidie/"),
        ("baas", "werkgevers/"),
        ("overspannen", "verhalen/uitval-voorkomen/"),
        ("methodieken", "methodieken/"),
    ],
)
def test_other_words_for_it_are_understood(page: Page, address: str, question: str, wanted: str) -> None:
    assert wanted in search_for(page, address, question)[:10]


@pytest.mark.parametrize(
    ("question", "regio"),
    [
        ("Leiden", "holland-rijnland"),
        ("wie helpt mij in Súdwest-Fryslân", "friesland"),
        ("s-Hertogenbosch", "noordoost-brabant"),
        ("hulp bij werk in hoogezand", "groningen"),
        ("bussum", "gooi-en-vechtstreek"),
        ("werk zoeken in best", "zuidoost-brabant"),
    ],
)
def test_whoever_names_a_town_finds_its_regio_first(page: Page, address: str, question: str, regio: str) -> None:
    assert search_for(page, address, question)[0] == f"regios/{regio}/"


def test_a_slip_is_forgiven_and_told(page: Page, address: str) -> None:
    found = search_for(page, address, "jobcaoch werkgver")
    assert "methodieken/jobcoaching/" in found[:3]
    notes = page.get_by_role("status")
    expect(notes).to_contain_text("Bedoelde je jobcoach")
    expect(notes).to_contain_text("Bedoelde je werkgever")
    notes.get_by_role("link", name="jobcoach", exact=True).click()
    arrive(page, re.compile(r"q=jobcoach\+werkgver"))
    expect(notes).not_to_contain_text("Je typte “jobcaoch”")


def test_no_word_is_dropped_in_silence(page: Page, address: str) -> None:
    found = search_for(page, address, "jobcoach xqzwvxq")
    assert "methodieken/jobcoaching/" in found[:3]
    expect(page.get_by_role("status")).to_contain_text("“xqzwvxq” staat op geen enkele pagina")
    search_for(page, address, "jobcoach en de werkgever")
    expect(page.locator("#zoek-let-op")).to_be_hidden()


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2021", "verhalen/van-2012-tot-2024/"),
        ("7.125", "cijfers/"),
        ("7125", "cijfers/"),
        ("89.000 mensen", "cijfers/"),
        ("400 procent", "toegankelijkheid/"),
        ("convenant 2021", "convenant/"),
        ("44 %", "methodieken/ips/"),
        ("44\u00a0procent", "methodieken/ips/"),
        ("IPS-25", "methodieken/ips/"),
        ("ips\u201125", "methodieken/ips/"),
        ("1 juni 2024", "convenant/"),
        ("01-06-2024", "convenant/"),
    ],
)
def test_a_number_is_found_as_it_is_typed(page: Page, address: str, question: str, wanted: str) -> None:
    found = [place.partition("#")[0] for place in search_for(page, address, question)]
    assert wanted in found[:10]
    expect(page.locator("#zoek-let-op")).to_be_hidden()


@pytest.mark.parametrize("question", ["C++", "R&D", "O&O", "12,5%", "8.888"])
def test_what_stands_nowhere_as_it_was_typed_is_told(page: Page, address: str, question: str) -> None:
    assert search_for(page, address, question) == []
    told = f"“{question.lower()}” staat zo geschreven op geen enkele pagina."
    expect(page.get_by_role("status")).to_contain_text(told)


def test_of_a_date_that_stands_nowhere_its_parts_are_looked_for(page: Page, address: str) -> None:
    assert search_for(page, address, "3 juni 2024")
    expect(page.get_by_role("status")).to_contain_text(
        "“3 juni 2024” staat zo geschreven op geen enkele pagina. Dit zijn"
    )


def test_of_a_word_that_only_editors_added_it_is_said_that_it_is_not_there_to_read(
    page: Page, address: str, real_site: Path
) -> None:
    counts = vocabulary_of(real_site)["woorden"]
    added = sorted(word for word, count in counts.items() if isinstance(count, list) and count[1] == 0 and count[0] > 1)
    word = max(added, key=len)
    found = search_for(page, address, word)
    told = f"Het woord “{word}” staat zelf niet op deze pagina's. Ze gaan er wel over."
    expect(page.get_by_role("status")).to_contain_text(told)
    for place in found[:3]:
        other = page.context.new_page()
        other.goto(address + place)
        assert word not in other.get_by_role("main").inner_text().lower()
        other.close()
    search_for(page, address, "werkgever")
    expect(page.locator("#zoek-let-op")).to_be_hidden()


@pytest.mark.parametrize("question", ["werk\u00adgever", "werk\u200bgever"])
def test_a_sign_that_nobody_sees_hides_no_word(page: Page, address: str, question: str) -> None:
    assert search_for(page, address, question) == search_for(page, address, "werkgever")


def test_a_long_question_gives_the_best_few(page: Page, address: str) -> None:
    found = search_for(page, address, "raak ik mijn uitkering kwijt als ik probeer te werken en het lukt niet")
    assert "verhalen/werken-met-een-uitkering/" in found[:3]
    assert len(found) == counted(page) <= 10
    expect(page.locator("#zoek-stand")).to_contain_text("beste resultaten")


def test_it_is_told_at_once_that_there_is_an_answer_coming(page: Page, address: str) -> None:
    let_go = held(page, "**/pagefind/**")
    page.goto(f"{address}zoeken/#q=jobcoach")
    status = page.get_by_role("status")
    expect(status).to_contain_text("Bezig met zoeken")
    page.wait_for_timeout(1000)
    expect(status).to_contain_text("Bezig met zoeken")
    let_go()
    expect(status).to_contain_text("voor “jobcoach”")


def test_it_is_told_before_what_searches_is_there(page: Page, address: str) -> None:
    let_go = held(page, "**/js/zoeken/*.js")
    page.goto(f"{address}zoeken/#q=jobcoach", wait_until="commit")
    expect(page.get_by_role("status")).to_contain_text("Bezig met zoeken")
    let_go()
    expect(page.get_by_role("status")).to_contain_text("voor “jobcoach”")


def test_results_come_before_what_narrows_them(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    search_for(page, address, "jobcoach")
    first = page.locator("#resultaten a").first.bounding_box()
    assert first["y"] + first["height"] < 844  # type: ignore[index]
    inside = "el => Boolean(document.activeElement.closest(el))"
    order = []
    page.locator("#zoekvraag").focus()
    for _ in range(20):
        page.keyboard.press("Tab")
        order += [name for name in ("#resultaten", ".facetten") if page.evaluate(inside, name)]
    assert order == sorted(order, reverse=True, key=lambda name: name == "#resultaten")
    assert {"#resultaten", ".facetten"} == set(order)
    page.get_by_role("button", name="Verfijnen").click()
    expect(page.locator(".facetten summary")).to_be_focused()
    page.get_by_role("main").get_by_label(re.compile("^Methodiek")).check()
    arrive(page, re.compile("soort=methodiek"))


@pytest.mark.parametrize("question", ["zelfmoord", "zelfmort", "ik wil niet meer leven", "ik zie het niet meer zittn"])
def test_in_acute_need_there_is_help_and_nothing_else(page: Page, address: str, question: str) -> None:
    assert search_for(page, address, question) == []
    expect(page.locator("#zoek-hulp")).to_be_visible()
    for other in ("#zoek-let-op", "#zoek-vlak", "#zoek-niets", "#zoek-fout", "#zoek-verfijn"):
        expect(page.locator(other)).to_be_hidden()
    expect(page.get_by_role("status")).to_have_text("Hulp nodig? Bel 113.")
    assert question not in page.get_by_role("main").inner_text()


@pytest.mark.parametrize("question", ["werk zoeken", "ik wil meer leren", "zelfstandig werken"])
def test_113_does_not_come_for_everything(page: Page, address: str, question: str) -> None:
    search_for(page, address, question)
    expect(page.locator("#zoek-hulp")).to_be_hidden()


def test_a_search_leaves_nothing_behind(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    search_for(page, address, "overspannen jobcaoch")
    kept = page.evaluate("() => [localStorage.length, sessionStorage.length, document.cookie, history.length]")
    assert kept[:3] == [0, 0, ""]
    assert context.cookies() == []


def test_what_holds_no_word_finds_nothing_and_says_so(page: Page, address: str) -> None:
    assert search_for(page, address, "😀 !!") == []
    expect(page.locator("#zoek-niets")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text(
        "Er is niet gezocht: in “😀 !!” staat geen letter en geen cijfer."
    )


def test_one_letter_is_not_yet_a_question(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/")
    page.locator("#zoekvraag").fill("j")
    page.locator("#zoekvraag").press("Enter")
    page.wait_for_timeout(400)
    expect(page.locator("#zoek-niets")).to_be_hidden()
    expect(page.locator("#zoek-stand")).to_be_empty()


def test_a_question_without_end_is_cut(page: Page, address: str) -> None:
    search_for(page, address, "jobcoach " * 200)
    assert len(page.locator("#zoekvraag").input_value()) <= 200
    assert "methodieken/jobcoaching/" in [found.removeprefix(address) for found in results(page)][:3]


def test_a_search_for_a_figure_leads_to_the_figure(page: Page, address: str) -> None:
    """Of the page of all figures and of the woordenlijst a result is one of them, at its own anchor."""
    found = search_for(page, address, "beroepsziekte")
    assert "cijfers/#werkstress" in found[:3]
    page.locator('#resultaten a[href$="cijfers/#werkstress"]').click()
    arrive(page, f"{address}cijfers/#werkstress")
    expect(page.locator("#werkstress")).to_be_in_viewport()
    assert "woordenlijst/#banenafspraak" in search_for(page, address, "banenafspraak")
