"""HTML that has a way of writing in Markdown: all of one tag in a text at once."""

import re
from collections.abc import Callable

from sdw_build.body.foreign.inline import HIGH, SMALL
from sdw_build.body.scan import Body
from sdw_build.repair.menders.foreign import changed
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong

_HREF = re.compile(r"\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_SRC = re.compile(r"\bsrc\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def _between(before: str, after: str) -> Callable[[re.Match[str]], str | None]:
    return lambda match: f"{before}{match[2].strip()}{after}" if match[2].strip() else ""


def _link(match: re.Match[str]) -> str | None:
    href = _HREF.search(match[1])
    return f"[{match[2].strip()}]({href[1]})" if href and match[2].strip() else None


def _picture(match: re.Match[str]) -> str | None:
    src, alt = _SRC.search(match[0]), _ALT.search(match[0])
    return f"![{(alt[1] or alt[2] or '') if alt else ''}]({src[1]})" if src else None


def _digits(table: dict[str, str]) -> Callable[[re.Match[str]], str | None]:
    return lambda match: "".join(table[sign] for sign in match[2]) if match[2] and set(match[2]) <= set(table) else None


def _pair(name: str) -> str:
    return rf"<{name}\b([^<>\n]*)>([^<>\n]*)</{name}\s*>"


# By the name of a tag: how it is written in a text, and what Markdown has for it.
_WRITTEN: dict[str, tuple[str, Callable[[re.Match[str]], str | None]]] = {
    **{name: (_pair(name), _between("**", "**")) for name in ("b", "strong")},
    **{name: (_pair(name), _between("*", "*")) for name in ("i", "em")},
    **{name: (_pair(name), _between("~~", "~~")) for name in ("s", "del")},
    **{name: (_pair(name), _between("", "")) for name in ("span", "font", "u", "mark", "small")},
    **{
        f"h{level}": (rf"^{_pair(f'h{level}')}[ \t]*$", _between("#" * max(2, level) + " ", ""))
        for level in range(1, 7)
    },
    "a": (_pair("a"), _link),
    "img": (r"<img\b[^<>]*>", _picture),
    "sup": (_pair("sup"), _digits(HIGH)),
    "sub": (_pair("sub"), _digits(SMALL)),
    "br": (r"[ \t]*<br\s*/?>[ \t]*(?:\n|$|(?=\S))", lambda match: "  \n" if match[0].strip() else None),
    "hr": (r"^[ \t]*<hr\s*/?>[ \t]*$", lambda _: "---"),
}


def mend_html(wrong: Wrong) -> Fix | None:
    """Write Markdown for every tag of this name."""
    document = wrong.library.by_path.get(wrong.place.pad)
    name = re.match(r"</?([A-Za-z][A-Za-z0-9-]*)", wrong.diagnostic.waarde)
    written = _WRITTEN.get(name[1].lower()) if name else None
    if document is None or written is None:
        return None
    body = document.body
    return changed(wrong, body.line, body.text, _without(body, *written))


def _without(body: Body, pattern: str, instead: Callable[[re.Match[str]], str | None]) -> str:
    text, plain = body.text, body.without_code
    for match in reversed([*re.finditer(pattern, plain, re.IGNORECASE | re.MULTILINE)]):
        line = text[text.rfind("\n", 0, match.start()) + 1 : text.find("\n", match.start())]
        # A row of a table is one line: what breaks it needs a person.
        new = None if "|" in line and "br" in pattern else instead(match)
        if new is not None:
            text = f"{text[: match.start()]}{new}{text[match.end() :]}"
    return text
