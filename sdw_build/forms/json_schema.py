"""The JSON Schema of a model, as editors' tools read it: without references, with Dutch words only."""

from typing import Any

from sdw_build.schema.model import Model

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
# Nothing behind the colon. Written as "not anything else", so that no tool proposes to type null.
_LEFT_EMPTY: Schema = {"not": {"type": ["string", "number", "boolean", "array", "object"]}}


def form_schema(model: type[Model]) -> Schema:
    """Return the schema of one form: what is typed between the dashes, or under one name of a data file."""
    raw = model.model_json_schema()
    form = _plain(raw, raw.get("$defs", {}))
    return {key: value for key, value in form.items() if key != "$defs"}


def file_schema(title: str, form: Schema, names: str = "") -> Schema:
    """Return the schema of a whole file: the form itself, or one under each name, which fits the pattern."""
    if names:
        form = {"type": "object", "propertyNames": {"pattern": names}, "additionalProperties": form}
    return {"$schema": _DRAFT, "title": title, **form}


def _plain(node: Schema, shared: dict[str, Schema]) -> Schema:
    if "$ref" in node:
        target = _plain(shared[node["$ref"].rpartition("/")[2]], shared)
        return _dutch({**target, **{key: value for key, value in node.items() if key != "$ref"}})
    if "anyOf" in node:
        (only,) = [option for option in node["anyOf"] if option != {"type": "null"}]
        return _dutch({**_plain(only, shared), **{key: value for key, value in node.items() if key != "anyOf"}})
    found = dict(node)
    for key in ("items", "additionalProperties", "propertyNames"):
        if isinstance(found.get(key), dict):
            found[key] = _plain(found[key], shared)
    if "properties" in found:
        required = found.get("required", [])
        fields = {name: _plain(field, shared) for name, field in found["properties"].items()}
        found["properties"] = {name: field if name in required else _optional(field) for name, field in fields.items()}
        # The name and the docstring of a class are for developers; a field sets its own words over them.
        found = {key: value for key, value in found.items() if key not in ("title", "description")}
    return _dutch(found)


def _dutch(field: Schema) -> Schema:
    """Write a default as it is typed, and leave out one that says nothing."""
    default = field.get("default")
    if isinstance(default, bool):
        return {**field, "default": "ja" if default else "nee"}
    if "default" in field and default in (None, [], {}):
        return {key: value for key, value in field.items() if key != "default"}
    return field


def _optional(field: Schema) -> Schema:
    """Let a field be left empty; its words stay outside, where hovering looks for them."""
    words: Schema = {key: field[key] for key in ("title", "description", "default") if key in field}
    rest = {key: value for key, value in field.items() if key not in words}
    return {**words, "anyOf": [rest, _LEFT_EMPTY]}
