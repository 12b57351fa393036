"""The pages of methodieken and partners, by values."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.pages.making import EVERYONE, methodiek, page_of, partner, publication, titles, written


def _with_partners(**fields: Any) -> dict[str, str]:
    partners = {f"content/partners/{slug}.md": partner(titel=slug.upper()) for slug in ("a", "b", "c")}
    return {**partners, "methodieken/m.md": methodiek(titel="Methode", **fields)}


_ROLES = [{"partner": "b", "relatie": "uitvoerder"}, {"partner": "a", "relatie": "opleider"}]


def test_the_owner_goes_before_the_other_partners(tmp_path: Path) -> None:
    made = publication(tmp_path, _with_partners(eigenaar="c", partners=_ROLES))
    cards = page_of(made, "methodieken/m/").view.partners
    assert [card.titel for card in cards] == ["C", "B", "A"]
    assert [card.toelichting for card in cards] == ["Eigenaar", "Uitvoerder", "Opleider"]
    for slug, card in zip("cba", cards, strict=True):
        assert [item.toelichting for item in page_of(made, f"partners/{slug}/").view.methodieken.begin] == [
            card.toelichting
        ]


def test_an_owner_is_called_so_whatever_else_it_does(tmp_path: Path) -> None:
    roles = [{"partner": "c", "relatie": "opleider"}, {"partner": "c", "relatie": "eigenaar"}]
    made = publication(tmp_path, _with_partners(eigenaar="c", partners=roles))
    assert [card.toelichting for card in page_of(made, "methodieken/m/").view.partners] == ["Opleider", "Eigenaar"]
    assert [card.toelichting for card in page_of(made, "partners/c/").view.methodieken.begin] == ["Eigenaar"]


def test_a_partner_that_is_not_public_is_not_shown(tmp_path: Path) -> None:
    files = {**_with_partners(eigenaar="c", partners=_ROLES), "content/partners/b.md": partner(status="concept")}
    assert titles(page_of(publication(tmp_path, files), "methodieken/m/").view.partners) == ["C", "A"]


def test_a_partner_shows_its_stories_the_newest_first_and_no_archive(tmp_path: Path) -> None:
    files = {
        "content/partners/a.md": partner(titel="A"),
        "verhalen/oud.md": written(titel="Oud", partners=["a"], gepubliceerd="2025-01-01"),
        "verhalen/nieuw.md": written(titel="Nieuw", partners=["a"], gepubliceerd="2026-05-01"),
        "verhalen/weg.md": written(titel="Weg", partners=["a"], status="gearchiveerd"),
    }
    view = page_of(publication(tmp_path, files), "partners/a/").view
    assert titles(view.verhalen) == ["Nieuw", "Oud"]


@pytest.mark.parametrize("audiences", [["clienten"], ["professionals", "clienten"], ["werkgevers"], EVERYONE])
def test_a_methodiek_is_summarised_for_its_own_audiences_clients_first(tmp_path: Path, audiences: list[str]) -> None:
    made = publication(tmp_path, {"methodieken/m.md": methodiek(doelgroepen=audiences)})
    view = page_of(made, "methodieken/m/").view
    assert [(audience.value, text) for audience, text in view.samenvattingen] == [
        (name, f"Kort voor {name}.") for name in ("clienten", "werkgevers", "professionals") if name in audiences
    ]


def test_it_shows_the_few_stories_about_it(tmp_path: Path) -> None:
    linking = {f"verhalen/v{day}.md": written("Zie [M](../methodieken/m.md).", titel=f"Link {day}") for day in range(5)}
    own = {"verhalen/eigen.md": written(titel="Eigen", methodieken=["m"], gepubliceerd="2020-01-01")}
    made = publication(tmp_path, {"methodieken/m.md": methodiek(), **linking, **own})
    assert titles(page_of(made, "methodieken/m/").view.verhalen) == ["Eigen", "Link 0", "Link 1"]


def test_it_begins_with_one_sentence(tmp_path: Path) -> None:
    made = publication(tmp_path, {"methodieken/m.md": methodiek(samenvatting="Dit is het. En meer.")})
    assert page_of(made, "methodieken/m/").view.zin == "Dit is het."


def test_it_is_compared_with_what_an_editor_named_else_with_the_nearest(tmp_path: Path) -> None:
    files = {
        "methodieken/m.md": methodiek(themas=["t"], vergelijk_met=["ver", "m"]),
        "methodieken/n.md": methodiek(titel="N", themas=["t"]),
        "methodieken/ver.md": methodiek(titel="Ver"),
        "content/speerpunten/t.md": written(titel="T", kort="t", nummer=1),
    }
    made = publication(tmp_path, files)
    view = page_of(made, "methodieken/m/").view
    assert titles(view.verwant) == ["Ver"]
    assert view.naast_elkaar == "vergelijken/#m=m,ver"
    assert titles(page_of(made, "methodieken/n/").view.verwant)[0] == "Proef"


def test_its_headings_lead_to_its_text(tmp_path: Path) -> None:
    made = publication(tmp_path, {"methodieken/m.md": methodiek("## Hoe het gaat\n\nZo.")})
    assert [(link.tekst, link.adres) for link in page_of(made, "methodieken/m/").view.koppen] == [
        ("Hoe het gaat", "#hoe-het-gaat")
    ]


def test_a_meeting_is_over_the_day_after_its_last(tmp_path: Path) -> None:
    files = {"content/agenda/a.md": written(datum="2026-05-30", einde="2026-06-01")}
    last = date(2026, 6, 1)
    for day, over in ((last, False), (last + timedelta(1), True)):
        view = page_of(publication(tmp_path, files, day), "agenda/a/").view
        assert view.voorbij is over
        assert view.wanneer == "30 mei 2026 tot en met 1 juni 2026"
