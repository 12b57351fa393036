"""The nearest valid name, for "bedoel je …?"."""

from collections.abc import Iterable
from difflib import get_close_matches

from sdw_build.advice import asking
from sdw_build.schema.slug import plain_letters

_ENOUGH = 3  # letters with which a beginning tells something
_SIGNS = bytes(sign for sign in range(128) if not chr(sign).isalnum())


def fold(text: str) -> str:
    """Fold case, accents and separators away, so that names compare as people mean them."""
    return plain_letters(text).encode().lower().translate(None, _SIGNS).decode()


def nearest(name: str, valid: Iterable[str]) -> str | None:
    """Return the valid name that looks most like this one, or None when nothing comes near."""
    by_folded: dict[str, str] = {}
    for candidate in valid:
        by_folded.setdefault(fold(candidate), candidate)
    folded = fold(name)
    if not folded:
        return None
    if swapped := [key for key in by_folded if sorted(key) == sorted(folded)]:
        return by_folded[swapped[0]]
    matches = get_close_matches(folded, by_folded, n=1, cutoff=0.7)
    if matches:
        return by_folded[matches[0]]
    longer = [key for key in by_folded if len(folded) >= _ENOUGH and (key.startswith(folded) or folded.startswith(key))]
    return by_folded[longer[0]] if len(longer) == 1 else None


def did_you_mean(name: str, valid: Iterable[str]) -> str:
    """Phrase the nearest name as a question, or list a short vocabulary when nothing is near."""
    candidates = list(valid)
    near = nearest(name, candidates)
    if near is not None and not _begins_several(name, candidates):
        return asking(near)
    if 0 < len(candidates) <= 14:
        return f"kies uit: {', '.join(candidates)}."
    return ""


def _begins_several(name: str, candidates: list[str]) -> bool:
    """Tell a beginning of several names: "effectief" begins three grades, and which is not for us to guess."""
    folded = fold(name)
    longer = [candidate for candidate in candidates if fold(candidate).startswith(folded)]
    return len(folded) >= _ENOUGH and len(longer) > 1
