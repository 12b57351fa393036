"""Hundreds of mistakes in clean content: each is one problem, in the right file, on the right line, in Dutch.

The content is the sample's and our own. Mistakes are made in a copy, the whole project is checked, and the files
are put back. In the sample it is one mistake at a time. Our own content is larger: there nearly every file is broken at
once, each by a mistake of some sort, so that mistakes have broken neighbours too. What did not change is remembered
between two checks, as in the preview.
"""

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import zip_longest
from pathlib import Path
from random import Random

import pytest

from sdw_build.check import Memory, check
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from tests.english import english_of
from tests.mutations import fields, files, writing
from tests.mutations.mutation import Mutation, Operator
from tests.mutations.sources import Source, read_sources

ROOT = Path(__file__).parents[2]
PROJECTS = {"sample": ROOT / "tests" / "sample", "content": ROOT}
TOGETHER = {"sample": 1, "content": 1000}
PARTS = ("content", "verhalen", "methodieken", "adressen.yml", "mkdocs.yml")

# How many mistakes of each sort are made in each project; more of them with SDW_FOUTEN=50, say.
DRAWN = int(os.environ.get("SDW_FOUTEN", "6"))
SEED = 20261123
DAY = date(2026, 11, 23)

OPERATORS = (*fields.OPERATORS, *writing.OPERATORS, *files.OPERATORS)
# What is named may stand in a file that cannot be read: these are told only while that can.
APART: set[Operator] = {fields.reference_broken, files.body_link_broken}


# A mistake with the name of its sort.
Made = tuple[str, Mutation]


@dataclass(frozen=True)
class Project:
    """A clean copy of a project."""

    root: Path
    together: int  # how many files are broken at once
    sources: list[Source]
    memory: Memory

    def errors(self) -> list[Diagnostic]:
        """Check the whole project."""
        return [problem for problem in check(self.root, DAY, memory=self.memory).report if problem.ernst is Ernst.FOUT]

    def errors_with(self, changed: dict[str, bytes]) -> list[Diagnostic]:
        """Check the whole project with other files in it, and put the old ones back."""
        before = {pad: (self.root / pad).read_bytes() for pad in changed}
        self._write(changed)
        try:
            return self.errors()
        finally:
            self._write(before)

    def _write(self, files: dict[str, bytes]) -> None:
        for pad, content in files.items():
            (self.root / pad).write_bytes(content)

    def rounds(self, mutations: list[Made]) -> list[dict[str, Made]]:
        """Deal mistakes out over rounds, by their files."""
        found: list[dict[str, Made]] = []
        for sort, mutation in mutations:
            room = [made for made in found if mutation.pad not in made and len(made) < self.together]
            if not room:
                room = [{}]
                found += room
            room[0][mutation.pad] = sort, mutation
        return found

    @cached_property
    def mutations(self) -> dict[Operator, list[Mutation]]:
        """Draw mistakes of every sort, the same ones every time."""
        return {operator: drawn(operator, self.sources) for operator in OPERATORS}

    def mistakes(self, sorts: set[Operator]) -> list[Made]:
        """List the mistakes of some sorts."""
        return [(sort.__name__, made) for sort, some in self.mutations.items() if sort in sorts for made in some]

    @cached_property
    def wrong_answers(self) -> dict[str, list[object]]:
        """Make all mistakes, and gather by their sort what is wrong with the answers."""
        wrong: dict[str, list[object]] = {operator.__name__: [] for operator in OPERATORS}
        for made in (*self.rounds(self.mistakes(APART)), *self.rounds(self.mistakes(set(OPERATORS) - APART))):
            found = defaultdict(list)
            for problem in self.errors_with({pad: mutation.content for pad, (_, mutation) in made.items()}):
                found[problem.place.pad].append(problem)
            for pad, (sort, mutation) in made.items():
                own = found.pop(pad, [])
                if why := list(objections(mutation, own)):
                    wrong[sort].append((pad, mutation.what, why, own))
            # A problem in a file that is whole may be due to any of the mistakes.
            for sort in {sort for sort, _ in made.values()} if found else ():
                wrong[sort].append(("elsewhere", found, sorted(made)))
        return wrong


def copy_project(name: str, root: Path) -> Path:
    """Copy a project into a folder, so that it may be broken."""
    for part in PARTS:
        origin = PROJECTS[name] / part
        if origin.is_dir():
            shutil.copytree(origin, root / part)
        elif origin.is_file():
            shutil.copy(origin, root / part)
    return root


@pytest.fixture(scope="module", params=PROJECTS)
def clean(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Copy a project once."""
    root = copy_project(request.param, tmp_path_factory.mktemp(request.param))
    return Project(root, TOGETHER[request.param], read_sources(root), Memory())


def seeded(name: str) -> Random:
    """Begin a draw that is the same every time."""
    return Random(f"{SEED} {name}")  # noqa: S311 — nothing is kept secret with it


def drawn(operator: Operator, sources: list[Source]) -> list[Mutation]:
    """Draw mistakes of one sort, the same ones every time."""
    random = seeded(operator.__name__)
    possible = [mutation for source in sources for mutation in operator(source, random)]
    return random.sample(possible, min(DRAWN, len(possible)))


def objections(mutation: Mutation, found: list[Diagnostic]) -> Iterator[str]:
    """Say what is wrong with the answer to a mistake."""
    if len(found) != 1:
        yield f"{len(found)} problems"
    for problem in found:
        if problem.place.regel not in mutation.lines:
            yield f"told on line {problem.place.regel}, not {mutation.lines}"
        if mutation.column not in (None, problem.place.kolom):
            yield f"told in column {problem.place.kolom}, not {mutation.column}"
        if problem.code not in mutation.codes:
            yield f"{problem.code}, not {sorted(mutation.codes)}"
        if not problem.hulp or mutation.hint not in problem.hulp:
            yield f"advises {problem.hulp!r}, not {mutation.hint!r}"
        if english := english_of(problem):
            yield f"says {english} in {problem.bericht!r}"


def test_the_content_is_clean_before_anything_is_changed(clean: Project) -> None:
    assert clean.errors() == []


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.__name__)
def test_one_mistake_is_one_problem_where_it_was_made(clean: Project, operator: Operator) -> None:
    assert clean.wrong_answers[operator.__name__] == []


@pytest.mark.parametrize("change", files.HARMLESS, ids=lambda change: change.__name__)
def test_what_other_programs_do_to_a_file_is_no_problem(
    clean: Project, change: Callable[[Source, Random], Iterator[bytes]]
) -> None:
    random = seeded(change.__name__)
    chosen = random.sample(clean.sources, min(DRAWN, len(clean.sources)))
    for contents in zip_longest(*(change(source, random) for source in chosen)):
        changed = {source.pad: content for source, content in zip(chosen, contents, strict=True) if content is not None}
        assert clean.errors_with(changed) == []


def test_hundreds_of_mistakes_are_made(clean: Project) -> None:
    count = {operator.__name__: len(made) for operator, made in clean.mutations.items()}
    assert sum(count.values()) >= 200
    # The sample has no value between quotes.
    assert [name for name, made in count.items() if not made and "quote_removed" not in name] == []
