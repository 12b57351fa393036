"""A program in a terminal of its own, to read and to type in."""

import os
import pty
import re
import select
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.waiting import PATIENCE, until


class Terminal:
    """One running program, and all that it has shown."""

    def __init__(self, folder: Path, words: Sequence[str], environment: Mapping[str, str]) -> None:
        """Start it."""
        self.main, side = pty.openpty()
        self.shown = ""
        self.answered = 0
        self.process = subprocess.Popen(
            words, cwd=folder, stdin=side, stdout=side, stderr=side, env=environment, start_new_session=True
        )
        os.close(side)

    def wait_for(self, pattern: str) -> None:
        """Read until something is shown that was not there at the last answer."""
        while not re.search(pattern, self.shown[self.answered :].replace("\r", ""), re.DOTALL):
            assert self._read(), self.shown

    def answer(self, question: str, text: str) -> None:
        """Wait for a question and its prompt, and type an answer."""
        self.wait_for(rf"{re.escape(question)}.*\n>")
        self.type(text)

    def type(self, line: str) -> None:
        """Type a line."""
        self.answered = len(self.shown)
        os.write(self.main, f"{line}\n".encode())

    def interrupt(self) -> None:
        """Press Ctrl+C, as someone who saw the prompt: when the program waits for a key.

        Python's prompt may stand there a moment before it waits, and a signal in that moment is
        only seen at the next key.
        """
        state = Path(f"/proc/{self.process.pid}/stat")
        until(lambda: state.read_text("utf-8").rpartition(")")[2].split()[0] == "S")
        self.process.send_signal(signal.SIGINT)

    def end(self) -> int:
        """Read the rest, and return the exit code."""
        while self._read():
            pass
        os.close(self.main)
        return self.process.wait(PATIENCE)

    def _read(self) -> bool:
        """Read what comes; whether there may be more."""
        ready, _, _ = select.select([self.main], [], [], PATIENCE)
        if not ready:
            self.process.kill()
        assert ready, self.shown
        try:
            piece = os.read(self.main, 4096)
        except OSError:  # how Linux says that the other side is gone
            return False
        self.shown += piece.decode(errors="replace")
        return bool(piece)
