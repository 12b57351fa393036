"""The preview's web server: pages, pictures, assets, the search index, and a line that tells of changes."""

import mimetypes
import os
import posixpath
import socket
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from sdw_build.drawing.picture import Bestand
from sdw_build.drawing.picture_store import PictureStore
from sdw_build.fault import record_fault
from sdw_build.html.templates import Templates
from sdw_build.library.document import Document
from sdw_build.library.publication import COVER
from sdw_build.pages.frame import site_frame
from sdw_build.pages.page import Page
from sdw_build.pages.site import cover
from sdw_build.preview.live import LiveContent, Snapshot
from sdw_build.preview.notices import errors_only, fault_only, with_notices
from sdw_build.preview.search import SearchIndex
from sdw_build.publish.feed import ADDRESS as FEED
from sdw_build.publish.feed import make_feed
from sdw_build.publish.stylesheet import make_stylesheet
from sdw_build.source.picture import NoPictureError
from sdw_build.source.project import Project

_OWN = Path(__file__).parent
_WAIT = 20.0  # seconds after which the line of events says that it still lives


class PreviewServer(ThreadingHTTPServer):
    """Serves one project to one editor."""

    daemon_threads = True
    # Elsewhere than on POSIX, reuse would let two servers share a port.
    allow_reuse_address = os.name == "posix"

    def __init__(
        self,
        family: socket.AddressFamily,
        address: tuple[str, int],
        project: Project,
        live: LiveContent,
        index: SearchIndex,
        place: Path,
    ) -> None:
        """Listen on an address; raises OSError when it is taken."""
        self.address_family = family
        self.project = project
        self.live = live
        self.templates = Templates(project.theme)
        self.index = index
        self.store = PictureStore(live.root, place)  # concepts too: not in the cache of what is public
        super().__init__(address, _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Let a browser hang up in the middle, and tell of anything else in a line."""
        if not isinstance(sys.exception(), ConnectionError):
            print(record_fault(self.live.root), file=sys.stderr)  # noqa: T201 — this is the editor's terminal


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 — the library's name
        """Leave the terminal to what an editor must read."""

    def do_GET(self) -> None:
        """Answer a browser; a fault of ours is a page that says so, and the server goes on."""
        try:
            self._answer()
        except ConnectionError:
            raise
        except Exception:  # noqa: BLE001 — whatever it is, the editor reads one plain line
            line = record_fault(self.server.live.root)
            print(line, file=sys.stderr)  # noqa: T201 — this is the editor's terminal
            self._html(fault_only(self.server.live.now, line), HTTPStatus.INTERNAL_SERVER_ERROR)

    def do_HEAD(self) -> None:
        """Answer with the headers alone."""
        self.do_GET()

    def _answer(self) -> None:
        asked = unquote(urlsplit(self.path).path)
        slash = "/" if asked.endswith("/") else ""
        address = f"{posixpath.normpath(asked)}{slash}".lstrip("/")
        if address == "_sdw/gebeurtenissen":
            self._events()
        elif address.startswith("_sdw/"):
            self._file(_OWN / posixpath.basename(address), _OWN)
        elif address.startswith("assets/css/"):
            self._send(make_stylesheet(self.server.project.theme).tekst.encode(), _type(address))
        elif address.startswith("assets/"):
            theme = self.server.project.theme
            self._file(theme / address, theme / "assets")
        elif address == FEED:
            self._feed()
        elif address.startswith("pagefind/"):
            self._file(self.server.index.folder / address, self.server.index.folder)
        else:
            self._page(address)

    def _feed(self) -> None:
        snapshot, project = self.server.live.now, self.server.project
        if snapshot.pages is None or not project.url:
            self._send(b"", "text/plain", HTTPStatus.NOT_FOUND)
            return
        feed = make_feed(snapshot.pages.publication, project.url, project.naam)
        self._send(feed.encode(), "application/atom+xml; charset=utf-8")

    def _page(self, address: str) -> None:
        snapshot = self.server.live.now
        if snapshot.pages is None:
            self._html(errors_only(snapshot), HTTPStatus.OK)
            return
        if picture := self._picture(snapshot, address):
            self._send(*picture)
            return
        page = snapshot.pages.find(address)
        if page is None and snapshot.pages.find(f"{address}/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"/{address}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        status = HTTPStatus.OK if page else HTTPStatus.NOT_FOUND
        shown = page or snapshot.pages.find("404.html")
        if shown is None:
            raise LookupError("404.html")
        remarks = self.server.live.remarks(snapshot, address)
        self._html(
            with_notices(self._render(snapshot, shown), snapshot, self._hidden(snapshot, address), remarks), status
        )

    def _render(self, snapshot: Snapshot, page: Page) -> str:
        if snapshot.pages is None:
            raise LookupError(page.adres)
        project = self.server.project
        frame = site_frame(snapshot.pages.publication, project.naam, project.url, make_stylesheet(project.theme).adres)
        return self.server.templates.render(page, frame, root="/")

    def _hidden(self, snapshot: Snapshot, address: str) -> str:
        document = snapshot.pages.document(address) if snapshot.pages else None
        if document is None or snapshot.pages is None:
            return ""
        return self.server.live.hidden(snapshot.pages.publication.library, document)

    def _picture(self, snapshot: Snapshot, address: str) -> tuple[bytes, str] | None:
        folder, _, name = address.rpartition("/")
        document: Document | None = snapshot.pages.document(f"{folder}/") if snapshot.pages and name else None
        if document is None or snapshot.pages is None:
            return None
        if name == COVER:
            return cover(snapshot.pages.publication, document).encode(), "image/svg+xml"
        page = snapshot.pages.find(document.adres)
        for file in page.bestanden if page else ():
            if file.adres == address:
                return self._drawn(file)
        return None

    def _drawn(self, file: Bestand) -> tuple[bytes, str] | None:
        try:
            return self.server.store.picture(file), _type(file.adres)
        except (OSError, NoPictureError):
            return None  # gone or broken since the page was made

    def _file(self, path: Path, inside: Path) -> None:
        if not path.resolve().is_relative_to(inside.resolve()) or not path.is_file():
            self._send(b"", "text/plain", HTTPStatus.NOT_FOUND)
            return
        self._send(path.read_bytes(), _type(path.name))

    def _html(self, html: str, status: HTTPStatus) -> None:
        self._send(html.encode(), "text/html; charset=utf-8", status)

    def _send(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _events(self) -> None:
        """Hold the line until the content changed, as server-sent events."""
        seen = int(parse_qs(urlsplit(self.path).query).get("sinds", ["0"])[0])
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        while True:
            snapshot = self.server.live.wait(seen, _WAIT)
            if snapshot.number > seen:
                self.wfile.write(b"event: ververs\ndata: \n\n")
                self.wfile.flush()
                return
            self.wfile.write(b": nog hier\n\n")
            self.wfile.flush()


def _type(name: str) -> str:
    kind = mimetypes.guess_type(name, strict=False)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind.endswith("javascript") else kind
