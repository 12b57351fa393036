"""Replacing a figure: every spot that uses it, by name or by its number, and exactly those spans."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.editing.refusal import RefusedError
from sdw_build.editing.replacing import Replacement, plan_replacement, replaced
from tests.cases import DAY, Files, document, methodiek

Project = Callable[[Files], Path]

FIGURES = """\
oud:
  bewering: Wie uitvalt, is gemiddeld 30 dagen ziek.
  waarde: "30"
  eenheid: dagen
  populatie: Werknemers
  bron: Verzonnen bron
  jaar: 2022
nieuw:
  bewering: Wie uitvalt, is gemiddeld 34 dagen ziek.
  waarde: "34"
  eenheid: dagen
  populatie: Werknemers
  bron: Verzonnen bron
  jaar: 2025
"""
PAD = "content/cijfers/x.yml"


def plan(root: Path, old: str = "oud", new: str = "nieuw") -> Replacement:
    """Plan the replacement in a project."""
    return plan_replacement(check(root, DAY).library, old, new)


def told(found: Replacement) -> list[tuple[str, str]]:
    """Return the sentences, as they are and as they would be."""
    return [(use.now, use.then) for use in found.uses]


@pytest.mark.parametrize(
    ("body", "sentences"),
    [
        ("Dat is [[cijfer:oud]]. En meer.", [("Dat is [[cijfer:oud]].", "Dat is [[cijfer:nieuw]].")]),
        ("Dat is [[ cijfer: oud ]].", [("Dat is [[ cijfer: oud ]].", "Dat is [[ cijfer: nieuw ]].")]),
        ("Zie [hier](/cijfers/#oud).", [("Zie [hier](/cijfers/#oud).", "Zie [hier](/cijfers/#nieuw).")]),
        ("Zie [hier](/cijfers/oud/).", [("Zie [hier](/cijfers/oud/).", "Zie [hier](/cijfers/nieuw/).")]),
        ("Het zijn 30 dagen.", [("Het zijn 30 dagen.", "Het zijn 34 dagen.")]),
        ("Dertig lange dagen.", [("Dertig lange dagen.", "Vierendertig lange dagen.")]),
        ("Het zijn 30\ndagen.", [("Het zijn 30 dagen.", "Het zijn 34 dagen.")]),
        ("- 30 dagen\n- 31 dagen", [("30 dagen", "34 dagen")]),
        ("| a | b |\n|---|---|\n| 30 dagen | c |", [("| 30 dagen | c |", "| 34 dagen | c |")]),
        ("Er waren 30 mensen, en 130 dagen, en 1,30 dagen.", []),
        ("`30 dagen` is code.", []),
        ("Zie [30 dagen](https://a.example/30 dagen).", [("Zie [30 dagen](https://a.example/30 dagen).", "")]),
    ],
)
def test_every_way_in_which_a_text_uses_a_figure(project: Project, body: str, sentences: list[tuple[str, str]]) -> None:
    root = project({PAD: FIGURES, "verhalen/a.md": document(body=body)})
    found = told(plan(root))
    if sentences and not sentences[0][1]:
        assert found[0][1].startswith("Zie [34 dagen](https://a.example/30")
    else:
        assert found == sentences


def test_fields_are_searched_but_what_others_wrote_is_left(project: Project) -> None:
    fields = "bronnen:\n  - titel: 30 dagen ziek\n"
    story = document(fields).replace("Een proef.", '"Na 30 dagen weer thuis."')
    root = project({PAD: FIGURES, "verhalen/a.md": story, "content/index.md": document("cijfer: oud\n")})
    assert [use.place.pad for use in plan(root).uses] == ["content/index.md", "verhalen/a.md"]
    assert told(plan(root)) == [
        ("cijfer: oud", "cijfer: nieuw"),
        ('samenvatting: "Na 30 dagen weer thuis."', 'samenvatting: "Na 34 dagen weer thuis."'),
    ]


def test_a_text_that_is_folded_over_lines_is_found_where_it_was_typed(project: Project) -> None:
    text = methodiek().replace("doel: Beginnen.", "doel: >-\n  Beginnen, en na\n  dertig dagen klaar zijn.")
    root = project({PAD: FIGURES, "methodieken/m.md": text})
    found = plan(root)
    replaced(check(root, DAY).library, found, found.uses, say_so=False).make()
    assert "  vierendertig dagen klaar zijn.\n" in (root / "methodieken/m.md").read_text()


def test_another_unit_comes_along(project: Project) -> None:
    figures = FIGURES.replace('waarde: "34"\n  eenheid: dagen', 'waarde: "5"\n  eenheid: weken')
    root = project({PAD: figures, "verhalen/a.md": document(body="Na 30 dagen, of dertig dagen.")})
    assert [use.then for use in plan(root).uses] == ["Na 5 weken, of dertig dagen.", "Na 30 dagen, of vijf weken."]


@pytest.mark.parametrize("written", ["40%", "40 %", "40 procent", "Veertig procent"])
def test_a_percentage_is_found_however_it_was_written(project: Project, written: str) -> None:
    figures = FIGURES.replace('"30"\n  eenheid: dagen', '"40"\n  eenheid: "%"')
    figures = figures.replace('"34"\n  eenheid: dagen', '"45"\n  eenheid: "%"')
    root = project({PAD: figures, "verhalen/a.md": document(body=f"{written} van de mensen.")})
    (use,) = plan(root).uses
    assert use.then == f"{written.replace('40', '45').replace('Veertig', 'Vijfenveertig')} van de mensen."


def test_only_what_was_chosen_changes_byte_for_byte(project: Project) -> None:
    story = document(body="Een: [[cijfer:oud]].\n\nTwee:  30 dagen .").replace("\n", "\r\n").encode("utf-8-sig")
    root = project({PAD: FIGURES, "verhalen/a.md": story})
    found = plan(root)
    assert len(found.uses) == 2
    replaced(check(root, DAY).library, found, found.uses[1:], say_so=True).make()
    assert (root / "verhalen/a.md").read_bytes() == story.replace(b"30 dagen", b"34 dagen")
    assert (root / PAD).read_text() == FIGURES.replace("nieuw:\n", "nieuw:\n  vervangt: [oud]\n")
    assert plan(root).says_so


def test_a_figure_that_is_gone_can_still_be_replaced_where_it_is_named(project: Project) -> None:
    figures = FIGURES[FIGURES.index("nieuw:") :]
    root = project({PAD: figures, "verhalen/a.md": document(body="Dat is [[cijfer:oud]], 30 dagen.")})
    found = plan(root)
    assert [use.then for use in found.uses] == ["Dat is [[cijfer:nieuw]], 30 dagen."]
    assert not found.there


@pytest.mark.parametrize(
    "typed", ["oud", "cijfers/oud", "/cijfers/#oud", "/cijfers/oud/", "[[cijfer:oud]]", "cijfer:oud"]
)
def test_a_figure_is_known_by_each_of_its_names(project: Project, typed: str) -> None:
    assert plan(project({PAD: FIGURES}), typed).old == "oud"


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("oude", "nieuw", "Er is geen cijfer 'oude'. Bedoel je cijfers/oud?"),
        ("oud", "niew", "Er is geen cijfer 'niew'. Bedoel je cijfers/nieuw?"),
        ("oud", "oud", "het oude en het nieuwe cijfer zijn hetzelfde."),
        (
            "verhalen/a",
            "nieuw",
            "'verhalen/a' is geen naam van een cijfer. Schrijf alleen de naam, zoals verzuim-dagen.",
        ),
        ("30 dagen", "nieuw", "'30 dagen' is geen naam van een cijfer."),
    ],
)
def test_what_cannot_be_replaced_is_refused(project: Project, old: str, new: str, why: str) -> None:
    with pytest.raises(RefusedError) as error:
        plan(project({PAD: FIGURES}), old, new)
    assert str(error.value).startswith(why)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Er werken ruim 89.000 mensen.", "Er werken ongeveer 91.500 mensen."),
        ("Er werken 89000 mensen.", "Er werken 91.500 mensen."),
        ("Ruim 89.000 mensen.", "Ongeveer 91.500 mensen."),
    ],
)
def test_what_is_said_of_a_number_comes_along_or_not(project: Project, text: str, after: str) -> None:
    figures = FIGURES.replace('"30"\n  eenheid: dagen', "ruim 89.000\n  eenheid: mensen")
    figures = figures.replace('"34"\n  eenheid: dagen', "ongeveer 91.500\n  eenheid: mensen")
    (use,) = plan(project({PAD: figures, "verhalen/a.md": document(body=text)})).uses
    assert use.then == after
