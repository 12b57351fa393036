"""The texts in fields that people read as words: found by their model, with the path and the place of each."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from sdw_build.schema.values import Prose
from sdw_build.source.nodes import Fields, Node, Scalar, Sequence
from sdw_build.source.paths import Loc, inner_model


def prose(fields: Fields, model: type[BaseModel], above: Loc = ()) -> Iterator[tuple[Loc, Scalar]]:
    """Go through the texts, in the order in which they were typed."""
    known = _known(model)
    for entry in fields.entries:
        if entry.key.value in known:
            yield from _texts(entry.value, *known[entry.key.value], (*above, entry.key.value))


def _texts(node: Node, is_text: bool, inner: type[BaseModel] | None, loc: Loc) -> Iterator[tuple[Loc, Scalar]]:
    if isinstance(node, Scalar):
        if is_text:
            yield loc, node
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _texts(item, is_text, inner, (*loc, index))
    elif inner:
        yield from prose(node, inner, loc)


# What our models say of their fields is the same for every file.
@cache
def _known(model: type[BaseModel]) -> Mapping[str, tuple[bool, type[BaseModel] | None]]:
    """Return of each field whether people read it as words, and the model of what is in it."""
    return {name: (is_prose(info), inner_model(info.annotation)) for name, info in model.model_fields.items()}


def prose_names(model: type[BaseModel]) -> frozenset[str]:
    """Return the names of fields that hold text only, however deep they stand."""
    found: dict[str, bool] = {}
    for name, is_text in _named(model):
        found[name] = found.get(name, True) and is_text
    return frozenset(name for name, is_text in found.items() if is_text)


def _named(model: type[BaseModel]) -> Iterator[tuple[str, bool]]:
    for name, info in model.model_fields.items():
        inner = inner_model(info.annotation)
        yield name, is_prose(info)
        if inner:
            yield from _named(inner)


def is_prose(info: FieldInfo) -> bool:
    """Tell whether a field holds text that people read as words."""
    return _is_marked(info.metadata) or _holds_prose(info.annotation)


def _holds_prose(annotation: Any) -> bool:
    return _is_marked(getattr(annotation, "__metadata__", ())) or any(map(_holds_prose, get_args(annotation)))


def _is_marked(metadata: Any) -> bool:
    return any(isinstance(item, Prose) for item in metadata)
