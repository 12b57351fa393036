"""A button: a paragraph that is nothing but a link in bold."""

import xml.etree.ElementTree as ET

from sdw_build.body.shapes.paragraph import alone, paragraphs


def make_buttons(root: ET.Element) -> None:
    """Give each paragraph that is a bold link, and no more, the look of a button."""
    for _, paragraph in paragraphs(root):
        outer = alone(paragraph)
        inner = alone(outer) if outer is not None else None
        if outer is None or inner is None or {outer.tag, inner.tag} != {"a", "strong"}:
            continue
        link, bold = (outer, inner) if outer.tag == "a" else (inner, outer)
        if link is inner:
            paragraph.remove(bold)
            paragraph.append(link)
            link.tail = bold.tail
        else:
            link.text = bold.text
            link.remove(bold)
            link.extend(bold)
        link.set("class", "knop knop-vol")
