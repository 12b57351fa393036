"""The digest of a value: equal for equal values, in any process, on any computer."""

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import partial
from hashlib import blake2b
from pathlib import PurePath
from types import FunctionType
from typing import Any
from weakref import WeakKeyDictionary

from pydantic import BaseModel

from sdw_build.traces.day import WatchedDay

SIZE = 12  # bytes: of a million values, two have the same by a chance of one in 10^17


class OpaqueError(Exception):
    """A value of which nobody can say whether another is equal to it, such as a thing that works something out later."""


def name_of(value: object) -> tuple[str, ...] | None:
    """Return the name of what goes by one, as a document does: what that holds is noted when it is read; else None."""
    named = hasattr(type(value), "traced_as")
    return getattr(value, "traced_as") if named else None  # noqa: B009 — only what has one has it


def digest(value: object) -> bytes:
    """Return the digest of a value; raises `OpaqueError` for one that cannot be compared."""
    written = bytearray()
    _write(value, written)
    return blake2b(written, digest_size=SIZE).digest()


def _write(value: object, out: bytearray) -> None:
    kind = type(value)
    writer = _WRITERS.get(kind) or _OF_TYPES.get(kind)
    if writer is None:
        writer = _OF_TYPES[kind] = _writer_of(kind, value)
    writer(value, out)


def _plain(value: object, out: bytearray) -> None:
    raw = repr(value).encode("utf-8", "surrogatepass")
    out += b"%s %d:%s" % (type(value).__qualname__.encode(), len(raw), raw)


def _text(value: str, out: bytearray) -> None:
    raw = value.encode("utf-8", "surrogatepass")
    out += b"s%d:%s" % (len(raw), raw)


def _kind_of_text(value: str, out: bytearray) -> None:
    """Write a text of a type of its own: a reference to a partner is none to a methodiek."""
    _text(type(value).__qualname__, out)
    _text(str.__str__(value), out)


def _bytes(value: bytes, out: bytearray) -> None:
    out += b"b%d:%s" % (len(value), value)


def _items(value: Iterable[object], out: bytearray) -> None:
    _text(type(value).__qualname__, out)
    out += b"("
    for item in value:
        _write(item, out)
    out += b")"


def _unordered(value: AbstractSet[object], out: bytearray) -> None:
    _items(sorted(digest(item) for item in value), out)


def _pairs(value: Mapping[Any, object], out: bytearray) -> None:
    out += b"{"
    for key, item in value.items():
        _write(key, out)
        _write(item, out)
    out += b"}"


def _model(value: BaseModel, out: bytearray) -> None:
    _text(type(value).__qualname__, out)
    _pairs(value.__dict__, out)


def _name(value: object, out: bytearray) -> None:
    _items(name_of(value) or (), out)


def _day(_: WatchedDay, out: bytearray) -> None:
    out += b"today"  # what of it is read is written down there


def _choice(value: Enum, out: bytearray) -> None:
    _text(type(value).__qualname__, out)
    _text(value.name, out)


def _function(value: FunctionType, out: bytearray) -> None:
    if value.__closure__ or "<lambda>" in value.__qualname__:
        raise OpaqueError(value.__qualname__)
    _text(f"{value.__module__}.{value.__qualname__}", out)


def _part(value: "partial[Any]", out: bytearray) -> None:
    _write((value.func, value.args, value.keywords), out)


_WRITERS: dict[type, Callable[[Any, bytearray], None]] = {
    **dict.fromkeys((type(None), bool, int, float, Decimal, date, datetime, time), _plain),
    str: _text,
    bytes: _bytes,
    WatchedDay: _day,
    **dict.fromkeys((tuple, list), _items),
    **dict.fromkeys((set, frozenset), _unordered),
    dict: _pairs,
    FunctionType: _function,
    partial: _part,
}


# Types that are made while the program runs go when nothing else knows them.
_OF_TYPES: WeakKeyDictionary[type, Callable[[Any, bytearray], None]] = WeakKeyDictionary()


def _writer_of(kind: type, value: object) -> Callable[[Any, bytearray], None]:
    if hasattr(kind, "traced_as"):
        return _name
    if isinstance(value, Enum):
        return _choice
    if isinstance(value, BaseModel):
        return _model
    if is_dataclass(value):
        called, names = kind.__qualname__, [field.name for field in fields(value)]
        return lambda item, out: _items((called, *[getattr(item, name) for name in names]), out)
    return _writer_by_base(kind, value)


def _writer_by_base(kind: type, value: object) -> Callable[[Any, bytearray], None]:
    for base, writer in (
        (str, _kind_of_text),
        (int, _plain),
        (date, _plain),
        (tuple, _items),
        (list, _items),
        (AbstractSet, _unordered),
        (Mapping, _pairs),
        (PurePath, _plain),
    ):
        if isinstance(value, base):
            return writer
    raise OpaqueError(kind.__qualname__)
