"""The sample, built for real: which pages there are, and what may not be among them."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.library.embedding import carded_page
from tests.sdw import run_sdw
from tests.site.output import Output, site_of

Build = Callable[..., Output]

EVERY_KIND = [
    "",
    "clienten/",
    "verhalen/de-bakker/",
    "verhalen/vroeg-op/",
    "methodieken/samen-beginnen/",
    "partners/stichting-voorbeeld/",
    "speerpunten/toeleiding/",
    "agenda/voorbeelddag/",
    "cijfers/",
    "regios/zeeland/",
    "over-ons/",
    "zoeken/",
    "404.html",
]


def fingerprint(folder: Path) -> dict[str, str]:
    """Hash every file of a folder by its name."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("address", EVERY_KIND)
def test_every_kind_has_its_address(sample_site: Output, address: str) -> None:
    assert address in sample_site.pages


@pytest.mark.parametrize(
    "address",
    [
        "verhalen/",
        "verhalen/doelgroep/clienten/",
        "verhalen/thema/preventie/",
        "verhalen/vorm/interview/",
        "verhalen/regio/zeeland/",
        "methodieken/",
        "partners/",
        "speerpunten/",
        "agenda/",
        "regios/",
    ],
)
def test_overviews_and_filters_are_pages(sample_site: Output, address: str) -> None:
    assert address in sample_site.pages


def test_no_link_or_anchor_is_dead(sample_site: Output) -> None:
    assert list(sample_site.dead()) == []


def test_every_page_has_one_h1_and_ordered_headings(sample_site: Output) -> None:
    for page in sample_site.pages.values():
        assert page.h1 == 1, page.address
        assert page.levels[0] == 1, page.address
        assert all(after <= before + 1 for before, after in zip(page.levels, page.levels[1:], strict=False)), (
            page.address,
            page.levels,
        )


def test_every_page_has_a_title_description_language_and_canonical_of_its_own(sample_site: Output) -> None:
    # A card says what its page says, for the page of someone else.
    pages = [page for page in sample_site.pages.values() if not page.address.endswith(("404.html", "/kaart/"))]
    assert all(page.lang == "nl" for page in pages)
    cards = [page for page in pages if carded_page(page.address)]
    assert {page.canonical for page in cards} == {
        sample_site.pages[carded_page(page.address)].canonical for page in cards
    }
    pages = [page for page in pages if page not in cards]
    for name in ("title", "description", "canonical"):
        values = [getattr(page, name).strip() for page in pages]
        assert all(values), [page.address for page in pages if not getattr(page, name).strip()]
        assert len(set(values)) == len(values), name
    assert sample_site.pages["verhalen/de-bakker/"].canonical == "https://voorbeeld.example/verhalen/de-bakker/"


def test_nothing_inline_stands_in_the_way_of_a_strict_content_policy(sample_site: Output) -> None:
    assert [(page.address, page.inline) for page in sample_site.pages.values() if page.inline] == []


@pytest.mark.parametrize("word", ["kanarie", "geheim", "later.md"])
def test_what_is_not_public_is_in_no_file(sample_site: Output, word: str) -> None:
    assert sample_site.files_with(word) == []


def test_data_files_never_reach_the_site(sample_site: Output) -> None:
    written = [path for path in sample_site.folder.rglob("*") if path.suffix in {".yml", ".yaml", ".md"}]
    # The Markdown of the data is written anew, of what a page shows.
    assert [path for path in written if not path.is_relative_to(sample_site.folder / "data/v1")] == []


def test_a_link_to_what_is_not_public_becomes_plain_text(sample_site: Output) -> None:
    html = sample_site.pages["verhalen/de-bakker/"].html
    assert "<span>later</span>" in html
    assert "../vroeg-op/" in sample_site.pages["verhalen/de-bakker/"].links


def test_a_later_day_shows_what_was_planned(sample: Path, build: Build) -> None:
    later = build(sample, "2030-01-01")
    assert "verhalen/later/" in later.pages
    assert "../later/" not in build(sample, "2029-01-01").pages["verhalen/de-bakker/"].links
    assert "../../verhalen/later/" in later.pages["methodieken/samen-beginnen/"].links


def test_when_consent_ends_the_story_is_gone_everywhere(sample: Path, build: Build) -> None:
    last_day = build(sample, "2099-01-15")
    assert "verhalen/de-bakker/" in last_day.pages
    assert last_day.files_with("Fenna")
    after = build(sample, "2099-01-16")
    for word in ("Fenna", "Brood om vijf uur", "oven.png"):
        assert after.files_with(word) == [], word
    linking = [page.address for page in after.pages.values() if any("de-bakker" in link for link in page.links)]
    assert linking == []
    assert "niet meer beschikbaar" in after.pages["verhalen/de-bakker/"].html
    assert list(after.dead()) == []


def test_an_archived_document_keeps_its_address_but_leaves_the_lists(sample_site: Output) -> None:
    page = sample_site.pages["methodieken/oude-weg/"]
    assert "niet meer bijgehouden" in page.html
    assert not any("oude-weg" in link for link in sample_site.pages["methodieken/"].links)


def test_backlinks_run_both_ways(sample_site: Output) -> None:
    assert "../../verhalen/de-bakker/" in sample_site.pages["methodieken/samen-beginnen/"].links
    assert "../../methodieken/samen-beginnen/" in sample_site.pages["partners/stichting-voorbeeld/"].links
    assert "../../verhalen/de-bakker/" in sample_site.pages["partners/bond-van-bakkers/"].links
    assert "../../verhalen/de-bakker/" in sample_site.pages["regios/zeeland/"].links


def test_contradicting_figures_stand_together(sample_site: Output) -> None:
    html = sample_site.pages["methodieken/samen-beginnen/"].html
    assert "bijna de helft" in html
    assert "bijna driekwart" in html


def test_long_overviews_are_paged(sample: Path, build: Build) -> None:
    settings = sample / "content" / "instellingen.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "per_pagina: 1\n", encoding="utf-8")
    site = build(sample)
    assert "verhalen/pagina/2/" in site.pages
    assert "verhalen/doelgroep/clienten/pagina/2/" in site.pages
    assert list(site.dead()) == []


def test_an_error_in_the_content_leaves_the_last_site_alone(sample: Path, build: Build) -> None:
    before = fingerprint(build(sample).folder)
    story = sample / "verhalen" / "2026" / "vroeg-op.md"
    story.write_text(story.read_text(encoding="utf-8").replace("vorm: tips", "vorm: tip"), encoding="utf-8")
    done = run_sdw(sample, "build")
    assert done.returncode == 1
    assert "SDW204" in done.stderr
    assert "bedoel je 'tips'?" in done.stderr
    assert fingerprint(site_of(sample)) == before
    assert sorted(path.name for path in sample.iterdir()) == [
        ".cache",
        "content",
        "methodieken",
        "mkdocs.yml",
        "site-voorbeeld",
        "site-voorbeeld-server",
        "theme",
        "verhalen",
    ]


def test_a_fault_of_our_own_leaves_the_last_site_alone_and_shows_no_traceback(sample: Path, build: Build) -> None:
    before = fingerprint(build(sample).folder)
    (sample / "theme" / "verhaal.html").write_text("{{ pagina.bestaat.niet.echt }}", encoding="utf-8")
    done = run_sdw(sample, "build")
    assert done.returncode == 3
    assert "Traceback" not in done.stdout + done.stderr
    assert "SDW901" in done.stderr
    assert fingerprint(site_of(sample)) == before
    assert not list(sample.glob(".site-*"))
