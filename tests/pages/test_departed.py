"""What stood on a page and does not any more: who follows an old link reads what became of it, and nobody else does."""

from pathlib import Path
from typing import Any

import pytest

from sdw_build.pages.page import Link, Vertrokken
from tests.pages.making import cijfer, entries, methodiek, page_of, publication, written

IPS = "methodieken/ips/"


def promised(*headings: str, address: str = f"/{IPS}", soort: str = "methodiek", more: str = "") -> str:
    """Write the list of addresses, with the headings of one page, each as its fields."""
    lines = "".join(f"    - {{{fields}}}\n" for fields in headings)
    return f"adressen:\n  {address}: {soort}\n{more}koppen:\n  {address}:\n{lines}"


def told(root: Path, files: dict[str, str], address: str = IPS) -> tuple[Vertrokken, ...]:
    """Return what the page at an address tells of what left it."""
    return page_of(publication(root, files), address).vertrokken


def moved(nu: str, **files: str) -> dict[str, str]:
    """Write a methodiek of which one piece has left."""
    return {
        "adressen.yml": promised(f'anker: geduld, kop: "Geduld", nu: "{nu}"'),
        "methodieken/ips.md": methodiek("## Doel"),
        **{name.replace("__", "/").replace("_", "-") + ".md": text for name, text in files.items()},
    }


def test_of_a_heading_without_a_successor_the_page_says_so(tmp_path: Path) -> None:
    files = {
        "adressen.yml": promised('anker: doel, kop: "Doel"', "anker: geduld, kop: 'Wat het kost: \"veel\"'"),
        "methodieken/ips.md": methodiek("## Doel\n\n## Bewijs"),
    }
    assert told(tmp_path, files) == (Vertrokken("geduld", 'Wat het kost: "veel"'),)


def test_a_piece_that_moved_leads_to_where_it_stands(tmp_path: Path) -> None:
    nieuw = methodiek("## Geduld", titel="Nieuw")
    (piece,) = told(tmp_path, moved("/methodieken/nieuw/#geduld", methodieken__nieuw=nieuw))
    assert piece == Vertrokken("geduld", "Geduld", Link("Nieuw", "methodieken/nieuw/#geduld"))


@pytest.mark.parametrize(
    ("nieuw", "more", "leads"),
    [
        # The page moved since; its heading was renamed since; the piece moved again, to a third page or back.
        ({"voorheen": ["/methodieken/nieuw/"]}, "", "methodieken/ander/#geduld"),
        ({"body": "## De geduld", "voorheen": ["/methodieken/nieuw/"]}, '{anker: geduld, kop: "Geduld"}', "methodieken/ander/#de-geduld"),
        ({"body": "Tekst.", "voorheen": ["/methodieken/nieuw/"]}, '{anker: geduld, kop: "Geduld", nu: /derde/#geld}', "derde/#geld"),
        ({"body": "Tekst.", "voorheen": ["/methodieken/nieuw/"]}, '{anker: geduld, kop: "Geduld", nu: ""}', ""),
        ({"body": "Tekst.", "voorheen": ["/methodieken/nieuw/"]}, f'{{anker: geduld, kop: "Geduld", nu: "/{IPS}#geduld"}}', ""),
        ({"status": "concept", "voorheen": ["/methodieken/nieuw/"]}, "", ""),
        ({"gepubliceerd": "2099-01-01", "voorheen": ["/methodieken/nieuw/"]}, "", ""),
        ({}, "", ""),
    ],
)  # fmt: skip
def test_a_chain_leads_to_its_end_and_shows_nothing_that_is_not_public(
    tmp_path: Path, nieuw: dict[str, Any], more: str, leads: str
) -> None:
    files = moved(
        "/methodieken/nieuw/#geduld",
        methodieken__ander=methodiek(**{"body": "## Geduld", "titel": "Ander", **nieuw}),
        content__derde=written("## Geld", titel="Derde"),
    )
    files["adressen.yml"] += f"  /methodieken/nieuw/:\n    - {more}\n" if more else ""
    (piece,) = told(tmp_path, files)
    assert (piece.naar.adres if piece.naar else "") == leads
    assert bool(piece.wat) == bool(leads)


def test_a_piece_that_came_back_is_an_anchor_like_any_other(tmp_path: Path) -> None:
    files = moved("/methodieken/nieuw/#geduld")
    files["methodieken/ips.md"] = methodiek("## Geduld", voorheen=["/methodieken/nieuw/"])
    assert told(tmp_path, files) == ()


def test_of_a_verhaal_nobody_reads_what_a_piece_was_called(tmp_path: Path) -> None:
    address = "/verhalen/start/"
    files = {
        "adressen.yml": promised('anker: ruzie, kop: "Ruzie met Jan", nu: ""', address=address, soort="verhaal"),
        "verhalen/start.md": written("## Begin"),
    }
    assert all(piece == Vertrokken("ruzie") for piece in told(tmp_path, files, "verhalen/start/"))


GONE = """\
adressen:
  - adres: {adres}
    sinds: 2026-05-01
    waarom: Niet meer waar.
    titel: Vier op de tien.
    naar: {naar}
"""


@pytest.mark.parametrize(("adres", "page"), [("/cijfers/#oud", "cijfers/"), ("/woordenlijst/#oud", "woordenlijst/")])
def test_an_entry_that_is_gone_keeps_its_anchor_and_its_reason(tmp_path: Path, adres: str, page: str) -> None:
    files = {
        "content/weg.yml": GONE.format(adres=adres, naar=f"/{IPS}#doel"),
        "methodieken/ips.md": methodiek("## Doel", titel="IPS"),
        "content/cijfers/a.yml": entries(nieuw=cijfer()),
    }
    (piece,) = told(tmp_path, files, page)
    assert (piece.anker, piece.wat, piece.waarom) == ("oud", "Vier op de tien", "Niet meer waar.")
    assert piece.naar == Link("IPS", f"{IPS}#doel")


@pytest.mark.parametrize(
    ("naar", "leads"),
    [
        (f"/{IPS}", IPS),
        ("../methodieken/ips.md#doel", f"{IPS}#doel"),
        (f"/{IPS}#weg", IPS),
        ("/methodieken/vroeger/", IPS),
        ("/cijfers/#nieuw", "cijfers/nieuw/"),
        ("/methodieken/", "methodieken/"),
        ("https://www.voorbeeld.nl/", "https://www.voorbeeld.nl/"),
        ("/methodieken/concept/", ""),
        ("/methodieken/nooit/", ""),
        ("/oud/", ""),
    ],
)
def test_what_is_gone_leads_on_while_that_is_public(tmp_path: Path, naar: str, leads: str) -> None:
    files = {
        "content/weg.yml": GONE.format(adres="/oud/", naar=naar),
        "methodieken/ips.md": methodiek("## Doel", voorheen=["/methodieken/vroeger/"]),
        "methodieken/concept.md": methodiek(status="concept"),
        "content/cijfers/a.yml": entries(nieuw=cijfer()),
    }
    view = page_of(publication(tmp_path, files), "oud/").view
    assert (view.wat, view.naar.adres if view.naar else "") == ("Vier op de tien", leads)


@pytest.mark.parametrize(
    ("adres", "more"), [("/verhalen/start/", ""), ("/vroeger/", "  /vroeger/: verhaal\n"), ("/verhalen/x/y/", "")]
)
def test_of_a_verhaal_that_is_gone_nobody_reads_what_it_was_called(tmp_path: Path, adres: str, more: str) -> None:
    files = {
        "content/weg.yml": GONE.format(adres=adres, naar="/"),
        "adressen.yml": promised("anker: a, kop: a", more=more),
    }
    assert page_of(publication(tmp_path, files), adres.lstrip("/")).view.wat == ""


ENDED = """
betrokkenen:
  - rol: verteller
    toestemming: {kenmerk: T-2026-001, gegeven_op: 2025-01-01, geldig_tot: 2026-05-01, reikwijdte: [tekst]}
"""


def test_of_a_verhaal_whose_consent_ended_nothing_is_left(tmp_path: Path) -> None:
    story = written("## Geduld", titel="Over Mieke").replace("\n---\n\n##", f"{ENDED}---\n\n##", 1)
    files = moved("/verhalen/start/#geduld", verhalen__start=story)
    files["content/weg.yml"] = GONE.format(adres="/oud/", naar="/verhalen/start/")
    made = publication(tmp_path, files)
    assert page_of(made, IPS).vertrokken == (Vertrokken("geduld"),)
    assert page_of(made, "oud/").view.naar is None
    assert page_of(made, "verhalen/start/").vertrokken == ()


def test_a_piece_that_left_before_its_page_went_is_still_found(tmp_path: Path) -> None:
    files = moved("/methodieken/nieuw/#geduld", methodieken__nieuw=methodiek("## Geduld", titel="Nieuw"))
    del files["methodieken/ips.md"]
    files["content/weg.yml"] = GONE.format(adres=f"/{IPS}", naar="/methodieken/nieuw/")
    files["content/a.md"] = written(f"[x](/{IPS}#geduld)")
    (piece,) = told(tmp_path, files)
    assert piece.naar == Link("Nieuw", "methodieken/nieuw/#geduld")
