"""What the desk says of links to other sites: broken ones first, since when, and where they stand."""

from datetime import date
from pathlib import Path

from sdw_build.desk.outside import broken_links
from sdw_build.library.loading import load
from sdw_build.outside.verdict import Oordeel, Remembered, Verdict
from tests.cases import document, write

DAY = date(2026, 6, 1)


def test_it_lists_what_is_broken_and_moved(tmp_path: Path) -> None:
    links = "[a](https://a.example/x#y), [b](https://b.example/) en [c](https://c.example/)."
    library = load(write(tmp_path, {"content/over.md": document(body=links, public=True)})).library
    memory = {
        "https://a.example/x": Remembered(Verdict(Oordeel.WEG, "er staat niets (404)"), DAY, date(2026, 5, 1)),
        "https://b.example/": Remembered(Verdict(Oordeel.GOED), DAY, DAY),
        "https://c.example/": Remembered(Verdict(Oordeel.VERHUISD, "", "https://d.example/"), DAY, date(2026, 4, 1)),
        "https://nergens.example/": Remembered(Verdict(Oordeel.WEG), DAY, DAY),
    }
    section = broken_links(library, memory)
    assert [row.cellen for row in section.rijen] == [
        ("https://a.example/x", "weg: er staat niets (404)", date(2026, 5, 1), ("content/over.md",)),
        ("https://c.example/", "verhuisd: https://d.example/", date(2026, 4, 1), ("content/over.md",)),
    ]
    assert "Het laatst nagekeken op 2026-06-01." in section.uitleg
    assert "typ sdw links --extern" in broken_links(library, {}).leeg
