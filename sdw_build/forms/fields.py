"""The fields of a form as plain values: label, explanation, choices and an example of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sdw_build.forms.json_schema import Schema, form_schema
from sdw_build.schema.model import Model
from sdw_build.schema.references import POINTS_AT
from sdw_build.schema.vocabulary import Doelgroep

FieldPath = tuple[str, ...]


@dataclass(frozen=True)
class Keuze:
    """A value of a fixed list, with the words that explain it."""

    waarde: str
    uitleg: str = ""


@dataclass(frozen=True)
class Veld:
    """One field. With `velden` it is a group of those; `soort` is the kind that it refers to."""

    naam: str
    label: str
    uitleg: str
    verplicht: bool
    lijst: bool = False
    keuzes: tuple[Keuze, ...] = ()
    soort: str = ""
    velden: tuple["Veld", ...] = ()
    datum: bool = False
    getal: bool = False
    standaard: Any = None
    voorbeeld: Any = None

    @property
    def ja_nee(self) -> bool:
        """Tell whether it is a question of yes or no."""
        return [choice.waarde for choice in self.keuzes] == ["ja", "nee"]


def fields_of(model: type[Model]) -> tuple[Veld, ...]:
    """Return the fields of a model, in the order in which they are declared."""
    return _fields(form_schema(model))


def leaves(fields: tuple[Veld, ...], above: FieldPath = ()) -> Iterator[tuple[FieldPath, Veld]]:
    """Go through the single values without which a document is not complete, each with its path.

    A text for an audience counts as well: it is asked only when the document is for that audience.
    """
    for field in fields:
        path = (*above, field.naam)
        if field.velden and field.verplicht:
            yield from leaves(field.velden, path)
        elif not field.velden and (field.verplicht or (above and field.naam in _AUDIENCES)):
            yield path, field


_AUDIENCES = frozenset(audience.value for audience in Doelgroep)


def default_answer(field: Veld, day: date) -> str:
    """Return what a field gets when nothing is said: today, or that it is not known."""
    if field.datum:
        return day.isoformat()
    unknown = field.voorbeeld == "onbekend" or any(choice.waarde == "onbekend" for choice in field.keuzes)
    return "onbekend" if unknown else ""


def _fields(form: Schema) -> tuple[Veld, ...]:
    required = form.get("required", [])
    return tuple(_field(name, schema, name in required) for name, schema in form["properties"].items())


def _field(name: str, schema: Schema, required: bool) -> Veld:
    words = schema
    value: Schema = schema["anyOf"][0] if "anyOf" in schema else schema
    listed = value.get("type") == "array"
    examples = value.get("examples", [])
    if listed:
        value = value["items"]
        examples = examples or [[example] for example in value.get("examples", [])[:1]]
    types = value.get("type", "")
    return Veld(
        naam=name,
        label=words.get("title", name),
        uitleg=words.get("description", ""),
        verplicht=required,
        lijst=listed,
        keuzes=_choices(value),
        soort=value.get(POINTS_AT, ""),
        velden=_fields(value) if "properties" in value else (),
        datum=value.get("format") == "date",
        getal="integer" in types or types[:1] == ["number"],
        standaard=words.get("default"),
        voorbeeld=_example(examples),
    )


def _choices(value: Schema) -> tuple[Keuze, ...]:
    words = value.get("enumDescriptions") or [""] * len(value.get("enum", []))
    return tuple(Keuze(choice, word) for choice, word in zip(value.get("enum", []), words, strict=True))


def _example(examples: list[Any]) -> Any:
    # Where a value may be unknown, that is the example: a made-up one could pass for a fact.
    return "onbekend" if "onbekend" in examples else examples[0] if examples else None
