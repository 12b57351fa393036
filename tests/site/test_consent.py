"""Consent on the built site: what lapses leaves no trace, whatever else is wrong or rolled back."""

import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from sdw_build.day import today
from tests.sdw import run_sdw
from tests.site.conftest import ROOT, SAMPLE
from tests.site.output import Output, site_of
from tests.waiting import PATIENCE

CANARIES = ("kanarietitel", "kanarietekst", "kanariealt", "kanariebeeld", "kanariecitaat", "kanarielink", "kanarienaam")
# Consent is judged on the day that it is, so that these lie ahead whenever the tests run.
NOW = today()
GIVEN, PUBLISHED, EARLY = (str(NOW - timedelta(days)) for days in (40, 20, 10))
DAY, LAST, AFTER = (str(NOW + timedelta(days)) for days in (2, 60, 61))

STORY = f"""---
titel: Kanarietitel over een nieuwe start
samenvatting: Hoe kanarietitel begon.
doelgroepen: [clienten]
gepubliceerd: {PUBLISHED}
status: gepubliceerd
vorm: interview
perspectief: client
themas: [toeleiding]
methodieken: [samen-beginnen]
regios: [AM24]
citaat: Kanariecitaat dat blijft hangen.
verteller:
  naam: Kanarienaam
  naamsoort: pseudoniem
  rol: medewerker
beeld:
  bestand: kanariebeeld.png
  alt: Kanariealt op een foto.
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: T-2026-777
      gegeven_op: {GIVEN}
      geldig_tot: {LAST}
      reikwijdte: [tekst, gezondheid]
---

Kanarietekst die alleen hier staat.

![Kanariealt van dichtbij](kanariebeeld.png)
"""


def git(folder: Path, *words: str) -> None:
    """Run git in a folder, as someone."""
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True, timeout=PATIENCE)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Lay out a small project with one made-up story, and links to it from other pages, in git."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "tests" / "docs" / "base", folder)
    shutil.copytree(ROOT / "theme", folder / "theme")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: https://proef.example/\n")
    home = (folder / "content" / "over-ons.md").read_text(encoding="utf-8").replace("Over ons", "Welkom")
    (folder / "content" / "index.md").write_text(home, encoding="utf-8")
    story = folder / "verhalen" / "een-nieuwe-start"
    story.mkdir()
    (story / "index.md").write_text(STORY, encoding="utf-8")
    shutil.copy(SAMPLE / "verhalen" / "de-bakker" / "oven.png", story / "kanariebeeld.png")
    for path, link in (
        ("content/over-ons.md", "../verhalen/een-nieuwe-start/index.md"),
        ("methodieken/samen-beginnen.md", "../verhalen/een-nieuwe-start/index.md"),
        ("content/partners/stichting-voorbeeld.md", "/verhalen/een-nieuwe-start/"),
    ):
        with (folder / path).open("a", encoding="utf-8") as file:
            file.write(f"\nLees ook [Kanarielink **naar** Kanarietitel]({link}).\n")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "Start")
    return folder


def build(folder: Path, day: str, *words: str) -> Output:
    """Build as of a day, and read what came out."""
    done = run_sdw(folder, "build", "--datum", day, *words)
    assert done.returncode == 0, done.stdout + done.stderr
    return Output(site_of(folder))


def traces(site: Output) -> dict[str, list[str]]:
    """Find every canary in every file, unpacked."""
    return {word: found for word in CANARIES if (found := site.files_with(word))}


def drawn(site: Output) -> list[Path]:
    """Find the pictures drawn from photos, on the site and in the cache; no other page has a photo."""
    cache = site.folder.parent / ".cache"
    return [
        path
        for suffix in ("avif", "webp", "beeld")
        for path in (*site.folder.rglob(f"*.{suffix}"), *cache.rglob(f"*.{suffix}"))
    ]


def assert_gone(site: Output) -> None:
    """Hold a site to having no trace, no dead link, and a neutral page at the address."""
    assert traces(site) == {}
    assert drawn(site) == []
    assert list(site.dead()) == []
    page = site.pages["verhalen/een-nieuwe-start/"]
    assert "niet meer" in page.html
    assert "noindex" in page.html
    linking = [
        other.address for other in site.pages.values() if any("een-nieuwe-start" in link for link in other.links)
    ]
    assert linking == []
    assert "een verhaal dat niet meer beschikbaar is" in site.pages["over-ons/"].html
    assert "een-nieuwe-start" not in (site.folder / "sitemap.xml").read_text(encoding="utf-8")


def test_it_is_there_while_the_consent_holds(project: Path) -> None:
    site = build(project, LAST)
    assert set(traces(site)) == set(CANARIES)
    assert {path.suffix for path in drawn(site)} == {".avif", ".webp", ".beeld"}
    assert any("een-nieuwe-start" in link for link in site.pages["methodieken/samen-beginnen/"].links)


def test_the_day_after_the_consent_ends_no_trace_is_left(project: Path) -> None:
    build(project, LAST)
    assert_gone(build(project, AFTER))


def test_withdrawal_is_one_command_and_leaves_no_trace(project: Path) -> None:
    site = build(project, DAY)
    shutil.rmtree(site.folder)
    assert drawn(site)
    assert run_sdw(project, "redactie", "--formaat", "html", "--datum", DAY).returncode == 0
    done = run_sdw(project, "intrekken", "een-nieuwe-start", "--datum", DAY)
    assert done.returncode == 0, done.stderr
    assert drawn(site) == []  # before any build
    assert not (project / ".cache" / "redactie.html").exists()
    assert "T-2026-777" in done.stdout
    assert "git commit" in done.stdout
    assert "content/over-ons.md" in done.stdout  # where the title still stands in other files
    assert [path.name for path in (project / "verhalen" / "een-nieuwe-start").iterdir()] == ["index.md"]
    left = (project / "verhalen" / "een-nieuwe-start" / "index.md").read_text(encoding="utf-8")
    assert "T-2026-777" in left
    assert "anarie" not in left
    assert run_sdw(project, "check").returncode == 0
    assert_gone(build(project, DAY))


def test_a_rollback_does_not_bring_it_back(project: Path) -> None:
    run_sdw(project, "intrekken", "een-nieuwe-start", "--datum", DAY)
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Trek een toestemming in")
    git(project, "revert", "--no-edit", "HEAD")
    assert "Kanarietekst" in (project / "verhalen" / "een-nieuwe-start" / "index.md").read_text(encoding="utf-8")
    assert_gone(build(project, DAY))


@pytest.mark.parametrize("how", ["withdrawn", "by date", "withdrawn in a broken file"])
def test_a_removal_does_not_wait_for_a_mistake_elsewhere(project: Path, how: str) -> None:
    build(project, DAY)
    day = AFTER if how == "by date" else DAY
    if how == "withdrawn":
        run_sdw(project, "intrekken", "een-nieuwe-start", "--datum", DAY)
    if how == "withdrawn in a broken file":
        story = project / "verhalen" / "een-nieuwe-start" / "index.md"
        text = story.read_text(encoding="utf-8")
        text = text.replace("      reikwijdte", f"      ingetrokken_op: {DAY}\n      reikwijdte").replace(
            "vorm:", "vorm"
        )
        story.write_text(text, encoding="utf-8")
    page = project / "content" / "speerpunten" / "toeleiding.md"
    page.write_text(page.read_text(encoding="utf-8").replace("titel:", "titl:", 1), encoding="utf-8")
    refused = run_sdw(project, "build", "--datum", day)
    assert refused.returncode == 1
    done = run_sdw(project, "build", "--datum", day, "--laatste-goede")
    assert done.returncode == 0, done.stderr
    assert "fouten" in done.stderr
    site = Output(site_of(project))
    assert traces(site) == {}
    assert drawn(site) == []
    assert "speerpunten/toeleiding/" in site.pages
    assert "niet meer" in site.pages["verhalen/een-nieuwe-start/"].html


def test_without_a_good_version_nothing_is_put_out(project: Path) -> None:
    shutil.rmtree(project / ".git")
    page = project / "content" / "speerpunten" / "toeleiding.md"
    page.write_text(page.read_text(encoding="utf-8").replace("titel:", "titl:", 1), encoding="utf-8")
    done = run_sdw(project, "build", "--laatste-goede")
    assert done.returncode == 1
    assert not (project / "site").exists()


def test_an_unknown_story_gets_the_nearest_name(project: Path) -> None:
    done = run_sdw(project, "intrekken", "een-nieuwe-strat")
    assert done.returncode == 2
    assert "een-nieuwe-start" in done.stderr


def test_the_end_is_announced_ninety_days_ahead(project: Path) -> None:
    assert "SDW410" not in run_sdw(project, "check", "--datum", str(NOW - timedelta(31))).stdout
    early = run_sdw(project, "check", "--datum", EARLY)
    assert early.returncode == 0
    assert "verhalen/een-nieuwe-start/index.md:25:19: SDW410" in early.stdout
    assert "SDW411" in run_sdw(project, "check", "--datum", AFTER).stdout
