"""Hundreds of mistakes in clean content: each is one problem, in the right file, on the right line, in Dutch.

The content is the sample's and our own. Mistakes are made in a copy, the whole project is checked, and the files
are put back. In the sample it is one mistake at a time. Our own content is larger: there it is one in each of several
files at once, so that mistakes have broken neighbours too. What did not change is remembered between two checks, as
in the preview.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
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
TOGETHER = {"sample": 1, "content": 10}
PARTS = ("content", "verhalen", "methodieken", "adressen.yml", "mkdocs.yml")

# How many mistakes of each sort are made in each project.
DRAWN = 10
SEED = 20261123
DAY = date(2026, 11, 23)

OPERATORS = (*fields.OPERATORS, *writing.OPERATORS, *files.OPERATORS)


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

    def rounds(self, mutations: list[Mutation]) -> list[dict[str, Mutation]]:
        """Deal mistakes out over rounds, by their files."""
        found: list[dict[str, Mutation]] = []
        for mutation in mutations:
            room = [made for made in found if mutation.pad not in made and len(made) < self.together]
            if not room:
                room = [{}]
                found += room
            room[0][mutation.pad] = mutation
        return found


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
    wrong = []
    for made in clean.rounds(drawn(operator, clean.sources)):
        found = clean.errors_with({pad: mutation.content for pad, mutation in made.items()})
        wrong += [("elsewhere", "", [], [problem]) for problem in found if problem.place.pad not in made]
        for pad, mutation in made.items():
            own = [problem for problem in found if problem.place.pad == pad]
            if why := list(objections(mutation, own)):
                wrong.append((pad, mutation.what, why, own))
    assert wrong == []


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
    count = {operator.__name__: len(drawn(operator, clean.sources)) for operator in OPERATORS}
    assert sum(count.values()) >= 350
    # The sample has no value between quotes.
    assert [name for name, made in count.items() if not made and "quote_removed" not in name] == []
