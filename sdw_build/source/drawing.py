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


def read_drawing(raw: bytes) -> Element:
    """Read a drawing; raises `NoPictureError` for what is none."""
    try:
        root: Element = fromstring(raw)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise NoPictureError(str(error)) from error
    if root.tag != _ROOT:
        raise NoPictureError(root.tag)
    return root


def dangers(root: Element) -> Iterator[str]:
    """Name what a drawing does beside drawing, in the words of a message."""
    for element in root.iter():
        name = local(element.tag)
        if name.lower() in _ACTIVE:
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
