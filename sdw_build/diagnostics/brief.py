"""A text in which every value is short enough to read: what was typed may be a page, or a whole picture."""

import re

LONGEST = 60  # characters of a value
_ENDLESS = 1_000  # no word, name or address is this long

# A quote opens behind a space or a bracket and closes before one, so that the apostrophe of foto's does neither.
_QUOTED = re.compile(r"(?<![^\s(\[])'(?P<value>(?:(?!'(?:[\s.,:;?!)\]]|$)).)+)'", re.DOTALL)
_RUN = re.compile(rf"\S{{{LONGEST + 1},}}")
_ENDLESS_RUN = re.compile(rf"\S{{{_ENDLESS},}}")


def shortened(value: str) -> str:
    """Return a value, or its beginning when it is too long."""
    return value if len(value) <= LONGEST else f"{value[: LONGEST - 1].rstrip()}…"


def within_reason(text: str) -> str:
    """Return a text without what nobody typed, such as a picture in letters, so that it can be searched quickly."""
    return _ENDLESS_RUN.sub(lambda match: f"{match[0][: _ENDLESS - 1]}…", text)


def brief(text: str, value: str, whole: str = "") -> str:
    """Return a message in which the value that it is about, and any other, is cut; `whole` may stand in full."""
    if len(text) <= LONGEST:
        return text
    if len(value) > LONGEST:
        text = text.replace(value, shortened(value))
    if whole:
        return whole.join(brief(part, value) for part in text.split(whole))
    text = _QUOTED.sub(lambda match: f"'{shortened(match['value'])}'", text)
    return _RUN.sub(_cut, text)


def _cut(match: re.Match[str]) -> str:
    """Cut a word that is no word; a sign that closes what it stands in stays."""
    word = match[0]
    closing = word[-1] if word[-1] in ".]')" else ""
    return f"{word[: LONGEST - 1 - len(closing)]}…{closing}"
