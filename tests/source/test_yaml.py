"""YAML as a form: what is typed stays what was typed, and nothing of it surprises."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.library.loading import load
from tests.cases import NEXT, Files, cijfer, document, only, problems

Project = Callable[[Files], Path]

PAD = "verhalen/proef.md"
TYPED = [
    "no",
    "NO",
    "yes",
    "on",
    "off",
    "true",
    "012",
    "0x1F",
    "0o17",
    "1_000",
    "12:30",
    "1:20:30",
    "1e3",
    ".inf",
    "NaN",
    "+31",
    "1,5",
    "2026-02-30",
    "2026-01-01",
    "2026-01-01T10:00:00Z",
    "=",
    "<<",
]


@pytest.mark.parametrize("typed", TYPED)
def test_a_value_stays_the_text_that_was_typed(project: Project, typed: str) -> None:
    root = project({"content/cijfers/proef.yml": cijfer("proef").replace("waarde: 30", f"waarde: {typed}")})
    assert problems(root) == []
    assert getattr(load(root).library.documents[0].data, "waarde", None) == typed


@pytest.mark.parametrize("typed", TYPED)
def test_an_item_of_a_list_stays_the_text_that_was_typed(project: Project, typed: str) -> None:
    item = f'"{typed}"' if "," in typed else typed
    root = project({PAD: document(f"zoekwoorden: [eerst, {item}]\n")})
    assert problems(root) == []
    assert getattr(load(root).library.documents[0].data, "zoekwoorden", None) == ("eerst", typed)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param('"Eerst: dan"', "Eerst: dan", id="double quotes"),
        pytest.param("'Eerst: dan'", "Eerst: dan", id="single quotes"),
        pytest.param("'foto''s'", "foto's", id="an apostrophe in single quotes"),
        pytest.param('"een \\"citaat\\""', 'een "citaat"', id="quotes in quotes"),
        pytest.param("|\n  eerste regel\n  tweede: regel", "eerste regel\ntweede: regel", id="a text on its own lines"),
        pytest.param(">-\n  eerste\n  regel", "eerste regel", id="a folded text"),
        pytest.param("eerste\n  regel", "eerste regel", id="a long value over two lines"),
        pytest.param("auto's en foto's", "auto's en foto's", id="apostrophes"),
        pytest.param("zie https://voorbeeld.nl/#kop", "zie https://voorbeeld.nl/#kop", id="an address"),
        pytest.param("om 12:30 uur", "om 12:30 uur", id="a time"),
        pytest.param("tekst  # met een opmerking", "tekst", id="a comment"),
        pytest.param("C# en sharp", "C# en sharp", id="a sign that begins a comment elsewhere"),
        pytest.param("zie [1]", "zie [1]", id="brackets inside"),
        pytest.param("één 🙂 ë", "één 🙂 ë", id="accents and emoji"),
    ],
)
def test_every_usual_way_to_write_a_text_is_read(project: Project, written: str, read: str) -> None:
    root = project({PAD: document(f"sector: {written}\n")})
    assert problems(root) == []
    assert str(getattr(load(root).library.documents[0].data, "sector", "")).strip() == read


@pytest.mark.parametrize(
    ("extra", "line", "column"),
    [
        pytest.param("titel: Nog een\n", NEXT, 1, id="top level"),
        pytest.param("bronnen:\n  - titel: Een\n    jaar: 2020\n    titel: Twee\n", NEXT + 3, 5, id="nested"),
        pytest.param("wijziging: a\nherzien:\nwijziging: b\n", NEXT + 2, 1, id="below an empty field"),
        pytest.param('"titel": Nog een\n', NEXT, 1, id="between quotes"),
    ],
)
def test_a_field_that_comes_twice_is_told_at_the_second(project: Project, extra: str, line: int, column: int) -> None:
    problem = only(project({PAD: document(extra)}))
    assert (problem.code, problem.place.regel, problem.place.kolom) == ("SDW110", line, column)
    assert "regel" in problem.bericht


def test_three_of_the_same_field_are_two_problems(project: Project) -> None:
    found = problems(project({PAD: document("titel: b\ntitel: c\n")}))
    assert [(problem.code, problem.place.regel) for problem in found] == [("SDW110", NEXT), ("SDW110", NEXT + 1)]


@pytest.mark.parametrize(
    ("extra", "line", "column"),
    [
        pytest.param("wijziging: &a Nieuw\n", NEXT, 12, id="anchor"),
        pytest.param("wijziging: *a\n", NEXT, 12, id="alias"),
        pytest.param("zoekwoorden: [a, *b]\n", NEXT, 18, id="alias in a list"),
        pytest.param("wijziging: !!str Nieuw\n", NEXT, 12, id="tag"),
        pytest.param("wijziging: !python/object:os.system x\n", NEXT, 12, id="a tag that would run a program"),
        pytest.param("<<: *basis\n", NEXT, 5, id="merge key"),
        pytest.param("verteller: &v\n  naamsoort: anoniem\n", NEXT, 12, id="anchor on a group"),
    ],
)
def test_what_yaml_refers_with_is_refused_where_it_stands(project: Project, extra: str, line: int, column: int) -> None:
    problem = only(project({PAD: document(extra)}))
    assert (problem.code, problem.place.regel, problem.place.kolom) == ("SDW111", line, column)


def test_a_bomb_of_aliases_ends_at_once_with_its_lines_one_by_one(project: Project) -> None:
    lines = ["a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [
        f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]"
        for before, after in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    root = project({PAD: document("\n".join(lines) + "\n")})
    found = problems(root)
    assert {item.code for item in found} == {"SDW111"}
    assert [item.place.regel for item in found] == list(range(NEXT, NEXT + len(found)))
    assert len(found) < len(lines)  # it does not go on for ever


@pytest.mark.parametrize("depth", [14, 500, 20_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_deep_nesting_ends_at_once_with_one_problem(project: Project, depth: int, opening: str, closing: str) -> None:
    root = project({PAD: document(f"zoekwoorden: {opening * depth}{closing * depth}\n")})
    problem = only(root)
    assert (problem.code, problem.place.regel) == ("SDW114", NEXT)


def test_deep_indentation_is_one_problem(project: Project) -> None:
    lines = [f"{'  ' * depth}a:" for depth in range(1, 400)]
    assert only(project({PAD: document("verteller:\n" + "\n".join(lines) + "\n")})).code == "SDW114"


@pytest.mark.parametrize(
    ("front", "code", "line"),
    [
        pytest.param("- een\n- twee\n", "SDW112", 2, id="a list"),
        pytest.param("zomaar een zin\n", "SDW112", 2, id="a sentence"),
        pytest.param("[a, b]\n", "SDW112", 2, id="a list between brackets"),
        pytest.param("? [a, b]\n: c\n", "SDW112", 2, id="a list as a name"),
        pytest.param("%YAML 1.2\n", "SDW113", 2, id="a directive"),
    ],
)
def test_front_matter_that_holds_no_fields_is_one_problem(project: Project, front: str, code: str, line: int) -> None:
    problem = only(project({PAD: f"---\n{front}---\n\nTekst.\n"}))
    assert (problem.code, problem.place.regel) == (code, line)


def test_a_second_part_in_a_data_file_is_refused(project: Project) -> None:
    problem = only(project({"content/cijfers/proef.yml": f"{cijfer('een')}---\n{cijfer('twee')}"}))
    assert (problem.code, problem.place.regel) == ("SDW114", 7)


@pytest.mark.parametrize("text", ["", "# alleen een opmerking\n", "---\n"])
def test_a_data_file_without_entries_is_fine(project: Project, text: str) -> None:
    assert problems(project({"content/cijfers/proef.yml": text})) == []
