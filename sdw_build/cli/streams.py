"""What is printed arrives: as UTF-8 wherever it goes, and in a terminal in what that can show."""

import io
import sys


def open_streams() -> None:
    """Let a file or a program get UTF-8, and a terminal that lacks a letter a question mark in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


def for_programs() -> None:
    """Let the output be UTF-8 even in a terminal: a program reads it."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
