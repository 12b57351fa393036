"""Phrase as Markdown: emphasis and links around them, and nothing in them that would become a mark."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from sdw_build.source.web import direct
from sdw_build.word.marks import MARK, Marks

_SPACES = re.compile(r"[\s\u00a0\u2007\u202f]+")
_NOTHING = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_ANYWHERE = re.compile(r"([\\`*])|(\[)(?!\[?cijfer:)|(?<![^\W_])(_)|(_)(?![^\W_])")
_TAG = re.compile(r"<!--[^\n]{0,1000}?-->|</?[A-Za-z][^<>\n`]*>")
_SUPER = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_SUB = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_LETTER = re.compile(r"[^\W_]")
_IN_ADDRESS = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C", "\n": ""}
_OUTSIDE = ("http", "https", "mailto", "tel")
BREAK = "\n"


@dataclass(frozen=True)
class Piece:
    """Some words in one way."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    raw: bool = False  # Markdown of our own


def pieces(element: Element, marks: Marks, style: Piece | None = None) -> Iterator[Piece]:
    """Go through the words of an element, each with its emphasis and link."""
    style = style or Piece("")
    yield replace(style, text=element.text or "")
    for child in element:
        yield from _of_child(child, marks, style)
        yield replace(style, text=child.tail or "")


def _of_child(child: Element, marks: Marks, style: Piece) -> Iterator[Piece]:
    tag = child.tag
    if tag == "br":
        yield replace(style, text=BREAK, raw=True, link="")
    elif tag == "input":
        yield replace(style, text="☒ " if child.get("checked") else "☐ ")
    elif tag in ("sup", "sub") and not len(child):
        table = _SUPER if tag == "sup" else _SUB
        yield replace(style, text=(child.text or "").translate(table) if not _LETTER.search(re.sub(r"\d", "", child.text or "")) else child.text or "")  # fmt: skip
    elif tag == "a":
        yield from _link(child, marks, style)
    else:
        bold, italic = style.bold or tag == "strong", style.italic or tag == "em"
        yield from pieces(child, marks, replace(style, bold=bold, italic=italic))


def _link(link: Element, marks: Marks, style: Piece) -> Iterator[Piece]:
    target = link.get("href", "")
    if link.get("id", "").startswith(("footnote-ref-", "endnote-ref-")):
        number = "".join(re.findall(r"\d", "".join(link.itertext())))
        yield Piece(f"[^{number}]", raw=True)
        return
    if target.startswith(("#footnote-ref-", "#endnote-ref-")):
        return  # the way back from a note, which the site makes itself
    inside = list(pieces(link, marks, style))
    if not "".join(piece.text for piece in inside).strip():
        yield from inside
        return
    address, problem = _address(target)
    if problem:
        yield replace(style, text=marks.remark(problem))
    yield from (replace(piece, link=address) for piece in inside)


def _address(target: str) -> tuple[str, str]:
    """Return where a link leads, and what is wrong when it leads nowhere that readers can go."""
    target = direct(target.strip())
    if target.startswith("#") or not target:
        return "", "hier stond een link naar een plek in het Word-bestand zelf; nu staan er alleen de woorden"
    try:
        parts = urlsplit(target)
    except ValueError:
        return "", f"deze link klopte niet ({target[:60]}); nu staan er alleen de woorden"
    if parts.scheme.lower() not in _OUTSIDE or (parts.scheme.lower().startswith("http") and not parts.hostname):
        return "", f"deze link leidt naar een bestand bij iemand zelf ({target[-60:]}); nu staan er alleen de woorden"
    return "".join(_IN_ADDRESS.get(letter, letter) for letter in target), ""


@dataclass(frozen=True)
class Phrase:
    """Some words as Markdown, with the marks that stood before and in them; a line end in them stays one."""

    text: str
    before: str = ""
    inside: str = ""
    bold: bool = False  # all of it


def words_of(element: Element, marks: Marks, *, cell: bool = False) -> Phrase:
    """Return the words of an element, and apart from those its marks: emphasis and links must not be cut by them."""
    found: list[Piece] = []
    before = inside = ""
    for piece in pieces(element, marks):
        held = "".join(match[0] for match in MARK.finditer(piece.text))
        if held and not any(other.text.strip() for other in found) and piece.text.startswith(held):
            before += held
        else:
            inside += held
        found.append(replace(piece, text=MARK.sub("", piece.text)))
    said = [piece for piece in found if piece.text.strip()]
    return Phrase(written(found, cell=cell), before, inside, bool(said) and all(piece.bold for piece in said))


def written(found: Iterable[Piece], *, cell: bool = False) -> str:
    """Write words as Markdown."""
    joined = _joined(found)
    text = "".join(
        _linked(link, list(group), cell=cell) for link, group in groupby(joined, key=lambda piece: piece.link)
    )
    return "\n".join(re.sub(r" +", " ", line).strip() for line in text.split("\n"))


def at_start(line: str) -> str:
    """Escape what would become a heading, a list or a quotation at the start of a line."""
    found = re.match(r"[#>+]|[-=]+(?=\s|$)|\d+(?=[.)](?:\s|$))", line)
    if not found:
        return line
    return f"{found[0]}\\{line[found.end() :]}" if found[0][0].isdigit() else f"\\{line}"


def _joined(found: Iterable[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in found:
        text = piece.text if piece.raw else _SPACES.sub(" ", _NOTHING.sub("", piece.text.replace("\u2011", "-")))
        if not text:
            continue
        if joined and replace(joined[-1], text="") == replace(piece, text="") and not piece.raw:
            joined[-1] = replace(joined[-1], text=joined[-1].text + text)
        else:
            joined.append(replace(piece, text=text))
    return joined


def _linked(link: str, group: list[Piece], *, cell: bool) -> str:
    words = _emphasised(group, cell=cell)
    if not link:
        return words
    inner = words.strip()
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{before}[{inner}]({link}){after}" if inner else words


def _emphasised(group: list[Piece], *, cell: bool) -> str:
    out = mark_before = ""
    texts = [piece.text for piece in group]
    for index, piece in enumerate(group):
        text = piece.text if piece.raw else escaped(piece.text, cell=cell)
        mark = ("**" if piece.bold else "") + ("*" if piece.italic else "")
        # A sign alone needs no emphasis, and between two ways of emphasis it would undo both.
        if not mark or piece.raw or not any(letter.isalnum() for letter in text):
            out += text
            continue
        before = texts[index - 1][-1:] if index else ""
        after = texts[index + 1][:1] if index + 1 < len(texts) else ""
        # Two ways of emphasis without a space between them cannot be told apart in Markdown.
        out = (
            out.removesuffix(mark_before) + text + mark_before
            if _touches(out, text, mark_before)
            else out + _wrapped(text, mark, before, after)
        )
        mark_before = mark[::-1]
    return out


def _touches(out: str, text: str, mark: str) -> bool:
    return bool(mark) and out.endswith(mark) and text == text.strip()


def _wrapped(text: str, mark: str, before: str, after: str) -> str:
    """Put emphasis around words: not around the spaces, nor around a sign between them and a letter."""
    inner = text.strip()
    start, end = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    while inner and not end and _LETTER.match(after) and not _LETTER.search(inner[-1]) and inner[-1] != "\\":
        size = 2 if inner[-2:-1] == "\\" else 1
        inner, end = inner[:-size], inner[-size:] + end
        after = end[0]
    while inner and not start and _LETTER.match(before) and not _LETTER.search(inner[0]) and inner[0] != "\\":
        start, inner = start + inner[0], inner[1:]
        before = start[-1]
    return f"{start}{mark}{inner}{mark[::-1]}{end}" if inner else text


def escaped(text: str, *, cell: bool = False) -> str:
    """Return words in which nothing is a mark; what looks like HTML is shown as code."""
    out, at = "", 0
    for match in _TAG.finditer(text):
        address = "@" in match[0] or match[0].lower().startswith(("<http", "<www"))
        shown = _plain(match[0][1:-1], cell=cell) if address else f"`{match[0]}`"
        out += _plain(text[at : match.start()], cell=cell) + shown
        at = match.end()
    return out + _plain(text[at:], cell=cell)


def _plain(text: str, *, cell: bool) -> str:
    text = _ANYWHERE.sub(lambda match: f"\\{match[0]}", text)
    return text.replace("|", "\\|") if cell else text
