"""The same text under two names: told at the second, however it was saved; another text is not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import Files, document, problems

Project = Callable[[Files], Path]

TEXT = (
    "Wij begonnen met een uur per dag, en na een maand keken wij samen hoe het ging. Dat uur werd een ochtend, "
    "en de ochtend werd een dag.\n\nOp het werk wist iedereen hoe het zat, want dat had zij zelf verteld."
)
SUMMARY = "Hoe een rustige start op het werk helpt om vol te houden."


def told(project: Project, other: str, pad: str = "verhalen/twee.md") -> list[tuple[str, str, int, str]]:
    """Return what is said of a file beside a verhaal with the text."""
    found = problems(project({"verhalen/een.md": document(body=TEXT), pad: other}))
    return [(str(item.code), item.place.pad, item.place.regel, str(item.ernst)) for item in found]


@pytest.mark.parametrize(
    ("other", "line"),
    [
        pytest.param(document(body=TEXT), 8, id="same"),
        pytest.param(document(body=TEXT).replace("\n", "\r\n"), 8, id="line ends of Windows"),
        pytest.param(document(body=TEXT.upper()), 8, id="capitals"),
        pytest.param(document(body=TEXT.replace(" ", "\n")), 8, id="broken elsewhere"),
        pytest.param(document(body=f"\n\n{TEXT}"), 10, id="blank lines above"),
        pytest.param(document(body=TEXT.replace("een uur", "één uur")), 8, id="accents"),
        pytest.param(document(body=TEXT.replace("een uur", "**een uur**").replace(",", " -")), 8, id="other marks"),
    ],
)
def test_a_copy_is_told_however_it_was_saved(project: Project, other: str, line: int) -> None:
    assert told(project, other) == [("SDW219", "verhalen/twee.md", line, "waarschuwing")]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(document(body=f"{TEXT} Nu werkt zij vier dagen."), id="one sentence more"),
        pytest.param(document(body=TEXT.replace("een maand", "een jaar")), id="another word"),
        pytest.param(document(body="Kort."), id="short"),
    ],
)
def test_another_text_is_not(project: Project, other: str) -> None:
    assert told(project, other) == []


def test_a_copy_of_another_kind_is_told(project: Project) -> None:
    assert told(project, document(body=TEXT), "content/over.md") in (
        [("SDW219", "content/over.md", 8, "waarschuwing")],
        [("SDW219", "verhalen/een.md", 8, "waarschuwing")],
    )


def test_the_same_title_and_summary_are_told_once(project: Project) -> None:
    def named(body: str, summary: str = SUMMARY) -> str:
        return document(body=body).replace("Een proef.", summary)

    files = {"verhalen/een.md": named("Een."), "verhalen/twee.md": named("Twee.", SUMMARY.upper())}
    (found,) = problems(project(files))
    assert (found.code, found.place.pad, found.place.regel) == ("SDW219", "verhalen/twee.md", 2)
    assert "verhalen/een.md" in found.bericht


def test_three_copies_are_told_at_two(project: Project) -> None:
    files = {f"verhalen/{name}.md": document(body=TEXT) for name in ("een", "twee", "drie")}
    assert len([item for item in problems(project(files)) if item.code == "SDW219"]) == 2
