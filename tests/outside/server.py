"""Another site, on this computer: it answers as real ones do, and remembers who asked what."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from ssl import PROTOCOL_TLS_SERVER, SSLContext

# What a path answers: the status, and what stands in the head of the answer.
_ANSWERS: dict[str, tuple[int, dict[str, str]]] = {
    "/": (200, {}),
    "/goed": (200, {}),
    "/één pagina": (200, {}),
    "/weg": (404, {}),
    "/met-opzet-weg": (410, {}),
    "/dicht": (403, {}),
    "/stuk": (500, {}),
    "/vreemd": (299, {}),
    "/verhuisd": (301, {"Location": "/goed"}),
    "/weer-verhuisd": (308, {"Location": "/verhuisd"}),
    "/even-elders": (302, {"Location": "/goed"}),
    "/naar-huis": (302, {"Location": "/"}),
    "/naar-weg": (301, {"Location": "/weg"}),
    "/kring": (302, {"Location": "/kring"}),
    "/naar-ftp": (301, {"Location": "ftp://elders.example/"}),
    "/naar-niets": (301, {"Location": "http://[::1/"}),
    "/naar-poort": (301, {"Location": "http://localhost:99999/"}),
    "/te-vaak": (429, {}),
    "/morgen": (503, {"Retry-After": "86400"}),
}


class Site(ThreadingHTTPServer):
    """A server that remembers what it was asked, and how many at once."""

    daemon_threads = True

    def __init__(self) -> None:
        """Listen on a port that is free."""
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, str]] = []
        self.times: list[float] = []
        self.names: set[str] = set()
        self.most = self.now = 0
        self.lock = threading.Lock()
        self.over = threading.Event()
        self.root = f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of who hangs up."""


class _Handler(BaseHTTPRequestHandler):
    server: Site
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        site = self.server
        with site.lock:
            site.now += 1
            site.most = max(site.most, site.now)
            site.times.append(time.monotonic())
            site.asked.append((self.command, self.path))
            site.names.add(self.headers["User-Agent"])
        try:
            self._say()
        finally:
            with site.lock:
                site.now -= 1

    def _say(self) -> None:
        times = sum(path == self.path for _, path in self.server.asked)
        status, head = _ANSWERS.get(self.path.replace("%C3%A9", "é").replace("%20", " "), (404, {}))
        if self.path == "/zwijgt":
            self.server.over.wait(60)
            return
        if self.path == "/druppelt":
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            while not self.server.over.wait(0.05):
                self.wfile.write(b"x: y\r\n")
            return
        if self.path == "/hangt-op":
            self.close_connection = True
            return
        if self.path == "/alleen-lezen":
            status = 405 if self.command == "HEAD" else 200
        if self.path == "/straks":
            status, head = (429, {"Retry-After": "1"}) if times == 1 else (200, {})
        self.send_response(status)
        for name, value in head.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@contextmanager
def running(certificate: Path | None = None) -> Iterator[Site]:
    """Let a site run, with a certificate if one is given, until the end of the block."""
    site = Site()
    if certificate:
        context = SSLContext(PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        site.socket = context.wrap_socket(site.socket, server_side=True)
    thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.over.set()
        site.shutdown()
        site.server_close()
