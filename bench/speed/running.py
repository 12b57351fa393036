"""A program while it is measured: how long, how much of the processors, and how much memory, Pagefind's apart."""

import os
import select
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

_PAUSE = 0.05  # seconds between two looks at the memory
_SHARE = 20  # of the time of a processor at most one in so many goes to looking
_USUAL = {"PYTHONDONTWRITEBYTECODE": "", "SDW_DATUM": ""}  # what programs compile is kept, and it is today
_TOLD = 2000  # letters of what a program said that failed
_SESSION = 3  # where /proc/…/stat tells the session, behind the name


class FailedError(Exception):
    """A program failed, or took too long; as text, which, and what it said."""


@dataclass(frozen=True)
class Run:
    """What one run took."""

    seconds: float
    cpu: float  # seconds of all processors together, of all that it started
    memory: int  # bytes: the most that all its processes held at once, but for Pagefind
    pagefind: int  # the most that Pagefind held

    def __add__(self, other: "Run") -> "Run":
        """Return what both took, one after the other."""
        return Run(
            self.seconds + other.seconds,
            self.cpu + other.cpu,
            max(self.memory, other.memory),
            max(self.pagefind, other.pagefind),
        )


def run(command: Sequence[str], folder: Path, limit: float, environment: Mapping[str, str] | None = None) -> Run:
    """Run a program to its end, in a session of its own; raises `FailedError` when it fails or takes too long."""
    with TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 — our own words
            command,
            cwd=folder,
            env={**os.environ, **_USUAL, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            memory, pagefind = _watch(process.pid, started + limit)
        except TimeoutError:
            raise FailedError(f"{_named(command)} was not done after {limit:.0f} seconds.") from None
        finally:
            seconds = time.perf_counter() - started
            end(process.pid)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            heard = said.read().decode(errors="replace")[-_TOLD:]
            raise FailedError(f"{_named(command)} ended with {process.returncode} in {folder}:\n{heard}")
        return Run(seconds, usage.ru_utime + usage.ru_stime, memory, pagefind)


def end(session: int) -> None:
    """End all that a program left running."""
    with suppress(ProcessLookupError):
        os.killpg(session, signal.SIGKILL)


def _named(command: Sequence[str]) -> str:
    return " ".join(Path(word).name if number == 0 else word for number, word in enumerate(command))


def _watch(session: int, until: float) -> tuple[int, int]:
    """Look at the memory of a session until its program ends; raises TimeoutError when that takes too long."""
    program = os.pidfd_open(session)
    most = pagefind = 0
    pause = 0.0
    try:
        while not select.select([program], [], [], pause)[0]:
            if time.perf_counter() > until:
                raise TimeoutError
            looked = time.thread_time()  # on a busy machine a look waits for others: that is no work
            held = _held(session)
            most = max(most, sum(size for name, size in held if not name.startswith("pagefind")))
            pagefind = max(pagefind, sum(size for name, size in held if name.startswith("pagefind")))
            pause = max(_PAUSE, _SHARE * (time.thread_time() - looked))
    finally:
        os.close(program)
    return most, pagefind


def _held(session: int) -> list[tuple[str, int]]:
    """Return of each process of a session its name and its memory: what several share counts once, in parts."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, ValueError):  # it ended meanwhile
            name, _, rest = (process / "stat").read_text("utf-8").partition("(")[2].rpartition(")")
            if int(rest.split()[_SESSION]) != session:
                continue
            rollup = (process / "smaps_rollup").read_text("ascii")
            size = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
            found.append((name, size * 1024))
    return found
