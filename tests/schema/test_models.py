"""The models themselves: what editors' tools and messages read from them."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from sdw_build.schema.instellingen import Hulpvraag, Instellingen, Synoniemen, Zoekgroep
from sdw_build.schema.kinds import FIELD_NAMES, KINDS
from sdw_build.schema.model import Model
from sdw_build.schema.terms import Term
from sdw_build.schema.toestemming import Intrekking
from sdw_build.schema.woord import Woord
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml
from tests.english import english_in, english_of

MODELS: dict[str, type[Model]] = {
    **{kind.naam: kind.model for kind in KINDS},
    "instellingen": Instellingen,
    "hulpvraag": Hulpvraag,
    "synoniemen": Synoniemen,
    "zoekgroep": Zoekgroep,
    "intrekking": Intrekking,
    "woord": Woord,
}
WRONG = ["tekst", "123", "-1", "[]", "[een, twee]", "[[een]]", "[{een: twee}]", "{}", "{een: twee}", '""', "", "' '"]


def inside(annotation: Any) -> tuple[type[BaseModel] | None, bool]:
    """Find the model in an annotation, and whether it stands in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation, False
    for argument in get_args(annotation):
        found, listed = inside(argument)
        if found:
            return found, listed or "tuple" in str(annotation).split("[")[0]
    return None, False


def each_field(model: type[BaseModel], form: str = "%s") -> Iterator[tuple[str, str, FieldInfo]]:
    """Go through the fields of a model, nested ones too, with the YAML that gives it a value."""
    for name, info in model.model_fields.items():
        shape = form % (f"{name}: %s" if form == "%s" else f"{{{name}: %s}}")
        yield name, shape, info
        inner, listed = inside(info.annotation)
        if inner:
            yield from each_field(inner, shape % ("[%s]" if listed else "%s"))


ALL_FIELDS = [
    pytest.param(naam, model, shape, info, id=f"{naam}: {shape % '…'}")
    for naam, model in MODELS.items()
    for _, shape, info in each_field(model)
]


@pytest.mark.parametrize(("naam", "model", "shape", "info"), ALL_FIELDS)
def test_every_field_has_a_dutch_title_and_explanation(
    naam: str, model: type[Model], shape: str, info: FieldInfo
) -> None:
    assert info.title
    assert info.title[0].isupper()
    assert not info.title.endswith(".")
    assert info.description
    assert info.description.endswith(".")
    assert english_in(f"{info.title} {info.description}") == []


@pytest.mark.parametrize(("naam", "model", "shape", "info"), ALL_FIELDS)
def test_no_wrong_value_brings_out_english_or_an_exception(
    naam: str, model: type[Model], shape: str, info: FieldInfo
) -> None:
    for wrong in WRONG:
        fields, unread = read_yaml(f"{shape % wrong}\n", "proef.md")
        assert fields is not None, (wrong, unread)
        for problem in validate(fields, model, naam)[1]:
            assert problem.code.startswith(("SDW1", "SDW2")), problem
            assert problem.place.regel == 1
            assert problem.hulp, problem
            assert english_of(problem) == [], problem


def test_every_field_of_every_kind_is_a_known_name() -> None:
    known = {name for kind in KINDS for name, _, _ in each_field(kind.model)}
    assert known <= FIELD_NAMES


@pytest.mark.parametrize(
    "term",
    [term for vocabulary in Term.__subclasses__() for term in vocabulary],
    ids=lambda term: f"{type(term).__name__}: {term}",
)
def test_every_choice_has_a_dutch_label(term: Term) -> None:
    assert term.label
    assert english_in(f"{term.label} {term.uitleg}") == []


@pytest.mark.parametrize("naam", [kind.naam for kind in KINDS])
def test_every_kind_describes_itself_to_tools(naam: str) -> None:
    schema = MODELS[naam].model_json_schema()
    assert schema["additionalProperties"] is False
    assert schema["properties"]
