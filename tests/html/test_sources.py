"""What a reader is told of a source: title, publisher and year, and one step to where it can be read."""

import re
from pathlib import Path
from typing import Any

import pytest

from sdw_build.html.templates import Templates
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import site_frame
from tests.pages.making import bewijs, cijfer, entries, methodiek, page_of, partner, publication, written

TEMPLATES = Templates(Path(__file__).parents[2] / "theme")
WHERE = "https://bron.example/stuk"


def told(made: Publication, address: str) -> str:
    """Return what a page says, with each link as [words](address)."""
    html = TEMPLATES.render(page_of(made, address), site_frame(made, "Proef"))
    linked = re.sub(r'<a href="([^"]*)"[^>]*>(.*?)</a>', r"[\2](\1)", html)
    return " ".join(re.sub(r"<[^>]+>", " ", linked).split())


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"bron": "Stuk", "jaar": 2018}, "Cijfer van 2018. Bron: Stuk (2018)."),
        ({"bron": "Stuk", "jaar": "onbekend"}, "Jaar onbekend. Bron: Stuk."),
        (
            {"bron": "Stuk", "uitgever": "Huis", "jaar": 2018, "url": WHERE},
            f"Cijfer van 2018. Bron: [Stuk]({WHERE}), Huis (2018).",
        ),
        ({"bron": "Stuk", "jaar": 2018, "doi": "10.1000/182"}, "Bron: [Stuk](https://doi.org/10.1000/182) (2018)."),
        (
            {"bron": "Stuk", "uitgever": "Huis", "verschenen": 2021, "jaar": 2018},
            "Cijfer van 2018. Bron: Stuk, Huis (2021).",
        ),
        (
            {"bron": "Stuk", "verschenen": 2021, "jaar": "onbekend", "geraadpleegd": "2026-01-05"},
            "Van welk jaar het cijfer is, staat er niet bij. Bron: Stuk (2021). Gelezen op 5 januari 2026.",
        ),
        (
            {"bron": "Stuk", "jaar": 2018, "ook_in": [{"titel": "Krant", "uitgever": "Uit", "url": WHERE}]},
            f"Staat ook in: [Krant]({WHERE}), Uit, jaar onbekend.",
        ),
    ],
)
def test_a_figure_tells_its_source_and_of_what_year_it_is(
    tmp_path: Path, fields: dict[str, Any], sentence: str
) -> None:
    made = publication(tmp_path, {"content/cijfers/werk.yml": entries(a=cijfer(**fields))})
    assert sentence in told(made, "cijfers/")


def test_a_source_names_its_publisher(tmp_path: Path) -> None:
    source = {"titel": "Stuk", "uitgever": "Huis", "jaar": 2021, "url": WHERE}
    made = publication(tmp_path, {"verhalen/v.md": written(bronnen=[source])})
    assert f"[Stuk]({WHERE}), Huis (2021)" in told(made, "verhalen/v/")


def test_what_it_costs_and_when_one_took_part_lead_to_their_source(tmp_path: Path) -> None:
    money = {"tekst": "Het kost 1 euro.", "peildatum": 2020, "bron": "Stuk", "url": WHERE}
    scale = {"instrument": "Schaal", "bron": "Stuk", "url": WHERE}
    files = {
        "methodieken/m.md": methodiek(kosten=[money], modelgetrouwheid=scale, bewijs=[bewijs()]),
        "content/partners/p.md": partner(convenant=[{"naam": "C", "van": 2018, "bron": "Stuk", "url": WHERE}]),
    }
    made = publication(tmp_path, files)
    assert told(made, "methodieken/m/").count(f"Bron: [Stuk]({WHERE}).") == 2
    assert f"Bron: [Stuk]({WHERE})." in told(made, "partners/p/")
