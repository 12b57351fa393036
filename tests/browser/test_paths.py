"""The ways that visitors go, in a real browser."""

import re

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.arrival import arrive


def test_from_home_by_audience_story_method_and_partner_and_back(page: Page, address: str) -> None:
    page.goto(address)
    main = page.get_by_role("main")
    main.get_by_role("link", name=re.compile("Professionals|professional", re.IGNORECASE)).first.click()
    arrive(page, f"{address}professionals/")
    main.locator("a[href*='verhalen/']:not([href*='doelgroep'])").first.click()
    arrive(page, re.compile(rf"{address}verhalen/[a-z0-9-]+/$"))
    page.goto(f"{address}verhalen/wie-betaalt-en-wie-bespaart/")
    main.locator("a[href*='methodieken/']").first.click()
    arrive(page, re.compile(rf"{address}methodieken/[a-z0-9-]+/$"))
    page.goto(f"{address}methodieken/functiecreatie/")
    main.locator("details:has(a[href*='partners/']) > summary").first.click()
    main.locator("a[href*='partners/']").first.click()
    arrive(page, re.compile(rf"{address}partners/[a-z0-9-]+/$"))
    page.get_by_role("navigation", name="Kruimelpad").get_by_role("link", name="Partners").click()
    arrive(page, f"{address}partners/")
    page.get_by_role("navigation", name="Kruimelpad").get_by_role("link", name="Home").click()
    arrive(page, address)


def test_filters_are_plain_links(page: Page, address: str) -> None:
    page.goto(f"{address}verhalen/")
    before = page.get_by_role("main").locator("article").count()
    page.get_by_role("navigation", name="Filteren").get_by_text("Voor wie").click()
    page.get_by_role("navigation", name="Filteren").get_by_role("link", name=re.compile("Werkgevers")).click()
    arrive(page, f"{address}verhalen/doelgroep/werkgevers/")
    assert 0 < page.get_by_role("main").locator("article").count() <= before


def test_everything_but_search_works_without_javascript(browser_without_javascript: Browser, address: str) -> None:
    context = browser_without_javascript.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address)
    page.get_by_role("banner").get_by_role("link", name="Methodieken").click()
    arrive(page, f"{address}methodieken/")
    page.get_by_role("main").get_by_role("link", name=re.compile("IPS")).first.click()
    arrive(page, f"{address}methodieken/ips/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("IPS")
    for audience in ("professionals", "werkgevers", "clienten"):
        expect(page.get_by_role("main")).to_contain_text(re.compile(audience.replace("ie", "i[eë]"), re.IGNORECASE))
    page.get_by_role("banner").get_by_role("link", name="Zoeken").click()
    arrive(page, f"{address}zoeken/")
    # Playwright's own text matching skips noscript; a screen does not.
    expect(page.locator("noscript .melding")).to_be_visible()
    assert "JavaScript" in page.locator("noscript").inner_text()
    expect(page.locator(".zoek-groot")).to_be_hidden()
    context.close()


def test_an_address_where_nothing_is_leads_on(page: Page, address: str) -> None:
    response = page.goto(f"{address}bestaat-niet/")
    assert response is not None
    assert response.status == 404
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link").first).to_be_visible()


def test_no_request_leaves_the_site(context: BrowserContext, address: str) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    for path in ("", "clienten/", "verhalen/", "methodieken/ips/", "cijfers/", "regios/", "contact/"):
        page.goto(address + path)
    page.goto(f"{address}zoeken/#q=jobcoach")
    expect(page.get_by_role("main").get_by_role("link", name=re.compile("obcoach")).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert asked
    assert [url for url in asked if not url.startswith(address)] == []
    assert context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
