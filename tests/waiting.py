"""How long a test waits: every wait ends, with what was seen until then, also on a busy machine."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any, Protocol


class Process(Protocol):
    """A program that runs, as `subprocess` starts one."""

    stdin: IO[Any] | None
    stdout: IO[Any] | None
    stderr: IO[Any] | None

    def kill(self) -> None:
        """End it at once."""

    def send_signal(self, sig: int, /) -> None:
        """Send it a signal."""

    def wait(self, timeout: float, /) -> int:
        """Wait until it is over, and return its exit code."""


# Seconds. No test is about speed: this only has to be longer than anything takes that goes well.
PATIENCE = 300


def until(happens: Callable[[], bool], seen: Callable[[], object] = str) -> None:
    """Wait until something happens; fail with what is seen when it never does."""
    end = time.monotonic() + PATIENCE
    while not happens():
        assert time.monotonic() < end, seen()
        time.sleep(0.02)


@contextmanager
def no_longer_than(process: Process, seconds: float = PATIENCE) -> Iterator[None]:
    """Kill a program that keeps whoever reads from it waiting, so that the reading ends."""
    watch = threading.Timer(seconds, process.kill)
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def interrupt(process: Process) -> int:
    """Stop a program as Ctrl+C does, and return its exit code; a program that does not listen is killed."""
    process.send_signal(signal.SIGINT)
    with no_longer_than(process):
        code = process.wait(2 * PATIENCE)
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream:
            stream.close()
    return code


def hear_interrupts() -> None:
    """Let programs that tests start listen to Ctrl+C, and to a terminal that closes.

    Also when the tests run in the background or under nohup, which makes them deaf to those.
    """
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if signal.getsignal(signal.SIGHUP) == signal.SIG_IGN:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
