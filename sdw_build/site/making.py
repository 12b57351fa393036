"""Make the parts of a site, on all cores; what the last build made of the same is taken over, file by file."""

import os
import pickle
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes

from sdw_build.cores import on_all_cores
from sdw_build.library.publication import Publication
from sdw_build.site.discreet import Discreet
from sdw_build.site.files import FinishedSite, SiteFile, Unit
from sdw_build.site.memory import BuildMemory, Completed, Kept
from sdw_build.site.taking_over import TakingOver
from sdw_build.site.watching import Watching
from sdw_build.source.project import Project
from sdw_build.traces.digest import OpaqueError, digest
from sdw_build.traces.earlier import Earlier, reached
from sdw_build.traces.notebook import Answered, Notebook, Question

_LEAST = 200  # parts: of fewer more processes are hardly sooner ready, with a fifth more work
_AHEAD = 60  # parts: one of so many is made before there are other processes


@dataclass(frozen=True)
class _Done:
    """A part as it stands in the draft, with what the process that made it asked since it told last."""

    kept: Kept
    anew: bool
    process: int
    asked: Sequence[tuple[Question, Answered]]


class SiteMaking:
    """The making of one site in a folder, with the memory of the last build of it."""

    def __init__(
        self,
        project: Project,
        publication: Publication,
        memory: BuildMemory,
        draft: Path,
        untouched: Collection[str] = (),
    ) -> None:
        """Watch what is read from now on; `untouched` are files that stand as the build left them that is remembered."""
        self._memory, self._draft = memory, draft
        self.standing = TakingOver(project.site, draft, untouched)
        self._notebook = Notebook()
        self._watching = Watching(publication, self._notebook)
        self._earlier = Earlier(memory.questions, memory.answers, self._notebook, self._watching.asked, publication.day)
        self.finished = FinishedSite(project, self._watching.publication, watch=self._watching.frame)
        self._day = publication.day
        self._people = {document.name for document in publication.documents if document.kind.about_people}
        self._parts: dict[str, Kept] = {}
        self._taken: set[str] = set()  # the names of those that were taken over
        self.pages_anew = 0  # those that were not taken over
        self._home = os.getpid()
        self._shared = self._told = 0  # questions that all processes know, and that this one told of
        self._numbers: dict[int, dict[int, int]] = {}

    def make_pages(self) -> None:
        """Make every page of the site in its folder; raises `StumbleError` when the program cannot make one."""
        _ = self.finished.frame  # which is asked for what the last build read of it
        self._all(self.finished.page_units())
        pages = {page.adres: page for kept in self._parts.values() for page in kept.pages}
        self._all(self.finished.units_of_before(pages))
        pages = {page.adres: page for kept in self._parts.values() for page in kept.pages}
        self.finished.pages = pages

    def make_others(self) -> None:
        """Make every other file of the site, as its pages."""
        told = digest([kept.told for kept in self._parts.values()])  # of pages alone, until now
        self._all(self.finished.other_units(self.finished.pages, told))
        self._all(self.finished.units_of_files(self.files, lambda pad: (self._draft / pad).read_bytes()))

    @property
    def taken_over(self) -> frozenset[str]:
        """The files that are those of the standing site, with their time and their rights."""
        return frozenset(pad for name in self._taken for pad, _ in self._parts[name].files)

    @property
    def files(self) -> dict[str, str]:
        """The digest of each file that was made, by its path."""
        return {pad: made for kept in self._parts.values() for pad, made in kept.files}

    def memory(self, completed: Completed) -> BuildMemory:
        """Return what the next build may know, of this site as it was completed."""
        discreet = Discreet(self._notebook.questions, self._notebook.answers, self._people, self._memory.known_people())
        parts = {name: kept for name, kept in self._parts.items() if discreet.may_keep(kept.needs)}
        needs = dict.fromkeys(number for kept in parts.values() for number in kept.needs)
        numbers = reached(self._notebook.answers, needs)
        new = {number: place for place, number in enumerate(numbers)}
        answers = [self._notebook.answers[number] for number in numbers]
        return BuildMemory(
            self._memory.made_by,
            self._day,
            [self._notebook.questions[number] for number in numbers],
            [
                Answered(each.digest, tuple(map(new.__getitem__, each.needs)), each.until, each.opaque)
                for each in answers
            ],
            {name: replace(kept, needs=tuple(new[need] for need in kept.needs)) for name, kept in parts.items()},
            {new[number]: names for number in numbers if (names := discreet.named(number))},
            replace(completed, index=completed.index.only(pad for kept in parts.values() for pad, _ in kept.files)),
        )

    def _all(self, units: Iterable[Unit]) -> None:
        """Make parts that do not depend on each other."""
        todo = [(unit, self._same(unit)) for unit in units]
        parts = {unit.name: [pad for pad, _ in same.files] for unit, same in todo if same}
        whole = self.standing.take_untouched(parts)
        rest = [(unit, same) for unit, same in todo if unit.name not in whole]
        # What is worked out for these holds for many, and need not be worked out again in each process.
        ahead = {unit.name: self._done((unit, same)) for unit, same in rest[_AHEAD // 2 :: _AHEAD]}
        self._shared = self._told = len(self._notebook.questions)
        self._numbers.clear()
        made = on_all_cores(self._done, [item for item in rest if item[0].name not in ahead], least=_LEAST)
        for unit, same in todo:
            if same and unit.name in whole:
                self._parts[unit.name] = same
                self._taken.add(unit.name)
                continue
            done = ahead.get(unit.name) or next(made)
            self._parts[unit.name] = self._taken_in(done)
            if done.anew:
                self.pages_anew += len(done.kept.pages)
            else:
                self._taken.add(unit.name)

    def _same(self, unit: Unit) -> Kept | None:
        """Return what the last build made of the same; None when something that it read is not as it was."""
        kept = self._memory.parts.get(unit.name)
        if kept is None or self._day > kept.until or kept.given != _given(unit) or not self._earlier.holds(kept.needs):
            return None
        return replace(kept, needs=tuple(self._earlier.number(need) for need in kept.needs))

    def _done(self, todo: tuple[Unit, Kept | None]) -> _Done:
        """Take a part over, or make it."""
        unit, same = todo
        taken = same is not None and all(self.standing.take(pad, made) for pad, made in same.files)
        anew = not (same and taken)
        kept = same if same and taken else self._made(unit)
        start, self._told = self._told, len(self._notebook.questions)
        asked = zip(self._notebook.questions[start:], self._notebook.answers[start:], strict=True)
        return _Done(kept, anew, os.getpid(), [] if os.getpid() == self._home else list(asked))

    def _made(self, unit: Unit) -> Kept:
        known = self._memory.parts.get(unit.name)
        before = dict(known.files if known else ())
        with self._notebook.tracing() as trace:
            part = unit.make()
            files = tuple((file.pad, self._written(file, before.get(file.pad, ""))) for file in part.files)
            pages = pickle.loads(pickle.dumps(part.pages))  # noqa: S301 — a day in it is read by that, and noted
        return Kept(tuple(trace.read), trace.until, _given(unit), files, pages, digest(pages))

    def _written(self, file: SiteFile, before: str) -> str:
        """Write a file, unless it stands there already as it is."""
        content = file.make()
        made = sha256(content).hexdigest()
        if made != before or not self.standing.take(file.pad, made):
            replace(file, make=lambda: content).write(self._draft)
        return made

    def _taken_in(self, done: _Done) -> Kept:
        """Write what another process asked in the notebook here, where each question may have another number."""
        if done.process == self._home:
            return done.kept
        numbers = self._numbers.setdefault(done.process, {})
        first = len(numbers)
        for place, (question, answer) in enumerate(done.asked):
            needs = tuple(numbers.get(need, need) for need in answer.needs)
            numbers[self._shared + first + place] = self._notebook.note(question, replace(answer, needs=needs))
        return replace(done.kept, needs=tuple(numbers.get(need, need) for need in done.kept.needs))


def _given(unit: Unit) -> bytes:
    try:
        return digest(unit.given)
    except OpaqueError:
        return token_bytes()  # equal to none, so that it is made again
