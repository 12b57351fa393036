"""Validate fields against a model; Pydantic's errors become Dutch diagnostics at their place."""

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from sdw_build.advice import asking
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.diagnostics.nearest import did_you_mean
from sdw_build.schema.model import Model
from sdw_build.source.cut_off import cut_off
from sdw_build.source.nodes import Entry, Fields, Node, Scalar, Sequence, plain
from sdw_build.source.other_words import field_meant
from sdw_build.source.paths import Loc, choices_at, fields_in, inner_model, inside, labels_at, locate, model_at
from sdw_build.source.wording import Problem, as_typed, explain_value, written_out

M = TypeVar("M", bound=Model)


def validate(fields: Fields, model: type[M], noun: str) -> tuple[M | None, list[Diagnostic]]:
    """Return the model, or every problem with it; `noun` names what it is, such as "verhaal"."""
    problems = list(_left_empty(fields, model))
    cut = dict(cut_off(fields, model))
    data: M | None = None
    try:
        data = model.model_validate(plain(fields))
    except ValidationError as error:
        problems += [
            Problem(item["type"], item["loc"], dict(item.get("ctx", {})), item["msg"])
            for item in error.errors(include_url=False, include_input=False)
        ]
    # Of what is cut off there may be nothing left.
    problems = [problem for problem in problems if problem.loc not in cut]
    told = [*cut.values(), *_diagnostics(fields, model, noun, problems)]
    return (None, told) if told else (data, [])


def _left_empty(node: Node, model: type[BaseModel], loc: Loc = ()) -> Iterator[Problem]:
    """Find fields without a value that are unknown, or stand for something then; Pydantic never sees what is empty."""
    if isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _left_empty(item, model, (*loc, index))
    for entry in node.entries if isinstance(node, Fields) else ():
        name = entry.key.value
        info = model.model_fields.get(name)
        if info is None and entry.left_empty:
            yield Problem("extra_forbidden", (*loc, name), {}, "")
        elif info is not None and entry.left_empty and not info.is_required() and _decides(info.default):
            yield Problem("left_empty", (*loc, name), {"default": info.default}, "")
        elif info is not None and (inner := inner_model(info.annotation)):
            yield from _left_empty(entry.value, inner, (*loc, name))


def _decides(default: object) -> bool:
    """Tell whether a field left empty stands for a choice that nobody made; a text or a number may be left to us."""
    return default not in (None, (), {}) and type(default) not in (int, str)


def _diagnostics(fields: Fields, model: type[Model], noun: str, problems: list[Problem]) -> Iterator[Diagnostic]:
    problems = [_swallowed(problem, fields, model) or problem for problem in problems]
    problems = [problem for problem in problems if not _follows(problem, problems, fields, model)]
    unknown = [problem.loc for problem in problems if problem.kind == "extra_forbidden"]
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


def _swallowed(problem: Problem, fields: Fields, model: type[Model]) -> Problem | None:
    """See that a field took in the one below it, because that one is indented: the lower one is wrong."""
    node, _ = locate(fields, problem.loc)
    if not problem.wants_no_fields or not isinstance(node, Fields) or not node.entries:
        return None
    name = node.entries[0].key.value
    known = name in model_at(model, problem.loc[:-1]).model_fields
    return Problem("extra_forbidden", (*problem.loc, name), {}, "") if known else None


def _follows(problem: Problem, problems: list[Problem], fields: Fields, model: type[Model]) -> bool:
    """Tell whether a problem only follows from another: it goes when that one is mended."""
    if problem.kind == "too_short":
        # Pydantic counts only what is valid.
        return any(inside(other.loc, problem.loc) for other in problems)
    if problem.kind != "extra_forbidden":
        return False
    if not any(problem.loc[-1] in fields_in(model, name) for name in model.model_fields):
        return False
    # Under an empty field that stands too deep, the fields that belong in it stand too deep as well.
    wrong = {other.loc for other in problems if other.kind == "extra_forbidden"}
    return any(
        entry.left_empty
        and (*problem.loc[:-1], entry.key.value) in wrong
        and problem.loc[-1] in fields_in(model, entry.key.value)
        for entry in _above(fields, problem.loc)
    )


def _above(fields: Fields, loc: Loc) -> Iterator[Entry]:
    group, _ = locate(fields, loc[:-1])
    for entry in group.entries if isinstance(group, Fields) else ():
        if entry.key.value == loc[-1]:
            return
        yield entry


def _meant(loc: Loc, model: type[Model], missing: list[Loc]) -> Loc | None:
    name = str(loc[-1])
    beside = [path for path in missing if path[:-1] == loc[:-1]]
    near = field_meant(name, [str(path[-1]) for path in beside])
    if near is not None:
        return (*loc[:-1], near)
    misplaced = (path for path in missing if path[-1] == name or name in _fields_at(model, path))
    return next(misplaced, None)


def _fields_at(model: type[Model], loc: Loc) -> tuple[str, ...]:
    while loc and isinstance(loc[-1], int):
        loc = loc[:-1]
    if not loc:
        return tuple(model.model_fields)
    return fields_in(model_at(model, loc[:-1]), str(loc[-1]))


def _diagnostic(fields: Fields, model: type[Model], noun: str, problem: Problem, missing: list[Loc]) -> Diagnostic:
    if problem.kind == "missing":
        return _missing(fields, model, noun, problem.loc)
    if problem.kind == "extra_forbidden":
        return _unknown(fields, model, noun, problem.loc, missing)
    if problem.kind == "left_empty":
        return _not_filled_in(fields, model, problem)
    loc = problem.loc + tuple(problem.context.get("binnen", ()))
    node, key = locate(fields, loc)
    code, message, advice = explain_value(
        problem, node, key, _fields_at(model, loc), choices_at(model, loc), labels_at(model, loc)
    )
    value = node.value if isinstance(node, Scalar) else ""
    if code is Code.DUBBELE_PUNT and isinstance(node, Fields):
        value = written_out(node)
    length = node.lengte if isinstance(node, Scalar) else len(value) or (key.lengte if key else 1)
    place = node.place if isinstance(node, Scalar) or key is None or isinstance(loc[-1], int) else key.place
    return Diagnostic(code, place, message, advice, waarde=value, lengte=length)


def _not_filled_in(fields: Fields, model: type[Model], problem: Problem) -> Diagnostic:
    _, key = locate(fields, problem.loc)
    name, place = (key.value, key.place) if key else ("", fields.place)
    choices = choices_at(model, problem.loc)
    instead = as_typed(problem.context["default"])
    chosen = f"kies uit: {', '.join(choices)}." if choices else "vul het in."
    advice = f"{chosen} Zonder deze regel is het {instead}."
    return Diagnostic(
        Code.VELD_ONTBREEKT, place, f"'{name}' is niet ingevuld.", advice, waarde=name, lengte=max(1, len(name))
    )


def _missing(fields: Fields, model: type[Model], noun: str, loc: Loc) -> Diagnostic:
    name = str(loc[-1])
    info = model_at(model, loc[:-1]).model_fields.get(name)
    explanation = (info.description or "") if info else ""
    node, key = locate(fields, loc[:-1])
    entry = node.find(name) if isinstance(node, Fields) else None
    if entry:
        return Diagnostic(
            Code.VELD_ONTBREEKT,
            entry.key.place,
            f"'{name}' is niet ingevuld.",
            explanation,
            waarde=name,
            lengte=entry.key.lengte,
        )
    owner = f"bij '{key.value}'" if key else f"in dit {noun}" if noun == "verhaal" else f"bij {noun}"
    place = node.place if isinstance(loc[-2] if len(loc) > 1 else None, int) else (key or node).place
    return Diagnostic(Code.VELD_ONTBREEKT, place, f"{owner} ontbreekt '{name}'.", explanation, waarde=name)


def _unknown(fields: Fields, model: type[Model], noun: str, loc: Loc, missing: list[Loc]) -> Diagnostic:
    name = str(loc[-1])
    parent, owner = locate(fields, loc[:-1])
    entry = parent.find(name) if isinstance(parent, Fields) else None
    key = entry.key if entry else Scalar(name, parent.place)
    valid = list(model_at(model, loc[:-1]).model_fields)
    near = field_meant(name, [field for field in valid if not (isinstance(parent, Fields) and parent.find(field))])
    if name.endswith(":"):
        advice = "haal een van de twee dubbele punten weg."
    elif elsewhere := _elsewhere(name, model, loc, missing, sure=True):
        advice = elsewhere
    elif near is not None:
        advice = asking(near)
    elif elsewhere := _elsewhere(name, model, loc, missing, sure=False):
        advice = elsewhere
    else:
        advice = did_you_mean(name, valid) or f"haal de regel weg, of kijk in het handboek welke velden {noun} heeft."
    where = f"bij '{owner.value}'" if owner else f"bij een {noun}"
    message = f"'{name}' hoort niet {where}."
    return Diagnostic(Code.ONBEKEND_VELD, key.place, message, advice, waarde=name, lengte=key.lengte)


def _elsewhere(name: str, model: type[Model], loc: Loc, missing: list[Loc], *, sure: bool) -> str:
    """Say where a field belongs that exists in another place; `sure` when it is missing there."""
    if len(loc) > 1:
        around = loc[:-1]
        while isinstance(around[-1], int):
            around = around[:-1]
        higher, beside = (model_at(model, around[:-1]), around[-1]) if sure else (model, around[0])
        return f"'{name}' hoort een niveau hoger: recht onder '{beside}'." if name in higher.model_fields else ""
    wanted = [str(path[-2]) for path in missing if len(path) > 1 and path[-1] == name and isinstance(path[-2], str)]
    empty = [str(path[-1]) for path in missing if name in _fields_at(model, path)]
    homes = wanted or empty
    if not homes and not sure:
        homes = [field for field in model.model_fields if name in fields_in(model, field)]
    return f"'{name}' hoort onder '{homes[0]}': zet er twee spaties voor." if homes else ""
