"""Visitors who keep reading a site while it is replaced: each page with all that it runs and looks like."""

import gzip
import http.client
import random
import re
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from tests.consent.project import edit
from tests.waiting import PATIENCE

_USED = re.compile(r'<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)"')
_MARK = re.compile(r"uitgave-(\d+)")


def mark(project: Path, number: int) -> None:
    """Let every page, the stylesheet and a script of a theme say which version they are of."""
    theme = project / "theme"
    for name, before, after in (
        ("base.html", '<meta charset="utf-8">', '<meta name="proef" content="{}">'),
        ("insluiten.html", '<meta charset="utf-8">', '<meta name="proef" content="{}">'),
        ("assets/css/base.css", "", "a {{ --proef: {}; }}\n"),
        ("assets/css/insluiten.css", "", "a {{ --proef: {}; }}\n"),
        ("assets/js/kop.js", "", "// {}\n"),
    ):
        path, said = theme / name, after.format(f"uitgave-{number}")
        text = path.read_text(encoding="utf-8")
        if _MARK.search(text):
            path.write_text(_MARK.sub(f"uitgave-{number}", text), encoding="utf-8")
        elif before:
            edit(path, before, f"{before}{said}")
        else:
            path.write_text(f"{said}{text}", encoding="utf-8")


class Visitors:
    """People who read pages until they are stopped; counts what they got, and tells what was wrong."""

    def __init__(self, address: str, pages: list[str], people: int = 4) -> None:
        """Let them begin."""
        self.address, self.pages = address, pages
        self.asked = 0
        self.versions: Counter[str] = Counter()
        self.wrong: list[str] = []
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._threads = [threading.Thread(target=self._read, args=(number,)) for number in range(people)]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Let them finish the page that they read."""
        self._stop.set()
        for thread in self._threads:
            thread.join(PATIENCE)

    def _read(self, number: int) -> None:
        chosen, connection = random.Random(number), self._connection()  # noqa: S311 — which page comes next
        while not self._stop.is_set():
            page = urljoin(self.address, chosen.choice(self.pages))
            try:
                self._page(connection, page, packed=chosen.random() < 0.7)
            except (OSError, http.client.HTTPException, EOFError) as error:
                self._tell(f"{page}: {error!r}")
                connection = self._connection()
        connection.close()

    def _page(self, connection: http.client.HTTPConnection, page: str, *, packed: bool) -> None:
        html = self._get(connection, page, packed=packed)
        version = _version(html)
        if not html.rstrip().endswith("</html>") or not version:
            self._tell(f"{page}: half a page, {html[-30:]!r}")
        for style, script in _USED.findall(html):
            text = self._get(connection, urljoin(page, style or script), packed=packed)
            if _version(text) not in ("", version) or (style and not _version(text)):
                self._tell(f"{page}: {style or script} is of {_version(text)!r}, the page of {version!r}")
        with self._lock:
            self.versions[version] += 1

    def _get(self, connection: http.client.HTTPConnection, address: str, *, packed: bool) -> str:
        connection.request("GET", urlsplit(address).path, headers={"Accept-Encoding": "gzip"} if packed else {})
        answer = connection.getresponse()
        body = answer.read()  # raises when it is shorter than was said
        with self._lock:
            self.asked += 1
        if answer.status != http.client.OK:
            self._tell(f"{address}: {answer.status}")
        return (gzip.decompress(body) if answer.getheader("Content-Encoding") == "gzip" else body).decode()

    def _connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=PATIENCE)

    def _tell(self, what: str) -> None:
        with self._lock:
            self.wrong.append(what)


def _version(text: str) -> str:
    found = _MARK.search(text)
    return found[1] if found else ""


@contextmanager
def reading(address: str, site: Path) -> Iterator[Visitors]:
    """Let visitors read every page that a site has now."""
    pages = [path.relative_to(site).parent.as_posix() for path in sorted(site.rglob("index.html"))]
    visitors = Visitors(address, [f"{page}/" if page != "." else "" for page in pages if "_onderdelen" not in page])
    try:
        yield visitors
    finally:
        visitors.stop()
