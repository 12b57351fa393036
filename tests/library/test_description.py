"""What a machine may know of a document and of each page is known in one place, and says nothing that the page does not."""

from datetime import date
from pathlib import Path

import pytest

from sdw_build.library.description import describe, publisher
from sdw_build.library.identity import identity
from sdw_build.pages.site import PageBook, all_pages
from sdw_build.schema.kinds import CIJFER, METHODIEK, VERHAAL
from sdw_build.schema.licentie import Licentie
from tests.cases import cijfer
from tests.pages.making import methodiek, partner, publication, written

SETTINGS = "content/instellingen.yml"
OPEN = {SETTINGS: "licentie: CC-BY-4.0\n"}


def test_a_document_is_described_with_its_days_and_its_licence(tmp_path: Path) -> None:
    files = {"methodieken/samen.md": methodiek(titel="Samen & “zo”", herzien="2026-03-01", status="gearchiveerd")}
    made = publication(tmp_path, {**OPEN, **files})
    (document,) = made.documents
    told = describe(made, document)
    assert (told.id, told.kind, told.address) == (identity(made.library, document), METHODIEK, "methodieken/samen/")
    assert (told.title, told.summary) == ("Samen & “zo”", "Een proef.")
    assert (told.published, told.modified) == (date(2026, 1, 1), date(2026, 3, 1))
    assert (told.licence, told.archived, told.ended) == (Licentie.CC_BY, True, False)
    assert told.canonical("https://proef.example/kennis/") == "https://proef.example/kennis/methodieken/samen/"
    assert told.canonical(None) is None


def test_what_never_changed_is_of_the_day_of_its_publication(tmp_path: Path) -> None:
    made = publication(tmp_path, {"content/partners/b.md": partner(einde="2025", titel="Bakker")})
    told = describe(made, made.documents[0])
    assert told.modified == told.published == date(2026, 1, 1)
    assert told.ended
    assert told.licence is None


def test_an_entry_of_data_is_of_no_day(tmp_path: Path) -> None:
    made = publication(tmp_path, {**OPEN, "content/cijfers/c.yml": cijfer("dagen")})
    told = describe(made, made.documents[0])
    assert (told.kind, told.title, told.summary) == (CIJFER, "Zo is het.", "30: Iedereen, 2020. Bron: Verzonnen bron.")
    assert (told.published, told.modified, told.licence) == (None, None, Licentie.CC_BY)


@pytest.mark.parametrize(("setting", "who"), [("beheerder: Stichting “B&C”\n", "Stichting “B&C”"), ("", "Proefsite")])
def test_who_publishes_is_who_keeps_the_site_or_the_site(tmp_path: Path, setting: str, who: str) -> None:
    assert publisher(publication(tmp_path, {SETTINGS: setting}), "Proefsite") == who


FULL = {
    **OPEN,
    "content/index.md": written(),
    "content/clienten.md": written(doelgroepen=["clienten"]),
    "methodieken/samen.md": methodiek(gepubliceerd="2026-02-01", herzien="2026-05-02"),
    "verhalen/een.md": written(herzien="2026-04-01"),
    "verhalen/twee.md": written(),
    "verhalen/nooit.md": written(status="concept"),
    "content/weg.yml": "adressen:\n  - adres: /oud/\n    sinds: 2026-01-01\n    waarom: Daarom.\n",
    "content/verhuisd.md": written(voorheen=["/eerder/"]),
}


def test_every_page_is_described_but_for_those_that_only_lead_on(tmp_path: Path) -> None:
    made = publication(tmp_path, FULL)
    # A card says no more than its page, which describes both.
    pages = {page.adres: page for page in all_pages(made) if not page.adres.endswith("/kaart/")}
    silent = {address for address, page in pages.items() if page.beschrijving is None}
    assert silent == {"404.html", "eerder/", "oud/"}
    for address in pages.keys() - silent:
        told = pages[address].beschrijving
        assert told is not None
        assert (told.address, bool(told.title), bool(told.summary)) == (address, True, True)
        assert PageBook(made).find(address) == pages[address]


def test_an_overview_changed_when_one_of_what_it_lists_did(tmp_path: Path) -> None:
    pages = {page.adres: page.beschrijving for page in all_pages(publication(tmp_path, FULL))}
    stories, methods = pages["verhalen/"], pages["methodieken/"]
    assert stories is not None
    assert methods is not None
    assert (stories.kind, stories.modified, stories.published) == (VERHAAL, date(2026, 4, 1), None)
    assert (methods.kind, methods.modified) == (METHODIEK, date(2026, 5, 2))
    # Consent to publish is no consent to reuse: a list of verhalen is made of them.
    assert (stories.licence, methods.licence) == (None, Licentie.CC_BY)
    empty = pages["partners/"]
    assert empty is not None
    assert empty.modified is None
