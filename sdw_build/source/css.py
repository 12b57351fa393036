"""The style of a drawing, written anew: only listed properties, with values that fetch and do nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sdw_build.source.svg import PROPERTIES

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_FUNCTIONS = (
    "calc|color|color-mix|hsl|hsla|hwb|lab|lch|light-dark|max|min|matrix|oklab|oklch|rgb|rgba|rotate|scale|scaleX|scaleY"
    "|skewX|skewY|translate|translateX|translateY|var|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert"
    "|opacity|saturate|sepia"
)
# Of a value, piece by piece; whatever is none of these, such as a backslash, makes it one that is not kept.
_PIECE = re.compile(
    rf"""\s+ | [,/!*()] | [+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:%|[a-z]+)? | [+-]
    | "[^"\\\n]*" | '[^'\\\n]*' | \#[\w-]+
    | url\(\s*(?P<quote>["']?)\#[^\s"'()\\]+(?P=quote)\s*\)
    | (?:{_FUNCTIONS})(?=\() | [\w-]+(?!\()""",
    re.VERBOSE | re.IGNORECASE,
)
_WORDS = re.compile(r"[\w\s.,#%+-]*")  # most values; quicker than piece by piece
_NAME = re.compile(r"[\w-]+")
_OWN_NAME = re.compile(r"--[\w-]+")
_ADDRESS = re.compile(r"url\(\s*[\"']?#([^\s\"'()]+)", re.IGNORECASE)

_STATEMENT = re.compile(r"\s*(@[\w-]*)[^{};]*;")
_CHARSET = "@charset"
_RULE = re.compile(r"([^{}@]+)\{([^{}]*)\}")
# The same, wherever one begins: nothing is gone through twice.
_EACH = re.compile(r"(?<![^{}@])([^{}@]++)\{([^{}]*+)\}")
_MEDIA = re.compile(r"\s*@media(?P<query>[\w\s():,.-]*)\{(?P<rules>(?:[^{}@]+\{[^{}]*\})*)[^{}@]*\}")
_SELECTOR = re.compile(r"[\w\s.#*>,+~:()-]+")
_LAST = re.compile(r"(?<![^\s>+~])[^\s>+~]++$")
_CLASS = re.compile(r"\.([\w-]+)")


@dataclass(frozen=True)
class KeptStyle:
    """A style as it is published, and what was left out of it that could have done something."""

    text: str
    left_out: tuple[str, ...] = ()


def is_plain(value: str) -> bool:
    """Tell whether a value of a property says nothing but how something looks."""
    place = len(value) if _WORDS.fullmatch(value) else 0
    while place < len(value):
        match = _PIECE.match(value, place)
        if match is None:
            return False
        place = match.end()
    return True


def named_in(value: str) -> list[str]:
    """Return the ids of the parts of a drawing that a value names."""
    return _ADDRESS.findall(value)


def kept_style(typed: str) -> KeptStyle:
    """Return the properties between braces, or of one attribute, as they are published."""
    kept, left_out = [], []
    for piece in _COMMENT.sub(" ", typed).split(";"):
        name, _, value = (part.strip() for part in piece.partition(":"))
        if not is_plain(value) or (name and not _NAME.fullmatch(name)):
            left_out.append(name)
        elif value and (name.lower() in PROPERTIES or _OWN_NAME.fullmatch(name)):
            kept.append(f"{name}:{value}")
    return KeptStyle(";".join(kept), tuple(left_out))


def kept_sheet(typed: str) -> KeptStyle:
    """Return a whole stylesheet as it is published; what cannot be followed ends it."""
    text = _COMMENT.sub(" ", typed).replace("<!--", " ").replace("-->", " ")
    kept: list[str] = []
    left_out: list[str] = []
    place = 0
    while text[place:].strip():
        if statement := _STATEMENT.match(text, place):
            left_out += [] if statement[1].lower() == _CHARSET else [statement[1]]
            place = statement.end()
        elif media := _MEDIA.match(text, place):
            rules = [_kept_rule(rule, left_out) for rule in _EACH.finditer(media["rules"])]
            kept.append(f"@media {media['query'].strip()}{{{''.join(rules)}}}")
            place = media.end()
        elif rule := _RULE.match(text, place):
            kept.append(_kept_rule(rule, left_out))
            place = rule.end()
        else:
            found = re.search(r"@[\w-]+", text[place:])
            left_out.append(found[0] if found else "")
            break
    return KeptStyle("".join(kept), tuple(left_out))


def _kept_rule(rule: re.Match[str], left_out: list[str]) -> str:
    selector, style = rule[1].strip(), kept_style(rule[2])
    left_out += style.left_out
    if not _SELECTOR.fullmatch(selector):
        left_out.append(selector)
        return ""
    return f"{selector}{{{style.text}}}"


def named_by_class(sheet: str) -> Iterator[tuple[frozenset[str], str]]:
    """Go through the rules of a sheet that ask for work: for whom, by the classes that they all have, and the value."""
    for rule in _EACH.finditer(sheet):
        if named_in(rule[2]) or "dasharray" in rule[2]:
            for selector in rule[1].split(","):
                last = _LAST.search(selector.strip())
                yield frozenset(_CLASS.findall(last[0]) if last else ()), rule[2]
