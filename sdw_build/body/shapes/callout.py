"""A call-out: a quote of which the first line is `[!TIP]`, as GitHub and VS Code show it too."""

import re
import xml.etree.ElementTree as ET

# The mark that is typed, with the words above the call-out and its class.
CALLOUTS = {
    "NOTE": ("Goed om te weten", "kader-weten"),
    "TIP": ("Tip", "kader-tip"),
    "IMPORTANT": ("Belangrijk", "kader-belangrijk"),
    "WARNING": ("Let op", "kader-let-op"),
    "CAUTION": ("Pas op", "kader-pas-op"),
}
_MARK = re.compile(rf"\s*\[!({'|'.join(CALLOUTS)})\][ \t]*\n?", re.IGNORECASE)


def make_callouts(root: ET.Element) -> None:
    """Make of each quote that begins with the mark of a call-out that call-out, with a title in Dutch."""
    for quote in list(root.iter("blockquote")):
        first = quote[0] if len(quote) else None
        found = _MARK.match(first.text or "") if first is not None and first.tag == "p" else None
        if first is None or found is None:
            continue
        title, name = CALLOUTS[found[1].upper()]
        _take_mark(quote, first, found.end())
        # An aside within an article is no landmark as long as it has no name: its title is its first line.
        quote.tag = "aside"
        quote.set("class", f"kader {name}")
        above = ET.Element("p", {"class": "kader-titel"})
        above.text, above.tail = title, "\n"
        quote.insert(0, above)


def _take_mark(quote: ET.Element, first: ET.Element, end: int) -> None:
    first.text = (first.text or "")[end:]
    if not first.text.strip() and len(first) and first[0].tag == "br":
        first.text = (first[0].tail or "").lstrip("\n")
        first.remove(first[0])
    if not first.text.strip() and not len(first):
        quote.remove(first)
