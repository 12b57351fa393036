"""One command at a time changes a project, and one that is asked to stop puts back what it had changed."""

import os
import shutil
import signal
from pathlib import Path

import pytest

from sdw_build.editing.project_turn import editing_turn
from sdw_build.editing.refusal import DisturbedError
from tests.editing.breaking import CASES, lay_out, left, state
from tests.sdw import Running, run_sdw
from tests.waiting import PATIENCE, until

CASE = CASES["verhuis"]
# Git, which waits for as long as a command has changed something that it has not judged yet.
_SLOW = """#!/bin/sh
while [ -e "{root}/.cache/sdw-bewerking.json" ]; do touch "{seen}"; sleep 0.05; done
exec {git} "$@"
"""


def start(root: Path, words: tuple[str, ...], **environment: str) -> tuple[Running, Path]:
    """Start a command, and return it with the file of what it says."""
    said = root.parent / "gezegd.txt"
    return Running(root, words, {**CASE.environment, **environment}, said, said), said


def test_a_second_command_waits_for_the_first_and_says_so(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "project", CASE)
    with editing_turn(root):
        running, said = start(root, CASE.words)
        until(lambda: said.exists() and "Even wachten" in said.read_text(encoding="utf-8"))
        assert running.poll() is None
        assert (root / "methodieken/ips.md").exists()
    assert running.wait(PATIENCE) == 0
    assert (root / "methodieken/anders.md").exists()


def test_it_does_not_wait_for_ever(tmp_path: Path) -> None:
    with (
        editing_turn(tmp_path),
        pytest.raises(DisturbedError, match="Er is niets gewijzigd"),
        editing_turn(tmp_path, patience=0),
    ):
        pass


def test_the_turn_of_a_command_that_was_killed_is_free(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "project", CASE)
    running, seen = _held(root)
    until(seen.exists)
    running.kill()
    running.wait(PATIENCE)
    assert not (root / "methodieken/ips.md").exists()
    halfway = state(root)
    assert "halverwege afgebroken" in run_sdw(root, "check", **CASE.environment).stderr
    assert state(root) == halfway
    with editing_turn(root, patience=0) as told:
        assert told
        assert state(root) == {pad: _bytes(text) for pad, text in CASE.files.items()}


@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_who_asks_it_to_stop_finds_everything_as_it_was(tmp_path: Path, name: str, code: int) -> None:
    root = lay_out(tmp_path / "project", CASE)
    running, seen = _held(root)
    until(seen.exists)
    running.send_signal(getattr(signal, name))
    assert running.wait(PATIENCE) == code
    assert "Gestopt. Er is niets gewijzigd." in (tmp_path / "gezegd.txt").read_text(encoding="utf-8")
    assert state(root) == {pad: _bytes(text) for pad, text in CASE.files.items()}
    assert left(root) == []


def _held(root: Path) -> tuple[Running, Path]:
    """Start a command that stands still once it has changed everything, and return what appears when it does."""
    seen, folder = root.parent / "gezien", root.parent / "bin"
    folder.mkdir()
    git = folder / "git"
    git.write_text(_SLOW.format(root=root, seen=seen, git=shutil.which("git")), encoding="utf-8")
    git.chmod(0o755)
    running, _ = start(root, CASE.words, PATH=f"{folder}{os.pathsep}{os.environ['PATH']}")
    return running, seen


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text
