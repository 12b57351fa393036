"""Whoever makes the site, every byte is the same: `sdw build`, MkDocs and ProperDocs, built or served."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from sdw_build.day import today
from tests.attachments import mp3, pdf
from tests.mkdocs.programs import Files, built, make, served
from tests.site.conftest import copy_sample

# Ahead: a day that is over makes no site, and no midnight falls in between.
DAY = (today() + timedelta(days=1)).isoformat()

# What a project may have said to MkDocs; none of it is ours to read.
_SETTINGS = {
    "no theme but ours": ("theme:\n  name: null\n  custom_dir: theme\n", ""),
    "material": ("theme:\n  name: material\n  custom_dir: theme\n  language: nl\n", ""),
    "other plugins and extras": (
        "theme:\n  name: null\n  custom_dir: theme\n",
        """\
extra_css: [assets/x.css]
extra_templates: [sitemap.xml]
nav:
  - Home: index.md
use_directory_urls: false
markdown_extensions:
  - toc:
      slugify: !!python/name:markdown.extensions.toc.slugify
""",
    ),
}

# An address that MkDocs takes, and we do not.
_OTHER_ADDRESS = """\
site_name: Voorbeeldsite
site_url: ftp://voorbeeld.example/
docs_dir: content
theme: {name: null, custom_dir: theme}
plugins: [sdw]
"""


def project(folder: Path, settings: str = "no theme but ours") -> Path:
    """Lay out the sample, with a folder on its server, and with files whose names must be quoted."""
    copy_sample(folder)
    story = folder / "verhalen" / "de-bakker"
    (story / "oven.png").rename(story / "mijn oven (één).png")
    text = (story / "index.md").read_text(encoding="utf-8")
    text = text.replace("oven.png", "mijn oven (één).png").replace("[tekst, voornaam]", "[tekst, voornaam, geluid]")
    text += "\n[De vragen](<mijn vragen (één).pdf>)\n\n[Het gesprek](gesprek.mp3)\n"
    (story / "index.md").write_text(text, encoding="utf-8")
    (story / "mijn vragen (één).pdf").write_bytes(pdf())
    (story / "gesprek.mp3").write_bytes(mp3())
    (folder / "theme" / "assets" / "img" / "één & één.svg").write_text("<svg/>", encoding="utf-8")
    theme, rest = _SETTINGS[settings]
    (folder / "mkdocs.yml").write_text(
        "site_name: Voorbeeldsite\nsite_url: https://voorbeeld.example/kennis\ndocs_dir: content\n"
        f"{theme}plugins:\n  - sdw\n{rest}",
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Build with our own command."""
    found = built("sdw_build", project(tmp_path_factory.mktemp("ours") / "project"), DAY)
    assert len(found) > 60
    assert {"site/404.html", "site/sitemap.xml.gz", "site/robots.txt", "site/feed.xml"} < found.keys()
    assert "site-server/nginx.conf" in found
    assert {"site/verhalen/de-bakker/gesprek.mp3"} < found.keys()
    assert [name for name in found if re.search(r"/mijn-vragen-een-\w+\.pdf$", name)]
    assert "site/assets/img/één & één.svg" in found
    return found


@pytest.mark.parametrize("settings", _SETTINGS)
@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_a_build_by_another_program_gives_the_same_bytes(
    ours: Files, tmp_path: Path, program: str, settings: str
) -> None:
    assert built(program, project(tmp_path / "project", settings), DAY) == ours


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_what_is_served_is_what_is_built(ours: Files, tmp_path: Path, program: str) -> None:
    folder = project(tmp_path / "project")
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("/kennis", "/"), encoding="utf-8")
    expected = {name: raw for name, raw in built("sdw_build", folder, DAY).items() if name.startswith("site/")}
    assert served(program, folder, DAY, list(expected)) == expected


@pytest.mark.parametrize("program", ["sdw_build", "mkdocs", "properdocs"])
def test_a_build_that_is_refused_leaves_nothing_behind(tmp_path: Path, program: str) -> None:
    folder = project(tmp_path / "project")
    (folder / "verhalen" / "2026" / "vroeg-op.md").write_text("geen kop", encoding="utf-8")
    before = sorted(path.name for path in folder.iterdir())
    done = make(program, folder, DAY)
    assert done.returncode == 1
    assert "SDW103" in done.stdout + done.stderr
    assert "De site is niet gebouwd." in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert [path.name for path in sorted(folder.iterdir()) if path.name != ".cache"] == before


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("theme/verhaal.html", "{{ pagina.bestaat.niet }}", "SDW9"),
        ("theme/assets/css/stijl.css", '@import "weg.css";', "SDW9"),
        ("mkdocs.yml", _OTHER_ADDRESS, "SDW208"),
        ("site", "Geen map.", "site is geen map"),
    ],
)
def test_what_stops_a_build_is_told_in_a_line(tmp_path: Path, path: str, text: str, line: str) -> None:
    folder = project(tmp_path / "project")
    (folder / path).write_text(text, encoding="utf-8")
    done = make("mkdocs", folder, DAY)
    assert done.returncode != 0
    assert line in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not list(folder.glob(".site-*"))
