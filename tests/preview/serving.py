"""A project being served by the real command, until it is left."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.sdw import Running
from tests.waiting import interrupt, until


@dataclass
class Served:
    """A project being served, and what the terminal says."""

    folder: Path
    process: Running
    log: Path
    address: str

    def said(self) -> str:
        """Return everything that was printed so far."""
        return self.log.read_text(encoding="utf-8")

    def wait_for(self, words: str) -> None:
        """Wait until the terminal says something."""
        until(lambda: words in self.said() or self.process.poll() is not None, self.said)
        assert words in self.said()


@contextmanager
def serving(folder: Path, *options: str, port: int | None = None, host: str = "127.0.0.1") -> Iterator[Served]:
    """Serve a project, with a log beside it."""
    log = folder.with_name(f"{folder.name}.log")
    log.touch()
    words = ("serve", *options, "--adres", f"{host}:{port or _free_port()}")
    process = Running(folder, words, {}, log, log)
    try:
        served = Served(folder, process, log, "")
        served.wait_for("Bekijk de site op ")
        found = re.search(r"http://\S+/", served.said())
        assert found
        served.address = found[0]
        yield served
    finally:
        interrupt(process)


def _free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
