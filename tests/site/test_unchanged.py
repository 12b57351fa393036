"""A site of which nothing changed is not made again; whatever changed, it is."""

import os
import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from sdw_build.day import today
from tests.sdw import run_sdw
from tests.site.conftest import copy_sample
from tests.waiting import PATIENCE

_SAME = "Er is niets veranderd"


def git(root: Path, *words: str) -> None:
    """Run git in a project."""
    subprocess.run(
        ["git", "-c", "user.name=Proef", "-c", "user.email=proef@proef.example", *words],
        cwd=root,
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )


@pytest.fixture(scope="module")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_sample(tmp_path_factory.mktemp("unchanged") / "project")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "begin")
    assert run_sdw(root, "build").returncode == 0
    return root


def _body(root: Path) -> None:
    path = next(iter(sorted((root / "methodieken").glob("*.md"))))
    path.write_text(f"{path.read_text('utf-8')}\nNog een zin.\n", encoding="utf-8")


def _theme(root: Path) -> None:
    path = root / "theme" / "base.html"
    path.write_text(f"{path.read_text('utf-8')}<!-- x -->\n", encoding="utf-8")


def _setting(root: Path) -> None:
    path = root / "mkdocs.yml"
    path.write_text(f"{path.read_text('utf-8')}# ander\n", encoding="utf-8")


def _list(root: Path) -> None:
    assert run_sdw(root, "adressen").returncode == 0


def _page_of_the_site(root: Path) -> None:
    path = root / "site" / "index.html"
    path.write_text(path.read_text("utf-8").replace("Sterk", "Sterx"), encoding="utf-8")


def _page_gone(root: Path) -> None:
    (root / "site" / "zoeken" / "index.html").unlink()


def _rule_gone(root: Path) -> None:
    (root / "site-server" / "nginx.conf").unlink()


def _stranger_beside(root: Path) -> None:
    (root / "verhaal").mkdir()


def _commit(root: Path) -> None:
    git(root, "commit", "-q", "--allow-empty", "-m", "verder")


@pytest.mark.parametrize(
    "change",
    [_body, _theme, _setting, _list, _page_of_the_site, _page_gone, _rule_gone, _stranger_beside, _commit],
)
def test_whatever_changed_it_is_built(_built: Path, change: Callable[[Path], None]) -> None:  # noqa: PT019
    before = sorted((_built / "site").rglob("*"))
    again = run_sdw(_built, "build")
    assert _SAME in again.stdout, again.stdout + again.stderr
    assert sorted((_built / "site").rglob("*")) == before
    change(_built)
    done = run_sdw(_built, "build")
    assert _SAME not in done.stdout
    assert done.returncode == 0, done.stderr


def test_what_must_be_told_is_told_again(_built: Path) -> None:  # noqa: PT019
    first = run_sdw(_built, "build", "--schoon")
    again = run_sdw(_built, "build")
    assert _SAME in again.stdout
    assert _SAME not in first.stdout
    assert [line for line in first.stderr.splitlines() if "SDW" in line] == [
        line for line in again.stderr.splitlines() if "SDW" in line
    ]


@pytest.mark.parametrize("words", [("--schoon",), ("--datum", str(today() + timedelta(3))), ("--voorbeeld",)])
def test_who_asks_for_another_build_gets_it(_built: Path, words: tuple[str, ...]) -> None:  # noqa: PT019
    run_sdw(_built, "build")
    assert _SAME not in run_sdw(_built, "build", *words).stdout


def test_the_time_of_a_file_says_nothing(_built: Path) -> None:  # noqa: PT019
    run_sdw(_built, "build")
    for path in (_built / "content").rglob("*.md"):
        os.utime(path, (1, 1))
    assert _SAME in run_sdw(_built, "build").stdout


@pytest.mark.parametrize("more", [False, True])
def test_a_file_of_the_site_that_another_wrote_is_made_again(_built: Path, *, more: bool) -> None:  # noqa: PT019
    """Also when nothing tells so but what it holds: it has the same size, and the time that it had."""
    run_sdw(_built, "build")
    path = _built / "site" / "index.html"
    before, there = path.read_text("utf-8"), path.stat()
    path.write_text(before.replace("Sterk", "Sterx"), encoding="utf-8")
    os.utime(path, ns=(there.st_atime_ns, there.st_mtime_ns))
    if more:
        _body(_built)
    done = run_sdw(_built, "build")
    assert _SAME not in done.stdout, done.stderr
    assert "Sterx" not in path.read_text("utf-8")


@pytest.mark.parametrize("place", ["site/notitie.md", "site/methodieken/notitie.md", "site-server/notitie.md"])
def test_what_someone_put_in_the_site_is_told_and_stays(_built: Path, place: str) -> None:  # noqa: PT019
    assert run_sdw(_built, "build").returncode == 0
    note = _built / place
    note.write_text("Niet kwijtraken.\n", encoding="utf-8")
    done = run_sdw(_built, "build")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "mkdocs.yml:" in done.stderr
    assert Path(place).name in done.stderr
    assert note.read_text("utf-8") == "Niet kwijtraken.\n"
    note.unlink()
    assert _SAME in run_sdw(_built, "build").stdout
