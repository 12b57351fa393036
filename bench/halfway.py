"""What is left of a site when a build is broken off: by a kill at any step, a power cut, or a disk that refuses.

Kills come from strace, at a system call that is counted, and not from a clock. A power cut is that of a disk image: its
file system is told to stop, with its journal written and its data not, as xfstests do it. Needs root, strace and mount.
"""

import argparse
import fcntl
import hashlib
import os
import random
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sdw_build.site.output import clear_copies
from sdw_build.source.made import stranger

ROOT = Path(__file__).parents[1]
_CALLS = ("mkdir", "openat", "write", "chmod", "fsync", "rename", "renameat2", "unlink", "unlinkat", "rmdir", "flock")
_SENTENCES = ("De vorige site staat er nog.", "Er staat nog geen site.")
_SHUTDOWN, _JOURNAL_ONLY = 0x8004587D, 1  # EXT4_IOC_SHUTDOWN, and its flag for what is in the journal but not the data
_PATIENCE = 300


def build(project: Path, *before: str, shell: str = "") -> subprocess.CompletedProcess[str]:
    """Build a project, within another program or what a shell allows."""
    command = [*before, sys.executable, "-m", "sdw_build", "build"]
    if shell:
        command = ["bash", "-c", f'{shell}; exec "$@"', "bash", *command]
    return subprocess.run(  # noqa: S603 — our own words
        command, cwd=project, capture_output=True, text=True, check=False, timeout=_PATIENCE
    )


def digest(site: Path) -> str:
    """Return what a site and its rules hold, in a few letters; empty files and all."""
    seen = hashlib.sha256()
    for folder in (site, site.with_name(f"{site.name}-server")):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                seen.update(f"{folder.name}/{path.relative_to(folder)}\0".encode() + path.read_bytes() + b"\0")
    return seen.hexdigest()[:12]


class Pair:
    """A small project with two states of its content, and what the site of each is."""

    def __init__(self, folder: Path, site: Path | None = None) -> None:
        """Lay it out, and build both."""
        self.project = folder / "project"
        shutil.copytree(ROOT / "tests" / "sample", self.project)
        if not (self.project / "theme").exists():
            shutil.copytree(ROOT / "theme", self.project / "theme")
        self.site = site or self.project / "site"
        (self.project / "mkdocs.yml").write_text(
            f"site_name: Proef\nsite_url: https://proef.example/\nsite_dir: {self.site}\ntheme:\n  custom_dir: theme\n",
            encoding="utf-8",
        )
        self.text = self.project / "content" / "proef.md"
        self.digests = {}
        for words in ("een", "twee"):
            self.write(words)
            done = build(self.project)
            if done.returncode:
                raise SystemExit(done.stderr)
            self.digests[digest(self.site)] = words

    def write(self, words: str) -> None:
        """Let a page say something else."""
        self.text.write_text(
            f"---\ntitel: Een proef\nsamenvatting: Hier staat {words}.\ngepubliceerd: 2026-01-01\nstatus: gepubliceerd\n---\n\nHier staat {words}.\n",
            encoding="utf-8",
        )

    @property
    def stands(self) -> str:
        """Say which of the two sites stands, whole; empty when neither does."""
        return self.digests.get(digest(self.site), "")

    def turn(self) -> str:
        """Let the content be the other of what stands, and return which stood."""
        stood = self.stands
        self.write("twee" if stood == "een" else "een")
        return stood

    @property
    def left(self) -> list[str]:
        """Name what stands beside the site and is not the site."""
        own = {self.site.name, f"{self.site.name}-server"}
        return [
            p.name for p in self.site.parent.iterdir() if p.name.startswith(f".{self.site.name}-") and p.name not in own
        ]


def points(pair: Pair, count: int) -> Iterator[tuple[str, int]]:
    """Yield calls of a build to kill it at: first each of the few that move or remove a folder, then any."""
    traced = Path(tempfile.gettempdir()) / f"halfway-{os.getpid()}"
    pair.turn()
    build(pair.project, "strace", "-f", "-e", f"trace={','.join(_CALLS)}", "-o", str(traced))
    calls = Counter(re.findall(r"^\d+ +(\w+)\(", traced.read_text(encoding="utf-8"), re.MULTILINE))
    traced.unlink()
    few = [(name, number) for name in ("renameat2", "rename", "flock") for number in range(1, calls[name] + 1)]
    yield from few[: count // 2]
    dice = random.Random(14)  # noqa: S311 — the same points each time
    while True:
        name = dice.choice([name for name in calls if name not in ("renameat2", "flock")])
        yield name, dice.randint(1, calls[name])


def kills(pair: Pair, count: int) -> Counter[str]:
    """Kill builds, and count what was found after each."""
    found: Counter[str] = Counter()
    for name, number in points(pair, count):
        if found["killed"] == count:
            break
        stood = pair.turn()
        done = build(
            pair.project, "strace", "-f", "-o", "/dev/null", "-e", f"trace={name}", "-e",
            f"inject={name}:signal=SIGKILL:when={number}",
        )  # fmt: skip
        if done.returncode == 0:
            found["not reached"] += 1
            continue
        found["killed"] += 1
        found[f"killed at {name}"] += 1
        stands = pair.stands
        mixed = not stands and not stranger(pair.site)
        clear_copies(pair.site)
        found["old" if stands == stood else "new" if stands else "between two steps, put right"] += 1
        if not pair.stands or (not stands and not mixed):
            found["BROKEN"] += 1
            print("BROKEN", name, number, done.stderr[-300:])
        if found["killed"] % 5 == 0:
            after = build(pair.project)
            found["builds afterwards"] += 1
            found["FAILED AFTERWARDS"] += bool(after.returncode)
            found["LEFT AFTERWARDS"] += bool(pair.left)
    return found


@contextmanager
def mounted(folder: Path, *words: str) -> Iterator[Path]:
    """Mount a file system for as long as the block takes."""
    place = folder / "schijf"
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", *words, str(place)], check=True, timeout=_PATIENCE)  # noqa: S603, S607 — our own words
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True, timeout=_PATIENCE)  # noqa: S603, S607 — as above


def cut(place: Path) -> None:
    """Let the power of a disk fail: its journal is written, its data is not."""
    slot = os.open(place, os.O_RDONLY)
    fcntl.ioctl(slot, _SHUTDOWN, struct.pack("I", _JOURNAL_ONLY))
    os.close(slot)


def power_cuts(folder: Path, count: int) -> Counter[str]:
    """Cut the power after builds and in the middle of them, and count what stands when it is back."""
    found: Counter[str] = Counter()
    image = folder / "image"
    with image.open("wb") as file:
        file.truncate(400_000_000)
    subprocess.run(["mkfs.ext4", "-q", str(image)], check=True, timeout=_PATIENCE)  # noqa: S603, S607 — our own words
    with mounted(folder, "-o", "loop", str(image)) as place:
        pair = Pair(folder, place / "www" / "site")
        chosen = [point for point, _ in zip(points(pair, count), range(count), strict=False)]
    for name, number in [("", 0), *chosen]:
        with mounted(folder, "-o", "loop", str(image)) as place:
            stood = pair.turn()
            inject = (
                ("-e", f"trace={name}", "-e", f"inject={name}:signal=SIGKILL:when={number}")
                if name
                else ("-e", "trace=none")
            )
            done = build(pair.project, "strace", "-f", "-o", "/dev/null", *inject)
            cut(place)
        with mounted(folder, "-o", "loop", str(image)) as place:
            found["power cuts"] += 1
            empty = [path for path in pair.site.rglob("*") if path.is_file() and not path.stat().st_size]
            found["EMPTY FILES"] += len(empty)
            clear_copies(pair.site)
            stands = pair.stands
            found["old" if stands == stood else "new" if stands else "BROKEN"] += 1
            if not done.returncode:
                found["after 'Site gebouwd'"] += 1
                found["LOST AFTER 'Site gebouwd'"] += stands == stood
            if not stands:
                build(pair.project)
    return found


def refusals(folder: Path) -> Counter[str]:
    """Build where the computer refuses something, and count what is said and what stands."""
    found: Counter[str] = Counter()
    for option, sizes in {"size": range(100, 3200, 300), "nr_inodes": range(20, 420, 40)}.items():
        with mounted(folder, "-t", "tmpfs", "none") as place:
            place.chmod(0o755)
            shutil.rmtree(folder / "project", ignore_errors=True)
            pair = Pair(folder, place / "site")
            used = os.statvfs(place)
            base = (
                (used.f_blocks - used.f_bfree) * used.f_frsize // 1024
                if option == "size"
                else used.f_files - used.f_ffree
            )
            for more in sizes:
                value = f"{base + more}k" if option == "size" else str(base + more)
                subprocess.run(["mount", "-o", f"remount,{option}={value}", str(place)], check=True, timeout=_PATIENCE)  # noqa: S603, S607
                _judge(found, option, pair, build_after(pair))
            subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True, timeout=_PATIENCE)  # noqa: S603, S607
            _judge(found, "read-only", pair, build_after(pair))
    shutil.rmtree(folder / "project", ignore_errors=True)
    with mounted(folder, "-t", "tmpfs", "none") as place:
        pair = Pair(folder, place)  # the mount itself is the place: it is filled
        for _ in range(3):
            _judge(found, "the place is a mount", pair, build_after(pair))
    return found


def build_after(pair: Pair) -> tuple[str, subprocess.CompletedProcess[str]]:
    """Change the content and build; return which site stood before as well."""
    return pair.turn(), build(pair.project)


def _judge(found: Counter[str], what: str, pair: Pair, run: tuple[str, subprocess.CompletedProcess[str]]) -> None:
    stood, done = run
    whole = bool(pair.stands) and (pair.stands != stood) == (done.returncode == 0)
    told = done.returncode == 0 or (done.returncode == 1 and any(words in done.stderr for words in _SENTENCES))
    outcome = "built" if done.returncode == 0 else "refused, told, the old stands"
    if not whole or not told or pair.left:
        outcome = "WRONG"
        print(what, done.returncode, pair.left, done.stderr[-400:])
    found[f"{what}: {outcome}"] += 1


def main() -> None:
    """Break builds off in each way, and print a table of what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--cuts", type=int, default=25)
    parser.add_argument("--refusals", type=int, default=1)
    chosen = parser.parse_args()
    for what, number in (("kills", chosen.kills), ("power cuts", chosen.cuts), ("refusals", chosen.refusals)):
        if number:
            with tempfile.TemporaryDirectory(prefix="halfway-") as name:
                folder = Path(name)
                run = {"kills": lambda: kills(Pair(folder), number), "power cuts": lambda: power_cuts(folder, number)}  # noqa: B023
                found = run.get(what, lambda: refusals(folder))()  # noqa: B023
            print(f"\n{what}")
            for line, times in found.items():
                print(f"  {times:5}  {line}")


if __name__ == "__main__":
    main()
