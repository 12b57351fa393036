"""What would break a program of someone else: what v1 promised, held against what is made now."""

from collections.abc import Iterator
from typing import Any

from sdw_build.forms.json_schema import Schema

_SHARED = ("$defs", "schemas")
# What narrows a value; told only where it was not so before.
_LIMITS = ("pattern", "format", "const", "maxLength", "minLength", "minimum", "maximum", "minItems", "maxItems")


def breaking(before: Schema, now: Schema) -> list[str]:
    """Return what of a schema breaks who reads by an earlier one, a line each; more fields and values break nothing."""
    return sorted(set(_compared(_Side(before, before), _Side(now, now), "", frozenset())))


def breaking_paths(before: Schema, now: Schema) -> list[str]:
    """Return what of an OpenAPI document breaks who asks by an earlier one."""
    return sorted(set(_asked(before, now)))


def _asked(before: Schema, now: Schema) -> Iterator[str]:
    for path, methods in before["paths"].items():
        for method, told in methods.items():
            other = now["paths"].get(path, {}).get(method)
            if other is None:
                yield f"{method.upper()} {path}: het adres is weg"
                continue
            if told.get("operationId") != other.get("operationId"):
                yield f"{method.upper()} {path}: heet anders, en een gemaakt programma dus ook"
            for media, answer in told["responses"]["200"]["content"].items():
                found = other["responses"]["200"]["content"].get(media)
                if found is None:
                    yield f"{method.upper()} {path}: geeft geen {media} meer"
                else:
                    sides = _Side(answer["schema"], before), _Side(found["schema"], now)
                    yield from _compared(*sides, f"{method.upper()} {path}: ", frozenset())
            asked = {item["name"] for item in told.get("parameters", ())}
            for item in other.get("parameters", ()):
                if item.get("required") and item["name"] not in asked:
                    yield f"{method.upper()} {path}: vraagt nu ook {item['name']}"


class _Side:
    """A part of a schema, with the whole that its references lead into."""

    def __init__(self, node: Schema, root: Schema) -> None:
        self.root = root
        self.ref = node.get("$ref", "")
        self.node = self._found(node)

    def _found(self, node: Schema) -> Schema:
        while "$ref" in node:
            found: Any = self.root
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part]
            node = {**found, **{key: value for key, value in node.items() if key != "$ref"}}
        return node

    def at(self, node: Schema) -> "_Side":
        return _Side(node, self.root)

    @property
    def options(self) -> list["_Side"]:
        told: list[Schema] = self.node.get("anyOf") or self.node.get("oneOf") or [self.node]
        return [self.at(option) for option in told]

    @property
    def types(self) -> set[str]:
        told = self.node.get("type")
        if told is None and "enum" in self.node:
            return {"string"}
        return {told} if isinstance(told, str) else set(told or ())

    @property
    def all_types(self) -> set[str]:
        if "anyOf" in self.node or "oneOf" in self.node:
            return {kind for option in self.options for kind in option.all_types}
        return self.types

    def of_type(self, kind: str) -> "_Side | None":
        for option in self.options:
            if option is not self and ("anyOf" in option.node or "oneOf" in option.node):
                if found := option.of_type(kind):
                    return found
            elif kind in option.types:
                return option
        return None

    @property
    def codes(self) -> set[str]:
        own = set(map(str, self.node.get("enum", ())))
        if "anyOf" in self.node or "oneOf" in self.node:
            return own | {code for option in self.options for code in option.codes}
        return own


def _compared(before: _Side, now: _Side, where: str, seen: frozenset[tuple[str, str]]) -> Iterator[str]:
    if before.ref and (before.ref, now.ref) in seen:
        return
    seen |= {(before.ref, now.ref)} if before.ref else set()
    name = where or "het geheel"
    if gone := before.all_types - now.all_types - {"null"}:
        yield f"{name}: is geen {' of '.join(sorted(gone))} meer"
    if more := now.all_types - before.all_types:
        yield f"{name}: kan nu ook {' of '.join(sorted(more))} zijn"
    if lost := before.codes - now.codes:
        yield f"{name}: de waarde {', '.join(sorted(lost))} is weg"
    for kind in sorted(before.all_types & now.all_types):
        one, other = before.of_type(kind), now.of_type(kind)
        if one and other:
            yield from _one_type(one, other, where, seen)


def _one_type(before: _Side, now: _Side, where: str, seen: frozenset[tuple[str, str]]) -> Iterator[str]:
    name = where or "het geheel"
    for limit in _LIMITS:
        if before.node.get(limit) != now.node.get(limit):
            yield f"{name}: {limit} is veranderd"
    fields, found = before.node.get("properties", {}), now.node.get("properties", {})
    must = set(before.node.get("required", ()))
    for field, told in fields.items():
        place = f"{where}.{field}" if where and not where.endswith(": ") else f"{where}{field}"
        if field not in found:
            yield f"{place}: het veld is weg"
            continue
        yield from _compared(before.at(told), now.at(found[field]), place, seen)
        if field in must and field not in now.node.get("required", ()):
            yield f"{place}: is er niet altijd meer"
    if "items" in before.node:
        inner = now.node.get("items")
        if inner is None:
            yield f"{name}: zegt niet meer wat erin staat"
        else:
            yield from _compared(before.at(before.node["items"]), now.at(inner), f"{where}[]", seen)
