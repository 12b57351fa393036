"""The site map: every address that search engines may name, with the day on which it changed.

One file may hold so much and no more (sitemaps.org): beyond that it names the files beside it that hold the addresses.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from xml.sax.saxutils import escape

from sdw_build.library.urls import whole
from sdw_build.pages.page import Page

ADDRESS = "sitemap.xml"
_MOST = 50_000
_BYTES = 50_000_000


def make_sitemaps(pages: Iterable[Page], site_url: str) -> dict[str, str]:
    """Return the addresses of the pages that may be found, as XML by the name of the file."""
    found = [(page.adres, page.beschrijving.modified if page.beschrijving else None) for page in pages if page.vindbaar]
    parts = list(_parts(found, site_url))
    if len(parts) == 1:
        return {ADDRESS: _file("urlset", "url", parts[0], site_url)}
    made = {f"sitemap-{number}.xml": part for number, part in enumerate(parts, 1)}
    index = [(name, max(filter(None, (day for _, day in part)), default=None)) for name, part in made.items()]
    return {
        ADDRESS: _file("sitemapindex", "sitemap", index, site_url),
        **{name: _file("urlset", "url", part, site_url) for name, part in made.items()},
    }


_Entries = list[tuple[str, date | None]]


def _parts(found: _Entries, site_url: str) -> Iterator[_Entries]:
    """Divide the addresses over as many files as hold them: at least one."""
    part: _Entries = []
    size = 0
    for entry in found:
        own = len(_entry("url", entry, site_url).encode())
        if len(part) == _MOST or size + own > _BYTES:
            yield part
            part, size = [], 0
        part.append(entry)
        size += own
    yield part


def _file(root: str, each: str, entries: _Entries, site_url: str) -> str:
    told = "".join(_entry(each, entry, site_url) for entry in entries)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        f"{told}\n</{root}>"
    )


def _entry(each: str, entry: tuple[str, date | None], site_url: str) -> str:
    address, day = entry
    changed = f"\n    <lastmod>{day}</lastmod>" if day else ""
    return f"\n  <{each}>\n    <loc>{escape(whole(site_url, address))}</loc>{changed}\n  </{each}>"
