"""The addresses that the site makes itself: all are promised, and none of them ever leads to nothing."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.drawing.card import FOLDER, all_cards
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.library.embedding import carded_page
from sdw_build.library.families import ends, family, whole
from sdw_build.library.loading import FileMemory, load
from sdw_build.library.own_addresses import FILES, own_addresses, own_pages
from sdw_build.library.publication import Publication
from sdw_build.pages.page import Page
from sdw_build.pages.site import PageBook, all_pages
from sdw_build.schema.vocabulary import Doelgroep
from sdw_build.site.files import FinishedSite
from sdw_build.source.project import read_project
from tests.cases import DAY, Files, document, methodiek, partner, problems, regio

Project = Callable[[Files], Path]
ROOT = Path(__file__).parents[2]

THEME_ = "kort: Proef\nnummer: 1\n"
LOKET = """\
uwv:
  naam: UWV
  waarvoor: Hulp bij werk.
  nummer: 1
  in_het_kort: {clienten: Voor wie werk zoekt.}
  telefoon: 088 898 92 94
  gecontroleerd: 2026-01-01
  bronnen: [{titel: Site, url: "https://bron.example/uwv"}]
"""
KEUZE = """\
vragen:
  - naam: werk
    vraag: Heb je werk?
    antwoorden:
      - {tekst: Ja, reden: Je hebt werk., naar: bel}
      - {tekst: Nee, reden: Je hebt geen werk., naar: meer}
  - naam: meer
    vraag: Wil je werk?
    antwoorden:
      - {tekst: Ja, reden: Je wilt werk., naar: bel}
      - {tekst: Nee, reden: Je wilt geen werk., naar: bel}
uitkomsten:
  - naam: bel
    titel: Bel iemand
    reden: Dat helpt.
    verder: [{link: /over-ons/, waarom: Daar staat meer.}]
    bronnen: [{titel: Site, url: "https://bron.example/uwv"}]
"""
FULL: dict[str, str | bytes] = {
    "content/index.md": document(public=True),
    "content/over-ons.md": document(public=True),
    **{f"content/{who.value}.md": document(public=True) for who in Doelgroep},
    "verhalen/a.md": document("vorm: achtergrond\nthemas: [t]\nregios: [r]\n", public=True),
    "verhalen/b.md": document("vorm: tips\n", public=True),
    "verhalen/c.md": document(public=True),
    "methodieken/m.md": methodiek("fase: [start]\nvoor_wie: [CMD]\nthemas: [t]\n", public=True),
    "content/partners/p.md": partner(public=True),
    "content/speerpunten/t.md": document(THEME_, public=True),
    "content/keuzehulp/k.md": document(KEUZE, public=True),
    "content/regios.yml": regio("r", "R", "AM01"),
    "content/instellingen.yml": "per_pagina: 1\n",
}


def pages(root: Path, *, drafts: bool = False) -> dict[str, Page]:
    """Return all pages of a project."""
    return {page.adres: page for page in all_pages(Publication(load(root).library, DAY, drafts=drafts))}


def record(root: Path) -> dict[str, str]:
    """Write the list of promises, and return the addresses in it."""
    listed = renewed_list(load(root).library, DAY)
    (root / "adressen.yml").write_text(write_list(listed), encoding="utf-8")
    return listed.adressen


def test_every_page_that_the_site_makes_itself_is_known_and_no_other(project: Project) -> None:
    root = project(FULL)
    library = load(root).library
    publication = Publication(library, DAY)
    made = {page.adres for page in all_pages(publication)} - library.by_address.keys() - {"404.html"}
    # What goes along with the page of a document stays by that.
    made = {address for address in made if not carded_page(address)}
    assert set(own_pages(publication)) == made
    promised = own_addresses(publication)
    assert {address[1:] for address, soort in whole(promised).items() if soort == "site"} == made
    assert ends(whole(promised)) == promised
    assert len(promised) < len(made)


def test_of_our_own_site_as_well() -> None:
    publication = Publication(load(ROOT).library, DAY.replace(month=12))
    made = {page.adres for page in all_pages(publication)}
    assert set(own_pages(publication)) - made == set()


def test_every_file_with_a_name_that_stays_is_promised(project: Project) -> None:
    settings = "per_pagina: 1\nbeveiliging: lek@voorbeeld.nl\n"
    mkdocs = (
        "site_name: Proef\nsite_url: https://voorbeeld.nl/\nplugins: [sdw]\ntheme: {name: null, custom_dir: theme}\n"
    )
    root = project({**FULL, "content/instellingen.yml": settings, "mkdocs.yml": mkdocs})
    shutil.copytree(ROOT / "theme", root / "theme")
    site = FinishedSite(read_project(root / "mkdocs.yml"), Publication(load(root).library, DAY))
    named = {file.pad for file in site.files() if not file.pad.endswith(".html") and not file.pad.startswith("assets/")}
    documents = tuple(document.adres for document in site.publication.documents if document.adres)
    # What goes along with a document stays by that; of the data a change that breaks is another version; and the feed
    # of a page goes where that goes, and says so when it is gone (tests/publish/test_change_feeds.py).
    along = (*documents, "data/v1/", "feeds/thema/", "feeds/methodiek/")
    promised = {file.adres for file in FILES}
    assert {pad for pad in named if pad in promised or not pad.startswith(along)} == promised


GONE = {
    "the last of a form": ({"verhalen/b.md": document("vorm: tips\n", public=True).replace("gepubliceerd\n", "gearchiveerd\n")}, "verhalen/vorm/tips/", "verhalen/"),
    "a page of a list": ({"verhalen/c.md": document()}, "verhalen/pagina/3/", "verhalen/pagina/2/"),
    "pages of a list": ({"verhalen/c.md": document(), "verhalen/b.md": document()}, "verhalen/pagina/3/", "verhalen/"),
    "a step of methodieken": ({"methodieken/m.md": methodiek("fase: [zoeken]\n", public=True)}, "methodieken/doelgroep/clienten/fase/start/groep/cmd/", "methodieken/doelgroep/clienten/"),
    "the last partner": ({"content/partners/p.md": partner()}, "partners/", None),
    "an answer": ({"content/keuzehulp/k.md": document(KEUZE.replace("naar: meer}", "naar: bel}"), public=True)}, "keuzehulp/k/b/a/", "keuzehulp/k/b/"),
    "the last loket": ({"content/loketten.yml": ""}, "loketten/", ""),
    "whom to call": ({"content/loketten.yml": ""}, "bellen/", ""),
}  # fmt: skip


@pytest.mark.parametrize("case", GONE)
def test_what_becomes_empty_stays_and_leads_to_the_nearest(project: Project, case: str) -> None:
    changed, address, above = GONE[case]
    root = project({**FULL, "content/loketten.yml": LOKET})
    assert not [item for item in problems(root) if item.ernst is Ernst.FOUT]
    record(root)
    before = pages(root)
    project(changed)
    library = load(root).library
    assert [item for item in problems(root) if item.code == "SDW462"] == []
    after = pages(root)
    own = {item for item in before if not carded_page(item) and item not in load(root).library.by_address}
    assert own - after.keys() == set()
    page = after[address]
    if above is None:
        assert page.sjabloon == "overzicht.html"
        return
    assert (page.sjabloon, page.vindbaar, page.verhuisd) == ("leeg.html", False, None)
    assert page.view.verder.adres == above  # type: ignore[attr-defined]
    found = PageBook(Publication(library, DAY)).find(address)
    assert found is not None
    assert (found.sjabloon, found.titel, found.view) == (page.sjabloon, page.titel, page.view)


def test_a_choice_that_was_renamed_leads_to_what_it_is_called_now(project: Project) -> None:
    root = project(FULL)
    record(root)
    (root / "content/speerpunten/t.md").unlink()
    files = {
        "content/speerpunten/nieuw.md": document(f"{THEME_}voorheen: [/speerpunten/t/]\n", public=True),
        "verhalen/a.md": document("vorm: achtergrond\nthemas: [nieuw]\n", public=True),
        "methodieken/m.md": methodiek("themas: [nieuw]\n", public=True),
    }
    after = pages(project(files))
    for section in ("verhalen", "methodieken"):
        moved = after[f"{section}/thema/t/"].verhuisd
        assert moved
        assert moved.adres == f"{section}/thema/nieuw/"
    assert [item for item in problems(root) if item.ernst is Ernst.FOUT] == []


def test_what_stands_below_a_page_that_moved_leads_along(project: Project) -> None:
    root = project(FULL)
    record(root)
    (root / "content/keuzehulp/k.md").unlink()
    after = pages(project({"content/keuzehulp/nieuw.md": document(f"{KEUZE}voorheen: [/keuzehulp/k/]\n", public=True)}))
    moved = after["keuzehulp/k/b/a/"].verhuisd
    assert moved
    assert moved.adres == "keuzehulp/nieuw/b/a/"
    assert [item for item in problems(root) if item.ernst is Ernst.FOUT] == []


MENTIONED = {f"verhalen/over{number}.md": document("methodieken: [m]\n", public=True) for number in range(4)}


def test_a_list_that_its_page_holds_again_leads_to_that_page(project: Project) -> None:
    root = project({**FULL, **MENTIONED})
    promised = record(root)
    assert {"/methodieken/m/verhalen/", "/methodieken/m/verhalen/pagina/4/"} <= promised.keys()
    archived = document(public=True).replace("gepubliceerd\n", "gearchiveerd\n")
    after = pages(project({"verhalen/over0.md": archived}))
    for number in (2, 3, 4):
        page = after[f"methodieken/m/verhalen/pagina/{number}/"]
        assert (page.sjabloon, page.view.verder.adres) == ("leeg.html", "methodieken/m/")  # type: ignore[attr-defined]
    assert [item for item in problems(root) if item.ernst is Ernst.FOUT] == []


def test_a_list_below_a_page_that_moved_leads_along(project: Project) -> None:
    root = project({**FULL, **MENTIONED})
    record(root)
    (root / "methodieken/m.md").unlink()
    there = {pad: text.replace("[m]", "[n]") for pad, text in MENTIONED.items()}
    moved = methodiek("voorheen: [/methodieken/m/]\n", public=True)
    after = pages(project({**there, "methodieken/n.md": moved}))
    for page in ("", "pagina/4/"):
        led = after[f"methodieken/m/verhalen/{page}"].verhuisd
        assert led
        assert led.adres == f"methodieken/n/verhalen/{page}"
    assert [item for item in problems(root) if item.ernst is Ernst.FOUT] == []


def test_a_promise_stays_whatever_there_is_less_of(project: Project) -> None:
    root = project(FULL)
    before = whole(record(root))
    project(
        {
            "verhalen/c.md": document(),
            "verhalen/b.md": document(),
            "content/speerpunten/t.md": document(THEME_, public=True),
        }
    )
    assert before.keys() - whole(record(root)).keys() == set()


def test_more_pages_take_the_place_of_fewer_in_the_list(project: Project) -> None:
    root = project(FULL)
    assert "/verhalen/pagina/3/" in record(root)
    after = record(project({"verhalen/d.md": document(public=True)}))
    assert [address for address in after if address.startswith("/verhalen/pagina/")] == ["/verhalen/pagina/4/"]


@pytest.mark.parametrize(
    ("address", "others"),
    [
        ("/verhalen/pagina/4/", {"/verhalen/pagina/3/", "/verhalen/pagina/2/"}),
        ("/verhalen/pagina/0/", set()),
        ("/verhalen/vorm/film/pagina/2/", set()),
        ("/keuzehulp/k/a/b/c/", {"/keuzehulp/k/a/b/", "/keuzehulp/k/a/"}),
        ("/methodieken/fase/start/groep/cmd/", {"/methodieken/fase/start/", "/methodieken/groep/cmd/"}),
        ("/verhalen/vorm/tips/", set()),
        ("/", set()),
    ],
)
def test_a_promise_stands_for_its_family(address: str, others: set[str]) -> None:
    assert set(family(address)) == {address, *others}


@pytest.mark.parametrize(
    ("files", "address", "told"),
    [
        ({"mkdocs.yml": "site_name: Proef\n"}, "/feed.xml", "site_url"),
        ({"content/instellingen.yml": "contact: a@b.nl\n"}, "/.well-known/security.txt", "beveiliging"),
        ({}, "/oude-lijst.csv", "maakt het niet meer"),
    ],
)
def test_a_file_that_would_vanish_is_told_with_what_mends_it(
    project: Project, files: Files, address: str, told: str
) -> None:
    root = project({**files, "adressen.yml": f"adressen:\n  {address}: bestand\n"})
    (problem,) = problems(root)
    assert (problem.code, problem.place.pad, problem.place.regel) == ("SDW462", "adressen.yml", 2)
    assert re.search(told, f"{problem.bericht} {problem.hulp}")


def test_the_list_may_grow_with_the_site(project: Project) -> None:
    lines = "".join(f'    - {{anker: kop-{number}, kop: "Kop {number}"}}\n' for number in range(13_000))
    root = project({"adressen.yml": f"koppen:\n  /verhalen/weg/:\n{lines}", "verhalen/x.md": document()})
    memory = FileMemory()
    loaded = load(root, memory)
    assert [*loaded.diagnostics] == []
    assert len(loaded.library.promised.koppen["/verhalen/weg/"]) == 13_000
    # What did not change is not read again.
    assert load(root, memory).library.promised is loaded.library.promised
    project({"adressen.yml": "adressen: []\n"})
    assert [item.place.pad for item in load(root, memory).diagnostics] == ["adressen.yml"]


def test_a_link_to_a_promised_page_of_the_site_is_alive(project: Project) -> None:
    text = "[Tips](/verhalen/vorm/tips/), [meer](/verhalen/pagina/2/) en [niets](/verhalen/vorm/film/)."
    root = project({**FULL, "content/over-ons.md": document(body=text, public=True)})
    record(root)
    assert [item.waarde for item in problems(root) if item.ernst is Ernst.FOUT] == ["/verhalen/vorm/film/"]
    (root / "verhalen/b.md").write_text(document("vorm: achtergrond\n", public=True), encoding="utf-8")
    assert [item.waarde for item in problems(root) if item.ernst is Ernst.FOUT] == ["/verhalen/vorm/film/"]
    assert "../verhalen/vorm/tips/" in pages(root)["over-ons/"].inhoud


def test_at_an_address_with_a_path_nobody_looks_for_a_contact(project: Project) -> None:
    mkdocs = "site_name: Proef\nsite_url: https://voorbeeld.nl/kennis/\n"
    settings = "beveiliging: lek@voorbeeld.nl\n"
    listed = "adressen:\n  /.well-known/security.txt: bestand\n  /feed.xml: bestand\n"
    root = project({"mkdocs.yml": mkdocs, "content/instellingen.yml": settings, "adressen.yml": listed})
    assert problems(root) == []
    (root / "adressen.yml").unlink()
    assert "/.well-known/security.txt" not in record(root)
    assert "/feed.xml" in record(root)


# Messengers have these in their memory: a name may be added, and none may go.
_FOR_ALL = {"cijfers", "regio"}
_FOR_EACH = {"bijeenkomst", "gespreksblad", "methodiek", "partner", "site", "thema", "verhaal"}
CARDS = {
    *_FOR_ALL,
    *_FOR_EACH,
    *(f"{name}-{who}" for name in _FOR_EACH for who in ("clienten", "professionals", "werkgevers")),
}


def test_no_card_for_sharing_loses_its_address() -> None:
    assert CARDS - {Path(card.adres).stem for card in all_cards()} == set()
    assert {path.stem for path in (ROOT / "theme" / FOLDER).glob("*.png")} >= CARDS
