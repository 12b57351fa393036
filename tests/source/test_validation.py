"""Fields held against their model: each code once, at its place, with an advice that helps."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.library.loading import load
from tests.cases import NEXT, Files, cijfer, document, methodiek, only, partner, problems, regio, speerpunt

Project = Callable[[Files], Path]

STORY, PARTNER, METHODIEK = "verhalen/proef.md", "content/partners/proef.md", "methodieken/proef.md"
FIGURES, REGIONS, AGENDA = "content/cijfers/proef.yml", "content/regios.yml", "content/agenda/proef.md"

CONSENT = """\
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: T-2026-001
      gegeven_op: 2026-01-01
      geldig_tot: 2028-01-01
      reikwijdte: [tekst]
"""


@pytest.mark.parametrize(
    ("pad", "text", "code", "line", "column", "advice"),
    [
        pytest.param(STORY, document().replace("titel: Proef\n", ""), "SDW201", 1, 1, "titel boven", id="missing"),
        pytest.param(STORY, document().replace(" Proef", ""), "SDW201", 2, 1, "titel boven", id="left empty"),
        pytest.param(STORY, document("verteller:\n  rol: x\n"), "SDW201", 6, 1, "van de naam", id="missing in a group"),
        pytest.param(STORY, document("bronnen:\n  - jaar: 2020\n"), "SDW201", 7, 5, "stuk", id="missing in an item"),
        pytest.param(
            FIGURES, cijfer("a").replace("  jaar: 2020\n", ""), "SDW201", 1, 1, "onbekend", id="missing in data"
        ),
        pytest.param(STORY, document("kleur: blauw\n"), "SDW202", 6, 1, "", id="unknown"),
        pytest.param(STORY, document("tags:\n"), "SDW202", 6, 1, "", id="unknown and empty"),
        pytest.param(STORY, document("bewijs:\n"), "SDW202", 6, 1, "", id="of another kind"),
        pytest.param(STORY, document("bestand: x.png\n"), "SDW202", 6, 1, "'beeld'", id="out of its group"),
        pytest.param(STORY, document().replace("[clienten]", "clienten"), "SDW203", 4, 14, "[clienten]", id="no list"),
        pytest.param(STORY, document("bronnen: Een boek\n"), "SDW203", 6, 10, "- titel: …", id="no list of groups"),
        pytest.param(STORY, document("bronnen: [Een boek]\n"), "SDW203", 6, 11, "titel: …", id="a text for an item"),
        pytest.param(STORY, document("beeld: x.png\n"), "SDW203", 6, 8, "eigen regel", id="no group"),
        pytest.param(
            STORY, document("wijziging: [a]\n"), "SDW203", 6, 1, "achter de dubbele punt", id="a list for a text"
        ),
        pytest.param(STORY, document("wijziging:\n  a: b\n"), "SDW203", 6, 1, "achter", id="a group for a text"),
        pytest.param(STORY, document("status: [concept]\n"), "SDW203", 6, 1, "achter", id="a list for a choice"),
        pytest.param(STORY, document("herzien: [2026-01-01]\n"), "SDW203", 6, 1, "achter", id="a list for a day"),
        pytest.param(AGENDA, document("datum: [2026]\n"), "SDW203", 6, 1, "achter", id="a list for a moment"),
        pytest.param(FIGURES, "a: b\n", "SDW203", 1, 1, "twee spaties", id="a text for an entry"),
        pytest.param(STORY, document("status: publiek\n"), "SDW204", 6, 9, "gepubliceerd", id="no such choice"),
        pytest.param(STORY, document("vorm: Interview\n"), "SDW204", 6, 7, "'interview'", id="choice with a capital"),
        pytest.param(STORY, document("fase: [start, behuod]\n"), "SDW204", 6, 15, "'behoud'", id="choice in a list"),
        pytest.param(METHODIEK, methodiek("voor_wie: [LBV]\n"), "SDW204", 15, 12, "'LVB'", id="letters swapped"),
        pytest.param(STORY, document("herzien: 01-02-2026\n"), "SDW205", 6, 10, "2026-02-01", id="Dutch order"),
        pytest.param(STORY, document("herzien: 1/2/2026\n"), "SDW205", 6, 10, "2026-02-01", id="Dutch order, slashes"),
        pytest.param(STORY, document("herzien: 1 februari 2026\n"), "SDW205", 6, 10, "2026-02-01", id="in words"),
        pytest.param(STORY, document("herzien: 1 feb 2026\n"), "SDW205", 6, 10, "2026-02-01", id="in short words"),
        pytest.param(
            STORY, document("herzien: 1 mrt. 2026\n"), "SDW205", 6, 10, "2026-03-01", id="in the usual short word"
        ),
        pytest.param(STORY, document("herzien: 2026-2-1\n"), "SDW205", 6, 10, "2026-02-01", id="without zeros"),
        pytest.param(STORY, document("herzien: 2026/02/01\n"), "SDW205", 6, 10, "2026-02-01", id="year first, slashes"),
        pytest.param(STORY, document("herzien: 01-02-26\n"), "SDW205", 6, 10, "2026-02-01", id="short year"),
        pytest.param(STORY, document("herzien: 2026-13-01\n"), "SDW205", 6, 10, "jaar-maand-dag", id="month 13"),
        pytest.param(STORY, document("herzien: 2026-02-30\n"), "SDW205", 6, 10, "jaar-maand-dag", id="day 30"),
        pytest.param(STORY, document("herzien: 31-02-2026\n"), "SDW205", 6, 10, "jaar-maand-dag", id="Dutch, day 31"),
        pytest.param(STORY, document("herzien: morgen\n"), "SDW205", 6, 10, "jaar-maand-dag", id="no day"),
        pytest.param(AGENDA, document("datum: komende zomer\n"), "SDW205", 6, 8, "seizoen", id="no moment"),
        pytest.param(AGENDA, document("datum: 06-11-2026\n"), "SDW205", 6, 8, "2026-11-06", id="moment in Dutch order"),
        pytest.param(STORY, document(f"wijziging: {'a' * 201}\n"), "SDW206", 6, 12, "haal er 1 weg", id="too long"),
        pytest.param(STORY, document('wijziging: ""\n'), "SDW206", 6, 12, "vul", id="empty text"),
        pytest.param(STORY, document().replace("[clienten]", "[]"), "SDW206", 4, 1, "vul", id="empty list"),
        pytest.param(STORY, document("bronnen:\n  - titel: a\n    jaar: 21\n"), "SDW207", 8, 11, "2021", id="no year"),
        pytest.param(
            "content/speerpunten/a.md", speerpunt().replace("mer: 1", "mer: een"), "SDW207", 7, 9, "3", id="no number"
        ),
        pytest.param(REGIONS, regio("a", "A", "AM1"), "SDW207", 3, 9, "AM", id="no code"),
        pytest.param(
            FIGURES,
            cijfer("a", "  reeks:\n    - label: b\n      waarde: veel\n"),
            "SDW207",
            9,
            15,
            "cijfers",
            id="no value",
        ),
        pytest.param(
            "content/instellingen.yml", "per_pagina: 0\n", "SDW207", 1, 13, "ander getal", id="number too small"
        ),
        pytest.param(PARTNER, partner("website: www.uwv.nl\n"), "SDW208", 7, 10, "https://", id="no address"),
        pytest.param(PARTNER, partner("contact: uwv\n"), "SDW208", 7, 10, "@", id="no e-mail address"),
        pytest.param(
            STORY,
            document("bronnen:\n  - titel: a\n    doi: https://doi.org/10.1000/1\n"),
            "SDW208",
            8,
            10,
            "10.",
            id="no doi",
        ),
        pytest.param(AGENDA, document("datum: 2026\nonline: yes\n"), "SDW210", 7, 9, "ja of nee", id="no yes or no"),
        pytest.param(
            STORY, document(CONSENT.replace("T-2026-001", "Jan Jansen")), "SDW211", 9, 16, "T-", id="a name as an id"
        ),
        pytest.param(
            STORY,
            document(CONSENT.replace("2028-01-01", "2025-01-01")),
            "SDW212",
            11,
            19,
            "draai",
            id="consent ends before",
        ),
        pytest.param(
            STORY, document("herzien: 2025-01-01\n"), "SDW212", 6, 10, "na de publicatie", id="revised before"
        ),
        pytest.param(
            AGENDA, document("datum: 2026\neinde: 2025\n"), "SDW212", 7, 8, "draai", id="ends before it begins"
        ),
        pytest.param(
            PARTNER,
            partner("convenant:\n  - naam: c\n    van: 2021\n    tot: 2020\n    bron: b\n"),
            "SDW212",
            10,
            10,
            "draai",
            id="membership ends before",
        ),
        pytest.param(STORY, document("fase: [start, start]\n"), "SDW213", 6, 15, "een weg", id="twice in a list"),
        pytest.param(
            STORY,
            document("bronnen:\n  - titel: a\n  - titel: a\n"),
            "SDW213",
            8,
            5,
            "een weg",
            id="the same source twice",
        ),
        pytest.param(STORY, document("betrokkenen:\n  - rol: a\n"), "SDW214", 7, 5, "toestemming", id="no ground"),
        pytest.param(
            STORY,
            document(f"{CONSENT}    openbaar_gemaakt:\n      titel: a\n"),
            "SDW214",
            7,
            5,
            "precies",
            id="two grounds",
        ),
        pytest.param(
            METHODIEK,
            methodiek().replace("[clienten]", "[clienten, werkgevers]"),
            "SDW201",
            6,
            1,
            "werkgevers",
            id="no summary",
        ),
    ],
)
def test_each_mistake_in_a_value_is_one_problem_at_its_place(
    project: Project, pad: str, text: str, code: str, line: int, column: int, advice: str
) -> None:
    problem = only(project({pad: text}))
    assert (problem.code, problem.place.pad) == (code, pad)
    assert (problem.place.regel, problem.place.kolom) == (line, column)
    assert advice in f"{problem.bericht} {problem.hulp}"
    assert problem.hulp


@pytest.mark.parametrize(
    ("text", "line", "field"),
    [
        (document().replace("titel:", "tietl:"), 2, "titel"),
        (document().replace("titel:", "Titel:"), 2, "titel"),
        (document().replace("samenvatting:", "samenvating:"), 3, "samenvatting"),
        (document().replace("doelgroepen:", "doelgroep:"), 4, "doelgroepen"),
        (document().replace("gepubliceerd:", "publiceerd:"), 5, "gepubliceerd"),
        (document("verteller:\n  naamsort: anoniem\n  rol: collega\n"), 7, "naamsoort"),
        (document("verteller:\n  naamsoort: anoniem\n  rl: collega\n"), 8, "rol"),
        (document("bronnen:\n  - tietl: a\n"), 7, "titel"),
        (document(CONSENT.replace("kenmerk", "kemnerk")), 9, "kenmerk"),
        (document(CONSENT.replace("geldig_tot", "geldig tot")), 11, "geldig_tot"),
        (document(CONSENT.replace("toestemming", "toesteming")), 8, "toestemming"),
    ],
)
def test_a_misspelt_field_is_not_missing_as_well(project: Project, text: str, line: int, field: str) -> None:
    problem = only(project({STORY: text}))
    assert (problem.code, problem.place.regel) == ("SDW202", line)
    assert problem.hulp == f"bedoel je '{field}'?"


@pytest.mark.parametrize(
    ("text", "line", "advice"),
    [
        pytest.param(
            document("verteller:\n  naamsoort: anoniem\nrol: collega\n"),
            8,
            "onder 'verteller'",
            id="one too far to the left",
        ),
        pytest.param(
            document("bronnen:\n  - titel: a\n    sector: zorg\n"), 8, "niveau hoger", id="too far to the right"
        ),
        pytest.param(
            document("verteller:\n  naamsoort: anoniem\n  rol: a\n  sector: zorg\n"),
            9,
            "'verteller'",
            id="in the group above",
        ),
        pytest.param(document("wijziging:\n  sector: zorg\n"), 7, "'wijziging'", id="under an empty field"),
        pytest.param(document("herzien:\n  sector: zorg\n"), 7, "'herzien'", id="under an empty day"),
        pytest.param(document("fase:\n  sector: zorg\n"), 7, "'fase'", id="under an empty list"),
        pytest.param(
            document().replace("titel: Proef\nsamenvatting: Een", "wijziging:\n  titel: Proef\nsamenvatting: Een"),
            3,
            "'wijziging'",
            id="required, under an empty field",
        ),
        pytest.param(
            document("verteller:\n  naamsoort: anoniem\n  rol: a\n  beeld:\n  bestand: a.png\n  alt: b\n"),
            9,
            "'verteller'",
            id="a group with all its fields",
        ),
    ],
)
def test_a_field_in_the_wrong_group_is_one_problem(project: Project, text: str, line: int, advice: str) -> None:
    problem = only(project({STORY: text}))
    assert (problem.code, problem.place.regel) == ("SDW202", line), problem
    assert advice in problem.hulp


@pytest.mark.parametrize("required", ["titel", "samenvatting", "doelgroepen", "gepubliceerd"])
def test_a_required_field_in_the_wrong_group_is_not_missing_as_well(project: Project, required: str) -> None:
    lines = document("verteller:\n  naamsoort: anoniem\n  rol: a\n").split("\n")
    (moved,) = [line for line in lines if line.startswith(required)]
    lines.remove(moved)
    lines.insert(7, f"  {moved}")
    problem = only(project({STORY: "\n".join(lines)}))
    assert (problem.code, problem.place.regel) == ("SDW202", 8)
    assert "niveau hoger" in problem.hulp


def test_all_mistakes_of_a_file_are_told_at_once(project: Project) -> None:
    text = document("vorm: boek\nherzien: gisteren\nkleur: blauw\n").replace("titel: Proef\n", "")
    assert [(problem.place.regel, problem.code) for problem in problems(project({STORY: text}))] == [
        (1, "SDW201"),
        (5, "SDW204"),
        (6, "SDW205"),
        (7, "SDW202"),
    ]


def test_a_wrong_item_does_not_make_its_list_seem_empty(project: Project) -> None:
    problem = only(project({METHODIEK: methodiek().replace("niveau: onbekend", "niveau: hoog")}))
    assert (problem.code, problem.place.regel) == ("SDW204", 12)


def test_a_value_with_braces_or_percent_signs_is_told_as_typed(project: Project) -> None:
    problem = only(project({STORY: document("herzien: '{0} %s {naam}'\n")}))
    assert "{0} %s {naam}" in problem.bericht


def test_a_very_long_value_is_told_in_short(project: Project) -> None:
    assert len(only(project({STORY: document(f"vorm: {'lang ' * 100}\n")})).bericht) < 150


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2026-11-05", "5 november 2026"),
        ("november 2026", "november 2026"),
        ("2026-11", "november 2026"),
        ("najaar 2026", "najaar 2026"),
        ("Najaar 2026", "najaar 2026"),
        ("winter 2026", "winter 2026"),
        ("2026", "2026"),
    ],
)
def test_a_moment_is_as_precise_as_it_was_typed(project: Project, typed: str, read: str) -> None:
    root = project({AGENDA: document(f"datum: {typed}\n")})
    assert problems(root) == []
    assert getattr(load(root).library.documents[0].data, "datum").tekst == read  # noqa: B009 — the kind decides the fields


def test_fields_start_at_the_line_below_the_dashes() -> None:
    assert document().split("\n").index("---", 1) + 1 == NEXT


@pytest.mark.parametrize(("typed", "wrong", "right"), [("0", "te klein", "minstens 1"), ("7", "te groot", "hooguit 5")])
def test_a_number_out_of_its_bounds_is_told_with_the_bound(
    project: Project, typed: str, wrong: str, right: str
) -> None:
    found = only(project({FIGURES: cijfer("een", f"  bevinding: {typed}\n")}))
    assert wrong in found.bericht
    assert right in found.hulp
