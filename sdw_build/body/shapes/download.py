"""A link to a file: what it is and how large, within its own words, so that who only hears links knows it too."""

import re
import xml.etree.ElementTree as ET

FILE = "bestand"
_HARD_SPACE = "\u00a0"


def offer(link: ET.Element, address: str, media: str, told: tuple[str, ...]) -> None:
    """Make a link lead to a file, and tell of it behind its words; what was typed there of the same goes."""
    link.set("href", address)
    link.set("type", media)
    _take_told(link, told[0])
    words = ", ".join(told).replace(" ", _HARD_SPACE).replace(f",{_HARD_SPACE}", ", ")
    # The space stands before it: a line may end there, and nowhere within.
    if len(link):
        link[-1].tail = f"{link[-1].tail or ''} "
    else:
        link.text = f"{link.text or ''} "
    last = ET.SubElement(link, "span", {"class": FILE, "data-pagefind-ignore": ""})
    last.text = f"({words})"


def _take_told(link: ET.Element, sort: str) -> None:
    """Take the sort of a file from the end of the words of a link: it is told there already."""
    typed = re.compile(rf"\s*\({sort}\b[^()]*\)\s*$", re.IGNORECASE)
    if len(link):
        link[-1].tail = typed.sub("", link[-1].tail or "")
    elif left := typed.sub("", link.text or ""):
        link.text = left
