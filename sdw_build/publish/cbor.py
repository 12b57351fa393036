"""CBOR (RFC 8949) as far as the lists of Pagefind need it: whole numbers, texts, and lists of those."""

from collections.abc import Iterator
from itertools import islice

Value = int | str | list["Value"]

NUMBER, TEXT, LIST = 0, 3, 4
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}  # what stands for a number that follows, and in how many bytes it does


def decode(content: bytes) -> Value:
    """Return the one value that stands in the bytes; raises ValueError when they are something else."""
    octets = iter(content)
    value = _read(octets)
    if next(octets, None) is not None:
        raise ValueError("more than one value")
    return value


def encode(value: Value) -> bytes:
    """Return a value in the shortest bytes, which are always the same."""
    if isinstance(value, int):
        return head(NUMBER, value)
    if isinstance(value, str):
        text = value.encode()
        return head(TEXT, len(text)) + text
    return head(LIST, len(value)) + b"".join(map(encode, value))


def _read(octets: Iterator[int]) -> Value:
    first = _some(octets, 1)[0]
    sort, size = first >> 5, first & 31
    if size in _WIDTHS:
        size = int.from_bytes(_some(octets, _WIDTHS[size]))
    elif size > max(_WIDTHS):
        raise ValueError("without a size")
    if sort == NUMBER:
        return size
    if sort == TEXT:
        return _some(octets, size).decode()
    if sort == LIST:
        return [_read(octets) for _ in range(size)]
    raise ValueError(f"sort {sort}")


def _some(octets: Iterator[int], size: int) -> bytes:
    found = bytes(islice(octets, size))
    if len(found) < size:
        raise ValueError("cut off")
    return found


def head(sort: int, size: int) -> bytes:
    """Return the bytes with which a value begins: of which sort it is, and its size or the number itself."""
    if size < min(_WIDTHS):
        return bytes((sort << 5 | size,))
    code, width = next((code, width) for code, width in _WIDTHS.items() if size < 1 << 8 * width)
    return bytes((sort << 5 | code,)) + size.to_bytes(width)
