"""Which files of the site differ when it is built elsewhere: in another folder, locale, zone, by another Python or user.

Each circumstance has a clone of its own, so that the history is there too, and one thing that is otherwise. Give other
Pythons by their path: `python -m bench.same --python /usr/bin/python3.13`; each gets what the lock says.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tests.backwards import backwards

ROOT = Path(__file__).parents[1]
_PATIENCE = 1200  # seconds for a build, or for what the lock says
_MOST = 5  # names of files in a row of the table
_NOBODY = "65534"


@dataclass(frozen=True)
class Circumstance:
    """Where and how a site is built, as far as that is otherwise than here."""

    name: str
    python: Path = Path(sys.executable)
    folder: str = "project"
    environment: Mapping[str, str] = field(default_factory=dict)
    without: tuple[str, ...] = ()  # names that the environment lacks
    before: tuple[str, ...] = ()  # the words of a program that starts the build
    umask: int = 0o022
    touched: bool = False  # every file has the time of long ago
    committed: bool = False  # on a commit of its own, with nothing in it
    again: bool = False  # a second time, on the site and the cache of the first


def circumstances(pythons: list[Path], place: Path) -> Iterator[Circumstance]:
    """Go through what may be otherwise."""
    yield Circumstance("again, as here")
    yield Circumstance("another folder", folder="een map van Renée & ’t Hart/diep/dieper")
    yield Circumstance("Turkish", environment={"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"})
    yield Circumstance("C", environment={"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"})
    yield Circumstance("another zone", environment={"TZ": "Pacific/Kiritimati"})
    yield Circumstance("another hash seed", environment={"PYTHONHASHSEED": "4711"})
    yield Circumstance("a mask of 077", umask=0o077)
    yield Circumstance("folders listed backwards", environment=backwards(place / "andersom"))
    yield Circumstance("other times of files", touched=True)
    yield Circumstance("another commit", committed=True)
    yield Circumstance("what was kept of before", again=True)
    yield Circumstance("no home, no names", without=("HOME", "USER", "LOGNAME", "TERM"))
    yield Circumstance("one core", before=("taskset", "-c", "0"))
    if shutil.which("faketime"):
        yield Circumstance("another time of the day", before=("faketime", f"{date.today()} 23:40:10"))  # noqa: DTZ011
    for number, python in enumerate(pythons):
        said = subprocess.run([python, "--version"], capture_output=True, text=True, check=True, timeout=_PATIENCE)  # noqa: S603 — the words of who measures
        yield Circumstance(said.stdout.strip(), python=environment(python, place / f"python{number}"))
    if os.geteuid() == 0:
        reachable = ("setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups")
        yield Circumstance("user nobody", before=reachable, environment={"HOME": "/nonexistent"})


def environment(python: Path, place: Path) -> Path:
    """Make an environment of another Python with what the lock says, and return its program."""
    ours = place / "bin" / "python"
    for words in (
        [python, "-m", "venv", place],
        [ours, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", ROOT / "requirements.lock"],
    ):
        subprocess.run(words, check=True, timeout=_PATIENCE)  # noqa: S603 — our own words
    return ours


def built(circumstance: Circumstance, place: Path, day: str) -> dict[str, bytes] | str:
    """Build the site in a circumstance and return its files with the rules for a server; a text when it cannot be."""
    project = place / circumstance.folder
    subprocess.run(["git", "clone", "-q", ROOT, project], check=True, timeout=_PATIENCE)  # noqa: S603, S607 — ours
    if circumstance.before[:1] == ("setpriv",):
        subprocess.run(["chown", "-R", f"{_NOBODY}:{_NOBODY}", place], check=True, timeout=_PATIENCE)  # noqa: S603, S607 — ours
    if circumstance.touched:
        for path in project.rglob("*"):
            os.utime(path, (1, 1))
    if circumstance.committed:
        someone = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
        words = ("git", *someone, "commit", "-q", "--allow-empty", "-m", "Leeg")
        subprocess.run(words, cwd=project, check=True, timeout=_PATIENCE)  # noqa: S603 — ours
    around = {name: value for name, value in os.environ.items() if name not in circumstance.without}
    paths = [*filter(None, (circumstance.environment.get("PYTHONPATH"), str(project)))]
    for _ in range(1 + circumstance.again):
        done = subprocess.run(  # noqa: S603 — our own words
            [*circumstance.before, circumstance.python, "-m", "sdw_build", "build", "--datum", day],
            cwd=project,
            env={**around, **circumstance.environment, "PYTHONPATH": os.pathsep.join(paths)},
            umask=circumstance.umask,
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE,
        )
        if done.returncode:
            return (done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1]
    folders = (project / "site", project / "site-server")
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
    }


def main() -> None:
    """Build in each circumstance, and print which files differ from those of here."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", action="append", type=Path, default=[], metavar="PATH")
    asked = parser.parse_args()
    day = date.today().isoformat()  # noqa: DTZ011 — the day of whoever measures
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        place.chmod(0o755)
        here = built(Circumstance("here"), place / "here", day)
        if isinstance(here, str):
            sys.exit(here)
        print(f"{len(here)} files, built on {day} with {sys.version.split()[0]}\n")
        print("| built with | files | that differ |\n| --- | ---: | --- |")
        for number, circumstance in enumerate(circumstances(asked.python, place)):
            there = built(circumstance, place / str(number), day)
            if isinstance(there, str):
                print(f"| {circumstance.name} | | not built: {there} |")
                continue
            names = sorted(here.keys() | there.keys())
            differ = [name for name in names if here.get(name) != there.get(name)]
            more = f" and {len(differ) - _MOST} more" if len(differ) > _MOST else ""
            print(f"| {circumstance.name} | {len(there)} | {', '.join(differ[:_MOST]) or 'none'}{more} |", flush=True)


if __name__ == "__main__":
    main()
