"""What the site rests on, and what it says of what it does not know or what is over."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sdw_build.body.sentences import sentences
from sdw_build.body.tense import speaks_of_now
from sdw_build.body.unknowns import unknowns
from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.source.history import History
from tests.cases import DAY, Files
from tests.pages.making import bewijs, cijfer, entries, methodiek, partner, written

Project = Callable[[Files], Path]
WHERE = "https://bron.example/stuk"
SITE = "site_name: Werk en Zo\nsite_url: https://www.werkenzo.nl/\nplugins: [sdw]\n"


def told(root: Path, code: str) -> list[Diagnostic]:
    """Return what is told of a code, advice included."""
    report = check(root, DAY, now=DAY, history=History(), advice=True).report
    return [item for item in report if item.code == code]


@pytest.mark.parametrize(
    ("files", "where"),
    [
        ({"verhalen/v.md": written(bronnen=[{"titel": "A", "url": WHERE}, {"titel": "B"}])}, ["B"]),
        ({"verhalen/v.md": written(bronnen=[{"titel": "A", "doi": "10.1000/182"}])}, []),
        ({"verhalen/v.md": written(bronnen=[{"titel": "A"}], status="gearchiveerd")}, []),
        ({"methodieken/m.md": methodiek(bewijs=[bewijs(), bewijs(uitkomst="x")])}, ["Bron", "Bron"]),
        ({"content/cijfers/c.yml": entries(a=cijfer(bron="C"), b=cijfer(bron="D", url=WHERE))}, ["C"]),
        (
            {"content/partners/p.md": partner(convenant=[{"naam": "N", "van": 2018, "bron": "E"}])},
            ["E"],
        ),
    ],
)
def test_a_source_that_nobody_can_open_is_told_wherever_it_is_named(
    project: Project, files: Files, where: list[str]
) -> None:
    assert [item.waarde for item in told(project(files), "SDW465")] == where


@pytest.mark.parametrize(
    "source",
    [
        {"titel": "Over ons", "url": "https://www.werkenzo.nl/over-ons/"},
        {"titel": "Over ons", "url": "https://werkenzo.nl/over-ons/"},
        {"titel": "Over ons", "uitgever": "Werk en Zo"},
        {"titel": "Over ons, platform Werk en Zo"},
        {"titel": "Over ons (website WerkenZo)"},
        {"titel": "Wat we doen", "uitgever": "werkenzo.nl"},
        {"titel": "Wat we doen, op deze site"},
        {"titel": "Ons platform"},
    ],
)
def test_this_site_is_no_source_for_itself(project: Project, source: dict[str, Any]) -> None:
    root = project({"mkdocs.yml": SITE, "verhalen/v.md": written(bronnen=[source])})
    assert [item.waarde for item in told(root, "SDW466")] == [source["titel"]]


@pytest.mark.parametrize(
    "source",
    [
        {"titel": "Convenant Werk en Zo", "uitgever": "Ministerie"},
        {"titel": "Over ons, vorige website", "uitgever": "Werk en Zo"},
        {"titel": "Over ons", "url": "https://werkenzo.nl.example/over-ons/"},
        {"titel": "Platform voor zorg", "uitgever": "Ministerie"},
    ],
)
def test_another_that_looks_like_it_is(project: Project, source: dict[str, Any]) -> None:
    assert told(project({"mkdocs.yml": SITE, "verhalen/v.md": written(bronnen=[source])}), "SDW466") == []


@pytest.mark.parametrize(
    ("sentence", "now"),
    [
        ("De stichting helpt mensen aan werk.", True),
        ("Het is een regeling voor wie ziek is.", True),
        ("De stichting hielp mensen aan werk.", False),
        ("De stichting is in 2021 gestopt.", False),
        ("De stichting heeft velen geholpen.", False),
        ("De stichting was er, en dat is jammer.", False),
        ("Tot 2021 een stichting tegen stigma.", False),
    ],
)
def test_in_which_time_a_sentence_speaks(sentence: str, now: bool) -> None:
    (found,) = sentences(sentence)
    assert speaks_of_now(found) is now


def test_the_present_about_what_stopped_is_told_where_it_is_about_it(project: Project) -> None:
    body = "Stichting P helpt je.\n\nUWV helpt je nu.\n\nStichting P hielp velen."
    fields = {"titel": "Stichting P", "missie": "Zij geeft raad.", "samenvatting": "Zij gaf raad."}
    root = project({"content/partners/p.md": partner(body, einde="2021-10-01", **fields)})
    assert [item.waarde for item in told(root, "SDW467")] == ["Zij geeft raad", "Stichting P helpt je"]
    root = project({"content/partners/p.md": partner(body, einde="2030-10-01", **fields)})
    assert told(root, "SDW467") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Wat het kost, weten wij niet.",
        "Wij weten dus niet wat het kost.",
        "Hoe lang het duurt, is niet bekend.",
        "De duur is nog onbekend.",
        "Dat staat niet in onze bronnen.",
        "Onze bronnen noemen geen bedrag.",
        "De bronnen zeggen er niets over, en ook niet wie het betaalt.",
        "Een uitkomst hebben we niet gevonden.",
        "Dat zegt geen bron.",
        "Wat het kost, weten\nwij niet.",
    ],
)
def test_what_says_that_something_is_not_known(sentence: str) -> None:
    assert len(list(unknowns(sentences(f"Begin klein. {sentence} Vraag het na.")))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Je weet niet wat je moet doen.",
        "Onze bronnen noemen drie bedragen.",
        "Het is bekend dat werk helpt.",
        "Weet je het niet? Vraag het.",
    ],
)
def test_what_only_looks_like_it(sentence: str) -> None:
    assert list(unknowns(sentences(sentence))) == []


def test_it_may_be_said_once_on_a_page(project: Project) -> None:
    once = "Begin klein.\n\nWat het kost, weten wij niet."
    assert told(project({"verhalen/v.md": written(once)}), "SDW468") == []
    twice = f"Hoe lang het duurt, is niet bekend.\n\n{once}"
    (found,) = told(project({"verhalen/v.md": written(twice)}), "SDW468")
    assert found.waarde == "Hoe lang het duurt is niet"


def test_a_long_sentence_that_stands_twice_is_told_with_where(project: Project) -> None:
    long = "Je spreekt samen af hoeveel uur je in de eerste maand op een dag werkt."
    short = "Bel met de gemeente."
    files = {f"verhalen/{name}.md": written(f"{short} {long}", titel=name, samenvatting=name) for name in "ab"}
    (found,) = told(project(files), "SDW469")
    assert found.place.pad == "verhalen/b.md"
    assert "verhalen/a.md" in found.bericht
