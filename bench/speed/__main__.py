"""How fast our program makes a site, and what that asks of visitors, beside other programs with the same texts.

All are measured in one run, in turn, each in a folder of its own. Cold is without what a program keeps between builds;
what the system keeps of files is there for all. The table goes to bench/snelheid.md: a section for each number of texts.
"""

import argparse
import os
import platform
import shlex
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.speed.contender import COLD, Contender
from bench.speed.corpus import WORDS, NoWordsError
from bench.speed.installed import NotThereError
from bench.speed.ours import Ours
from bench.speed.project import ROOT, corpus
from bench.speed.rivals import Eleventy, Hugo, Material, Starlight, Zensical
from bench.speed.running import FailedError
from bench.speed.searching import first_search
from bench.speed.table import Measured, ours_alone, side_by_side, written
from bench.speed.weighing import weigh
from sdw_build.day import today
from sdw_build.stopping import stop_properly

TABLE = ROOT / "bench" / "snelheid.md"
CONTENDERS: dict[str, type[Contender]] = {one.key: one for one in (Ours, Hugo, Eleventy, Material, Zensical, Starlight)}
_LIMIT, _LIMIT_A_TEXT = 300.0, 2.0  # seconds for each program: what takes longer hangs


def main() -> None:
    """Measure, and write the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    parser.add_argument("--verhalen", type=int, default=1000, help="how many texts")
    parser.add_argument("--keer", type=int, default=3, help="rounds; the median counts")
    parser.add_argument("--alleen", type=_chosen, default=tuple(CONTENDERS), help=f"some of {','.join(CONTENDERS)}")
    parser.add_argument("--naar", type=Path, default=TABLE, help="the file with the table")
    options = parser.parse_args()
    stop_properly()  # so that what was made is removed
    before = os.getloadavg()[0]
    try:
        measured = measure(options.alleen, options.verhalen, options.keer)
    except (NoWordsError, NotThereError, FailedError) as error:
        raise SystemExit(str(error)) from None
    except KeyboardInterrupt:
        raise SystemExit("Stopped; nothing is left of it.") from None
    lines = [*_told(measured, options.keer, before), "", *told(measured)]
    who = "" if len(measured) == len(CONTENDERS) else f", {', '.join(one.contender.key for one in measured)}"
    written(options.naar, f"{options.verhalen} verhalen{who}", lines)
    print("\n".join(["", *lines, "", f"Written to {options.naar}"]))


def _chosen(words: str) -> tuple[str, ...]:
    """Return the keys of the programs that were named, in the order of the table."""
    keys = words.split(",")
    if unknown := set(keys) - set(CONTENDERS):
        raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: not among {', '.join(CONTENDERS)}")
    return tuple(key for key in CONTENDERS if key in keys)


def measure(keys: Sequence[str], count: int, rounds: int) -> list[Measured]:
    """Measure the named programs on so many texts, in turn, round after round.

    Raises `NotThereError` for one that is not installed, and `FailedError` for one that fails or takes too long.
    """
    with tempfile.TemporaryDirectory(prefix="sdw-speed-") as place:
        drawn = corpus(count)
        limit = _LIMIT + _LIMIT_A_TEXT * count
        measured = [Measured(CONTENDERS[key](Path(place) / key, drawn, limit)) for key in keys]
        for one in measured:
            print(one.contender.version(), flush=True)
        print(f"Laying out {count} texts of {WORDS} words.", flush=True)
        for one in measured:
            one.contender.lay_out()
        for number in range(1, rounds + 1):
            for one in measured:
                _round(one, f"{number}/{rounds}")
        for one in measured:
            if isinstance(one.contender, Ours):
                one.saves = one.contender.saves()
    return measured


def _round(measured: Measured, number: str) -> None:
    """Measure one round of a program; of its first cold build also what it made."""
    contender = measured.contender
    for name, run in contender.round():
        print(f"{number} {contender.name}, {name}: {run.seconds:.2f} s, {run.cpu:.2f} s CPU", flush=True)
        measured.runs.setdefault(name, []).append(run)
        if name == COLD and not measured.weight:
            measured.weight = weigh(contender.site)
            try:
                measured.search = first_search(contender.site, contender.ask, contender.corpus.questions)
            except FailedError as error:  # all else is still worth knowing
                print(error, flush=True)


def told(measured: Sequence[Measured]) -> Iterator[str]:
    """Give the tables."""
    yield from side_by_side(measured)
    for one in measured:
        if isinstance(one.contender, Ours):
            yield ""
            yield from ours_alone(one)


def _told(measured: Sequence[Measured], rounds: int, before: float) -> Iterator[str]:
    """Say how was measured, on what, and of which versions."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = f"Python {platform.python_version()}"
    yield f"{today()}: `{shlex.join(['python', '-m', 'bench.speed', *sys.argv[1:]])}`, the median of {rounds} rounds."
    yield ""
    yield f"- On {_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.release()}, {python}."
    yield f"- Load before {before:.1f}, after {os.getloadavg()[0]:.1f}: what others did meanwhile makes each wall time longer."
    yield from (f"- {one.contender.version()}" for one in measured)


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


if __name__ == "__main__":
    main()
