"""Where a line may not end: within what is read as one, in the words of a page."""

import re

from sdw_build.schema.values import MONTHS

# What is shown as it is or not at all, up to the last sign of its end; or the words behind a tag, where a digit is in them.
_PIECE = re.compile(
    r"<(?P<name>head|script|style|svg|textarea|select|pre|code)\b[^<]*+(?:<(?!/(?P=name)>)[^<]*+)*+</(?P=name)"
    r"|>(?P<words>[^<\d]*+\d[^<]*+)"
)
_ONE = re.compile(
    rf"(?<![\w-])\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?(?!\w)"  # 1 juni 2024
    r"|€ (?=\d)|(?<=\d) %"  # € 6.000 and 48 %
)
_CODE = re.compile(r"(?<![\w-])[A-Z]{2,}-\d+(?![\w-])")  # IPS-25


def keep_together(html: str) -> str:
    """Return HTML in which no line ends within an amount, a day or a code, such as 48 %, 1 juni 2024 or IPS-25."""
    return _PIECE.sub(_piece, f">{html}")[1:]  # so that words before the first tag stand behind one too


def _piece(found: re.Match[str]) -> str:
    words: str | None = found[2]
    return f">{_joined(words)}" if words else found[0]


def _joined(text: str) -> str:
    # A hyphen that does not break is another sign to who searches or copies, a hard space is not.
    if " " in text:
        text = _ONE.sub(lambda one: one[0].replace(" ", "\u00a0"), text)
    return _CODE.sub(r'<span class="aaneen">\g<0></span>', text) if "-" in text else text
