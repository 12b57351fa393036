"""What was measured, as Markdown: side by side, and ours alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench.speed.contender import BODY, COLD, UNCHANGED, Contender
from bench.speed.running import Run
from bench.speed.searching import Fetched
from bench.speed.weighing import Weight

_MEGA, _KILO = 1e6, 1e3
_SHARED = (COLD, UNCHANGED, BODY)


@dataclass
class Measured:
    """All that was measured of one program."""

    contender: Contender
    runs: dict[str, list[Run]] = field(default_factory=dict)
    weight: Weight | None = None
    search: Fetched | None = None
    saves: list[float] = field(default_factory=list)

    def middle(self, name: str) -> Run:
        """Return the median of each thing that was measured of a run."""
        runs = self.runs[name]
        return Run(
            median(run.seconds for run in runs),
            median(run.cpu for run in runs),
            int(median(run.memory for run in runs)),
            int(median(run.pagefind for run in runs)),
        )


def side_by_side(measured: Sequence[Measured]) -> Iterator[str]:
    """Give the lines of the table of all programs, with how often the cold build of each goes into the first."""
    yield from _head("", *(one.contender.name for one in measured))
    for name in _SHARED:
        yield _row(f"{name}: wall s / CPU s", (_time(one.middle(name)) for one in measured))
    cold = [one.middle(COLD) for one in measured]
    first = measured[0].contender.name
    yield _row(f"cold, {first} as a multiple: wall / CPU", (_ratio(cold[0], one) for one in cold))
    yield _row("cold, memory MB / of Pagefind", (_memory(one) for one in cold))
    yield _row("pages / files", (f"{one.weight.pages} / {one.weight.files}" for one in measured if one.weight))
    yield _row("site MB", (f"{one.weight.size / _MEGA:.1f}" for one in measured if one.weight))
    yield _row("wall ms a page", (_a_page(one) for one in measured))
    yield _row("first search kB: plain / gzip / brotli", (_fetched(one.search) for one in measured))
    yield _row("largest page kB", (_kilo(one.weight.largest[0][1]) for one in measured if one.weight))


def ours_alone(ours: Measured) -> Iterator[str]:
    """Give the lines of what is measured of our own program only."""
    yield from _head("", "wall s", "CPU s", "memory MB / of Pagefind")
    for name in ours.runs:
        run = ours.middle(name)
        yield _row(name, (f"{run.seconds:.2f}", f"{run.cpu:.2f}", _memory(run)))
    if ours.saves:
        worst, middle = max(ours.saves), median(ours.saves)
        yield ""
        yield f"From save to browser: median {middle * 1000:.0f} ms, worst {worst * 1000:.0f} ms of {len(ours.saves)} saves."
    if ours.weight:
        yield ""
        yield from _head("largest pages", "kB of HTML")
        yield from (_row(address, [_kilo(size)]) for address, size in ours.weight.largest)


def written(file: Path, title: str, lines: Iterable[str]) -> None:
    """Write a section to a file, in the place of an earlier one of that title, and leave the others."""
    sections = _sections(file.read_text("utf-8")) if file.exists() else {}
    sections[title] = "\n".join(lines)
    text = "\n\n".join(f"## {name}\n\n{content.strip()}" for name, content in sections.items())
    file.write_text(f"# How fast, beside others\n\nWritten by `make bench-speed`.\n\n{text}\n", "utf-8")


def _sections(text: str) -> dict[str, str]:
    parts = text.split("\n## ")[1:]
    return {name: content for name, _, content in (part.partition("\n") for part in parts)}


def _head(*cells: str) -> Iterator[str]:
    yield _row(cells[0], cells[1:])
    yield f"| --- |{' ---: |' * (len(cells) - 1)}"


def _row(name: str, cells: Iterable[str]) -> str:
    return f"| {' | '.join((name, *cells))} |"


def _time(run: Run) -> str:
    return f"{run.seconds:.2f} / {run.cpu:.2f}"


def _ratio(ours: Run, theirs: Run) -> str:
    return f"{ours.seconds / theirs.seconds:.2f} / {ours.cpu / theirs.cpu:.2f}"


def _memory(run: Run) -> str:
    return f"{run.memory / _MEGA:.0f} / {run.pagefind / _MEGA:.0f}" if run.pagefind else f"{run.memory / _MEGA:.0f}"


def _a_page(one: Measured) -> str:
    return f"{one.middle(COLD).seconds / one.weight.pages * 1000:.1f}" if one.weight else "–"


def _kilo(size: int) -> str:
    return f"{size / _KILO:.0f}"


def _fetched(search: Fetched | None) -> str:
    return " / ".join(map(_kilo, (search.plain, search.gzip, search.brotli))) if search else "–"
