"""A link to each piece of a text, beside its heading: for who wants to refer to that piece alone."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from sdw_build.body.anchors import AnchoredHeading

CLASS = "stuk-link"
_LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")


def add_piece_links(root: ET.Element, headings: Iterable[AnchoredHeading]) -> None:
    """Put a link to each heading behind it; before what folds under it, for a link in what opens it could not be chosen.

    It holds no words, so that the text stays as it was written: its sign is drawn, and its name is only heard.
    """
    names = dict(headings)
    for parent in [element for element in root.iter() if element.tag != "summary"]:
        for child in list(parent):
            heading = _opening(child)
            anchor = heading.get("id") if heading is not None else None
            if heading is None or anchor not in names:
                continue
            link = ET.Element(
                "a", {"class": CLASS, "href": f"#{anchor}", "aria-label": f"Link naar dit stuk: {names[anchor]}"}
            )
            place = list(parent).index(child)
            parent.insert(place if child.tag == "details" else place + 1, link)
            if child.tag != "details":
                link.tail, child.tail = child.tail, None


def _opening(element: ET.Element) -> ET.Element | None:
    """Return the heading that an element is, or that opens it; None for any other, and in what opens another."""
    if element.tag == "details":
        return next(
            (child for summary in element.findall("summary") for child in summary if child.tag in _LEVELS), None
        )
    return element if element.tag in _LEVELS else None
