"""The feed: newest first, whole addresses, and nothing that is not public."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

from sdw_build.drawing.drawings import clean_drawing
from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.publish.feed import make_feed
from tests.site.conftest import DAY
from tests.site.output import Output

_ATOM = {"a": "http://www.w3.org/2005/Atom"}


def entries(site: Output) -> list[tuple[str, str, str]]:
    """Return each entry as title, address and day."""
    root = ET.parse(site.folder / "feed.xml").getroot()  # noqa: S314 — our own feed
    found = []
    for entry in root.findall("a:entry", _ATOM):
        link = entry.find("a:link", _ATOM)
        assert link is not None
        found.append(
            (entry.findtext("a:title", "", _ATOM), link.get("href", ""), entry.findtext("a:published", "", _ATOM))
        )
    return found


def test_the_feed_holds_the_public_verhalen_newest_first(sample_site: Output) -> None:
    found = entries(sample_site)
    assert "Vroeg op, vroeg klaar" in [title for title, _, _ in found]
    days = [day for _, _, day in found]
    assert days == sorted(days, reverse=True)
    for _, address, _ in found:
        page = next(page for page in sample_site.pages.values() if page.canonical == address)
        assert page.address.startswith("verhalen/")


def test_what_is_concept_or_planned_is_not_in_the_feed(sample_site: Output) -> None:
    addresses = " ".join(address for _, address, _ in entries(sample_site))
    assert "geheim" not in addresses
    assert "later" not in addresses


def test_every_page_leads_to_the_feed(sample_site: Output) -> None:
    assert 'href="feed.xml"' in sample_site.pages[""].html
    assert 'href="../../feed.xml"' in sample_site.pages["verhalen/vroeg-op/"].html


def test_a_drawing_is_written_the_same_after_a_feed(sample: Path) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>'
    before = clean_drawing(drawing)
    publication = Publication(load(sample).library, date.fromisoformat(DAY))
    make_feed(publication, "https://site.test/", "Proef")
    assert clean_drawing(drawing) == before
