"""What is built to be looked at: it opens without a server, holds concepts, and nobody who withdrew."""

import re
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from sdw_build.check import check
from sdw_build.day import today
from sdw_build.library.publication import Publication
from sdw_build.site.files import SiteFile
from sdw_build.site.opening import openable
from tests.cases import DAY, document, write
from tests.sdw import run_sdw
from tests.waiting import PATIENCE

PERSON = """\
perspectief: client
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: T-2026-001
      gegeven_op: 2026-01-01
      geldig_tot: 2030-01-01
      reikwijdte: [tekst, gezondheid]
"""


@pytest.mark.parametrize(
    ("written", "opened"),
    [
        ('<a href="../naam/">', '<a href="../naam/index.html">'),
        ('<a href="../naam/#kop">', '<a href="../naam/index.html#kop">'),
        ('<a href="./">', '<a href="./index.html">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href="#kop">', '<a href="#kop">'),
        ('<a href="https://a.example/b/">', '<a href="https://a.example/b/">'),
        ('<a href="mailto:a@b.example">', '<a href="mailto:a@b.example">'),
        ('<link href="../assets/site.css">', '<link href="../assets/site.css">'),
        ('<a href="/naam/">', '<a href="/naam/">'),
    ],
)
def test_a_link_to_a_page_names_its_file(tmp_path: Path, written: str, opened: str) -> None:
    publication = Publication(check(write(tmp_path, {}), DAY).library, DAY, drafts=True)
    made = openable(SiteFile("a/index.html", f"<body>{written}</body>".encode), publication).make().decode()
    assert made.startswith("<body><p ")
    assert "Dit is niet de site" in made
    assert made.endswith(f"</p>{opened}</body>")


def test_other_files_stay_as_they_are(tmp_path: Path) -> None:
    file = SiteFile("feed.xml", lambda: b"<a href='x/'>")
    assert openable(file, Publication(check(write(tmp_path, {}), DAY).library, DAY)) is file


def test_a_proposal_can_be_looked_at_whatever_is_wrong_with_it(sample: Path) -> None:
    root = sample
    git = ("-c", "user.name=Redactie", "-c", "user.email=redactie@voorbeeld.example")
    story = document(body="De eerste versie.")
    write(
        root,
        {
            "mkdocs.yml": (root / "mkdocs.yml").read_text(encoding="utf-8"),
            "verhalen/concept.md": story,
            "verhalen/gepland.md": document(public=True).replace("2026-01-01", f"{today().year + 1}-12-31"),
            "verhalen/mens.md": document(PERSON, body="Leeuwerik.", public=True),
            "verhalen/mens-stuk.md": document(PERSON.replace("001", "002"), body="Parkiet."),
        },
    )
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "Begin")):
        run_git(root, *git, *words)
    write(
        root,
        {
            "mkdocs.yml": (root / "mkdocs.yml").read_text(encoding="utf-8"),
            "verhalen/concept.md": story.replace("titel:", "titl:").replace("De eerste", "De tweede"),
            "verhalen/mens-stuk.md": document(PERSON.replace("001", "002"), body="Parkiet.").replace("titel", "titl"),
            "verhalen/nieuw.md": document().replace("titel:", "titl:"),
            "content/ingetrokken.yml": "ingetrokken:\n  - kenmerk: T-2026-001\n    op: 2026-05-30\n",
        },
    )
    done = run_sdw(root, "build", "--voorbeeld")
    assert done.returncode == 0, done.stderr
    assert "Van vroeger komt wat niet te lezen is in: verhalen/concept.md" in done.stderr
    assert not (root / "site").exists()
    site = root / "site-voorbeeld"
    concept = (site / "verhalen/concept/index.html").read_text(encoding="utf-8")
    assert "De tweede versie." in concept  # what can be read is that of now
    assert "Deze pagina is nog niet openbaar: concept." in concept
    assert "nog niet openbaar: gepland." in (site / "verhalen/gepland/index.html").read_text(encoding="utf-8")
    new = site / "verhalen/nieuw/index.html"
    assert not new.exists() or "niet meer beschikbaar" in new.read_text(encoding="utf-8")
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex' in html, path
        assert not re.search("[Ll]eeuwerik|[Pp]arkiet", html), path
        for target in re.findall(r'<a [^>]*href="([^"#]+)', html) if path.name != "404.html" else ():
            if not urlsplit(target).scheme and not target.startswith("/"):
                assert (path.parent / unquote(urlsplit(target).path)).is_file(), (path, target)
    assert (site / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
    assert not (site / "sitemap.xml").exists()
    assert not (site / "_onderdelen").exists()
    assert any(site.rglob("*.jpg")) or any(site.rglob("*.png")) or any(site.rglob("*.webp"))


def test_it_goes_with_no_other_way_of_building(sample: Path) -> None:
    done = run_sdw(sample, "build", "--voorbeeld", "--productie")
    assert done.returncode == 2
    assert "--voorbeeld gaat niet samen" in done.stderr


def run_git(folder: Path, *words: str) -> None:
    """Run git."""
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, timeout=PATIENCE)
