"""The scan of running text: what it points at, and where."""

import pytest

from sdw_build.body.scan import Body


def found(text: str) -> list[tuple[str, str, int, int, bool]]:
    """Scan a text that starts on line 10."""
    mentions = Body(text, "proef.md", 10).mentions
    return [(each.sort, each.target, each.place.regel, each.place.kolom, each.heel) for each in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](b.md)", [("link", "b.md", 10, 5, True)]),
        ("x\n\ntekst [a](b.md) en [c](d.md#e)", [("link", "b.md", 12, 11, True), ("link", "d.md#e", 12, 24, True)]),
        ("één 🙂 [a](b.md)", [("link", "b.md", 10, 11, True)]),
        ('[a](b.md "titel")', [("link", "b.md", 10, 5, True)]),
        ("[a](<b.md>)", [("link", "b.md", 10, 6, True)]),
        ("[a](https://nl.wikipedia.org/wiki/A_(b))", [("link", "https://nl.wikipedia.org/wiki/A_(b)", 10, 5, True)]),
        ("[**vet** [x]](b.md)", [("link", "b.md", 10, 15, True)]),
        ("[over\ntwee regels](b.md)", [("link", "b.md", 11, 14, True)]),
        ("![wat](foto.png)", [("beeld", "foto.png", 10, 8, True)]),
        ("![](foto.png)", [("beeld", "foto.png", 10, 5, True)]),
        ("[![wat](foto.png)](b.md)", [("beeld", "foto.png", 10, 9, True), ("link", "b.md", 10, 20, True)]),
        ("[a][n]\n\n[n]: b.md", [("link", "b.md", 12, 6, True)]),
        ("[[cijfer:dagen]] lang", [("cijfer", "cijfer:dagen", 10, 1, True)]),
        ("[[ cijfer: dagen ]]", [("cijfer", "cijfer: dagen", 10, 1, True)]),
        ("- [a](b.md)\n- [c](d.md)", [("link", "b.md", 10, 7, True), ("link", "d.md", 11, 7, True)]),
        ("| a |\n| --- |\n| [a](b.md) |", [("link", "b.md", 12, 7, True)]),
        ("[a](b.md", [("link", "b.md", 10, 5, False)]),
        ("[a] (b.md)", [("link", "b.md", 10, 6, False)]),
        ("[a(b.md)", [("link", "b.md", 10, 4, False)]),
        ("a](b.md)", [("link", "b.md", 10, 4, False)]),
        ("![a](foto.png", [("beeld", "foto.png", 10, 6, False)]),
        ("[a][n]", [("link", "n", 10, 5, False)]),
        ("[a(https://voorbeeld.nl/)", [("link", "https://voorbeeld.nl/", 10, 4, False)]),
        ("[a] (https://voorbeeld.nl/)", [("link", "https://voorbeeld.nl/", 10, 6, False)]),
        ("[zie (https://voorbeeld.nl/)]", [("link", "https://voorbeeld.nl/", 10, 7, True)]),
        ("zie https://voorbeeld.nl/a.", [("link", "https://voorbeeld.nl/a", 10, 5, True)]),
        ("mail <info@voorbeeld.nl>", [("link", "mailto:info@voorbeeld.nl", 10, 7, True)]),
        ("[a](mijn rapport.md)", [("link", "mijn rapport.md", 10, 5, False)]),
        ("[a](<mijn rapport.md>)", [("link", "mijn rapport.md", 10, 6, True)]),
        ("![oven](mijn oven.png)", [("beeld", "mijn oven.png", 10, 9, False)]),
        ("![][foto]\n\n[foto]: oven.png", [("beeld", "oven.png", 12, 9, True)]),
        ("![oven][foto]", [("link", "foto", 10, 9, False)]),
        ("> - [a](b.md)\n>   en [c](d.md)", [("link", "b.md", 10, 9, True), ("link", "d.md", 11, 12, True)]),
        ("| a |\n| - |\n| x \\| [a](b.md) |", [("link", "b.md", 12, 12, True)]),
        ("1. een\n\n   [a](b.md)", [("link", "b.md", 12, 8, True)]),
        ("Term\n: [a](b.md)", [("link", "b.md", 11, 7, True)]),
        ("noot[^1]\n\n[^1]: zie [a](b.md)", [("link", "b.md", 12, 15, True)]),
    ],
)
def test_links_pictures_and_figures_are_found_where_they_stand(
    text: str, expected: list[tuple[str, str, int, int, bool]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[een *woord*](b.md)", "een *woord*"),
        ("\n\n> - [een](b.md)", "een"),
        ("tekst\n\n| a |\n| - |\n| ![wat](x.png) |", "wat"),
        ("Zie [dit][n].\n\n[n]: b.md", "dit"),
        ("\n![ ](x.png)", ""),
        ("[een](b c.md)", "een"),
    ],
)
def test_a_link_is_known_with_its_words(text: str, words: str) -> None:
    assert [each.tekst for each in Body(text, "proef.md", 10).mentions] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "`[a](b.md)`",
        "`` [a](b.md) ` ``",
        "```\n[a](b.md)\n![x](y.png)\n[[cijfer:z]]\n```",
        "~~~ md\n[a](b.md)\n~~~",
        "```\nniet gesloten [a](b.md)",
        "\\[a](b.md)",
        "[een haakje] (en nog een)",
        "[x] klaar (bijna)",
        "tekst met ] en (haakjes)",
        "[zie (bijlage 2)]",
        "kosten (zie tabel) en f(x)",
        "een noot[^1]\n\n[^1]: de noot",
    ],
)
def test_code_and_plain_brackets_point_at_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Kop\n\n### Dieper", [(2, "Kop", 10), (3, "Dieper", 12)]),
        ("Kop\n---\n\nAndere\n===", [(2, "Kop", 10), (1, "Andere", 13)]),
        ("## Kop ##", [(2, "Kop", 10)]),
        ("```\n# geen kop\n```", []),
        ("- a\n---", []),
        ("| a |\n| --- |", []),
        ("tekst # geen kop", []),
        ("> # Kop", [(1, "Kop", 10)]),
        ("- # Kop", [(1, "Kop", 10)]),
        ("## ", [(2, "", 10)]),
        ("##Kop", [(2, "Kop", 10)]),
        ("tekst\n#5 is een nummer", [(1, "5 is een nummer", 11)]),
        ("    # code", []),
    ],
)
def test_headings_are_found_with_their_level(text: str, expected: list[tuple[int, str, int]]) -> None:
    assert [(each.niveau, each.tekst, each.place.regel) for each in Body(text, "proef.md", 10).headings] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b>vet</b>", ["<b>", "</b>"]),
        ("<!-- weg -->", ["<!--"]),
        ('<img src="x.png">', ['<img src="x.png">']),
        ("a < b en c > d", []),
        ("als a<b en c>d", []),
        ('<img alt="een werkbank van hout" src=x.png>', ['<img alt="een werkbank van hout" src=x.png>']),
        ("<details open>", ["<details open>"]),
        ("<div\n  class='a b'>", ["<div\n  class='a b'>"]),
        ("tekst <br/> meer", ["<br/>"]),
        ("`<b>`", []),
        ("<https://voorbeeld.nl/>", []),
        ("een <3", []),
    ],
)
def test_html_is_found_and_signs_of_comparison_are_not(text: str, expected: list[str]) -> None:
    assert [each.target for each in Body(text, "proef.md", 1).html] == expected


def test_a_long_line_of_brackets_is_scanned_at_once() -> None:
    assert found("[" * 20_000 + "](" * 5_000) == []
