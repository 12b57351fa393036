"""The site map: every address that search engines may name, with the day on which it changed."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from sdw_build.library.urls import whole
from sdw_build.pages.page import Page

ADDRESS = "sitemap.xml"


def make_sitemap(pages: Iterable[Page], site_url: str) -> str:
    """Return the addresses of the pages that may be found, as XML."""
    entries = "".join(_entry(page, site_url) for page in pages if page.vindbaar)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        f"{entries}\n</urlset>"
    )


def _entry(page: Page, site_url: str) -> str:
    day = page.beschrijving.modified if page.beschrijving else None
    changed = f"\n    <lastmod>{day}</lastmod>" if day else ""
    return f"\n  <url>\n    <loc>{escape(whole(site_url, page.adres))}</loc>{changed}\n  </url>"
