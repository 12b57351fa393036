"""The texts in fields that people read as words: found by their model, with the path and the place of each."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from sdw_build.schema.values import Prose
from sdw_build.source.nodes import Fields, Node, Scalar, Sequence
from sdw_build.source.paths import Loc, inner_model


def prose(fields: Fields, model: type[BaseModel], above: Loc = ()) -> Iterator[tuple[Loc, Scalar]]:
    """Go through the texts, in the order in which they were typed."""
    for entry in fields.entries:
        info = model.model_fields.get(entry.key.value)
        if info is not None:
            yield from _texts(entry.value, info, (*above, entry.key.value))


def _texts(node: Node, info: FieldInfo, loc: Loc) -> Iterator[tuple[Loc, Scalar]]:
    if isinstance(node, Scalar):
        if is_prose(info):
            yield loc, node
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _texts(item, info, (*loc, index))
    elif inner := inner_model(info.annotation):
        yield from prose(node, inner, loc)


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
