"""A small whole site in git with one verhaal about someone; and every place where a word of it could still be found."""

import gzip
import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sdw_build.day import today
from tests.cases import cijfer, document, methodiek, partner, regio, write
from tests.pictures import photo
from tests.sdw import run_sdw
from tests.site.conftest import ROOT
from tests.waiting import PATIENCE

# Consent is judged on the day that it is: what lies ahead does so whenever the tests run.
NOW = today()
YESTERDAY, TOMORROW, LATER = NOW - timedelta(1), NOW + timedelta(1), NOW + timedelta(400)

CANARY = "anarie"  # every word that may not be seen holds it
STORY = "verhalen/een-nieuwe-start/index.md"
OTHER = "verhalen/zonder-iemand.md"
METHOD = "methodieken/rustig-beginnen.md"
PARTNER = "content/partners/een-bakkerij.md"
PAGE = "content/over-ons.md"
REGISTER = "content/ingetrokken.yml"
KENMERK = "T-2026-777"

_SOURCES = ("content", "verhalen", "methodieken", "theme", ".git")


def story(
    consent: str = "", status: str = "status: gepubliceerd", body: str = "Kanarietekst die alleen hier staat."
) -> str:
    """Write the verhaal of which every telling word is a canary."""
    consent = (
        consent
        or f"""\
  - rol: verteller
    toestemming:
      kenmerk: {KENMERK}
      gegeven_op: 2026-01-01
      geldig_tot: {LATER}
      reikwijdte: [tekst, voornaam, foto]
"""
    )
    return f"""\
---
titel: Kanarietitel over een nieuwe start
samenvatting: Kanariesamenvatting.
doelgroepen: [clienten]
gepubliceerd: 2026-01-10
{status}
perspectief: client
citaat: Kanariecitaat dat blijft hangen.
verteller:
  naam: Kanarienaam
  naamsoort: voornaam
  rol: medewerker
beeld:
  bestand: kanariebeeld.png
  alt: Kanariealt op een foto.
betrokkenen:
{consent}---

{body}
"""


def telling(make: str = "") -> str:
    """Write a text for a document that is about nobody, with a canary in it."""
    return f"Kanariezin{make} om weg te halen.\n\nEn een gewone zin."


def lay_out(root: Path) -> Path:
    """Write the project, and commit it: all of it is public."""
    shutil.copytree(ROOT / "theme", root / "theme")
    link = "Lees [Kanarielink naar Kanarietitel](../verhalen/een-nieuwe-start/index.md)."
    write(
        root,
        {
            "mkdocs.yml": "site_name: Proef\nsite_url: https://proef.example/\ntheme:\n  name: null\n  custom_dir: theme\n"
            "docs_dir: content\nplugins: [sdw]\n",
            ".gitignore": ".cache/\nsite*/\n",
            "content/index.md": document(public=True),
            "content/clienten.md": document(public=True),
            PAGE: document(body=link, public=True),
            STORY: story(),
            "verhalen/een-nieuwe-start/kanariebeeld.png": photo("png"),
            OTHER: document(body="Een verhaal over niemand.", public=True),
            METHOD: methodiek(public=True),
            PARTNER: partner(public=True),
            "content/cijfers/werk.yml": cijfer("dagen") + cijfer("weken"),
            "content/regios.yml": regio("zeeland", "Zeeland", "AM24") + regio("drenthe", "Drenthe", "AM02"),
            "content/instellingen.yml": "beheerder: Stichting Proef\ncontact: info@proef.example\nmeldpunt: meld@proef.example\n",
        },
    )
    git(root, "init", "-q", "-b", "main")
    commit(root, "Start")
    return root


def git(root: Path, *words: str, **environment: str) -> str:
    """Run git as someone, and return what it prints."""
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "gc.auto=0"]
    command = ["git", *identity, *words]
    done = subprocess.run(
        command, cwd=root, check=True, capture_output=True, text=True, timeout=PATIENCE, env=_plain(environment)
    )
    return done.stdout


def commit(root: Path, message: str) -> None:
    """Commit everything."""
    git(root, "add", "-A")
    git(root, "commit", "-qm", message)


def edit(path: Path, old: str, new: str) -> None:
    """Change one thing in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, (path, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@dataclass(frozen=True)
class Built:
    """What a build did: its exit code, and all that it said and left."""

    root: Path
    code: int
    said: str
    scratch: Path

    @property
    def leaks(self) -> list[str]:
        """Every place outside the content itself that holds a word of what may not be seen, its messages too."""
        found = [] if CANARY not in self.said.lower() else ["messages"]
        for folder in (self.root, self.scratch):
            for path in sorted(folder.rglob("*")):
                inside = path.relative_to(folder)
                if folder == self.root and inside.parts[0] in _SOURCES:
                    continue
                if CANARY in inside.as_posix().lower() or (path.is_file() and CANARY.encode() in _unpacked(path)):
                    found.append(inside.as_posix())
        return found

    @property
    def drawn(self) -> list[str]:
        """The pictures drawn from photos, on the site and in the cache."""
        return [path.name for path in self.root.rglob("*") if path.suffix in (".avif", ".webp", ".beeld")]

    def page(self, address: str) -> str:
        """Return a page of the site; empty when it is not there."""
        path = self.root / "site" / address / "index.html"
        return path.read_text(encoding="utf-8") if path.is_file() else ""


def build(root: Path, *words: str, **environment: str) -> Built:
    """Build the site with the real command line, in a temporary folder of its own."""
    scratch = root.parent / "scratch"
    scratch.mkdir(exist_ok=True)
    done = run_sdw(root, "build", *words, TMPDIR=str(scratch), **environment)
    return Built(root, done.returncode, done.stdout + done.stderr, scratch)


def _unpacked(path: Path) -> bytes:
    raw = path.read_bytes()
    start = raw.find(b"\x1f\x8b")
    try:
        return (raw if start == -1 else raw + gzip.decompress(raw[start:])).lower()
    except (OSError, EOFError):
        return raw.lower()


def _plain(more: dict[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"} | more
