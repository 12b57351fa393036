"""`sdw intrekken` as an editor types it: who withdraws, what was done, and what is printed."""

import os
import shlex
import sys
from pathlib import Path

import pytest

from sdw_build.source.register import REGISTER
from tests.cases import write
from tests.pictures import photo
from tests.sdw import run_sdw
from tests.terminal import Terminal
from tests.withdrawal.project import CONSENT, MINE, SECOND, SLUG, STORY, git, ids, lay_out, registered, story, traces


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Lay out a story of two people."""
    return lay_out(tmp_path / "project", story(CONSENT + SECOND))


def test_without_a_terminal_it_lists_who_it_may_be_and_changes_nothing(project: Path) -> None:
    done = run_sdw(project, "intrekken", SLUG)
    assert done.returncode == 2
    assert "--kenmerk T-2026-001  verteller\n" in done.stderr
    assert "--kenmerk T-2026-002  collega\n" in done.stderr
    assert not (project / REGISTER).exists()
    assert "Kanarie" in (project / STORY).read_text(encoding="utf-8")


def test_in_a_terminal_it_asks(project: Path) -> None:
    words = [sys.executable, "-m", "sdw_build", "intrekken", SLUG]
    terminal = Terminal(project, words, {**os.environ, "TERM": "dumb"})
    terminal.wait_for("T-2026-001 +verteller")
    terminal.answer("Wie trekt de toestemming in?", "1")
    assert terminal.end() == 0, terminal.shown
    assert registered(project) == ids(MINE)
    assert "anarie" not in terminal.shown


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 2),
        (("--kenmerk", ""), 2),
        (("--kenmerk", "T-2026-001"), 0),
        ((SLUG, "--kenmerk", "T-2026-001,T-2026-002"), 0),
        (("niets",), 2),
    ],
)
def test_the_exit_code_tells(project: Path, words: tuple[str, ...], code: int) -> None:
    done = run_sdw(project, "intrekken", *words)
    assert done.returncode == code, done.stderr
    assert "anarie" not in done.stdout + done.stderr


def test_the_commands_that_are_printed_run_nothing_of_a_name(tmp_path: Path) -> None:
    names = ("$(touch X).png", "`touch X`.png", "a;touch X.png", "-rf.png", "a'b \"c.png", "a\nb.png")
    folder = "verhalen/$(touch X)"
    text = story() + "".join(f"\n![Kanarie](<{name}>)\n" for name in names)
    root = lay_out(
        tmp_path / "project",
        "",
        **{f"{folder}/start.md": text.replace("001", "009")},
        **{f"{folder}/{name}": photo("png") for name in names},
    )
    done = run_sdw(root, "intrekken", "start")
    assert done.returncode == 0, done.stdout + done.stderr
    (line,) = (line.strip() for line in done.stdout.splitlines() if "git add" in line)
    assert shlex.split(line)[:4] == ["git", "add", "-A", "--"]
    git(root, *shlex.split(line)[1:])
    os.system(f"cd {shlex.quote(str(root))} && {line}")  # noqa: S605 — what an editor would paste
    assert not any(path.name == "X" for path in root.rglob("*"))
    git(root, "commit", "-qm", "Trek een toestemming in")
    git(root, "diff", "--exit-code", "HEAD", "--", ".")


def test_the_commands_that_are_printed_hold_where_they_were_typed(project: Path) -> None:
    done = run_sdw(project / "content", "intrekken", SLUG, "--kenmerk", MINE)
    (line,) = (line.strip() for line in done.stdout.splitlines() if "git add" in line)
    assert done.returncode == 0
    git(project / "content", *shlex.split(line)[1:])
    git(project, "commit", "-qm", "Trek een toestemming in")
    git(project, "diff", "--exit-code", "HEAD", "--", ".")


ELSEWHERE = {
    "another file is broken": {"content/kapot.md": "geen velden"},
    "another file is no text": {"content/kapot.md": b"\x00\xff\x81"},
    "a data file is broken": {"content/regios.yml": "? \n"},
    "the settings are broken": {"content/instellingen.yml": "'"},
    "mkdocs.yml is broken": {"mkdocs.yml": "site_name: ["},
    "a conflict elsewhere": {"content/kapot.md": "<<<<<<< HEAD\n=======\n>>>>>>> x\n"},
    "lists without end": {"content/weg.yml": "[" * 500},
    "a name that clashes": {f"verhalen/{SLUG}/INDEX.md": "geen velden"},
}


@pytest.mark.parametrize("what", ELSEWHERE)
def test_whatever_is_wrong_elsewhere_the_text_goes(tmp_path: Path, what: str) -> None:
    root = lay_out(tmp_path / "project")
    write(root, {"mkdocs.yml": "site_name: Proef\n", **ELSEWHERE[what]})
    done = run_sdw(root, "intrekken", STORY)
    assert done.returncode == 0, done.stdout + done.stderr
    assert registered(root) == ids(MINE)
    assert traces(root, photo("png")) == []
    assert "een-nieuwe-start" not in (root / "adressen.yml").read_text(encoding="utf-8")


def test_an_unreadable_list_of_addresses_is_told(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "project")
    (root / "adressen.yml").write_text("adressen: [\n", encoding="utf-8")
    done = run_sdw(root, "intrekken", SLUG)
    assert done.returncode == 1
    assert "NIET GELUKT: adressen.yml" in done.stderr
    assert traces(root) == []


@pytest.mark.parametrize("how", ["without git", "in the middle of a merge"])
def test_git_is_not_needed(tmp_path: Path, how: str) -> None:
    root = lay_out(tmp_path / "project")
    if how == "without git":
        (root / ".git").rename(tmp_path / "weg")
        done = run_sdw(root, "intrekken", SLUG, PATH="")
    else:
        git(root, "checkout", "-qb", "tak")
        (root / STORY).write_text(story().replace("Kanarietitel", "Kanarieander"), encoding="utf-8")
        git(root, "commit", "-qam", "Anders")
        git(root, "checkout", "-q", "-")
        (root / STORY).write_text(story().replace("Kanarietitel", "Kanarieweer"), encoding="utf-8")
        git(root, "commit", "-qam", "Weer anders")
        with pytest.raises(Exception, match="merge"):
            git(root, "merge", "tak")
        done = run_sdw(root, "intrekken", SLUG)
    assert done.returncode == 0, done.stdout + done.stderr
    assert registered(root) == ids(MINE)
    assert traces(root) == []
