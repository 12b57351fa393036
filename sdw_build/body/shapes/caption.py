"""A picture with a caption: what stands in cursive right under it, or behind its address between quotation marks."""

import xml.etree.ElementTree as ET

from sdw_build.body.shapes.paragraph import alone, paragraphs, replace

_PICTURE = "img"


def make_captions(root: ET.Element) -> None:
    """Put each picture that has a caption in a figure with it."""
    for parent, paragraph in paragraphs(root):
        picture, caption = _with_title(paragraph) or _with_line(paragraph) or (None, None)
        if picture is not None and caption is not None:
            picture.tail = None
            caption.tag, caption.tail = "figcaption", None
            figure = ET.Element("figure", {"class": "beeld-met-bijschrift"})
            replace(parent, paragraph, figure)
            figure.extend((picture, caption))


def drop_captions_of_nothing(root: ET.Element) -> None:
    """Take away the captions of pictures that may not be seen: they tell what there was to see."""
    for parent in list(root.iter()):
        for figure in [child for child in parent if child.get("class") == "beeld-met-bijschrift"]:
            if figure.find(".//img") is None:
                parent.remove(figure)


def _with_title(paragraph: ET.Element) -> tuple[ET.Element, ET.Element] | None:
    picture = alone(paragraph)
    if picture is None or picture.tag != _PICTURE or not (title := picture.attrib.pop("title", "").strip()):
        return None
    caption = ET.Element("figcaption")
    caption.text = title
    return picture, caption


def _with_line(paragraph: ET.Element) -> tuple[ET.Element, ET.Element] | None:
    children = [child for child in paragraph if child.tag != "br"]
    if len(children) != 2 or (children[0].tag, children[1].tag) != (_PICTURE, "em"):
        return None
    picture, caption = children
    between = "".join(child.tail or "" for child in paragraph if child is not caption)
    if (paragraph.text or "").strip() or (caption.tail or "").strip() or between.strip() or "\n" not in between:
        return None
    picture.attrib.pop("title", None)
    return picture, caption
