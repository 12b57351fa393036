"""Addresses: one document each, and none that the site needs itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.library.addresses import is_reserved
from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.pages.site import all_pages
from sdw_build.schema.vocabulary import Doelgroep
from tests.cases import DAY, NEXT, Files, cijfer, document, methodiek, only, problems, regio, speerpunt

Project = Callable[[Files], Path]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("verhalen/2025/proef.md", "verhalen/2026/proef.md"),
        ("verhalen/2025/proef.md", "verhalen/proef.md"),
        ("verhalen/proef.md", "verhalen/proef/index.md"),
        ("verhalen/2026/proef/index.md", "verhalen/proef/index.md"),
    ],
)
def test_two_files_with_one_name_are_told_once(project: Project, first: str, second: str) -> None:
    problem = only(project({first: document(), second: document()}))
    assert problem.code == "SDW304"
    assert problem.place.pad in (first, second)
    assert ({first, second} - {problem.place.pad}).pop() in problem.bericht


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({"content/cijfers/a.yml": cijfer("p"), "content/cijfers/b.yml": cijfer("q") + cijfer("p")}, 7),
        ({"content/cijfers/a.yml": "p: x\n", "content/cijfers/b.yml": cijfer("p")}, 1),
    ],
)
def test_an_entry_that_two_files_have_is_told(project: Project, files: Files, line: int) -> None:
    found = problems(project(files))
    assert ("SDW304" if "p: x" not in str(files) else "SDW203") in {problem.code for problem in found}
    assert len(found) == 1
    assert found[0].place.regel == line


def test_the_same_name_in_two_kinds_is_fine(project: Project) -> None:
    assert (
        problems(project({"verhalen/p.md": document(), "methodieken/p.md": methodiek(), "content/p.md": document()}))
        == []
    )


@pytest.mark.parametrize(
    "pad",
    [
        "content/verhalen.md",
        "content/zoeken.md",
        "content/cijfers.md",
        "content/assets.md",
        "content/pagefind.md",
        "content/404.md",
        "verhalen/doelgroep.md",
        "verhalen/thema/index.md",
        "verhalen/pagina.md",
        "methodieken/regio.md",
    ],
)
def test_an_address_that_the_site_needs_is_refused(project: Project, pad: str) -> None:
    text = methodiek() if pad.startswith("methodieken") else document()
    problem = only(project({pad: text}))
    assert (problem.code, problem.place.pad) == ("SDW305", pad)


def test_a_regio_may_not_take_an_address_of_the_site(project: Project) -> None:
    problem = only(project({"content/regios.yml": regio("a", "A", "AM01") + regio("thema", "Thema", "AM02")}))
    assert (problem.code, problem.place.regel) == ("SDW305", 6)


@pytest.mark.parametrize(
    ("former", "code"),
    [
        ("/verhalen/ander/", "SDW305"),
        ("/methodieken/", "SDW305"),
        ("/over-ons/", "SDW305"),
        ("verhalen/oud/", "SDW208"),
        ("/verhalen/oud", "SDW208"),
        ("https://www.voorbeeld.nl/verhalen/oud/", "SDW208"),
        ("/", "SDW208"),
    ],
)
def test_a_former_address_must_be_free(project: Project, former: str, code: str) -> None:
    root = project(
        {
            "verhalen/proef.md": document(f"voorheen: [{former}]\n"),
            "verhalen/ander.md": document(),
            "content/over-ons.md": document(),
        }
    )
    problem = only(root)
    assert (problem.code, problem.place.regel, problem.place.kolom) == (code, NEXT, 12)


def test_two_documents_may_not_have_stood_at_one_address(project: Project) -> None:
    text = document("voorheen: [/verhalen/oud/]\n")
    problem = only(project({"verhalen/a.md": text, "verhalen/b.md": text}))
    assert (problem.code, problem.place.pad) == ("SDW305", "verhalen/b.md")
    assert "verhalen/a.md" in problem.bericht


def test_a_former_address_that_is_free_is_fine(project: Project) -> None:
    text = document("voorheen: [/verhalen/oud/, /nieuws/2019/oud/]\n")
    assert problems(project({"verhalen/proef.md": text})) == []


@pytest.mark.parametrize(
    "former",
    [
        "/cliënten/",
        "/verhalen/oud%20adres/",
        "/verhalen/oud adres/",
        "/feed.xml/",
        "/index.html/",
        "/verhalen/index.html/",
        "/robots.txt/",
        "/sitemap.xml/",
        "/sitemap.xml.gz/",
        "/404.html/",
        "/verhalen/proef/omslag.svg/",
        "/verhalen/proef/foto.png/",
        "/assets/css/stijl.css/",
        "/../",
        "/verhalen/../",
        "/verhalen/./oud/",
        "/verhalen//oud/",
        "//",
        "//voorbeeld.nl/",
        "/verhalen/oud/?a=b",
        "/verhalen/oud/#deel",
        "/cijfers/#oud",
        "/a;b/",
        "/$(touch x)/",
        f"/{'x' * 300}/",
        "/" + "map/" * 100,
    ],
)
def test_an_address_at_which_no_page_can_stand_is_told(project: Project, former: str) -> None:
    root = project({"verhalen/proef.md": document(f"voorheen: ['{former}']\n")})
    problem = only(root)
    assert (problem.code, problem.place.regel) == ("SDW208", NEXT)


@pytest.mark.parametrize(
    "former",
    [
        "/assets/",
        "/assets/oud/",
        "/Assets/oud/",
        "/pagefind/",
        "/pagefind/oud/",
        "/404/",
        "/waar-sta-je-nu/",
        "/waar-sta-je-nu/zoeken/",
        "/waar-sta-je-nu/oud/",
        "/_onderdelen/",
        "/zoeken/",
        "/Zoeken/",
        "/verhalen/thema/preventie/",
        "/verhalen/Pagina/2/",
        "/verhalen/ANDER/",
        "/Oud-Adres/",
    ],
)
def test_an_address_that_something_else_needs_is_told(project: Project, former: str) -> None:
    files = {
        "verhalen/aaa.md": document("voorheen: [/oud-adres/]\n"),
        "verhalen/ander.md": document(),
        "verhalen/proef.md": document(f"voorheen: [{former}]\n"),
    }
    problem = only(project(files))
    assert (problem.code, problem.place.pad, problem.place.regel) == ("SDW305", "verhalen/proef.md", NEXT)


@pytest.mark.parametrize("pad", ["content/waar-sta-je-nu.md", "content/beeld.md", "content/woordenlijst.md"])
def test_a_page_may_not_stand_where_the_site_has_its_own(project: Project, pad: str) -> None:
    assert only(project({pad: document()})).code == "SDW305"


@pytest.mark.parametrize("address", ["/", "/zoeken/", "/assets/oud/", "/verhalen/thema/x/", "/waar-sta-je-nu/"])
def test_what_the_site_needs_cannot_be_gone(project: Project, address: str) -> None:
    gone = f"adressen:\n  - adres: {address}\n    sinds: 2026-01-01\n    waarom: Zomaar.\n"
    problem = only(project({"content/weg.yml": gone}))
    assert (problem.code, problem.place.regel, problem.place.kolom) == ("SDW305", 2, 12)


@pytest.mark.parametrize("address", ["/cliënten/", "/feed.xml/", f"/{'x' * 300}/", "verhalen/oud/"])
def test_what_is_gone_had_an_address_too(project: Project, address: str) -> None:
    gone = f"adressen:\n  - adres: {address}\n    sinds: 2026-01-01\n    waarom: Zomaar.\n"
    assert only(project({"content/weg.yml": gone})).code == "SDW208"


@pytest.mark.parametrize("former", ["/verhalen/oud/", "/cijfers/", "/woordenlijst/#oud", "/cijfers/#Oud", "/"])
def test_a_figure_stood_among_the_figures(project: Project, former: str) -> None:
    root = project({"content/cijfers/a.yml": cijfer("a", f"  voorheen: ['{former}']\n")})
    assert only(root).code == "SDW208"


@pytest.mark.parametrize(
    "former",
    ["/cijfers/oud/", "/cijfers/#oud", "/cijfers/#oud', '/cijfers/oud/", "/cijfers/oud/', '/cijfers/#oud"],
)
def test_a_figure_has_both_forms_of_each_former_address(project: Project, former: str) -> None:
    root = project({"content/cijfers/a.yml": cijfer("a", f"  voorheen: ['{former}']\n")})
    assert problems(root) == []
    made = Publication(load(root).library, DAY)
    pages = {page.adres: page for page in all_pages(made)}
    assert pages["cijfers/oud/"].verhuisd
    assert pages["cijfers/oud/"].verhuisd.adres == "cijfers/a/"
    assert pages["cijfers/"].ankers == ("a", "oud")


@pytest.mark.parametrize(("first", "second"), [("/cijfers/oud/", "/cijfers/#oud"), ("/cijfers/#oud", "/cijfers/oud/")])
def test_two_figures_may_not_share_a_former_address_in_two_forms(project: Project, first: str, second: str) -> None:
    figures = cijfer("a", f"  voorheen: ['{first}']\n") + cijfer("b", f"  voorheen: ['{second}']\n")
    problem = only(project({"content/cijfers/a.yml": figures}))
    assert (problem.code, problem.waarde) == ("SDW305", second)


@pytest.mark.parametrize("former", ["/cijfers/b/", "/cijfers/#b"])
def test_a_figure_did_not_stand_where_another_stands(project: Project, former: str) -> None:
    figures = cijfer("a", f"  voorheen: ['{former}']\n") + cijfer("b")
    assert only(project({"content/cijfers/a.yml": figures})).code == "SDW305"


@pytest.mark.parametrize("name", ["pagina", "thema", "doelgroep", "regio", "cijfers", "cijfers-csv", "index"])
def test_a_figure_may_have_any_name_as_it_could_before_it_had_a_page(project: Project, name: str) -> None:
    assert problems(project({"content/cijfers/a.yml": cijfer(name)})) == []


@pytest.mark.parametrize("pad", ["methodieken/kaart.md", "content/cijfers/a.yml"])
def test_no_page_stands_where_the_rules_for_a_server_look_for_a_card(project: Project, pad: str) -> None:
    told = only(project({pad: cijfer("kaart") if pad.endswith(".yml") else methodiek(public=True)}))
    assert told.code == "SDW305"


def test_a_page_did_not_stand_where_a_figure_stands(project: Project) -> None:
    files = {
        "content/cijfers/a.yml": cijfer("a"),
        "content/over-ons.md": document("voorheen: [/cijfers/a/]\n"),
    }
    assert only(project(files)).code == "SDW305"


def test_every_page_that_the_site_makes_itself_has_a_reserved_address(project: Project) -> None:
    files = {
        "verhalen/a.md": document("themas: [t]\n", public=True),
        "verhalen/b.md": document(public=True),
        "content/speerpunten/t.md": speerpunt(public=True),
        "content/regios.yml": regio("r", "R", "AM01"),
        "content/instellingen.yml": "per_pagina: 1\n",
        **{f"content/{audience.value}.md": document(public=True) for audience in Doelgroep},
    }
    publication = Publication(load(project(files)).library, DAY, drafts=True)
    own = [page.adres for page in all_pages(publication) if page.adres not in publication.library.by_address]
    assert len(own) > 20
    assert [address for address in own if not is_reserved(address) and address != "404.html"] == []
