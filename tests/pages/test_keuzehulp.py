"""The pages of a keuzehulp: each tells what was answered, an outcome leads on, and what may not be seen is not told."""

from pathlib import Path
from typing import Any

from sdw_build.library.embedding import carded_page
from sdw_build.pages.page import Page
from sdw_build.pages.site import all_pages
from tests.pages.making import entries, methodiek, page_of, publication, written

_HIDDEN = "Hier staat wat niemand mag lezen"


def lead(tekst: str, naar: str, **fields: Any) -> dict[str, Any]:
    """Return an answer."""
    return {"tekst": tekst, "naar": naar, **fields}


def outcome(naam: str, *links: str, **fields: Any) -> dict[str, Any]:
    """Return an outcome that leads to pages."""
    onward = [{"link": link, "waarom": f"Over {link}."} for link in links]
    return {"naam": naam, "titel": f"Ga {naam}", "reden": "Daarom.", "verder": onward, **fields}


def keuzehulp(*outcomes: dict[str, Any], **fields: Any) -> str:
    """Write a keuzehulp of two questions."""
    questions = [
        {
            "naam": "werk",
            "vraag": "Heb je werk?",
            "antwoorden": [lead("Ja, ik heb werk", "ziek"), lead("Nee, ik zoek werk", "zoeken", reden="Dat kan.")],
        },
        {
            "naam": "ziek",
            "vraag": "Ben je ziek?",
            "antwoorden": [lead("Ja, ik ben ziek", "praten"), lead("Nee, ik ben niet ziek", "zoeken")],
        },
    ]
    own = {"doelgroepen": ["clienten"], "vragen": questions, "uitkomsten": list(outcomes)}
    return written("Een zin.", **{**own, **fields})


_LINK = "../../methodieken/ips.md"
_TALK, _SEARCH = outcome("praten", "/regios/"), outcome("zoeken", _LINK)


def made(root: Path, *outcomes: dict[str, Any], **files: str) -> dict[str, Page[Any]]:
    """Return the pages of a keuzehulp by what comes behind its address."""
    own = {
        "content/keuzehulp/proef.md": keuzehulp(*(outcomes or (_TALK, _SEARCH))),
        "methodieken/ips.md": methodiek(titel="IPS", zoekwoorden=["werk"]),
    }
    public = publication(root, {**own, **files})
    pages = {page.adres: page for page in all_pages(public)}
    found = {at: page for at, page in pages.items() if at.startswith("keuzehulp/proef/") and not carded_page(at)}
    assert all(page_of(public, address) == page for address, page in found.items())  # the preview shows the same
    return {address.removeprefix("keuzehulp/proef/"): page for address, page in found.items()}


def test_every_way_of_answering_has_a_page_and_no_other(tmp_path: Path) -> None:
    assert sorted(made(tmp_path)) == ["", "a/", "a/a/", "a/b/", "b/"]


def test_every_answer_leads_to_a_page_and_every_page_back(tmp_path: Path) -> None:
    pages = made(tmp_path)
    shown = {f"keuzehulp/proef/{address}" for address in pages}
    for address, page in pages.items():
        leads = [link.adres for link in getattr(page.view, "antwoorden", ())]
        assert set(leads) <= shown
        assert leads or page.view.verder
        if address:
            assert page.view.vorige == f"keuzehulp/proef/{address[:-2]}"


def test_an_outcome_tells_what_was_answered_on_this_way(tmp_path: Path) -> None:
    pages = made(tmp_path)
    along = [(said.vraag, said.antwoord, said.reden) for said in pages["a/b/"].view.gezegd]
    assert along == [("Heb je werk?", "Ja, ik heb werk", ""), ("Ben je ziek?", "Nee, ik ben niet ziek", "")]
    assert [(said.antwoord, said.reden) for said in pages["b/"].view.gezegd] == [("Nee, ik zoek werk", "Dat kan.")]
    assert pages["a/b/"].titel == pages["b/"].titel == "Ga zoeken"


def test_a_question_says_how_many_may_still_come(tmp_path: Path) -> None:
    pages = made(tmp_path)
    assert [(pages[at].view.nummer, pages[at].view.hooguit) for at in ("", "a/")] == [(1, 2), (2, 2)]


def test_only_the_beginning_can_be_found(tmp_path: Path) -> None:
    pages = made(tmp_path)
    assert [address for address, page in pages.items() if page.zoekmerk or page.vindbaar] == [""]


def test_no_address_tells_what_was_answered(tmp_path: Path) -> None:
    assert all(len(part) == 1 for address in made(tmp_path) for part in address.split("/") if part)


def test_what_may_not_be_seen_falls_away_with_all_that_was_said_of_it(tmp_path: Path) -> None:
    hidden = {"link": "../../methodieken/later.md", "tekst": _HIDDEN, "waarom": _HIDDEN}
    search = outcome("zoeken", _LINK, ook=[hidden])
    search["verder"].append(hidden)
    only = outcome("praten", ook=[hidden]) | {"verder": [hidden]}
    later = methodiek(titel="Later", gepubliceerd="2027-01-01")
    pages = made(tmp_path, only, search, **{"methodieken/later.md": later})
    assert [step.titel for step in pages["b/"].view.verder] == ["IPS"]
    assert pages["b/"].view.ook == ()
    assert pages["a/a/"].view.verder == ()
    assert pages["a/a/"].view.begin == "keuzehulp/proef/"  # and one can go on from there
    assert _HIDDEN not in repr([page.view for page in pages.values()])


def test_an_outcome_names_the_loket_to_call_and_is_silent_on_it_in_need(tmp_path: Path) -> None:
    loket = {
        "naam": "Huis voor werk",
        "nummer": 1,
        "waarvoor": "Voor werk.",
        "in_het_kort": {"clienten": "Kom langs."},
        "gecontroleerd": "2026-05-01",
        "bronnen": [{"titel": "Bron"}],
    }
    own = {"content/loketten.yml": entries(eerste=loket, ander={**loket, "naam": "Ander huis", "nummer": 2})}
    talk = outcome("praten", "/regios/", bellen="ander")
    pages = made(tmp_path, talk, _SEARCH, **own)
    assert [line.naam for line in pages["a/a/"].view.bellen.regels] == ["Ander huis"]
    assert [line.naam for line in pages["b/"].view.bellen.regels] == ["Huis voor werk"]
    assert not pages["b/"].hulp
    need = made(tmp_path, outcome("praten", "/regios/", nood="ja"), _SEARCH, **own)
    assert need["a/a/"].hulp
    assert need["a/a/"].view.bellen is None


def test_words_of_need_show_help_where_nobody_marked_it(tmp_path: Path) -> None:
    pages = made(tmp_path, outcome("praten", "/regios/") | {"reden": "Je wilt niet meer leven."}, _SEARCH)
    assert pages["a/a/"].hulp
    assert not pages["b/"].hulp
