"""The two lines of dashes around the fields."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import NEXT, PNG, Files, document, only, problems

Project = Callable[[Files], Path]

PAD = "verhalen/proef.md"
FENCES = ["--", "----", " ---", "- - -", "–––", "—", "===", "***", "___", "--- x", "…---"]


@pytest.mark.parametrize("opening", FENCES)
def test_an_odd_first_line_is_told_with_what_it_should_be(project: Project, opening: str) -> None:
    problem = only(project({PAD: document().replace("---", opening, 1)}))
    assert (problem.code, problem.place.regel) == ("SDW103", 1)
    assert "---" in problem.hulp


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(document().removeprefix("---\n"), id="fields without an opening line"),
        pytest.param("\n" + document(), id="a blank line above"),
        pytest.param("Gewoon een tekst.\n", id="text only"),
        pytest.param("# Een titel\n\nTekst.\n", id="a heading first"),
        pytest.param("titel: Proef\n", id="a single field"),
        pytest.param("```yaml\n" + document() + "```\n", id="fenced as code"),
    ],
)
def test_fields_that_do_not_begin_on_line_one_are_told_there(project: Project, text: str) -> None:
    problem = only(project({PAD: text}))
    assert (problem.code, problem.place.regel) == ("SDW103", 1)


@pytest.mark.parametrize("closing", ["--", "----", " ---", "- - -", "–––", "—", "===", "***", "--- x", "..."])
def test_an_odd_closing_line_is_told_where_it_stands(project: Project, closing: str) -> None:
    problem = only(project({PAD: document().replace("\n---\n", f"\n{closing}\n")}))
    assert (problem.code, problem.place.regel) == ("SDW104", NEXT)
    assert "---" in problem.hulp


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Tekst.", id="text"),
        pytest.param("## Kop\n\nTekst.", id="a heading"),
        pytest.param("- een\n- twee\n\nTekst.", id="a list"),
        pytest.param("> citaat", id="a quotation"),
        pytest.param("![Een werkbank](bank.png)", id="a picture"),
        pytest.param("Let op: dit is tekst.\n\nNog een: ja.", id="text with colons"),
        pytest.param("Tekst.\n\n---\n\nMeer tekst.", id="text with a rule"),
        pytest.param("## Kop\n\nTekst.\n\n---\n\nMeer tekst.", id="a heading, and a rule"),
        pytest.param("Kop\n---\n\nTekst.", id="an underlined heading"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_closing_line_that_is_missing_is_told_below_the_last_field(project: Project, body: str) -> None:
    unclosed = document(body=body).replace("gepubliceerd: 2026-01-01\n---\n", "gepubliceerd: 2026-01-01\n")
    # The text is looked at all the same, so that its picture must be there.
    problem = only(project({PAD: unclosed, "verhalen/bank.png": PNG}))
    assert problem.code == "SDW104"
    assert problem.place.regel in (NEXT - 1, NEXT)
    assert "---" in problem.hulp


def test_a_closing_line_is_missed_after_nested_fields_and_comments(project: Project) -> None:
    extra = "# een opmerking\nbronnen:\n  - titel: Bron\n\n    jaar: 2020\nzoekwoorden:\n- een\n- twee\n"
    text = document(extra).replace("- twee\n---\n", "- twee\n")
    problem = only(project({PAD: text}))
    assert (problem.code, problem.place.regel) == ("SDW104", NEXT + 8)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Tekst.\n\n---\n\nMeer.", id="a rule"),
        pytest.param("Kop\n---\n\nTekst.", id="an underlined heading"),
        pytest.param("| a | b |\n| --- | --- |\n| 1 | 2 |", id="a table"),
        pytest.param("titel: dit is geen veld\n\n---\n\nstatus: ook niet", id="text that looks like fields"),
    ],
)
def test_dashes_in_the_text_are_text(project: Project, body: str) -> None:
    assert problems(project({PAD: document(body=body)})) == []


def test_blank_lines_and_comments_between_fields_are_fine(project: Project) -> None:
    assert problems(project({PAD: document("\n# Over de bronnen.\n\nwijziging: Nieuw.\n\n")})) == []


def test_a_field_without_its_colon_below_a_blank_line_does_not_end_the_fields(project: Project) -> None:
    problem = only(project({PAD: document("\nwijziging Nieuw\n\nherzien: 2026-02-01\n")}))
    assert (problem.code, problem.place.regel) == ("SDW114", NEXT + 1)


def test_front_matter_without_fields_misses_all_required_ones(project: Project) -> None:
    found = problems(project({PAD: "---\n---\n\nTekst.\n"}))
    assert {(problem.code, problem.place.regel) for problem in found} == {("SDW201", 1)}
    assert {problem.waarde for problem in found} == {"titel", "samenvatting", "doelgroepen", "gepubliceerd"}
