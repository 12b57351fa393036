"""Where a word is still to be found: in files as they are, and in whatever is packed in them."""

import bz2
import lzma
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

_ZIPPED = re.compile(rb"PK\x03\x04.{22}(?P<name>..)(?P<extra>..)", re.DOTALL)
_DEEP = 3  # packed in what is packed


def remains(folders: Iterable[Path], words: Iterable[str]) -> list[str]:
    """Return each file in some folders whose name or content holds one of some words, packed or not."""
    sought = [word.lower().encode() for word in words]
    found = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_symlink() or path.is_dir():
                raw = b""
            else:
                path.chmod(path.stat().st_mode | 0o400)  # what nobody may read holds its words too
                raw = path.read_bytes()
            layers = (path.name.encode(), *_layers(raw))
            found += [f"{path}: {word.decode()}" for word in sought if any(word in layer.lower() for layer in layers)]
    return found


def _layers(raw: bytes, deep: int = _DEEP) -> Iterator[bytes]:
    """Go through bytes, and all that is packed in them."""
    yield raw
    if deep:
        for start, unpack in _packed(raw):
            try:
                inside = unpack(raw[start:])
            except (zlib.error, lzma.LZMAError, OSError, ValueError, EOFError):
                continue  # it only looked packed
            if inside:
                yield from _layers(inside, deep - 1)


def _packed(raw: bytes) -> Iterator[tuple[int, Callable[[bytes], bytes]]]:
    """Go through the places where something packed may begin, each with what unpacks it."""
    for begin, unpack in _WAYS.items():
        yield from ((match.start(), unpack) for match in re.finditer(begin, raw))
    for match in _ZIPPED.finditer(raw):
        lengths = (int.from_bytes(match[name], "little") for name in ("name", "extra"))
        yield match.end() + sum(lengths), _inflated(-zlib.MAX_WBITS)


def _inflated(bits: int) -> Callable[[bytes], bytes]:
    return lambda raw: zlib.decompressobj(bits).decompress(raw)


# By how it begins: gzip, zlib, bzip2, xz.
_WAYS: dict[bytes, Callable[[bytes], bytes]] = {
    rb"\x1f\x8b\x08": _inflated(zlib.MAX_WBITS | 16),
    rb"[\x18\x28\x38\x48\x58\x68\x78][\x01\x5e\x9c\xda]": _inflated(zlib.MAX_WBITS),
    rb"BZh[1-9]": lambda raw: bz2.BZ2Decompressor().decompress(raw),
    rb"\xfd7zXZ\x00": lambda raw: lzma.LZMADecompressor().decompress(raw),
}
