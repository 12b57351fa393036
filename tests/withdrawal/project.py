"""Small projects with verhalen of several people, in git; and where their words are still found afterwards."""

import subprocess
from datetime import date
from pathlib import Path

from sdw_build.schema.values import bare
from sdw_build.source.register import REGISTER, read_register
from sdw_build.withdrawal.plan import plan_withdrawal
from sdw_build.withdrawal.withdrawing import Withdrawal, withdraw
from tests.cases import document, write
from tests.pictures import photo
from tests.waiting import PATIENCE

DAY = date(2026, 11, 20)
STORY = "verhalen/een-nieuwe-start/index.md"
SLUG = "een-nieuwe-start"
OTHER = "verhalen/een-ander-verhaal.md"
MINE, THEIRS = "T-2026-001", "T-2026-002"
CANARY = "anarie"  # every word of the story that may not stay holds it

CONSENT = """\
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: T-2026-001
      gegeven_op: 2026-01-01
      geldig_tot: 2029-01-01
      reikwijdte: [tekst, foto, gezondheid]
"""
SECOND = """\
  - rol: collega
    toestemming:
      kenmerk: T-2026-002
      gegeven_op: 2026-01-01
      geldig_tot: 2029-01-01
      reikwijdte: [tekst, foto]
"""


def story(consent: str = CONSENT, fields: str = "") -> str:
    """Write a verhaal in which every word that tells something is a canary."""
    return f"""\
---
titel: Kanarietitel over een nieuwe start
samenvatting: Kanariesamenvatting.
doelgroepen: [clienten]
gepubliceerd: 2026-01-10
status: gepubliceerd
perspectief: client
voorheen: [/verhalen/vroeger/]
beeld:
  bestand: beeld.png
  alt: Kanariealt op een foto.
{fields}{consent}---

Kanarietekst die alleen hier staat.
"""


def lay_out(root: Path, text: str | bytes = "", **files: str | bytes) -> Path:
    """Write a project with the story and one of someone else, and commit it."""
    listed = "adressen:\n  /over-ons/: pagina\n  /verhalen/een-ander-verhaal/: verhaal\n"
    listed += "  /verhalen/een-nieuwe-start/: verhaal\n  /verhalen/vroeger/: verhaal\n"
    listed += 'koppen:\n  /verhalen/een-nieuwe-start/:\n    - {anker: kanariekop, kop: "Kanariekop"}\n'
    other = document(f"perspectief: collega\nbetrokkenen:\n{SECOND}", public=True)
    everything = {
        STORY: text or story(),
        f"verhalen/{SLUG}/beeld.png": photo("png"),
        OTHER: other,
        "content/over-ons.md": document(public=True),
        "adressen.yml": listed,
        ".gitignore": ".cache/\n",
    }
    write(root, {**everything, **{pad: content for pad, content in files.items() if content != ""}})
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Start")
    return root


def git(root: Path, *words: str) -> None:
    """Run git as someone."""
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "gc.auto=0"]
    subprocess.run(["git", *identity, *words], cwd=root, check=True, capture_output=True, timeout=PATIENCE)


def do(root: Path, asked: str | None = SLUG, *kenmerken: str, day: date = DAY) -> Withdrawal:
    """Withdraw."""
    return withdraw(plan_withdrawal(root, asked, kenmerken), day, root / "site")


def registered(root: Path) -> set[str]:
    """Return the ids in the register, by the reader that the site goes by; bare."""
    path = root / REGISTER
    return set(read_register(path.read_bytes()).withdrawn) if path.exists() else set()


def ids(*kenmerken: str) -> set[str]:
    """Return ids as the register compares them."""
    return {bare(item) for item in kenmerken}


def traces(root: Path, *more: bytes) -> list[str]:
    """Find the files outside git's own that still hold a word or a picture of the story."""
    wanted = (CANARY.encode(), CANARY.encode("utf-16-le"), CANARY.encode("utf-16-be"), *more)
    return sorted(
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(root).parts
        if any(word in path.read_bytes() for word in wanted)
    )


def said(done: Withdrawal) -> str:
    """Return what the steps say."""
    return "\n".join(step.zin for step in done.steps)
