"""Write references as RIS, which every program for references reads."""

from collections.abc import Iterable, Iterator

from sdw_build.citing.reference import Reference, SourceSort

_TYPES = {
    SourceSort.PAGINA: "ELEC",
    SourceSort.BEGRIP: "DICT",
    SourceSort.ARTIKEL: "JOUR",
    SourceSort.STUK: "ELEC",
    SourceSort.DRUK: "GEN",
}
_END = "\r\n"


def write_ris(references: Iterable[Reference]) -> str:
    """Return references as RIS: a tag of two letters, two spaces, a dash and a space; lines end as on Windows."""
    return "".join(f"{tag}  - {value}{_END}" for item in references for tag, value in _lines(item))


def _lines(item: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES[item.sort]
    yield "ID", item.key
    # A comma would make a person of an organisation: what stands before it would be a surname.
    pairs = [
        ("AU", item.author.replace(",", "")),
        ("TI", item.title),
        ("T2", item.within or ("" if item.sort is SourceSort.DRUK else item.publisher)),
        ("PB", item.publisher if item.is_ours or item.sort is SourceSort.DRUK else ""),
        ("PY", str(item.day.year if item.day else item.year or "")),
        ("DA", f"{item.day:%Y/%m/%d}/" if item.day else ""),
        ("AB", item.summary),
        ("DO", item.doi),
        ("UR", item.address),
        ("Y2", f"{item.read:%Y/%m/%d}/" if item.read else ""),
        ("LA", "nl" if item.is_ours else ""),
    ]
    yield from ((tag, value) for tag, value in pairs if value)
    yield "ER", ""
