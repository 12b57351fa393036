"""A file that was saved in the old encoding of Windows."""

import codecs
import re

from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong

_LETTERS = "áàâäçéèêëíìîïñóòôöúùûüÁÀÂÄÇÉÈÊËÍÌÎÏÑÓÒÔÖÚÙÛÜ"
_SIGNS = "‘’“”„–—…€•°·½¼²³«»§©®™×±\u00a0"
_PLAIN = re.compile(f"[\\x00-\\x7f{_LETTERS}{_SIGNS}]*")
# Read in another encoding, letters become signs inside words, or capitals behind small letters.
_ODD = re.compile(
    f"[a-zà-ÿ](?:[‘“”„…€•°·½¼²³«»§©®™×±]|[ÁÀÂÄÇÉÈÊËÍÌÎÏÑÓÒÔÖÚÙÛÜ])[a-zà-ÿ]|(?<![A-Za-z{_LETTERS}])[âÃÂ](?![A-Za-z])"
)


def mend_encoding(wrong: Wrong) -> Fix | None:
    """Save it as UTF-8, when it can be read as Dutch in Windows-1252 and in nothing else."""
    raw = wrong.sheet.raw
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _from_utf_16(raw)
    # Beside letters in UTF-8, the others may be in anything.
    if b"\0" in raw or raw.startswith(b"\xef\xbb\xbf") or re.search(rb"[\xc2-\xf4][\x80-\xbf]", raw):
        return None
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        return None
    if not _PLAIN.fullmatch(text) or _ODD.search(text):
        return None
    return Fix(0, len(raw), text.encode(), refuted_by=())


def _from_utf_16(raw: bytes) -> Fix | None:
    """Save it as UTF-8: the mark at its start tells how it was saved."""
    try:
        return Fix(0, len(raw), raw.decode("utf-16").encode(), refuted_by=())
    except UnicodeDecodeError:
        return None
