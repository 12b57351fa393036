"""A site that has no address of its own yet: whole, and silent about what it does not know."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.publish.robots import make_robots
from tests.site.output import Output
from tests.site.promises import built, promised_sample


@pytest.fixture(params=["left out", "left empty", "empty quotes"])
def site(request: pytest.FixtureRequest, sample: Path, build: Callable[..., Output]) -> Output:
    """Build the sample without an address, with a page that moved."""
    line = {"left out": "", "left empty": "site_url:\n", "empty quotes": 'site_url: ""\n'}[request.param]
    config = sample / "mkdocs.yml"
    config.write_text(re.sub(r"site_url: .*\n", line, config.read_text(encoding="utf-8")), encoding="utf-8")
    story = sample / "verhalen" / "2026" / "vroeg-op.md"
    moved = "gepubliceerd:"
    story.write_text(
        story.read_text(encoding="utf-8").replace(moved, f"voorheen: [/verhalen/eerder/]\n{moved}", 1), encoding="utf-8"
    )
    return build(sample)


def test_it_says_nothing_of_an_address(site: Output) -> None:
    assert (site.folder / "robots.txt").read_text(encoding="utf-8") == make_robots(None)
    assert not [name for name in ("sitemap.xml", "sitemap.xml.gz", "feed.xml") if (site.folder / name).exists()]
    for page in site.pages.values():
        assert not page.canonical, page.address
        assert not re.search(r"\bNone\b|\bUndefined\b", page.html), page.address
        assert "feed.xml" not in page.html, page.address


def test_every_link_leads_somewhere_all_the_same(site: Output) -> None:
    assert list(site.dead()) == []
    assert "vroeg-op" in site.pages["verhalen/eerder/"].html


def test_a_site_that_moves_into_a_folder_of_its_host_is_built_without_what_stands_at_a_root(tmp_path: Path) -> None:
    folder = promised_sample(tmp_path / "project")
    assert "/.well-known/security.txt: bestand" in (folder / "adressen.yml").read_text(encoding="utf-8")
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("https://voorbeeld.example/", "https://voorbeeld.example/map/")
    config.write_text(text, encoding="utf-8")
    site = built(folder).folder
    assert not (site / ".well-known").exists()
    assert "security.txt" not in (site / "data" / "v1" / "adressen.json").read_text(encoding="utf-8")
