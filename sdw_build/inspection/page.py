"""What a page has and asks for, read from its HTML as a browser reads it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_TOLD = "[id],[name],[href],[src],[srcset],[poster],[data],[action],[formaction],[content]"
_NEEDED = ("src", "poster", "data")
# What a link in the head is fetched for; the others only say where something is.
_FETCHED = {"stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload", "prefetch"}
_SHARED = {"og:image", "og:audio", "og:video", "twitter:image"}
_DRAWN = {"use", "image", "feImage", "feimage"}
_REMARK = re.compile(r"<!--(.*?)-->", re.DOTALL)


@dataclass(frozen=True)
class Seen:
    """What a page has and asks for, in the order in which it stands there."""

    ids: tuple[str, ...]
    anchors: frozenset[str]  # what an address may point at: the ids, and the names of links
    links: tuple[str, ...]  # where it leads
    needs: tuple[str, ...]  # what it shows or runs
    remarks: tuple[str, ...]


def read_page(html: str) -> Seen:
    """Return what a page, or a drawing, has and asks for."""
    ids: list[str] = []
    names: set[str] = set()
    links: list[str] = []
    needs: list[str] = []
    for node in LexborHTMLParser(html).css(_TOLD):
        values = {name: value for name, value in node.attributes.items() if value is not None}
        if "id" in values:
            ids.append(values["id"])
        if node.tag == "a" and "name" in values:
            names.add(values["name"])
        links += _links(node, values)
        needs += _needs(node, values)
    remarks = _REMARK.findall(html) if "<!--" in html else ()
    return Seen(tuple(ids), frozenset((*names, *ids)), tuple(links), tuple(needs), tuple(remarks))


def _links(node: LexborNode, values: dict[str, str]) -> Iterator[str]:
    if node.tag == "link":
        if not _is_fetched(values):
            yield values.get("href", "")
    elif node.tag not in _DRAWN:
        yield from (values[name] for name in ("href", "action", "formaction") if name in values)


def _needs(node: LexborNode, values: dict[str, str]) -> Iterator[str]:
    if node.tag == "link":
        if _is_fetched(values):
            yield values.get("href", "")
    elif node.tag in _DRAWN:
        yield from (values[name] for name in ("href", "xlink:href") if name in values)
    elif node.tag == "meta":
        if values.get("property", values.get("name")) in _SHARED:
            yield values.get("content", "")
    else:
        yield from (values[name] for name in _NEEDED if name in values)
        yield from (choice.split()[0] for choice in values.get("srcset", "").split(",") if choice.strip())


def _is_fetched(values: dict[str, str]) -> bool:
    return not _FETCHED.isdisjoint(values.get("rel", "").lower().split())
