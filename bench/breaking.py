"""Can a command that changes the content be broken off anywhere? Each is killed as it enters each call by which it changes something.

After each kill the same command runs again. The table says what stood there in between, and what the second run made
of it: the same as a run that nobody broke off, or not.
"""

import argparse
import shutil
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.editing.breaking import CASES, Case, calls, kill_at, lay_out, left, run, state

_AT_ONCE = 2


def main() -> None:
    """Print a row for each way in which a broken-off command ended, with the calls at which it did."""
    options = argparse.ArgumentParser()
    options.add_argument("opdrachten", nargs="*", default=[*CASES])
    options.add_argument("--elke", type=int, default=1, help="only each so manieth step")
    asked = options.parse_args()
    total, wrong = 0, 0
    print(
        "| command | steps | killed | state after the kill | next run | afterwards |\n| --- | --- | --- | --- | --- | --- |"
    )
    for name in asked.opdrachten:
        rows: Counter[tuple[str, str, str]] = Counter()
        at: dict[tuple[str, str, str], list[str]] = {}
        with TemporaryDirectory(prefix="sdw-bench-") as folder:
            for step, row in _broken_off(CASES[name], Path(folder), asked.elke):
                rows[row] += 1
                at.setdefault(row, []).append(step)
        for row, count in rows.items():
            steps = at[row]
            shown = f"{steps[0]} … {steps[-1]}" if len(steps) > 1 else steps[0]
            print(f"| {name} | {shown} | {count} | {' | '.join(row)} |", flush=True)
            total += count
            wrong += count if "NOT" in row[2] else 0
    print(f"\n{total} kills, of which {wrong} were not mended by the next run.")


def _broken_off(case: Case, folder: Path, each: int) -> Iterator[tuple[str, tuple[str, str, str]]]:
    start = lay_out(folder / "start", case)
    whole = shutil.copytree(start, folder / "whole")
    steps = list(calls(whole, case))[::each]
    before, after = state(start), state(whole)

    def broken_off(step: tuple[int, tuple[str, int]]) -> tuple[str, tuple[str, str, str]]:
        number, (call, which) = step
        root = shutil.copytree(start, folder / str(number) / "project")
        ended = kill_at(root, case, call, which)
        between = state(root)
        again = run(root, case)
        row = (
            _named(between, before, after),
            f"exit {again.returncode}{' (TRACEBACK)' if 'SDW9' in again.stderr or 'Traceback' in again.stderr else ''}",
            "done" if state(root) == after and not left(root) else f"NOT done: {_different(root, after)}",
        )
        shutil.rmtree(root.parent)
        return f"{call} {which}{'' if ended else ' (not reached)'}", row

    with ThreadPoolExecutor(_AT_ONCE) as workers:
        yield from workers.map(broken_off, enumerate(steps))


def _named(now: dict[str, bytes], before: dict[str, bytes], after: dict[str, bytes]) -> str:
    if now == before:
        return "as before"
    return "as after" if now == after else "halfway"


def _different(root: Path, after: dict[str, bytes]) -> str:
    now = state(root)
    return ", ".join([*(pad for pad in sorted({*now, *after}) if now.get(pad) != after.get(pad)), *left(root)])


if __name__ == "__main__":
    main()
