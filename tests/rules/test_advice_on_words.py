"""Advice on words: better ones from the list, a leesindicatie, and the sentences that weigh most."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from tests.cases import DAY, NEXT, Files, document, methodiek, problems

Project = Callable[[Files], Path]

STORY = "verhalen/proef.md"
WORDS = """\
psychoot:
  woorden: [psychoot, psychoten, lijdt aan]
  beter: iemand met een psychose
  waarom: Iemand is meer.
  bron: redactie Sterk door Werk
"""
HARD = (
    "De verantwoordelijkheid voor arbeidsparticipatie van uitkeringsgerechtigden ligt bij samenwerkende "
    "uitvoeringsorganisaties die gezamenlijk re-integratieondersteuning organiseren voor verschillende doelgroepen."
)
EASY = "Je begint rustig. Iemand helpt je. Je mag stoppen als het niet gaat. Dan praat je met elkaar."


def advice(root: Path) -> list[Diagnostic]:
    """Return everything that is said when advice is asked for."""
    return list(check(root, DAY, advice=True).report)


def told(project: Project, text: str, extra: str = "") -> list[tuple[str, int, int, str]]:
    """Return the advice on a verhaal as (code, line, column, value)."""
    root = project({STORY: document(extra, text), "content/woorden.yml": WORDS})
    assert {item.ernst for item in advice(root)} <= {Ernst.ADVIES}
    return [(item.code, item.place.regel, item.place.kolom, item.waarde) for item in advice(root)]


@pytest.mark.parametrize(
    ("text", "column", "word"),
    [
        ("Een psychoot werkt.", 5, "psychoot"),
        ("Psychoten werken.", 1, "Psychoten"),
        ("Zij *lijdt  aan* angst.", 6, "lijdt  aan"),
        ('Hij zei: "Een psychoot ben je."', 15, "psychoot"),
    ],
)
def test_a_word_from_the_list_gets_a_better_one(project: Project, text: str, column: int, word: str) -> None:
    assert told(project, text) == [("SDW432", 8, column, word)]


@pytest.mark.parametrize(
    "text", ['Zeg geen "psychoot".', "Een psychootje.", "`psychoot`", "[werk](https://x.nl/psychoot)", "Een mens."]
)
def test_a_word_that_is_not_used_gets_none(project: Project, text: str) -> None:
    assert told(project, text) == []


def test_the_advice_says_why_what_instead_and_who_says_so(project: Project) -> None:
    root = project({STORY: document("wijziging: Een psychoot\n"), "content/woorden.yml": WORDS})
    (item,) = advice(root)
    assert (item.place.regel, item.place.kolom) == (NEXT, 16)
    assert "Iemand is meer." in item.bericht
    assert "iemand met een psychose" in item.hulp
    assert "redactie Sterk door Werk" in item.hulp


SAID = "betrokkenen:\n  - rol: verteller\n    openbaar_gemaakt:\n      titel: Een krant\n      url: https://krant.example/stuk\n"


def test_what_someone_said_is_not_reworded(project: Project) -> None:
    assert told(project, "Tekst.", f"citaat: Ik ben een psychoot, en dat mag.\n{SAID}") == []


def test_the_list_is_checked_like_all_content(project: Project) -> None:
    root = project({"content/woorden.yml": WORDS.replace("beter:", "betr:")})
    assert [(item.code, item.place.regel) for item in problems(root)] == [("SDW202", 3)]


def test_hard_text_for_clients_gets_an_indication_and_its_heaviest_sentences(project: Project) -> None:
    items = told(project, f"Een zin.\n\n{HARD} {HARD}\n\n{EASY}")
    assert [code for code, *_ in items] == ["SDW430", "SDW431", "SDW431"]
    assert items[1][1:] == (10, 1, "De verantwoordelijkheid voor arbeidsparticipatie van")


@pytest.mark.parametrize(
    ("text", "extra"),
    [
        pytest.param(f"{EASY} {EASY}", "", id="easy"),
        pytest.param(f"{HARD} {HARD} {HARD}", "status: gearchiveerd\n", id="no longer kept up"),
    ],
)
def test_other_text_gets_none(project: Project, text: str, extra: str) -> None:
    assert told(project, text, extra) == []


def test_text_for_others_is_not_measured(project: Project) -> None:
    text = document(body=f"{HARD} {HARD}").replace("clienten", "professionals")
    assert advice(project({STORY: text})) == []


def test_the_summary_for_clients_is_measured_on_its_own(project: Project) -> None:
    text = methodiek().replace("Je begint rustig.", HARD)
    (item,) = advice(project({"methodieken/proef.md": text}))
    assert (item.code, item.place.regel, item.place.kolom) == ("SDW431", 7, 13)


@pytest.mark.parametrize(
    ("wat", "left"),
    [
        ("psychoot", ["SDW430", "SDW431"]),
        ("De verantwoordelijkheid voor", ["SDW430", "SDW432"]),
        ("leesindicatie", ["SDW431", "SDW432"]),
    ],
)
def test_advice_is_quiet_once_answered(project: Project, wat: str, left: list[str]) -> None:
    extra = f"bewust:\n  - wat: {wat}\n    reden: Zo moet het.\n"
    text = f"{HARD}\n\nEen psychoot. {EASY}"
    assert [code for code, *_ in told(project, text, extra)] == left
    # Also when no advice is asked for, the answer is not called superfluous.
    assert problems(project({STORY: document(extra, text), "content/woorden.yml": WORDS})) == []


def test_without_the_option_there_is_no_advice(project: Project) -> None:
    root = project({STORY: document(body=f"Een psychoot. {HARD}"), "content/woorden.yml": WORDS})
    assert problems(root) == []
