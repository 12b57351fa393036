"""The same for many things on all cores: what comes out is what one process gives, and no process stays behind.

Each test runs in a program of its own: there are threads in the one that runs the tests.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from sdw_build.cores import on_all_cores
from tests.waiting import PATIENCE, hear_interrupts, interrupt, until

_HERE = """
import os, signal, sys, threading, time
from sdw_build.cores import meanwhile, on_all_cores
FIRST = os.getpid()
def is_first():
    return os.getpid() == FIRST
def has_children():
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return False
    return True
"""


def run(code: str) -> str:
    words = [sys.executable, "-c", _HERE + code]
    done = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.stderr == ""
    return done.stdout


def test_the_results_are_those_of_one_process_in_their_order() -> None:
    made = run(
        "made = list(on_all_cores(lambda n: (n * 'é', os.getpid()), range(500), least=2, cores=3))\n"
        "print([text for text, _ in made] == [n * 'é' for n in range(500)])\n"
        "print(len({pid for _, pid in made}), FIRST in {pid for _, pid in made}, has_children())"
    )
    assert made == "True\n3 False False\n"


def test_results_that_are_larger_than_a_pipe_come_whole() -> None:
    code = "print(sum(map(len, on_all_cores(lambda n: b'a' * 3_000_000, range(5), least=2, cores=2))))"
    assert run(code) == "15000000\n"


def test_few_are_made_here() -> None:
    assert set(on_all_cores(lambda _: os.getpid(), range(9), least=10, cores=3)) == {os.getpid()}
    assert list(on_all_cores(lambda _: os.getpid(), [], least=0, cores=3)) == []


def test_on_one_core_or_where_there_are_threads_all_is_made_here() -> None:
    made = "set(on_all_cores(lambda _: is_first(), range(9), least=2, cores={}))"
    assert run(f"print({made.format(1)})") == "{True}\n"
    waiting = "stop = threading.Event()\nthreading.Thread(target=stop.wait).start()\n"
    assert run(f"{waiting}print({made.format(3)})\nstop.set()") == "{True}\n"


def test_an_error_is_raised_at_its_item_as_it_is() -> None:
    made = run(
        "class OwnError(Exception):\n"
        "    def __init__(self, one, two):\n"
        "        super().__init__('no pickle makes this again')\n"
        "def make(number):\n"
        "    if number == 7:\n"
        "        raise OwnError(1, 2)\n"
        "    return number\n"
        "try:\n"
        "    for number in on_all_cores(make, range(20), least=2, cores=3):\n"
        "        print(number, end=' ')\n"
        "except OwnError as error:\n"
        "    print(error, has_children())"
    )
    assert made == "0 1 2 3 4 5 6 no pickle makes this again False\n"


def test_what_cannot_be_handed_over_or_is_lost_with_its_process_is_made_here() -> None:
    asked = "list(on_all_cores(make, range(10), least=2, cores=3))"
    kept = run(f"make = lambda n: (lambda: n)\nprint([item() for item in {asked}])")
    killed = run(
        "def make(number):\n"
        "    if number in (4, 5) and not is_first():\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return number\n"
        f"print({asked})"
    )
    assert kept == killed == f"{list(range(10))}\n"


def test_where_no_process_can_be_made_all_is_made_here() -> None:
    code = (
        "import errno\n"
        "real, times = os.fork, iter(range(9))\n"
        "def fork():\n"
        "    if next(times):\n"
        "        raise BlockingIOError(errno.EAGAIN, 'no more processes')\n"
        "    return real()\n"
        "os.fork = fork\n"
        "made = list(on_all_cores(lambda n: (n, is_first()), range(9), least=2, cores=3))\n"
        "print([n for n, _ in made], [n for n, here in made if not here], has_children())"
    )
    assert run(code) == f"{list(range(9))} [0, 3, 6] False\n"


def test_who_stops_taking_leaves_no_process() -> None:
    code = (
        "made = on_all_cores(lambda n: n, range(1_000_000), least=2, cores=2)\n"
        "print(next(made), has_children())\nmade.close()\nprint(has_children())"
    )
    assert run(code) == "0 True\nFalse\n"


def test_another_process_makes_something_while_this_one_goes_on() -> None:
    code = "with meanwhile(os.getpid) as made:\n    print(made() != FIRST)\nprint(has_children())"
    assert run(code) == f"{len(os.sched_getaffinity(0)) > 1}\nFalse\n"


def test_what_another_process_cannot_make_is_made_here_with_its_error() -> None:
    code = (
        "def make():\n    if is_first():\n        raise LookupError('hier')\n    os._exit(1)\n"
        "try:\n    with meanwhile(make) as made:\n        made()\n"
        "except LookupError as error:\n    print(error, has_children())"
    )
    assert run(code) == "hier False\n"


def test_what_nobody_asks_for_is_ended() -> None:
    code = "with meanwhile(lambda: time.sleep(3600)):\n    pass\nprint(has_children())"
    assert run(code) == "False\n"


@contextmanager
def at_work(tmp_path: Path, code: str) -> Iterator[tuple[subprocess.Popen[bytes], list[int]]]:
    """Let a program work on two cores, each process of which tells its number in a file first."""
    started = (
        "def start(number):\n"
        f"    open({str(tmp_path)!r} + f'/{{os.getpid()}}', 'x').close()\n"
        f"{code}\n"
        "for made in on_all_cores(start, range(2), least=2, cores=2):\n    pass\n"
    )
    hear_interrupts()
    running = subprocess.Popen([sys.executable, "-c", _HERE + started], stderr=subprocess.DEVNULL)
    try:
        until(lambda: len(list(tmp_path.iterdir())) == 2)
        yield running, [int(path.name) for path in tmp_path.iterdir()]
    finally:
        running.kill()
        running.wait(PATIENCE)


def lives(process: int) -> bool:
    with suppress(FileNotFoundError):
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return False


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is one process")
def test_ctrl_c_ends_all_of_them(tmp_path: Path) -> None:
    with at_work(tmp_path, "    time.sleep(3600)") as (running, processes):
        assert all(map(lives, processes))
        interrupt(running)
        assert not any(map(lives, processes))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is one process")
def test_who_is_killed_leaves_no_process_that_says_nothing(tmp_path: Path) -> None:
    with at_work(tmp_path, "    time.sleep(3600)") as (running, processes):
        running.kill()
        until(lambda: not any(map(lives, processes)))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is one process")
def test_who_is_killed_leaves_no_process_that_goes_on(tmp_path: Path) -> None:
    with at_work(tmp_path, "    return bytes(10_000_000)") as (running, processes):
        running.kill()
        until(lambda: not any(map(lives, processes)))
