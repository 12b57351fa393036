"""Withdrawals in the history of git: a text from before a withdrawal must not bring it back."""

import re
import subprocess
from datetime import date
from pathlib import Path

REGISTER = "content/ingetrokken.yml"

_ENTRY = re.compile(
    r"^[+ ]?\s*-?\s*kenmerk:\s*(?P<id>[A-Z0-9-]+)|^[+ ]?\s*op:\s*(?P<day>\d{4}-\d{2}-\d{2})", re.MULTILINE
)


def withdrawn_in(text: str) -> dict[str, date]:
    """Read a register, or a history of it, however damaged; the earliest day of each id counts."""
    found: dict[str, date] = {}
    current = ""
    for match in _ENTRY.finditer(text):
        if match["id"]:
            current = match["id"]
        elif current:
            try:
                day = date.fromisoformat(match["day"])
            except ValueError:
                continue
            found[current] = min(day, found.get(current, day))
    return found


def withdrawn_in_history(root: Path) -> dict[str, date]:
    """Return every withdrawal that any commit of any branch ever recorded; none outside git."""
    command = ["git", "-C", str(root), "log", "--all", "--format=", "-p", "--unified=1", "--", REGISTER]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, errors="replace")  # noqa: S603 — our own words only
    except OSError:
        return {}
    return withdrawn_in(done.stdout) if done.returncode == 0 else {}
