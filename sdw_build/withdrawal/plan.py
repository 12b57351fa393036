"""What a withdrawal is about: which consents, which verhalen carry them, and what goes with those."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.diagnostics.nearest import nearest
from sdw_build.editing.refusal import RefusedError
from sdw_build.schema.values import bare, is_kenmerk
from sdw_build.source.folder import Folder, read_folder
from sdw_build.withdrawal.mentions import mentions
from sdw_build.withdrawal.pictures import Belongings, belongings
from sdw_build.withdrawal.stories import Person, Story, find_story, read_story, stories


class WhoError(Exception):
    """A verhaal names more than one consent, and nobody said which is withdrawn; holds whom it names."""

    def __init__(self, pad: str, people: tuple[Person, ...]) -> None:
        """Keep them for whoever asks."""
        super().__init__(pad)
        self.pad = pad
        self.people = people


@dataclass(frozen=True)
class WithdrawalPlan:
    """Which consents are withdrawn, and what goes with them."""

    folder: Folder
    kenmerken: tuple[str, ...]
    gone: tuple[Story, ...]
    goods: Belongings
    mentions: tuple[Place, ...]


def plan_withdrawal(root: Path, asked: str | None, kenmerken: Collection[str]) -> WithdrawalPlan:
    """Return what a withdrawal takes away; raises `RefusedError` when it is unclear what is asked, `WhoError` when by whom."""
    folder = read_folder(root)
    every = stories(folder)
    named = find_story(folder, asked) if asked else None
    ids = _ids(every, named, kenmerken)
    gone = tuple(story for story in every if story == named or any(story.carries(item) for item in ids))
    others = [read_story(root, file.pad) for file in (*folder.documents, *folder.data)]
    left = [other for other in others if other.pad not in {story.pad for story in gone}]
    return WithdrawalPlan(folder, ids, gone, belongings(folder, gone, left), mentions(folder, gone))


def _ids(every: tuple[Story, ...], named: Story | None, asked: Collection[str]) -> tuple[str, ...]:
    """Return the ids to withdraw, as the verhalen spell them."""
    if named and not asked:
        if len(named.people) > 1:
            raise WhoError(named.pad, named.people)
        return tuple(person.kenmerk for person in named.people)
    return tuple(dict.fromkeys(_spelled(every, named, item) for item in asked))


def _spelled(every: tuple[Story, ...], named: Story | None, asked: str) -> str:
    people = [person for story in ([named] if named else every) for person in story.people]
    for person in people:
        if bare(person.kenmerk) == bare(asked):
            return person.kenmerk
    # Of a text that is gone already, or that nobody can read, only the person who asks knows who was in it.
    if named and is_kenmerk(asked) and (named.withdrawn or not named.fragment.whole):
        return asked
    near = nearest(asked, [person.kenmerk for person in people])
    where = named.pad if named else "geen enkel verhaal"
    said = f"het kenmerk {asked} staat niet in {where}." if named else f"het kenmerk {asked} staat in {where}."
    raise RefusedError(f"{said}{f' Bedoel je {near}?' if near else ''}")
