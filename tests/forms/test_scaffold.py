"""The scaffold of every kind: what it writes is right, and what it shows as a comment is right as well."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from sdw_build.forms.fields import FieldPath, default_answer, fields_of, leaves
from sdw_build.forms.quoting import quoted, quoted_list
from sdw_build.forms.scaffold import Answers, Scaffold
from sdw_build.schema.kinds import KINDS, Kind
from sdw_build.source.frontmatter import Parts, split
from sdw_build.source.nodes import Fields, plain
from sdw_build.source.text import Text
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml

DAY = date(2026, 11, 24)
_NAMES: Mapping[str, list[str]] = {
    "partner": ["stichting-voorbeeld"],
    "speerpunt": ["preventie"],
    "cijfer": ["eerste-cijfer"],
    "regio": ["twente"],
    "methodiek": ["samen-beginnen"],
}
_MARKDOWN = [kind for kind in KINDS if not kind.data]
_DATA = [kind for kind in KINDS if kind.data]


def _scaffold(kind: Kind) -> Scaffold:
    return Scaffold(fields_of(kind.model), _NAMES, DAY)


def _answers(kind: Kind) -> Answers:
    return dict(_answer(kind))


def _answer(kind: Kind) -> Iterator[tuple[FieldPath, str | list[str]]]:
    for path, field in leaves(fields_of(kind.model)):
        if field.keuzes:
            value = default_answer(field, DAY) or field.keuzes[0].waarde
        else:
            value = DAY.isoformat() if field.datum else str(field.voorbeeld or "3")
        # A list of references may ask for more than one.
        several = [value, f"{value}-en-meer"] if field.soort else [value]
        yield path, several if field.lijst else value


def _front(text: str) -> Fields:
    parts = split(Text("proef.md", text))
    assert isinstance(parts, Parts), parts
    return _read(parts.front)


def _read(text: str) -> Fields:
    fields, problems = read_yaml(text, "proef.md")
    assert fields is not None, problems
    assert problems == []
    return fields


@pytest.mark.parametrize("kind", _MARKDOWN, ids=lambda kind: kind.naam)
def test_what_was_answered_stands_in_it_and_nothing_else(kind: Kind) -> None:
    fields = _front(_scaffold(kind).document(_answers(kind)))
    data, problems = validate(fields, kind.model, kind.naam)
    assert problems == []
    assert data is not None
    assert set(plain(fields)) == {path[0] for path in _answers(kind)} | {"status"}
    assert plain(fields)["status"] == "concept"


@pytest.mark.parametrize("kind", _MARKDOWN, ids=lambda kind: kind.naam)
def test_a_new_file_is_short_and_says_how_to_see_the_rest(kind: Kind) -> None:
    front = _scaffold(kind).document(_answers(kind), kind=kind.naam).split("\n---\n")[0].splitlines()
    remarks = [line for line in front if line.lstrip().startswith("#")]
    assert len(remarks) == 1
    assert f"sdw nieuw {kind.naam} --alles" in remarks[0]
    assert len(front) < 25


def test_several_people_stand_under_each_other() -> None:
    people: Answers = {
        ("betrokkenen", "0", "rol"): "verteller",
        ("betrokkenen", "0", "toestemming", "kenmerk"): "T-2026-014",
        ("betrokkenen", "0", "toestemming", "reikwijdte"): ["tekst", "foto"],
        ("betrokkenen", "1", "rol"): "collega",
        ("betrokkenen", "1", "openbaar_gemaakt", "titel"): "Een boek: van haarzelf",
    }
    fields = plain(_front(_scaffold(KINDS[0]).document({**_answers(KINDS[0]), **people})))
    assert fields["betrokkenen"] == [
        {"rol": "verteller", "toestemming": {"kenmerk": "T-2026-014", "reikwijdte": ["tekst", "foto"]}},
        {"rol": "collega", "openbaar_gemaakt": {"titel": "Een boek: van haarzelf"}},
    ]


@pytest.mark.parametrize("kind", _MARKDOWN, ids=lambda kind: kind.naam)
def test_every_field_is_there_and_valid_without_its_hash(kind: Kind) -> None:
    text = _scaffold(kind).document_with_all(_answers(kind))
    fields = _front(re.sub(r"^#(?! \S)", "", text, flags=re.MULTILINE))
    assert set(plain(fields)) == set(kind.model.model_fields)
    assert validate(fields, kind.model, kind.naam)[1] == []


@pytest.mark.parametrize("kind", _MARKDOWN, ids=lambda kind: kind.naam)
def test_every_field_within_a_group_is_valid_too(kind: Kind) -> None:
    text = _scaffold(kind).document_with_all(_answers(kind))
    opened = re.sub(r"^#(?! \S)", "", text, flags=re.MULTILINE)
    while (more := re.sub(r"^( +)# (?=[ a-z_-]+)", r"\1", opened, flags=re.MULTILINE)) != opened:
        opened = more
    assert (kind.naam != "verhaal") or "\n  fotograaf: " in opened
    # Someone is shown on one ground, never on two.
    opened = re.sub(r"^    openbaar_gemaakt:.*\n(      .*\n)+", "", opened, flags=re.MULTILINE)
    # Who says something is one of the sources, which were answered.
    opened = re.sub(r"(^ +volgens: )\S+", r"\1'3'", opened, flags=re.MULTILINE)
    assert validate(_front(opened), kind.model, kind.naam)[1] == []


@pytest.mark.parametrize("kind", _DATA, ids=lambda kind: kind.naam)
def test_an_entry_is_valid_with_and_without_its_comments(kind: Kind) -> None:
    text = _scaffold(kind).entry("een-naam", _answers(kind))
    for typed in (text, re.sub(r"^  # ", "  ", text, flags=re.MULTILINE)):
        ((_, entry),) = [(item.key.value, item.value) for item in _read(typed).entries]
        assert isinstance(entry, Fields)
        assert validate(entry, kind.model, kind.naam)[1] == []
    assert set(plain(entry)) == set(kind.model.model_fields)


def test_the_comments_hold_label_explanation_choices_and_example() -> None:
    lines = _scaffold(KINDS[0]).document_with_all(_answers(KINDS[0])).splitlines()
    index = lines.index("# Vorm: hoe het verteld wordt.")
    assert lines[index + 1] == "# Kies uit: interview, reportage, achtergrond, film, podcast, column, tips."
    assert lines[index + 2] == "#vorm: achtergrond"
    assert "# Kies uit: preventie." in lines
    assert lines.index("#betrokkenen:") < lines.index(
        "#      kenmerk: T-2026-014  # Het nummer van het ondertekende formulier, dat buiten git ligt."
    )


@pytest.mark.parametrize(
    "value",
    ["Gewoon", "Werk: hoe dan?", "#1", "- streep", "30", "12,5", "0612", "ja", "no", "null", "“slim”", "'s morgens",
     'zij zei "ja"', "a # b", "[haak", "* ster", "& en", "! let op", "% deel", "@ huis", "een, twee", "é\\n", "2026-11-24"],
)  # fmt: skip
def test_what_is_typed_is_read_back(value: str) -> None:
    typed = f"veld: {quoted(value)}  # uitleg\nlijst: {quoted_list([value, 'ander'])}"
    assert plain(_read(typed)) == {"veld": value, "lijst": [value, "ander"]}
