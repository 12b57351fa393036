"""How many lines are held at once: enough for an editor with her tabs and her telephone, and never more."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_MOST = 32  # each has a thread of its own
_WAITING = 8  # of which this many may wait for a change


class Connections:
    """The lines that are open; when there is no room, the one whose browser keeps us waiting longest makes place."""

    def __init__(self) -> None:
        """Hold none yet."""
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._theirs: dict[socket.socket, None] = {}  # of whose browser something is expected, the longest first
        self._waiting: dict[object, None] = {}  # in the order in which they began to wait for a change

    def open(self, line: socket.socket) -> bool:
        """Tell whether there is room for one more; a line that makes place is closed by its own thread."""
        with self._lock:
            if len(self._open) >= _MOST:
                self._make_place()
            room = len(self._open) < _MOST
            if room:
                self._open.add(line)
            return room

    def close(self, line: socket.socket) -> None:
        """Forget a line."""
        with self._lock:
            self._open.discard(line)

    @contextmanager
    def theirs(self, line: socket.socket) -> Iterator[None]:
        """Mark a line as one that may make place, for as long as its browser must ask something or take an answer."""
        with self._lock:
            self._theirs[line] = None
        try:
            yield
        finally:
            with self._lock:
                self._theirs.pop(line, None)

    def _make_place(self) -> None:
        for line in self._theirs:
            del self._theirs[line]
            self._open.discard(line)
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            return

    @contextmanager
    def waiting(self) -> Iterator[object]:
        """Wait for a change as the newest of a few; for whom there is no room any more, `holds` says so."""
        mark = object()
        with self._lock:
            self._waiting[mark] = None
            while len(self._waiting) > _WAITING:
                del self._waiting[next(iter(self._waiting))]
        try:
            yield mark
        finally:
            with self._lock:
                self._waiting.pop(mark, None)

    def holds(self, mark: object) -> bool:
        """Tell whether one that waits for a change may go on; its page comes back by itself."""
        with self._lock:
            return mark in self._waiting
