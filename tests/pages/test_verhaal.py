"""The page of a verhaal, by values."""

from datetime import date
from pathlib import Path

import pytest

from sdw_build.schema.vocabulary import Gevoelig
from tests.pages.making import (
    DAY,
    cijfer,
    entries,
    methodiek,
    page_of,
    partner,
    publication,
    regio,
    thema,
    titles,
    written,
)


@pytest.mark.parametrize(
    ("subjects", "helps"), [*(([item.value], item is Gevoelig.SUICIDE) for item in Gevoelig), ([], False)]
)
def test_the_number_of_113_stands_where_a_verhaal_speaks_of_suicide(
    tmp_path: Path, subjects: list[str], helps: bool
) -> None:
    made = publication(tmp_path, {"verhalen/v.md": written(gevoelig=subjects)})
    assert page_of(made, "verhalen/v/").hulp is helps


def test_what_it_names_is_linked_and_told_to_the_search(tmp_path: Path) -> None:
    files = {
        "content/regios.yml": entries(oost=regio("Oost-Land", "AM02")),
        "content/speerpunten/jong.md": thema("Jong", 1),
        "methodieken/m.md": methodiek(titel="Methode"),
        "methodieken/c.md": methodiek(titel="Concept", status="concept"),
        "content/partners/p.md": partner(titel="Partner"),
        "verhalen/v.md": written(
            regios=["AM02"],
            themas=["jong"],
            methodieken=["m", "c"],
            partners=["p"],
            doelgroepen=["clienten"],
            zoekwoorden=["baan"],
        ),
    }
    page = page_of(publication(tmp_path, files), "verhalen/v/")
    view, mark = page.view, page.zoekmerk
    assert [titles(item) for item in (view.themas, view.regios, view.methodieken, view.partners)] == [
        ["Jong"],
        ["Oost-Land"],
        ["Methode"],
        ["Partner"],
    ]
    assert mark is not None
    assert (mark.soort, mark.doelgroepen, mark.themas, mark.regios, mark.woorden, mark.gearchiveerd) == (
        "Verhaal",
        ("Cliënten",),
        ("Jong",),
        ("Oost-Land",),
        ("baan",),
        False,
    )
    assert [(link.tekst, link.adres) for link in page.kruimels] == [("Home", ""), ("Verhalen", "verhalen/")]


def test_an_archived_verhaal_keeps_its_page_and_says_so_to_the_search(tmp_path: Path) -> None:
    page = page_of(publication(tmp_path, {"verhalen/v.md": written(status="gearchiveerd")}), "verhalen/v/")
    assert page.zoekmerk is not None
    assert page.zoekmerk.gearchiveerd


@pytest.mark.parametrize(
    ("shared", "reason"),
    [
        ({"methodieken": ["m"], "themas": ["jong"]}, "ook over Methode"),
        ({"regios": ["oost"], "themas": ["jong"]}, "ook over Oost-Land"),
        ({"themas": ["jong"], "partners": ["p"]}, "ook over jong"),
        ({"partners": ["p"], "doelgroepen": ["clienten"]}, "ook met Partner"),
        ({"fase": ["zoeken"]}, "ook over zoeken"),
        ({"doelgroepen": ["clienten"]}, "ook voor cliënten"),
    ],
)
def test_a_related_verhaal_comes_with_the_weightiest_reason(
    tmp_path: Path, shared: dict[str, list[str]], reason: str
) -> None:
    files = {
        "content/regios.yml": entries(oost=regio("Oost-Land", "AM02")),
        "content/speerpunten/jong.md": thema("Jong", 1),
        "methodieken/m.md": methodiek(titel="Methode"),
        "content/partners/p.md": partner(titel="Partner"),
        "verhalen/a.md": written(**{"doelgroepen": ["clienten"], **shared}),
        "verhalen/b.md": written(**{"titel": "Ander", "doelgroepen": ["clienten"], **shared}),
    }
    view = page_of(publication(tmp_path, files), "verhalen/a/").view
    assert [(card.titel, card.toelichting) for card in view.verwant] == [("Ander", reason)]


def test_the_two_nearest_are_related_the_nearest_first_and_no_archive(tmp_path: Path) -> None:
    themes = {f"content/speerpunten/{kort}.md": thema(kort, nr) for nr, kort in enumerate("abc", 1)}
    shared = {"drie": ["a", "b", "c"], "twee": ["a", "b"], "een": ["a"]}
    stories = {f"verhalen/{slug}.md": written(titel=slug, themas=items) for slug, items in shared.items()}
    archived = {"verhalen/oud.md": written(themas=["a", "b", "c"], status="gearchiveerd")}
    files = {**themes, **stories, **archived, "verhalen/zelf.md": written(themas=["a", "b", "c"])}
    assert titles(page_of(publication(tmp_path, files), "verhalen/zelf/").view.verwant) == ["drie", "twee"]


def test_equally_near_ones_stand_in_the_order_of_their_names(tmp_path: Path) -> None:
    files = {f"verhalen/{slug}.md": written(titel=slug) for slug in ("z", "d", "b", "c")}
    assert titles(page_of(publication(tmp_path, files), "verhalen/z/").view.verwant) == ["b", "c"]


def test_long_words_that_few_texts_share_relate_them(tmp_path: Path) -> None:
    bodies = {"zelf": "De steigerbouwer werkt.", "zelfde": "Een steigerbouwer rust.", "ander": "De bakker bakt."}
    one = {"doelgroepen": ["clienten"]}
    files = {f"verhalen/{slug}.md": written(body, titel=slug, **one) for slug, body in bodies.items()}
    assert titles(page_of(publication(tmp_path, files), "verhalen/zelf/").view.verwant)[0] == "zelfde"


def test_what_mentions_it_is_told_but_for_figures_archive_and_itself(tmp_path: Path) -> None:
    link = "Zie [dit](/v/)."
    files = {
        "content/v.md": written("Zie [mij](v.md)."),
        "verhalen/b.md": written(link, titel="Beta"),
        "verhalen/a.md": written(link, titel="alfa"),
        "verhalen/oud.md": written(link, titel="Oud", status="gearchiveerd"),
        "verhalen/c.md": written(link, titel="Concept", status="concept"),
        "content/contact.md": written(link, titel="Contact"),
        "content/over-ons.md": written("Wij.", titel="Over ons"),
        "content/cijfers/werk.yml": entries(een=cijfer()),
    }
    assert titles(page_of(publication(tmp_path, files), "v/").view.genoemd_door) == ["alfa", "Beta", "Contact"]


@pytest.mark.parametrize(("days", "overdue"), [(29, False), (30, False), (31, True)])
def test_readers_are_told_of_a_review_that_is_late_by_more_than_the_grace(
    tmp_path: Path, days: int, overdue: bool
) -> None:
    due = date.fromordinal(DAY.toordinal() - days)
    files = {
        "verhalen/v.md": written(herzien_voor=str(due)),
        "verhalen/w.md": written(),
        "content/instellingen.yml": "respijt_dagen: 30\n",
    }
    made = publication(tmp_path, files)
    assert page_of(made, "verhalen/v/").achterstallig is overdue
    assert not page_of(made, "verhalen/w/").achterstallig


@pytest.mark.parametrize(
    ("words", "audiences", "time"),
    [
        (0, ["clienten"], ""),
        (10, ["clienten"], "± 1 minuut lezen"),
        (476, ["professionals"], "± 2 minuten lezen"),
        (476, ["clienten"], "± 3 minuten lezen"),
        (700, ["werkgevers"], "± 3 minuten lezen"),
        (700, ["werkgevers", "clienten"], "± 4 minuten lezen"),
    ],
)
def test_reading_takes_longer_for_clients(tmp_path: Path, words: int, audiences: list[str], time: str) -> None:
    made = publication(tmp_path, {"verhalen/v.md": written("woord " * words, doelgroepen=audiences, vorm="film")})
    assert page_of(made, "verhalen/v/").view.leestijd == time
    (card,) = page_of(made, "verhalen/").view.kaarten
    assert card.kenmerk == " · ".join(part for part in ("Film", time) if part)
    assert (card.omslag, card.foto) == ("verhalen/v/omslag.svg", None)
