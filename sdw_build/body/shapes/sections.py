"""Sections that fold: all but the first of a text, each under its own heading."""

import xml.etree.ElementTree as ET

from sdw_build.body.shapes.questions import fold, section_under

_LEVEL = "h2"


def fold_sections(root: ET.Element) -> None:
    """Fold each section but the first under its heading, which keeps its id."""
    for heading in [child for child in root if child.tag == _LEVEL][1:]:
        if section := section_under(list(root), heading):
            fold(root, heading, section)
