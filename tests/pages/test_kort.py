"""What a reader is told of a methodiek first: in a line each, and nothing of what nobody wrote."""

from pathlib import Path
from typing import Any

import pytest

from sdw_build.html.templates import Templates
from sdw_build.pages.frame import site_frame
from sdw_build.pages.kort import kort_of
from sdw_build.schema.methodiek import Methodiek
from tests.pages.making import DAY, EVERYONE, bewijs, methodiek, page_of, publication

TEMPLATES = Templates(Path(__file__).parents[2] / "theme")


def _kort(**fields: Any) -> Any:
    own = {
        "titel": "M",
        "samenvatting": "M.",
        "doelgroepen": EVERYONE,
        "gepubliceerd": "2026-01-01",
        "in_het_kort": dict.fromkeys(EVERYONE, "Kort."),
        "doel": "Beginnen.",
        "bewijs": [bewijs()],
    }
    return kort_of(Methodiek.model_validate({**own, **fields}), DAY)


_MONEY = [{"tekst": "UWV betaalt het. Vraag erom.", "peildatum": "2024", "bron": "B"}]
_HOW = {"vorm": "Een groep. Met koffie.", "duur": "Een jaar. Soms twee."}


def test_of_what_nobody_wrote_there_is_no_row() -> None:
    assert _kort().rijen == ()


def test_a_row_that_was_not_written_is_taken_from_the_longer_fields() -> None:
    made = _kort(uitvoering=_HOW, financiering=_MONEY, contact="Bel UWV. Dat mag.", voor_wie=["LVB"])
    assert [(row.naam, row.tekst) for row in made.rijen] == [
        ("voor_wie", "Licht verstandelijke beperking (LVB)"),
        ("wat", "Een groep."),
        ("hoe_lang", "Een jaar."),
        ("wie_betaalt", "UWV betaalt het."),
        ("wie_bel_ik", "Bel UWV."),
    ]


@pytest.mark.parametrize("name", ["voor_wie", "wat", "hoe_lang", "wie_betaalt", "wie_bel_ik"])
def test_what_an_editor_wrote_goes_first(name: str) -> None:
    made = _kort(kort={name: "Zelf."}, uitvoering=_HOW, financiering=_MONEY, contact="Bel.", voor_wie=["LVB"])
    assert [row.naam for row in made.rijen if row.tekst == "Zelf."] == [name]


def test_each_group_has_one_answer_the_first_that_was_found() -> None:
    found = [
        bewijs(toelichting="Niet gelezen.", kort="Het hielp."),
        bewijs(toelichting="Later."),
        bewijs(voor_wie="EPA"),
        bewijs(voor_wie="EPA", toelichting="Een eerste zin. Een tweede."),
    ]
    (row,) = _kort(bewijs=found).rijen
    assert [(item.groep.value, item.tekst, item.anker) for item in row.antwoorden] == [
        ("CMD", "Het hielp.", "bewijs:cmd"),
        ("EPA", "Een eerste zin.", "bewijs:epa"),
    ]


@pytest.mark.parametrize(("until", "expired"), [("2026-06-01", False), ("2026-05-31", True)])
def test_an_answer_that_rests_on_an_ended_judgement_says_so(until: str, expired: bool) -> None:
    made = _kort(bewijs=[bewijs(toelichting="Het hielp.", geldig_tot=until)])
    assert [item.verlopen for item in made.werkt_het] == [expired]


def test_what_is_not_known_comes_with_a_question() -> None:
    made = _kort(onbekend={"wat": "Wat het kost.", "vraag": "Vraag het UWV."})
    assert (made.onbekend.wat, made.onbekend.vraag) == ("Wat het kost.", "Vraag het UWV.")


@pytest.mark.parametrize("fields", [{}, {"financiering": _MONEY}])
def test_each_row_leads_to_a_place_on_the_page_that_is_there_once(tmp_path: Path, fields: Any) -> None:
    own = methodiek(kort={"wat": "Zo.", "wie_betaalt": "UWV.", "wie_bel_ik": "UWV."}, **fields)
    made = publication(tmp_path, {"methodieken/m.md": own})
    page = page_of(made, "methodieken/m/")
    html = TEMPLATES.render(page, site_frame(made, "Proef"))
    anchors = [row.anker for row in page.view.kort.rijen if row.anker]
    assert len(anchors) == 3
    assert [html.count(f'id="{anchor}"') for anchor in anchors] == [1, 1, 1]
