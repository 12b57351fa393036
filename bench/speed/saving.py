"""From save to browser: how long until `sdw serve` gives a page with what was just saved, to who waits for it.

What asks is a client of our own that does as the script of the preview: it hears of a save, then asks the page again.
"""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path

from bench.speed.project import append
from bench.speed.running import FailedError, end

_NUMBER = re.compile(rb'data-nummer="(\d+)"')
_HEARD = b"ververs"
_PAUSE = 0.2  # seconds: while someone looks, and the preview does what it does after a save


def saves(folder: Path, file: Path, address: str, count: int, limit: float) -> list[float]:
    """Save a file so many times, and return how many seconds each took until its page gave what was saved."""
    with _served(folder, limit) as port:
        return [_save(port, file, address, f"Bewaard{number}x", limit) for number in range(count)]


def _save(port: int, file: Path, address: str, word: str, limit: float) -> float:
    number = _NUMBER.search(_asked(port, address, limit))
    if not number:
        raise FailedError(f"{address} of sdw serve is no page of the preview.")
    line = HTTPConnection("127.0.0.1", port, timeout=limit)
    line.request("GET", f"/_sdw/gebeurtenissen?sinds={number[1].decode()}")
    events = line.getresponse()
    time.sleep(_PAUSE)
    append(file, f"\n\n{word}\n")
    started = time.perf_counter()
    while _HEARD not in events.readline():
        if time.perf_counter() - started > limit:
            raise FailedError(f"sdw serve told of no save within {limit:.0f} seconds.")
    page = _asked(port, address, limit)
    seconds = time.perf_counter() - started
    line.close()
    if word.encode() not in page:
        raise FailedError(f"sdw serve told of a save, and gave {address} without it.")
    return seconds


def _asked(port: int, address: str, limit: float) -> bytes:
    line = HTTPConnection("127.0.0.1", port, timeout=limit)
    line.request("GET", address)
    content = line.getresponse().read()
    line.close()
    return content


@contextmanager
def _served(folder: Path, limit: float) -> Iterator[int]:
    """Serve a project, and give the port when it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    command = [sys.executable, "-m", "sdw_build", "serve", "--adres", f"127.0.0.1:{port}"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=folder, stdout=quiet, stderr=quiet, start_new_session=True) as server:  # noqa: S603
        try:
            until = time.monotonic() + limit
            while True:
                with suppress(OSError):
                    _asked(port, "/", limit)
                    break
                if server.poll() is not None or time.monotonic() > until:
                    raise FailedError(f"sdw serve did not start within {limit:.0f} seconds.")
                time.sleep(0.1)
            yield port
        finally:
            end(server.pid)
