"""The newest verhalen as an Atom feed, for who wants to be told of them without an account."""

from datetime import UTC, date, datetime, time
from xml.etree import ElementTree as ET

from sdw_build.library.licence import TERMS, rights
from sdw_build.library.listing import listed, newest
from sdw_build.library.publication import Publication
from sdw_build.library.urls import whole
from sdw_build.schema.kinds import VERHAAL

ADDRESS = "feed.xml"
_NEWEST = 30
_ATOM = "http://www.w3.org/2005/Atom"


def make_feed(publication: Publication, site_url: str, naam: str) -> str:
    """Return the feed as XML; what is not public on the day is in no publication, and so in no feed."""
    stories = newest(listed(publication.of_kind(VERHAAL)))
    # Said here and not registered: what is registered holds for every drawing that is written afterwards as well.
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "nl"})
    _add(feed, "title", f"{naam}: verhalen")
    _add(feed, "id", site_url)
    _add(feed, "link", href=site_url)
    _add(feed, "link", rel="self", href=whole(site_url, ADDRESS))
    _add(_add(feed, "author"), "name", naam)
    _add(feed, "rights", rights(None, whole(site_url, TERMS)))  # a verhaal is never to be reused
    changed = [item.data.herzien or item.data.gepubliceerd for item in stories]
    _add(feed, "updated", _moment(max(changed, default=publication.day)))
    for story in stories[:_NEWEST]:
        data = story.data
        address = whole(site_url, story.adres)
        entry = _add(feed, "entry")
        _add(entry, "title", data.titel)
        _add(entry, "id", address)
        _add(entry, "link", href=address)
        _add(entry, "published", _moment(data.gepubliceerd))
        _add(entry, "updated", _moment(data.herzien or data.gepubliceerd))
        _add(entry, "summary", data.samenvatting)
    return ET.tostring(feed, encoding="unicode", xml_declaration=True)


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, attributes)
    element.text = text
    return element


def _moment(day: date) -> str:
    return datetime.combine(day, time(), UTC).isoformat()
