"""How fast our program makes a site, and what that asks of visitors, beside other programs with the same texts.

All are measured in one run, in turn, each in a folder of its own. Cold is without what a program keeps between builds;
what the system keeps of files is there for all. The table goes to bench/snelheid.md: a section for each number of texts.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.speed.corpus import WORDS, NoWordsError, text, texts
from bench.speed.measuring import COLD, EDITED, others, ours, record
from bench.speed.project import ROOT, Project, library
from bench.speed.rivals import RIVALS, NotThereError, Rival, pagefind_version
from bench.speed.running import FailedError, Run
from bench.speed.saving import saves
from bench.speed.searching import Ask, by_our_page, first_search
from bench.speed.table import Measured, ours_alone, side_by_side, written
from bench.speed.weighing import weigh
from sdw_build.day import today

TABLE = ROOT / "bench" / "snelheid.md"
_OURS = "ours"
_SAVES = 15
_QUESTIONS = 5
_LIMIT, _LIMIT_A_TEXT = 300.0, 2.0  # seconds for each program: what takes longer hangs


def main() -> None:
    """Measure, and write the table."""
    options = _options()
    try:
        _measure(options.verhalen, options.alleen, options.keer, options.naar)
    except (NoWordsError, NotThereError, FailedError) as error:
        raise SystemExit(str(error)) from None


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verhalen", type=int, default=1000, help="how many texts")
    parser.add_argument("--keer", type=int, default=3, help="rounds; the median counts")
    parser.add_argument("--alleen", type=_chosen, default=_chosen(""), help=f"some of {','.join((_OURS, *_keys()))}")
    parser.add_argument("--naar", type=Path, default=TABLE, help="the file with the table")
    return parser.parse_args()


def _keys() -> list[str]:
    return [rival.key for rival in RIVALS]


def _chosen(words: str) -> list[type[Rival]]:
    """Return the other programs that were named, all when none was; ours is always measured."""
    keys = words.split(",") if words else _keys()
    if unknown := set(keys) - {_OURS, *_keys()}:
        raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: not among {', '.join((_OURS, *_keys()))}")
    return [rival for rival in RIVALS if rival.key in keys]


def _measure(count: int, chosen: Sequence[type[Rival]], rounds: int, table: Path) -> None:
    limit = _LIMIT + _LIMIT_A_TEXT * count
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="sdw-speed-") as place:
        known, folder = library(), Path(place)
        drawn = list(texts(count, known))
        rivals = [rival(folder / rival.key) for rival in chosen]
        versions = [f"Sterk door Werk {_commit()}, {pagefind_version()}", *(rival.version() for rival in rivals)]
        project = Project(folder / _OURS)
        print(f"Laying out {count} texts of {WORDS} words.", flush=True)
        project.lay_out(drawn)
        for rival in rivals:
            rival.lay_out(drawn)
        record(project, limit)
        questions = [" ".join(one.title.split()[1:3]) for one in drawn[:_QUESTIONS]]
        new = text(count, count, known)
        entries = [Entry(Measured("Sterk door Werk"), project.site, by_our_page, lambda: ours(project, new, limit))]
        entries += [
            Entry(Measured(rival.name), rival.site, rival.ask, partial(others, rival, limit)) for rival in rivals
        ]
        for number in range(1, rounds + 1):
            for entry in entries:
                _round(entry, f"{number}/{rounds}", questions)
        project.put_back()
        entries[0].measured.saves = saves(project.folder, project.story(EDITED), f"/verhalen/{EDITED}/", _SAVES, limit)
    measured = [entry.measured for entry in entries]
    lines = [*_told(versions, rounds, before), "", *side_by_side(measured), "", *ours_alone(measured[0])]
    written(table, f"{count} verhalen{'' if rivals else ', ours alone'}", lines)
    print("\n".join(["", *lines, "", f"Written to {table}"]))


@dataclass
class Entry:
    """A program in the run: where its site is, how it is searched, and what a round of it is."""

    measured: Measured
    site: Path
    ask: Ask
    round: Callable[[], Iterator[tuple[str, Run]]]


def _round(entry: Entry, number: str, questions: Sequence[str]) -> None:
    """Measure one round of a program; of its first cold build also what it made."""
    measured = entry.measured
    for name, run in entry.round():
        print(f"{number} {measured.name}, {name}: {run.seconds:.2f} s, {run.cpu:.2f} s CPU", flush=True)
        measured.runs.setdefault(name, []).append(run)
        if name == COLD and not measured.weight:
            measured.weight = weigh(entry.site)
            measured.search = first_search(entry.site, entry.ask, questions)


def _told(versions: Sequence[str], rounds: int, before: float) -> Iterator[str]:
    """Say on what was measured, of which versions, and how."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    processor = _of_processor()
    yield f"{today()}: `{' '.join(['python -m bench.speed', *sys.argv[1:]])}`, the median of {rounds} rounds."
    yield ""
    yield f"- On {processor}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.release()}, Python {platform.python_version()}."
    yield f"- Load before {before:.1f}, after {os.getloadavg()[0]:.1f}: what others did meanwhile makes each wall time longer."
    yield from (f"- {version}" for version in versions)


def _of_processor() -> str:
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty"]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603 — our own words


if __name__ == "__main__":
    main()
