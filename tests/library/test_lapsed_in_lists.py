"""A verhaal whose consent ended comes back into the lists by a merge: that is told, without saying which one it is."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.cli.beloftes import compared, kept_since, written
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.diagnostics.render.tekst import render_tekst
from sdw_build.editing.record import renewed_record, write_record
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.library.identity import identity
from sdw_build.library.library import Library
from sdw_build.schema.adressen import Kop
from sdw_build.schema.wijzigingen import Getoond
from tests.cases import DAY, methodiek, write
from tests.in_git import commit, git, promise, start
from tests.withdrawal.project import CONSENT, story

KEY = "0123456789abcdef" * 4
LEFT = "---\ningetrokken_op: 2026-05-01\nkenmerken: [T-2026-001]\nvoorheen: [/verhalen/vroeger/]\n---\n"
TALE = "verhalen/kanarie.md"
TEXT = (
    story(CONSENT.replace(", foto", "")).replace("beeld:\n  bestand: beeld.png\n  alt: Kanariealt op een foto.\n", "")
    + "\n## Kanariekop\n\nTekst.\n"
)
A = {"methodieken/a.md": methodiek(body="## Een\n\nTekst.", public=True)}


def lay(root: Path) -> Library:
    """Lay a project of which a verhaal was promised, and is withdrawn since."""
    write(root, {**A, TALE: LEFT, "adressen.yml": f"sleutel: {KEY}\nadressen: {{}}\n"})
    library = check(root, DAY).library
    return replace(library, promised=renewed_list(library, DAY))


def put(root: Path, library: Library) -> None:
    """Write the lists of a library."""
    (root / "adressen.yml").write_text(write_list(library.promised), encoding="utf-8")
    (root / "wijzigingen.yml").write_text(write_record(library.record), encoding="utf-8")


def told(root: Path) -> list[tuple[str, str, Ernst]]:
    """Return what a check says, and insist that it says not which verhaal."""
    checked = check(root, DAY)
    assert "anarie" not in render_tekst(checked.report, checked.lines)
    return [(item.code.value, item.place.pad, item.ernst) for item in checked.report]


@pytest.mark.parametrize(
    "extra",
    [
        {"adressen": {"/verhalen/kanarie/": "verhaal"}},
        {"adressen": {"/verhalen/vroeger/": "verhaal"}},
        {"adressen": {"/verhalen/kanarie/kaart/": "site"}},
        {"verhuisd": {"/verhalen/vroeger/": "/verhalen/kanarie/"}},
        {"koppen": {"/verhalen/kanarie/": (Kop(anker="kanariekop", kop="Kanariekop"),)}},
        {"koppen": {"/methodieken/a/": (Kop(anker="een", kop="Een", nu="/verhalen/kanarie/#kanariekop"),)}},
    ],
    ids=["address", "former", "below it", "moved", "headings", "a heading that leads there"],
)
def test_whatever_a_list_still_holds_of_it_is_told_and_goes(
    tmp_path: Path, extra: dict[str, dict[str, object]]
) -> None:
    library = lay(tmp_path)
    put(tmp_path, replace(library, record=renewed_record(library, DAY)))
    assert told(tmp_path) == []
    more = {name: {**getattr(library.promised, name), **items} for name, items in extra.items()}
    (tmp_path / "adressen.yml").write_text(write_list(library.promised.model_copy(update=more)), encoding="utf-8")
    assert told(tmp_path) == [("SDW463", "adressen.yml", Ernst.WAARSCHUWING)]
    assert compared(tmp_path, DAY) == 1
    assert written(tmp_path, DAY, None) == 0
    assert told(tmp_path) == []
    assert "anarie" not in (tmp_path / "adressen.yml").read_text(encoding="utf-8")


def test_its_id_in_the_record_is_told_and_goes(tmp_path: Path) -> None:
    library = lay(tmp_path)
    record = renewed_record(library, DAY)
    own = identity(library, next(item for item in library.documents if item.slug == "kanarie"))
    put(
        tmp_path,
        replace(library, record=record.model_copy(update={"stand": (*record.stand, Getoond(id=own, plek="x"))})),
    )
    assert ("SDW463", "wijzigingen.yml", Ernst.WAARSCHUWING) in told(tmp_path)
    assert written(tmp_path, DAY, None) == 0
    assert told(tmp_path) == []


def test_a_merge_without_conflict_brings_it_back_and_that_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = start(tmp_path, {**A, TALE: TEXT})
    git(root, "checkout", "-q", "-b", "ander")
    write(
        root,
        {"mkdocs.yml": (root / "mkdocs.yml").read_text(encoding="utf-8"), "methodieken/b.md": methodiek(public=True)},
    )
    promise(root)
    commit(root)
    git(root, "checkout", "-q", "main")
    (root / TALE).write_text(LEFT, encoding="utf-8")
    promise(root)
    commit(root)
    assert told(root) == []
    git(root, "checkout", "ander", "--", "adressen.yml", "wijzigingen.yml")
    assert {item[:2] for item in told(root)} >= {("SDW463", "adressen.yml"), ("SDW463", "wijzigingen.yml")}
    capsys.readouterr()
    assert kept_since(root, DAY, "HEAD") == 1
    assert "anarie" not in capsys.readouterr().out
    assert promise(root) == 1  # it promises a page that is not there
    assert not [item for item in told(root) if item[0] == "SDW463"]
    git(root, "checkout", "-q", "HEAD", "--", ".")
    git(root, "merge", "-q", "ander")
    assert {item[:2] for item in told(root)} >= {("SDW463", "adressen.yml"), ("SDW463", "wijzigingen.yml")}
    assert promise(root) == 0
    assert told(root) == []


def test_a_consent_that_ends_by_a_passing_day_only_warns(tmp_path: Path) -> None:
    write(tmp_path, {**A, TALE: TEXT, "adressen.yml": f"sleutel: {KEY}\nadressen: {{}}\n"})
    library = check(tmp_path, DAY).library
    put(tmp_path, replace(library, promised=renewed_list(library, DAY)))
    found = check(tmp_path, date(2029, 1, 2), production=True).report
    assert [item.ernst for item in found if item.code == "SDW463"] == [Ernst.WAARSCHUWING]
