"""The preview's web server: pages, pictures, assets, the search index, and a line that tells of changes."""

import json
import mimetypes
import os
import posixpath
import socket
import sys
import time
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from sdw_build.diagnostics.explanation import UnknownCodeError, find_code
from sdw_build.drawing.picture import Bestand
from sdw_build.drawing.picture_store import PictureStore
from sdw_build.fault import record_fault
from sdw_build.html.templates import Templates
from sdw_build.library.publication import COVER
from sdw_build.pages.frame import site_frame
from sdw_build.pages.page import Page
from sdw_build.pages.site import cover
from sdw_build.preview.asking import may_see, may_write
from sdw_build.preview.explained import ADDRESS as EXPLAINED
from sdw_build.preview.live import LiveContent, Snapshot
from sdw_build.preview.mending import propose, write
from sdw_build.preview.notices import UNFINISHED, Notices
from sdw_build.preview.search import SearchIndex
from sdw_build.preview.watch import Watch
from sdw_build.publish.assets import asset, make_assets
from sdw_build.publish.feed import ADDRESS as FEED
from sdw_build.publish.feed import make_feed
from sdw_build.publish.figures import ADDRESS as FIGURES
from sdw_build.publish.figures import make_figures
from sdw_build.source.picture import NoPictureError
from sdw_build.source.project import Project

_OWN = Path(__file__).parent
_WAIT = 20.0  # seconds after which the line of events says that it still lives
# Not what a computer says they are: Windows may call a script plain text, and browsers run none of those.
_TYPES = mimetypes.MimeTypes()
for _kind, _end in (
    ("image/avif", ".avif"),
    ("image/webp", ".webp"),
    ("font/woff2", ".woff2"),
    ("text/javascript", ".js"),
    ("audio/mp4", ".m4a"),
    ("audio/ogg", ".ogg"),
):
    _TYPES.add_type(_kind, _end)
_LOOK = 1.0  # seconds after which an open page has the files looked at
_LONGEST = 10_000  # bytes that a page has to say
_MEND = "_sdw/herstel"
_STRANGER = "Dit adres hoort niet bij deze computer. Open de site op het adres dat in de terminal staat."
_NOT_FROM_HERE = (
    "Herstellen kan hier niet. Het kan in een browser op de computer zelf, op het adres dat in de terminal staat."
)


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
        watch: Watch,
        place: Path,
    ) -> None:
        """Listen on an address; raises OSError when it is taken."""
        self.address_family = family
        self.project = project
        self.live = live
        self.templates = Templates(project.theme)
        self.index = index
        self.watch = watch
        self.notices = Notices()
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
        self._careful(self._answer)

    def do_HEAD(self) -> None:
        """Answer with the headers alone."""
        self.do_GET()

    def do_POST(self) -> None:
        """Show what a repair would change, or write it as it was shown."""
        self._careful(self._mend)

    def _careful(self, answer: Callable[[], None]) -> None:
        try:
            answer()
        except ConnectionError:
            raise
        except Exception:  # noqa: BLE001 — whatever it is, the editor reads one plain line
            line = record_fault(self.server.live.root)
            print(line, file=sys.stderr)  # noqa: T201 — this is the editor's terminal
            self._html(self.server.notices.fault_only(self.server.live.now, line), HTTPStatus.INTERNAL_SERVER_ERROR)

    def _answer(self) -> None:
        if not may_see(dict(self.headers), str(self.server.server_address[0])):
            self._html(self.server.notices.refusal(_STRANGER), HTTPStatus.FORBIDDEN)
            return
        asked = unquote(urlsplit(self.path).path)
        slash = "/" if asked.endswith("/") else ""
        address = f"{posixpath.normpath(asked)}{slash}".lstrip("/")
        if address == "_sdw/gebeurtenissen":
            self._events()
        elif address.startswith(EXPLAINED):
            self._explanation(address.removeprefix(EXPLAINED))
        elif address.startswith("_sdw/"):
            self._file(_OWN / posixpath.basename(address), _OWN)
        elif address.startswith("assets/"):
            self._asset(address)
        elif address == FEED:
            self._feed()
        elif address == FIGURES:
            self._figures()
        elif address.startswith("pagefind/"):
            self._file(self.server.index.folder / address, self.server.index.folder)
        else:
            self._page(address)

    def _mend(self) -> None:
        said = self.headers.get("Content-Length", "")
        length = int(said) if said.isdecimal() else 0
        raw = self.rfile.read(min(length, _LONGEST))
        self.close_connection = length > _LONGEST
        if not may_write(dict(self.headers), self.client_address[0]):
            self._send(_NOT_FROM_HERE.encode(), "text/plain; charset=utf-8", HTTPStatus.FORBIDDEN)
            return
        asked = _read_json(raw)
        root, day = self.server.live.root, self.server.live.day
        pad, mark = asked.get("pad", ""), asked.get("kenmerk", "")
        if self.path != f"/{_MEND}" or pad not in {item.place.pad for item in self.server.live.now.checked.report}:
            self._send(b"", "text/plain", HTTPStatus.NOT_FOUND)
            return
        done = write(root, day, pad, mark) if mark else propose(root, day, pad)
        self._html(self.server.notices.proposal(done), HTTPStatus.OK)
        if mark:
            self.server.watch.look()

    def _explanation(self, name: str) -> None:
        try:
            page = self.server.notices.explained(find_code(name)) if name else self.server.notices.all_codes()
        except UnknownCodeError:
            self._html(self.server.notices.refusal(f"De code {name} bestaat niet."), HTTPStatus.NOT_FOUND)
            return
        self._html(page, HTTPStatus.OK)

    def _feed(self) -> None:
        snapshot, project = self.server.live.now, self.server.project
        if snapshot.pages is None or not project.url:
            self._send(b"", "text/plain", HTTPStatus.NOT_FOUND)
            return
        feed = make_feed(snapshot.pages.publication, project.url, project.naam)
        self._send(feed.encode(), "application/atom+xml; charset=utf-8")

    def _figures(self) -> None:
        snapshot = self.server.live.now
        if snapshot.pages is None:
            self._send(b"", "text/plain", HTTPStatus.NOT_FOUND)
            return
        made = make_figures(snapshot.pages.publication, self.server.project.url)
        self._send(made.encode(), "text/csv; charset=utf-8")

    def _page(self, address: str) -> None:
        self.server.watch.look()
        snapshot, notices = self.server.live.now, self.server.notices
        if snapshot.pages is None:
            page = notices.fault_only(snapshot, snapshot.fault) if snapshot.fault else notices.errors_only(snapshot)
            self._html(page, HTTPStatus.OK)
            return
        if picture := self._picture(snapshot, address):
            self._send(*picture)
            return
        found = self._found(snapshot, address)
        if found is None and self._found(snapshot, f"{address}/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"/{address}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        shown = found or snapshot.pages.find("404.html")
        if shown is None:
            raise LookupError("404.html")
        document = snapshot.checked.library.by_address.get(address)
        html = notices.added(
            self._render(snapshot, shown),
            snapshot,
            self._hidden(snapshot, address),
            self.server.live.remarks(snapshot, address),
            snapshot.unread.get(address) or (document.pad if document else ""),
        )
        self._html(html, HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)

    def _found(self, snapshot: Snapshot, address: str) -> Page | None:
        """Make the page at an address; of what can be read, where that is all there is."""
        made = snapshot.pages.find(address) if snapshot.pages else None
        return self.server.live.fragment(snapshot, address) or made

    def _render(self, snapshot: Snapshot, page: Page) -> str:
        if snapshot.pages is None:
            raise LookupError(page.adres)
        project = self.server.project
        frame = site_frame(snapshot.pages.publication, project.naam, project.url, make_assets(project.theme).vast)
        return self.server.templates.render(page, frame, root="/")

    def _hidden(self, snapshot: Snapshot, address: str) -> str:
        if address in snapshot.unread:
            return UNFINISHED
        document = snapshot.pages.document(address) if snapshot.pages else None
        if document is None or snapshot.pages is None:
            return ""
        return self.server.live.hidden(snapshot.pages.publication.library, document)

    def _picture(self, snapshot: Snapshot, address: str) -> tuple[bytes, str] | None:
        folder, _, name = address.rpartition("/")
        page = self._found(snapshot, f"{folder}/") if snapshot.pages and name else None
        if page is None or snapshot.pages is None:
            return None
        if name == COVER and (document := snapshot.pages.document(page.adres)):
            return cover(snapshot.pages.publication, document).encode(), "image/svg+xml"
        for file in page.bestanden:
            if file.adres == address:
                return self._drawn(file)
        return None

    def _drawn(self, file: Bestand) -> tuple[bytes, str] | None:
        try:
            return self.server.store.picture(file), _type(file.adres)
        except (OSError, NoPictureError):
            return None  # gone or broken since the page was made

    def _asset(self, address: str) -> None:
        made = asset(self.server.project.theme, address)
        self._send(made or b"", _type(address), HTTPStatus.NOT_FOUND if made is None else HTTPStatus.OK)

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
        said = time.monotonic()
        while True:
            snapshot = self.server.live.wait(seen, _LOOK)
            if snapshot.number > seen:
                self.wfile.write(b"event: ververs\ndata: \n\n")
                self.wfile.flush()
                return
            self.server.watch.look()
            if time.monotonic() > said + _WAIT:
                self.wfile.write(b": nog hier\n\n")
                self.wfile.flush()
                said = time.monotonic()


def _read_json(raw: bytes) -> dict[str, str]:
    """Return the texts in a JSON object; none when it is anything else."""
    try:
        read = json.loads(raw)
    except ValueError:
        return {}
    return {name: value for name, value in read.items() if isinstance(value, str)} if isinstance(read, dict) else {}


def _type(name: str) -> str:
    kind = _TYPES.guess_type(name, strict=False)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind.endswith("javascript") else kind
