"""YAML that cannot be read: one problem, at the mistake, in words that an editor knows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.diagnostics.codes import Code, Familie
from tests.cases import NEXT, Files, cijfer, document, only, problems

Project = Callable[[Files], Path]

PAD = "verhalen/proef.md"


def told(project: Project, extra: str) -> tuple[str, int, int]:
    """Return the code, the line below the common fields from 0, and the column of what cannot be read, told first.

    Where the remedy is known, what it hides is told as well: of the same sort, or a field that is not filled in yet.
    """
    found = problems(project({PAD: document(extra)}))
    problem = next(item for item in found if item.code.familie is Familie.LEZEN or item.code == Code.OPMAAK)
    assert {item.code for item in found} <= {problem.code, Code.VELD_ONTBREEKT}
    assert problem.place.pad == PAD
    assert problem.bericht.endswith(".")
    assert problem.hulp
    return problem.code, problem.place.regel - NEXT, problem.place.kolom


@pytest.mark.parametrize(
    ("extra", "line", "column"),
    [
        pytest.param('wijziging: "Nieuw\n', 0, 12, id="double, last field"),
        pytest.param('wijziging: "Nieuw\nherzien: 2026-02-01\n', 0, 12, id="double, fields below"),
        pytest.param('wijziging: "Nieuw\nsector: "zorg"\n', 0, 12, id="double, a quote below closes it"),
        pytest.param('wijziging: "Nieuw\nsector: zorg"\n', 0, 12, id="double, closed at the end of the next line"),
        pytest.param('wijziging: "Nieuw\nsector: Hij zei "ja" en ging\n', 0, 12, id="double, closed in a text below"),
        pytest.param("wijziging: 'Nieuw\n", 0, 12, id="single, last field"),
        pytest.param("wijziging: 'Nieuw\nsector: zorg\n", 0, 12, id="single, fields below"),
        pytest.param("wijziging: 'Nieuw\nsector: 'zorg'\n", 0, 12, id="single, a quote below closes it"),
        pytest.param("wijziging: 'Nieuw\nsector: auto's\n", 0, 12, id="single, an apostrophe below closes it"),
        pytest.param('wijziging: Nieuw"\n', 0, 12, id="without its beginning"),
        pytest.param('wijziging: Eerst: nieuw"\n', 0, 12, id="without its beginning, with a colon"),
        pytest.param('wijziging: "Nieuw" en meer\n', 0, 12, id="around the first word"),
        pytest.param("wijziging: 'Nieuw' en meer\n", 0, 12, id="single, around the first word"),
        pytest.param("wijziging: 's Avonds thuis\n", 0, 12, id="an apostrophe that begins a word"),
        pytest.param("wijziging: 's Avonds foto's\n", 0, 12, id="an apostrophe that begins a word, and another"),
        pytest.param("wijziging: 't Was laat\nsector: auto's\n", 0, 12, id="an apostrophe closed below"),
        pytest.param('zoekwoorden: [een, "twee, drie]\n', 0, 20, id="in a list"),
        pytest.param(
            'zoekwoorden: [een, "twee, drie]\nsector: "zorg"\n', 0, 20, id="in a list, a quote below closes it"
        ),
        pytest.param("zoekwoorden: [een, 'twee, drie]\n", 0, 20, id="single, in a list"),
        pytest.param('zoekwoorden: [een, twee", drie]\n', 0, 20, id="in a list, without its beginning"),
        pytest.param('zoekwoorden:\n  - "een\n  - twee\n', 1, 5, id="in a list below the field"),
        pytest.param('bronnen:\n  - titel: "Een\n    jaar: 2020\n', 1, 12, id="nested"),
        pytest.param('bronnen:\n  - titel: "Een\n    jaar: "2020"\n', 1, 12, id="nested, a quote below closes it"),
    ],
)
def test_a_quote_without_its_other_half(project: Project, extra: str, line: int, column: int) -> None:
    assert told(project, extra) == ("SDW107", line, column)


@pytest.mark.parametrize(
    ("extra", "code", "line", "column"),
    [
        pytest.param("wijziging: Let op: nieuw\n", "SDW108", 0, 12, id="colon in a value"),
        pytest.param("wijziging: Nieuw:\n", "SDW108", 0, 12, id="colon at the end of a value"),
        pytest.param("wijziging: “Let op: nieuw”\n", "SDW108", 0, 12, id="colon in curled quotes"),
        pytest.param("bronnen:\n  - titel: Bond: een studie\n", "SDW108", 1, 12, id="colon in a nested value"),
        pytest.param("wijziging: één, ë 🙂 en: dan\n", "SDW108", 0, 12, id="colon after accents and emoji"),
        pytest.param("wijziging:Nieuw\n", "SDW116", 0, 1, id="no space"),
        pytest.param("wijziging:Nieuw\nsector: zorg\n", "SDW116", 0, 1, id="no space, fields below"),
        pytest.param("zoekwoorden:[een]\n", "SDW116", 0, 1, id="no space before a list"),
        pytest.param("bronnen:\n  - titel:Een\n    jaar: 2020\n", "SDW116", 1, 5, id="no space, nested"),
        pytest.param("bronnen:\n  - titel:Een\n", "SDW116", 1, 5, id="no space, nested and alone"),
        pytest.param("verteller:\n  naamsoort:anoniem\n  rol: collega\n", "SDW116", 1, 3, id="no space, in a group"),
        pytest.param("bronnen:\n  -titel: Een\n    jaar: 2020\n", "SDW118", 1, 3, id="dash stuck to a field"),
        pytest.param("zoekwoorden:\n  -een\n", "SDW118", 1, 3, id="dash stuck to the only word"),
        pytest.param("zoekwoorden:\n  -een\n  -twee\n", "SDW118", 1, 3, id="dashes stuck to all words"),
        pytest.param("zoekwoorden:\n  - een\n  -twee\n", "SDW118", 2, 3, id="dash stuck to the last word"),
        pytest.param("zoekwoorden:\n  -een\n  - twee\n", "SDW118", 1, 3, id="dash stuck to the first word"),
        pytest.param("wijziging Nieuw\n", "SDW114", 0, 1, id="no colon"),
        pytest.param("wijziging Nieuw\nsector: zorg\n", "SDW114", 0, 1, id="no colon, fields below"),
        pytest.param("bronnen\n  - titel: Een\n", "SDW114", 0, 1, id="no colon above a list"),
        pytest.param("verteller\n  naamsoort: anoniem\n  rol: collega\n", "SDW114", 0, 1, id="no colon above a group"),
        pytest.param(
            "verteller:\n  naamsoort anoniem\n  rol: collega\n", "SDW114", 1, 3, id="no colon, first of a group"
        ),
        pytest.param(
            "verteller:\n  naamsoort: anoniem\n  rol collega\n", "SDW114", 2, 3, id="no colon, last of a group"
        ),
        pytest.param("bronnen:\n  - titel Een\n    jaar: 2020\n", "SDW114", 1, 5, id="no colon, first of an item"),
        pytest.param("bronnen:\n  - titel: Een\n    jaar 2020\n", "SDW114", 2, 5, id="no colon, last of an item"),
        pytest.param('wijziging "Eerst: nieuw"\n', "SDW114", 0, 1, id="no colon before quotes around a colon"),
        pytest.param('wijziging:"Eerst: nieuw"\n', "SDW116", 0, 1, id="no space before quotes around a colon"),
        pytest.param("beeld:\n  bestand x.png\n", "SDW114", 1, 3, id="no colon, alone in a group"),
        pytest.param("zoekwoorden: [een, twee\n", "SDW117", 0, 14, id="open bracket, last field"),
        pytest.param("zoekwoorden: [een, twee\nsector: zorg\n", "SDW117", 0, 14, id="open bracket, fields below"),
        pytest.param("zoekwoorden: [een, twee\nfase: [start]\n", "SDW117", 0, 14, id="open bracket, another closes it"),
        pytest.param("zoekwoorden: een, twee]\n", "SDW117", 0, 14, id="bracket without its beginning"),
        pytest.param("verteller: {rol: collega\n", "SDW117", 0, 12, id="open brace"),
        pytest.param("wijziging: @redactie\n", "SDW113", 0, 12, id="at sign"),
        pytest.param("wijziging: %20\n", "SDW113", 0, 12, id="percent sign"),
        pytest.param("wijziging: `code`\n", "SDW216", 0, 12, id="backtick"),
        pytest.param("wijziging: >nieuw\n", "SDW113", 0, 12, id="greater than"),
        pytest.param("wijziging: - nieuw\n", "SDW113", 0, 12, id="dash"),
        pytest.param("wijziging: ? nieuw\n", "SDW113", 0, 12, id="question mark"),
        pytest.param("wijziging: , nieuw\n", "SDW113", 0, 12, id="comma"),
        pytest.param("zoekwoorden:\n  - een\n  - @twee\n", "SDW113", 2, 5, id="at sign in a list"),
        pytest.param('wijziging: "C:\\map"\n', "SDW113", 0, 15, id="backslash in quotes"),
        pytest.param("\twijziging: Nieuw\n", "SDW106", 0, 1, id="tab before a field"),
        pytest.param("verteller:\n\trol: collega\n", "SDW106", 1, 1, id="tab in a group"),
        pytest.param("verteller:\n  naamsoort: anoniem\n\trol: collega\n", "SDW106", 2, 1, id="tab in a group, later"),
        pytest.param("verteller:\n  naamsoort: anoniem\n  \trol: collega\n", "SDW106", 2, 3, id="tab behind spaces"),
        pytest.param("zoekwoorden:\n  - een\n\t- twee\n", "SDW106", 2, 1, id="tab in a list"),
        pytest.param("zoekwoorden:\n\t- een\n\t- twee\n", "SDW106", 1, 1, id="tabs throughout a list"),
        pytest.param("wijziging:\u00a0Nieuw\n", "SDW113", 0, 11, id="hard space behind a colon"),
        pytest.param("wijziging :\u00a0Nieuw\n", "SDW113", 0, 12, id="hard space behind a colon with space before it"),
        pytest.param("wijziging \u00a0: Nieuw\n", "SDW113", 0, 11, id="hard space behind a plain one before a colon"),
        pytest.param("wijziging\u00a0 : Nieuw\n", "SDW113", 0, 10, id="hard space before a plain one before a colon"),
        pytest.param("verteller:\n \u00a0rol: collega\n", "SDW113", 1, 2, id="hard space before a field"),
        pytest.param("zoekwoorden:\n  -\u00a0een\n  - twee\n", "SDW113", 1, 4, id="hard space behind a dash"),
    ],
)
def test_a_slip_in_the_writing(project: Project, extra: str, code: str, line: int, column: int) -> None:
    assert told(project, extra) == (code, line, column)


@pytest.mark.parametrize(
    ("extra", "line"),
    [
        pytest.param(" wijziging: Nieuw\n", 0, id="one space before a field"),
        pytest.param("  wijziging: Nieuw\n", 0, id="two spaces before a field"),
        pytest.param("  wijziging: Nieuw\nsector: zorg\n", 0, id="two spaces before a field, others below"),
        pytest.param("verteller:\n  naamsoort: anoniem\n   rol: collega\n", 2, id="one space more"),
        pytest.param("verteller:\n   naamsoort: anoniem\n  rol: collega\n", 1, id="one space more, first of the group"),
        pytest.param("verteller:\n  naamsoort: anoniem\n rol: collega\n", 2, id="one space less"),
        pytest.param("verteller:\n naamsoort: anoniem\n  rol: collega\n", 1, id="one space less, first of the group"),
        pytest.param("verteller:\n  naamsoort: anoniem\n    rol: collega\n", 2, id="two spaces more"),
        pytest.param(
            "verteller:\n    naamsoort: anoniem\n  rol: collega\n", 1, id="two spaces more, first of the group"
        ),
        pytest.param("verteller:\nnaamsoort: anoniem\n  rol: collega\n", 1, id="two spaces less, first of the group"),
        pytest.param("verteller:\n  naamsoort: anoniem\norganisatie: x\n  rol: collega\n", 2, id="two less, halfway"),
        pytest.param("zoekwoorden:\n  - een\n   - twee\n  - drie\n", 2, id="dash, one space more"),
        pytest.param("zoekwoorden:\n  - een\n    - twee\n  - drie\n", 2, id="dash, two spaces more"),
        pytest.param("zoekwoorden:\n  - een\n - twee\n  - drie\n", 2, id="dash, one space less"),
        pytest.param("zoekwoorden:\n   - een\n  - twee\n  - drie\n", 1, id="first dash, one space more"),
        pytest.param("zoekwoorden:\n - een\n  - twee\n  - drie\n", 1, id="first dash, one space less"),
        pytest.param("zoekwoorden:\n- een\n  - twee\n  - drie\n", 1, id="first dash, two spaces less"),
        pytest.param("bronnen:\n  - titel: Een\n     jaar: 2020\n", 2, id="field of an item, one space more"),
        pytest.param("bronnen:\n  - titel: Een\n   jaar: 2020\n", 2, id="field of an item, one space less"),
        pytest.param("bronnen:\n  - titel: Een\n  jaar: 2020\n", 2, id="field of an item, below the dash"),
        pytest.param("bronnen:\n   - titel: Een\n    jaar: 2020\n", 1, id="item, one space more"),
        pytest.param("bronnen:\n    - titel: Een\n    jaar: 2020\n", 1, id="item, two spaces more"),
    ],
)
def test_a_line_that_is_indented_wrongly(project: Project, extra: str, line: int) -> None:
    code, found, _ = told(project, extra)
    assert (code, found) == ("SDW109", line)


@pytest.mark.parametrize(
    ("extra", "line", "advice"),
    [
        pytest.param("verteller:\n  naamsoort: anoniem\n   rol: collega\n", 2, "2 spaties", id="in a group"),
        pytest.param("  wijziging: Nieuw\n", 0, "zonder spaties", id="at the top"),
        pytest.param("bronnen:\n  - titel: Een\n     jaar: 2020\n", 2, "4 spaties", id="in an item"),
    ],
)
def test_the_advice_counts_the_spaces(project: Project, extra: str, line: int, advice: str) -> None:
    problem = only(project({PAD: document(extra)}))
    assert (problem.place.regel, advice in problem.hulp) == (NEXT + line, True), problem


def test_the_first_field_may_be_the_one_that_is_indented(project: Project) -> None:
    problem = only(project({PAD: document().replace("titel:", "  titel:")}))
    assert (problem.code, problem.place.regel, problem.place.kolom) == ("SDW109", 2, 3)


@pytest.mark.parametrize(
    ("before", "after", "code", "line"),
    [
        pytest.param("  jaar: 2020\n", "jaar: 2020\n", "SDW109", 6, id="last field without its spaces"),
        pytest.param("  waarde: 30\n", "waarde: 30\n", "SDW109", 3, id="field without its spaces"),
        pytest.param("  waarde: 30\n", "   waarde: 30\n", "SDW109", 3, id="field with a space more"),
        pytest.param("twee:\n", "  twee:\n", "SDW109", 7, id="name indented"),
        pytest.param("twee:\n", " twee:\n", "SDW109", 7, id="name indented by one"),
        pytest.param("twee:\n", "twee\n", "SDW114", 7, id="name without its colon"),
        pytest.param("twee:\n", "een:\n", "SDW110", 7, id="name that comes twice"),
    ],
)
def test_a_slip_in_a_data_file_is_one_problem(project: Project, before: str, after: str, code: str, line: int) -> None:
    text = cijfer("een") + cijfer("twee")
    at = text.rindex(before) if before.startswith("twee") else text.index(before)
    problem = only(project({"content/cijfers/proef.yml": text[:at] + after + text[at + len(before) :]}))
    assert (problem.code, problem.place.regel) == (code, line)


@pytest.mark.parametrize("lead", ["wijziging: é, ë en 🙂. \n", "wijziging: 👩\u200d💼\n"])
def test_columns_count_characters_also_behind_accents_and_emoji(project: Project, lead: str) -> None:
    value = lead.removeprefix("wijziging: ").strip()
    extra = f"zoekwoorden: [{value}, 'twee, drie]\n"
    assert told(project, extra) == ("SDW107", 0, 14 + 1 + len(value) + 2)


def test_the_mark_is_as_wide_as_the_value(project: Project) -> None:
    problem = only(project({PAD: document("wijziging: één: twee\n")}))
    assert (problem.waarde, problem.lengte) == ("één: twee", 9)


def test_a_mistake_that_another_hides_is_told_as_well(project: Project) -> None:
    found = problems(project({PAD: document('wijziging: "Nieuw\nsector: a: b\nvorm: boek\n')}))
    assert [(item.code, item.place.regel - NEXT) for item in found] == [("SDW107", 0), ("SDW108", 1), ("SDW204", 2)]


def test_text_between_fields_that_resembles_a_mistake_is_left_alone(project: Project) -> None:
    extra = "wijziging: |\n  'Let op: dit\n  [is: \"tekst\n  titel zonder dubbele punt\nsector: a: b\n"
    assert told(project, extra) == ("SDW108", 4, 9)
