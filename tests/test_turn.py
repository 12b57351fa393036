"""One at a time: who comes second waits, says so, and does not wait for ever; a process that is killed lets go."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sdw_build.turn import Turn, TurnError
from tests.waiting import PATIENCE, no_longer_than

HOLDER = """
import sys
from pathlib import Path
from sdw_build.turn import Turn
turn = Turn(Path(sys.argv[1]), 0)
print("klaar", flush=True)
sys.stdin.read()
"""
COUNTING = """
import sys, time
from pathlib import Path
from sdw_build.turn import Turn
for _ in range(30):
    turn = Turn(Path(sys.argv[1]) / "slot", 300)
    count = Path(sys.argv[1]) / "count"
    seen = int(count.read_text() or 0)
    time.sleep(0.0005)
    count.write_text(str(seen + 1))
    turn.end()
"""


@contextmanager
def held(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Let another process have the turn for as long as the block takes, or until it is killed."""
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        with no_longer_than(process):
            next(process.stdout)
        yield process
        process.kill()


def test_a_turn_that_is_over_leaves_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        turn = Turn(tmp_path / "slot", 0)
        with pytest.raises(TurnError):
            Turn(tmp_path / "slot", 0)
        turn.end()
        turn.end()
        assert list(tmp_path.iterdir()) == []


def test_who_comes_second_is_told_once_whom_it_waits_for_and_does_not_wait_for_ever(tmp_path: Path) -> None:
    told: list[int] = []
    with held(tmp_path / "slot") as process:
        with pytest.raises(TurnError) as raised:
            Turn(tmp_path / "slot", 0.5, told.append)
        assert told == [process.pid]
        assert raised.value.process == process.pid


def test_a_process_that_is_killed_lets_go(tmp_path: Path) -> None:
    with held(tmp_path / "slot") as process:

        def kill(_holder: int) -> None:
            process.kill()

        Turn(tmp_path / "slot", PATIENCE, kill).end()
    assert list(tmp_path.iterdir()) == []


def test_two_processes_never_have_it_at_once(tmp_path: Path) -> None:
    (tmp_path / "count").write_text("0", encoding="utf-8")
    command = [sys.executable, "-c", COUNTING, str(tmp_path)]
    running = [subprocess.Popen(command) for _ in range(3)]
    assert [process.wait(PATIENCE) for process in running] == [0, 0, 0]
    assert (tmp_path / "count").read_text(encoding="utf-8") == "90"


def test_a_link_in_the_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elders").write_text("van een ander", encoding="utf-8")
    (tmp_path / "slot").symlink_to(tmp_path / "elders")
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        Turn(tmp_path / "slot", 0)
    assert (tmp_path / "elders").read_text(encoding="utf-8") == "van een ander"
