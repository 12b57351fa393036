"""Names in data files: the same rule as for files, told at the name, with a name that can be."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.diagnostics.brief import shortened
from sdw_build.diagnostics.codes import Code
from sdw_build.schema.slug import LONGEST, as_slug, is_slug
from tests.cases import Files, cijfer, document, only, problems, regio

Project = Callable[[Files], Path]


def begrip(slug: str) -> str:
    """Write an entry of the woordenlijst."""
    return f"{slug}:\n  term: Proefwoord\n  uitleg: Wat het betekent.\n  bron: redactie\n"


def woord(slug: str) -> str:
    """Write an entry of the list of words."""
    return f"{slug}:\n  woorden: [proefwoord]\n  beter: ander woord\n  waarom: Zomaar.\n  bron: redactie\n"


# Each way to write an entry, by its file.
ENTRIES: dict[str, Callable[[str], str]] = {
    "content/cijfers/proef.yml": cijfer,
    "content/regios.yml": lambda slug: regio(slug, "Proef", "AM01"),
    "content/woordenlijst.yml": begrip,
    "content/woorden.yml": woord,
}
# A name as it is typed in YAML, and the name that is proposed.
NAMES = {
    "Mijn Regio?": "mijn-regio",
    "../../x": "x",
    "HOOFDLETTERS": "hoofdletters",
    "met spaties": "met-spaties",
    "coördinatie": "coordinatie",
    "'één'": "een",
    "''": "een-korte-naam",
    "'   '": "een-korte-naam",
    "a_b": "a-b",
    "-a": "a",
    "a-": "a",
    "a--b": "a-b",
    "a.b": "a-b",
    "a/b": "a-b",
    "'a#b'": "a-b",
    "a%20b": "a-20b",
    "'<b>'": "b",
    "'\"'": "een-korte-naam",
    "日本": "een-korte-naam",
    "x" * 300: "x" * LONGEST,
    "een-lange-naam-" * 20 + "eind": ("een-lange-naam-" * 20)[: LONGEST + 1].rpartition("-")[0],
}


@pytest.mark.parametrize("pad", ENTRIES)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_cannot_stand_in_an_address_is_told_at_the_name(project: Project, pad: str, name: str) -> None:
    content = ENTRIES[pad]("goed") + ENTRIES[pad](name)
    problem = only(project({pad: content.replace("AM01", "AM02", 1).replace("Proefwoord", "Ander", 1)}))
    assert problem.code is Code.GEEN_NAAM_VOOR_ADRES
    assert (problem.place.pad, problem.place.kolom) == (pad, 1)
    assert content.split("\n")[problem.place.regel - 1].startswith(name)
    assert f"noem het {NAMES[name]}:" in problem.hulp
    assert is_slug(NAMES[name])


@pytest.mark.parametrize("pad", ENTRIES)
@pytest.mark.parametrize("name", ["a", "2020", "'012'", "no", "true", "x" * LONGEST, "a-1-b"])
def test_any_other_name_is_fine(project: Project, pad: str, name: str) -> None:
    assert problems(project({pad: ENTRIES[pad](name)})) == []


def test_what_refers_to_a_name_that_is_wrong_is_not_told_too(project: Project) -> None:
    text = document(body="Zie [[cijfer:mijn-cijfer]].")
    assert only(project({"content/cijfers/a.yml": cijfer("Mijn Cijfer"), "content/p.md": text})).code == "SDW209"


@pytest.mark.parametrize("folder", ["verhalen", "content", "content/partners"])
def test_a_file_has_the_same_longest_name(project: Project, folder: str) -> None:
    name = "x" * (LONGEST + 1)
    problem = only(project({f"{folder}/{name}.md": document()}))
    assert (problem.code, problem.hulp.split(" klein")[0]) == ("SDW115", f"noem het {shortened('x' * LONGEST)}")


@pytest.mark.parametrize("words", ["", "?", "x" * 999, "a " * 500, "É" * 150, "-" * 200, "\n"])
def test_what_is_proposed_can_always_be_used(words: str) -> None:
    assert is_slug(as_slug(words))
