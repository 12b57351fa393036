"""The page on reuse says what the licence of the site allows, and that people are never part of it."""

import re
from pathlib import Path

import pytest

from sdw_build.html.templates import Templates
from sdw_build.library.licence import freely, rights
from sdw_build.pages.frame import site_frame
from sdw_build.pages.site import PageBook
from sdw_build.publish.feeds import make_feeds
from sdw_build.schema.licentie import Licentie
from tests.pages.making import methodiek, publication, written

THEME = Path(__file__).parents[2] / "theme"
FILES = {
    "content/index.md": written(),
    "content/contact.md": written(titel="Contact"),
    "methodieken/samen.md": methodiek(),
    "verhalen/een.md": written(),
}


def shown(
    folder: Path, address: str, licentie: str, url: str | None = "https://proef.example/", contact: str = ""
) -> str:
    """Return the HTML of a page on a site with a licence, or without."""
    where = {"mkdocs.yml": f"site_name: Proef\nsite_url: {url}\n"} if url else {}
    settings = {"content/instellingen.yml": f"licentie: {licentie}\ncontact: {contact}\n"}
    made = publication(folder, {**FILES, **where, **settings})
    page = PageBook(made).find(address)
    assert page is not None
    return Templates(THEME).render(page, site_frame(made, "Proef", url))


@pytest.mark.parametrize("term", Licentie)
def test_each_licence_is_told_by_what_it_allows(tmp_path: Path, term: Licentie) -> None:
    html = shown(tmp_path, "gebruik/", term.spdx)
    assert f'<a rel="license" href="{term.uitleg_url}">{term.naam}</a>' in html
    assert ("niets aan veranderen" in html) is not term.allows_change
    assert ("geen geld mee verdienen" in html) is not term.allows_trade
    assert ("onder dezelfde licentie" in html) is term.asks_same
    assert ("Je zegt erbij waar het vandaan komt" in html) is term.asks_name
    assert (f"({term.kort}).</p>" in html.replace("\u00a0", " ")) is term.asks_name
    assert "Wie in een verhaal staat, zei ja tegen deze site. Niet tegen een andere." in html


@pytest.mark.parametrize("url", [None, "https://proef.example/kennis/"])
def test_without_a_licence_one_may_link_and_quote_and_nothing_invites_more(tmp_path: Path, url: str | None) -> None:
    html = shown(tmp_path, "gebruik/", "", url, "redactie@proef.example")
    assert "nog geen licentie gekozen" in html
    assert "Linken naar elke pagina." in html
    assert html.count('<a href="../contact/">Vraag het eerst</a>.') == 2
    assert "contactadres" not in html
    assert "creativecommons" not in html
    assert "mag je gebruiken" not in html.split("<main")[1].split("</main")[0].replace("Wat mag je gebruiken?", "")


@pytest.mark.parametrize("address", ["gebruik/", "", "methodieken/samen/", "methodieken/", "verhalen/een/", "zoeken/"])
def test_every_page_leads_to_it_and_those_of_no_licence_name_none(tmp_path: Path, address: str) -> None:
    html = shown(tmp_path, address, "")
    assert re.search(r'<a href="[./]*(?:gebruik/)?">Gebruik van onze kennis</a>', html)
    assert 'rel="license"' not in html


@pytest.mark.parametrize(
    ("address", "covered", "said"),
    [
        ("methodieken/samen/", True, "De tekst van deze pagina mag je gebruiken"),
        ("methodieken/", True, "De tekst van deze pagina mag je gebruiken"),
        ("", True, "De tekst van deze pagina mag je gebruiken"),
        ("verhalen/een/", False, "Verhalen en foto's mag je niet overnemen."),
        ("verhalen/", False, "Verhalen en foto's mag je niet overnemen."),
        ("zoeken/", False, ""),
        ("404.html", False, ""),
    ],
)
def test_a_licence_stands_only_on_what_it_covers_for_people_and_for_machines(
    tmp_path: Path, address: str, covered: bool, said: str
) -> None:
    html = shown(tmp_path, address, "CC-BY-4.0")
    assert ('<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">' in html) is covered
    assert (
        '<a rel="license" href="https://creativecommons.org/licenses/by/4.0/deed.nl">CC BY 4.0</a>' in html
    ) is covered
    assert said in html
    assert ("overnemen" in html or "mag je gebruiken" in html) is bool(said)


@pytest.mark.parametrize("licentie", ["", "CC-BY-4.0"])
def test_what_everyone_may_do_is_the_same_on_the_page_in_feeds_and_beside_a_card(tmp_path: Path, licentie: str) -> None:
    html = shown(tmp_path, "gebruik/", licentie)
    found = publication(tmp_path, {"mkdocs.yml": "site_name: Proef\nsite_url: https://proef.example/\n"})
    assert len(freely(found)) == 5
    for may in freely(found):
        assert f"<li>{may[0].upper()}{may[1:]}.</li>" in html
        assert may in rights(None, "https://proef.example/gebruik/")
    assert '<a href="../wijzigingen/#volgen">' in html
    feeds = make_feeds(found, "https://proef.example/", "Proef")
    for name in ("feeds/alles.json", "feeds/alles.xml"):
        assert "een feed volgen" in feeds[name]  # with a licence too, since no licence covers a verhaal
    assert "zonder het te vragen" in shown(tmp_path, "methodieken/samen/", licentie)


def test_of_a_site_without_an_address_no_card_or_feed_is_promised(tmp_path: Path) -> None:
    html = shown(tmp_path, "gebruik/", "", None)
    assert "kaart" not in html.split("<main")[1].split("</main")[0]
    assert "een feed volgen" not in html
    assert "Met de cijfers rekenen." in html


@pytest.mark.parametrize("licentie", ["", "CC-BY-4.0"])
def test_who_cannot_be_asked_is_not_sent_to_ask(tmp_path: Path, licentie: str) -> None:
    body = shown(tmp_path, "gebruik/", licentie).split("<main")[1].split("</main")[0]
    assert "er is nog geen contactadres ingevuld" in body
    assert "contact/" not in body
    assert "mailto:" not in body


def test_its_own_example_names_the_day(tmp_path: Path) -> None:
    html = shown(tmp_path, "gebruik/", "").replace("\u00a0", " ")
    assert ", overgenomen op 1 juni 2026 van https://proef.example/methodieken/samen/.</p>" in html


@pytest.mark.parametrize("address", ["methodieken/samen/", "wijzigingen/"])
def test_each_feed_is_found_in_both_its_formats(tmp_path: Path, address: str) -> None:
    html = shown(tmp_path, address, "")
    head, body = html.split("<body")
    for part, count in ((head, 2 if address != "wijzigingen/" else 1), (body, 1)):
        atom = re.findall(
            r'type="application/atom\+xml"[^>]*href="([^"]*feeds/[^"]*)"|href="([^"]*feeds/[^"]*)" type="application/atom',
            part,
        )
        both = re.findall(
            r'type="application/feed\+json"[^>]*href="([^"]*)"|href="([^"]*)" type="application/feed', part
        )
        names = [(one or two).removesuffix(".xml") for one, two in atom]
        assert names == [(one or two).removesuffix(".json") for one, two in both]
        assert len(names) >= count
