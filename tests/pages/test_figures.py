"""Figures, by values: what contradicts them, where they are used, and how they read."""

from pathlib import Path

import pytest

from sdw_build.pages.figures import about, amount, in_text
from sdw_build.pages.page import Link
from tests.pages.making import cijfer, entries, methodiek, page_of, publication, thema, written


@pytest.mark.parametrize("field", ["tegenstrijdig_met", "anders_gemeten"])
@pytest.mark.parametrize("writer", ["a", "b"])
def test_a_difference_holds_whoever_wrote_it_down(tmp_path: Path, field: str, writer: str) -> None:
    other = "b" if writer == "a" else "a"
    figures = {slug: cijfer(**({field: [other]} if slug == writer else {})) for slug in "ab"}
    made = publication(tmp_path, {"content/cijfers/werk.yml": entries(**figures)})
    (group,) = page_of(made, "cijfers/").view.groepen
    shown = {card.slug: card for card in group.cijfers}
    told = "tegenstrijdig" if field == "tegenstrijdig_met" else "anders_gemeten"
    silent = "anders_gemeten" if field == "tegenstrijdig_met" else "tegenstrijdig"
    for slug, against in (("a", "b"), ("b", "a")):
        assert [item.slug for item in getattr(shown[slug], told)] == [against]
        assert getattr(shown[slug], silent) == ()
        assert getattr(shown[slug], told)[0].tegenstrijdig == ()  # one level deep


def test_both_having_written_it_down_tells_it_once_in_the_order_of_names(tmp_path: Path) -> None:
    figures = entries(c=cijfer(tegenstrijdig_met=["b", "a"]), b=cijfer(tegenstrijdig_met=["c"]), a=cijfer())
    made = publication(tmp_path, {"content/cijfers/werk.yml": figures})
    (group,) = page_of(made, "cijfers/").view.groepen
    assert [item.slug for item in group.cijfers[0].tegenstrijdig] == ["a", "b"]


def test_figures_are_grouped_by_their_first_theme_in_the_order_of_the_themes(tmp_path: Path) -> None:
    files = {
        "content/speerpunten/laat.md": thema("Laat", 2),
        "content/speerpunten/vroeg.md": thema("Vroeg", 1),
        "content/speerpunten/leeg.md": thema("Leeg", 3),
        "content/cijfers/werk.yml": entries(
            a=cijfer(), b=cijfer(themas=["laat"]), c=cijfer(themas=["vroeg", "laat"]), d=cijfer(themas=["vroeg"])
        ),
    }
    groups = page_of(publication(tmp_path, files), "cijfers/").view.groepen
    assert [(group.naam, group.anker, [card.slug for card in group.cijfers]) for group in groups] == [
        ("Vroeg", "thema-vroeg", ["c", "d"]),
        ("Laat", "thema-laat", ["b"]),
        ("Andere cijfers", "thema-geen", ["a"]),
    ]


def test_the_newest_figures_come_first_and_those_of_no_known_year_last(tmp_path: Path) -> None:
    figures = entries(
        a=cijfer(jaar="onbekend"),
        b=cijfer(jaar="2018"),
        c=cijfer(jaar="onbekend", verschenen="2021"),
        d=cijfer(jaar="2018", verschenen="2024"),
        e=cijfer(jaar="2021"),
    )
    (group,) = page_of(publication(tmp_path, {"content/cijfers/werk.yml": figures}), "cijfers/").view.groepen
    assert [card.slug for card in group.cijfers] == ["e", "c", "b", "d", "a"]


def test_a_figure_tells_where_it_is_used_but_not_by_other_figures(tmp_path: Path) -> None:
    files = {
        "content/cijfers/werk.yml": entries(a=cijfer(), b=cijfer(vervangt=["a"])),
        "verhalen/v.md": written("Zoals [[cijfer:a]] zegt.", titel="Verhaal"),
        "verhalen/c.md": written("Zoals [[cijfer:a]] zegt.", titel="Concept", status="concept"),
    }
    made = publication(tmp_path, files)
    (group,) = page_of(made, "cijfers/").view.groepen
    assert {card.slug: card.lees_meer for card in group.cijfers} == {"a": Link("Verhaal", "verhalen/v/"), "b": None}
    assert [card.slug for card in page_of(made, "verhalen/v/").cijfers] == ["a"]


@pytest.mark.parametrize(
    ("fields", "words"),
    [({"eenheid": "%"}, "30 %"), ({}, "30"), ({"waarde": "3 tot 4", "eenheid": "keer"}, "3 tot 4 keer")],
)
def test_a_value_is_read_with_its_unit(tmp_path: Path, fields: dict[str, str], words: str) -> None:
    made = publication(tmp_path, {"content/cijfers/werk.yml": entries(a=cijfer(**fields))})
    ((card,),) = [group.cijfers for group in page_of(made, "cijfers/").view.groepen]
    assert amount(card.data) == words


@pytest.mark.parametrize(("year", "words"), [("2020", "Iedereen, 2020"), ("onbekend", "Iedereen, jaar onbekend")])
def test_a_figure_says_whom_it_is_about_and_when(tmp_path: Path, year: str, words: str) -> None:
    made = publication(tmp_path, {"content/cijfers/werk.yml": entries(a=cijfer(jaar=year))})
    ((card,),) = [group.cijfers for group in page_of(made, "cijfers/").view.groepen]
    assert about(card.data) == words


def test_in_running_text_a_figure_brings_what_says_otherwise(tmp_path: Path) -> None:
    figures = entries(
        a=cijfer(eenheid="%", tegenstrijdig_met=["b"], anders_gemeten=["c"]),
        b=cijfer(waarde="40", populatie="Vrouwen"),
        c=cijfer(waarde="50", jaar="onbekend"),
    )
    made = publication(tmp_path, {"content/cijfers/werk.yml": figures})
    (group,) = page_of(made, "cijfers/").view.groepen
    text = in_text(group.cijfers[0])
    assert (text.words, text.address) == ("30 %", "#cijfer-a")
    assert text.note == (
        "30 %: Iedereen, 2020. Een andere bron zegt: 40 (Vrouwen, 2020). Anders gemeten: 50 (Iedereen, jaar onbekend)."
    )


def test_findings_stand_on_top_in_the_order_of_their_places(tmp_path: Path) -> None:
    figures = entries(a=cijfer(bevinding="2"), b=cijfer(), c=cijfer(bevinding="1"))
    view = page_of(publication(tmp_path, {"content/cijfers/werk.yml": figures}), "cijfers/").view
    assert [card.slug for card in view.bevindingen] == ["c", "a"]
    assert [card.slug for group in view.groepen for card in group.cijfers] == ["a", "b", "c"]
    assert view.aantal == 3


@pytest.mark.parametrize(
    ("fields", "ends"),
    [
        ({"getal": "75", "waarde": "driekwart"}, [("48 %", 48.0), ("driekwart", 75.0)]),
        ({"getal": "40", "eenheid": "%"}, [("30 %", 40.0), ("48 %", 48.0)]),
        ({"getal": "75", "eenheid": "dagen"}, []),
        ({"getal": "48"}, []),
        ({}, []),
    ],
)
def test_what_disagrees_in_numbers_is_one_range_with_both_sources(
    tmp_path: Path, fields: dict[str, str], ends: list[tuple[str, float]]
) -> None:
    figures = entries(
        a=cijfer(waarde="48", eenheid="%", getal="48", tegenstrijdig_met=["b"], uitgever="Huis"),
        b=cijfer(uitgever="Krant", **fields),
    )
    (group,) = page_of(publication(tmp_path, {"content/cijfers/werk.yml": figures}), "cijfers/").view.groepen
    shown = group.cijfers[0].bereik
    assert [(end.waarde, end.plaats) for end in shown] == ends
    assert {end.wie for end in shown} == ({"Huis", "Krant"} if ends else set())


def test_amounts_are_drawn_from_nothing_to_the_highest(tmp_path: Path) -> None:
    figures = entries(a=cijfer(getal="4", eenheid="euro", tegenstrijdig_met=["b"]), b=cijfer(getal="5", eenheid="euro"))
    (group,) = page_of(publication(tmp_path, {"content/cijfers/werk.yml": figures}), "cijfers/").view.groepen
    assert [end.plaats for end in group.cijfers[0].bereik] == [80.0, 100.0]


def test_what_belongs_to_a_page_stands_there_and_is_only_pointed_at_among_all_figures(tmp_path: Path) -> None:
    files = {
        "content/convenant.md": written("Op [[cijfer:b]] begon het.", titel="Convenant"),
        "content/concept.md": written(titel="Concept", status="concept"),
        "methodieken/m.md": methodiek(),
        "content/cijfers/werk.yml": entries(
            a=cijfer(hoort_bij="../convenant.md"),
            b=cijfer(hoort_bij="../convenant.md"),
            c=cijfer(hoort_bij="../concept.md"),
            d=cijfer(hoort_bij="../../methodieken/m.md"),
        ),
    }
    made = publication(tmp_path, files)
    view = page_of(made, "cijfers/").view
    assert {card.slug: card.thuis for card in view.elders} == {
        "a": "convenant/#cijfer-a",
        "b": "convenant/#cijfer-b",
    }
    # Where the page is not public, or shows no figures, nobody would find the source.
    assert [card.slug for group in view.groepen for card in group.cijfers] == ["c", "d"]
    assert [card.slug for card in page_of(made, "convenant/").cijfers] == ["b", "a"]
