"""Web addresses in fields: open to every reader, straight, and not of the site itself; as in running text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.repair.repairing import plan_repair
from tests.cases import DAY, Files, cijfer, document, methodiek, only, partner, problems

Project = Callable[[Files], Path]

SITE = "site_name: Proef\nsite_url: https://www.sterk.example/\n"
AGENDA, PARTNER, CIJFERS = "content/agenda/proef.md", "content/partners/proef.md", "content/cijfers/proef.yml"


def of_each_kind(address: str) -> Files:
    """Write one address in each kind of field for one."""
    return {
        AGENDA: document(f"datum: 2026-05-01\naanmelden: {address}\n"),
        PARTNER: partner(f"website: {address}\n"),
        CIJFERS: cijfer("proef", f"  url: {address}\n"),
        "methodieken/proef.md": methodiek(f"bronnen:\n  - titel: Een stuk\n    url: {address}\n"),
        "content/woordenlijst.yml": f"ggz:\n  term: ggz\n  uitleg: Zorg.\n  bron: Een stuk\n  url: {address}\n",
    }


@pytest.mark.parametrize(
    ("address", "code", "ernst"),
    [
        ("http://127.0.0.1:8000/methodieken/", "SDW317", "fout"),
        ("http://192.168.1.10/stuk.pdf", "SDW317", "fout"),
        ("https://intranet.gemeente.nl/aanmelden", "SDW317", "fout"),
        ("https://gemeente.sharepoint.com/sites/werk/stuk.docx", "SDW317", "waarschuwing"),
        ("https://docs.google.com/forms/d/1", "SDW317", "waarschuwing"),
        ("https://voorbeeld.nl/stuk?utm_source=nieuwsbrief", "SDW318", "waarschuwing"),
        ("https://www.google.com/url?q=https%3A%2F%2Fvoorbeeld.nl%2Fstuk", "SDW318", "waarschuwing"),
    ],
)
def test_an_address_in_any_field_is_judged_as_a_link(project: Project, address: str, code: str, ernst: str) -> None:
    found = problems(project({"mkdocs.yml": SITE, **of_each_kind(address)}))
    assert {item.place.pad for item in found} == set(of_each_kind(address))
    assert {(str(item.code), str(item.ernst)) for item in found} == {(code, ernst)}
    # A field for an address takes no path of a file.
    assert not any("../" in item.hulp for item in found)


def test_the_site_itself_is_told_with_what_to_do_instead(project: Project) -> None:
    address = "https://www.sterk.example/methodieken/proef/"
    found = problems(project({"mkdocs.yml": SITE, **of_each_kind(address)}))
    told = {item.place.pad: item for item in found if item.code == "SDW316"}
    assert set(told) == {AGENDA, PARTNER}
    assert told[AGENDA].hulp == "haal de regel weg, en link er in de tekst naar: [woorden](../../methodieken/proef.md)."
    # Of a source it is told that the site is no source for itself.
    assert {item.code for item in found if item.place.pad not in told} == {"SDW466"}


@pytest.mark.parametrize(
    "address", ["https://voorbeeld.nl/stuk?id=3", "https://voorbeeld.nl/", "https://sterkte.example/"]
)
def test_any_other_address_is_no_problem(project: Project, address: str) -> None:
    assert problems(project({"mkdocs.yml": SITE, **of_each_kind(address)})) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://voorbeeld.nl/stuk?utm_source=nieuwsbrief&id=3", "https://voorbeeld.nl/stuk?id=3"),
        (
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fvoorbeeld.nl%2Fstuk&data=05",
            "https://voorbeeld.nl/stuk",
        ),
    ],
)
def test_a_detour_is_mended_in_each_field_and_the_rest_stays(project: Project, typed: str, meant: str) -> None:
    found = plan_repair(project({"mkdocs.yml": SITE, **of_each_kind(typed)}), DAY)
    assert {repair.pad: repair.after.decode() for repair in found.repairs} == of_each_kind(meant)


@pytest.mark.parametrize("address", ["http://127.0.0.1:8000/methodieken/proef/", "https://sterk.example/over/"])
def test_what_only_a_person_can_know_stays(project: Project, address: str) -> None:
    assert plan_repair(project({"mkdocs.yml": SITE, **of_each_kind(address)}), DAY).repairs == ()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("http://localhost:8000/over/", "SDW317"),
        ("http://intranet/stuk", "SDW317"),
        ("C:\\Users\\Jan\\stuk.pdf", "SDW317"),
        ("file:///home/jan/stuk.pdf", "SDW317"),
        ("../methodieken/proef.md", "SDW208"),
        ("/over-ons/", "SDW208"),
    ],
)
def test_what_is_no_address_is_told_for_what_it_is(project: Project, typed: str, code: str) -> None:
    found = only(project({PARTNER: partner(f"website: {typed}\n")}))
    assert found.code == code
    assert "https" not in found.hulp
    assert "haal de regel weg" in found.hulp
