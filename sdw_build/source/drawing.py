"""Drawings (SVG): pages of their own, that could run a script or fetch something elsewhere."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from sdw_build.source.picture import NoPictureError

SVG = "http://www.w3.org/2000/svg"
_ROOT = f"{{{SVG}}}svg"
_ACTIVE = {"script", "foreignobject", "handler", "listener", "iframe", "object", "embed", "audio", "video"}
_MOVING = {"set", "animate", "animatetransform", "animatemotion"}
_ELSEWHERE = re.compile(r"url\(\s*['\"]?(?!['\"]?\s*#)|@import|javascript:|expression\(", re.IGNORECASE)

# The heading of a drawing, with names that it declares, and how such a name is used.
_DOCTYPE = re.compile(rb"<!DOCTYPE\s+svg\b[^\[>]*\[[^\]]*\]\s*>")
_ENTITY = re.compile(rb"<!ENTITY\s+([\w.-]+)\s+[\"']([^\"']*)[\"']\s*>")
_NAME = re.compile(rb"&([\w.-]+);")
_HEADING = 20_000  # bytes in which it stands
_GROWTH = 1_000_000  # bytes that a drawing may become longer by it


def read_drawing(raw: bytes) -> Element:
    """Read a drawing; raises `NoPictureError` for what is none."""
    try:
        root: Element = fromstring(_written_out(raw))
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise NoPictureError(str(error)) from error
    if root.tag != _ROOT:
        raise NoPictureError(root.tag)
    return root


def _written_out(raw: bytes) -> bytes:
    """Return a drawing with the short names in it written out, as Illustrator declares them for its namespaces.

    Names that stand for nothing but letters are no danger. Where one stands for another, or for something elsewhere,
    the drawing stays as it is, and is refused by who reads it.
    """
    heading = _DOCTYPE.search(raw, 0, _HEADING)
    if heading is None or b"<!ENTITY" not in heading[0]:
        return raw
    names = dict(_ENTITY.findall(heading[0]))
    if len(names) != heading[0].count(b"<!ENTITY") or any(set(value) & set(b"&%<") for value in names.values()):
        return raw
    rest = raw[heading.end() :]
    if len(rest) + sum(rest.count(b"&%s;" % name) * len(value) for name, value in names.items()) > len(raw) + _GROWTH:
        return raw
    return raw[: heading.start()] + _NAME.sub(lambda match: names.get(match[1], match[0]), rest)


def is_adobes_own(element: Element) -> bool:
    """Tell a part that only Illustrator reads, and that no browser draws."""
    return local(element.tag).lower() == "foreignobject" and "ns.adobe.com" in element.get("requiredExtensions", "")


def dangers(root: Element) -> Iterator[str]:
    """Name what a drawing does beside drawing, in the words of a message."""
    for element in root.iter():
        name = local(element.tag)
        if name.lower() in _ACTIVE and not is_adobes_own(element):
            yield f"er staat een <{name}> in"
        if name == "style" and _ELSEWHERE.search(element.text or ""):
            yield "de opmaak haalt iets van een andere plek"
        for attribute, value in element.attrib.items():
            yield from _in_attribute(name, local(attribute), value)


def _in_attribute(element: str, attribute: str, value: str) -> Iterator[str]:
    low = attribute.lower()
    if low.startswith("on"):
        yield f"{attribute} op <{element}> voert iets uit"
    elif low in ("href", "src") and not value.strip().startswith("#"):
        yield f"<{element}> verwijst naar iets buiten de tekening"
    elif low == "attributename" and element.lower() in _MOVING and local(value).lower().startswith(("on", "href")):
        yield f"<{element}> verandert een verwijzing"
    elif _ELSEWHERE.search(value):
        yield f"{attribute} op <{element}> haalt iets van een andere plek"


def local(name: object) -> str:
    """Return a name without its namespace; empty for what is no element."""
    return re.split(r"[}:]", name)[-1] if isinstance(name, str) else ""
