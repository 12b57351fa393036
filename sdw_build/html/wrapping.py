"""Where a line may not end: within what is read as one, in the words of a page."""

import re

from sdw_build.schema.values import MONTHS

# The tags of a page, and what stands in those whose text is shown as it is or not at all.
_NO_WORDS = re.compile(r"<(?P<name>head|script|style|svg|textarea|select|pre|code)\b.*?</(?P=name)>|<[^>]*>", re.DOTALL)
_ONE = re.compile(
    rf"(?<![\w-])\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?(?!\w)"  # 1 juni 2024
    r"|€ (?=\d)|(?<=\d) %"  # € 6.000 and 48 %
)
_CODE = re.compile(r"(?<![\w-])[A-Z]{2,}-\d+(?![\w-])")  # IPS-25


def keep_together(html: str) -> str:
    """Return HTML in which no line ends within an amount, a day or a code, such as 48 %, 1 juni 2024 or IPS-25."""
    parts, last = [], 0
    for tag in _NO_WORDS.finditer(html):
        parts += [_joined(html[last : tag.start()]), tag[0]]
        last = tag.end()
    return "".join((*parts, _joined(html[last:])))


def _joined(text: str) -> str:
    if not text.strip():
        return text
    # A hyphen that does not break is another sign to who searches or copies, a hard space is not.
    return _CODE.sub(r'<span class="aaneen">\g<0></span>', _ONE.sub(lambda one: one[0].replace(" ", "\u00a0"), text))
