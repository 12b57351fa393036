"""Pagefind's program, asked as its own wrappers do, in base64 and JSON over its streams.

Asked so, it reads the pages in our order and writes nothing itself. Its command line takes them as the disk gives them,
and publishes empty files where the disk is full.
"""

import ctypes
import json
import os
import subprocess
import sys
import tempfile
import threading
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pagefind_bin import get_executable

from sdw_build.surroundings import reason

_END = b","  # what stands behind each question and answer
_READ = 1 << 20
_KILLED = 9
_DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG
_LAST_WORDS = 5.0  # seconds
# Looked up before a process is made: between its start and the program nothing may be loaded.
_prctl = ctypes.CDLL(None).prctl if sys.platform == "linux" else None


class PagefindError(Exception):
    """Pagefind gave no answer; as text, why in Dutch."""


class Pagefind:
    """Pagefind while it runs: at most so many seconds, and never longer than we do."""

    def __init__(self, folder: Path, seconds: float) -> None:
        """Start it; raises `PagefindError` when that cannot be done.

        It stands in a folder of ours, since it would take settings from a file where it stands, and from the environment.
        """
        self._seconds = seconds
        self._late = False
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 — closed with the rest
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
        try:
            self._process = subprocess.Popen(  # noqa: S603 — our own words only
                [str(get_executable()), "--service"],
                cwd=folder,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._said,
                preexec_fn=_bound_to(os.getpid()),  # noqa: PLW1509 — it calls the system once, and takes no lock
            )
        except OSError as error:
            self._said.close()
            raise PagefindError(f"Pagefind start niet: {reason(error)}.") from error
        self._timer = threading.Timer(seconds, self._stop_late)
        self._timer.daemon = True
        self._timer.start()

    def __enter__(self) -> Self:
        """Give Pagefind itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it, whatever it is doing."""
        self._timer.cancel()
        self._end()
        self._said.close()

    def ask(self, question: str, **about: object) -> dict[str, Any]:
        """Ask one thing and return the answer; raises `PagefindError` when it gives none."""
        (answer,) = self.ask_all([{"type": question, **about}])
        return answer

    def ask_all(self, questions: Iterable[Mapping[str, object]]) -> list[dict[str, Any]]:
        """Ask things one after another, without waiting for each answer, and return those; as `ask`."""
        asked = [b64encode(json.dumps({"message_id": 0, "payload": one}).encode()) + _END for one in questions]
        asking = threading.Thread(target=self._send, args=(asked,), daemon=True)
        asking.start()
        try:
            given = [self._given(answer) for answer in self._answers(len(asked))]
        except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
            raise PagefindError(self._why()) from error
        asking.join()
        return given

    def _given(self, answer: bytes) -> dict[str, Any]:
        given: dict[str, Any] = json.loads(b64decode(answer))["payload"]
        if given.get("type") == "Error":
            raise PagefindError(f"Pagefind zegt: {given.get('message')}.")
        return given

    def _send(self, questions: list[bytes]) -> None:
        with suppress(OSError, ValueError):  # it is no more: who waits for the answers meets that
            if stream := self._process.stdin:
                stream.write(b"".join(questions))
                stream.flush()

    def _answers(self, count: int) -> Iterator[bytes]:
        stream = self._process.stdout
        if stream is None:
            raise RuntimeError("without streams")
        pieces: list[bytes] = []
        while count:
            some = os.read(stream.fileno(), _READ)
            if not some:
                raise EOFError
            *whole, rest = some.split(_END)
            for answer in whole:
                yield b"".join((*pieces, answer))
                pieces.clear()
                count -= 1
            pieces.append(rest)

    def _why(self) -> str:
        """Return why there is no answer, when it has ended: it may still be saying so."""
        self._close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_LAST_WORDS)
        self._end()
        if self._late:
            return f"Pagefind was na {self._seconds:.0f} seconden nog bezig, en is gestopt."
        if self._process.returncode == -_KILLED:
            return "Pagefind werd door de computer gestopt. Meestal is er dan te weinig geheugen."
        self._said.seek(0)
        said = " ".join(self._said.read().decode(errors="replace").split())
        return f"Pagefind hield op. {said or f'Het zei niets, en eindigde met {self._process.returncode}.'}"

    def _stop_late(self) -> None:
        self._late = True
        self._process.kill()

    def _close(self) -> None:
        with suppress(OSError):  # what was not sent any more
            if self._process.stdin:
                self._process.stdin.close()

    def _end(self) -> None:
        self._close()
        self._process.kill()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()


def _bound_to(parent: int) -> Callable[[], None] | None:
    """Return what lets a new process end when we do, however that is. Elsewhere than on Linux it sees its stream end."""
    if _prctl is None:
        return None

    def bind() -> None:
        _prctl(_DIES_WITH_PARENT, _KILLED)
        if os.getppid() != parent:  # we ended in between
            os._exit(1)

    return bind
