"""robots.txt: it names the list of pages by its whole address, or not at all."""

import pytest

from sdw_build.publish.robots import make_robots


@pytest.mark.parametrize("site_url", ["https://voorbeeld.nl/", "https://voorbeeld.nl/map/"])
def test_it_names_the_list_of_pages(site_url: str) -> None:
    assert make_robots(site_url) == f"User-agent: *\nSitemap: {site_url}sitemap.xml\n"


@pytest.mark.parametrize("site_url", [None, ""])
def test_without_an_address_it_names_none(site_url: str | None) -> None:
    assert make_robots(site_url) == "User-agent: *\n"
