"""Write in the register of withdrawn consents: by putting something in between, so that no line is ever lost."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from sdw_build.schema.values import bare
from sdw_build.source.lenient import text_of
from sdw_build.source.register import read_register

_HEAD = "# Ingetrokken toestemmingen. Alleen sdw intrekken schrijft hier; haal nooit een regel weg.\n"
_FIELD = "ingetrokken:\n"
_ITEM = re.compile(r"( *)- ")
_FAR = 40  # lines from the end in which a place is looked for
_BOM = b"\xef\xbb\xbf"


def missing(raw: bytes, entries: Mapping[str, date]) -> dict[str, date]:
    """Return the entries that a register does not hold yet, or only from a later day."""
    known = read_register(raw).withdrawn
    return {item: day for item, day in entries.items() if known.get(bare(item), date.max) > day}


def with_entries(raw: bytes, entries: Mapping[str, date]) -> bytes | None:
    """Return the bytes of a register with entries added; None when that cannot be done without losing what is there."""
    text = text_of(raw)
    if text is None or not read_register(raw).known:
        return None
    end = "\r\n" if b"\r\n" in raw or b"\r\0\n" in raw else "\r" if b"\r" in raw and b"\n" not in raw else "\n"
    mark = _BOM if raw.startswith(_BOM) else b""
    for made in _proposals(text, entries):
        written = mark + made.replace("\n", end).encode()
        if _holds(written, raw, entries):
            return written
    return None


def _holds(made: bytes, before: bytes, entries: Mapping[str, date]) -> bool:
    """Tell whether a register says what it said, and the entries as well, by the reader that the site goes by."""
    old, new = read_register(before), read_register(made)
    expected = dict(old.withdrawn)
    for item, day in entries.items():
        expected[bare(item)] = min(day, expected.get(bare(item), day))
    if old.exact:
        return new.exact and dict(new.withdrawn) == expected
    return new.known and all(new.withdrawn.get(item, date.max) <= day for item, day in expected.items())


def _proposals(text: str, entries: Mapping[str, date]) -> Iterator[str]:
    """Go through ways of adding entries, the plainest first."""
    whole = f"{text}\n" if text and not text.endswith("\n") else text
    lines = whole.split("\n")
    if not text.strip():
        yield f"{_HEAD}{_FIELD}{_block(entries, '  ')}"
    own = [found[1] for line in lines if (found := _ITEM.match(line))][:1]
    indents = tuple(dict.fromkeys((*own, "  ", "", "    ")))
    for indent in indents:
        block = _block(entries, indent)
        yield whole + block
        yield whole + _FIELD + block
    for indent in indents:
        for place in range(len(lines) - 1, max(-1, len(lines) - _FAR), -1):
            yield "\n".join([*lines[:place], _block(entries, indent).removesuffix("\n"), *lines[place:]])
    flow = ", ".join(f"{{kenmerk: {item}, op: {day}}}" for item, day in entries.items())
    for place in (index for index in range(len(text) - 1, -1, -1) if text[index] == "]"):
        for made in (f", {flow}", flow):
            yield text[:place] + made + text[place:]
    # Whatever is wrong with it: what stands at its end is found there.
    yield whole + _block(entries, "  ")


def _block(entries: Mapping[str, date], indent: str) -> str:
    return "".join(f"{indent}- kenmerk: {item}\n{indent}  op: {day}\n" for item, day in entries.items())
