"""The real site, built once, on a real web server, in a real browser."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.site.conftest import build_real
from tests.site.kinds import EVERY, KINDS, NOT_FOUND, RARITIES, build_rarities
from tests.site.nginx import nginx
from tests.site.sharing import built_once


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder as a host does."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 — the library's name
        """Keep the test output readable."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Serve our own page where nothing is, as a host does."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the real content."""
    return built_once(tmp_path_factory, "real", build_real)


@pytest.fixture(scope="session")
def rare_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample with every kind of page that the real content lacks."""
    return built_once(tmp_path_factory, "rare", build_rarities)


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """Serve the real site, in a subfolder as well as a host may."""
    handler = functools.partial(Handler, directory=str(real_site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Open a browser that remembers nothing."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Open an empty page."""
    return context.new_page()


@pytest.fixture(scope="session")
def every_kind(real_site: Path, rare_site: Path) -> Iterator[dict[str, str]]:
    """Serve both sites as a host does that follows our rules, and give an address of every kind of page."""
    with nginx(real_site) as real, nginx(rare_site) as rare:
        kinds = {name: real + path for name, path in {**KINDS, "404": NOT_FOUND}.items()}
        kinds |= {name: rare + path for name, path in RARITIES.items()}
        yield {name: kinds[name] for name in EVERY}
