"""Addresses: one document each, and none that the site needs itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import NEXT, Files, cijfer, document, methodiek, only, problems, regio

Project = Callable[[Files], Path]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("verhalen/2025/proef.md", "verhalen/2026/proef.md"),
        ("verhalen/2025/proef.md", "verhalen/proef.md"),
        ("verhalen/proef.md", "verhalen/proef/index.md"),
        ("verhalen/2026/proef/index.md", "verhalen/proef/index.md"),
    ],
)
def test_two_files_with_one_name_are_told_once(project: Project, first: str, second: str) -> None:
    problem = only(project({first: document(), second: document()}))
    assert problem.code == "SDW304"
    assert problem.place.pad in (first, second)
    assert ({first, second} - {problem.place.pad}).pop() in problem.bericht


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({"content/cijfers/a.yml": cijfer("p"), "content/cijfers/b.yml": cijfer("q") + cijfer("p")}, 7),
        ({"content/cijfers/a.yml": "p: x\n", "content/cijfers/b.yml": cijfer("p")}, 1),
    ],
)
def test_an_entry_that_two_files_have_is_told(project: Project, files: Files, line: int) -> None:
    found = problems(project(files))
    assert ("SDW304" if "p: x" not in str(files) else "SDW203") in {problem.code for problem in found}
    assert len(found) == 1
    assert found[0].place.regel == line


def test_the_same_name_in_two_kinds_is_fine(project: Project) -> None:
    assert (
        problems(project({"verhalen/p.md": document(), "methodieken/p.md": methodiek(), "content/p.md": document()}))
        == []
    )


@pytest.mark.parametrize(
    "pad",
    [
        "content/verhalen.md",
        "content/zoeken.md",
        "content/cijfers.md",
        "content/assets.md",
        "content/pagefind.md",
        "content/404.md",
        "verhalen/doelgroep.md",
        "verhalen/thema/index.md",
        "verhalen/pagina.md",
        "methodieken/regio.md",
    ],
)
def test_an_address_that_the_site_needs_is_refused(project: Project, pad: str) -> None:
    text = methodiek() if pad.startswith("methodieken") else document()
    problem = only(project({pad: text}))
    assert (problem.code, problem.place.pad) == ("SDW305", pad)


def test_a_regio_may_not_take_an_address_of_the_site(project: Project) -> None:
    problem = only(project({"content/regios.yml": regio("a", "A", "AM01") + regio("thema", "Thema", "AM02")}))
    assert (problem.code, problem.place.regel) == ("SDW305", 6)


@pytest.mark.parametrize(
    ("former", "code"),
    [
        ("/verhalen/proef/", "SDW305"),
        ("/verhalen/ander/", "SDW305"),
        ("/methodieken/", "SDW305"),
        ("/over-ons/", "SDW305"),
        ("verhalen/oud/", "SDW208"),
        ("/verhalen/oud", "SDW208"),
        ("https://www.voorbeeld.nl/verhalen/oud/", "SDW208"),
        ("/", "SDW208"),
    ],
)
def test_a_former_address_must_be_free(project: Project, former: str, code: str) -> None:
    root = project(
        {
            "verhalen/proef.md": document(f"voorheen: [{former}]\n"),
            "verhalen/ander.md": document(),
            "content/over-ons.md": document(),
        }
    )
    problem = only(root)
    assert (problem.code, problem.place.regel, problem.place.kolom) == (code, NEXT, 12)


def test_two_documents_may_not_have_stood_at_one_address(project: Project) -> None:
    text = document("voorheen: [/verhalen/oud/]\n")
    problem = only(project({"verhalen/a.md": text, "verhalen/b.md": text}))
    assert (problem.code, problem.place.pad) == ("SDW305", "verhalen/b.md")
    assert "verhalen/a.md" in problem.bericht


def test_a_former_address_that_is_free_is_fine(project: Project) -> None:
    text = document("voorheen: [/verhalen/oud/, /nieuws/2019/oud/]\n")
    assert problems(project({"verhalen/proef.md": text})) == []
