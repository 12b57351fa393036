"""The rules on running text: headings, HTML, and a story that has one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import PNG, Files, document, only, problems

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


@pytest.mark.parametrize(
    "words",
    [
        "foto", "Een foto", "Afbeelding 2", "IMG_2034", "DSC0012", "IMG-20260101-WA0003", "werkbank.png", "bank_2",
        "Schermafbeelding 2026-01-01 om 12.00.00", "Logo", "Schrijf hier wat er te zien is", "wat er te zien is",
    ],
)  # fmt: skip
@pytest.mark.parametrize("where", ["text", "field"])
def test_words_that_say_nothing_describe_no_picture(project: Project, words: str, where: str) -> None:
    fields, body = f"beeld:\n  bestand: bank_2.png\n  alt: {words}\n", f"![{words}](bank_2.png)"
    story = document(fields) if where == "field" else document(body=body)
    problem = only(project({STORY: story, "verhalen/bank_2.png": PNG}))
    assert (problem.code, problem.place.regel) == ("SDW403", 8)
    assert problem.hulp


def test_the_title_again_describes_no_picture_above_a_text(project: Project) -> None:
    files = {STORY: document("beeld:\n  bestand: b.png\n  alt: Proef.\n"), "verhalen/b.png": PNG}
    assert (only(project(files)).code, "titel" in only(project(files)).bericht) == ("SDW403", True)


@pytest.mark.parametrize(
    "body",
    [
        '![Twee mensen schuren een tafel](b.png "Twee mensen schuren een tafel.")',
        "![Twee mensen schuren een tafel](b.png)\n*Twee mensen schuren een tafel.*",
        "![Twee mensen schuren een tafel](b.png)\n\n*Twee mensen schuren een tafel*",
    ],
)
def test_a_caption_twice_is_no_description(project: Project, body: str) -> None:
    problem = only(project({STORY: document(body=body), "verhalen/b.png": PNG}))
    assert (problem.code, "onderschrift" in problem.bericht) == ("SDW403", True)


@pytest.mark.parametrize(
    "words",
    ["Een volle werkbank", "Foto van een oven", "Bank", "Logo van de bakkerij", "Sam", "Kaart van Zeeland", "113", "x"],
)
def test_words_that_say_something_describe_a_picture(project: Project, words: str) -> None:
    body = f"![{words}](bank.png)\n\n*Een ander onderschrift.*"
    assert problems(project({STORY: document(body=body), "verhalen/bank.png": PNG})) == []


@pytest.mark.parametrize(
    "words",
    [
        "hier",
        "Hier",
        "klik hier",
        "**Lees meer**",
        "lees meer…",
        "deze link",
        "link",
        "»meer«",
        "https://www.x.nl/a",
        "www.x.nl/a/b",
    ],
)
def test_words_that_do_not_say_where_a_link_leads_are_a_warning(project: Project, words: str) -> None:
    problem = only(project({STORY: document(body=f"Zie [{words}](https://www.voorbeeld.nl/).")}))
    assert (problem.code, problem.ernst.value) == ("SDW452", "waarschuwing")
    assert problem.hulp


def test_a_link_without_words_is_a_mistake(project: Project) -> None:
    problem = only(project({STORY: document(body="Zie [](https://www.voorbeeld.nl/).")}))
    assert (problem.code, problem.ernst.value) == ("SDW452", "fout")


@pytest.mark.parametrize(
    "words", ["het onderzoek", "lees meer over werk", "www.uwv.nl", "hier in Zeeland", "info@x.nl"]
)
def test_words_that_say_where_a_link_leads_are_no_problem(project: Project, words: str) -> None:
    assert problems(project({STORY: document(body=f"Zie [{words}](https://www.voorbeeld.nl/).")})) == []
