"""What an earlier version promised, held against the content of now, in real repositories with real merges."""

import shutil
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from sdw_build.check import check
from sdw_build.cli.beloftes import compared
from sdw_build.editing.moving import plan_move
from tests.cases import DAY, Files, cijfer, document, methodiek, problems, write
from tests.in_git import commit, git, kept, move, promise, start

SITE: Files = {
    "methodieken/a.md": methodiek(body="## Een stap\n\n## Nog een stap", public=True),
    "methodieken/b.md": methodiek(body="## Heel anders", public=True),
    "content/cijfers/a.yml": cijfer("dagen"),
}
Repository = Callable[[], Path]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project in git, of which all is promised."""
    return start(tmp_path / "project", SITE)


def listed(root: Path) -> str:
    """Return the list as it stands."""
    return (root / "adressen.yml").read_text(encoding="utf-8")


def test_what_stays_moves_or_goes_on_purpose_is_kept(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(root, "switch", "-qc", "werk")
    move(root, "methodieken/a", "methodieken/c")
    move(root, "cijfers/dagen", "cijfers/weken")
    assert kept(root)
    assert "zijn er nog, of leiden door" in capsys.readouterr().out


@pytest.mark.parametrize("strategy", ["ours", "-Xours"])
def test_two_branches_that_move_one_page_keep_the_address_of_both(
    root: Path, strategy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    git(root, "switch", "-qc", "werk")
    move(root, "methodieken/a", "methodieken/mijn")
    git(root, "switch", "-q", "main")
    move(root, "methodieken/a", "methodieken/hun")
    git(root, "switch", "-q", "werk")
    git(root, "merge", "-q", "--no-edit", *(["-s", strategy] if strategy == "ours" else [strategy]), "main", code=None)
    # Whatever git could not join: our side.
    (root / "methodieken/hun.md").unlink(missing_ok=True)
    git(root, "checkout", "HEAD", "--", "methodieken/mijn.md", "adressen.yml")
    commit(root)
    assert [item for item in problems(root) if item.code == "SDW310"] == []
    assert not kept(root)
    said = capsys.readouterr().out
    assert "/methodieken/hun/" in said
    assert (
        "typ eerst sdw adressen --sinds main. Daarna: is het verhuisd? sdw verhuis methodieken/hun methodieken/mijn"
        in said
    )
    assert "1 belofte" in said
    promise(root, "main")
    plan_move(check(root, DAY).library, "methodieken/hun", "methodieken/mijn").changes.make()
    assert "voorheen: [/methodieken/a/, /methodieken/hun/]" in (root / "methodieken/mijn.md").read_text(
        encoding="utf-8"
    )
    assert kept(root)
    assert [item for item in problems(root) if item.ernst == "fout"] == []


def test_a_line_that_is_gone_from_the_list_comes_back_by_the_command_that_is_named(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = listed(root)
    lines = [line for line in before.splitlines(keepends=True) if "/methodieken/b/" not in line]
    (root / "adressen.yml").write_text("".join(lines), encoding="utf-8")
    commit(root)
    git(root, "branch", "-q", "toen", "HEAD~1")
    assert not kept(root, "toen")
    said = capsys.readouterr().out
    assert "/methodieken/b/ was beloofd (toen), en staat niet meer in adressen.yml" in said
    assert "sdw adressen --sinds toen" in said
    assert promise(root, "toen") == 0
    assert listed(root) == before
    assert kept(root, "toen")


def test_the_anchor_of_a_heading_that_is_nowhere_any_more_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "methodieken/a.md").write_text(
        methodiek(body="## Een stap\n\n## Iets nieuws", public=True), encoding="utf-8"
    )
    lines = [line for line in listed(root).splitlines(keepends=True) if "nog-een-stap" not in line]
    (root / "adressen.yml").write_text("".join(lines), encoding="utf-8")
    assert not kept(root, "HEAD")
    assert "/methodieken/a/#nog-een-stap was beloofd (HEAD), en is er niet meer" in capsys.readouterr().out
    assert promise(root) == 0  # git remembers
    assert kept(root, "HEAD")


def test_whose_consent_is_over_breaks_nothing(root: Path) -> None:
    story = document("status: gepubliceerd\nvoorheen: [/verhalen/eerder/]\n")
    (root / "verhalen").mkdir()
    (root / "verhalen/x.md").write_text(story, encoding="utf-8")
    promise(root)
    commit(root)
    text = "---\ningetrokken_op: 2026-05-01\nkenmerken: [T-2026-001]\nvoorheen: [/verhalen/eerder/]\n---\n"
    (root / "verhalen/x.md").write_text(text, encoding="utf-8")
    assert kept(root, "HEAD")
    promise(root)
    assert "verhalen/x" not in listed(root)
    assert kept(root, "HEAD")
    (root / "verhalen/x.md").unlink()
    assert not kept(root, "HEAD")


def test_a_project_in_a_folder_of_its_repository_is_looked_at_there(tmp_path: Path) -> None:
    start(tmp_path / "r", {"leesmij.txt": "Alles.\n"})
    root = tmp_path / "r" / "sites" / "werk"
    for pad, text in SITE.items():
        path = root / pad
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(text), encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_name: Proef\n", encoding="utf-8")
    commit(root)
    promise(root)
    commit(root)
    (root / "methodieken/a.md").unlink()
    (root / "adressen.yml").write_text("adressen:\n  /methodieken/b/: methodiek\n", encoding="utf-8")
    assert not kept(root, "HEAD")
    git(root, "checkout", "-q", ".")
    git(root, "mv", ".", "../anders", code=None)
    shutil.move(root, root.with_name("elders"))  # the whole project, to another folder
    commit(root.with_name("elders"))
    assert kept(root.with_name("elders"), "HEAD~1")
    (root.with_name("elders") / "adressen.yml").write_text(
        "adressen:\n  /methodieken/b/: methodiek\n", encoding="utf-8"
    )
    assert not kept(root.with_name("elders"), "HEAD~1")


def test_what_git_cannot_tell_is_never_nothing_found(root: Path, tmp_path: Path) -> None:
    with pytest.raises(click.ClickException, match="git kent 'origin/main' hier niet"):
        kept(root, "origin/main")
    with pytest.raises(click.ClickException, match="git kent"):
        kept(root, "--all")
    commit(root)
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{root}", "ondiep")
    with pytest.raises(click.ClickException, match="git fetch --unshallow"):
        kept(tmp_path / "ondiep", "HEAD~1")
    assert kept(tmp_path / "ondiep", "origin/main")
    shutil.rmtree(root / ".git")
    with pytest.raises(click.ClickException, match="hier is geen git"):
        kept(root, "HEAD")
    git(tmp_path, "init", "-q", ".")
    with pytest.raises(click.ClickException, match="nooit vastgelegd"):
        kept(root, "HEAD")


def test_before_the_first_commit_nothing_was_promised(tmp_path: Path) -> None:
    write(tmp_path, SITE)
    git(tmp_path, "init", "-q", ".")
    git(tmp_path, "add", "-A")
    assert kept(tmp_path, "HEAD")


def test_a_hook_tells_git_where_it_is_and_that_is_not_listened_to(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/nergens")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nergens")
    assert kept(root, "HEAD")


def test_what_is_being_merged_counts_too(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(root, "switch", "-qc", "werk")
    (root / "methodieken/nieuw.md").write_text(methodiek(public=True), encoding="utf-8")
    promise(root)
    commit(root)
    named = git(root, "rev-parse", "HEAD").strip()
    git(root, "switch", "-q", "main")
    assert kept(root, "HEAD")
    monkeypatch.setenv(f"GITHEAD_{named}", "werk")  # as git tells the hook of a merge
    assert not kept(root, "HEAD")
    promise(root)
    assert "/methodieken/nieuw/" in listed(root)


def test_nothing_was_promised_before_there_was_a_list(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kept(root, "HEAD~1")
    assert "nog niets beloofd" in capsys.readouterr().out


@pytest.mark.parametrize("left", [None, "", "# leeg\n", "adressen: {}\n", "adressen:\n"])
@pytest.mark.parametrize("committed", [False, True])
def test_a_list_that_is_gone_or_empty_is_refused_and_comes_back(
    root: Path, left: str | None, *, committed: bool
) -> None:
    before = listed(root)
    (root / "adressen.yml").unlink()
    if left is not None:
        (root / "adressen.yml").write_text(left, encoding="utf-8")
    (root / "methodieken/b.md").unlink()  # a promise that only the list knows
    if committed:
        commit(root)
    (told,) = [item for item in problems(root) if item.code == "SDW223"]
    assert "beloofde adressen zouden verdwijnen" in told.bericht
    promise(root)
    assert listed(root) == before
    assert [item.code for item in problems(root) if item.ernst == "fout"] == ["SDW310"]


def test_without_git_the_record_of_what_the_site_told_knows_that_there_was_a_list(root: Path) -> None:
    shutil.rmtree(root / ".git")
    (root / "adressen.yml").unlink()
    (told,) = [item for item in problems(root) if item.code == "SDW223"]
    assert "volgens wijzigingen.yml" in told.bericht
    with pytest.raises(click.ClickException, match="geen sleutel meer"):
        promise(root)  # nothing is written over what is lost


def test_a_list_that_the_other_side_had_is_missed_too(root: Path) -> None:
    git(root, "switch", "-q", "--orphan", "los")
    for pad, text in {**SITE, "mkdocs.yml": "site_name: Proef\n"}.items():
        path = root / pad
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(text), encoding="utf-8")
    commit(root)
    assert problems(root) == []
    git(root, "merge", "-q", "-s", "ours", "--allow-unrelated-histories", "--no-edit", "main")
    assert [item.code for item in problems(root)] == ["SDW223"]


def test_two_branches_that_each_add_and_move_need_nobody(root: Path) -> None:
    git(root, "switch", "-qc", "werk")
    (root / "methodieken/een.md").write_text(methodiek(body="## Kop een\n\n## Slot", public=True), encoding="utf-8")
    promise(root)
    commit(root)
    move(root, "methodieken/a", "methodieken/z")
    git(root, "switch", "-q", "main")
    for name in ("twee", "zz"):
        (root / f"methodieken/{name}.md").write_text(
            methodiek(body=f"## {name}\n\n## Slot", public=True), encoding="utf-8"
        )
    promise(root)
    commit(root)
    move(root, "methodieken/b", "methodieken/y")
    git(root, "merge", "-q", "--no-edit", "werk")
    assert [item for item in problems(root) if item.ernst == "fout"] == []
    assert kept(root, "werk")
    assert kept(root, "HEAD^1")
    promise(root)
    once = listed(root)
    for anchor in ("kop-een", "twee", "zz"):
        assert once.count(f"anker: {anchor},") == 1
    assert once.count("anker: slot,") == 3
    assert problems(root) == []
    assert compared(root, DAY) == 0


def test_of_two_moves_of_one_page_the_other_address_is_known_by_what_stood_there(root: Path) -> None:
    git(root, "switch", "-qc", "werk")
    move(root, "cijfers/dagen", "cijfers/mijn")
    git(root, "switch", "-q", "main")
    move(root, "cijfers/dagen", "cijfers/hun")
    git(root, "switch", "-q", "werk")
    git(root, "merge", "-q", "main", code=1)
    git(root, "checkout", "-q", "--ours", "content/cijfers/a.yml")
    promise(root)
    commit(root)
    told = {item.waarde: item.hulp for item in problems(root) if item.code == "SDW310"}
    assert "sdw verhuis cijfers/hun cijfers/mijn" in told.popitem()[1]
    assert told == {}


def test_marks_of_a_conflict_are_two_lists_in_one(root: Path) -> None:
    (root / ".gitattributes").unlink()
    commit(root)
    git(root, "switch", "-qc", "werk")
    (root / "methodieken/een.md").write_text(methodiek(body="## Slot", public=True), encoding="utf-8")
    promise(root)
    commit(root)
    git(root, "switch", "-q", "main")
    (root / "methodieken/twee.md").write_text(methodiek(body="## Slot", public=True), encoding="utf-8")
    promise(root)
    commit(root)
    git(root, "merge", "-q", "werk", code=1)
    assert "<<<<<<<" in listed(root)
    found = problems(root)
    assert [(item.code, item.place.pad) for item in found if item.ernst == "fout"] == [
        ("SDW224", "adressen.yml"),
        ("SDW224", "wijzigingen.yml"),
    ]
    assert "typ sdw adressen" in found[0].hulp
    assert promise(root) == 0
    assert "/methodieken/een/: methodiek" in listed(root)
    assert "/methodieken/twee/: methodiek" in listed(root)
    assert problems(root) == []
    commit(root)
    assert kept(root, "werk")
