"""Files as bytes: encodings, line ends and characters that nobody sees."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.library.loading import load
from tests.cases import Files, document, only, problems

Project = Callable[[Files], Path]

PAD = "verhalen/proef.md"
TEXT = document("wijziging: Één zin, België.\n", "Een café\n\nen een reünie.")


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(TEXT.encode("utf-8-sig"), id="byte order mark"),
        pytest.param(TEXT.replace("\n", "\r\n").encode(), id="line ends of Windows"),
        pytest.param(TEXT.replace("\n", "\r").encode(), id="line ends of old Macs"),
        pytest.param(TEXT.replace("\n", "\r\n").encode("utf-8-sig"), id="byte order mark and line ends of Windows"),
        pytest.param(TEXT.rstrip("\n").encode(), id="no line end at the end"),
        pytest.param(TEXT.replace("---\n", "---  \n").encode(), id="spaces behind the dashes"),
        pytest.param(TEXT.replace("\n---\n\n", "\n\n---\n").encode(), id="blank line above the dashes"),
        pytest.param(TEXT.replace("café", "👩\u200d💼 en ‘citaat’ – ja…").encode(), id="joined emoji and typography"),
    ],
)
def test_what_other_programs_do_to_a_file_is_no_problem(project: Project, raw: bytes) -> None:
    root = project({PAD: raw})
    assert problems(root) == []
    (story,) = load(root).library.documents
    assert getattr(story.data, "wijziging", "") == "Één zin, België."
    assert "\r" not in story.body.text


@pytest.mark.parametrize(
    ("raw", "code", "line", "column"),
    [
        pytest.param(TEXT.encode("utf-16"), "SDW102", 1, 1, id="UTF-16 with a mark"),
        pytest.param(TEXT.encode("utf-16-le"), "SDW102", 1, 1, id="UTF-16 without a mark"),
        pytest.param(TEXT.encode("utf-16-be"), "SDW102", 1, 1, id="UTF-16 the other way round"),
        pytest.param(TEXT.encode("utf-32"), "SDW102", 1, 1, id="UTF-32"),
        pytest.param(TEXT.encode("latin-1"), "SDW102", 6, 12, id="Latin-1"),
        pytest.param(
            TEXT.encode().replace("ü".encode(), "ü".encode("latin-1")), "SDW102", 11, 10, id="one letter in Latin-1"
        ),
        pytest.param(
            TEXT.replace("\n", "\r\n").encode().replace("ü".encode(), b"\xfc"), "SDW102", 11, 10, id="the same, Windows"
        ),
        pytest.param(
            TEXT.encode("utf-8-sig").replace("ü".encode(), b"\xfc"), "SDW102", 11, 10, id="the same, with a mark"
        ),
        pytest.param(TEXT.encode("cp1252").replace(b"caf\xe9", b"caf\x92"), "SDW102", 6, 12, id="Windows-1252"),
        pytest.param(b"\xff", "SDW102", 1, 1, id="one wrong byte"),
        pytest.param(TEXT.replace("zin", "z\0in").encode(), "SDW113", 6, 17, id="NUL"),
        pytest.param(TEXT.replace("zin", "z\x07in").encode(), "SDW113", 6, 17, id="bell"),
        pytest.param(TEXT.replace("café", "ca\x0bfé").encode(), "SDW113", 9, 7, id="vertical tab in the text"),
        pytest.param(TEXT.replace("café", "ca\u2028fé").encode(), "SDW113", 9, 7, id="line separator"),
        pytest.param(TEXT.replace("café", "ca\u200bfé").encode(), "SDW113", 9, 7, id="space without width"),
        pytest.param(TEXT.replace("café", "ca\u202efé").encode(), "SDW113", 9, 7, id="turned writing direction"),
        pytest.param(TEXT.replace("titel", "\ufefftitel").encode(), "SDW113", 2, 1, id="byte order mark inside"),
        pytest.param(b"", "SDW103", 1, 1, id="empty file"),
        pytest.param(b"\xef\xbb\xbf", "SDW103", 1, 1, id="only a byte order mark"),
        pytest.param(b"\n \n\n", "SDW103", 1, 1, id="only blank lines"),
    ],
)
def test_bytes_that_cannot_be_text_are_told_at_their_place(
    project: Project, raw: bytes, code: str, line: int, column: int
) -> None:
    problem = only(project({PAD: raw}))
    assert (problem.code, problem.place.regel, problem.place.kolom) == (code, line, column)
    assert problem.place.pad == PAD
    assert problem.hulp


@pytest.mark.parametrize("pad", [PAD, "content/cijfers/proef.yml", "content/regios.yml", "content/instellingen.yml"])
def test_every_sort_of_file_is_refused_when_its_bytes_are_wrong(project: Project, pad: str) -> None:
    assert only(project({pad: "beheerder: Caf\xe9\n".encode("latin-1")})).code == "SDW102"


@pytest.mark.parametrize("line", [1, 3, 6, 9, 12])
def test_a_merge_conflict_is_one_problem_at_its_first_mark(project: Project, line: int) -> None:
    lines = TEXT.split("\n")
    at = line - 1
    conflict = ["<<<<<<< HEAD", lines[at], "=======", lines[at] + " anders", ">>>>>>> tak"]
    problem = only(project({PAD: "\n".join([*lines[:at], *conflict, *lines[at + 1 :]])}))
    assert (problem.code, problem.place.regel, problem.place.kolom) == ("SDW105", line, 1)
    assert "<<<<<<<" in problem.hulp


def test_a_conflict_with_its_ancestor_is_one_problem_too(project: Project) -> None:
    conflict = "<<<<<<< a\nx\n||||||| b\ny\n=======\nz\n>>>>>>> c"
    assert only(project({PAD: document(body=conflict)})).code == "SDW105"


def test_a_heading_underlined_with_seven_signs_is_no_conflict(project: Project) -> None:
    problem = only(project({PAD: document(body="Kop\n=======\n\nTekst.")}))
    assert problem.code == "SDW404"


def test_a_folder_in_the_place_of_a_file_is_told(project: Project) -> None:
    root = project({PAD: TEXT})
    (root / "verhalen" / "map.md").mkdir()
    assert [problem.code for problem in problems(root)] == ["SDW485"]
