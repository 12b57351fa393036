"""Questions with an answer that folds: under a heading that says so, each deeper heading that asks something."""

import xml.etree.ElementTree as ET
from collections.abc import Sequence

HEADINGS = ("vragen en antwoorden", "veelgestelde vragen")
_LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")


def fold_answers(root: ET.Element) -> None:
    """Fold each answer under its question; the heading keeps its id, and stands in what opens the answer."""
    for parent in list(root.iter()):
        for heading in [child for child in parent if child.tag in _LEVELS and _words(child).lower() in HEADINGS]:
            _fold_under(parent, heading)


def _fold_under(parent: ET.Element, heading: ET.Element) -> None:
    section = section_under(list(parent), heading)
    while section:
        question = section.pop(0)
        if question.tag not in _LEVELS or not _words(question).endswith("?"):
            continue
        answer = section_under([question, *section], question)
        section = section[len(answer) :]
        if answer:
            fold(parent, question, answer)


def section_under(siblings: Sequence[ET.Element], heading: ET.Element) -> list[ET.Element]:
    """Return what stands under a heading: up to the next of its level or higher, or the notes below the text."""
    found = []
    for element in siblings[list(siblings).index(heading) + 1 :]:
        is_higher = element.tag in _LEVELS and element.tag <= heading.tag
        if is_higher or element.get("class") == "footnote":
            break
        found.append(element)
    return found


def fold(parent: ET.Element, question: ET.Element, answer: Sequence[ET.Element]) -> None:
    """Fold what stands under a heading; the heading stays to be seen, and opens it."""
    details = ET.Element("details", {"class": "vraag"})
    details.tail = "\n"
    parent.insert(list(parent).index(question), details)
    for element in (question, *answer):
        parent.remove(element)
    question.tail = None
    summary = ET.SubElement(details, "summary")
    summary.append(question)
    body = ET.SubElement(details, "div", {"class": "antwoord"})
    body.extend(answer)


def _words(heading: ET.Element) -> str:
    return " ".join("".join(heading.itertext()).split())
