"""Entries of a feed, written as Atom and as JSON Feed: the same words in both, and nothing that an XML file may not hold."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from xml.etree import ElementTree as ET

# What a category of an entry is that names the page it is about.
ABOUT = "urn:sterkdoorwerk:document"
NEWEST = 30  # entries; all of it stands in the file of changes
_ATOM, _TOMBSTONES = "http://www.w3.org/2005/Atom", "http://purl.org/atompub/tombstones/1.0"
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class FeedItem:
    """An entry: something to read, with an id that outlives its address."""

    id: str
    titel: str
    adres: str  # whole
    gepubliceerd: date
    gewijzigd: date
    tekst: str
    soorten: tuple[tuple[str, str], ...] = ()  # a term with its label
    rechten: str = ""
    over: str = ""  # the id of the page that it is about: its own, or that of which it tells a change


@dataclass(frozen=True)
class Feed:
    """A feed: of what it tells, by whom, and what is in it no more, by an id only."""

    id: str
    titel: str
    adres: str  # of its page, whole
    hier: str  # its own address, whole
    auteur: str
    rechten: str
    dag: date  # when nothing is in it
    items: tuple[FeedItem, ...]
    weg: tuple[tuple[str, date], ...] = ()

    @property
    def gewijzigd(self) -> date:
        """The last day on which anything in it changed."""
        days = [*(item.gewijzigd for item in self.items), *(day for _, day in self.weg)]
        return max(days, default=self.dag)


def newest_first(items: Iterable[FeedItem]) -> tuple[FeedItem, ...]:
    """Return entries in the order in which they last changed, the newest first."""
    return tuple(sorted(items, key=lambda item: (item.gewijzigd, item.gepubliceerd), reverse=True))


def as_atom(feed: Feed) -> str:
    """Return a feed as Atom (RFC 4287), with what was in it and may not be kept (RFC 6721)."""
    # Said here and not registered: what is registered holds for every drawing that is written afterwards as well.
    named = {"xmlns:at": _TOMBSTONES} if feed.weg else {}
    root = ET.Element("feed", {"xmlns": _ATOM, **named, "xml:lang": "nl"})
    _add(root, "title", feed.titel)
    _add(root, "id", feed.id)
    _add(root, "link", href=feed.adres)
    _add(root, "link", rel="self", type="application/atom+xml", href=feed.hier)
    _add(_add(root, "author"), "name", feed.auteur)
    _add(root, "rights", feed.rechten)
    _add(root, "updated", _moment(feed.gewijzigd))
    for item in feed.items:
        entry = _add(root, "entry")
        _add(entry, "title", item.titel)
        _add(entry, "id", item.id)
        _add(entry, "link", href=item.adres)
        if item.over:
            _add(entry, "category", scheme=ABOUT, term=item.over)
        _add(entry, "published", _moment(item.gepubliceerd))
        _add(entry, "updated", _moment(item.gewijzigd))
        for term, label in item.soorten:
            _add(entry, "category", term=term, label=label)
        if item.rechten and item.rechten != feed.rechten:
            _add(entry, "rights", item.rechten)
        _add(entry, "summary", item.tekst or item.titel)
    for gone, day in feed.weg:
        _add(root, "at:deleted-entry", ref=gone, when=_moment(day))
    return ET.tostring(root, encoding="unicode", xml_declaration=True)


def as_json(feed: Feed, about: str) -> str:
    """Return a feed as JSON Feed 1.1; `about` is the page that tells what is said there beyond that."""
    told: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.titel,
        "home_page_url": feed.adres,
        "feed_url": feed.hier,
        "language": "nl",
        "authors": [{"name": feed.auteur}],
        "_sterkdoorwerk": {
            "about": about,
            "rechten": feed.rechten,
            "ingetrokken": [{"id": gone, "dag": day.isoformat()} for gone, day in feed.weg],
        },
        "items": [
            {
                "id": item.id,
                "url": item.adres,
                "title": item.titel,
                "content_text": item.tekst or item.titel,
                "date_published": _moment(item.gepubliceerd),
                "date_modified": _moment(item.gewijzigd),
                "tags": [label for _, label in item.soorten],
                "_sterkdoorwerk": {
                    "about": about,
                    **({"document": item.over} if item.over else {}),
                    "rechten": item.rechten,
                },
            }
            for item in feed.items
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, {key: _fit(value) for key, value in attributes.items()})
    element.text = text if text is None else _fit(text)
    return element


def _fit(text: str) -> str:
    """Leave out the signs that no XML file may hold."""
    return _UNFIT.sub("", text)


def _moment(day: date) -> str:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).isoformat()
