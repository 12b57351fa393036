"""Whatever an editor writes in whatever field: no page, feed, list, table or search result does anything with it."""

import csv
import gzip
import io
import json
import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from lxml import etree
from playwright.sync_api import Browser, expect

from tests.browser.hosting import served
from tests.hostile.outputs import ASKED, plant
from tests.sdw import run_sdw
from tests.site.conftest import SAMPLE, build_real
from tests.site.output import site_of
from tests.site.sharing import built_once

ROOT = Path(__file__).parents[2]
_STRICT = etree.XMLParser(resolve_entities=False, no_network=True)
_LET_THROUGH = 60  # attacks at least: with fewer, this says little


def build_attacked(folder: Path) -> Path:
    """Build the sample with an attack in every field that takes one."""
    shutil.copytree(SAMPLE, folder)
    shutil.copytree(ROOT / "theme", folder / "theme")
    assert plant(folder) >= _LET_THROUGH
    done = run_sdw(folder, "build")
    assert done.returncode == 0, done.stderr
    return site_of(folder)


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_once(tmp_path_factory, "attacked", build_attacked)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_once(tmp_path_factory, "real", build_real)


class Strict(HTMLParser):
    """Goes through a page, and keeps what a strict policy would not let it do."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []
        self.mails: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at a tag and all that it says."""
        values = {name: value or "" for name, value in attrs}
        if tag in ("iframe", "object", "embed", "base", "frame", "applet", "meta") and "http-equiv" in values:
            self.wrong.append(f"<{tag} http-equiv>")
        if tag in ("iframe", "object", "embed", "base", "frame", "applet", "style") or (
            # What a page means is read by machines, and run by none.
            tag == "script" and not values.get("src") and values.get("type") != "application/ld+json"
        ):
            self.wrong.append(f"<{tag}>")
        for name, value in values.items():
            if name.startswith("on") or name in ("style", "srcdoc", "formaction"):
                self.wrong.append(f"{tag} {name}")
            if name in ("href", "src", "action", "srcset", "poster", "data", "cite"):
                self._address(tag, name, value)

    def _address(self, tag: str, name: str, value: str) -> None:
        scheme = urlsplit(re.sub(r"[\x00-\x20]", "", value)).scheme
        if scheme not in ("", "http", "https", "mailto", "tel") or (
            tag in ("script", "link", "img") and value[:2] == "//"
        ):
            self.wrong.append(f"{tag} {name}={value}")
        if tag in ("script", "img", "source") and scheme:
            self.wrong.append(f"{tag} {name}={value}")
        if scheme == "mailto":
            self.mails.append(value)


def pages(site: Path) -> Iterator[tuple[str, Strict]]:
    """Go through the pages of a site, each read by a strict reader."""
    for path in sorted(site.rglob("*.html")):
        strict = Strict()
        strict.feed(path.read_text(encoding="utf-8"))
        strict.close()
        yield path.relative_to(site).as_posix(), strict


@pytest.mark.parametrize("site", ["attacked", "real"])
def test_no_page_holds_what_a_strict_policy_forbids(site: str, request: pytest.FixtureRequest) -> None:
    seen = dict(pages(request.getfixturevalue(site)))
    assert len(seen) > 30
    assert {name: page.wrong for name, page in seen.items() if page.wrong} == {}


def test_no_template_in_a_field_is_run(attacked: Path) -> None:
    for path in attacked.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert "1337" not in html
        assert "__builtins__" not in html


def test_a_mail_goes_to_one_address_with_a_subject_and_a_text(attacked: Path) -> None:
    mails = [mail for _, page in pages(attacked) for mail in page.mails]
    assert mails
    for mail in mails:
        assert re.fullmatch(r"mailto:[^?,;&\s]*", unquote(mail.partition("?")[0]))
        typed = parse_qsl(mail.partition("?")[2], keep_blank_values=True, strict_parsing=bool("?" in mail))
        assert [name for name, _ in typed] in ([], ["subject", "body"])
        assert not any(sign in value for _, value in typed for sign in "\r\n")


def test_feed_and_sitemap_are_whole_xml_with_nothing_but_their_own(attacked: Path) -> None:
    feed = etree.fromstring((attacked / "feed.xml").read_bytes(), _STRICT)
    assert {etree.QName(element).localname for element in feed.iter()} <= {
        *(
            "feed",
            "title",
            "id",
            "link",
            "author",
            "name",
            "updated",
            "entry",
            "published",
            "summary",
            "category",
            "rights",
        )
    }
    packed = gzip.decompress((attacked / "sitemap.xml.gz").read_bytes())
    assert packed == (attacked / "sitemap.xml").read_bytes()
    places = [element.text or "" for element in etree.fromstring(packed, _STRICT).iter("{*}loc")]
    assert places
    assert all(place.startswith("https://voorbeeld.example/") for place in places)


def test_robots_say_nothing_else(attacked: Path) -> None:
    lines = (attacked / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines == ["User-agent: *", "Sitemap: https://voorbeeld.example/sitemap.xml"]


def test_no_cell_of_a_table_is_a_formula(attacked: Path) -> None:
    tables = sorted(attacked.rglob("*.csv"))
    assert tables
    mended = 0
    for path in tables:
        text = path.read_text(encoding="utf-8-sig")
        # Those for programs are as RFC 4180 has them, that for people as a Dutch spreadsheet wants it.
        separator = "," if "data" in path.relative_to(attacked).parts else ";"
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
        assert len({len(row) for row in rows}) == 1
        mended += any(cell.startswith(("'=", "'-", "'@")) for row in rows for cell in row)
        for cell in (cell for row in rows for cell in row):
            assert not re.match(r"\s*[=+\-@|\t\r]", cell) or re.fullmatch(r"[+-][\d.,\s%]+", cell), cell
    assert mended > 1


def test_every_list_for_a_script_is_whole_json(attacked: Path) -> None:
    lists = list(attacked.rglob("*.json"))
    assert lists
    for path in lists:
        json.loads(path.read_text(encoding="utf-8"))


def test_search_shows_titles_and_texts_as_text(attacked: Path, browser: Browser) -> None:
    context = browser.new_context()
    asked: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: dialog.dismiss())
    with served(attacked) as address:
        for word in ("werk", "kwaad", "script", "onerror", '"><img src=x onerror=alert(1)>'):
            page.goto(f"{address}zoeken/")
            page.get_by_role("main").get_by_role("searchbox").fill(word)
            expect(page.locator("#zoek-stand")).to_contain_text(re.compile("result|gevonden|niets", re.IGNORECASE))
            assert (
                page.locator("#resultaten :is(script, img[src='x'], svg[onload], [onerror], [onmouseover])").count()
                == 0
            )
        page.goto(f"{address}zoeken/#q=werk")
        expect(page.locator("#resultaten a").first).to_be_visible()
        assert page.locator("#resultaten mark").count()
    context.close()
    assert [url for url in asked if ASKED in urlsplit(url).path or "kwaad.example" in url] == []


def test_the_desk_is_text(attacked: Path) -> None:
    root = attacked.parent
    done = run_sdw(root, "redactie", "--formaat", "html", "--naar", "bord.html")
    assert done.returncode == 0, done.stderr
    page = Strict()
    page.feed((root / "bord.html").read_text(encoding="utf-8"))
    assert [wrong for wrong in page.wrong if wrong != "<style>"] == []


# Where HTML is put in a page as it is, and why that is safe: whatever else is written there is escaped.
_AS_HTML = {
    "sdw_build/html/filters.py": 1,  # the element of a day, of which all is escaped
    "sdw_build/html/templates.py": 2,  # the text of a page, of tokens in which HTML is refused; data, escaped for a script
    "sdw_build/preview/notices.py": 1,  # our own documentation, and words that are escaped there
    "sdw_build/preview/preview.js": 1,  # a proposal as the preview's own template wrote it, escaped
    "theme/partials/in_het_kort.html": 1,  # made by body/explaining.py of words that it escapes
}
_RAW = re.compile(
    r"\|\s*safe\b|(?<![\w.])Markup\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write|autoescape\s*(?:=\s*)?false"
    r"|createContextualFragment|srcdoc|setHTMLUnsafe|\beval\(|new Function",
    re.IGNORECASE,
)


def test_html_is_put_in_a_page_in_few_places() -> None:
    found = {}
    for folder in ("theme", "sdw_build"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".html", ".js", ".py", ".xml") and "source/markup.py" not in path.as_posix():
                count = len(_RAW.findall(path.read_text(encoding="utf-8")))
                found |= {path.relative_to(ROOT).as_posix(): count} if count else {}
    assert found == _AS_HTML
