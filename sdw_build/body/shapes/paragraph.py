"""What a paragraph holds: one thing alone, or lines."""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Sequence


def alone(paragraph: ET.Element) -> ET.Element | None:
    """Return what an element holds when that is one element and no words beside it."""
    if len(paragraph) != 1 or (paragraph.text or "").strip() or (paragraph[0].tail or "").strip():
        return None
    return paragraph[0]


def paragraphs(root: ET.Element) -> Iterator[tuple[ET.Element, ET.Element]]:
    """Go through the paragraphs of a text, each as (what it stands in, the paragraph)."""
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == "p":
                yield parent, child


def replace(parent: ET.Element, old: ET.Element, new: ET.Element) -> None:
    """Put an element in the place of another, with what follows it."""
    new.tail, old.tail = old.tail, None
    parent[list(parent).index(old)] = new


def take_last_line(paragraph: ET.Element, begins: Callable[[str], object]) -> ET.Element | None:
    """Take the last line from a paragraph of more, when it begins so; None when it does not, or there is but one."""
    children = list(paragraph)
    for index in range(len(children), 0, -1):
        before, break_, after = (children[index - 1].tail or "").rpartition("\n")
        if break_:
            if not begins(after):
                return None
            children[index - 1].tail = before
            return _moved(paragraph, children[index:], after)
    before, break_, after = (paragraph.text or "").rpartition("\n")
    if not break_ or not before.strip() or not begins(after):
        return None
    paragraph.text = before
    return _moved(paragraph, children, after)


def _moved(paragraph: ET.Element, children: Sequence[ET.Element], first: str) -> ET.Element:
    line = ET.Element("span")
    line.text = first
    for child in children:
        paragraph.remove(child)
        line.append(child)
    # A line that was ended on purpose has nothing left to be kept from.
    if len(paragraph) and paragraph[-1].tag == "br" and not (paragraph[-1].tail or "").strip():
        paragraph.remove(paragraph[-1])
    return line
