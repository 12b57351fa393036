"""What a recording says of itself: of which sort it really is, who made it, and where."""

import re

from sdw_build.source.attachment import M4A, MP3, OGG, Attachment

_START = 4096  # bytes in which a file says what it is
_HEAD = 10  # bytes before the tags of an MP3
_PLACES = (b"\xa9xyz", b"location.ISO6709", b"----GPS")
# Who made it, in the tags of each sort; behind the name of the tag, what it says.
_MAKERS = (
    re.compile(rb"(?:TPE1|TPE2|TCOM)[\0-\xff]{6}[\0-\x03](?:\xff\xfe|\xfe\xff)?[^\0]"),
    re.compile(rb"(?:\xa9ART|aART|\xa9wrt)\0{0,3}[\0-\xff]{1,4}data\0\0\0\x01\0{4}[^\0]"),
    re.compile(rb"(?:ARTIST|COMPOSER)=[^\0]", re.IGNORECASE),
)


def is_sound(raw: bytes, sort: Attachment) -> bool:
    """Tell whether bytes are a recording of the sort that the name says."""
    if sort is MP3:
        frame = raw[_tags(raw) :].lstrip(b"\0")[:2]
        return (
            len(frame) == 2 and frame[0] == 0xFF and frame[1] & 0xE6 == 0xE2
        )  # the mark of a frame, of the third layer
    if sort is M4A:
        return raw[4:8] == b"ftyp" and b"vide" not in raw[: _START * 16]
    return sort is OGG and raw.startswith(b"OggS") and b"theora" not in raw[:_START]


def tells_maker(raw: bytes) -> bool:
    """Tell whether a recording names who made it."""
    start = raw[: max(_START, _tags(raw))]
    told = start if raw[4:8] != b"ftyp" else raw  # in one of the family of mp4 it may stand at the end
    return any(pattern.search(told) for pattern in _MAKERS)


def tells_where(raw: bytes) -> bool:
    """Tell whether a recording holds the place where it was made, as a telephone writes it."""
    return raw[4:8] == b"ftyp" and any(mark in raw for mark in _PLACES)


def _tags(raw: bytes) -> int:
    """Return how many bytes of tags stand before the sound of an MP3."""
    if not raw.startswith(b"ID3") or len(raw) < _HEAD:
        return 0
    size = 0
    for byte in raw[6:_HEAD]:
        size = size << 7 | byte & 0x7F
    return size + _HEAD
