"""Text packed beforehand, beside the file that it is of: a server sends that as it is, smaller than it packs itself."""

import gzip
import os
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_TEXT = frozenset((".css", ".csv", ".html", ".ico", ".ics", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"))
_SHORTEST = 256  # bytes: below that a packet holds it anyway
_PACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    ".gz": lambda content: gzip.compress(content, 9, mtime=0),
    ".br": lambda content: brotli.compress(content, mode=brotli.MODE_TEXT, quality=11),
    ".zst": lambda content: zstd.compress(content, 19),
}
PACKED = tuple(_PACKERS)


def is_packed(path: Path) -> bool:
    """Tell whether a file is a packed form of the file beside it."""
    return path.suffix in PACKED and path.with_suffix("").is_file()


def pack(files: list[Path]) -> None:
    """Pack files that are text, each form where it is smaller; the same bytes give the same bytes."""
    with ThreadPoolExecutor(os.cpu_count()) as workers:  # the packers leave Python free
        for _ in workers.map(_pack, [path for path in files if path.suffix in _TEXT]):
            pass


def _pack(path: Path) -> None:
    content, moment = path.read_bytes(), path.stat().st_mtime_ns
    if len(content) < _SHORTEST:
        return
    for end, packer in _PACKERS.items():
        packed, beside = packer(content), path.with_name(f"{path.name}{end}")
        if len(packed) < len(content) and not beside.exists():
            beside.write_bytes(packed)
            beside.chmod(0o644)
            os.utime(beside, ns=(moment, moment))
