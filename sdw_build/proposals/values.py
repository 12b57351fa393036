"""What to write for a value that is nearly right: brackets for a list, a whole address, a name that fits in one."""

import re

from sdw_build.diagnostics.diagnostic import Edit
from sdw_build.proposals.line import Line
from sdw_build.schema.slug import as_slug
from sdw_build.source.web import meant_address

# What means something between brackets, or at the start of a value.
_SPECIAL = re.compile(r"[\[\]{}#\"'“”„‘«»&*!|>%@`]|: |:$|^-|^\?")
_DOI = re.compile(r"(?:https?://)?(?:dx\.)?(?:doi\.org/|doi:\s*)(?P<doi>10\.\S+)", re.IGNORECASE)


def brackets(line: Line) -> Edit | None:
    """Put brackets around a single value where a list belongs, and commas between its parts."""
    typed = line.problem.waarde
    if not typed or line.rest != typed or _SPECIAL.search(typed):
        return None
    # Of words with a comma nobody can tell whether they are one or two.
    several = bool(re.search("[,;]", typed))
    parts = re.sub(r"\s*;\s*", ", ", typed)
    return line.instead(typed, f"[{parts}]", zeker=not several)


def whole_address(line: Line) -> Edit | None:
    """Write an address as its field wants it: with https://, a doi without, an e-mail address without mailto."""
    typed = line.problem.waarde.strip()
    doi = _DOI.fullmatch(typed)
    # In a field for an e-mail address it stands without what a link begins with.
    new = doi["doi"] if doi else meant_address(typed) or typed.removeprefix("mailto:").strip()
    return line.instead(typed, new) if new and new != typed else None


def name_for_an_address(line: Line) -> Edit | None:
    """Call an entry of a data file by a name that can stand in an address."""
    typed = line.problem.waarde
    if not line.problem.place.pad.endswith(".yml") or not typed.strip() or not as_slug(typed):
        return None
    return line.instead(typed, as_slug(typed))


def without_item(line: Line) -> Edit | None:
    """Take a value out of the list that it stands in."""
    start, typed = line.problem.place.kolom - 1, line.rest
    before = line.text[:start]
    if re.fullmatch(r"\s*- +", before) and not re.search(r"[:#]", typed):
        return line.away()
    width = line.problem.lengte
    if not before.rstrip().endswith((",", "[")) or "]" not in typed[width:]:
        return None
    if before.rstrip().endswith(","):
        kept = before.rstrip()[:-1]
        return line.at(len(kept) + 1, line.text[len(kept) : start + width], "")
    behind = re.match(r"\s*,\s*", line.text[start + width :])
    return line.at(start + 1, line.text[start : start + width] + behind[0], "") if behind else None
