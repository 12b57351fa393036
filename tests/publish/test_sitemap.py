"""The site map tells of each page the day on which it last changed, where that is known."""

import re
from pathlib import Path

from sdw_build.pages.site import all_pages
from sdw_build.publish.sitemap import make_sitemap
from tests.pages.making import methodiek, publication, written


def test_a_page_and_the_list_that_it_stands_in_changed_on_its_last_day(tmp_path: Path) -> None:
    changes = [{"dag": "2026-05-04", "wat": "Nieuw bewijs."}]
    files = {
        "methodieken/m.md": methodiek(herzien="2026-03-01", wijzigingen=changes),
        "content/over-ons.md": written(),
    }
    text = make_sitemap(all_pages(publication(tmp_path, files)), "https://proef.example/")
    told = dict(re.findall(r"<loc>https://proef\.example/([^<]*)</loc>(?:\s*<lastmod>([^<]*)</lastmod>)?", text))
    assert (told["methodieken/m/"], told["methodieken/"]) == ("2026-05-04", "2026-05-04")
    assert (told["over-ons/"], told["regios/"]) == ("2026-01-01", "")
