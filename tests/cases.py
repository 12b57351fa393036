"""Small cases: a project of a few files, and what the check says of it."""

from base64 import b64decode
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.source.history import History

DAY = date(2026, 6, 1)

# A real picture of two pixels: what only looks like one is a problem of its own.
PNG = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGM8UWHDwMAAAAgGAX5Fbh+JAAAAAElFTkSuQmCC")

Files = Mapping[str, str | bytes]

_COMMON = """\
titel: Proef
samenvatting: Een proef.
doelgroepen: [clienten]
gepubliceerd: 2026-01-01
"""

# The first line after the fields that every document here has.
NEXT = 6


def document(extra: str = "", body: str = "Tekst.", *, public: bool = False) -> str:
    """Write a document of any kind: `extra` starts on line `NEXT`, the status goes before it when public."""
    status = "status: gepubliceerd\n" if public else ""
    return f"---\n{_COMMON}{extra}{status}---\n\n{body}\n"


def methodiek(extra: str = "", body: str = "Tekst.", *, public: bool = False) -> str:
    """Write a methodiek."""
    fields = """\
in_het_kort:
  clienten: Je begint rustig.
doel: Beginnen.
bewijs:
  - voor_wie: CMD
    uitkomst: werk
    niveau: onbekend
    bronnen:
      - {titel: Verzonnen bron, url: "https://bron.example/stuk"}
"""
    return document(fields + extra, body, public=public)


def partner(extra: str = "", body: str = "Tekst.", *, public: bool = False) -> str:
    """Write a partner."""
    return document(f"missie: Brood en werk.\n{extra}", body, public=public)


def speerpunt(number: int = 1, *, public: bool = False) -> str:
    """Write a speerpunt."""
    return document(f"kort: Proef\nnummer: {number}\n", public=public)


def cijfer(slug: str, extra: str = "") -> str:
    """Write an entry of a file of cijfers; `extra` starts seven lines below its name."""
    return f"""\
{slug}:
  bewering: Zo is het.
  waarde: 30
  populatie: Iedereen
  bron: Verzonnen bron
  jaar: 2020
{extra}"""


def regio(slug: str, naam: str, code: str, extra: str = "") -> str:
    """Write an entry of the file of regio's."""
    return f"{slug}:\n  naam: {naam}\n  code: {code}\n  kolom: 1\n  rij: 1\n{extra}"


def write(root: Path, files: Files) -> Path:
    """Write the files of a project."""
    for pad, content in {"mkdocs.yml": "site_name: Proef\n", **files}.items():
        path = root / pad
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def problems(root: Path, day: date = DAY) -> list[Diagnostic]:
    """Return everything that the check says of a project, in order."""
    return list(check(root, day, now=day, history=History()).report)


def only(root: Path) -> Diagnostic:
    """Return the one problem of a project, and insist that there is one."""
    found = problems(root)
    assert len(found) == 1, found
    return found[0]
