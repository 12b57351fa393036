"""The command line as the tests run it: each call a process of its own, split off from one that has read the program.

Starting Python and reading all modules takes longer than most of what is tested. Where the start itself is tested,
a test runs the installed program.
"""

import atexit
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.waiting import PATIENCE

# Processes that have read the program.
SPLIT = multiprocessing.get_context("forkserver")
SPLIT.set_forkserver_preload(["tests.ready", __name__])


class Running:
    """The command line while it runs, to be asked and stopped as one that `subprocess` started."""

    stdin = stdout = stderr = None  # what it says is in files

    def __init__(
        self, folder: Path, words: tuple[str, ...], environment: Mapping[str, str], out: Path, err: Path
    ) -> None:
        """Start it in a folder; the last two are where its streams go."""
        self.words = words
        self._process = SPLIT.Process(target=_inside, args=(folder, words, {**os.environ, **environment}, out, err))
        self._process.start()

    @property
    def number(self) -> int | None:
        """The number by which the system knows it."""
        return self._process.pid

    def poll(self) -> int | None:
        """Return its exit code, if it is over."""
        return self._process.exitcode

    def wait(self, seconds: float) -> int:
        """Wait until it is over, and return its exit code."""
        self._process.join(seconds)
        code = self._process.exitcode
        if code is None:
            raise subprocess.TimeoutExpired(self.words, seconds)
        return code

    def send_signal(self, number: int) -> None:
        """Send it a signal, unless it is over."""
        if self.poll() is None and self._process.pid:
            os.kill(self._process.pid, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)


def run_sdw(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a folder, and return what it said and its exit code."""
    with TemporaryDirectory(prefix="sdw-test-") as heard:
        out, err = Path(heard) / "out", Path(heard) / "err"
        running = Running(folder, words, environment, out, err)
        try:
            code = running.wait(PATIENCE)
        except subprocess.TimeoutExpired as late:
            running.kill()
            raise subprocess.TimeoutExpired(words, PATIENCE, _read(out), _read(err)) from late
        return subprocess.CompletedProcess(words, code, _read(out), _read(err))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _inside(folder: Path, words: tuple[str, ...], environment: dict[str, str], out: Path, err: Path) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for stream, place in ((0, os.devnull), (1, out), (2, err)):
        opened = os.open(place, os.O_RDWR | os.O_CREAT | os.O_APPEND)  # both may go to one file
        os.dup2(opened, stream)
        os.close(opened)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 — for as long as the process lives
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False, buffering=1)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False, buffering=1)  # noqa: SIM115
    sys.argv = ["sdw", *words]
    from sdw_build.cli import main  # noqa: PLC0415 — the names of its streams must be those above

    try:
        main()
    finally:
        atexit._run_exitfuncs()  # noqa: SLF001 — as Python does at the end of a program that was not split off
