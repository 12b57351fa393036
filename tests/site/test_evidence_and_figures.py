"""Evidence, figures and reviews on the built site: expired is expired, and contradictions come along."""

import re
from collections.abc import Callable
from pathlib import Path

from tests.sdw import run_sdw
from tests.site.output import Output

Build = Callable[..., Output]


def change(path: Path, old: str, new: str) -> None:
    """Replace a text that must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def words(html: str) -> str:
    """Read a page as one line of text."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_expired_evidence_is_shown_as_expired_and_told(sample: Path, build: Build) -> None:
    page = words(build(sample, "2026-06-01").pages["methodieken/samen-beginnen/"].html)
    assert "erlopen" in page
    told = run_sdw(sample, "check", "--datum", "2026-06-01")
    assert told.returncode == 0
    assert re.search(r"methodieken/samen-beginnen.md:\d+:17: SDW440", told.stdout)


def test_evidence_that_still_holds_is_not_called_expired(sample: Path, build: Build) -> None:
    change(sample / "methodieken" / "samen-beginnen.md", "geldig_tot: 2025-01-01", "geldig_tot: 2031-01-01")
    page = words(build(sample, "2026-06-01").pages["methodieken/samen-beginnen/"].html)
    assert "erlopen" not in page
    assert "Goed beschreven" in page
    assert "SDW440" not in run_sdw(sample, "check", "--datum", "2026-06-01").stdout
    assert "SDW440" in run_sdw(sample, "check", "--datum", "2030-12-01").stdout


def test_a_level_is_explained_and_of_none_nothing_is_said(sample_site: Output) -> None:
    page = words(sample_site.pages["methodieken/samen-beginnen/"].html)
    assert "Mensen uit de praktijk vinden dat duidelijk is beschreven wat je doet" in page
    assert "onbekend" not in page.lower().replace("jaar onbekend", "")


def test_a_figure_in_text_gives_amount_population_year_and_a_way_to_its_source(sample_site: Output) -> None:
    page = sample_site.pages["methodieken/samen-beginnen/"]
    text = words(page.html)
    assert "Omdat 220 dagen lang is" in text
    assert "220 dagen: Werknemers die uitvallen, 2018." in text
    assert "../../cijfers/dagen/" in page.links


def test_a_contradiction_always_comes_along_in_both_directions(sample: Path, build: Build) -> None:
    change(sample / "methodieken" / "samen-beginnen.md", "[[cijfer:helft]]", "[[cijfer:driekwart]]")
    text = words(build(sample).pages["methodieken/samen-beginnen/"].html)
    assert "Een andere bron zegt: bijna de helft (Alle volwassenen, 2023)." in text


def test_a_figure_that_measures_differently_is_named_as_such(sample: Path, build: Build) -> None:
    change(sample / "content" / "cijfers" / "werk.yml", "tegenstrijdig_met: [driekwart]", "anders_gemeten: [driekwart]")
    text = words(build(sample).pages["methodieken/samen-beginnen/"].html)
    assert "Anders gemeten: bijna driekwart" in text
    assert "Een andere bron zegt" not in text


def test_the_figures_page_shows_chart_table_and_where_a_figure_is_used(sample_site: Output) -> None:
    page = sample_site.pages["cijfers/"]
    assert "<svg" in page.html
    assert re.search(r"<table.*2017.*197.*2018.*220", page.html, re.DOTALL)
    assert "../methodieken/samen-beginnen/" in page.links


def test_figures_that_contradict_stand_together_once_each_at_its_own_address(sample_site: Output) -> None:
    page = sample_site.pages["cijfers/"]
    (row,) = re.findall(
        r'<li class="rij">(?:(?!</li>).)*bijna de helft of bijna driekwart.*?</li>', page.html, re.DOTALL
    )
    for slug, claim in (("helft", "De helft krijgt er ooit mee te maken."), ("driekwart", "Driekwart krijgt er ooit")):
        assert page.html.count(f'id="{slug}"') == row.count(f'id="{slug}"') == 1
        assert f"<strong>{claim}" in row
    assert page.html.count("De bronnen spreken elkaar tegen.") == 1


def test_of_many_figures_the_older_ones_fold(sample: Path, build: Build) -> None:
    figures = sample / "content" / "cijfers" / "werk.yml"
    text = figures.read_text(encoding="utf-8")
    one = text[text.index("dagen:") : text.index("  reeks:")] + "  themas: [preventie]\n"
    later = [one.replace("dagen:\n", f"dagen-{year}:\n", 1).replace("2018", str(year)) for year in range(2019, 2023)]
    figures.write_text(text + "".join(later), encoding="utf-8")
    html = build(sample).pages["cijfers/"].html
    shown, _, folded = html.partition('<details class="vraag')
    assert {year for year in range(2019, 2023) if f'id="dagen-{year}"' in shown} == {2021, 2022}
    assert all(f'id="{slug}"' in folded for slug in ("dagen", "dagen-2019", "dagen-2020"))
    assert "vragen.js" in html


def test_a_superseded_figure_is_told_at_every_place_that_uses_it(sample: Path) -> None:
    figures = sample / "content" / "cijfers" / "werk.yml"
    text = figures.read_text(encoding="utf-8")
    newer = text[text.index("dagen:") : text.index("  reeks:")].replace("dagen:\n", "dagen-nieuw:\n", 1)
    figures.write_text(f"{text}{newer}  vervangt: [dagen]\n", encoding="utf-8")
    told = run_sdw(sample, "check")
    assert told.returncode == 0
    method = (sample / "methodieken" / "samen-beginnen.md").read_text(encoding="utf-8").splitlines()
    line = next(number for number, words in enumerate(method, 1) if "[[cijfer:dagen]]" in words)
    assert f"methodieken/samen-beginnen.md:{line}:7: SDW450" in told.stdout
    assert "content/index.md:6:9: SDW450" in told.stdout
    assert "dagen-nieuw" in told.stdout


def test_a_figure_past_its_review_is_told_where_it_stands_and_where_it_is_used(sample: Path) -> None:
    change(sample / "content" / "cijfers" / "werk.yml", "  jaar: 2018", "  jaar: 2018\n  herzien_voor: 2026-05-01")
    told = run_sdw(sample, "check", "--datum", "2026-06-01").stdout
    assert "content/cijfers/werk.yml:8:17: SDW451" in told
    assert "content/index.md:6:9: SDW451" in told
    assert "SDW451" not in run_sdw(sample, "check", "--datum", "2026-05-01").stdout


def test_an_overdue_review_is_a_warning_and_after_grace_readers_see_it(sample: Path, build: Build) -> None:
    page = sample / "content" / "over-ons.md"
    change(page, "status: gepubliceerd", "status: gepubliceerd\nherzien: 2026-02-01\nherzien_voor: 2026-05-01")
    assert "content/over-ons.md:7:15: SDW441" in run_sdw(sample, "check", "--datum", "2026-05-02").stdout
    assert "SDW441" not in run_sdw(sample, "check", "--datum", "2026-05-01").stdout
    within = words(build(sample, "2026-07-30").pages["over-ons/"].html)
    assert "Laatst herzien op 1 februari 2026" in within
    assert "moet nog worden nagelopen" not in within
    assert "moet nog worden nagelopen" in words(build(sample, "2026-07-31").pages["over-ons/"].html)
