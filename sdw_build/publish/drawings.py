"""Drawings as they are published: what they draw, without what a program kept for itself."""

from xml.etree.ElementTree import Element, register_namespace, tostring

from sdw_build.source.drawing import SVG, local, read_drawing

_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
register_namespace("", SVG)
register_namespace("xlink", _XLINK)


def clean_drawing(raw: bytes) -> bytes:
    """Return a drawing without metadata; raises `NoPictureError` for what is none."""
    root = read_drawing(raw)
    _strip(root)
    text: str = tostring(root, encoding="unicode")
    return f"{text}\n".encode()


def _strip(element: Element) -> None:
    """Take out metadata, and what drawing programs keep for themselves; comments were never read."""
    for attribute in list(element.attrib):
        space = attribute[1:].partition("}")[0] if attribute.startswith("{") else ""
        if space not in ("", _XLINK, _XML):
            del element.attrib[attribute]
    for child in list(element):
        space = child.tag[1:].partition("}")[0] if isinstance(child.tag, str) else ""
        if space != SVG or local(child.tag) == "metadata":
            _remove(element, child)
        else:
            _strip(child)


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
