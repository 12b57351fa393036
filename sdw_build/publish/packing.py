"""Packed as gzip, with the same bytes wherever it is done: no time, and no name of the computer in its head."""

import zlib

# Deflate, no name, no time, best, and "unknown" for the system: Python's own head differs by its version.
_HEAD = bytes((0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255))


def packed(content: bytes | bytearray, level: int = 9) -> bytes:
    """Return bytes packed as gzip; the same bytes give the same, with the same zlib."""
    deflate = zlib.compressobj(level=level, wbits=-15)
    body = deflate.compress(content) + deflate.flush()
    tail = zlib.crc32(content).to_bytes(4, "little") + (len(content) & 0xFFFFFFFF).to_bytes(4, "little")
    return _HEAD + body + tail
