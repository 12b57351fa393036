"""What is printed arrives: as UTF-8 wherever it goes, in a terminal in what that can show, and as nothing but text."""

import io
import sys
from typing import TextIO

from sdw_build.printing import fit


class _Fit(io.TextIOWrapper):
    """A stream that prints what is fit to print, whoever writes to it."""

    orders = False  # whether what is printed may tell a hosted runner what to do

    def __init__(self, below: io.TextIOWrapper) -> None:
        below.flush()
        super().__init__(
            below.buffer, encoding=below.encoding, errors=below.errors, line_buffering=below.line_buffering
        )
        self._below = below  # it would close what both write to

    def write(self, text: str) -> int:
        super().write(fit(text, colours=self.isatty(), orders=self.orders))
        return len(text)


def open_streams() -> None:
    """Let a file or a program get UTF-8, and a terminal that lacks a letter a question mark in its place."""
    sys.stdout, sys.stderr = _opened(sys.stdout), _opened(sys.stderr)


def for_programs(*, orders: bool = False) -> None:
    """Let the output be UTF-8 even in a terminal: a program reads it. `orders` lets commands for a hosted runner pass."""
    if isinstance(sys.stdout, _Fit):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
        sys.stdout.orders = orders


def _opened(stream: TextIO) -> TextIO:
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    if stream.isatty():
        stream.reconfigure(errors="replace")
    else:
        stream.reconfigure(encoding="utf-8", errors="replace")
    return _Fit(stream)
