"""The site map tells of each page the day on which it last changed, where that is known."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from sdw_build.pages.page import Page
from sdw_build.pages.site import all_pages
from sdw_build.publish.sitemap import make_sitemaps
from tests.pages.making import methodiek, publication, written

SITE = "https://proef.example/"


def test_a_page_and_the_list_that_it_stands_in_changed_on_its_last_day(tmp_path: Path) -> None:
    changes = [{"dag": "2026-05-04", "wat": "Nieuw bewijs."}]
    files = {
        "methodieken/m.md": methodiek(herzien="2026-03-01", wijzigingen=changes),
        "content/over-ons.md": written(),
    }
    text = make_sitemaps(all_pages(publication(tmp_path, files)), SITE)["sitemap.xml"]
    told = dict(re.findall(r"<loc>https://proef\.example/([^<]*)</loc>(?:\s*<lastmod>([^<]*)</lastmod>)?", text))
    assert (told["methodieken/m/"], told["methodieken/"]) == ("2026-05-04", "2026-05-04")
    assert (told["over-ons/"], told["regios/"]) == ("2026-01-01", "")


@pytest.mark.parametrize(("number", "files"), [(50_000, 1), (50_001, 2), (100_001, 3)])
def test_what_one_file_may_not_hold_is_in_files_that_it_names(number: int, files: int) -> None:
    page = Page("", "pagina.html", "Proef", "Een proef.", None)
    made = make_sitemaps((replace(page, adres=f"verhalen/{at}/") for at in range(number)), SITE)
    named = re.findall(r"<sitemap>\s*<loc>https://proef\.example/([^<]*)</loc>", made["sitemap.xml"])
    assert list(made) == ["sitemap.xml", *named]
    assert len(named or made) == files
    told = [address for name in named or made for address in re.findall(r"<url>\s*<loc>([^<]*)</loc>", made[name])]
    assert told == [f"{SITE}verhalen/{at}/" for at in range(number)]
    assert all(text.count("<url>") <= 50_000 for text in made.values())


def test_a_file_of_the_site_map_is_no_larger_than_it_may_be() -> None:
    page = Page(f"verhalen/{'a' * 2000}/", "pagina.html", "Proef", "Een proef.", None)
    made = make_sitemaps([page] * 30_000, SITE)
    assert list(made) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert max(len(text) for text in made.values()) < 50 * 1024 * 1024
