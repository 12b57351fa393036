"""A player: a paragraph that is nothing but a link to something to hear."""

import xml.etree.ElementTree as ET

from sdw_build.body.shapes.paragraph import alone, paragraphs, replace


def make_players(root: ET.Element) -> None:
    """Put in the place of each such paragraph a player under its words, and a link to download it."""
    for parent, paragraph in paragraphs(root):
        link = alone(paragraph)
        if link is None or link.tag != "a" or not link.get("type", "").startswith("audio/"):
            continue
        figure = ET.Element("figure", {"class": "geluid"})
        replace(parent, paragraph, figure)
        told = link[-1]
        link.remove(told)
        words = ET.SubElement(figure, "figcaption")
        words.text = link.text
        words.extend(link)
        if len(words):
            words[-1].tail = (words[-1].tail or "").rstrip()
        else:
            words.text = (words.text or "").rstrip()
        # Nothing is fetched until someone wants to hear it.
        heard = {"controls": "controls", "preload": "none", "src": link.get("href", "")}
        ET.SubElement(figure, "audio", heard | {"aria-label": " ".join("".join(words.itertext()).split())})
        again = ET.SubElement(
            figure, "a", {"class": "downloaden", "href": link.get("href", ""), "type": link.get("type", "")}
        )
        again.attrib |= {"download": "", "data-pagefind-ignore": ""}
        again.text = "Download de opname "
        again.append(told)
