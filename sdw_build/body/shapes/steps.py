"""A list of steps: a numbered list in which every item begins with bold words."""

import xml.etree.ElementTree as ET


def mark_steps(root: ET.Element) -> None:
    """Give each list of steps its look."""
    for items in root.iter("ol"):
        # One that begins elsewhere goes on from another list, and keeps its own numbers.
        if len(items) > 1 and "start" not in items.attrib and all(map(_begins_bold, items)):
            items.set("class", "stappenplan")


def _begins_bold(item: ET.Element) -> bool:
    if (item.text or "").strip() or not len(item):
        return False
    return item[0].tag == "strong" or (item[0].tag == "p" and _begins_bold(item[0]))
