"""The links to a site in a list of someone else: a text, a table, a site map, or a page as HTML. It trusts nothing of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException
from selectolax.lexbor import LexborHTMLParser

MOST_BYTES, MOST_LINKS, LONGEST = 20 * 1024 * 1024, 50_000, 2000
# What may stand behind an address in a text or a table, and is no part of it: ours have none of these.
_END = r"[^\s\"'<>,;|\\\])}]*"
_BEHIND = ".,:!?)"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LEADING = (("a", "href"), ("area", "href"), ("link", "href"), ("iframe", "src"))


class NoLinkListError(Exception):
    """What was given is no list of links; as text, why, in Dutch."""


@dataclass(frozen=True)
class ListedLink:
    """A link to the site, as it was written, with the lines on which it stands; none where there are no lines."""

    adres: str
    regels: tuple[int, ...] = ()


def links_to(site: str, raw: bytes) -> list[ListedLink]:
    """Return the links to a site in a list, each once, in the order of the list.

    Raises `NoLinkListError` for what is no text, or too much of it.
    """
    if len(raw) > MOST_BYTES:
        raise NoLinkListError(f"is groter dan {MOST_BYTES // 1024 // 1024} MB. Verdeel het over een paar bestanden.")
    text = _decoded(raw)
    start = text.lstrip()[:2000].lower()
    if start.startswith("<?xml") or "<urlset" in start or "<sitemapindex" in start:
        found: Iterator[tuple[str, int]] = _of_site_map(text)
    elif start.startswith("<"):
        found = _of_page(text)
    else:
        found = _of_text(text, site)
    lines: dict[str, list[int]] = {}
    for address, line in found:
        if is_of(site, address):
            lines.setdefault(address, []).append(line)
            if len(lines) > MOST_LINKS:
                raise NoLinkListError(
                    f"heeft meer dan {MOST_LINKS} links naar deze site. Verdeel het over een paar bestanden."
                )
    return [ListedLink(address, tuple(line for line in places if line)) for address, places in lines.items()]


def is_of(site: str, address: str) -> bool:
    """Tell whether a web address is of a site, with www before it or without."""
    try:
        there, here = urlsplit(address), urlsplit(site)
        same = bare_host(there.hostname) == bare_host(here.hostname) and there.port in (None, here.port)
    except ValueError:
        return False
    return same and there.scheme.lower() in ("http", "https") and f"{there.path}/".startswith(here.path)


def bare_host(host: str | None) -> str:
    """Return the name of a host as people take it: www makes no difference."""
    return (host or "").lower().removeprefix("www.")


def _decoded(raw: bytes) -> str:
    encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in raw[:4096]:
        raise NoLinkListError(
            "is geen tekst. Geef een lijst met links, een tabel (CSV), een sitemap of een pagina (HTML)."
        )
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")  # as spreadsheets on Windows write it


def _of_site_map(text: str) -> Iterator[tuple[str, int]]:
    try:
        root = ElementTree.fromstring(text.encode(), forbid_dtd=True)
    except (ElementTree.ParseError, DefusedXmlException, ValueError) as error:
        raise NoLinkListError("is geen XML die te lezen is. Haal het bestand opnieuw op.") from error
    if root.tag.endswith("sitemapindex"):
        raise NoLinkListError("noemt alleen andere sitemaps. Haal die op, en geef ze een voor een.")
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag.endswith(("}loc", "loc", "}link", "link")):
            yield (element.text or element.get("href") or "").strip(), 0


def _of_page(text: str) -> Iterator[tuple[str, int]]:
    for node in LexborHTMLParser(text).css("a[href],area[href],link[href],iframe[src]"):
        for tag, name in _LEADING:
            if node.tag == tag and (address := (node.attributes.get(name) or "").strip()):
                yield address, 0


def _of_text(text: str, site: str) -> Iterator[tuple[str, int]]:
    """Yield what looks like an address of the site; who writes a list leaves out what a browser adds."""
    host = re.escape(bare_host(urlsplit(site).hostname))
    pattern = re.compile(
        rf"(?<![\w.@-])(?:https?://)?(?:www\.)?{host}(?::\d{{1,5}})?(?:/{_END})?(?!\.?[\w-])", re.IGNORECASE
    )
    for number, line in enumerate(text.splitlines(), 1):
        for match in pattern.finditer(line[: LONGEST * 50]):
            typed = match[0].rstrip(_BEHIND)[:LONGEST]
            yield typed if "://" in typed else f"{urlsplit(site).scheme}://{typed}", number
