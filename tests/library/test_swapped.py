"""Documents that changed places are told, and ordinary writing is not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.library.earlier import changed_places
from tests.cases import DAY, Files, cijfer, document, methodiek, problems, regio, write
from tests.in_git import commit, git, kept

Project = Callable[[Files], Path]

WORDS = {
    "a": ("Rustig beginnen", "Wie je helpt"),
    "b": ("Geld en regels", "Samen praten"),
    "c": ("Waar het is", "Hoe laat"),
}


def text(name: str) -> str:
    """Write a methodiek with headings of its own, and one that all have."""
    one, two = WORDS[name]
    body = f"## {one}\n\nOver {one.lower()} gaat dit stuk.\n\n## {two}\n\n## Meer lezen\n\nHier staat niets."
    return methodiek(body=body, public=True).replace("titel: Proef", f"titel: {one}")


def listed(root: Path) -> Path:
    """Promise all there is."""
    (root / "adressen.yml").write_text(write_list(renewed_list(check(root, DAY).library, DAY)), encoding="utf-8")
    return root


def pages(names: dict[str, str]) -> Files:
    """Name the files, each with the text of one."""
    return {f"methodieken/{name}.md": text(of) for name, of in names.items()}


def told(root: Path) -> list[tuple[str, str]]:
    """Return the addresses at which something else is told to stand, and where that stood."""
    found = [item for item in problems(root) if item.code == "SDW456"]
    return [(item.waarde, item.bericht.split(" stond")[0].split()[-1]) for item in found]


@pytest.mark.parametrize(
    "now", [{"a": "b", "b": "a", "c": "c"}, {"a": "c", "b": "a", "c": "b"}], ids=["two", "three in a round"]
)
def test_files_that_changed_places_are_told_by_their_headings(project: Project, now: dict[str, str]) -> None:
    root = listed(project(pages({"a": "a", "b": "b", "c": "c"})))
    assert problems(root) == []
    write(root, pages(now))
    assert told(root) == [(f"/methodieken/{name}/", f"/methodieken/{of}/") for name, of in now.items() if name != of]


def test_only_the_texts_below_the_fields_may_have_changed_places(project: Project) -> None:
    root = listed(project(pages({"a": "a", "b": "b"})))
    heads = {name: text(name).split("\n---\n")[0] for name in "ab"}
    bodies = {name: text(name).split("\n---\n")[1] for name in "ab"}
    write(root, {f"methodieken/{name}.md": f"{heads[name]}\n---\n{bodies[other]}" for name, other in ("ab", "ba")})
    assert len(told(root)) == 2


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (text("a").replace("Rustig beginnen", "Langzaam starten").replace("Wie je helpt", "Wie er is"), text("b")),
        (text("a").replace("Wie je helpt", "Samen praten"), text("b").replace("Samen praten", "Wie je helpt")),
        (text("b"), text("b").replace("Geld en regels", "Regels").replace("Samen praten", "Praten")),
        (text("a"), text("a")),
        (methodiek(public=True), methodiek(public=True)),
    ],
    ids=["written anew", "a piece each", "one took over", "copied", "emptied"],
)
def test_ordinary_writing_is_no_swap(project: Project, a: str, b: str) -> None:
    root = listed(project(pages({"a": "a", "b": "b"})))
    write(root, {"methodieken/a.md": a, "methodieken/b.md": b})
    assert told(root) == []


def repository(folder: Path, files: Files) -> Path:
    """Write a project, promise all that is in it, and commit it."""
    listed(write(folder, files))
    git(folder, "init", "-q", "-b", "main", ".")
    commit(folder)
    return folder


FIGURES = cijfer("een", "  uitgever: Bureau Een\n").replace("Zo is het", "Een op de drie werkt") + cijfer(
    "twee", "  uitgever: Bureau Twee\n"
).replace("Zo is het", "De meeste mensen willen").replace("Iedereen", "Wie werkt")
REGIONS = regio("noord", "Groningen", "AM01") + regio("zuid", "Zeeland", "AM24")


@pytest.mark.parametrize(
    ("pad", "before", "now", "count"),
    [
        ("content/cijfers/a.yml", FIGURES, FIGURES.replace("een:", "x:").replace("twee:", "een:").replace("x:", "twee:"), 2),
        ("content/regios.yml", REGIONS, REGIONS.replace("noord:", "x:").replace("zuid:", "noord:").replace("x:", "zuid:"), 2),
        ("content/regios.yml", REGIONS, REGIONS.replace("kolom: 1", "kolom: 2"), 0),
        ("content/cijfers/a.yml", FIGURES, FIGURES.replace("30", "31").replace("2020", "2021"), 0),
    ],
)  # fmt: skip
def test_names_of_data_that_changed_places_are_told_by_git(
    tmp_path: Path, pad: str, before: str, now: str, count: int
) -> None:
    root = repository(tmp_path, {pad: before})
    write(root, {pad: now})
    assert len(changed_places(check(root, DAY).library, "HEAD")) == count
    assert kept(root, "HEAD") == (count == 0)


def test_folders_that_changed_places_are_told_without_a_heading(tmp_path: Path) -> None:
    files = {
        f"verhalen/{name}/index.md": document(body=f"Dit gaat over {word}.\n\nEn over {word} nog meer.", public=True)
        for name, word in (("een", "appels"), ("twee", "peren"))
    }
    root = repository(tmp_path, files)
    for old, new in (("een", "x"), ("twee", "een"), ("x", "twee")):
        (root / "verhalen" / old).rename(root / "verhalen" / new)
    assert [item.waarde for item in changed_places(check(root, DAY).library, "HEAD")] == [
        "/verhalen/een/",
        "/verhalen/twee/",
    ]
    git(root, "checkout", "-q", ".")
    assert changed_places(check(root, DAY).library, "HEAD") == []
