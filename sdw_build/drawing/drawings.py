"""Clean drawings (SVG) for publication: without metadata, hidden parts, and what a program kept for itself."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, register_namespace, tostring

from sdw_build.source.drawing import SVG, is_adobes_own, local, read_drawing

_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
# Where letters are read, by a reader or by a browser; anywhere else they only stand in the file.
_LETTERS = {"a", "desc", "style", "text", "textPath", "title", "tspan"}
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_CAN_SHOW_AGAIN = {"animate", "animateMotion", "animateTransform", "set", "style"}
_NOTHING = r"[+-]?(?:0+\.?0*|\.0+)(?:e[+-]?\d+)?%?"
_HIDDEN = re.compile(rf"(?:^|;)\s*(?:display\s*:\s*none|opacity\s*:\s*{_NOTHING})\s*(?:[!;]|$)", re.IGNORECASE)
_POINTER = re.compile(r"#([^\s)'\"]+)")
register_namespace("", SVG)
register_namespace("xlink", _XLINK)


def clean_drawing(raw: bytes) -> bytes:
    """Return a drawing without metadata; raises `NoPictureError` for what is none."""
    root = read_drawing(raw)
    _strip(root)
    _take_out_hidden(root)
    text: str = tostring(root, encoding="unicode")
    return f"{text}\n".encode()


def _strip(element: Element) -> None:
    """Take out metadata, and what drawing programs keep for themselves; comments were never read."""
    if local(element.tag) not in _LETTERS:
        element.text = None
    elif local(element.tag) == "style":
        element.text = _COMMENT.sub("", element.text or "")
    if "style" in element.attrib:
        element.set("style", _COMMENT.sub("", element.attrib["style"]))
    for attribute in list(element.attrib):
        space = attribute[1:].partition("}")[0] if attribute.startswith("{") else ""
        if space not in ("", _XLINK, _XML) or attribute.startswith("data-"):
            del element.attrib[attribute]
    for child in list(element):
        space = child.tag[1:].partition("}")[0] if isinstance(child.tag, str) else ""
        if space != SVG or local(child.tag) == "metadata" or is_adobes_own(child):
            _remove(element, child)
        else:
            _strip(child)
    if local(element.tag) not in _LETTERS:
        for child in element:
            child.tail = None


def _take_out_hidden(root: Element) -> None:
    """Take out what is never drawn: hidden by its own attributes, where no rule or motion can show it again."""
    if any(local(element.tag) in _CAN_SHOW_AGAIN for element in root.iter()):
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
