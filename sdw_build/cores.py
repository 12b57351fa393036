"""The same for each of many things, on all cores of the computer: what comes out is what one core would give, in order."""

import ctypes
import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import BinaryIO, NoReturn, TypeVar

from sdw_build.stopping import ASKS

T = TypeVar("T")
R = TypeVar("R")

_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of Linux, the only system on which there are copies
_MOST = 8  # processes: more only wait for the one that takes in what they make
_HEAD = 8  # bytes, for how long the next result is
_ROOM = 1 << 20  # bytes that a process may be ahead of who takes them in; as much as Linux lets anyone ask


def on_all_cores(
    function: Callable[[T], R], items: Sequence[T], *, least: int, cores: int | None = None
) -> Iterator[R]:
    """Go through what a function makes of each item, in order; of fewer items than `least` in this process alone.

    The others are copies of this process as it is now, so function and items may be anything; results are pickled, and
    what the function keeps elsewhere is lost. What another process cannot make or hand over, this one makes itself: so
    an error is raised here, at its item, as if there were no others. They end when the going through does, however.
    """
    count = min(cores or _cores(), len(items))
    if len(items) < least or count < 2 or not _can_copy():
        yield from map(function, items)
        return
    helpers: list[_Helper] = []
    try:
        with suppress(OSError):  # no room for more processes
            for number in range(count):
                _help(function, items[number::count], helpers)
        results = [helper.results() for helper in helpers] + [iter(())] * (count - len(helpers))
        for number, item in enumerate(items):
            made = next(results[number % count], None)
            # A pipe to a copy of this process is no place where others write.
            yield function(item) if made is None else pickle.loads(made)  # noqa: S301
    finally:
        for helper in helpers:
            helper.end()


@contextmanager
def meanwhile(function: Callable[[], R], *, much: bool = True) -> Iterator[Callable[[], R]]:
    """Let a copy of this process make something while this one goes on; what is given returns what that made, or makes it.

    Where that is not `much`, there is one core, or no other process can be had, it is made when it is asked for; an error
    is raised there too.
    """
    helpers: list[_Helper] = []
    if much and _cores() > 1 and _can_copy():
        with suppress(OSError):  # no room for another process
            _help(lambda make: make(), (function,), helpers)
    results = helpers[0].results() if helpers else iter(())

    def made() -> R:
        result = next(results, None)
        return function() if result is None else pickle.loads(result)  # noqa: S301 — as above

    try:
        yield made
    finally:
        for helper in helpers:
            helper.end()


def _cores() -> int:
    """Return how many processes may work at the same time here."""
    return min(_MOST, len(os.sched_getaffinity(0))) if sys.platform == "linux" else 1


def _can_copy() -> bool:
    """Tell whether a copy of this process works: macOS forbids it to much of itself, and a lock of a thread stays shut."""
    return sys.platform == "linux" and threading.active_count() == 1


@dataclass(frozen=True)
class _Helper:
    """Another process, and what comes from it."""

    process: int
    source: BinaryIO

    def results(self) -> Iterator[bytes]:
        """Go through its results, for as long as it makes them."""
        while len(head := self.source.read(_HEAD)) == _HEAD:
            size = int.from_bytes(head)
            if len(result := self.source.read(size)) == size:
                yield result

    def end(self) -> None:
        """End it, also in the middle of something."""
        self.source.close()
        os.kill(self.process, signal.SIGKILL)  # it is ours until it is waited for
        os.waitpid(self.process, 0)


def _help(function: Callable[[T], R], share: Sequence[T], helpers: list[_Helper]) -> None:
    """Add a copy of this process that makes something of its share; raises OSError where the computer has no room."""
    with _deaf():
        here, there = os.pipe()
        source = os.fdopen(here, "rb")
        try:
            parent = os.getpid()
            if (process := os.fork()) == 0:
                _work(function, share, there, [here, *(helper.source.fileno() for helper in helpers)], parent)
            helpers.append(_Helper(process, source))
        except OSError:
            source.close()
            raise
        finally:
            os.close(there)


def _work(function: Callable[[T], R], share: Sequence[T], there: int, others: Sequence[int], parent: int) -> NoReturn:
    """Make something of each, hand it over, and leave nothing of this copy but that: what it was doing is not its own."""
    try:
        _end_with(parent)
        for number in ASKS:
            signal.signal(number, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the first, who ends the others
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        for source in others:
            os.close(source)  # else none would notice that the one who takes in is gone
        gc.freeze()  # to look through all that there was would copy it
        _make_room(there)
        with os.fdopen(there, "wb") as out:
            for item in share:
                result = pickle.dumps(function(item), pickle.HIGHEST_PROTOCOL)
                out.write(len(result).to_bytes(_HEAD))
                out.write(result)
    finally:
        os._exit(0)  # of an error nothing is told here: who waits makes the same, and meets it


def _end_with(parent: int) -> None:
    """Let this process end when the one that it is a copy of does, however that ends: it holds what that had locked."""
    ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:  # it is gone already
        os._exit(0)


def _make_room(there: int) -> None:
    if sys.platform == "linux":
        import fcntl  # noqa: PLC0415 — not everywhere

        with suppress(OSError):
            fcntl.fcntl(there, fcntl.F_SETPIPE_SZ, _ROOM)


@contextmanager
def _deaf() -> Iterator[None]:
    """Let a request to stop wait while a process comes into being: it would be heard by both, and neither is ready."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ASKS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
