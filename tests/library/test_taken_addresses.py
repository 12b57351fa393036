"""An address that led on and is taken by something else: told where it can be mended, and never lost in silence."""

import itertools
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.editing.moving import plan_move
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.library.identity import identity
from sdw_build.library.loading import load
from tests import in_git
from tests.cases import DAY, Files, cijfer, methodiek, only, problems
from tests.in_git import git, start

Project = Callable[[Files], Path]


def record(root: Path) -> str:
    """Write the list, and return it."""
    text = write_list(renewed_list(check(root, DAY).library, DAY))
    (root / "adressen.yml").write_text(text, encoding="utf-8")
    return text


def move(root: Path, *names: str) -> None:
    """Move a document from name to name, and write the list after each."""
    for old, new in itertools.pairwise(names):
        plan_move(check(root, DAY).library, old, new).changes.make()
        record(root)


def moved(project: Project) -> Path:
    """Give a project in which a methodiek moved from a to c."""
    root = project({"methodieken/a.md": methodiek(body="## Een", public=True)})
    record(root)
    move(root, "methodieken/a", "methodieken/c")
    return root


def test_who_takes_an_address_that_leads_on_is_told_to_take_another_name(project: Project) -> None:
    root = moved(project)
    (root / "methodieken/a.md").write_text(methodiek(public=True), encoding="utf-8")
    told = only(root)
    assert (told.code, told.place.pad, told.waarde) == ("SDW305", "methodieken/a.md", "/methodieken/a/")
    assert "geef dit een andere naam" in told.hulp
    (root / "methodieken/a.md").rename(root / "methodieken/b.md")
    assert [item for item in problems(root) if item.ernst is Ernst.FOUT] == []


def test_taking_the_former_address_away_is_no_way_out(project: Project) -> None:
    root = moved(project)
    (root / "methodieken/a.md").write_text(methodiek(public=True), encoding="utf-8")
    (root / "methodieken/c.md").write_text(methodiek(body="## Een", public=True), encoding="utf-8")
    told = only(root)
    assert (told.code, told.place.pad, told.waarde) == ("SDW311", "adressen.yml", "/methodieken/a/")
    assert "/methodieken/a/ leidde naar /methodieken/c/" in told.bericht
    assert "zet bij voorheen in methodieken/c.md weer /methodieken/a/" in told.hulp
    (root / "methodieken/a.md").unlink()
    assert only(root).code == "SDW310"


def test_a_page_that_came_back_by_hand_keeps_its_address_when_another_takes_the_one_it_left(project: Project) -> None:
    root = moved(project)
    (root / "methodieken/c.md").unlink()
    (root / "methodieken/a.md").write_text(methodiek(body="## Een", public=True), encoding="utf-8")
    (root / "methodieken/c.md").write_text(methodiek(body="## Heel anders", public=True), encoding="utf-8")
    told = only(root)
    assert (told.code, told.waarde) == ("SDW311", "/methodieken/a/")
    assert (
        told.hulp == "geef methodieken/c.md een andere naam, en zet bij voorheen in methodieken/a.md /methodieken/c/."
    )
    (root / "methodieken/c.md").rename(root / "methodieken/d.md")
    (root / "methodieken/a.md").write_text(
        methodiek("voorheen: [/methodieken/c/]\n", body="## Een", public=True), encoding="utf-8"
    )
    assert [item for item in problems(root) if item.ernst is Ernst.FOUT] == []
    assert "/methodieken/c/: /methodieken/a/" in record(root)


def test_where_nobody_wrote_down_what_stood_there_both_are_asked(project: Project) -> None:
    root = project({"methodieken/a.md": methodiek(public=True)})
    record(root)
    move(root, "methodieken/a", "methodieken/c")
    (root / "methodieken/c.md").write_text(methodiek(public=True), encoding="utf-8")
    (root / "methodieken/a.md").write_text(methodiek(public=True), encoding="utf-8")
    told = only(root)
    assert "is methodieken/c.md wat er stond? Geef methodieken/a.md een andere naam" in told.hulp
    assert "Is methodieken/a.md dat? Geef methodieken/c.md een andere naam" in told.hulp


@pytest.mark.parametrize("other", ["methodieken/b.md", "methodieken/d.md"], ids=["before it", "behind it"])
def test_of_two_that_claim_an_address_the_one_that_never_had_it_is_told(project: Project, other: str) -> None:
    root = moved(project)
    (root / other).write_bytes((root / "methodieken/c.md").read_bytes())  # copied, with all that stands in it
    told = [item for item in problems(root) if item.code == "SDW305"]
    advice = f"dit is twee keer dezelfde pagina: houd er een. Is dat methodieken/c.md? Typ git rm {other}."
    assert [(item.place.pad, item.hulp) for item in told] == [(other, advice)]
    (root / other).write_text(
        methodiek("voorheen: [/methodieken/a/]\n", body="## Anders", public=True), encoding="utf-8"
    )
    told = [item for item in problems(root) if item.code == "SDW305"]
    assert [(item.place.pad, item.hulp) for item in told] == [(other, "haal dit adres hier weg.")]


def test_an_address_that_only_another_claims_is_told(project: Project) -> None:
    root = moved(project)
    (root / "methodieken/d.md").write_bytes((root / "methodieken/c.md").read_bytes())
    (root / "methodieken/c.md").write_text(methodiek(body="## Een", public=True), encoding="utf-8")
    assert ("SDW311", "/methodieken/a/") in [(item.code, item.waarde) for item in problems(root)]


def test_without_a_record_both_ways_out_are_told(project: Project) -> None:
    files = {
        "methodieken/a.md": methodiek(public=True),
        "methodieken/c.md": methodiek("voorheen: [/Methodieken/A/]\n", public=True),
    }
    told = only(project(files))
    assert (told.code, told.place.pad) == ("SDW305", "methodieken/c.md")
    assert "Geef methodieken/a.md dan een andere naam" in told.hulp
    assert "haal het adres dan hier weg" in told.hulp.lower()


def test_a_cijfer_that_takes_the_anchor_of_another_is_told(project: Project) -> None:
    root = project({"content/cijfers/a.yml": cijfer("een")})
    record(root)
    move(root, "cijfers/een", "cijfers/twee")
    (root / "content/cijfers/b.yml").write_text(cijfer("een").replace("Zo is het", "Anders"), encoding="utf-8")
    told = only(root)
    assert (told.code, told.place.pad, told.place.regel) == ("SDW305", "content/cijfers/b.yml", 1)


@pytest.mark.parametrize("own", ["/methodieken/a/", "/Methodieken/A/"])
def test_where_a_document_stands_now_is_no_mistake_among_where_it_stood(project: Project, own: str) -> None:
    root = project({"methodieken/a.md": methodiek(f"voorheen: [{own}, /methodieken/b/]\n", public=True)})
    assert problems(root) == []
    (document,) = load(root).library.documents
    assert document.voorheen == ("methodieken/b/",)
    assert "/methodieken/b/: /methodieken/a/" in record(root)


def test_a_move_there_and_back_keeps_the_order_and_who_it_is(project: Project) -> None:
    root = project({"methodieken/a.md": methodiek(public=True)})
    record(root)
    first = identity(load(root).library, load(root).library.documents[0])
    move(root, "methodieken/a", "methodieken/b", "methodieken/a")
    assert "voorheen: [/methodieken/a/, /methodieken/b/]" in (root / "methodieken/a.md").read_text(encoding="utf-8")
    assert problems(root) == []
    move(root, "methodieken/a", "methodieken/c", "methodieken/a", "methodieken/b")
    text = (root / "methodieken/b.md").read_text(encoding="utf-8")
    assert "voorheen: [/methodieken/a/, /methodieken/b/, /methodieken/c/]" in text
    library = load(root).library
    assert library.documents[0].voorheen == ("methodieken/a/", "methodieken/c/")
    assert identity(library, library.documents[0]) == first
    assert problems(root) == []


def test_a_file_that_was_put_back_by_hand_is_followed_up(project: Project) -> None:
    root = project({"methodieken/a.md": methodiek(public=True)})
    record(root)
    before = (root / "methodieken/a.md").read_bytes()
    move(root, "methodieken/a", "methodieken/b")
    (root / "methodieken/b.md").unlink()
    (root / "methodieken/a.md").write_bytes(before)  # as git revert would
    told = only(root)
    assert "sdw verhuis methodieken/b methodieken/a" in told.hulp
    move(root, "methodieken/b", "methodieken/a")
    assert "voorheen: [/methodieken/a/, /methodieken/b/]" in (root / "methodieken/a.md").read_text(encoding="utf-8")
    assert problems(root) == []


def test_a_cijfer_goes_there_and_back(project: Project) -> None:
    root = project({"content/cijfers/a.yml": cijfer("een")})
    record(root)
    move(root, "cijfers/een", "cijfers/twee", "cijfers/een")
    assert "een:\n  voorheen: [" in (root / "content/cijfers/a.yml").read_text(encoding="utf-8")
    assert problems(root) == []


def test_an_address_that_is_gone_with_its_reason_may_come_back(project: Project) -> None:
    root = moved(project)
    gone = "".join(
        f"  - adres: /methodieken/{name}/\n    sinds: 2026-01-01\n    waarom: Dubbel.\n" for name in ("a", "c")
    )
    (root / "content").mkdir()
    (root / "content/weg.yml").write_text(f"adressen:\n{gone}", encoding="utf-8")
    (root / "methodieken/c.md").unlink()
    (root / "methodieken/a.md").write_text(methodiek(public=True), encoding="utf-8")
    told = only(root)
    assert told.code == "SDW312"
    assert "Is het iets anders" in told.hulp


@pytest.mark.parametrize("body", ["## Een stap\n\nTekst.", "Tekst zonder koppen."])
def test_two_that_are_one_page_after_a_merge_become_one_by_what_is_said(tmp_path: Path, body: str) -> None:
    root = start(tmp_path / "project", {"methodieken/a.md": methodiek(body=body, public=True)})
    git(root, "switch", "-qc", "werk")
    in_git.move(root, "methodieken/a", "methodieken/mijn")
    git(root, "switch", "-q", "main")
    in_git.move(root, "methodieken/a", "methodieken/hun")
    git(root, "switch", "-q", "werk")
    git(root, "merge", "-q", "--no-edit", "-Xours", "main", code=None)
    git(root, "add", "-A")  # both files are kept, as git left them
    git(root, "commit", "-q", "--allow-empty", "-m", "Samen")
    assert {path.stem for path in (root / "methodieken").iterdir()} == {"mijn", "hun"}
    (told,) = [item for item in problems(root) if item.code == "SDW305"]
    found = re.search(r"Typ git rm (\S+), en daarna sdw verhuis (\S+) (\S+)\.", told.hulp)
    assert found
    git(root, "rm", "-q", found[1])
    plan_move(check(root, DAY).library, found[2], found[3]).changes.make()
    assert problems(root) == []
    assert in_git.kept(root, "main")
    assert in_git.kept(root, "werk~1")
