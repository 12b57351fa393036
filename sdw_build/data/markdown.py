"""A text as Markdown, written from the elements of it: what nobody reads of what was typed is not in them."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_MARKS = {"em": "*", "strong": "**", "s": "~~", "del": "~~"}
_SIGNS = re.compile(r"([\\`*_\[\]<>~|])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
# What means something at the start of a line, and nowhere else.
_START = re.compile(r"^(?P<before>\s*)(?P<sign>[-+#=:>]|\d{1,9}(?=[.)]))")
_NUMBER = re.compile(r"^\\(\d{1,9})([.)])")
_NOTE = re.compile(r"#fn:(.+)")
_BREAK = "\\\n"
_IN_ADDRESS = str.maketrans({"\\": "%5C", "<": "%3C", ">": "%3E", "\n": "%0A"})
_NOTES = ("footnote", "noten")


def as_markdown(root: ET.Element) -> str:
    """Return the text within an element as Markdown; empty when there is none."""
    return "".join(f"{line}\n" for line in _blocks(root))


def _blocks(parent: ET.Element) -> list[str]:
    """Return the lines of all blocks within an element, with an empty one between them."""
    lines = _words(parent, only_own=True)
    before, other = "", False
    for child in parent:
        if _is_block(child):
            # Two lists of one sort would else be read as one.
            other = child.tag == before and not other
            before = child.tag
            if found := _block(child, other=other):
                lines += [""] * bool(lines)
                lines += found
    return lines


def _block(element: ET.Element, *, other: bool) -> list[str]:
    match element.tag:
        case tag if tag in _HEADINGS:
            return [f"{_HEADINGS[tag]} {_line(element)}".rstrip()]
        case "p" | "dt":
            return _paragraph(element)
        case "ul" | "ol":
            return list(_list(element, other=other))
        case "blockquote":
            return [f"> {line}".rstrip() for line in _blocks(element)]
        case "pre":
            return _code(element)
        case "table":
            return list(_table(element))
        case "hr":
            return ["---"]
        case "dl":
            return list(_definitions(element))
        case "div" if element.get("class") in _NOTES:
            return list(_notes(element))
        case _:
            return _blocks(element)


_BLOCKS = frozenset((*_HEADINGS, "p", "ul", "ol", "blockquote", "pre", "table", "hr", "dl", "div"))


def _is_block(element: ET.Element) -> bool:
    return element.tag in _BLOCKS


def _paragraph(element: ET.Element) -> list[str]:
    return _words(element, only_own=False)


def _words(element: ET.Element, *, only_own: bool) -> list[str]:
    """Return the lines of running words: of all of an element, or of what in it stands in no block of its own."""
    text = "".join(_inline(element, stop=only_own))
    lines = [" ".join(line.split()) for line in text.strip().split(_BREAK)]
    kept = [_START.sub(r"\g<before>\\\g<sign>", line) if _START.match(line) else line for line in lines]
    shown = [_numbered(line) for line in kept]
    return [f"{line}\\" for line in shown[:-1]] + shown[-1:] if any(shown) else []


def _numbered(line: str) -> str:
    r"""Put the sign that a number at the start of a line needs behind it: 1\\. is no list."""
    return _NUMBER.sub(r"\1\\\2", line) if line.startswith("\\") else line


def _line(element: ET.Element) -> str:
    return " ".join("".join(_inline(element, stop=False)).replace(_BREAK, " ").split())


def _inline(element: ET.Element, *, stop: bool) -> Iterator[str]:
    yield _escaped(element.text)
    for child in element:
        if stop and _is_block(child):
            yield "\n"
        else:
            yield from _piece(child)
        yield _escaped(child.tail)


def _piece(child: ET.Element) -> Iterator[str]:
    inside = "".join(_inline(child, stop=False))
    match child.tag:
        case "br":
            yield _BREAK
        case "code":
            yield _code_words(child.text or "")
        case "sup" if len(child) and (found := _NOTE.fullmatch(child[0].get("href", ""))):
            yield f"[^{found[1]}]"
        case "a":
            yield _link(child, inside)
        case tag if tag in _MARKS and inside.strip():
            before, words, after = _apart(inside)
            yield f"{before}{_MARKS[tag]}{words}{_MARKS[tag]}{after}"
        case _:
            yield inside


def _link(link: ET.Element, inside: str) -> str:
    address = link.get("href", "")
    if not address or address.startswith("#fnref"):
        return "" if address else inside
    before, words, after = _apart(inside)
    plain = address.translate(_IN_ADDRESS)
    pointed = f"<{plain}>" if re.search(r"[\s()]", plain) else plain
    return f"{before}[{words}]({pointed}){after}"


def _apart(text: str) -> tuple[str, str, str]:
    """Return a text with the space before and behind it apart: a mark next to a space is no mark."""
    bare = text.strip()
    at = text.find(bare)
    return text[:at], bare, text[at + len(bare) :]


def _escaped(text: str | None) -> str:
    return _ENTITY.sub("&amp;", _SIGNS.sub(r"\\\1", text or ""))


def _code_words(text: str) -> str:
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence, room = "`" * (longest + 1), " " if text[:1] == "`" or text[-1:] == "`" else ""
    return f"{fence}{room}{text}{room}{fence}"


def _code(element: ET.Element) -> list[str]:
    text = "".join(element.itertext()).rstrip("\n")
    fence = "`" * max(3, max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    return [fence, *text.split("\n"), fence]


def _list(element: ET.Element, *, other: bool) -> Iterator[str]:
    ordered, bullet = (") ", "* ") if other else (". ", "- ")
    number = int(element.get("start", "1"))
    loose = any(child.tag == "p" for item in element for child in item)
    for at, item in enumerate(child for child in element if child.tag == "li"):
        mark = f"{number + at}{ordered}" if element.tag == "ol" else bullet
        if loose and at:
            yield ""
        first, *rest = _item(item, loose=loose) or [""]
        yield f"{mark}{first}".rstrip()
        yield from (f"{' ' * len(mark)}{line}".rstrip() for line in rest)


def _item(item: ET.Element, *, loose: bool) -> list[str]:
    lines = _blocks(item)
    # In a list that stands close together a list within follows its words at once.
    return lines if loose else [line for at, line in enumerate(lines) if line or at == 0]


def _table(element: ET.Element) -> Iterator[str]:
    rows = [[_line(cell) for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
    width = max(map(len, rows), default=0)
    for at, row in enumerate(rows):
        yield f"| {' | '.join((*row, *[''] * (width - len(row))))} |"
        if at == 0:
            yield f"| {' | '.join(['---'] * width)} |"


def _definitions(element: ET.Element) -> Iterator[str]:
    for at, child in enumerate(element):
        if child.tag == "dt":
            if at:
                yield ""
            yield _line(child)
        else:
            first, *rest = _blocks(child) or [""]
            yield f":   {first}".rstrip()
            yield from (f"    {line}".rstrip() for line in rest)


def _notes(element: ET.Element) -> Iterator[str]:
    for at, item in enumerate(element.iter("li")):
        if name := item.get("id", "").removeprefix("fn:"):
            first, *rest = _blocks(item) or [""]
            if at:
                yield ""
            yield f"[^{name}]: {first}".rstrip()
            yield from (f"    {line}".rstrip() for line in rest)
