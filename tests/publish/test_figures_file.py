"""All figures as a file: each that is public, with source, years, population and address, as a spreadsheet reads it."""

import csv
import io
from pathlib import Path

from sdw_build.publish.figures import make_figures
from tests.pages.making import cijfer, entries, publication

SITE = "https://site.example/"


def rows(root: Path, url: str | None = SITE, **figures: dict[str, object]) -> list[dict[str, str]]:
    """Return the file as a spreadsheet reads it: a mark of UTF-8, then a table with semicolons."""
    text = make_figures(publication(root, {"content/cijfers/werk.yml": entries(**figures)}), url)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), delimiter=";"))


def test_a_row_holds_all_that_one_cites_a_figure_by(tmp_path: Path) -> None:
    told = cijfer(
        bewering="Het duurde 220 dagen; gemiddeld.",
        waarde="220",
        eenheid="dagen",
        populatie='Wie "uitviel"',
        bron="Stuk",
        uitgever="Huis",
        verschenen="2021",
        jaar="2018",
        url="https://bron.example/stuk",
        toelichting="Een toelichting.",
        tegenstrijdig_met=["b"],
    )
    first, second = rows(tmp_path, a=told, b=cijfer(doi="10.1000/182"))
    assert first == {
        "bewering": "Het duurde 220 dagen; gemiddeld.",
        "waarde": "220",
        "eenheid": "dagen",
        "over wie": 'Wie "uitviel"',
        "jaar van het cijfer": "2018",
        "peildatum": "",
        "bron": "Stuk",
        "uitgever": "Huis",
        "jaar van de bron": "2021",
        "adres van de bron": "https://bron.example/stuk",
        "gelezen op": "",
        "toelichting": "Een toelichting.",
        "andere bronnen spreken dit tegen": f"{SITE}cijfers/b/",
        "adres van dit cijfer": f"{SITE}cijfers/a/",
    }
    assert second["adres van de bron"] == "https://doi.org/10.1000/182"
    assert second["jaar van de bron"] == second["jaar van het cijfer"] == "2020"
    assert second["andere bronnen spreken dit tegen"] == f"{SITE}cijfers/a/"


def test_each_row_says_under_which_licence_it_may_be_used_once_one_is_chosen(tmp_path: Path) -> None:
    assert "licentie" not in rows(tmp_path / "none", a=cijfer())[0]
    files = {
        "content/cijfers/werk.yml": entries(a=cijfer(), b=cijfer()),
        "content/instellingen.yml": "licentie: CC-BY-4.0\n",
    }
    text = make_figures(publication(tmp_path / "open", files), SITE)
    told = csv.DictReader(io.StringIO(text[1:], newline=""), delimiter=";")
    assert [row["licentie"] for row in told] == ["https://creativecommons.org/licenses/by/4.0/"] * 2


def test_a_site_that_is_nowhere_yet_gives_addresses_from_its_root(tmp_path: Path) -> None:
    assert [row["adres van dit cijfer"] for row in rows(tmp_path, None, a=cijfer())] == ["cijfers/a/"]
