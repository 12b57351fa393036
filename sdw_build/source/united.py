"""The union of a list of which git left two versions: what only a command writes is no choice between them.

Of a merge two kinds of traces are left: the marks of a conflict, with both versions between them; and, where git joined
the lines by itself (`merge=union`), a name that stands there twice, or a line that came below a name that is not its own.
What each line is shows from the line, wherever it stands.
"""

import re
from dataclasses import dataclass, field

from sdw_build.source.text import is_conflict_mark

# Behind each heading its writer names the address that it belongs to: so that it is known wherever a merge put it.
_BELONGS = re.compile(r" +# (/\S*)$")
_HEADING = re.compile(r" {4}- \{.*")
# What stands two spaces in, by what it looks like: an address with where it leads, with what it is, or with headings
# below it; and an id with the id that goes before it.
_ENTRIES = {
    "verhuisd": re.compile(r"  (?P<naam>/\S*): /\S*"),
    "adressen": re.compile(r"  (?P<naam>/\S*): [^\s/].*"),
    "koppen": re.compile(r"  (?P<naam>/\S*):"),
    "identiteit": re.compile(r"  (?P<naam>[0-9a-f-]{36}): [0-9a-f-]{36}"),
}
# And what the record of changes holds, beside it.
_ITEMS = {
    "stand": re.compile(r'  - \{id: "[^"]*", plek: .*'),
    "bewijs": re.compile(r'  - \{id: "[^"]*", wat: .*'),
    "gebeurd": re.compile(r"  - \{dag: .*"),
    "gezien": re.compile(r'  - "[0-9]{4}-[0-9]{2}-[0-9]{2}"'),
    "sleutel": re.compile(r'  - "[0-9a-f]{12}"'),
}
_TOP = re.compile(r"(?P<naam>\w+):.*")
_ORDER = ("sleutel", "adressen", "verhuisd", "koppen", "identiteit")


def belonging(line: str, address: str) -> str:
    """Return a line of a list with the address that it belongs to behind it."""
    return f"{line}  # {address}"


def united(content: str) -> str:
    """Return a list with each thing once and in its own place; as it was when nothing is wrong with that."""
    lines = [line.rstrip() for line in content.split("\n")]
    union = _Union()
    for line in lines:
        if is_conflict_mark(line):
            union.mixed = True
        elif line and not line.lstrip().startswith("#"):
            union.add(line)
    return union.text() if union.mixed else content


@dataclass
class _Union:
    tops: dict[str, str] = field(default_factory=dict)
    entries: dict[str, dict[str, str]] = field(default_factory=dict)
    headings: dict[str, dict[str, None]] = field(default_factory=dict)
    section: str = ""
    address: str = ""
    mixed: bool = False

    def add(self, line: str) -> None:
        """Put a line in its place, and remember whether it was not there."""
        if _HEADING.fullmatch(line):
            self.heading(line)
        elif name := next((name for name, form in _ENTRIES.items() if form.fullmatch(line)), ""):
            self.entry(name, line)
        elif name := next((name for name, form in _ITEMS.items() if form.fullmatch(line)), ""):
            self.mixed = self.mixed or name != self.section
            self.entries.setdefault(name, {}).setdefault(line, line)
        elif top := _TOP.fullmatch(line):
            self.top(top["naam"], line)
        elif self.section:  # of another list, of a form that a later program writes, or a mistake that the reader tells
            self.entries.setdefault(self.section, {}).setdefault(line, line)

    def heading(self, line: str) -> None:
        home = _BELONGS.search(line)
        address = home[1] if home else self.address
        self.entries.setdefault("koppen", {}).setdefault(address, f"  {address}:")
        known = self.headings.setdefault(address, {})
        self.mixed = self.mixed or address != self.address or line in known
        known[line] = None

    def entry(self, name: str, line: str) -> None:
        found = _ENTRIES[name].fullmatch(line)
        key = found["naam"] if found else line
        known = self.entries.setdefault(name, {})
        self.mixed = self.mixed or name != self.section or key in known
        known.setdefault(key, line)
        if name == "koppen":
            self.address = key

    def top(self, name: str, line: str) -> None:
        self.mixed = self.mixed or name in self.tops
        # Of two keys that were made apart each computer must choose the same.
        self.tops[name] = min(line, self.tops.get(name, line))
        self.section = name

    def text(self) -> str:
        """Return all of it, in the order of the writer."""
        found: list[str] = []
        for name in sorted(dict.fromkeys((*self.tops, *self.entries)), key=lambda name: (*_ORDER, name).index(name)):
            found.append(self.tops.get(name, f"{name}:"))
            for key, line in self.entries.get(name, {}).items():
                headings = self.headings.get(key, {}) if name == "koppen" else {}
                found += [line, *headings] if name != "koppen" or headings else []
        return "".join(f"{line}\n" for line in found)
