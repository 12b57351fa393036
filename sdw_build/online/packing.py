"""Text packed beforehand, beside the file that it is of: a server sends that as it is, smaller than it packs itself."""

import os
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from sdw_build.publish.hosts.types import text_ends
from sdw_build.publish.packing import packed

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_SHORTEST = 256  # bytes: below that a packet holds it anyway
_PACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    ".gz": packed,
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
        for _ in workers.map(_pack, [path for path in files if path.suffix in text_ends()]):
            pass


def _pack(path: Path) -> None:
    content, moment = path.read_bytes(), path.stat().st_mtime_ns
    if len(content) < _SHORTEST:
        return
    for end, packer in _PACKERS.items():
        small, beside = packer(content), path.with_name(f"{path.name}{end}")
        if len(small) < len(content) and not beside.exists():
            beside.write_bytes(small)
            beside.chmod(0o644)
            os.utime(beside, ns=(moment, moment))
