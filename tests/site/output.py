"""Read a built site as a visitor, a search engine or a curious machine would."""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from sdw_build.source.made import LISTED, line_of

_VOID_HOST = "https://site.test/"


def site_of(folder: Path) -> Path:
    """Return where a project was built: for a day that is over, that is the preview beside the site."""
    built = [path for name in ("site", "site-voorbeeld") if (path := folder / name / "index.html").is_file()]
    return max(built, key=lambda path: path.stat().st_mtime_ns).parent if built else folder / "site"


def rules_of(folder: Path) -> str:
    """Read the rules for a server that were built with a site."""
    site = site_of(folder)
    return (site.with_name(f"{site.name}-server") / "nginx.conf").read_text(encoding="utf-8")


def put_site(folder: Path, *names: str) -> None:
    """Put a site of ours in a project, with the list of what is in it: each file holds "zoals het was"."""
    for name in names:
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("zoals het was", encoding="utf-8")
    rules = folder / "site-server"
    rules.mkdir()
    (rules / LISTED).write_text("".join(line_of(name, "0" * 64) for name in names), encoding="utf-8")


@dataclass
class Page(HTMLParser):
    """One built page: what matters of its HTML."""

    address: str
    html: str
    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    h1: int = 0
    levels: list[int] = field(default_factory=list)
    lang: str = ""
    title: str = ""
    description: str = ""
    canonical: str = ""
    inline: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the HTML at once."""
        super().__init__()
        self._in_title = False
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Gather what a tag tells."""
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.add(values["id"])
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.levels.append(int(tag[1]))
            self.h1 += tag == "h1"
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        self._handle_head(tag, values)
        if "style" in values or tag == "style":
            self.inline.append(f"<{tag} style>")

        self.resources += [choice.split()[0] for choice in values.get("srcset", "").split(",") if choice]

    def _handle_head(self, tag: str, values: dict[str, str]) -> None:
        if tag == "html":
            self.lang = values.get("lang", "")
        elif tag == "title":
            self._in_title = not self.title
        elif tag == "meta" and values.get("name") == "description":
            self.description = values.get("content", "")
        elif tag == "link" and values.get("rel") == "canonical":
            self.canonical = values.get("href", "")
        elif tag == "link":
            self.resources.append(values.get("href", ""))
        elif tag in {"img", "script", "source", "iframe"} and values.get("src"):
            self.resources.append(values["src"])
        elif tag == "script" and values.get("type") != "application/ld+json":  # that is data, and runs nothing
            self.inline.append("<script>")

    def handle_endtag(self, tag: str) -> None:
        """Leave the title."""
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        """Read the title."""
        if self._in_title:
            self.title += data


@dataclass(frozen=True)
class Output:
    """A built site."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, Page]:
        """All pages by address, the one for 404 included."""
        found = {}
        for path in sorted(self.folder.rglob("*.html")):
            address = path.relative_to(self.folder).as_posix().removesuffix("index.html")
            found[address] = Page(address, path.read_text(encoding="utf-8"))
        return found

    def dead(self) -> Iterator[str]:
        """Find every link, anchor, picture, style and script that leads nowhere on the site."""
        for page in self.pages.values():
            base = _VOID_HOST + page.address
            for target in (*page.links, *page.resources):
                parts = urlsplit(urljoin(base, target))
                if f"{parts.scheme}://{parts.netloc}/" != _VOID_HOST or page.address == "404.html":
                    continue
                address, anchor = unquote(parts.path.lstrip("/")), unquote(parts.fragment)
                there = self.pages.get(address)
                if (there is None and not (self.folder / address).is_file()) or (
                    there and anchor and anchor not in there.ids and not self._is_asked(anchor)
                ):
                    yield f"{page.address}: {target}"

    def _is_asked(self, anchor: str) -> bool:
        """Tell whether an anchor is a question to a script: what to search for, or which methodieken to compare."""
        name, _, value = anchor.partition("=")
        return name == "q" or (name == "m" and all(f"methodieken/{slug}/" in self.pages for slug in value.split(",")))

    def files_with(self, word: str) -> list[str]:
        """Name every file with a word in its name or bytes, unpacked where it is compressed."""
        needle = word.lower().encode()
        found = []
        for path in sorted(self.folder.rglob("*")):
            name = path.relative_to(self.folder).as_posix()
            if word.lower() in name.lower() or (path.is_file() and needle in _unpacked(path).lower()):
                found.append(name)
        return found


def _unpacked(path: Path) -> bytes:
    raw = path.read_bytes()
    start = raw.find(b"\x1f\x8b")
    if start == -1:
        return raw
    try:
        return raw + gzip.decompress(raw[start:])
    except (OSError, EOFError, zlib.error):  # letters of a picture that look like the beginning of a packed file
        return raw
