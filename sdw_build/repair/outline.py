"""Find the field or value at a place in a file, with the model that says what may stand there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from pydantic import BaseModel

from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.schema.adressen import Weg
from sdw_build.schema.instellingen import Hulpvraag, Instellingen, Synoniemen
from sdw_build.schema.model import Model
from sdw_build.schema.woord import Woord
from sdw_build.source.folder import GONE, HELP_WORDS, SETTINGS, SYNONYMS, WORDS, File, Folder
from sdw_build.source.frontmatter import split
from sdw_build.source.inside import is_own_file
from sdw_build.source.nodes import Fields, Node, Scalar, Sequence
from sdw_build.source.paths import Loc, inner_model, is_list
from sdw_build.source.text import decode
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml

T = TypeVar("T")


@dataclass(frozen=True)
class Form:
    """What a file should hold: the fields of a model, or in a data file groups of those by name."""

    pad: str
    model: type[Model]
    grouped: bool = False
    file: File | None = None


@dataclass(frozen=True)
class Spot:
    """The name of a field or a value in it, with the path to the field, and the names beside it."""

    scalar: Scalar
    loc: Loc
    owner: type[BaseModel]
    beside: frozenset[str]

    def classes(self, base: type[T]) -> list[type[T]]:
        """Return what of a sort the field may hold: vocabularies, or references."""
        info = self.owner.model_fields.get(str(self.loc[-1]))
        return list(_classes(info.annotation, base)) if info else []

    @property
    def takes_list(self) -> bool:
        """Tell whether the field holds a list of single values."""
        info = self.owner.model_fields.get(str(self.loc[-1]))
        return info is not None and is_list(info.annotation) and inner_model(info.annotation) is None


@dataclass(frozen=True)
class Outline:
    """The fields of a file, as far as they can be read, and what is wrong with the file alone."""

    form: Form
    fields: Fields | None
    problems: tuple[Diagnostic, ...]

    def find(self, place: Place) -> Spot | None:
        """Return what stands at a place in the fields."""
        return self._spots.get(place)

    @cached_property
    def _spots(self) -> dict[Place, Spot]:
        return {
            spot.scalar.place: spot
            for fields, model in _groups(self.form, self.fields)
            for spot in _walk(fields, model, ())
        }


def read_forms(folder: Folder) -> dict[str, Form]:
    """Tell what each file should hold; a list that only a command writes is none of them."""
    own = (
        Form(SETTINGS, Instellingen),
        Form(HELP_WORDS, Hulpvraag),
        Form(SYNONYMS, Synoniemen),
        Form(WORDS, Woord, grouped=True),
        Form(GONE, Weg),
    )
    forms = {form.pad: form for form in own if is_own_file(folder.root, form.pad)}
    for file in (*folder.documents, *folder.data):
        forms[file.pad] = Form(file.pad, file.kind.model, file.kind.data, file)
    return forms


def outline(form: Form, raw: bytes) -> Outline:
    """Read a file as far as it can be."""
    text = decode(raw, form.pad)
    if isinstance(text, Diagnostic):
        return Outline(form, None, (text,))
    front, first = text.content, 1
    if form.pad.endswith(".md"):
        parts = split(text)
        if isinstance(parts, Diagnostic):
            return Outline(form, None, (parts,))
        front, first = parts.front, parts.front_line
    fields, problems = read_yaml(front, form.pad, first)
    found = [*problems]
    for group, model in _groups(form, fields):
        found += validate(group, model, "document")[1]
    return Outline(form, fields, tuple(found))


def _groups(form: Form, fields: Fields | None) -> Iterator[tuple[Fields, type[Model]]]:
    if fields is None:
        return
    if form.grouped:
        for entry in fields.entries:
            if isinstance(entry.value, Fields):
                yield entry.value, form.model
        return
    names = {entry.key.value for entry in fields.entries}
    yield fields, form.file.kind.as_written(names).model if form.file else form.model


def _walk(fields: Fields, model: type[BaseModel], above: Loc) -> Iterator[Spot]:
    names = frozenset(entry.key.value for entry in fields.entries)
    for entry in fields.entries:
        name = entry.key.value
        loc = (*above, name)
        yield Spot(entry.key, loc, model, names - {name})
        info = model.model_fields.get(name)
        inner = inner_model(info.annotation) if info else None
        yield from _values(entry.value, Spot(entry.key, loc, model, names), inner)


def _values(node: Node, field: Spot, inner: type[BaseModel] | None) -> Iterator[Spot]:
    if isinstance(node, Scalar):
        yield Spot(node, field.loc, field.owner, field.beside)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _values(item, field, inner)
    elif inner is not None:
        yield from _walk(node, inner, field.loc)


def _classes(annotation: Any, base: type[T]) -> Iterator[type[T]]:
    if isinstance(annotation, type) and issubclass(annotation, base):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _classes(argument, base)
