"""`sdw links --extern` on a project, beside a site that answers, and what the desk makes of it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases import document, methodiek, write
from tests.outside.server import Site, running
from tests.sdw import run_sdw


@pytest.fixture
def site() -> Iterator[Site]:
    """Let another site run."""
    with running() as found:
        yield found


def project(root: Path, site: Site) -> Path:
    """Write a project that links to it, in texts and in fields."""
    links = f"[Goed]({site.root}/goed#kop), [weg]({site.root}/weg) en [verhuisd]({site.root}/verhuisd)."
    text = methodiek(public=True).replace("https://bron.example/stuk", f"{site.root}/met-opzet-weg")
    return write(
        root,
        {
            "mkdocs.yml": "site_name: Proef\nsite_url: https://proef.example/\ndocs_dir: content\ntheme: {name: null, custom_dir: content}\nplugins: [sdw]\n",
            "content/over.md": document(body=links, public=True),
            "content/ook.md": document(
                body=f"[Ook weg]({site.root}/weg#kop) en [stuk]({site.root}/stuk).", public=True
            ),
            "methodieken/proef.md": text,
        },
    )


def test_what_is_broken_is_told_at_each_place_and_on_the_desk(tmp_path: Path, site: Site) -> None:
    root = project(tmp_path / "project", site)
    done = run_sdw(root, "links", "--extern", "--ook-binnen")
    assert done.returncode == 1, done.stderr
    assert done.stdout.count("SDW495 link") == 3
    assert done.stdout.count("SDW496 link") == 1
    for place in ("content/over.md:9:", "content/ook.md:9:", "methodieken/proef.md:"):
        assert place in done.stdout
    assert f"verhuisd naar '{site.root}/goed'" in done.stdout
    assert "5 links naar andere sites, waarvan 5 nu gevraagd: 2 weg, 1 verhuisd, 1 niet te zeggen" in done.stdout
    assert site.names == {"sdw-links (kijkt links na voor https://proef.example/)"}
    asked = len(site.asked)

    again = run_sdw(root, "links", "--extern", "--ook-binnen", "--formaat", "json")
    assert again.returncode == 1
    assert len(site.asked) == asked, "what was asked today is not asked again"
    assert sorted(item["code"] for item in json.loads(again.stdout)) == ["SDW495"] * 3 + ["SDW496"]

    assert "Geen link is weg of verhuisd." in run_sdw(root, "redactie").stdout

    assert run_sdw(root, "links", "--extern", "--ook-binnen", "--alles").returncode == 1
    assert len(site.asked) > asked


def test_without_what_to_look_at_it_says_so(tmp_path: Path, site: Site) -> None:
    root = project(tmp_path / "project", site)
    done = run_sdw(root, "links")
    assert done.returncode == 2
    assert "sdw links --extern" in done.stderr
    assert site.asked == []


def test_a_project_whose_links_are_well_gives_no_problem(tmp_path: Path, site: Site) -> None:
    root = write(
        tmp_path / "project",
        {
            "mkdocs.yml": "site_name: Proef\ndocs_dir: content\ntheme: {name: null, custom_dir: content}\nplugins: [sdw]\n",
            "content/over.md": document(body=f"[Goed]({site.root}/goed).", public=True),
        },
    )
    done = run_sdw(root, "links", "--extern", "--ook-binnen")
    assert done.returncode == 0, done.stdout
    assert "1 link naar andere sites, waarvan 1 nu gevraagd: alles is er nog." in done.stdout


def test_nothing_within_a_network_is_asked_for(tmp_path: Path, site: Site) -> None:
    root = project(tmp_path / "project", site)
    done = run_sdw(root, "links", "--extern")
    assert done.returncode == 0, done.stdout
    assert "0 links" in done.stdout
    assert site.asked == []
