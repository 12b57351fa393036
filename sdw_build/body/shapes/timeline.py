"""A list of years: one in which every item begins with a year in bold."""

import re
import xml.etree.ElementTree as ET

_YEAR = re.compile(r"(?:19|20)\d\d\.?")


def mark_timelines(root: ET.Element) -> None:
    """Give each list of years its look."""
    for items in root.iter("ul"):
        if len(items) > 1 and all(map(_begins_with_year, items)):
            items.set("class", "tijdlijn")


def _begins_with_year(item: ET.Element) -> bool:
    if (item.text or "").strip() or not len(item):
        return False
    first = item[0]
    return first.tag == "strong" and bool(_YEAR.fullmatch("".join(first.itertext()).strip()))
