"""The site as Debian's own nginx serves it over TLS, with nothing but the rules of the build."""

import gzip
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from sdw_build.publish.hosts.headers import headers
from sdw_build.publish.hosts.nginx import NAME, nginx_rules
from sdw_build.publish.hosts.rules import Rules
from sdw_build.publish.hosts.types import TYPES, text_types
from tests.site.conftest import ROOT
from tests.site.kinds import build_rarities
from tests.site.nginx import Served, nginx_over_tls, refused
from tests.site.sharing import built_once
from tests.waiting import PATIENCE


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample with all that is rare: moved, gone, photos, a PDF and a recording."""
    return built_once(tmp_path_factory, "rare", build_rarities)


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[Served]:
    """Serve it."""
    with nginx_over_tls(site) as served:
        yield served


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        """The type of what it sent, with its charset."""
        return self.headers.get("content-type", "")


def ask(served: Served, path: str, method: str = "GET", *, secure: bool = True, **told: str) -> Answer:
    """Ask for a path exactly as it is written."""
    address = urlsplit(served.secure if secure else served.plain)
    place = (str(address.hostname), address.port)
    line = HTTPSConnection(*place, timeout=PATIENCE, context=served.trust) if secure else HTTPConnection(*place)
    try:
        line.request(method, path, headers={name.replace("_", "-"): value for name, value in told.items()})
        return _read(line.getresponse())
    finally:
        line.close()


def _read(response: HTTPResponse) -> Answer:
    told: dict[str, str] = {}
    for name, value in response.getheaders():
        assert name.lower() not in told, f"{name} stands there twice"
        told[name.lower()] = value
    return Answer(response.status, told, response.read())


ANSWERS = {
    "a page": ("/", "GET", 200),
    "data": ("/pagefind/woorden.json", "GET", 200),
    "the feed": ("/feed.xml", "GET", 200),
    "moved": ("/methodieken/samen-beginnen/", "GET", 301),
    "without its slash": ("/methodieken", "GET", 301),
    "mistyped": ("/Methodieken/Rustig-Starten", "GET", 301),
    "gone": ("/agenda/voorbeelddag/", "GET", 410),
    "never there": ("/bestaat-niet/", "GET", 404),
    "a folder without a page": ("/assets/", "GET", 404),
    "no way to write": ("/", "POST", 405),
    "no way to ask": ("/", "TRACE", 405),
    "no address": ("/%", "GET", 400),
    "too long": (f"/{'a' * 9000}", "GET", 414),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_has_the_headers_and_an_error_too(served: Served, name: str) -> None:
    path, method, status = ANSWERS[name]
    answer = ask(served, path, method)
    assert answer.status == status
    assert {key: answer.headers.get(key.lower()) for key in headers()} == headers()
    assert answer.headers["server"] == "nginx"
    for told in ("location", "set-cookie"):
        assert "127.0.0.1" not in answer.headers.get(told, "")


def test_what_speaks_no_tls_on_that_port_gets_the_headers_as_well(served: Served) -> None:
    address = urlsplit(served.secure)
    with socket.create_connection((str(address.hostname), address.port), timeout=PATIENCE) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        said = line.makefile("rb").read().decode()
    assert said.startswith("HTTP/1.1 400 ")
    assert "Content-Security-Policy: default-src 'none';" in said


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/methodieken/samen-beginnen/?a=b&c=%2F", "/methodieken/rustig-starten/?a=b&c=%2F"),
        ("/methodieken/samen-beginnen", "/methodieken/rustig-starten/"),
        ("/Methodieken/SAMEN-beginnen?q", "/methodieken/rustig-starten/?q"),
        ("/methodieken?a=b", "/methodieken/?a=b"),
        ("/METHODIEKEN/Rustig-starten/", "/methodieken/rustig-starten/"),
        ("/methodieken/rustig-starten.", "/methodieken/rustig-starten/"),
        ("/methodieken/rustig-starten/),?a=b", "/methodieken/rustig-starten/?a=b"),
        ("/Agenda/Voorbeelddag", "/agenda/voorbeelddag/"),
        ("/Verhalen/Pagina/2", "/verhalen/pagina/2/"),
    ],
)
def test_who_asks_for_it_nearly_right_is_led_there_at_once(served: Served, asked: str, led: str) -> None:
    answer = ask(served, asked)
    assert (answer.status, answer.headers["location"]) == (301, led)


@pytest.mark.parametrize(
    "path", ["/bestaat-niet", "/assets/", "/assets/img/delen/", "/.git/config", "/verhalen/geen.png"]
)
def test_every_miss_is_our_own_page(served: Served, site: Path, path: str) -> None:
    answer = ask(served, path)
    assert (answer.status, answer.kind) == (404, "text/html; charset=utf-8")
    assert answer.body == (site / "404.html").read_bytes()


def test_what_is_gone_says_why(served: Served) -> None:
    answer = ask(served, "/agenda/voorbeelddag/")
    assert answer.status == 410
    assert "De dag ging niet door." in answer.body.decode()


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "IETS"])
@pytest.mark.parametrize("path", ["/", "/methodieken/samen-beginnen/", "/agenda/voorbeelddag/", "/niets", "/assets/"])
def test_nothing_can_be_sent_and_the_answer_says_what_can(served: Served, method: str, path: str) -> None:
    answer = ask(served, path, method)
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")


def test_every_file_has_its_type_and_all_text_its_charset(served: Served, site: Path) -> None:
    seen = {}
    for path in sorted(site.rglob("*")):
        end = path.suffix.removeprefix(".")
        if path.is_file() and end not in seen:
            assert end in TYPES, f"nothing says what {path.name} is"
            seen[end] = ask(served, f"/{path.relative_to(site).as_posix()}", "HEAD").kind
    wanted = {end: f"{TYPES[end]}; charset=utf-8" if TYPES[end] in text_types() else TYPES[end] for end in seen}
    assert seen | {"xml": ""} == wanted | {"xml": ""}  # what an XML file is, its own name tells
    assert {"html", "css", "js", "json", "csv", "svg", "png", "webp", "pdf", "mp3", "pf_index"} <= set(seen)
    assert ask(served, "/feed.xml").kind == "application/atom+xml; charset=utf-8"
    assert ask(served, "/feeds/alles.xml").kind == "application/atom+xml; charset=utf-8"
    assert ask(served, "/feeds/alles.json").kind == "application/feed+json; charset=utf-8"
    assert ask(served, "/agenda/agenda.ics").kind == "text/calendar; charset=utf-8"
    assert ask(served, "/sitemap.xml").kind == "application/xml; charset=utf-8"


def test_what_machines_ask_for_at_the_root_is_there(served: Served) -> None:
    told = ask(served, "/.well-known/security.txt")
    assert told.kind == "text/plain; charset=utf-8"
    assert "Contact: mailto:beveiliging@voorbeeld.nl\n" in told.body.decode()
    assert ask(served, "/favicon.ico").kind == "image/x-icon"
    assert ask(served, "/apple-touch-icon.png").kind == "image/png"


def test_text_travels_packed_and_one_that_was_packed_before_is_sent_as_it_is(served: Served, site: Path) -> None:
    for path in ("/", "/feed.xml", "/cijfers/cijfers.csv", "/pagefind/woorden.json"):
        answer = ask(served, path, Accept_Encoding="gzip")
        assert (answer.headers["content-encoding"], answer.headers["vary"]) == ("gzip", "Accept-Encoding")
        assert gzip.decompress(answer.body)
    assert ask(served, "/sitemap.xml", Accept_Encoding="gzip").body == (site / "sitemap.xml.gz").read_bytes()


def test_who_has_it_is_not_sent_it_again(served: Served) -> None:
    for path in ("/", "/feed.xml", "/pagefind/pagefind-worker.js"):
        first = ask(served, path)
        assert ask(served, path, If_None_Match=first.headers["etag"]).status == 304
        again = ask(served, path, If_Modified_Since=first.headers["last-modified"])
        assert (again.status, again.headers["cache-control"]) == (304, "no-cache")


def test_scripts_and_looks_are_kept_for_a_year_and_nothing_of_the_content(served: Served, site: Path) -> None:
    kept = ask(served, f"/{next(site.glob('assets/vast/*/js/kop.js')).relative_to(site).as_posix()}", "HEAD").headers
    assert (kept["cache-control"], kept["x-content-type-options"]) == ("public, max-age=31536000, immutable", "nosniff")
    for pattern in (
        "verhalen/de-bakker/*-1200.webp",
        "pagefind/fragment/*",
        "pagefind/index/*",
        "pagefind/*.pf_meta",
        "pagefind/woorden.json",
        "assets/img/favicon.svg",
    ):
        path = next(site.glob(pattern)).relative_to(site).as_posix()
        assert ask(served, f"/{path}", "HEAD").headers["cache-control"] == "no-cache", path


def test_a_drawing_runs_nothing_and_what_stands_alone_keeps_the_looks_of_its_reader(served: Served) -> None:
    drawing = ask(served, "/assets/img/favicon.svg", "HEAD").headers["content-security-policy"]
    assert drawing.startswith("default-src 'none'; ")
    assert drawing.endswith("; sandbox")
    for path in ("verhalen/te-horen/vragen.pdf", "verhalen/te-horen/gesprek.mp3", "verhalen/beweegt/boven.gif"):
        alone = ask(served, f"/{path}", "HEAD").headers["content-security-policy"]
        assert alone == "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def test_a_picture_for_who_shares_may_be_shown_elsewhere(served: Served) -> None:
    assert ask(served, "/assets/img/delen/site.png", "HEAD").headers["cross-origin-resource-policy"] == "cross-origin"


def test_data_may_be_read_by_a_program_on_any_site_and_is_in_no_search_engine(served: Served) -> None:
    types = {"index.json": TYPES["json"], "alles.ndjson": TYPES["ndjson"], "cijfers.csv": TYPES["csv"]}
    types |= {"dcat.ttl": TYPES["ttl"], "dcat.jsonld": TYPES["jsonld"], "over-ons/index.md": TYPES["md"]}
    for file, kind in types.items():
        answer = ask(served, f"/data/v1/{file}", Origin="https://gemeente.example")
        assert (answer.status, answer.kind) == (200, f"{kind}; charset=utf-8"), file
        told = {
            name: answer.headers.get(name) for name in ("access-control-allow-origin", "x-robots-tag", "cache-control")
        }
        assert list(told.values()) == ["*", "noindex", "no-cache"], file
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    page = ask(served, "/data/")
    assert page.status == 200
    assert "access-control-allow-origin" not in page.headers
    assert "x-robots-tag" not in page.headers


@pytest.fixture(scope="module")
def in_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a small site in a folder of a server with more."""
    root = tmp_path_factory.mktemp("root")
    for name in ("index", "methodieken/ips/index", "methodieken/ips/kaart/index", "404", "../ander/index"):
        page = root / "kennis" / f"{name}.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(name, encoding="utf-8")
    folder = root / "kennis-server"
    folder.mkdir()
    rules = Rules("/kennis/", {"oud/": "methodieken/ips/"}, pages=("", "methodieken/ips/"))
    (folder / NAME).write_text(nginx_rules(rules), encoding="utf-8")
    with nginx_over_tls(root / "kennis", root) as served:
        yield served


@pytest.mark.parametrize(
    ("asked", "status", "led"),
    [
        ("/kennis", 301, "/kennis/"),
        ("/kennis/", 200, None),
        ("/kennis/oud?a=b", 301, "/kennis/methodieken/ips/?a=b"),
        ("/kennis/Methodieken/IPS", 301, "/kennis/methodieken/ips/"),
        ("/kennis/niets", 404, None),
    ],
)
def test_a_site_in_a_folder_is_served_as_well(in_folder: Served, asked: str, status: int, led: str | None) -> None:
    answer = ask(in_folder, asked)
    assert (answer.status, answer.headers.get("location", "").removeprefix(in_folder.secure.rstrip("/")) or None) == (
        status,
        led,
    )
    if asked != "/kennis":
        assert answer.headers["content-security-policy"] == headers()["Content-Security-Policy"]


def test_the_rest_of_that_server_is_not_ours(in_folder: Served) -> None:
    assert ask(in_folder, "/ander/").status == 200
    assert "content-security-policy" not in ask(in_folder, "/ander/").headers
    assert ask(in_folder, "/niets").body != b"404"


def test_a_card_may_stand_on_the_page_of_someone_else(in_folder: Served) -> None:
    card = ask(in_folder, "/kennis/methodieken/ips/kaart/").headers
    assert card["content-security-policy"] == (
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
    )
    assert card["cross-origin-embedder-policy"] == "require-corp"
    assert card["cross-origin-resource-policy"] == "cross-origin"
    assert "x-frame-options" not in card


def test_the_block_in_the_handbook_is_whole(tmp_path: Path, site: Path) -> None:
    page = (ROOT / "docs" / "ontwikkeling" / "server.md").read_text(encoding="utf-8")
    block = page.split("```nginx\n")[1].split("```")[0]
    ours = {
        "/etc/letsencrypt/live/www.voorbeeld.nl/fullchain.pem": f"{tmp_path}/certificate.pem",
        "/etc/letsencrypt/live/www.voorbeeld.nl/privkey.pem": f"{tmp_path}/key.pem",
        "listen 80;": "listen 127.0.0.1:8480;",  # which a test may, whoever runs it
        "listen 443 ": "listen 127.0.0.1:8443 ",
        "/srv/site/site-server": f"{site}-server",
        "/srv/site/site": str(site),
    }
    for theirs, here in ours.items():
        assert theirs in block
        block = block.replace(theirs, here)
    assert refused(block, tmp_path) == ""
