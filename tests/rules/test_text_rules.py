"""The rules on running text: headings, HTML, and a story that has one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import Files, document, only, problems

Project = Callable[[Files], Path]

STORY = "verhalen/proef.md"


@pytest.mark.parametrize(
    ("body", "line", "advice"),
    [
        pytest.param("# Kop", 8, "schrijf ## Kop", id="a second title"),
        pytest.param("Kop\n===", 8, "schrijf ## Kop", id="an underlined title"),
        pytest.param("### Kop", 8, "schrijf ## Kop", id="starts too deep"),
        pytest.param("## Kop\n\n#### Dieper", 10, "schrijf ### Dieper", id="skips a level"),
        pytest.param("## Kop\n\nTekst\n\n##Kop", 12, "schrijf ## Kop", id="no space"),
        pytest.param(
            "## A\n\n### B\n\n## C\n\n#### D\n\n#### E", 14, "schrijf ### D", id="told once for the same slip"
        ),
    ],
)
def test_headings_follow_one_another(project: Project, body: str, line: int, advice: str) -> None:
    problem = problems(project({STORY: document(body=body)}))[0]
    assert (problem.code, problem.place.regel, problem.hulp) == ("SDW404", line, advice)


@pytest.mark.parametrize(
    "body", ["## A\n\n### B\n\n#### C\n\n## D", "Tekst.\n\nA\n---\n\n### B", "```\n# x\n```", "Tekst."]
)
def test_headings_in_order_are_no_problem(project: Project, body: str) -> None:
    assert problems(project({STORY: document(body=body)})) == []


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("Een <b>woord</b>.", 5),
        ("<div>\n\nTekst\n\n</div>", 1),
        ("<!-- later -->", 1),
        ("A<br>B", 2),
        ("<script>x</script>", 1),
    ],
)
def test_html_is_refused_once(project: Project, body: str, column: int) -> None:
    problem = only(project({STORY: document(body=body)}))
    assert (problem.code, problem.place.regel, problem.place.kolom) == ("SDW405", 8, column)
    assert problem.hulp


@pytest.mark.parametrize("body", ["`<b>`", "a < b", "<https://voorbeeld.nl/>", "10 <20>", "```\n<b>\n```"])
def test_what_is_no_html_is_left_alone(project: Project, body: str) -> None:
    assert problems(project({STORY: document(body=body)})) == []


def test_a_public_story_has_a_text(project: Project) -> None:
    problem = only(project({STORY: document(body="", public=True)}))
    assert (problem.code, problem.place.regel) == ("SDW406", 7)


def test_a_concept_may_still_be_empty(project: Project) -> None:
    assert problems(project({STORY: document(body="")})) == []
