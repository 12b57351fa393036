"""Sentences: where they begin and end, in the paragraphs that the page shows."""

from collections.abc import Iterator

import pytest

from sdw_build.body.scan import Body
from sdw_build.body.sentences import Sentence, sentences


def written(text: str) -> Iterator[Sentence]:
    """Go through the sentences of a text in Markdown."""
    return sentences(text, Body(text, "verhalen/proef.md", 1).paragraphs)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een zin. Nog een zin!", ["Een zin.", "Nog een zin!"]),
        ("Dat kan bijv. zo. En o.a. dit.", ["Dat kan bijv. zo.", "En o.a. dit."]),
        ("Mw. A. Jansen werkt. Hij ook.", ["Mw. A. Jansen werkt.", "Hij ook."]),
        ("Een zin\nop twee regels.\n\nEen alinea", ["Een zin op twee regels.", "Een alinea"]),
        ("**Vet begin.** Daarna [een link](  ).", ["Vet begin.", "Daarna een link ."]),
        ("Het is 3.5 procent. Klaar.", ["Het is 3.5 procent.", "Klaar."]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_breathes(text: str, expected: list[str]) -> None:
    for found in (list(written(text)), list(sentences(text))):
        assert [item.text for item in found] == expected
        assert all(text[item.start :].lstrip("*[").startswith(item.words[0]) for item in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- een\n- twee en\n  meer\n1. drie", ["een", "twee en meer", "drie"], id="items"),
        pytest.param(
            "Dit helpt:\n- rust\n  - thuis\n  - buiten", ["Dit helpt:", "rust", "thuis", "buiten"], id="nested"
        ),
        pytest.param("Loon van\n    vorig jaar\n- een", ["Loon van vorig jaar", "een"], id="indented continuation"),
        pytest.param("Het jaar\n2021) was goed.", ["Het jaar 2021 was goed."], id="a number that is no item"),
        pytest.param("1. Bel.\n\n   Vraag naar\n   hulp.", ["Bel.", "Vraag naar hulp."], id="paragraph in an item"),
        pytest.param("Kop op\ntwee regels\n======\n\nTekst.", ["Tekst."], id="setext heading"),
        pytest.param("# Kop\nTekst.", ["Tekst."], id="text under a heading"),
        pytest.param("#werk is goed.", ["werk is goed."], id="no heading"),
        pytest.param("- een\n\n  | a | b |\n  | - | - |\n  | Dit telt. | niet |", ["een"], id="table in an item"),
        pytest.param("a | b\n--- | ---\nDit telt. | niet", [], id="table without bars around it"),
        pytest.param("1. Typ dit:\n\n   ```\n   Geen zin.\n   ```\n\n   Klaar.", ["Typ dit:", "Klaar."], id="code"),
        pytest.param("Zin zonder punt\n> citaat dat\ndoorgaat", ["Zin zonder punt", "citaat dat doorgaat"], id="lazy"),
        pytest.param("> Een zin\n> gaat door.\n>\n> Nog een", ["Een zin gaat door.", "Nog een"], id="quote"),
        pytest.param("Stichting Werk  \nMarkt 1  \nDelft", ["Stichting Werk", "Markt 1", "Delft"], id="hard breaks"),
        pytest.param("Een regel\\\ndie doorgaat", ["Een regel\\ die doorgaat"], id="hard break in a sentence"),
        pytest.param("Jobcoach\n:   Iemand die helpt.", ["Iemand die helpt."], id="term"),
        pytest.param("Tekst.[^1]\n\n[^1]: Een noot.\n\n    Nog meer noot.", ["Tekst."], id="note"),
        pytest.param("Een.[^1] Twee[^1] werkt.\n\n[^1]: Noot.", ["Een.", "Twee werkt."], id="marks of notes"),
        pytest.param('Lees [dit][x].\n\n[x]: https://voorbeeld.nl "Een titel."', ["Lees dit x ."], id="definition"),
    ],
)
def test_sentences_stand_in_the_paragraphs_that_the_page_shows(text: str, expected: list[str]) -> None:
    found = list(written(text))
    assert [item.text for item in found] == expected
    for item in found:
        typed = text[item.start : item.end]
        assert typed.startswith(item.words[0]) or typed[0] in "0123456789#"
        assert item.words[-1] in typed.split()[-1] or item.text.endswith(typed.split()[-1])


def test_a_field_holds_no_markdown() -> None:
    assert [item.text for item in sentences("- rust - ritme\n1. werk\n\nEn meer")] == [
        "- rust - ritme 1. werk",
        "En meer",
    ]
