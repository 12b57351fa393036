"""Drawings (SVG) for publication: written anew from what was read of them, without hidden parts."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, register_namespace, tostring

from sdw_build.source.drawing import local, read_drawing
from sdw_build.source.svg import SVG, XLINK

_NOTHING = r"[+-]?(?:0+\.?0*|\.0+)(?:e[+-]?\d+)?%?"
_HIDDEN = re.compile(rf"(?:^|;)\s*(?:display\s*:\s*none|opacity\s*:\s*{_NOTHING})\s*(?:[!;]|$)", re.IGNORECASE)
_POINTER = re.compile(r"#([^\s)'\"]+)")
register_namespace("", SVG)
register_namespace("xlink", XLINK)


def clean_drawing(raw: bytes) -> bytes:
    """Return a drawing as it is published: written anew, without what is hidden; raises `NoPictureError` for what is none."""
    root = read_drawing(raw).root
    _take_out_hidden(root)
    text: str = tostring(root, encoding="unicode")
    return f"{text}\n".encode()


def _take_out_hidden(root: Element) -> None:
    """Take out what is never drawn: hidden by its own attributes, where no rule can show it again."""
    if any(local(element) == "style" for element in root.iter()):
        return
    pointed = {name for element in root.iter() for name in _pointers(element)}
    for parent in list(root.iter()):
        for child in list(parent):
            if _is_hidden(child) and not any(inner.get("id") in pointed for inner in child.iter()):
                _remove(parent, child)


def _pointers(element: Element) -> Iterator[str]:
    for value in element.attrib.values():
        yield from _POINTER.findall(value)


def _is_hidden(element: Element) -> bool:
    own = ";".join(f"{name}:{element.get(name, '')}" for name in ("display", "opacity"))
    return bool(_HIDDEN.search(own) or _HIDDEN.search(element.get("style", "")))


def _remove(parent: Element, child: Element) -> None:
    # What follows an element belongs to its parent, though it is kept with the element.
    index = list(parent).index(child)
    if child.tail and child.tail.strip():
        if index:
            before = parent[index - 1]
            before.tail = (before.tail or "") + child.tail
        else:
            parent.text = (parent.text or "") + child.tail
    parent.remove(child)
