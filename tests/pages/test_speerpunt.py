"""The pages of themes and of plain text, by values."""

from pathlib import Path

from sdw_build.pages.page import Link
from tests.pages.making import cijfer, entries, methodiek, page_of, partner, publication, thema, titles, written


def test_a_theme_shows_all_that_belongs_to_it_and_the_other_themes(tmp_path: Path) -> None:
    files = {
        "content/speerpunten/jong.md": thema("Jong", 2),
        "content/speerpunten/laat.md": thema("Laat", 3),
        "content/speerpunten/vroeg.md": thema("Vroeg", 1),
        "verhalen/a.md": written(titel="Eerder", themas=["jong"], gepubliceerd="2025-01-01"),
        "verhalen/b.md": written(titel="Later", themas=["jong"]),
        "verhalen/c.md": written(titel="Ander", themas=["laat"]),
        "verhalen/d.md": written(titel="Weg", themas=["jong"], status="gearchiveerd"),
        "methodieken/m.md": methodiek(titel="Methode", themas=["jong"]),
        "content/cijfers/werk.yml": entries(a=cijfer(themas=["jong"]), b=cijfer()),
        "content/contact.md": written("Zie [dit](speerpunten/jong.md).", titel="Contact"),
    }
    page = page_of(publication(tmp_path, files), "speerpunten/jong/")
    view = page.view
    assert (titles(view.verhalen), titles(view.methodieken)) == (["Later", "Eerder"], ["Methode"])
    assert [card.slug for card in view.cijfers] == ["a"]
    assert [(link.tekst, link.adres) for link in view.andere] == [
        ("Vroeg", "speerpunten/vroeg/"),
        ("Laat", "speerpunten/laat/"),
    ]
    assert titles(view.genoemd_door) == ["Contact"]
    assert titles(page.kruimels) == ["Home", "Thema's"]
    assert page.zoekmerk is not None
    assert (page.zoekmerk.soort, page.zoekmerk.themas) == ("Thema", ("Jong",))


def test_a_theme_shows_the_newest_few_of_its_own_figures_and_the_way_to_the_rest(tmp_path: Path) -> None:
    years = {f"c{year}": cijfer(themas=["jong"], jaar=str(year)) for year in range(2010, 2020)}
    years["c2019"]["vervangt"] = ["c2018"]
    files = {
        "content/speerpunten/ander.md": thema("Ander", 1),
        "content/speerpunten/jong.md": thema("Jong", 2),
        "content/cijfers/werk.yml": entries(**years, nieuw=cijfer(themas=["ander", "jong"], jaar="2025")),
    }
    view = page_of(publication(tmp_path, files), "speerpunten/jong/").view
    assert [card.slug for card in view.cijfers] == ["c2019", "c2017", "c2016"]
    assert view.alle_cijfers.adres == "cijfers/#thema-jong"


def test_a_theme_shows_three_of_each_and_the_way_to_the_rest(tmp_path: Path) -> None:
    files = {
        "content/speerpunten/jong.md": thema("Jong", 1),
        **{f"verhalen/v{number}.md": written(titel=f"Verhaal {number}", themas=["jong"]) for number in range(4)},
        **{f"methodieken/m{number}.md": methodiek(titel=f"Methode {number}", themas=["jong"]) for number in range(3)},
    }
    made = publication(tmp_path, files)
    view = page_of(made, "speerpunten/jong/").view
    assert (len(view.verhalen.begin), len(view.methodieken.begin)) == (3, 3)
    assert view.verhalen.verder == Link("Alle 4 verhalen bij Jong", "verhalen/thema/jong/")
    assert len(page_of(made, "verhalen/thema/jong/").view.kaarten) == 4
    assert view.methodieken.verder is None


def test_what_only_links_to_a_theme_is_named_there_and_not_counted_as_being_about_it(tmp_path: Path) -> None:
    files = {
        "content/speerpunten/jong.md": thema("Jong", 1),
        **{f"verhalen/v{number}.md": written(titel=f"Verhaal {number}", themas=["jong"]) for number in range(4)},
        "verhalen/w.md": written("Zie [jong](/speerpunten/jong/).", titel="Noemt het", gepubliceerd="2026-05-01"),
    }
    made = publication(tmp_path, files)
    view = page_of(made, "speerpunten/jong/").view
    assert "Noemt het" not in titles(view.verhalen)
    assert view.verhalen.totaal == page_of(made, "verhalen/thema/jong/").view.aantal == 4
    assert titles(view.genoemd_door) == ["Noemt het"]


def test_a_theme_opens_with_its_first_section_and_other_text_does_so_when_asked(tmp_path: Path) -> None:
    text = "## Wat het is\n\nEen.\n\n## Wat daarna kwam\n\nTwee.\n"
    files = {
        "content/speerpunten/jong.md": thema("Jong", 1).replace("Tekst.", text),
        "content/open.md": written(text),
        "content/dicht.md": written(text, vouwt="ja"),
    }
    made = publication(tmp_path, files)
    folded = '<details class="vraag"><summary><h2 id="wat-daarna-kwam">'
    pages = {address: page_of(made, address).inhoud for address in ("speerpunten/jong/", "open/", "dicht/")}
    assert {address: html.count(folded) for address, html in pages.items()} == {
        "speerpunten/jong/": 1,
        "open/": 0,
        "dicht/": 1,
    }
    assert all(html.count("<details") == html.count(folded) for html in pages.values())


def test_a_theme_that_is_first_of_no_figure_shows_those_that_name_it(tmp_path: Path) -> None:
    files = {
        "content/speerpunten/ander.md": thema("Ander", 1),
        "content/speerpunten/jong.md": thema("Jong", 2),
        "content/cijfers/werk.yml": entries(a=cijfer(themas=["ander", "jong"])),
    }
    view = page_of(publication(tmp_path, files), "speerpunten/jong/").view
    assert [card.slug for card in view.cijfers] == ["a"]
    assert view.alle_cijfers.adres == "cijfers/"


def test_a_page_of_text_names_all_partners_in_the_order_of_their_names(tmp_path: Path) -> None:
    files = {
        "content/over-ons.md": written(titel="Over ons"),
        "content/partners/b.md": partner(titel="Alfa"),
        "content/partners/a.md": partner(titel="Beta"),
        "content/partners/c.md": partner(status="concept"),
    }
    page = page_of(publication(tmp_path, files), "over-ons/")
    assert titles(page.view.samen.partners) == ["Alfa", "Beta"]
    assert titles(page.kruimels) == ["Home"]
    assert page.zoekmerk is not None
    assert page.zoekmerk.soort == "Pagina"


def test_the_home_page_stands_below_nothing_and_a_section_below_home(tmp_path: Path) -> None:
    made = publication(tmp_path, {"content/index.md": written(), "content/clienten.md": written()})
    assert page_of(made, "").kruimels == ()
    assert titles(page_of(made, "clienten/").kruimels) == ["Home"]


def test_cards_say_of_each_kind_what_it_is(tmp_path: Path) -> None:
    files = {
        "content/speerpunten/jong.md": thema("Jong", 1),
        "content/agenda/a.md": written(datum="2026-07-01", plaats="Utrecht"),
        "content/agenda/b.md": written(datum="najaar 2026", online="ja", plaats="Utrecht"),
        "content/partners/p.md": partner(),
        "verhalen/v.md": written("", vorm="podcast"),
    }
    made = publication(tmp_path, files)
    shown = {
        section: [card.kenmerk for card in page_of(made, f"{section}/").view.kaarten]
        for section in ("speerpunten", "agenda", "partners", "verhalen")
    }
    assert shown == {
        "speerpunten": ["Thema · Jong"],
        "agenda": ["najaar 2026 · online", "1 juli 2026 · Utrecht"],
        "partners": [""],
        "verhalen": ["Podcast"],
    }
