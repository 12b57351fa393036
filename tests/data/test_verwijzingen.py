"""What became of the links of a partner: by the project's promises, or by its list of addresses alone."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sdw_build.cli.main import sdw
from sdw_build.data.link_list import MOST_BYTES, MOST_LINKS, NoLinkListError, links_to
from sdw_build.data.verdicts import Uitslag
from tests.cases import write
from tests.data.knowledge import SITE, made
from tests.pages.making import cijfer, entries, methodiek, written

_GONE = """\
adressen:
  - adres: /methodieken/weg/
    sinds: 2026-03-01
    waarom: Wordt niet meer gedaan.
    naar: /methodieken/nieuw/
    titel: Weg
"""
_HEADINGS = """\
adressen:
  /methodieken/nieuw/: methodiek
koppen:
  /methodieken/nieuw/:
    - {anker: stap, kop: Stap}
    - {anker: oude-stap, kop: Oude stap, nu: stap}
    - {anker: verdwenen, kop: Verdwenen, nu: ""}
"""
FILES = {
    "mkdocs.yml": f"site_name: Proef\nsite_url: {SITE}\n",
    "adressen.yml": _HEADINGS,
    "content/weg.yml": _GONE,
    "content/woordenlijst.yml": 'jobcoach: {"term": "jobcoach", "uitleg": "Iemand.", "bron": "Bron"}\n',
    "content/cijfers/werk.yml": entries(werk=cijfer()),
    "methodieken/nieuw.md": methodiek("## Stap\n\nTekst.", titel="Nieuw", voorheen=["/methodieken/oud/"]),
    "verhalen/weg.md": "---\ningetrokken_op: 2026-03-01\nkenmerken: [T-2026-001]\n---\n",
    "content/index.md": written(titel="Home"),
}

# Each link with what becomes of it, and where it leads on.
_LINKS = (
    (SITE, "klopt", None),
    (SITE.rstrip("/"), "klopt", None),
    (f"{SITE}methodieken/nieuw/", "klopt", None),
    (f"{SITE}methodieken/nieuw", "klopt", None),
    (f"{SITE}Methodieken/Nieuw/index.html?bron=mail", "klopt", None),
    (SITE.replace("https://", "http://www.") + "methodieken/nieuw/", "klopt", None),
    (f"{SITE}methodieken/nieuw/#stap", "klopt", None),
    (f"{SITE}methodieken/nieuw/#top", "klopt", None),
    (f"{SITE}methodieken/nieuw/#:~:text=Tekst", "klopt", None),
    (f"{SITE}methodieken/nieuw/#oude-stap", "verhuisd", f"{SITE}methodieken/nieuw/#stap"),
    (f"{SITE}methodieken/nieuw/#verdwenen", "plek_ontbreekt", f"{SITE}methodieken/nieuw/"),
    (f"{SITE}methodieken/nieuw/#stapp", "plek_ontbreekt", f"{SITE}methodieken/nieuw/"),
    (f"{SITE}methodieken/oud/", "verhuisd", f"{SITE}methodieken/nieuw/"),
    (f"{SITE}methodieken/oud/#stap", "verhuisd", f"{SITE}methodieken/nieuw/#stap"),
    (f"{SITE}methodieken/oud/#iets", "verhuisd", f"{SITE}methodieken/nieuw/"),
    (f"{SITE}methodieken/weg/", "weg", f"{SITE}methodieken/nieuw/"),
    (f"{SITE}methodieken/weg/#kop", "weg", f"{SITE}methodieken/nieuw/"),
    (f"{SITE}methodieken/neuw/", "bestaat_niet", None),
    (f"{SITE}verhalen/weg/", "bestaat_niet", None),
    (f"{SITE}cijfers/#werk", "klopt", None),
    (f"{SITE}cijfers/werk/", "klopt", None),
    (f"{SITE}woordenlijst/#jobcoach", "klopt", None),
    (f"{SITE}woordenlijst/#jobcoahc", "plek_ontbreekt", f"{SITE}woordenlijst/"),
    (f"{SITE}vergelijken/#m=nieuw,oud", "klopt", None),
    (f"{SITE}data/v1/methodieken/nieuw/index.json", "klopt", None),
    (f"{SITE}data/v1/methodieken/oud/index.json", "verhuisd", f"{SITE}methodieken/nieuw/"),
    (f"{SITE}data/v1/woordenlijst/jobcoach/index.json", "klopt", None),
    (f"{SITE}data/v1/verhalen/weg/index.json", "bestaat_niet", None),
)


def _run(*arguments: str, given: bytes | None = None) -> Result:
    return CliRunner().invoke(sdw, ["verwijzingen", *arguments], input=given, standalone_mode=False)


def _told(done: Result) -> dict[str, tuple[str, str | None]]:
    assert done.exception is None, done.exception
    return {item["link"]: (item["uitslag"], item["naar"]) for item in json.loads(done.stdout)}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("partner"), FILES)


@pytest.fixture(scope="module")
def promised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("alleen")
    path = root / "adressen.json"
    path.write_text(
        made(root / "project", {name: FILES[name] for name in FILES if name != "mkdocs.yml"})["adressen.json"]
    )
    return path


def _page(links: Sequence[str]) -> bytes:
    return "<html><body>{}</body></html>".format("".join(f"<a href='{link}'>x</a>" for link in links)).encode()


def test_each_link_is_told_by_the_list_of_addresses_alone(promised: Path) -> None:
    done = _run("--adressen", str(promised), "--formaat", "json", "-", given=_page([link for link, _, _ in _LINKS]))
    assert _told(done) == {link: (uitslag, naar) for link, uitslag, naar in _LINKS}
    assert done.return_value == 1


def test_a_project_says_the_same(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDW_DATUM", "2026-06-01")
    done = _run(
        "-f", str(project / "mkdocs.yml"), "--formaat", "json", "-", given=_page([link for link, _, _ in _LINKS])
    )
    assert _told(done) == {link: (uitslag, naar) for link, uitslag, naar in _LINKS}


def test_a_text_tells_the_line_and_what_to_do(promised: Path, tmp_path: Path) -> None:
    text = f"Zie {SITE}methodieken/weg/, en (www.site.example/methodieken/neuw/).\nOok {SITE}methodieken/weg/.\n"
    (tmp_path / "lijst.txt").write_text(text, encoding="utf-8")
    done = _run("--adressen", str(promised), str(tmp_path / "lijst.txt"))
    assert done.stdout.splitlines() == [
        (
            f"regel 1, 2: {SITE}methodieken/weg/   weg   sinds 2026-03-01   Wordt niet meer gedaan.   "
            f"ga verder op {SITE}methodieken/nieuw/"
        ),
        (
            f"regel 1: https://www.site.example/methodieken/neuw/   bestaat niet, of niet meer   "
            f"bedoel je {SITE}methodieken/nieuw/?"
        ),
        f"2 links naar {SITE}: 1 is weg, 1 bestaat niet, of niet meer.",
    ]


def test_when_all_is_well_it_says_so_and_ends_well(promised: Path) -> None:
    done = _run("--adressen", str(promised), "-", given=f"{SITE}methodieken/nieuw/".encode())
    assert (done.return_value, done.stdout.splitlines()[-1]) == (0, f"1 link naar {SITE}: 1 klopt.")
    assert _run("--adressen", str(promised), "-", given=b"niets").return_value == 0


@pytest.mark.parametrize(
    ("given", "told"),
    [(b"{}", "geen lijst van adressen"), (b"[" * 100_000, "geen lijst van adressen"), (b"\xff\xfe\x00", "geen lijst")],
)
def test_what_is_no_list_of_addresses_is_refused(tmp_path: Path, given: bytes, told: str) -> None:
    (tmp_path / "adressen.json").write_bytes(given)
    done = _run("--adressen", str(tmp_path / "adressen.json"), "-", given=b"x")
    assert told in str(done.exception)


def test_a_list_of_a_later_version_is_read(promised: Path, tmp_path: Path) -> None:
    later = {**json.loads(promised.read_text("utf-8")), "erbij": 1}
    later["adressen"] = [{**item, "erbij": [2]} for item in later["adressen"]]
    (tmp_path / "later.json").write_text(json.dumps(later), encoding="utf-8")
    assert _run("--adressen", str(tmp_path / "later.json"), "-", given=SITE.encode()).return_value == 0


_BOMB = (
    b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><urlset>&b;</urlset>"""
)
_OUTSIDE = (
    b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset><loc>&a;</loc></urlset>"""
)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "geen tekst"),
        (b" " * (MOST_BYTES + 1), "groter dan"),
        (_BOMB, "geen XML"),
        (_OUTSIDE, "geen XML"),
        (b"<?xml version='1.0'?><urlset><loc>", "geen XML"),
        (b"<?xml version='1.0'?><sitemapindex><sitemap><loc>https://site.example/a.xml</loc></sitemap></sitemapindex>", "andere sitemaps"),
        ("\n".join(f"{SITE}a{number}/" for number in range(MOST_LINKS + 1)).encode(), "meer dan"),
    ],
    ids=["a picture", "too large", "a bomb", "a file of the computer", "cut off", "only other maps", "too many"],
)  # fmt: skip
def test_a_hostile_list_is_refused_with_the_reason(raw: bytes, told: str) -> None:
    with pytest.raises(NoLinkListError, match=told):
        links_to(SITE, raw)


@pytest.mark.parametrize(
    "raw",
    [
        f"naam;adres\r\nEen;{SITE}a/\r\n".encode("utf-8-sig"),
        f'naam,adres\n"Café, twee","{SITE}a/"\n'.encode("cp1252"),
        f"{SITE}a/".encode("utf-16"),
        f"[hier]({SITE}a/)".encode(),
        f"<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{SITE}a/</loc></url></urlset>".encode(),
        f"<!doctype html><a href=' {SITE}a/ '>a</a><a href='/eigen/'>b</a>".encode(),
    ],
    ids=["a table of a spreadsheet", "a table in another code", "utf-16", "markdown", "a site map", "a page"],
)
def test_every_sort_of_list_is_read(raw: bytes) -> None:
    assert [link.adres for link in links_to(SITE, raw)] == [f"{SITE}a/"]


@pytest.mark.parametrize(
    "other",
    [
        "https://site.example.kwaad.example/a/",
        "https://nepsite.example/a/",
        "https://kwaad.example/https://site.example.nl",
        "ftp://site.example/a/",
        "info@site.example",
        "https://site.example:8443/",
    ],
)
def test_another_site_is_not_ours(other: str) -> None:
    assert links_to(SITE, _page([other])) == []


def test_a_site_in_a_folder_is_told_from_its_host() -> None:
    site = "https://gemeente.example/kennis/"
    assert [link.adres for link in links_to(site, _page([site, "https://gemeente.example/anders/"]))] == [site]


def test_every_outcome_stands_in_the_sum() -> None:
    from sdw_build.cli.verwijzingen import _SUMMED  # noqa: PLC0415 — only this test looks in it

    assert set(_SUMMED) == set(Uitslag)
