"""What is shown of a page where someone shares it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.library.embedding import carded_page
from tests.site.output import Output

Build = Callable[..., Output]
SITE = "https://voorbeeld.example/"


def told(site: Output, address: str) -> dict[str, str]:
    """Read what a page tells to who shares it."""
    found = re.findall(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">', site.pages[address].html)
    assert len({name for name, _ in found}) == len(found)
    return dict(found)


@pytest.mark.parametrize(
    ("address", "card", "words"),
    [
        ("", "site", "Een getekend"),
        ("clienten/", "site-clienten", "voor cliënten. Een"),
        ("verhalen/", "site", "Een getekend"),
        ("verhalen/de-bakker/", "verhaal", "Verhaal. Een"),  # for two audiences
        ("partners/stichting-voorbeeld/", None, "Partner"),
        ("speerpunten/toeleiding/", None, "Thema"),
        ("agenda/voorbeelddag/", None, "Bijeenkomst"),
        ("methodieken/samen-beginnen/", None, "Methodiek"),
        ("cijfers/", "cijfers", "Cijfers. Een"),
        ("regios/zeeland/", "regio", "Regio. Een"),
    ],
)
def test_a_page_tells_what_it_is_and_shows_a_card(
    sample_site: Output, address: str, card: str | None, words: str
) -> None:
    found = told(sample_site, address)
    image = found["og:image"]
    assert image.startswith(f"{SITE}assets/img/delen/")
    assert (sample_site.folder / image.removeprefix(SITE)).is_file()
    if card:
        assert image.endswith(f"/{card}.png")
    assert found["og:image:alt"].startswith(words)
    page = sample_site.pages[address]
    assert found["og:url"] == page.canonical
    assert found["og:description"] == page.description
    assert found["og:title"]
    assert found["og:locale"] == "nl_NL"
    assert found["twitter:card"] == "summary_large_image"
    # What has a day of publication is an article, whatever its kind.
    assert found["og:type"] == ("article" if "article:published_time" in page.html else "website")
    assert (found["og:type"] == "article") == address.startswith(
        ("verhalen/de", "partners/", "speerpunten/", "agenda/", "methodieken/samen")
    )


def test_every_card_that_a_page_names_is_there(sample_site: Output) -> None:
    for page in sample_site.pages.values():
        if carded_page(page.address):  # which stands on the page of someone else, and is shared as little
            continue
        image = told(sample_site, page.address)["og:image"]
        assert (sample_site.folder / image.removeprefix(SITE)).is_file(), page.address


def test_a_photo_is_never_what_is_shown_of_a_story(sample_site: Output) -> None:
    assert 'class="breed omslag' in sample_site.pages["verhalen/de-bakker/"].html
    assert not any("oven" in value for value in told(sample_site, "verhalen/de-bakker/").values())


def test_without_an_address_of_the_site_no_card_is_named(sample: Path, build: Build) -> None:
    config = sample / "mkdocs.yml"
    lines = config.read_text(encoding="utf-8").splitlines(keepends=True)
    config.write_text("".join(line for line in lines if not line.startswith("site_url")), encoding="utf-8")
    found = told(build(sample), "verhalen/de-bakker/")
    assert not [name for name in found if "image" in name]
    assert found["twitter:card"] == "summary"
