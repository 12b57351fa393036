"""A number as a Dutch text may write it: in figures, with or without points, or in words."""

import re
from collections.abc import Iterator

_SMALL = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien"
)
_ONES = tuple(_SMALL.split())
_TENS = ("", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_WHOLE = re.compile(r"\d{1,3}(?:[. \u00a0]\d{3})+|\d+")
_LARGEST = 999_999
# Not a piece of a longer number, of a day or of a word.
_BEFORE, _BEHIND = r"(?<![\w,.-])(?<!\d[ \u00a0])", r"(?![\w-])(?![.,]\d)(?![ \u00a0]\d{3}(?!\d))"


def whole_number(text: str) -> int | None:
    """Return the whole number that a text is, with or without points between its thousands."""
    return int(re.sub(r"\D", "", text)) if _WHOLE.fullmatch(text.strip()) else None


def in_words(number: int) -> str:
    """Write a whole number below a million in words, as Dutch joins them."""
    if not 0 <= number <= _LARGEST:
        raise ValueError(number)
    if number < len(_ONES):
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        joined = "ën" if ones in (2, 3) else "en"
        return f"{_ONES[ones]}{joined}{_TENS[tens]}" if ones else _TENS[tens]
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_ONES[hundreds] if hundreds > 1 else ''}honderd{in_words(rest) if rest else ''}"
    thousands, rest = divmod(number, 1000)
    return f"{in_words(thousands) if thousands > 1 else ''}duizend{' ' + in_words(rest) if rest else ''}"


def written(*texts: str) -> re.Pattern[str]:
    """Return the pattern that finds any of some numbers, or what else stands for one, however a text writes it."""
    spelled = {spelling for text in texts for spelling in _spellings(text)}
    choices = "|".join(sorted(spelled, key=len, reverse=True))
    return re.compile(f"{_BEFORE}(?:{choices}){_BEHIND}", re.IGNORECASE)


def _spellings(text: str) -> Iterator[str]:
    yield r"\s+".join(re.escape(part) for part in text.split())
    number = whole_number(text)
    if number is not None:
        yield str(number)
        if number >= 1000:
            yield r"[. \u00a0]".join(f"{number:,}".split(","))
        if 2 <= number <= _LARGEST:  # "een" is hardly ever a number
            yield in_words(number).replace(" ", r"\s?")
