"""A project in which every field that takes words holds an attack: as many as the check lets through."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Ernst

ASKED = "kwaad-gevraagd"  # what a script of ours would ask for
_RUN = f"fetch('/{ASKED}')"

ATTACKS = (
    f'"><script>{_RUN}</script>',
    f"'\"onmouseover={_RUN}//",
    f'" autofocus onfocus="{_RUN}" x="',
    f"<img src=x onerror={_RUN}>",
    f"</title><script>{_RUN}</script>",
    f"</script><script>{_RUN}</script>",
    f"--><script>{_RUN}</script>",
    f"]]><script>{_RUN}</script>",
    f"<svg/onload={_RUN}>",
    f"&lt;img src=x onerror={_RUN}&gt;",
    f"&#60;script&#62;{_RUN}&#60;/script&#62;",
    f'`">{_RUN}',
    f"javascript:{_RUN}",
    f"[kwaad](javascript:{_RUN})",
    "[kwaad](data:text/html,kwaad)",
    "{{ 7 * 191 }}{% set x = 1 %}",
    "{{ cycler.__init__.__globals__ }}",
    "${7*191}#{7*191}<%= 7*191 %>",
    '=HYPERLINK("https://kwaad.example")',
    "=cmd|'/c calc'!A1",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!D2",
    "&bcc=kwaad@kwaad.example&body=x%0d%0aBcc:kwaad@kwaad.example",
    "?subject=x%0ABcc:kwaad@kwaad.example",
    '" style="background:url(https://kwaad.example)',
    '<!--#include virtual="/etc/passwd"-->',
    "<?php echo 1 ?>",
    "; rewrite ^ https://kwaad.example; #",
    "</loc><loc>https://kwaad.example",
    "&xxe;",
    "\\u003cscript\\u003e",
    '"},{"x":"',
)
_FIELD = re.compile(r"^(?P<before>\s*(?:(?:- )+(?:[a-z_]+: )?|[a-z_]+: ))(?P<value>[\w\"'(].*)$")
_TRIES = 4  # attacks at each place, before it is left as it was


def plant(root: Path) -> int:
    """Put an attack behind, and where it may stand before, the words of each field; return how many are let through."""
    files = [_Attacked(path) for path in _files(root)]
    by_pad = {file.path.relative_to(root).as_posix(): file for file in files}
    for _ in range(6 * _TRIES):
        for file in files:
            file.write()
        wrong = {(item.place.pad, item.place.regel) for item in check(root).report if item.ernst is Ernst.FOUT}
        if not wrong:
            return sum(map(len, (file.tries for file in files)))
        for pad, line in wrong:
            by_pad[pad].refused(line - 1)
    raise AssertionError(wrong)


def _files(root: Path) -> Iterator[Path]:
    for folder in ("content", "verhalen", "methodieken"):
        yield from (path for path in sorted((root / folder).rglob("*")) if path.suffix in (".md", ".yml"))


class _Attacked:
    """A file with an attack in each of its fields, and in its text."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.before = path.read_text(encoding="utf-8").split("\n")
        self.seed = sum(map(ord, path.name))
        fields_end = len(self.before) if path.suffix == ".yml" else self.before.index("---", 1)
        self.tries = {
            number: 0
            for number, line in enumerate(self.before)
            if (_FIELD.match(line) if number < fields_end else line[:1].isalpha())
        }

    def refused(self, line: int) -> None:
        """Try the next attack at a place where one was refused; leave the file alone when that is not the trouble."""
        if line not in self.tries:
            self.tries.clear()
        elif self.tries[line] < _TRIES:
            self.tries[line] += 1
        else:
            del self.tries[line]

    def write(self) -> None:
        """Write the file with its attacks."""
        lines = [self._attacked(number, line) for number, line in enumerate(self.before)]
        self.path.write_text("\n".join(lines), encoding="utf-8")

    def _attacked(self, number: int, line: str) -> str:
        if number not in self.tries:
            return line
        attack = ATTACKS[(self.seed + number + 5 * self.tries[number]) % len(ATTACKS)]
        match = _FIELD.match(line)
        if not match:
            return f"{line} {attack}"
        value = match["value"].strip("\"'")
        words = f"{attack} {value}" if attack[0] in "=@-" else f"{value} {attack}"
        return match["before"] + json.dumps(words, ensure_ascii=False)
