"""Git remembers who withdrew, whatever is configured; and when it cannot tell, that is told and stops production."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.consent.project import KENMERK, NOW, REGISTER, STORY, build, commit, edit, git, story

_ENTRY = f"ingetrokken:\n  - kenmerk: {KENMERK}\n    op: {NOW}\n"


def record(root: Path, text: str = _ENTRY) -> None:
    """Write the register."""
    (root / REGISTER).write_text(text, encoding="utf-8")


def forget(root: Path) -> None:
    """Take the register away, as going back to an older version does."""
    (root / REGISTER).unlink()


def rolled_back(root: Path) -> None:
    """Withdraw, commit, and go back."""
    record(root)
    commit(root, "Trek in")
    git(root, "revert", "--no-edit", "HEAD")


def _config(name: str, value: str) -> Callable[[Path], None]:
    def configure(root: Path) -> None:
        rolled_back(root)
        git(root, "config", name, value)

    return configure


def _attributes(line: str, **config: str) -> Callable[[Path], None]:
    def configure(root: Path) -> None:
        (root / ".gitattributes").write_text(f"*.yml {line}\n", encoding="utf-8")
        rolled_back(root)
        for name, value in config.items():
            git(root, "config", name.replace("_", "."), value)

    return configure


def _on_a_branch(root: Path) -> None:
    git(root, "checkout", "-qb", "zijtak")
    record(root)
    commit(root, "Trek in")
    git(root, "checkout", "-q", "main")


def _resolved_to_ours(root: Path) -> None:
    _on_a_branch(root)
    edit(root / "content/over-ons.md", "Proef", "Proef hier")
    commit(root, "Verder")
    git(root, "merge", "-q", "-s", "ours", "--no-edit", "zijtak")
    git(root, "branch", "-qD", "zijtak")


def _inside_a_merge(root: Path) -> None:
    git(root, "checkout", "-qb", "zijtak")
    edit(root / "content/index.md", "Proef", "Proef daar")
    commit(root, "Zij")
    git(root, "checkout", "-q", "main")
    edit(root / "content/over-ons.md", "Proef", "Proef hier")
    commit(root, "Wij")
    git(root, "merge", "-q", "--no-commit", "--no-ff", "zijtak")
    record(root)
    commit(root, "Samen")
    forget(root)
    commit(root, "Terug")


def _conflict_by_hand(root: Path) -> None:
    record(root, "ingetrokken: []\n")
    commit(root, "Leeg")
    git(root, "checkout", "-qb", "zijtak")
    record(root)
    commit(root, "Trek in")
    git(root, "checkout", "-q", "main")
    record(root, "ingetrokken:\n  - kenmerk: T-2026-001\n    op: 2026-01-01\n")
    commit(root, "Een ander")
    with pytest.raises(Exception, match="merge"):
        git(root, "merge", "-q", "zijtak")
    record(root, "ingetrokken:\n  - kenmerk: T-2026-001\n    op: 2026-01-01\n")
    commit(root, "Opgelost")
    git(root, "branch", "-qD", "zijtak")


def _amended(root: Path) -> None:
    record(root)
    commit(root, "Trek in")
    forget(root)
    git(root, "add", "-A")
    git(root, "commit", "-q", "--amend", "--allow-empty", "-m", "Toch niet")


def _deleted_branch(root: Path) -> None:
    _on_a_branch(root)
    git(root, "branch", "-qD", "zijtak")


def _stashed(root: Path) -> None:
    record(root)
    git(root, "stash", "-q", "--include-untracked")


def _staged(root: Path) -> None:
    record(root)
    git(root, "add", REGISTER)
    forget(root)


def _replaced(root: Path) -> None:
    rolled_back(root)
    git(root, "replace", git(root, "rev-parse", "HEAD~1").strip(), git(root, "rev-parse", "HEAD~2").strip())


def _grafted(root: Path) -> None:
    rolled_back(root)
    (root / ".git/info").mkdir(exist_ok=True)
    (root / ".git/info/grafts").write_text(git(root, "rev-parse", "HEAD"), encoding="utf-8")


def _packed(root: Path) -> None:
    rolled_back(root)
    git(root, "gc", "-q")


def _moved_folder(root: Path) -> None:
    """Let the project stand deeper in its repository than it did when someone withdrew."""
    rolled_back(root)
    for name in ("content", "verhalen", "methodieken", "mkdocs.yml", "theme"):
        (root / "deel").mkdir(exist_ok=True)
        git(root, "mv", name, f"deel/{name}")
    git(root, "commit", "-qm", "Verplaatst")


def _damaged(root: Path) -> None:
    record(root, f"ingetrokken:\n  kenmerk {KENMERK}\n   op: x\n")
    commit(root, "Trek in")
    forget(root)
    commit(root, "Terug")


def _other_owner(root: Path) -> None:
    rolled_back(root)
    if os.geteuid() == 0:
        for path in (root, *root.rglob("*")):
            os.chown(path, 65534, 65534, follow_symlinks=False)


REMEMBERED: dict[str, Callable[[Path], None]] = {
    "gone back": rolled_back,
    **{
        f"{name}={value}": _config(name, value)
        for name, value in (
            ("color.ui", "always"),
            ("color.diff", "always"),
            ("diff.orderFile", "nergens"),
            ("diff.external", "true"),
            ("diff.noprefix", "true"),
            ("diff.renames", "copies"),
            ("diff.relative", "true"),
            ("diff.ignoreSubmodules", "all"),
            ("log.showRoot", "false"),
            ("log.follow", "true"),
            ("log.diffMerges", "off"),
            ("log.showSignature", "true"),
            ("log.decorate", "full"),
            ("format.pretty", "oneline"),
            ("core.quotePath", "true"),
            ("core.abbrev", "4"),
            ("core.pager", "false"),
            ("core.precomposeUnicode", "false"),
            ("pager.log", "true"),
            ("alias.log", "!true"),
            ("core.attributesFile", "nergens"),
            ("core.ignoreCase", "true"),
        )
    },
    "binary": _attributes("binary"),
    "no differences": _attributes("-diff"),
    "a driver": _attributes("diff=geheim", diff_geheim_textconv="true", diff_geheim_command="true"),
    "a filter": _attributes("filter=geheim", filter_geheim_smudge="cat", filter_geheim_clean="cat"),
    "on another branch": _on_a_branch,
    "a branch that is gone": _deleted_branch,
    "a merge resolved to ours": _resolved_to_ours,
    "inside a merge": _inside_a_merge,
    "a conflict resolved by hand": _conflict_by_hand,
    "amended": _amended,
    "stashed": _stashed,
    "staged": _staged,
    "replaced": _replaced,
    "grafted": _grafted,
    "packed": _packed,
    "damaged in the past": _damaged,
    "of another owner": _other_owner,
}


@pytest.mark.parametrize("how", REMEMBERED)
def test_git_remembers_who_withdrew(whole: Path, how: str) -> None:
    REMEMBERED[how](whole)
    built = build(whole)
    assert built.code == 0, built.said
    assert (built.leaks, built.drawn) == ([], [])
    assert "niet meer beschikbaar" in built.page("verhalen/een-nieuwe-start")


def test_it_remembers_when_the_project_moves(whole: Path) -> None:
    _moved_folder(whole)
    built = build(whole / "deel")
    assert (built.code, built.leaks, built.drawn) == (0, [], []), built.said


@pytest.mark.parametrize(
    "name", ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY", "GIT_CEILING_DIRECTORIES"]
)
def test_a_hook_may_point_git_elsewhere(whole: Path, tmp_path: Path, name: str) -> None:
    rolled_back(whole)
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    git(elsewhere, "init", "-q")
    built = build(whole, **{name: str(elsewhere / ".git")})
    assert (built.code, built.leaks) == (0, []), built.said


@pytest.mark.parametrize(
    "name", ["core.fsmonitor", "gpg.program", "diff.external", "core.hooksPath", "core.sshCommand", "core.pager"]
)
def test_a_copied_configuration_runs_nothing(whole: Path, tmp_path: Path, name: str) -> None:
    rolled_back(whole)
    trap, mark = tmp_path / "val.sh", tmp_path / "gelopen"
    trap.write_text(f"#!/bin/sh\ntouch {mark}\n", encoding="utf-8")
    trap.chmod(0o755)
    git(whole, "config", name, str(trap))
    git(whole, "config", "log.showSignature", "true")
    built = build(whole)
    assert built.code == 0, built.said
    assert not mark.exists()


def _shallow(root: Path) -> Path:
    rolled_back(root)
    other = root.with_name("ondiep")
    git(root.parent, "clone", "-q", "--depth", "1", root.as_uri(), str(other))
    return other


def _partial(root: Path) -> Path:
    rolled_back(root)
    git(root, "config", "uploadpack.allowFilter", "true")
    other = root.with_name("deels")
    git(root.parent, "clone", "-q", "--filter=blob:none", root.as_uri(), str(other))
    git(other, "remote", "set-url", "origin", "file:///nergens")
    return other


def _zip(root: Path) -> Path:
    rolled_back(root)
    other = root.with_name("zip")
    shutil.copytree(root, other, ignore=shutil.ignore_patterns(".git"))
    return other


def _in_something_else(root: Path) -> Path:
    other = _zip(root)
    git(other.parent, "init", "-q")
    return other


def _broken(root: Path) -> Path:
    rolled_back(root)
    blob = git(root, "rev-parse", f"HEAD~1:{REGISTER}").strip()
    (root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    return root


def _bad_configuration(root: Path) -> Path:
    rolled_back(root)
    with (root / ".git/config").open("a", encoding="utf-8") as config:
        config.write("[core\n")
    return root


def _unreadable_then(root: Path) -> Path:
    (root / REGISTER).write_bytes(bytes(range(256)))
    commit(root, "Trek in")
    forget(root)
    commit(root, "Terug")
    return root


COULD_NOT_LOOK = {
    "shallow": _shallow,
    "partial": _partial,
    "zip": _zip,
    "in a folder of something else": _in_something_else,
    "an object is gone": _broken,
    "a broken configuration": _bad_configuration,
    "an old register that is no text": _unreadable_then,
}


@pytest.mark.parametrize("how", COULD_NOT_LOOK)
def test_could_not_look_is_told_and_stops_production(whole: Path, how: str) -> None:
    root = COULD_NOT_LOOK[how](whole)
    _refuses(root)


def test_without_the_program_git_nothing_is_known(whole: Path, tmp_path: Path) -> None:
    rolled_back(whole)
    _refuses(whole, PATH=str(tmp_path))


def _refuses(root: Path, **environment: str) -> None:
    built = build(root, "--productie", **environment)
    assert built.code == 1, built.said
    assert "SDW413" in built.said
    assert (built.leaks, built.drawn) == ([], [])
    assert not (root / "site").exists()
    last = build(root, "--productie", "--laatste-goede", **environment)
    assert last.code == 1
    assert (last.leaks, last.drawn) == ([], [])
    # A build to look at says so.
    assert "SDW413" in build(root, **environment).said


def test_a_text_from_before_is_not_brought_back_by_its_own_commit(whole: Path) -> None:
    (whole / STORY).write_text(f"---\ningetrokken_op: {NOW}\nkenmerken: [{KENMERK}]\n---\n", encoding="utf-8")
    record(whole)
    commit(whole, "Trek in")
    (whole / STORY).write_text(story(), encoding="utf-8")
    forget(whole)
    commit(whole, "Zet terug")
    built = build(whole)
    assert (built.code, built.leaks) == (0, [])
