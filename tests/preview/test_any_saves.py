"""Whatever is saved, one thing after the other, the preview shows and tells what one that begins now shows and tells.

Here are a few saves, always the same ones. `SDW_EIGENSCHAPPEN=40` takes as many walks, others each time.
"""

import os
import re
import shutil
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from sdw_build.library.library import SECTIONS
from sdw_build.preview import watch
from sdw_build.preview.live import LiveContent
from sdw_build.preview.notices import Notices
from sdw_build.preview.showing import Showing
from sdw_build.preview.watch import Watch
from sdw_build.source.project import read_project
from tests.steps.content import PEOPLE
from tests.steps.steps import STEPS
from tests.steps.world import World, commit, lay_out

_MANY = int(os.environ.get("SDW_EIGENSCHAPPEN", "0"))
_BEGIN = "begin"
_IN_A_TEXT = ("body", "less", "heading", "title", "summary", "shown_field")
_ELSEWHERE = (
    "no_picture",
    "another",
    "concept",
    "planned",
    "moved",
    "moved_by_hand",
    "recorded",
    "removed",
    "withdrawn",
    "consent",
    "brought_back",
    "setting",
    "glossary",
    "figure",
    "words",
    "region",
    "template",
    "style",
    "picture",
    "broken",
    "committed",
    "as_committed",
)
_NUMBER = re.compile(rb'data-nummer="\d+"')

Saves = Sequence[tuple[str, int]]
_step = st.tuples(st.sampled_from((*_IN_A_TEXT * 4, *_ELSEWHERE)), st.integers(0, 999))


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Lay out the project once, for walks that begin there; the preview looks whenever that is asked."""
    place = tmp_path_factory.mktemp("bewaren")
    lay_out(place / _BEGIN)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watch, "_PAUSE", 0)
        patch.setattr(watch, "_PART", 1e9)
        yield place


class Preview:
    """The preview of a project, without a server around it."""

    def __init__(self, world: World) -> None:
        """Read the project as it is now."""
        self.watch = Watch(world.root, self._take_in)
        self.live = LiveContent(world.root, world.day)
        project = read_project(world.root / "mkdocs.yml")
        self._showing = Showing(project, self.live, Notices(), world.place / "beelden")

    def _take_in(self, changed: Collection[str] | None) -> None:
        self.live.refresh(changed)

    def told(self) -> list[object]:
        """Return all that it tells of the content."""
        now = self.live.now
        report = now.checked.report
        lines = {item.place.pad: now.checked.lines.get(item.place.pad) for item in report}
        return [list(report), lines, dict(now.unread), now.pages is None, now.fault]

    def shown(self) -> dict[str, tuple[int, bytes]]:
        """Return what it shows at each address."""
        now = self.live.now
        found = {address: self._showing.at(address) for address in sorted({*now.addresses, *SECTIONS, *now.unread})}
        return {address: (reply.status, _NUMBER.sub(b"", reply.body)) for address, reply in found.items()}


def _look(preview: Preview, world: World) -> None:
    """Let the preview see what was saved, and hold it against one that begins now."""
    preview.watch.look()
    fresh = Preview(world)
    assert preview.told() == fresh.told()
    here, there = preview.shown(), fresh.shown()
    assert here.keys() == there.keys()
    assert [address for address in here if here[address] != there[address]] == []
    gone = [person.word.encode() for person in PEOPLE if person.kenmerk in world.gone]
    assert [word for word in gone if any(word in content for _, content in here.values())] == []


def _walk(start: Path, saves: Saves) -> None:
    for left in start.iterdir():
        if left.name != _BEGIN:
            shutil.rmtree(left)
    world = World(start)
    shutil.copytree(start / _BEGIN, world.root, symlinks=True)
    preview = Preview(world)
    for taken, (name, number) in enumerate(saves, 1):
        try:
            if name == "broken":
                commit(world.root)  # of a file that nobody can read, one that begins now has nothing else
            STEPS[name](world, number)
            world.day = preview.live.day
            _look(preview, world)
            if world.again:
                world.again()
                world.again = None
                _look(preview, world)
        except Exception as error:
            error.add_note(f"na {taken} keer bewaren: {saves[:taken]}")
            raise


@given(st.lists(_step, min_size=12, max_size=12) if _MANY else st.lists(_step, min_size=6, max_size=6))
@example([("title", 5), ("shown_field", 7), ("summary", 3), ("title", 8), ("shown_field", 12)])
@example([("body", 3), ("withdrawn", 0), ("body", 3), ("brought_back", 0), ("heading", 4)])
@settings(
    max_examples=_MANY or 3,
    derandomize=not _MANY,
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
def test_after_each_save_the_preview_is_what_one_that_begins_now_is(start: Path, saves: Saves) -> None:
    _walk(start, saves)
