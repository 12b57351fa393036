"""The words of a text that a reader gets to see, each at its own offset."""

import re

from sdw_build.body.scan import Body, blanked

_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)
# These targets are themselves what a reader uses: an address to write to, a number to call.
_TELLING = ("mailto:", "tel:")


def visible(body: Body, *, code: bool = True) -> str:
    """Return the text with where links and pictures lead blanked out; every offset stays the same."""
    text = body.text if code else body.without_code
    targets = (mention for mention in body.mentions if not is_read(mention.target))
    starts = ((body.offset(mention.place), mention.lengte) for mention in targets)
    return without_addresses(blanked(text, ((start, start + length) for start, length in starts)))


def is_read(target: str) -> bool:
    """Tell whether where a link leads is itself text that readers use."""
    return target.lower().startswith(_TELLING)


def without_addresses(text: str) -> str:
    """Return a text with its web addresses blanked out; every offset stays the same."""
    if "://" not in text and "www." not in text.lower():
        return text
    return _ADDRESS.sub(lambda match: " " * len(match[0]), text)
