"""A stop that was asked for, by Ctrl+C, a request to end or a terminal that closes: what is half made is cleaned up first."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

ASKS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
_ABOVE = 128  # what shells add to the number of a signal, for the exit code of a program that it ended


class AskedToStopError(KeyboardInterrupt):
    """A request to stop other than Ctrl+C; `number` is its signal."""

    def __init__(self, number: int) -> None:
        """Keep which it was."""
        super().__init__(number)
        self.number = number


def stop_properly(stop: Callable[[AskedToStopError], object] | None = None) -> None:
    """Let a request to end, or a terminal that closes, be raised as Ctrl+C is; or let all of those do what is given."""

    def asked(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_IGN)  # once is enough; a second time would break off the cleaning up
        if stop:
            stop(AskedToStopError(number))
        raise AskedToStopError(number)

    usual = (signal.SIG_DFL, signal.default_int_handler) if stop else (signal.SIG_DFL,)
    for number in ASKS:
        if signal.getsignal(number) in usual:
            signal.signal(number, asked)


def stopped_code(error: BaseException | None) -> int:
    """Return the exit code of a program that was stopped, by what was raised."""
    return _ABOVE + getattr(error, "number", signal.SIGINT)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let a request to stop wait until this is over: only for what takes a moment, and must not be half done."""
    asked: list[int] = []

    def later(number: int, _frame: FrameType | None) -> None:
        asked.append(number)

    is_heard = threading.current_thread() is threading.main_thread()  # only there can a signal be heard
    heard = [number for number in ASKS if callable(signal.getsignal(number))] if is_heard else []
    before = {number: signal.signal(number, later) for number in heard}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in asked:
            signal.raise_signal(number)
