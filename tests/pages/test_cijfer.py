"""The page of one figure: what says otherwise and what is newer stand beside it, and nothing that is not public."""

from pathlib import Path
from typing import Any

import pytest

from sdw_build.html.templates import Templates
from sdw_build.library.publication import Publication
from sdw_build.pages.cijfer import CijferView
from sdw_build.pages.frame import site_frame
from sdw_build.pages.page import Page
from tests.pages.making import cijfer, entries, page_of, partner, publication, titles, written

THEME = Path(__file__).parents[2] / "theme"


def made_of(root: Path, files: dict[str, str] | None = None, **figures: dict[str, Any]) -> Publication:
    """Return a publication of some figures and other files."""
    return publication(root, {"content/cijfers/werk.yml": entries(**figures), **(files or {})})


def view_of(made: Publication, slug: str) -> CijferView:
    """Return the view of the page of a figure."""
    page: Page[CijferView] = page_of(made, f"cijfers/{slug}/")
    return page.view


def shown(made: Publication, slug: str) -> str:
    """Return the page of a figure as HTML."""
    return Templates(THEME).render(page_of(made, f"cijfers/{slug}/"), site_frame(made, "Proef"))


def test_a_figure_has_a_page_with_its_claim_and_all_that_one_must_know(tmp_path: Path) -> None:
    own = cijfer(
        waarde="3,5",
        eenheid="%",
        populatie="Mensen met werk & zorg",
        bron='Een "bron"',
        uitgever="UWV",
        jaar="2019",
        verschenen="2021",
        url="https://voorbeeld.nl/a",
        geraadpleegd="2022-03-04",
        toelichting="Let op & kijk.",
        reeks=[{"label": "2018", "waarde": 3}, {"label": "2019", "waarde": 3.5}],
    )
    made = made_of(tmp_path, a=own)
    page, html = page_of(made, "cijfers/a/"), shown(made, "a")
    assert page.kruimels[-1].adres == "cijfers/"
    assert page.zoekmerk is None
    assert page.vindbaar
    for part in (
        f"<h1>{own['bewering']}</h1>",
        "Mensen met werk &amp; zorg",
        "Cijfer van 2019",
        "(2021)",
        "Gelezen op ",
        'href="https://voorbeeld.nl/a"',
        "Let op &amp; kijk.",
        "<table>",
        "<td>3,5</td>",
    ):
        assert part in html, part


@pytest.mark.parametrize("field", ["tegenstrijdig_met", "anders_gemeten"])
@pytest.mark.parametrize("writer", ["a", "b"])
def test_what_says_otherwise_comes_along_whoever_wrote_it_down(tmp_path: Path, field: str, writer: str) -> None:
    other = "b" if writer == "a" else "a"
    figures = {
        slug: cijfer(waarde=waarde, **({field: [other]} if slug == writer else {}))
        for slug, waarde in (("a", "12"), ("b", "34"))
    }
    made = made_of(tmp_path, **figures)
    for slug, against in (("a", "34"), ("b", "12")):
        html = shown(made, slug)
        assert f'<p class="cijfer-waarde">{against}</p>' in html
        assert ("Wij kiezen er geen uit" in html) is (field == "tegenstrijdig_met")


def test_an_older_figure_says_so_on_top_and_leads_to_each_that_came_in_its_place(tmp_path: Path) -> None:
    made = made_of(tmp_path, a=cijfer(), b=cijfer(vervangt=["a"]), c=cijfer(vervangt=["a"], jaar="2024"))
    assert [card.slug for card in view_of(made, "a").nieuwer] == ["c", "b"]
    assert [card.slug for card in view_of(made, "b").ouder] == ["a"]
    head = shown(made, "a").partition("</header>\n<div")[0].partition("<h1")[2]
    assert head.count("Dit is een ouder cijfer.") == 2
    assert 'href="../b/"' in head
    assert "ouder cijfer" not in shown(made, "b")
    assert 'href="../a/"' in shown(made, "b")


def test_it_tells_which_public_pages_use_it_and_none_other(tmp_path: Path) -> None:
    files = {
        "verhalen/v.md": written("Zoals [[cijfer:a]] zegt.", titel="Verhaal"),
        "verhalen/w.md": written("Zie [dit](/cijfers/#a) en [dat](/cijfers/a/).", titel="Link"),
        "verhalen/c.md": written("Zoals [[cijfer:a]] zegt.", titel="Concept", status="concept"),
    }
    made = made_of(tmp_path, files, a=cijfer(), b=cijfer())
    assert titles(view_of(made, "a").gebruikt_in) == ["Verhaal", "Link"]
    assert "Concept" not in shown(made, "a")
    assert "Waar dit cijfer staat" not in shown(made, "b")


def test_what_belongs_to_another_page_leads_there(tmp_path: Path) -> None:
    made = made_of(tmp_path, {"content/partners/p.md": partner(titel="Club")}, a=cijfer(hoort_bij="../partners/p.md"))
    home = view_of(made, "a").hoort_bij
    assert home
    assert (home.tekst, home.adres) == ("Club", "partners/p/")
    assert 'href="../../partners/p/#cijfer-a">Club</a>' in shown(made, "a")


def test_a_link_to_a_figure_leads_to_its_page_in_either_form(tmp_path: Path) -> None:
    made = made_of(tmp_path, {"content/over-ons.md": written("[x](/cijfers/#a) en [y](/cijfers/a/).")}, a=cijfer())
    assert page_of(made, "over-ons/").inhoud.count('href="../cijfers/a/"') == 2
