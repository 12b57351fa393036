"""What the home page and the sections of the audiences show, by values."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.pages.making import (
    DAY,
    EVERYONE,
    cijfer,
    entries,
    methodiek,
    page_of,
    publication,
    titles,
    written,
)

_IN_ORDER = ("clienten", "werkgevers", "professionals")  # who comes for themselves first
_DOORS = {f"content/{name}.md": written(titel=f"Voor {name}") for name in EVERYONE}


def _stories(number: int, **fields: object) -> dict[str, str]:
    """Return stories, the newest last."""
    first = date(2026, 1, 1)
    return {
        f"verhalen/v{index}.md": written(titel=f"V{index}", gepubliceerd=str(first + timedelta(index)), **fields)
        for index in range(number)
    }


def test_the_home_page_opens_on_the_three_newest_stories(tmp_path: Path) -> None:
    files = {
        "content/index.md": written(),
        **_stories(8),
        "verhalen/v9.md": written(titel="Oud", status="gearchiveerd"),
    }
    view = page_of(publication(tmp_path, files), "").view
    assert titles(view.verhalen) == ["V7", "V6", "V5"]


def test_stories_of_one_day_stand_in_the_order_of_their_names(tmp_path: Path) -> None:
    files = {
        "content/index.md": written(),
        **{f"verhalen/{slug}.md": written(titel=slug) for slug in ("b", "a-b", "a")},
    }
    assert titles(page_of(publication(tmp_path, files), "").view.verhalen) == ["a", "a-b", "b"]


@pytest.mark.parametrize("closed", EVERYONE)
def test_a_door_that_is_not_public_is_not_shown(tmp_path: Path, closed: str) -> None:
    files = {"content/index.md": written(), **_DOORS, f"content/{closed}.md": written(status="concept")}
    made = publication(tmp_path, files)
    left = [name for name in _IN_ORDER if name != closed]
    assert [door.doelgroep.value for door in page_of(made, "").view.deuren] == left
    assert [door.adres for door in page_of(made, "404.html").view.deuren] == [f"{name}/" for name in left]


@pytest.mark.parametrize(
    ("meetings", "shown"),
    [
        ({"gisteren": ("2026-05-31", None)}, None),
        ({"vandaag": ("2026-06-01", None)}, "vandaag"),
        ({"bezig": ("2026-05-30", "2026-06-01"), "later": ("2026-07-01", None)}, "bezig"),
        ({"voorbij": ("2026-05-01", "2026-05-31"), "later": ("2026-07-01", None)}, "later"),
        ({"laat": ("2026-12-01", None), "eerder": ("2026-07-01", None)}, "eerder"),
        ({"maand": ("2026-06", None)}, "maand"),
        ({"b": ("2026-07-01", None), "a": ("2026-07-01", None)}, "a"),
        ({}, None),
    ],
)
def test_the_next_meeting_is_the_first_that_is_not_over(
    tmp_path: Path, meetings: dict[str, tuple[str, str | None]], shown: str | None
) -> None:
    files = {
        f"content/agenda/{name}.md": written(titel=name, datum=day, einde=end) for name, (day, end) in meetings.items()
    }
    view = page_of(publication(tmp_path, {"content/index.md": written(), **files}), "").view
    assert (view.bijeenkomst.titel if view.bijeenkomst else None) == shown


def test_an_archived_meeting_is_not_announced(tmp_path: Path) -> None:
    files = {"content/index.md": written(), "content/agenda/a.md": written(datum="2026-07-01", status="gearchiveerd")}
    assert page_of(publication(tmp_path, files), "").view.bijeenkomst is None


def test_the_home_page_shows_the_figure_that_was_chosen(tmp_path: Path) -> None:
    figures = entries(een=cijfer(bewering="Een."), twee=cijfer(bewering="Twee."))
    files = {"content/index.md": written(cijfer="twee"), "content/cijfers/werk.yml": figures}
    assert page_of(publication(tmp_path, files), "").view.cijfer.data.bewering == "Twee."


@pytest.mark.parametrize("audience", EVERYONE)
def test_a_section_shows_what_is_for_its_audience_only(tmp_path: Path, audience: str) -> None:
    others = [name for name in EVERYONE if name != audience]
    files = {
        **_DOORS,
        "verhalen/eigen.md": written(titel="Eigen", doelgroepen=[audience]),
        "verhalen/samen.md": written(titel="Samen", gepubliceerd="2026-02-01"),
        "verhalen/anders.md": written(titel="Anders", doelgroepen=others),
        "methodieken/eigen.md": methodiek(titel="Eigen", doelgroepen=[audience]),
        "methodieken/anders.md": methodiek(titel="Anders", doelgroepen=others),
        "methodieken/oud.md": methodiek(titel="Oud", status="gearchiveerd"),
    }
    view = page_of(publication(tmp_path, files), f"{audience}/").view
    assert titles(view.verhalen) == ["Samen", "Eigen"]
    assert [(card.titel, card.samenvatting) for card in view.methodieken] == [("Eigen", f"Kort voor {audience}.")]
    assert view.alle_verhalen.adres == f"verhalen/doelgroep/{audience}/"


def test_a_section_shows_three_stories_and_leads_to_the_rest(tmp_path: Path) -> None:
    made = publication(tmp_path, {**_DOORS, **_stories(5)})
    assert titles(page_of(made, "clienten/").view.verhalen) == ["V4", "V3", "V2"]


def test_a_section_without_stories_leads_to_none(tmp_path: Path) -> None:
    assert page_of(publication(tmp_path, _DOORS), "clienten/").view.alle_verhalen is None


@pytest.mark.parametrize(("chosen", "shown"), [([], ["A", "B", "C"]), (["d", "a"], ["D", "A"]), (["x"], ["X"])])
def test_methods_are_those_that_were_chosen_or_the_first_three_of_the_audience(
    tmp_path: Path, chosen: list[str], shown: list[str]
) -> None:
    own = {f"methodieken/{slug}.md": methodiek(titel=slug.upper(), doelgroepen=["clienten"]) for slug in "abcd"}
    files = {
        **_DOORS,
        **own,
        "methodieken/x.md": methodiek(titel="X", doelgroepen=["werkgevers"]),
        "content/clienten.md": written(methodieken=chosen),
    }
    assert titles(page_of(publication(tmp_path, files), "clienten/").view.methodieken) == shown


def test_without_a_choice_a_story_that_a_question_leads_to_is_not_shown_again(tmp_path: Path) -> None:
    steps = [{"titel": "Wat nu?", "tekst": "Lees.", "link": "../verhalen/v4.md"}]
    files = {**_DOORS, **_stories(5), "content/clienten.md": written(stappen=steps)}
    assert titles(page_of(publication(tmp_path, files), "clienten/").view.verhalen) == ["V3", "V2", "V1"]
    chosen = {**files, "content/clienten.md": written(stappen=steps, verhalen=["v4", "v0"])}
    assert titles(page_of(publication(tmp_path / "chosen", chosen), "clienten/").view.verhalen) == ["V4", "V0"]


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("Kort. En nog iets. " + "Dit is een zin die lang genoeg is om mee op te houden, en klaar. Niet dit.", None),
        ("Dit is meteen een zin die lang genoeg is om mee op te houden, vind je niet? Niet dit.", None),
        ("Alleen dit.", "Alleen dit."),
    ],
)
def test_a_card_on_a_door_says_how_a_summary_begins(tmp_path: Path, summary: str, said: str | None) -> None:
    files = {**_DOORS, "verhalen/v.md": written(titel="V", samenvatting=summary)}
    (card,) = page_of(publication(tmp_path, files), "clienten/").view.verhalen
    assert card.samenvatting == (said or summary.removesuffix(" Niet dit."))


def test_a_step_to_what_is_not_public_keeps_its_words_and_leads_nowhere(tmp_path: Path) -> None:
    steps = [
        {"titel": "Lees", "tekst": "Een verhaal.", "link": "../verhalen/v.md"},
        {"titel": "Kijk", "tekst": "Een concept.", "link": "../verhalen/c.md"},
        {"titel": "Zoek", "tekst": "Zelf.", "link": "/zoeken/"},
    ]
    files = {
        **_DOORS,
        "content/clienten.md": written(stappen=steps),
        "verhalen/v.md": written(),
        "verhalen/c.md": written(status="concept"),
    }
    view = page_of(publication(tmp_path, files), "clienten/").view
    assert [(step.titel, step.adres) for step in view.stappen] == [
        ("Lees", "verhalen/v/"),
        ("Kijk", None),
        ("Zoek", "zoeken/"),
    ]


def test_doors_stand_in_no_list_of_what_mentions_a_document(tmp_path: Path) -> None:
    link = "Zie [dit](speerpunten/p.md)."
    files = {
        "content/speerpunten/p.md": written(kort="P", nummer=1),
        "content/index.md": written(link),
        **{f"content/{name}.md": written(link) for name in EVERYONE},
        "content/over-ons.md": written(link, titel="Over ons"),
    }
    made = publication(tmp_path, files, DAY)
    assert titles(page_of(made, "speerpunten/p/").view.genoemd_door) == ["Over ons"]
