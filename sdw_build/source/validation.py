"""Validate fields against a model; Pydantic's errors become Dutch diagnostics at their place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.diagnostics.nearest import did_you_mean, nearest
from sdw_build.schema.model import Model
from sdw_build.source.nodes import Mapping, Node, Scalar, Sequence, plain

Loc = tuple[str | int, ...]

_CUSTOM = {
    "datum": "SDW205",
    "getal": "SDW207",
    "adres": "SDW208",
    "slug": "SDW209",
    "ja_nee": "SDW210",
    "kenmerk": "SDW211",
    "combinatie": "SDW212",
    "dubbel": "SDW213",
    "grondslag": "SDW214",
    "ontbreekt": "SDW201",
}
_FIELDS_EXPECTED = {"model_type", "model_attributes_type", "dict_type"}
_LIST_EXPECTED = {"tuple_type", "list_type"}
_TEXT_EXPECTED = {"string_type", "int_type", "date_type", "bool_type", "decimal_type", "is_instance_of"}
_PLAIN_NAMES = {Scalar: "tekst", Sequence: "lijst", Mapping: "groep velden"}


@dataclass(frozen=True)
class _Problem:
    """A Pydantic error, with its path followed as far as the typed fields go."""

    kind: str
    loc: Loc
    context: dict[str, Any]
    message: str


def validate(fields: Mapping, model: type[Model], noun: str) -> tuple[Model | None, list[Diagnostic]]:
    """Return the model, or every problem with it; `noun` names what it is, such as "verhaal"."""
    try:
        return model.model_validate(plain(fields)), []
    except ValidationError as error:
        problems = [
            _Problem(item["type"], item["loc"], dict(item.get("ctx", {})), item["msg"])
            for item in error.errors(include_url=False, include_input=False)
        ]
    return None, list(_diagnostics(fields, model, noun, problems))


def locate(fields: Mapping, loc: Loc) -> tuple[Node, Scalar | None]:
    """Follow a path as far as it was typed; return the node there and the name of its field."""
    node: Node = fields
    key: Scalar | None = None
    for step in loc:
        if isinstance(node, Mapping) and isinstance(step, str) and (entry := node.find(step)):
            node, key = entry.value, entry.key
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node, key


def _diagnostics(fields: Mapping, model: type[Model], noun: str, problems: list[_Problem]) -> Iterator[Diagnostic]:
    unknown = {problem.loc for problem in problems if problem.kind == "extra_forbidden"}
    missing = [problem.loc for problem in problems if problem.kind == "missing"]
    meant = {_meant(loc, model, missing) for loc in unknown}
    seen: set[Place] = set()
    for problem in problems:
        # A misspelt or misplaced field is one mistake: what it was meant to be is not missing too.
        if problem.kind == "missing" and problem.loc in meant:
            continue
        diagnostic = _diagnostic(fields, model, noun, problem, missing)
        if problem.kind == "missing" or diagnostic.place not in seen:
            yield diagnostic
        seen.add(diagnostic.place)


def _meant(loc: Loc, model: type[Model], missing: list[Loc]) -> Loc | None:
    name = str(loc[-1])
    beside = [path for path in missing if path[:-1] == loc[:-1]]
    near = nearest(name, [str(path[-1]) for path in beside])
    if near is not None:
        return (*loc[:-1], near)
    return next((path for path in missing if path[-1] == name), None)


def _diagnostic(fields: Mapping, model: type[Model], noun: str, problem: _Problem, missing: list[Loc]) -> Diagnostic:
    if problem.kind == "missing":
        return _missing(fields, model, noun, problem.loc)
    if problem.kind == "extra_forbidden":
        return _unknown(fields, model, noun, problem.loc, missing)
    loc = problem.loc + tuple(problem.context.get("binnen", ()))
    node, key = locate(fields, loc)
    value = node.value if isinstance(node, Scalar) else ""
    code, message, advice = _explain(problem, node, key, value)
    length = node.lengte if isinstance(node, Scalar) else key.lengte if key else 1
    place = node.place if isinstance(node, Scalar) or key is None or isinstance(loc[-1], int) else key.place
    return Diagnostic(code, place, message, advice, waarde=value, lengte=length)


def _missing(fields: Mapping, model: type[Model], noun: str, loc: Loc) -> Diagnostic:
    name = str(loc[-1])
    info = _model_at(model, loc[:-1]).model_fields.get(name)
    explanation = (info.description or "") if info else ""
    node, key = locate(fields, loc[:-1])
    entry = node.find(name) if isinstance(node, Mapping) else None
    if entry:
        return Diagnostic(
            "SDW201", entry.key.place, f"'{name}' is niet ingevuld.", explanation, waarde=name, lengte=entry.key.lengte
        )
    owner = f"bij '{key.value}'" if key else f"in dit {noun}" if noun == "verhaal" else f"bij {noun}"
    place = node.place if isinstance(loc[-2] if len(loc) > 1 else None, int) else (key or node).place
    return Diagnostic("SDW201", place, f"{owner} ontbreekt '{name}'.", explanation, waarde=name)


def _unknown(fields: Mapping, model: type[Model], noun: str, loc: Loc, missing: list[Loc]) -> Diagnostic:
    name = str(loc[-1])
    parent, owner = locate(fields, loc[:-1])
    entry = parent.find(name) if isinstance(parent, Mapping) else None
    key = entry.key if entry else Scalar(name, parent.place)
    valid = list(_model_at(model, loc[:-1]).model_fields)
    typed = {item.key.value for item in parent.entries} if isinstance(parent, Mapping) else set()
    near = nearest(name, [field for field in valid if field not in typed])
    if near is not None:
        advice = f"bedoel je '{near}'?"
    elif elsewhere := _elsewhere(name, model, loc, missing):
        advice = elsewhere
    else:
        advice = did_you_mean(name, valid) or f"haal de regel weg, of kijk in het handboek welke velden {noun} heeft."
    where = f"bij '{owner.value}'" if owner else f"bij een {noun}"
    message = f"'{name}' hoort niet {where}."
    return Diagnostic("SDW202", key.place, message, advice, waarde=name, lengte=key.lengte)


def _elsewhere(name: str, model: type[Model], loc: Loc, missing: list[Loc]) -> str:
    if len(loc) > 1 and name in model.model_fields:
        return f"'{name}' hoort een niveau hoger: haal de spaties ervoor weg."
    if len(loc) > 1:
        return ""
    wanted = [str(path[-2]) for path in missing if len(path) > 1 and path[-1] == name and isinstance(path[-2], str)]
    groups = [field for field in model.model_fields if _model_at(model, (field,)) is not model]
    homes = wanted or [field for field in groups if name in _model_at(model, (field,)).model_fields]
    return f"'{name}' hoort onder '{homes[0]}': zet er twee spaties voor." if homes else ""


def _explain(problem: _Problem, node: Node, key: Scalar | None, value: str) -> tuple[str, str, str]:
    kind, context = problem.kind, problem.context
    shown = f"'{_short(value)}'" if value else f"'{key.value}'" if key else "dit"
    if kind in _CUSTOM:
        return _CUSTOM[kind], f"{shown} {problem.message}", str(context.get("hulp", ""))
    if kind in ("enum", "literal_error"):
        allowed = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        if not isinstance(node, Scalar):
            return "SDW203", f"{shown} is geen losse waarde.", did_you_mean("", allowed)
        return "SDW204", f"{shown} staat niet in de lijst.", did_you_mean(value, allowed)
    name = f"'{key.value}'" if key else "dit"
    return _explain_size(kind, context, name, value) or _explain_type(kind, node, name, value)


def _explain_size(kind: str, context: dict[str, Any], name: str, value: str) -> tuple[str, str, str] | None:
    if kind == "string_too_long":
        limit = int(context["max_length"])
        message = f"{name} is {len(value)} tekens lang; er passen er {limit}."
        return "SDW206", message, f"haal er {len(value) - limit} weg."
    if kind in ("string_too_short", "too_short"):
        return "SDW206", f"{name} is leeg.", "vul minstens een waarde in, of haal de regel weg."
    if kind == "too_long":
        return "SDW206", f"{name} heeft te veel regels.", f"houd er hooguit {context.get('max_length')} over."
    if kind in ("greater_than", "greater_than_equal", "less_than", "less_than_equal"):
        return "SDW207", f"'{value}' is te klein of te groot.", "kies een ander getal."
    return None


def _explain_type(kind: str, node: Node, name: str, value: str) -> tuple[str, str, str]:
    found = _PLAIN_NAMES[type(node)]
    if kind in _LIST_EXPECTED:
        example = f"[{value}]" if value else "[…]"
        return "SDW203", f"bij {name} hoort een lijst, geen {found}.", f"zet er vierkante haken om: {example}"
    if kind in _FIELDS_EXPECTED:
        advice = "zet elk veld op een eigen regel, met twee spaties ervoor."
        return "SDW203", f"bij {name} horen velden onder elkaar, geen {found}.", advice
    if kind in _TEXT_EXPECTED and not isinstance(node, Scalar):
        advice = "schrijf de waarde achter de dubbele punt."
        return "SDW203", f"bij {name} hoort een enkele waarde, geen {found}.", advice
    return "SDW203", f"'{_short(value)}' past hier niet.", "kijk in het handboek wat hier hoort."


def _short(value: str) -> str:
    return value if len(value) <= 60 else f"{value[:57]}…"


def _model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel]:
    """Follow a path through the models; steps into lists keep the model of their items."""
    current = model
    for step in loc:
        if isinstance(step, int):
            continue
        info = current.model_fields.get(step)
        inner = _inner_model(info.annotation) if info else None
        if inner is None:
            break
        current = inner
    return current


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        if found := _inner_model(argument):
            return found
    return None
