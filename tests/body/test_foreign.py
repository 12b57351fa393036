"""Marks of other programs: each is known, told once for its kind, and replaced where one answer is safe."""

import pytest

from sdw_build.body.foreign.finding import foreign, without
from sdw_build.body.render import render
from sdw_build.body.scan import Body


def replaced(text: str) -> str:
    """Replace every mark that has an answer, kind by kind."""
    while marks := [mark for mark in foreign(Body(text, "proef.md", 1)) if mark.instead is not None]:
        after = without(text, marks, marks[0].sort)
        assert after != text
        text = after
    return text


def left_over(text: str) -> list[str]:
    """Return the marks that a person must look at."""
    return [text[slice(*mark.span)] for mark in foreign(Body(text, "proef.md", 1)) if mark.instead is None]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Een ==belangrijk== woord.", "Een **belangrijk** woord."),
        ("Een ++nieuw++ woord.", "Een nieuw woord."),
        ("Een ==zin met [link](b.md), `code` en *nadruk*==.", "Een **zin met [link](b.md), `code` en *nadruk***."),
        ("** zie [link](b.md) **", "**zie [link](b.md)**"),
        ("• [link](b.md)\n• <b>vet</b>\n• `code`", "- [link](b.md)\n- <b>vet</b>\n- `code`"),
        ("== Kop met `code` ==\n\nTekst.", "## Kop met `code`\n\nTekst."),
        ("> [!info] *Weetje*\n> Tekst.", "> [!NOTE]\n> ***Weetje***\n> Tekst."),
        ("Tekst.\n{: .groot }\n", "Tekst.\n"),
        ("## Kop {#anker}", "## Kop"),
        ("## Kop { data-search-exclude }", "## Kop"),
        ('[a](b.md){:target="_blank"} en meer', "[a](b.md) en meer"),
        ("![a](b.png){ width=50% }", "![a](b.png)"),
        ("Een {++ nieuw ++}woord.", "Een nieuwwoord."),
        ("Een {-- oud --}woord.", "Een woord."),
        ("Een {~~ oud ~> nieuw ~~} woord.", "Een nieuw woord."),
        ("De CO~2~ en 40 m^2^.", "De CO₂ en 40 m²."),
        ("** vet ** en ** half**", "**vet** en **half**"),
        ("[b]vet[/b] en [i]schuin[/i]", "**vet** en *schuin*"),
        ("Slot.\\", "Slot."),
        ("[[_TOC_]]\n\nTekst.", "\n\nTekst."),
        ("== Kop ==\n\nTekst.", "## Kop\n\nTekst."),
        ("h2. Kop\n\nTekst.", "## Kop\n\nTekst."),
        ("Dit helpt:\n\n• rust\n• ritme", "Dit helpt:\n\n- rust\n- ritme"),
        ("\uf0b7\trust\n\uf0b7\tritme", "- rust\n- ritme"),
        ("– rust\n– ritme", "- rust\n- ritme"),
        (
            '!!! tip "Tip"\n\n    Doe **dit**.\n\n    En dat.\n\nVerder.',
            "> [!TIP]\n> **Tip**\n>\n> Doe **dit**.\n>\n> En dat.\n\nVerder.",
        ),
        ("??? danger\n    Pas op.\n", "> [!WARNING]\n> Pas op.\n"),
        (":::note\nLet op\n:::\n", "> [!NOTE]\n> Let op\n"),
        ("> [!info] Weetje\n> Tekst.", "> [!NOTE]\n> **Weetje**\n> Tekst."),
        ("> [!faq]-\n> Tekst.", "> [!NOTE]\n> Tekst."),
        ("| dag | uren |\n| ma | 2 |", "| dag | uren |\n| --- | --- |\n| ma | 2 |"),
        ("| dag | uren\n| ma | 2", "| dag | uren\n| --- | --- |\n| ma | 2"),
        ("| dag | uren |\n|---|\n| ma | 2 |", "| dag | uren |\n| --- | --- |\n| ma | 2 |"),
        ("| dag | uren |\n| --- | :-: | --- |\n| ma | 2 |", "| dag | uren |\n| --- | --- |\n| ma | 2 |"),
        ("Zo:\n\n    Uit Word, met **vet**.\n    En meer.", "Zo:\n\nUit Word, met **vet**.\nEn meer."),
        ("Zo:\n\n\tMet een tab.", "Zo:\n\nMet een tab."),
        ("CliÃ«nten zeiden â€œgoedâ€\x9d en zoâ€™n dag.", "Cliënten zeiden “goed”\u0020en zo’n dag."),
        ("Zij zei â€œgoedâ€ en ging.", "Zij zei “goed” en ging."),
        ("â€¢ rust\nâ€¢ ritme", "- rust\n- ritme"),
        ("##\u00a0Kop", "## Kop"),
        ("-\u00a0rust\n-\u00a0ritme", "- rust\n- ritme"),
        ("1.\u00a0een", "1. een"),
        ("\u00a0- rust", "- rust"),
        ("Een.\n\u00a0\nTwee.", "Een.\n\nTwee."),
        ("| a |\u00a0b |\n|\u00a0--- | --- |\n| c | d |", "| a |\u00a0b |\n| --- | --- |\n| c | d |"),
    ],
)
def test_what_has_one_answer_is_replaced(typed: str, meant: str) -> None:
    assert replaced(typed) == meant
    assert left_over(meant) == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("%% alleen voor ons %%", ["%% alleen voor ons %%"]),
        ("%%\nalleen voor ons\n%%", ["%%\nalleen voor ons\n%%"]),
        ("Zij{>> navragen <<} zei.", ["{>> navragen <<}"]),
        ("- een\n\n    !!! tip\n        Zo.", ["    !!! tip\n        Zo."]),
        ("{{< youtube abc >}}", ["{{< youtube abc >}}"]),
        ("{% include x.html %}", ["{% include x.html %}"]),
        ("{{ page.title }}", ["{{ page.title }}"]),
        ('[caption id="1"]![a](b.png)[/caption]', ['[caption id="1"]', "[/caption]"]),
        ("[quote]Zo[/quote]", ["[quote]", "[/quote]"]),
        ("Goed zo :smile: hoor", [":smile:"]),
        ("Een noot^[in de regel].", ["^[in de regel]"]),
        ("Een **half begin", ["**"]),
        ("\\textbf{vet}", ["\\textbf{vet}"]),
        (".. note:: Let op", [".. note:: Let op"]),
        ("Commented [PJ1]: klopt dit?", ["Commented [PJ1]:"]),
        ("Zie Fout! Verwijzingsbron niet gevonden.", ["Fout! Verwijzingsbron niet gevonden."]),
        ("a. eerst\nb. dan", ["a. "]),
        ("\n---\ntitel: Nog een\nfase: [start]\n---\n\nTekst.", ["---\ntitel: Nog een\nfase: [start]\n---"]),
        ("---\ntitle: X\ntags:\n  - a\n  - b\n---\n", ["---\ntitle: X\ntags:\n  - a\n  - b\n---"]),
        ("Een cli\ufffdnt", ["\ufffd"]),
        ("Foto \ufffc hier", ["\ufffc"]),
        ("Zie \uf0e0 hier", ["\uf0e0"]),
        ("| a | b |\n| --- | --- |\n| c | d | e |", ["| c | d | e |"]),
        ("Zo:\n\n```\nniet gesloten\n\nen door", ["```"]),
    ],
)
def test_what_a_person_must_decide_is_found(typed: str, found: list[str]) -> None:
    assert left_over(typed) == found


@pytest.mark.parametrize(
    "text",
    [
        "Om 10:30:15 begon het, en 5 == 5 of a == b.",
        "Het kost 100 %, en soms 5%% meer.",
        "`==code==` en `{: .klasse }` en `:smile:`",
        "```\n!!! tip\n{{ x }}\n• x\n```",
        "> [!NOTE]\n> Let op.",
        "> [!warning]\n> Let op.",
        "Zij zei: [lacht] ja {dat wil ik}.",
        "– Dat zei zij.\n\nEn toen.",
        "Een — streep — en een · punt.",
        "\\*\\*geen vet\\*\\*",
        "**vet** en ***beide*** en __ook vet__",
        "snake_case_naam en 2 * 3 * 4",
        "| a | b |\n| --- | --- |\n| c | \\| |",
        "“é” en ‘ë’ en …—–",
        "A. de Vries en B. Jansen",
        "---\n\nZij zei: ja.\n\n---\n\nTekst.",
        "---\nLet op: dit telt.\n---\n",
        "```\n---\na: b\nc: d\n---\n```",
        "1) een\n2) twee",
        "- [ ] taak\n- [x] klaar",
        "1. Stap.\n\n    Uitleg bij de stap.\n\n    ```\n    code\n    ```",
        "Regel een\\\nRegel twee, 50\\% van A \\& B.",
        "- een\n    - twee\n        - drie",
    ],
)
def test_what_is_meant_as_it_stands_is_left_alone(text: str) -> None:
    assert foreign(Body(text, "proef.md", 1)) == []


@pytest.mark.parametrize(
    "text", ["[!TIP]\nDoe dit.", "> Eerst.\n> [!TIP]\n> Dan.", "> Eerst.\n>\n> [!TIP]\n> Dan.", "- [!TIP]"]
)
def test_the_mark_of_a_call_out_where_none_begins_is_left_to_a_person(text: str) -> None:
    assert left_over(text) == ["[!TIP]"]


@pytest.mark.parametrize(
    "text",
    [
        "> [!TIP]\n> Doe dit.",
        ">\n> [!tip]\n> Doe dit.",
        "> [!TIP]\\\n> Zo.",
        "1. Zo:\n\n   > [!TIP]\n   > Doe dit.",
        "> > [!TIP]\n> > Zo.",
    ],
)
def test_the_mark_of_a_call_out_that_begins_there_is_understood(text: str) -> None:
    assert left_over(text) == []
    assert "kader-tip" in render(text, lambda target, _: target, lambda _: None).html
