"""The running text of a document for use elsewhere: whole addresses, no pictures, nothing of our own looks."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass

from markdown.serializers import to_html_string
from markdown.util import AtomicString

from sdw_build.body.render import Neutral
from sdw_build.data.markdown import as_markdown
from sdw_build.library.document import Document
from sdw_build.library.publication import Publication, file_address
from sdw_build.library.urls import whole
from sdw_build.schema.references import CijferRef

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What an element keeps: all else is of our own pages.
_KEPT = {"a": ("href",), "ol": ("start",), "li": ("id",), "sup": ("id",), **dict.fromkeys(_HEADINGS, ("id",))}
_NOTES = ("footnote-ref", "footnote-backref")


@dataclass(frozen=True)
class RunningText:
    """A text in the two ways in which others use it; both empty when there is none."""

    html: str = ""
    markdown: str = ""


def running_text(publication: Publication, document: Document, site_url: str) -> RunningText:
    """Return the text of a document, with what is public of it and nothing else."""
    if not document.body.text.strip():
        return RunningText()

    def figure(target: str) -> ET.Element | str:
        _, _, slug = target.partition(":")
        found = publication.find(CijferRef(slug.strip()))
        if found is None:
            return slug.strip()
        link = ET.Element("a", {"href": whole(site_url, found.adres), "class": _FOLLOWED})
        link.text = AtomicString(" ".join(filter(None, (found.data.waarde, found.data.eenheid))))
        return link

    root = document.body.elements.tree(figure)
    anchors = iter(publication.library.headings(document))
    for heading in (item for item in root.iter() if item.tag in _HEADINGS):
        heading.set("id", next(anchors)[0])
    # Pictures first: what stands in a link is then words.
    for parent in list(root.iter()):
        for at, child in enumerate(list(parent)):
            if child.tag == "img":
                parent[at] = _described(child)
    for link in list(root.iter("a")):
        _follow(publication, document, site_url, link)
    _bare(root)
    html = to_html_string(root).removeprefix("<div>").removesuffix("</div>").strip()
    return RunningText(html, as_markdown(root))


_FOLLOWED = "cijfer-in-tekst"


def _described(picture: ET.Element) -> ET.Element:
    """Return the words that stand in for a picture: who may show it was asked of this site alone."""
    words = ET.Element("span")
    words.text = AtomicString(f"[Beeld: {alt}]" if (alt := picture.get("alt", "").strip()) else "[Beeld]")
    words.tail = picture.tail
    return words


def _follow(publication: Publication, document: Document, site_url: str, link: ET.Element) -> None:
    typed = link.get("href", "")
    if link.get("class", "") in (*_NOTES, _FOLLOWED):
        return
    found = publication.target(document, typed)
    if found is None or found.picture:
        tail, link.tail = link.tail, None
        told = Neutral() if found else publication.neutral(document, typed, "".join(link.itertext()))
        if told.words is not None:
            link.clear()
            link.text = AtomicString(told.words)
        link.attrib.clear()
        link.tag, link.tail = "span", tail
    elif found.outside:
        link.set("href", found.outside)
    else:
        own = document.adres if typed.startswith("#") else found.document.adres if found.document else found.section
        leads = file_address(document, found.file) if found.file else own or ""
        # What shares a page has an anchor in its address.
        place = f"#{found.anchor}" if found.anchor and "#" not in leads else ""
        link.set("href", f"{whole(site_url, leads)}{place}")


def _bare(root: ET.Element) -> None:
    """Take away what is of our own pages: classes, titles, and the boxes of a list of tasks."""
    for element in root.iter():
        if "vakje" in element.get("class", "").split():
            element.text = AtomicString("☑" if element.get("aria-label") == "gedaan" else "☐")
        if element.get("class") == "footnote":
            element.attrib = {"class": "noten"}
            continue
        kept = _KEPT.get(element.tag, ())
        element.attrib = {name: value for name, value in element.attrib.items() if name in kept}
