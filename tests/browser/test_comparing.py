"""Choosing what to compare: by ticking in the table, by address, and by the pages that editors made."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.arrival import arrive

_PHONE = {"width": 390, "height": 844}


def test_who_ticks_two_finds_them_side_by_side(page: Page, address: str) -> None:
    page.goto(f"{address}methodieken/")
    for name in ("Jobcoaching", "Individuele plaatsing en steun (IPS)"):
        page.get_by_label(f"Vergelijk {name}").check()
    expect(page.locator(".is-gekozen").get_by_role("status")).to_have_text("2 gekozen.")
    page.get_by_role("button", name="Vergelijk").click()
    arrive(page, f"{address}vergelijken/#m=jobcoaching,ips")
    heads = page.get_by_role("columnheader")
    expect(heads.filter(has_text="Jobcoaching")).to_be_visible()
    assert [text for text in heads.all_inner_texts() if text] == ["Jobcoaching", "Individuele plaatsing en steun (IPS)"]


def test_what_is_ticked_stays_so_from_filter_to_filter(page: Page, address: str) -> None:
    page.goto(f"{address}methodieken/")
    page.get_by_label("Vergelijk Jobcoaching").check()
    filters = page.get_by_role("navigation", name="Filteren")
    filters.get_by_text("Stap").click()
    filters.get_by_role("link", name=re.compile("^Zoeken")).click()
    arrive(page, f"{address}methodieken/fase/zoeken/#m=jobcoaching")
    expect(page.get_by_label("Vergelijk Jobcoaching")).to_have_count(0)
    page.get_by_label("Vergelijk Individuele plaatsing en steun (IPS)").check()
    page.get_by_role("button", name="Vergelijk").click()
    arrive(page, f"{address}vergelijken/#m=jobcoaching,ips")


def test_a_fifth_is_refused_with_the_reason(page: Page, address: str) -> None:
    page.goto(f"{address}methodieken/")
    boxes = page.get_by_role("checkbox")
    for index in range(4):
        boxes.nth(index).check()
    boxes.nth(4).click()
    expect(boxes.nth(4)).not_to_be_checked()
    expect(page.get_by_role("status")).to_have_text("Er passen er 4 naast elkaar. Haal er eerst een weg.")


def test_an_address_alone_makes_the_table_with_a_row_for_each_question_that_one_of_them_answers(
    page: Page, address: str
) -> None:
    page.goto(f"{address}vergelijken/#m=ips,jobcoaching")
    made = page.locator("#vergelijking table")
    expect(made).to_be_visible()
    rows = made.locator("tbody tr").all()
    assert all(row.locator("td").count() == 2 for row in rows)
    assert all(row.locator("td:not([data-leeg])").count() for row in rows)
    page.goto(f"{address}vergelijken/ips-en-jobcoaching/")
    assert made.count() == 0
    assert page.locator("tbody tr").count() == len(rows), "the page of the editors has the same rows"


def test_one_is_taken_away_and_another_put_in_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}vergelijken/#m=ips,jobcoaching,irb")
    away = page.get_by_role("link", name="Haal weg: IRB")
    away.focus()
    page.keyboard.press("Enter")
    arrive(page, f"{address}vergelijken/#m=ips,jobcoaching")
    expect(page.locator("#vergelijking")).to_be_focused()
    page.get_by_label("Methodiek of regeling").select_option("no-riskpolis")
    page.get_by_role("button", name="Zet erbij").press("Enter")
    arrive(page, f"{address}vergelijken/#m=ips,jobcoaching,no-riskpolis")
    expect(page.get_by_role("columnheader").filter(has_text="No-riskpolis")).to_be_visible()
    expect(page).to_have_title(re.compile("^IPS, Jobcoaching en No-riskpolis"))


def test_every_cell_leads_to_a_place_that_is_there(page: Page, address: str) -> None:
    page.goto(f"{address}vergelijken/#m=ips,jobcoaching")
    links = page.locator("#vergelijking td a").evaluate_all("all => all.map((one) => one.href)")
    assert links
    for link in sorted(set(links)):
        page.goto(link)
        name = link.partition("#")[2]
        assert not name or page.locator(f'[id="{name}"]').count() == 1, link


def test_without_a_script_nothing_offers_what_it_cannot_do(browser_without_javascript: Browser, address: str) -> None:
    context = browser_without_javascript.new_context(viewport=_PHONE)
    page = context.new_page()
    page.goto(f"{address}methodieken/")
    expect(page.get_by_role("checkbox").first).to_be_hidden()
    page.get_by_role("link", name="vaak vergeleken").click()
    arrive(page, f"{address}vergelijken/")
    expect(page.get_by_role("combobox")).to_be_hidden()
    page.get_by_role("link", name="IPS en jobcoaching").click()
    arrive(page, f"{address}vergelijken/ips-en-jobcoaching/")
    expect(page.locator("tbody td").first).to_be_visible()
    context.close()
