"""What a command changes it promises in the same go: moving, removing and making write the list of addresses too."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.cli.beloftes import compared, written
from sdw_build.day import today
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.editing.moving import plan_move
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.editing.removing import plan_removal
from sdw_build.forms.making import Making
from sdw_build.library.loading import load
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import CIJFER, METHODIEK, REGIO, VERHAAL
from tests.cases import DAY, Files, cijfer, document, methodiek, problems, regio

Project = Callable[[Files], Path]

SITE: Files = {
    "methodieken/a.md": methodiek(body="## Een stap\n\n## Nog een", public=True),
    "methodieken/concept.md": methodiek(),
    "content/cijfers/a.yml": cijfer("dagen"),
    "content/regios.yml": regio("noord", "Groningen", "AM01"),
}


@pytest.fixture
def root(project: Project) -> Path:
    """Give a project of which all is promised."""
    folder = project(SITE)
    library = check(folder, DAY).library
    (folder / "adressen.yml").write_text(write_list(renewed_list(library, DAY)), encoding="utf-8")
    return folder


def listed(root: Path) -> str:
    """Return the list as it stands."""
    return (root / "adressen.yml").read_text(encoding="utf-8")


def is_whole(root: Path) -> bool:
    """Tell whether renewing the list would change nothing."""
    library = check(root, DAY).library
    return write_list(renewed_list(library, DAY)) == listed(root) and not check(
        root, DAY, production=True
    ).report.count(Ernst.FOUT) - _settings(root)


def _settings(root: Path) -> int:
    return sum(item.code == "SDW407" and item.ernst is Ernst.FOUT for item in check(root, DAY, production=True).report)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("methodieken/a", "methodieken/b", "  /methodieken/a/: /methodieken/b/"),
        ("cijfers/dagen", "cijfers/weken", "  /cijfers/#dagen: /cijfers/weken/"),
        ("regios/noord", "regios/groningen", "  /regios/noord/: /regios/groningen/"),
    ],
)
def test_a_move_is_written_down_with_what_moved(root: Path, old: str, new: str, line: str) -> None:
    plan_move(check(root, DAY).library, old, new).changes.make()
    assert line in listed(root).splitlines()
    assert is_whole(root)
    plan_move(check(root, DAY).library, new, old).changes.make()
    assert line not in listed(root).splitlines()
    assert is_whole(root)


def test_the_headings_move_along(root: Path) -> None:
    plan_move(check(root, DAY).library, "methodieken/a", "methodieken/b").changes.make()
    assert "  # /methodieken/b/" in listed(root)
    assert "  # /methodieken/a/" not in listed(root)


def test_what_nobody_knows_is_not_promised(root: Path) -> None:
    before = listed(root)
    plan_move(check(root, DAY).library, "methodieken/concept", "methodieken/nieuw").changes.make()
    assert listed(root) == before


def test_what_goes_was_promised_even_when_nobody_wrote_it_down(root: Path) -> None:
    (root / "methodieken/b.md").write_text(methodiek(public=True), encoding="utf-8")
    plan_removal(check(root, DAY).library, "methodieken/b", "Dubbel.", DAY).changes.make()
    assert "  /methodieken/b/: methodiek" in listed(root)
    (root / "content/weg.yml").unlink()
    assert "SDW310" in [item.code for item in problems(root)]


@pytest.mark.parametrize(
    ("kind", "slug", "answers", "file", "promised"),
    [
        (CIJFER, "uren", {"bewering": "Zo is het ook.", "waarde": "20", "populatie": "Iedereen", "bron": "Bron", "jaar": "2021"}, "a", True),
        (CIJFER, "uren", {"bewering": "Zo is het ook.", "waarde": "20", "populatie": "Iedereen", "bron": "Bron", "jaar": "2021"}, "nieuw", True),
        (REGIO, "zuid", {"naam": "Zeeland", "code": "AM24", "kolom": "2", "rij": "2"}, "regios", True),
        (VERHAAL, "nieuw", {"titel": "Nieuw", "samenvatting": "Kort."}, "", False),
    ],
)  # fmt: skip
def test_what_is_made_is_promised_when_it_is_public_at_once(
    root: Path, kind: Kind, slug: str, answers: dict[str, str], file: str, promised: bool
) -> None:
    before = listed(root)
    making = Making(kind, load(root).library, DAY)
    making.make(slug, {(name,): value for name, value in answers.items()}, file).changes.make()
    if not promised:
        assert listed(root) == before
        return
    assert f"  /{kind.address(slug)}: {kind.naam}" in listed(root)
    assert is_whole(root)


def test_without_a_list_nothing_was_promised_yet(project: Project) -> None:
    root = project(SITE)
    plan_move(check(root, DAY).library, "methodieken/a", "methodieken/b").changes.make()
    plan_removal(check(root, DAY).library, "cijfers/dagen", "Oud.", DAY).changes.make()
    assert not (root / "adressen.yml").exists()


def test_production_asks_for_a_list_that_promises_all(project: Project) -> None:
    root = project({"content/a.md": document(public=True)})

    def told() -> set[str]:
        return {item.code for item in check(root, DAY, production=True).report if item.ernst is Ernst.FOUT} - {"SDW407"}

    assert told() == {"SDW223"}
    assert compared(root, DAY) == 1
    (root / "adressen.yml").write_text("adressen:\n  /a/: pagina\n", encoding="utf-8")
    assert told() == set()
    (root / "content/b.md").write_text(document(public=True), encoding="utf-8")
    assert told() == {"SDW313"}
    assert not check(root, DAY).report.failed


def test_what_changed_is_written_down_too_so_that_nothing_is_left_to_do(root: Path) -> None:
    assert written(root, DAY, None) == 0
    plan_move(check(root, DAY).library, "methodieken/a", "methodieken/b").changes.make()
    assert "verhuisd" in (root / "wijzigingen.yml").read_text(encoding="utf-8")
    answers = {"bewering": "Ook zo.", "waarde": "20", "populatie": "Iedereen", "bron": "Bron", "jaar": "2021"}
    making = Making(CIJFER, load(root).library, DAY)
    making.make("uren", {(name,): value for name, value in answers.items()}, "a").changes.make()
    plan_removal(check(root, DAY).library, "cijfers/dagen", "Oud.", DAY).changes.make()
    assert [item.code for item in problems(root, today()) if item.code in ("SDW313", "SDW498")] == []


def test_a_name_that_leads_on_is_not_given_to_something_new(root: Path) -> None:
    plan_move(check(root, DAY).library, "methodieken/a", "methodieken/b").changes.make()
    assert "leidt naar methodieken/b.md" in Making(METHODIEK, load(root).library, DAY).refusal("a")
