"""Commands that change the content, broken off at any step by a kill: projects for them, and what is left standing."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.cases import cijfer, document, methodiek, partner, write
from tests.pictures import photo
from tests.sdw import run_sdw
from tests.waiting import PATIENCE
from tests.withdrawal.project import STORY, git, story

# What a program asks of the disk to change something.
CALLS = "mkdir,rename,renameat2,link,unlink,rmdir,fsync,write,pwrite64,chmod,fchmod,ftruncate"
FACE = f"{Path(STORY).parent}/beeld.png"
OWN_FACE = "verhalen/gezicht.png"

AROUND: Mapping[str, str | bytes] = {
    "mkdocs.yml": "site_name: Proef\n",
    ".gitignore": ".cache/\n.sdw-*\n",
    "content/index.md": document(public=True),
    "content/over-ons.md": document(body="Lees [IPS](../methodieken/ips.md).", public=True),
    "content/partners/p.md": partner(public=True),
    "content/cijfers/alle.yml": cijfer("oud"),
    "methodieken/ips.md": methodiek(body="Een. [[cijfer:oud]]", public=True),
    "methodieken/naast.md": methodiek(body="Zie [IPS](ips.md), en [[cijfer:oud]].", public=True),
    "verhalen/map/index.md": document(body="![Een boom](boom.png)", public=True),
    "verhalen/map/boom.png": photo("png", turned=True),
    "verhalen/kapot.md": document("wijzigng: Eén\n", "Tekst."),
    "verhalen/stuk.md": document("wijzigng: Twee\n", "Tekst."),
    "adressen.yml": "adressen:\n  /methodieken/ips/: methodiek\n",
}
WITHDRAWN: Mapping[str, str | bytes] = {
    **{pad: text for pad, text in AROUND.items() if pad not in ("verhalen/kapot.md", "verhalen/stuk.md")},
    STORY: story() + "\n![Kanarie](../gezicht.png)\n",
    FACE: photo("png"),
    OWN_FACE: photo("jpg"),
    "adressen.yml": "adressen:\n  /verhalen/een-nieuwe-start/: verhaal\n",
}


@dataclass(frozen=True)
class Case:
    """A command that changes something in a project."""

    words: tuple[str, ...]
    files: Mapping[str, str | bytes]
    environment: Mapping[str, str]


def _case(*words: str, files: Mapping[str, str | bytes] = AROUND, **environment: str) -> Case:
    return Case(words, files, {"SDW_DATUM": "2026-11-20", **environment})


_HEALTHY = {pad: text for pad, text in AROUND.items() if pad not in ("verhalen/kapot.md", "verhalen/stuk.md")}
CASES: Mapping[str, Case] = {
    "verhuis": _case("verhuis", "methodieken/ips", "methodieken/anders", files=_HEALTHY),
    "verhuis van een map": _case("verhuis", "verhalen/map", "verhalen/kaart", files=_HEALTHY),
    "voegsamen": _case("voegsamen", "methodieken/naast", "methodieken/ips", files=_HEALTHY),
    "weg": _case("weg", "verhalen/map", "--waarom", "Omdat.", files=_HEALTHY),
    "nieuw": _case(
        "nieuw", "verhaal", "--titel", "Rust", "--samenvatting", "Ja.", "--doelgroepen", "werkgevers", files=_HEALTHY
    ),
    "check --herstel": _case("check", "--herstel"),
    "adressen": _case("adressen", files=_HEALTHY),
    "beeld": _case("beeld", "verhalen/map/boom.png", "--bij", "verhalen/map", files=_HEALTHY),
    "nagelopen": _case("nagelopen", "methodieken/ips", files=_HEALTHY),
    "intrekken": _case("intrekken", "een-nieuwe-start", files=WITHDRAWN),
}


def lay_out(root: Path, case: Case) -> Path:
    """Make the project of a case, in git."""
    write(root, case.files)
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Start")
    return root


def state(root: Path) -> dict[str, bytes]:
    """Read every file of a project but what git does not know: the cache, and drafts."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not {".git", ".cache"} & set(path.relative_to(root).parts)
        if not path.name.startswith(".sdw-")
    }


def left(root: Path) -> list[str]:
    """Find what a command keeps only while it works; a lock that nobody has is nothing."""
    found = (*root.rglob(".sdw-*"), *(root / ".cache").glob("sdw-*.json"))
    return sorted(path.relative_to(root).as_posix() for path in found if ".git" not in path.parts)


def traced(root: Path, case: Case, *options: str) -> "subprocess.CompletedProcess[str]":
    """Run the command of a case under strace, which is told what to do with its calls."""
    command = [sys.executable, "-X", "frozen_modules=off", "-m", "sdw_build", *case.words]
    return subprocess.run(
        ["strace", "-qq", "-e", f"trace={CALLS}", "-e", "signal=none", *options, *command],
        cwd=root,
        env={**_environment(), **case.environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE,
        stdin=subprocess.DEVNULL,
    )


def calls(root: Path, case: Case) -> Iterator[tuple[str, int]]:
    """Go through the calls by which the command of a case changes something: which, and the how manieth it is."""
    log = root.parent / "calls.txt"
    traced(root, case, "-o", str(log))
    counted: Counter[str] = Counter()
    for line in log.read_text(encoding="utf-8").splitlines():
        if match := re.match(r"(\w+)\(", line):
            counted[match[1]] += 1
            yield match[1], counted[match[1]]


def kill_at(root: Path, case: Case, call: str, number: int) -> int:
    """Run the command of a case, killed as it enters a call; return how it ended."""
    log = root.parent / "killed.txt"
    return traced(root, case, "-o", str(log), "-e", f"inject={call}:signal=SIGKILL:when={number}").returncode


def run(root: Path, case: Case) -> "subprocess.CompletedProcess[str]":
    """Run the command of a case."""
    return run_sdw(root, *case.words, **case.environment)


def _environment() -> dict[str, str]:
    import os  # noqa: PLC0415

    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
