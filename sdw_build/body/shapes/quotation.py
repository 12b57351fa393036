"""A quotation with who said it: the last line of a quote, when it begins with a dash."""

import re
import xml.etree.ElementTree as ET

from sdw_build.body.shapes.paragraph import replace, take_last_line

_SAID_BY = re.compile(r"\s*[—–―][ \u00a0]*\S?")


def name_speakers(root: ET.Element) -> None:
    """Put who said it under each quote that ends with it, so that it is no part of what was said."""
    for parent in list(root.iter()):
        for quote in [child for child in parent if child.tag == "blockquote"]:
            speaker = _speaker(quote)
            if speaker is not None:
                figure = ET.Element("figure", {"class": "aanhaling"})
                replace(parent, quote, figure)
                figure.extend((quote, speaker))


def _speaker(quote: ET.Element) -> ET.Element | None:
    """Take who said it out of a quote: its last line, or all of its last paragraph."""
    last = quote[-1] if len(quote) else None
    # Where more begins with a dash, people speak in turn.
    if last is None or last.tag != "p" or any(map(_begins, quote[:-1])):
        return None
    speaker = take_last_line(last, _SAID_BY.match) if not _begins(last) else None
    if speaker is None and len(quote) > 1 and _begins(last):
        quote.remove(last)
        speaker = last
    if speaker is not None:
        speaker.tag, speaker.tail = "figcaption", None
    return speaker


def _begins(element: ET.Element) -> bool:
    return bool(_SAID_BY.match(element.text or ""))
