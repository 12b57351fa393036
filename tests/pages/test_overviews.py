"""The overviews, by values: what they list, in which order, and how they are narrowed and paged."""

from pathlib import Path
from typing import Any

import pytest

from sdw_build.pages.overviews import overviews
from sdw_build.pages.page import Link, Page
from sdw_build.schema.kinds import KINDS
from tests.pages.making import entries, methodiek, page_of, partner, publication, regio, thema, titles, written


def _listed(tmp_path: Path, files: dict[str, str], address: str) -> list[str]:
    return _titles(page_of(publication(tmp_path, files), address).view)


def _titles(view: Any) -> list[str]:
    return [row.titel for row in view.tabel.rijen] if view.tabel else titles(view.kaarten)


@pytest.mark.parametrize(
    ("address", "files", "order"),
    [
        (
            "verhalen/",
            {
                "verhalen/a.md": written(titel="Eerst", gepubliceerd="2026-01-01"),
                "verhalen/b.md": written(titel="Laatst", gepubliceerd="2026-03-01"),
                "verhalen/c.md": written(titel="Midden", gepubliceerd="2026-02-01"),
            },
            ["Laatst", "Midden", "Eerst"],
        ),
        (
            "methodieken/",
            {"methodieken/a.md": methodiek(titel="ips"), "methodieken/b.md": methodiek(titel="Begin")},
            ["Begin", "ips"],
        ),
        (
            "partners/",
            {"content/partners/a.md": partner(titel="Z"), "content/partners/z.md": partner(titel="a")},
            ["a", "Z"],
        ),
        (
            "speerpunten/",
            {"content/speerpunten/a.md": thema("Twee", 2), "content/speerpunten/b.md": thema("Een", 1)},
            ["Speerpunt Een", "Speerpunt Twee"],
        ),
        (
            "agenda/",
            {
                "content/agenda/a.md": written(titel="Vroeg", datum="2020-01-01"),
                "content/agenda/b.md": written(titel="Laat", datum="2027"),
            },
            ["Laat", "Vroeg"],
        ),
    ],
)
def test_each_kind_is_listed_in_its_own_order(
    tmp_path: Path, address: str, files: dict[str, str], order: list[str]
) -> None:
    assert _listed(tmp_path, files, address) == order


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.overview], ids=lambda kind: kind.naam)
def test_an_overview_of_nothing_is_one_page_that_says_so(tmp_path: Path, kind: Any) -> None:
    page = page_of(publication(tmp_path, {}), f"{kind.section}/")
    assert (page.titel, page.view.aantal, page.view.eenheid, page.view.bladen.totaal) == (kind.titel, 0, kind.nouns, 1)
    assert page.kruimels[-1].tekst == "Home"
    assert page.zoekmerk is not None
    assert page.zoekmerk.soort == "Overzicht"


@pytest.mark.parametrize("status", ["gearchiveerd", "concept"])
def test_what_is_archived_or_not_public_is_in_no_list(tmp_path: Path, status: str) -> None:
    files = {
        "verhalen/a.md": written(titel="Blijft"),
        "verhalen/b.md": written(titel="Weg", status=status, vorm="film"),
    }
    made = publication(tmp_path, files)
    for page in overviews(made):
        assert "Weg" not in _titles(page.view)
    assert [item.naam for item in page_of(made, "verhalen/").view.filters] == ["Voor wie", "Vorm"]


def _many(tmp_path: Path, number: int) -> list[Page[Any]]:
    files = {f"verhalen/v{index:02}.md": written(titel=f"V{index:02}", vorm="film") for index in range(number)}
    made = publication(tmp_path, {**files, "content/instellingen.yml": "per_pagina: 5\n"})
    return [page for page in overviews(made) if page.adres.startswith("verhalen/")]


@pytest.mark.parametrize(("number", "total"), [(1, 1), (5, 1), (6, 2), (10, 2), (11, 3)])
def test_a_page_of_an_overview_holds_so_many_and_the_next_goes_on(tmp_path: Path, number: int, total: int) -> None:
    pages = [page for page in _many(tmp_path, number) if "vorm" not in page.adres and "doelgroep" not in page.adres]
    assert [page.adres for page in pages] == ["verhalen/", *(f"verhalen/pagina/{nr}/" for nr in range(2, total + 1))]
    assert [title for page in pages for title in titles(page.view.kaarten)] == [f"V{nr:02}" for nr in range(number)]
    for at, page in enumerate(pages):
        sheets = page.view.bladen
        assert (sheets.nummer, sheets.totaal, len(sheets.alle)) == (at + 1, total, total)
        assert sheets.vorige == (pages[at - 1].adres if at else None)
        assert sheets.volgende == (pages[at + 1].adres if at + 1 < total else None)
        assert page.view.aantal == number
        assert page.view.eenheid == ("verhaal" if number == 1 else "verhalen")
        assert (page.zoekmerk is None) == (at > 0)


def test_a_filter_counts_what_it_leaves_and_tells_which_is_chosen(tmp_path: Path) -> None:
    files = {
        "content/speerpunten/jong.md": thema("Jong", 2),
        "content/speerpunten/armoede.md": thema("Armoede", 1),
        "content/regios.yml": entries(noord=regio("Noord", "AM01"), oost=regio("Oost", "AM02")),
        "verhalen/a.md": written(vorm="film", doelgroepen=["clienten"], themas=["jong"], regios=["AM02"]),
        "verhalen/b.md": written(vorm="interview", doelgroepen=["clienten", "werkgevers"], themas=["jong", "armoede"]),
        "verhalen/c.md": written(vorm="film", doelgroepen=["professionals"], regios=["Noord", "oost"]),
    }
    made = publication(tmp_path, files)
    view = page_of(made, "verhalen/").view
    assert {item.naam: [(choice.tekst, choice.aantal) for choice in item.keuzes] for item in view.filters} == {
        "Voor wie": [("Professionals", 1), ("Werkgevers", 1), ("Cliënten", 2)],
        "Thema": [("Armoede", 1), ("Jong", 2)],
        "Vorm": [("Interview", 1), ("Film", 2)],
        "Regio": [("Noord", 1), ("Oost", 2)],
    }
    assert not any(choice.actief for item in view.filters for choice in item.keuzes)
    chosen = page_of(made, "verhalen/thema/jong/")
    assert (chosen.titel, chosen.view.aantal) == ("Verhalen: Jong", 2)
    assert chosen.view.gekozen == (Link("Jong", "verhalen/"),)
    assert [choice.adres for item in chosen.view.filters for choice in item.keuzes if choice.actief] == [chosen.adres]
    assert (chosen.zoekmerk, chosen.view.alles) == (None, "verhalen/")
    assert titles(chosen.kruimels) == ["Home", "Verhalen"]


_METHODS = {
    "methodieken/a.md": methodiek(titel="A", doelgroepen=["clienten"], fase=["zoeken", "plaatsing"], voor_wie=["EPA"]),
    "methodieken/b.md": methodiek(titel="B", doelgroepen=["clienten"], fase=["plaatsing", "start"]),
    "methodieken/c.md": methodiek(titel="C", doelgroepen=["werkgevers"], fase=["zoeken"], voor_wie=["EPA", "CMD"]),
}


def test_filters_combine_and_each_link_counts_what_is_left_beside_what_was_chosen(tmp_path: Path) -> None:
    made = publication(tmp_path, _METHODS)
    view = page_of(made, "methodieken/doelgroep/clienten/fase/start/").view
    assert _titles(view) == ["A", "B"]
    assert view.gekozen == (
        Link("Cliënten", "methodieken/fase/start/"),
        Link("Starten", "methodieken/doelgroep/clienten/"),
    )
    assert {
        item.naam: [(choice.tekst, choice.aantal, choice.adres) for choice in item.keuzes] for item in view.filters
    } == {
        "Ik ben": [("Cliënten", 2, "methodieken/doelgroep/clienten/fase/start/")],
        "Stap": [
            ("Zoeken", 1, "methodieken/doelgroep/clienten/fase/zoeken/"),
            ("Starten", 2, "methodieken/doelgroep/clienten/fase/start/"),
        ],
        "Groep": [("Ernstige aandoening (EPA)", 1, "methodieken/doelgroep/clienten/fase/start/groep/epa/")],
    }


def test_every_link_of_a_filter_leads_to_a_page_with_as_many_as_it_says(tmp_path: Path) -> None:
    pages = {page.adres: page for page in overviews(publication(tmp_path, _METHODS))}
    assert len([address for address in pages if address.startswith("methodieken/")]) > len(_METHODS)
    for page in pages.values():
        assert page.view.aantal or page.adres.count("/") == 1
        for choice in (choice for item in page.view.filters for choice in item.keuzes):
            assert pages[choice.adres].view.aantal == choice.aantal > 0
            assert choice.actief == (choice.adres == page.adres)
        for link in page.view.gekozen:
            assert pages[link.adres].view.aantal >= page.view.aantal
        assert page.vindbaar == (len(page.view.gekozen) < 2)
