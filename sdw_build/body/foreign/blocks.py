"""Marks of other programs that hold for whole lines: frames, lists and tables that are none here, and stray code."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from sdw_build.body.foreign.mark import Foreign, ForeignKind
from sdw_build.body.scan import Body
from sdw_build.body.shapes.callout import CALLOUTS
from sdw_build.diagnostics.codes import Code

_FRAME = ForeignKind(
    "een kader van een ander programma",
    "schrijf elke regel met > ervoor, en > [!NOTE] erboven.",
)
_TITLED = ForeignKind(
    "een kader van Obsidian",
    "schrijf > [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] of [!CAUTION] op een eigen regel.",
)
_LOOSE = ForeignKind(
    "het teken van een kader op een plek waar geen kader begint",
    "zet een lege regel erboven, begin de regel met > en zet ook voor de regels eronder een >.",
)
_BULLET = ForeignKind(
    "een lijst met losse tekens in plaats van streepjes", "begin elke regel met een streepje en een spatie: - zo."
)
_LETTERS = ForeignKind("een lijst met letters", "begin elke regel met 1. of met een streepje: - zo.")
_NO_TABLE = ForeignKind(
    "een tabel zonder de regel onder de koppen",
    "zet onder de eerste rij een regel met streepjes: | --- | --- |.",
)
_UNEVEN = ForeignKind(
    "een tabel met meer of minder vakjes in de regel onder de koppen, zodat het geen tabel wordt",
    "zet in die regel evenveel keer --- als er koppen zijn: | --- | --- |.",
)
_TOO_WIDE = ForeignKind(
    "een rij met meer vakjes dan de tabel kolommen heeft, zodat er tekst zou wegvallen",
    "maak er evenveel vakjes van als koppen, of schrijf \\| voor een streep in de tekst.",
)
INDENTED = ForeignKind(
    "tekst die vier spaties inspringt, en die de site daarom als code zou laten zien",
    "haal de spaties aan het begin van die regels weg.",
    Code.GEEN_CODE,
)
_OPEN = ForeignKind(
    "een blok code dat niet is gesloten, zodat de rest van de tekst erin valt",
    "zet ``` op een eigen regel onder het blok, of haal de accenten weg.",
    Code.GEEN_CODE,
)

_HEAVY = {
    "danger": "WARNING",
    "error": "WARNING",
    "bug": "WARNING",
    "attention": "WARNING",
    "failure": "WARNING",
    "hint": "TIP",
    "success": "TIP",
}
_SECOND_HEAD = ForeignKind(
    "nog een kop met velden, die bezoekers zo zouden lezen",
    "zet wat je ervan nodig hebt in de kop bovenaan, en haal dit stuk weg, met de regels met --- eromheen.",
)
_HEAD = re.compile(r"^---[ \t]*\n(?:[A-Za-z_]\w*[ \t]*:.*\n(?:[ \t]+\S.*\n|-[ \t].*\n)*){2,}---[ \t]*$", re.MULTILINE)
_ADMONITION = re.compile(
    r"^(?P<indent>[ \t]*)(?:!!!|\?\?\?\+?|///)[ \t]*(?P<sort>[\w-]*)[^\"\n]*(?:\"(?P<title>[^\"\n]*)\")?[^\n]*",
    re.MULTILINE,
)
_COLONS = re.compile(r"^:{3,}[ \t]*\{?(?P<sort>[\w-]*)\}?[^\n]*", re.MULTILINE)
_NO_WORDS = re.compile(r"(?:[\s>*+-]|\d+[.)])*")
_CALLOUT = re.compile(r"\[!(?P<sort>[\w-]+)\](?P<fold>[+-]?)(?P<title>[^\n]*)")
_SIGN = re.compile(r"^[ \t]*(?P<sign>[•‣▪◦●○■□·➢►▸✓✔❖\ue000-\uf8ff])[ \t\u00a0]*(?=\S)", re.MULTILINE)
_ANY_SIGN = re.compile(r"[•‣▪◦●○■□·➢►▸✓✔❖\ue000-\uf8ff–—]")
_DASH = re.compile(r"^[ \t]*(?P<sign>[–—])[ \t\u00a0]+(?=\S)", re.MULTILINE)
_LETTER = re.compile(r"^[ \t]*[a-z][.)][ \t]+(?=\S)", re.MULTILINE)
_LETTER_BELOW = re.compile(r"\n[ \t]*[a-z][.)][ \t]")
# Many leave out the last stroke.
_ROW = re.compile(r"^[ \t]*+\|[^\S\n]*+\S[^|\n]*+\|.*$", re.MULTILINE)
_RULE = re.compile(r"[\s|:-]+")
_CELL = re.compile(r"(?<!\\)\|")


def in_blocks(body: Body) -> Iterator[Foreign]:
    """Go through the marks of other programs that hold for whole lines."""
    frames = [*_frames(body)]
    yield from frames
    if "---" in body.without_code:
        yield from (Foreign(_SECOND_HEAD, match.span()) for match in _HEAD.finditer(body.without_code))
    yield from _callouts(body)
    yield from _bullets(body)
    yield from _letters(body)
    yield from _tables(body)
    inside = [frame.span for frame in frames]
    for found in _code(body):
        if not any(start <= found.span[0] < end for start, end in inside):
            yield found


def _frames(body: Body) -> Iterator[Foreign]:
    if not any(sign in body.left for sign in ("!!!", "???", "///", ":::")):
        return
    for match in _ADMONITION.finditer(body.left):
        end = _below(body.text, match.end(), lambda line: line.startswith(("    ", "\t")) or not line.strip())
        inside = [
            line.removeprefix("\t") if line.startswith("\t") else line[4:]
            for line in _lines(body.text[match.end() : end])
        ]
        # Within a list its lines lean on those around them.
        instead = None if match["indent"] else _alert(match["sort"], match["title"] or "", inside)
        yield Foreign(_FRAME, (match.start(), end), instead)
    opened: re.Match[str] | None = None
    for match in _COLONS.finditer(body.left):
        if opened is None:
            opened = match
            continue
        inside = _lines(body.text[opened.end() : match.start()])
        yield Foreign(_FRAME, (opened.start(), match.end()), _alert(opened["sort"], "", inside))
        opened = None
    if opened is not None:
        yield Foreign(_FRAME, opened.span())


def _lines(text: str) -> list[str]:
    return text.strip("\n").split("\n")


def _below(text: str, start: int, belongs: Callable[[str], bool]) -> int:
    """Return where lines that belong to a mark end; empty lines at the end do not."""
    end = at = start
    while at < len(text):
        stop = text.find("\n", at + 1)
        stop = len(text) if stop < 0 else stop
        line = text[at + 1 : stop]
        if not belongs(line):
            break
        at = stop
        if line.strip():
            end = at
    return end


def _alert(sort: str, title: str, lines: list[str]) -> str:
    """Write a frame as GitHub does."""
    name = sort.lower()
    known = name.upper() if name.upper() in CALLOUTS else _HEAVY.get(name, "NOTE")
    titled = [f"**{title.strip()}**", ""] if title.strip() else []
    return "\n".join(f"> {line}".rstrip() for line in (f"[!{known}]", *titled, *lines))


def _callouts(body: Body) -> Iterator[Foreign]:
    for match in _CALLOUT.finditer(body.left):
        name, typed = match["sort"].lower(), body.text[slice(*match.span("title"))]
        title = typed.strip().removesuffix("\\").strip()  # a line that was ended on purpose
        if name.upper() in CALLOUTS and not title and not match["fold"]:
            if not _begins_quote(body, match.start()):
                yield Foreign(_LOOSE, match.span(), None)
            continue
        before = body.text[body.text.rfind("\n", 0, match.start()) + 1 : match.start()]
        known = name.upper() if name.upper() in CALLOUTS else _HEAVY.get(name, "NOTE")
        instead = f"[!{known}]" + (f"\n{before}**{title}**" if title else "")
        yield Foreign(_TITLED, match.span(), instead if before.strip() == ">" else None)


def _begins_quote(body: Body, offset: int) -> bool:
    """Tell whether nothing of a quote stands before an offset in it: elsewhere a mark is shown as it was typed."""
    starts = (start for type_, (start, end) in body.blocks if type_ == "blockquote_open" and start <= offset <= end)
    return any(_NO_WORDS.fullmatch(body.text, start, offset) for start in starts)


def _bullets(body: Body) -> Iterator[Foreign]:
    if not _ANY_SIGN.search(body.left):
        return
    for match in _SIGN.finditer(body.left):
        yield Foreign(_BULLET, match.span(), "- ")
    dashes = [*_DASH.finditer(body.left)]
    # One line with a dash is a quotation's source or speech; two under one another are a list.
    for index, match in enumerate(dashes):
        near = (other for other in dashes[max(0, index - 1) : index + 2] if other is not match)
        if any(abs(body.text.count("\n", *sorted((match.start(), other.start())))) == 1 for other in near):
            yield Foreign(_BULLET, match.span(), "- ")


def _letters(body: Body) -> Iterator[Foreign]:
    if not _LETTER_BELOW.search(body.left):
        return
    found = [*_LETTER.finditer(body.left)]
    for first, second in pairwise(found):
        if body.text.count("\n", first.start(), second.start()) == 1:
            yield Foreign(_LETTERS, first.span())
            return


def _tables(body: Body) -> Iterator[Foreign]:
    rows = [*_ROW.finditer(body.left)] if "|" in body.left else []
    if rows:
        head, second = rows[0], rows[1] if len(rows) > 1 else None
        rule = f"|{' --- |' * _cells(head[0])}"
        if not (second and _RULE.fullmatch(second[0])):
            yield Foreign(_NO_TABLE, head.span(), f"{body.text[slice(*head.span())]}\n{rule}" if second else None)
        elif _cells(second[0]) != _cells(head[0]):
            yield Foreign(_UNEVEN, second.span(), rule)
    for sort, (start, end) in body.blocks:
        if sort == "table_open":
            lines = body.text[start:end].split("\n")
            wide, at = _cells(lines[0]), start
            for line in lines:
                if _cells(line) > wide:
                    yield Foreign(_TOO_WIDE, (at, at + len(line)))
                at += len(line) + 1


def _cells(row: str) -> int:
    return len(_CELL.split(row.strip(" \t>").removeprefix("|").removesuffix("|")))


def _code(body: Body) -> Iterator[Foreign]:
    for sort, (start, end) in body.blocks:
        shown = body.text[start:end]
        if sort == "code_block":
            lines = (
                line.removeprefix("\t") if line.startswith("\t") else line.lstrip(" ") for line in shown.split("\n")
            )
            plain = shown.startswith(("    ", "\t"))
            yield Foreign(INDENTED, (start, end), "\n".join(lines) if plain else None)
        elif sort == "fence" and not re.search(r"\n[ >\t]*(`{3,}|~{3,})[ \t]*$", shown):
            yield Foreign(_OPEN, (start, body.text.find("\n", start) if "\n" in shown else end))
