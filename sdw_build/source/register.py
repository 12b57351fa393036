"""The register of withdrawn consents, as it stands and in git's memory: what is in it never comes back.

The exact reader reads it. When that fails, everything in it that looks like an id counts as withdrawn; and when it is no
text at all, nobody knows who withdrew.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sdw_build.schema.toestemming import Intrekkingen
from sdw_build.schema.values import bare
from sdw_build.source.contents import read_bytes
from sdw_build.source.inside import link_on_the_way
from sdw_build.source.lenient import ids_in, read_fields, text_of
from sdw_build.source.text import Text, decode
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml

REGISTER = "content/ingetrokken.yml"

# Withdrawn on a day that nobody could read: then it was before any day.
LONG_AGO = date.min

# When each consent was withdrawn, by its bare id.
Withdrawn = Mapping[str, date]


@dataclass(frozen=True)
class Register:
    """Who withdrew, and whether that could be known."""

    withdrawn: Withdrawn = field(default_factory=dict)
    known: bool = True  # False: it is no text, and anyone may stand in it
    exact: bool = True  # False: it was read by what looks like an id


def read_register(raw: bytes) -> Register:
    """Return who withdrew by the bytes of a register; of one that cannot be read, all that looks like an id."""
    exact = _exact(raw)
    if exact is not None:
        return exact
    text = text_of(raw)
    if text is None:
        return Register(known=False, exact=False)
    # Even what reads as fields may be half a register: every id in the text counts, those in remarks too.
    return Register(dict.fromkeys((*read_fields(text).ids(), *ids_in(text)), LONG_AGO), exact=False)


def register_of(root: Path) -> Register:
    """Return who withdrew by the register of a project as it stands; one that cannot be opened is not known."""
    path = root / REGISTER
    if link_on_the_way(root, REGISTER):
        return Register(known=False)
    try:
        return read_register(read_bytes(path)) if path.exists() else Register()
    except OSError:
        return Register(known=False)


def together(registers: Iterable[Register]) -> Register:
    """Return what several registers say: the earliest day of each id counts."""
    days: dict[str, date] = {}
    known = True
    for register in registers:
        known = known and register.known
        for item, day in register.withdrawn.items():
            days[item] = min(day, days.get(item, day))
    return Register(days, known)


def _exact(raw: bytes) -> Register | None:
    text = decode(raw, REGISTER)
    if not isinstance(text, Text):
        return None
    fields, problems = read_yaml(text.content, REGISTER)
    data = validate(fields, Intrekkingen, "register")[0] if fields is not None and not problems else None
    if data is None:
        return None
    days: dict[str, date] = {}
    for item in data.ingetrokken:
        days[bare(item.kenmerk)] = min(item.op, days.get(bare(item.kenmerk), item.op))
    return Register(days)
