"""The preview is the editor's alone: what other sites, other names and odd requests get of it, which is nothing."""

import re
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from errno import ENOTCONN
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import monotonic

import pytest
from playwright.sync_api import Browser, Page, Playwright, Request, expect

from tests.chromium import launched
from tests.preview.serving import Served, serving
from tests.site.conftest import copy_sample
from tests.waiting import PATIENCE, until

DAY = "2026-06-01"
CONCEPT_AT = "verhalen/geheim/"
CONCEPT = "Dit is een concept. Bezoekers zien het niet."


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve the sample, for all who only look, or try to."""
    folder = copy_sample(tmp_path_factory.mktemp("guarded") / "project")
    with serving(folder, "--datum", DAY) as served:
        yield served


@pytest.fixture(scope="module")
def misled(_playwright: Playwright) -> Iterator[Browser]:
    """Start a browser to which a name of another leads here, as who hands out names may have it."""
    rules = "--host-resolver-rules=MAP evil.test 127.0.0.1, MAP kwaad.test 127.0.0.1"
    browser = launched(_playwright, rules)
    yield browser
    browser.close()


class _Hostile(BaseHTTPRequestHandler):
    """The site of another: one page."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 — the library's name
        """Keep the test output readable."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>Kwaad</title><body>")


@pytest.fixture(scope="module")
def hostile() -> Iterator[int]:
    """Serve the site of another on this computer, and give its port."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Hostile) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def port_of(served: Served) -> int:
    return int(served.address.rstrip("/").rpartition(":")[2])


def said(served: Served, raw: bytes) -> bytes:
    """Send raw bytes, and return all that is answered until the line is closed; nothing where there was no room for it."""
    with socket.create_connection(("127.0.0.1", port_of(served)), timeout=PATIENCE) as line:
        try:
            line.sendall(raw)
            line.shutdown(socket.SHUT_WR)
            return b"".join(iter(partial(line.recv, 65536), b""))
        except OSError as error:
            # Closed already, before we were done.
            if not isinstance(error, ConnectionError) and error.errno != ENOTCONN:
                raise
            return b""


def request(
    served: Served, target: str, *headers: str, method: str = "GET", version: str = "1.1", host: str = ""
) -> bytes:
    """Return the bytes of a request that is right but for what is given."""
    lines = (f"{method} {target} HTTP/{version}", f"Host: {host or f'127.0.0.1:{port_of(served)}'}", *headers, "", "")
    return "\r\n".join(lines).encode()


ODD = {
    "/": (
        *({"version": version} for version in ("9.1", "0.9", "2.0", "1", "x")),
        *(
            {"method": method}
            for method in ("PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "POST", "get", "G ET")
        ),
        *({"host": host} for host in ("kwaad.test", "127.0.0.1:1", "a, b", " ", "[", "\x00", "é")),
    ),
    "/_sdw/herstel": tuple({"method": method} for method in ("GET", "PUT", "HEAD")),
}
TARGETS = [
    *("http://kwaad.test/", "*", "verhalen/", "/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "/..%2fmkdocs.yml", "/..\\mkdocs.yml"),
    *("/%5c..%5cmkdocs.yml", "//kwaad.test/", "/assets//css", "/%00", "/assets/%00.css", "/%ff", "/%zz", "/é", "/a b", "/%"),
    *(f"/assets/{'a' * 300}", f"/pagefind/{'a' * 300}", f"/{'a' * 3000}", f"/{'a' * 100_000}", "/_sdw/server.py", "/_sdw/", "/_sdw"),
    *("/_sdw/sjablonen/los.html", "/_sdw/uitleg/SDW999", "/_sdw/uitleg/../../answering.py", "/assets/css/base.css", "/assets/"),
    *("/mkdocs.yml", "/.git/config", "/.cache/sdw-fout.txt", "/verhalen/geheim.md", "/content/over-ons.md", "/theme/basis.html"),
    *(f"/_sdw/gebeurtenissen?sinds={wrong}" for wrong in ("x", "-1", "%F0%9F%98%80", "٣", "9" * 5000, "1.5", "%00")),
]  # fmt: skip
HEADERS = [
    *("Host: kwaad.test", "Geen dubbele punt", " vervolg", "X : spatie", "X: a\x00b", f"X: {'a' * 70_000}", "Content-Length: -1"),
    *("Content-Length: 5\r\nContent-Length: 6", "Content-Length: 99999", "Content-Length: 99", "Transfer-Encoding: chunked"),
    *("Transfer-Encoding: gzip", "Transfer-Encoding: chunked\r\nContent-Length: 3", "Sec-Fetch-Site: cross-site", "Origin: null"),
    *("Referer: http://kwaad.test/", "\r\n".join(f"X{number}: {'a' * 200}" for number in range(200))),
]  # fmt: skip


def odd_requests(served: Served) -> Iterator[bytes]:
    for target, ways in ODD.items():
        yield from (request(served, target, **way) for way in ways)
    yield from (request(served, target) for target in TARGETS)
    yield from (request(served, "/", header) for header in HEADERS)
    own = f"127.0.0.1:{port_of(served)}"
    json = ("Content-Type: application/json", f"Origin: http://{own}")
    for body in (
        "[" * 9000,
        '{"pad": ' * 900,
        "x" * 20_000,
        "\x00",
        '{"pad": 1}',
        '{"pad": "mkdocs.yml", "kenmerk": "x"}',
    ):
        length = f"Content-Length: {len(body)}"
        yield request(served, "/_sdw/herstel", *json, length, method="POST") + body.encode()
        yield request(served, "/_sdw/herstel", length, method="POST") + body.encode()
    chunks = ("Transfer-Encoding: chunked",)
    yield request(served, "/_sdw/herstel", *json, *chunks, method="POST") + b"zz\r\n"
    yield request(served, "/_sdw/herstel", *json, *chunks, method="POST") + (b"2000\r\n" + b"a" * 8192 + b"\r\n") * 8
    yield from (
        b"GET /\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\r\n\r\n",
        b"\r\n\r\n\r\nx\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"a" * 20_000,
    )
    yield b"GET / HTTP/1.0\r\n\r\n"


def test_an_odd_request_is_refused_and_is_no_fault_of_ours(served: Served) -> None:
    answers = {raw: said(served, raw) for raw in odd_requests(served)}
    assert len(answers) > 90
    wrong = {raw[:200]: answer[:60] for raw, answer in answers.items() if not re.match(rb"HTTP/1\.1 4\d\d ", answer)}
    assert wrong == {}
    assert not any(b"HTTP/1.1 2" in answer for answer in answers.values())
    assert not (served.folder / ".cache" / "sdw-fout.txt").exists()
    assert "SDW901" not in served.said()
    assert said(served, request(served, "/")).startswith(b"HTTP/1.1 200 ")


def test_requests_in_a_row_on_one_line_are_each_answered(served: Served) -> None:
    answers = said(
        served,
        request(served, "/") + request(served, "/", method="HEAD") + request(served, "/%zz") + request(served, "/x"),
    )
    assert re.findall(rb"HTTP/1\.1 (\d\d\d) ", answers) == [b"200", b"200", b"400", b"404"]


def test_every_answer_tells_browsers_to_keep_it_to_themselves(served: Served) -> None:
    asked = [
        request(served, target)
        for target in ("/", f"/{CONCEPT_AT}", "/x/", "/cijfers", "/_sdw/preview.js", "/assets/js/kop.js")
    ]
    asked += [request(served, "/", host="kwaad.test"), request(served, "/", "Origin: null"), b"x\r\n\r\n"]
    for answer in (said(served, raw).partition(b"\r\n\r\n")[0].decode() for raw in asked):
        headers = dict(line.split(": ", 1) for line in answer.split("\r\n")[1:])
        assert headers["Cache-Control"] == "no-store"
        assert headers["Cross-Origin-Resource-Policy"] == headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert "unsafe-inline" not in headers["Content-Security-Policy"]
        assert not [name for name in headers if name.lower().startswith("access-control") or name == "Server"]


def test_no_file_is_given_but_those_that_are_listed(served: Served) -> None:
    package = Path(__file__).parents[2] / "sdw_build" / "preview"
    names = [path.relative_to(served.folder).as_posix() for path in served.folder.rglob("*") if path.is_file()]
    own = [f"_sdw/{path.relative_to(package).as_posix()}" for path in package.rglob("*") if path.is_file()]
    names += [f"assets/{name.removeprefix('theme/')}" for name in names if name.startswith("theme/")]
    # One of each sort in each folder: each makes a page that says that nothing is there.
    sorts = {(Path(name).parent, Path(name).suffix): name for name in names if re.fullmatch(r"[!-$&-~]+", name)}
    names = [*sorts.values(), *own]
    raw = b"".join(request(served, f"/{name}", method="HEAD") for name in names)
    status = re.findall(rb"HTTP/1\.1 (\d\d\d) ", said(served, raw))
    assert len(status) == len(names) > 50
    given = {name for name, code in zip(names, status, strict=True) if code == b"200"}
    public = {name for name in given if name.startswith("verhalen/de-bakker/") and name.endswith(".png")}
    assert given == public | {
        f"_sdw/{name}" for name in ("preview.css", "preview.js", "onderdelen.css", "onderdelen.js", "staand.svg")
    }


# What a page of another may do to get something of ours, each with whether it learned that there was an answer.
_PRY = """async (address) => {
  const element = (tag, attributes) => new Promise((done) => {
    const one = Object.assign(document.createElement(tag), attributes);
    one.onload = () => done(`${tag}: geladen`);
    one.onerror = () => done(`${tag}: niets`);
    document.body.append(one);
    setTimeout(() => done(`${tag}: stil`), 4000);
  });
  const told = [];
  for (const mode of ["cors", "no-cors"]) {
    await fetch(address, { mode }).then(() => told.push(`fetch ${mode}`), () => {});
  }
  for (const asked of [
    element("img", { src: address }), element("script", { src: address }), element("script", { src: address, type: "module" }),
    element("link", { rel: "stylesheet", href: address }), element("video", { src: address }), element("embed", { src: address }),
  ]) told.push(await asked);
  return told;
}"""
_FRAME = """(address) => new Promise((done) => {
  const frame = document.createElement("iframe");
  frame.src = address;
  frame.onload = () => { try { done(frame.contentDocument ? "leeg" : "dicht"); } catch { done("dicht"); } };
  document.body.append(frame);
})"""
_OPEN = """async (address) => {
  const opened = open(address);
  for (let tries = 0; tries < 200 && !opened.closed; tries += 1) await new Promise((go) => setTimeout(go, 50));
  return opened.closed;
}"""


@pytest.mark.parametrize("origin", ["kwaad.test", "localhost"])
def test_a_page_of_another_site_gets_nothing(served: Served, misled: Browser, hostile: int, origin: str) -> None:
    context = misled.new_context()
    page, answers = context.new_page(), {}
    context.on("response", lambda answer: answers.setdefault(answer.url, set()).add(answer.status))
    page.goto(f"http://{origin}:{hostile}/")
    learned = []
    for address in (
        "",
        CONCEPT_AT,
        "verhalen/er-is-niets/",
        "_sdw/preview.js",
        "_sdw/gebeurtenissen?sinds=0",
        "_sdw/preview.css",
    ):
        told = page.evaluate(_PRY, served.address + address)
        assert not [
            line
            for line in told
            if ("geladen" in line and "embed" not in line) or ("cors" in line and "no-" not in line)
        ], (
            address,
            told,
        )
        learned.append(told)
    assert all(told == learned[0] for told in learned), "one address answers otherwise than another"
    asked = {url: seen for url, seen in answers.items() if url.startswith(served.address)}
    assert set().union(*asked.values()) == {403}
    page.evaluate(_FRAME, served.address + CONCEPT_AT)
    assert not any("concept" in frame.content() for frame in page.frames)
    context.close()


def test_a_window_that_another_site_opens_shows_nothing_until_she_asks(
    served: Served, misled: Browser, hostile: int
) -> None:
    context = misled.new_context()
    page = context.new_page()
    page.goto(f"http://kwaad.test:{hostile}/")
    with context.expect_page() as opened:
        assert page.evaluate(_OPEN, served.address + CONCEPT_AT), "the other site still holds the window"
    window = opened.value
    expect(window.get_by_role("heading", level=1)).to_have_text("Wil je dit zien?")
    assert CONCEPT not in window.content()
    window.get_by_role("link", name="Ja, laat de pagina zien").click()
    expect(window.get_by_text(CONCEPT)).to_be_visible()
    context.close()


@pytest.mark.parametrize("wide", [False, True])
def test_a_name_that_was_led_here_reads_nothing(served: Served, misled: Browser, tmp_path: Path, wide: bool) -> None:
    with ExitStack() as running:
        if wide:
            folder = copy_sample(tmp_path / "project")
            served = running.enter_context(serving(folder, "--datum", DAY, host="0.0.0.0"))  # noqa: S104 — that is what is tested
            assert "Let op: iedereen op dit netwerk kan dit voorbeeld zien" in served.said()
            assert served.address.startswith("http://127.0.0.1:")
        page = misled.new_page()
        answer = page.goto(f"http://evil.test:{port_of(served)}/{CONCEPT_AT}")
        assert answer
        assert answer.status == 403
        read = page.evaluate(f"fetch('/{CONCEPT_AT}').then((answer) => answer.text())")
        assert "Dit adres hoort niet bij deze computer." in read
        assert CONCEPT not in read
        page.goto(served.address + CONCEPT_AT)
        expect(page.get_by_text(CONCEPT)).to_be_visible()
        page.close()


def test_only_for_this_computer_there_is_nothing_to_warn_of(served: Served) -> None:
    assert "iedereen op dit netwerk" not in served.said()


def lines_of(served: Served, raw: bytes, number: int) -> list[socket.socket]:
    """Open lines, and say the same on each."""
    lines = []
    for _ in range(number):
        lines.append(socket.create_connection(("127.0.0.1", port_of(served)), timeout=PATIENCE))
        try:
            lines[-1].sendall(raw)
        except OSError:
            continue  # there was no room
    return lines


def threads(served: Served) -> int:
    status = Path(f"/proc/{served.process.number}/status").read_text(encoding="utf-8")
    return int(re.findall(r"^Threads:\s+(\d+)", status, re.MULTILINE)[0])


@pytest.mark.parametrize("waits", ["for a change", "for ever", "with an answer"])
def test_lines_that_are_held_take_few_threads_and_keep_nobody_away(served: Served, waits: str) -> None:
    raw = {
        "for a change": request(served, "/_sdw/gebeurtenissen?sinds=99"),
        "for ever": b"GET / HT",
        "with an answer": b"".join(request(served, "/cijfers/") for _ in range(80)),
    }[waits]
    lines = lines_of(served, raw, 70)
    try:
        until(lambda: said(served, request(served, "/")).startswith(b"HTTP/1.1 200 "), served.said)
        assert threads(served) < 50
    finally:
        for line in lines:
            line.close()
    until(lambda: threads(served) < 20, lambda: threads(served))


def test_who_says_little_by_little_is_let_go(served: Served) -> None:
    began = monotonic()
    with socket.create_connection(("127.0.0.1", port_of(served)), timeout=0.5) as line:
        answer = b""
        while b"408" not in answer:
            assert monotonic() - began < PATIENCE
            try:
                line.sendall(b"X")
                answer += line.recv(1000)
            except TimeoutError:
                continue


def test_the_pages_of_the_preview_need_nothing_that_its_policy_forbids(served: Served, page: Page) -> None:
    told: list[str] = []
    page.on("console", lambda message: told.append(f"{page.url}: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    failed: list[Request] = []
    page.on("requestfailed", lambda one: failed.append(one))  # noqa: PLW0108 — Playwright marks what it is given
    until(lambda: page.request.get(f"{served.address}pagefind/pagefind-worker.js").status == 200, served.said)
    for address in (
        "",
        CONCEPT_AT,
        "verhalen/de-bakker/",
        "methodieken/samen-beginnen/",
        "_onderdelen/",
        "_sdw/uitleg/SDW202",
    ):
        page.goto(served.address + address, wait_until="load")
    page.goto(f"{served.address}zoeken/#q=jobcoach")
    expect(page.locator("#resultaten a").first).to_be_visible()
    assert told == []
    # What was left for the next page is no failure: a picture that was still on its way.
    assert not [(one.url, one.failure) for one in failed if one.failure != "net::ERR_ABORTED"]
