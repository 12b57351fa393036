"""Paths to a value: followed through what was typed, and through the models."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from sdw_build.schema.terms import Term
from sdw_build.source.nodes import Fields, Node, Scalar, Sequence

Loc = tuple[str | int, ...]


def locate(fields: Fields, loc: Loc) -> tuple[Node, Scalar | None]:
    """Follow a path as far as it was typed; return the node there and the name of its field."""
    node: Node = fields
    key: Scalar | None = None
    for step in loc:
        if isinstance(node, Fields) and isinstance(step, str) and (entry := node.find(step)):
            node, key = entry.value, entry.key
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node, key


def inside(loc: Loc, outer: Loc) -> bool:
    """Tell whether a path leads deeper into another."""
    return len(loc) > len(outer) and loc[: len(outer)] == outer


def model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel]:
    """Follow a path through the models; steps into lists keep the model of their items."""
    current = model
    for step in loc:
        if isinstance(step, int):
            continue
        info = current.model_fields.get(step)
        inner = inner_model(info.annotation) if info else None
        if inner is None:
            break
        current = inner
    return current


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """Find the model inside an annotation such as a list or an optional field."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        if found := inner_model(argument):
            return found
    return None


def is_list(annotation: Any) -> bool:
    """Tell whether an annotation, such as that of an optional field, is of a list."""
    if get_origin(annotation) is tuple:
        return True
    return any(is_list(argument) for argument in getattr(annotation, "__args__", ()))


def choices_at(model: type[BaseModel], loc: Loc) -> tuple[str, ...]:
    """Return what a field may be chosen from, by the path to it or into its list; none where anything may stand."""
    names = [step for step in loc if isinstance(step, str)]
    info = model_at(model, tuple(names[:-1])).model_fields.get(names[-1]) if names else None
    return tuple(_choices(info.annotation)) if info else ()


def labels_at(model: type[BaseModel], loc: Loc) -> dict[str, str]:
    """Return the words that readers see for what a field may be chosen from, each with what is typed for it."""
    names = [step for step in loc if isinstance(step, str)]
    info = model_at(model, tuple(names[:-1])).model_fields.get(names[-1]) if names else None
    return {term.label: term.value for terms in _terms(info.annotation) for term in terms} if info else {}


def _terms(annotation: Any) -> Iterator[type[Term]]:
    if isinstance(annotation, type) and issubclass(annotation, Term):
        yield annotation
    else:
        for argument in getattr(annotation, "__args__", ()):
            yield from _terms(argument)


def _choices(annotation: Any) -> Iterator[str]:
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        yield from (str(member.value) for member in annotation)
    elif get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
    else:
        for argument in getattr(annotation, "__args__", ()):
            yield from _choices(argument)


def fields_in(model: type[BaseModel], name: str) -> tuple[str, ...]:
    """Return the names of the fields inside a field of a model; none when it holds no fields."""
    info = model.model_fields.get(name)
    inner = inner_model(info.annotation) if info else None
    return tuple(inner.model_fields) if inner else ()
