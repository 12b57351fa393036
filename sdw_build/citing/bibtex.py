"""Write references as BibTeX, for LaTeX and the programs that speak it."""

import re
from collections.abc import Iterable, Iterator

from sdw_build.citing.reference import Reference, SourceSort

# A page and what stands on the web are "online"; an older BibTeX takes what it does not know for "misc".
_TYPES = {
    SourceSort.PAGINA: "online",
    SourceSort.BEGRIP: "incollection",
    SourceSort.ARTIKEL: "article",
    SourceSort.STUK: "online",
    SourceSort.DRUK: "misc",
}
_WHOLE = {"online": "organization", "incollection": "publisher", "article": "journal", "misc": "publisher"}
# What means something to LaTeX. A brace counts, escaped or not; a quote makes an accent of what follows, in Dutch.
_ESCAPED = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    '"': '{"}',
    **{sign: f"\\{sign}" for sign in "%&#$_"},
}
# An address is read letter by letter, but for what would end it.
_NOT_IN_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}


def write_bibtex(references: Iterable[Reference]) -> str:
    """Return references as BibTeX, in UTF-8; a title keeps its capitals, and an organisation is no person."""
    return "\n".join(_entry(item) for item in references)


def _entry(item: Reference) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(item))
    return f"@{_TYPES[item.sort]}{{{item.key},\n{fields}}}\n"


def _fields(item: Reference) -> Iterator[tuple[str, str]]:
    pairs = [
        ("author", _kept(item.author)),
        ("title", _kept(item.title)),
        ("booktitle", _kept(item.within)),
        (_WHOLE[_TYPES[item.sort]], _kept(item.publisher)),
        ("date", str(item.day or item.year or "")),
        # An older BibTeX knows no date.
        ("year", str(item.day.year if item.day else item.year or "")),
        ("month", str(item.day.month) if item.day else ""),
        ("day", str(item.day.day) if item.day else ""),
        ("doi", _address(item.doi)),
        ("url", _address(item.address)),
        ("urldate", str(item.read or "")),
        ("langid", "dutch" if item.is_ours else ""),
        ("abstract", _escaped(item.summary)),
    ]
    yield from ((name, value) for name, value in pairs if value)


def _kept(text: str) -> str:
    return f"{{{_escaped(text)}}}" if text else ""


def _escaped(text: str) -> str:
    return re.sub(r'[\\{}~^"%&#$_]', lambda found: _ESCAPED[found[0]], text)


def _address(text: str) -> str:
    return re.sub(r"[{}\\ ]", lambda found: _NOT_IN_ADDRESS[found[0]], text)
