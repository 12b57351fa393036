"""Changes that are broken off, or raced by an editor, at any moment: nothing stands half, and no words are lost."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.editing import journal
from sdw_build.editing.changes import Changes
from sdw_build.editing.refusal import RefusedError
from tests.editing.breaking import CASES, calls, kill_at, lay_out, left, run, state
from tests.waiting import until

FILES = {"verhalen/a.md": b"a", "verhalen/b.md": b"b", "verhalen/map/c.md": b"c", "verhalen/map/d.md": b"d"}
AFTER = {
    "verhalen/a.md": b"A",
    "verhalen/nieuw/n.md": b"N",
    "verhalen/kaart/c.md": b"C",
    "verhalen/kaart/d.md": b"d",
}
# What Python tells before it does something to a file; a rename that replaces nothing goes by ctypes.
TOLD = ("os.", "open", "ctypes.dlopen", "shutil.")
WORDS = b"woorden van iemand"


def changes(root: Path) -> Changes:
    """Return changes of every sort."""
    written = {"verhalen/a.md": b"A", "verhalen/nieuw/n.md": b"N", "verhalen/map/c.md": b"C"}
    read = {**{pad: FILES.get(pad) for pad in written}, "verhalen/b.md": b"b"}
    return Changes(root, written, (("verhalen/map", "verhalen/kaart"),), ("verhalen/b.md",), read)


def in_a_process(act: Callable[[], object], moment: int, then: Callable[[], object]) -> tuple[int, bool]:
    """Let a process do something, and something else just before the so manieth thing that it does to a file.

    Return how it ended, and whether it came that far.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        seen = [0]

        def hear(event: str, _: object) -> None:
            if event.startswith(TOLD) and seen[0] >= 0:
                seen[0] += 1
                if seen[0] == moment:
                    seen[0] = -1
                    os.write(writer, b"x")
                    then()

        code = 0
        sys.addaudithook(hear)
        try:
            act()
        except RefusedError:
            code = 1
        finally:
            os._exit(code)
    os.close(writer)
    ended: list[int] = []

    def is_over() -> bool:
        pid, status = os.waitpid(child, os.WNOHANG)
        ended.extend([os.waitstatus_to_exitcode(status)] if pid else [])
        return bool(ended)

    until(is_over)
    came = os.read(reader, 1) == b"x"
    os.close(reader)
    return ended[0], came


def laid_out(root: Path) -> Path:
    """Make a project of a few files."""
    for pad, text in FILES.items():
        (root / pad).parent.mkdir(parents=True, exist_ok=True)
        (root / pad).write_bytes(text)
    return root


def test_a_kill_at_any_moment_leaves_all_or_nothing_to_who_comes_next(tmp_path: Path) -> None:
    ends = set()
    for moment in range(1, 1000):
        root = laid_out(tmp_path / str(moment))
        code, came = in_a_process(changes(root).make, moment, lambda: os.kill(os.getpid(), signal.SIGKILL))
        assert code == (-signal.SIGKILL if came else 0)
        broken = journal.is_broken_off(root)
        told = journal.put_back(root)
        assert told in (None, []), moment
        assert left(root) == [], moment
        stands = state(root)
        assert stands in (FILES, AFTER), moment
        assert not broken or stands == FILES
        ends.add(len(stands) and stands == AFTER)
        if not came:
            break
    assert ends == {True, False}
    assert moment > 30


EDITORS: dict[str, Callable[[Path], object]] = {
    "in place": lambda path: path.write_bytes(WORDS),
    "beside": lambda path: (path.with_name("~").write_bytes(WORDS), path.with_name("~").replace(path)),
}


@pytest.mark.parametrize(
    ("pad", "how"),
    [
        ("verhalen/a.md", "in place"),
        ("verhalen/a.md", "beside"),
        ("verhalen/b.md", "beside"),
        ("verhalen/map/c.md", "in place"),
    ],
)
def test_what_an_editor_saves_at_any_moment_is_never_lost(tmp_path: Path, pad: str, how: str) -> None:
    refused = 0
    for moment in range(1, 1000):
        root = laid_out(tmp_path / str(moment))
        path = root / pad

        def save(path: Path = path) -> None:
            if path.parent.is_dir():  # the folder has another name by now
                EDITORS[how](path)

        code, came = in_a_process(changes(root).make, moment, save)
        stands = state(root)
        assert left(root) == [] or not came, moment
        if not came:
            break
        refused += code
        saved = WORDS in stands.values()
        assert saved or pad == "verhalen/map/c.md", (moment, stands)
        if code:
            assert stands == {**FILES, pad: WORDS}, moment
        else:  # saved when all was done
            assert {**stands, pad: b""} == {**AFTER, pad: b""} or not saved, moment
    assert refused > 10


def test_a_program_that_is_still_writing_keeps_its_file(tmp_path: Path) -> None:
    root = laid_out(tmp_path)
    with (root / "verhalen/a.md").open("r+b") as file:
        with pytest.raises(RefusedError, match=r"verhalen/a\.md is intussen veranderd"):
            changes(root).make()
        file.write(WORDS)
    assert state(root) == {**FILES, "verhalen/a.md": WORDS}


# Of each command a few of its steps; bench/breaking.py takes all.
@pytest.mark.parametrize("name", ["verhuis", "voegsamen", "weg", "intrekken"])
def test_a_command_that_was_killed_is_finished_by_the_same_command(tmp_path: Path, name: str) -> None:
    case = CASES[name]
    whole = lay_out(tmp_path / "whole", case)
    steps = [step for step in calls(whole, case) if step[0] in ("renameat2", "unlink", "rename")]
    for number, (call, which) in enumerate(steps[1 :: max(1, len(steps) // 2)]):
        root = lay_out(tmp_path / str(number), case)
        assert kill_at(root, case, call, which) != 0
        done = run(root, case)
        assert (done.returncode, "SDW9" in done.stderr) == (0, False), (call, which, done)
        assert (state(root), left(root)) == (state(whole), []), (call, which, done)
