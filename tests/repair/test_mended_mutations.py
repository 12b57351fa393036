"""Hundreds of mistakes in clean content: what is mended passes, and is what it was, byte for byte.

One mistake is made in many files at once, so that a repair also meets broken neighbours.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.repair.outline import outline, read_forms
from sdw_build.repair.repairing import Repair, plan_repair
from sdw_build.source.folder import read_folder
from sdw_build.source.nodes import plain
from tests.mutations import fields, files, writing
from tests.mutations.mutation import Mutation
from tests.mutations.sources import Source, read_sources
from tests.mutations.test_mutations import DAY, PROJECTS, copy_project
from tests.repair import slips

SEED = 20261124
ROUNDS = {"sample": 10, "content": 2}
OPERATORS = (*fields.OPERATORS, *writing.OPERATORS, *files.OPERATORS, *slips.OPERATORS)

# Mistakes that have one safe answer wherever they are made.
ALWAYS = {
    "field_in_capitals",
    "colon_doubled",
    "space_after_colon_removed",
    "hard_space",
    "indent_tab",
    "opening_line_removed",
    "closing_line_removed",
    "saved_as_latin_1",
    "day_written_as_people_do",
    "yes_in_english",
    "reference_as_a_name",
    "choice_between_curly_quotes",
    "heading_glued",
}
# What was typed stays what it is, between quotes.
QUOTED = {"colon_in_the_value", "reserved_character_first"}
# The mistake may have been another: what is mended says the same, in other marks.
OTHER_MARKS = {"single_quote_opened", "double_quote_opened", "quote_around_a_part", "list_without_brackets"}
QUOTED = {"reserved_character_first", "colon_in_the_value"}


def _quoted(now: str, was: str) -> bool:
    """Tell whether quotes around the value are all that is new in a line."""
    return now.endswith('"') and now.replace('"', "") == was.rstrip() and now.count('"') == 2


@dataclass
class Run:
    """What was made and mended, in all rounds."""

    root: Path
    mended: Counter[str] = field(default_factory=Counter)
    left: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    wrong: list[str] = field(default_factory=list)


def drawn(sources: list[Source], random: Random) -> dict[str, tuple[str, Source, Mutation]]:
    """Make one mistake in each file, of a sort that is drawn first."""
    made = {}
    for source in sources:
        for operator in random.sample(OPERATORS, len(OPERATORS)):
            if possible := list(operator(source, random)):
                made[source.pad] = (operator.__name__, source, random.choice(possible))
                break
    return made


def objections(name: str, source: Source, mutation: Mutation, repair: Repair, root: Path) -> Iterator[str]:
    """Say what is wrong with a repaired file."""
    after = repair.after.decode()
    if name == "saved_as_latin_1":
        expected = mutation.content.decode("latin-1")
    elif name == "saved_as_utf_16":
        expected = mutation.content.decode("utf-16")
    elif name in QUOTED:
        typed = mutation.content.decode()
        expected = after if after.replace('"', "") == typed.replace('"', "") else typed
    elif name == "closing_line_broken_above_a_rule":
        # A line of dashes in the place of a wrong one, or above a blank one.
        lines, index = mutation.content.decode().split("\n"), source.front.stop - 1
        expected = "\n".join((*lines[:index], "---", *lines[index + 1 if lines[index] else index :]))
    elif name == "date_broken":
        # Another day was typed: every other line is as it was.
        pairs = zip(after.split("\n"), source.lines, strict=True)
        expected = "\n".join(now if "2026-11-03" in now else was for now, was in pairs)
    elif name in QUOTED:
        # A text with such a sign in it may be meant, and stays the text that was typed.
        pairs = zip(after.split("\n"), mutation.content.decode().split("\n"), strict=True)
        expected = "\n".join(now if _quoted(now, was) else was for now, was in pairs)
    elif name in OTHER_MARKS:
        form = read_forms(read_folder(root))[repair.pad]
        now, was = outline(form, repair.after).fields, outline(form, source.text.encode()).fields
        expected = after if now and was and plain(now) == plain(was) else source.text
    else:
        expected = source.text
    if after != expected:
        yield f"{name} in {repair.pad}: {mutation.what}\n{after}"


@pytest.fixture(scope="module", params=PROJECTS)
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Break a copy of a project in each round, and work out its repair."""
    root = copy_project(request.param, tmp_path_factory.mktemp(request.param))
    done, random, sources = Run(root), Random(SEED), read_sources(root)  # noqa: S311 — a seed is the point
    for _ in range(ROUNDS[request.param]):
        made = drawn(sources, random)
        for pad, (_, _, mutation) in made.items():
            (root / pad).write_bytes(mutation.content)
        plan = plan_repair(root, DAY)
        repairs = {repair.pad: repair for repair in plan.repairs}
        done.wrong += [f"{pad} had no mistake" for pad in set(repairs) - set(made)]
        broken = {item.place.pad for item in plan.after.report if item.ernst is Ernst.FOUT}
        for pad, (name, source, mutation) in made.items():
            if repair := repairs.get(pad):
                done.mended[name] += 1
                done.wrong += objections(name, source, mutation, repair, root)
                # What was saved in an old encoding also got a word too many, which may break its line.
                if pad in broken and not name.startswith("saved_as"):
                    done.wrong.append(f"{name} in {pad} still fails: {mutation.what}")
            else:
                done.left[name].append(f"{pad}: {mutation.what}")
            (root / pad).write_bytes(source.text.encode())
    return done


def test_what_is_mended_passes_and_is_what_it_was(run: Run) -> None:
    assert run.wrong == []


def test_what_has_one_safe_answer_is_mended(run: Run) -> None:
    assert {name: what for name, what in run.left.items() if name in ALWAYS} == {}
    assert run.mended.total() >= 100
