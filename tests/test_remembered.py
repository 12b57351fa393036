"""A check that remembers the last one says what a check that remembers nothing says."""

import re
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from sdw_build.check import Checked, check
from sdw_build.day import today
from sdw_build.library.visibility import visibility
from sdw_build.remembered import forget, recalled, remember, remembers
from sdw_build.schema.kinds import VERHAAL
from tests.in_git import git
from tests.site.conftest import SAMPLE

DAY = date(2026, 6, 1)
_DAY = timedelta(days=1)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a copy of the sample, checked once."""
    folder = shutil.copytree(SAMPLE, tmp_path / "project")
    checked(folder)
    return folder


def checked(root: Path, day: date = DAY) -> Checked:
    """Check a project as a command does, and remember it for the next."""
    found = check(root, day, memory=recalled(root))
    remember(found, day)
    return found


def _stories(root: Path) -> list[Path]:
    return sorted((root / "verhalen").rglob("*.md"))


def _typed(root: Path) -> None:
    _stories(root)[0].write_text("---\ntitel: x\n", encoding="utf-8")


def _told(root: Path) -> None:
    path = _stories(root)[0]
    path.write_text(f"{path.read_text('utf-8')}\nBel met Jan op 06 12345678. [Weg](nergens.md)\n", encoding="utf-8")


def _gone(root: Path) -> None:
    _stories(root)[0].unlink()


def _two_changed_places(root: Path) -> None:
    one, other, *_ = _stories(root)
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)


def _kept(root: Path) -> list[Path]:
    return sorted((root / ".cache").glob("inhoud*.geheugen"))


def _damaged(root: Path) -> None:
    some = _kept(root)
    some[0].write_bytes(b"niets")
    some[1].write_bytes(some[2].read_bytes())


def _nothing(_: Path) -> None:
    pass


@pytest.mark.parametrize("change", [_nothing, _typed, _told, _gone, _two_changed_places, _damaged])
def test_whatever_changed_the_same_is_said(root: Path, change: Callable[[Path], None]) -> None:
    change(root)
    again, fresh = checked(root), check(root, DAY)
    assert again.found == fresh.found
    assert {item.pad for item in again.library.documents} == {item.pad for item in fresh.library.documents}
    assert checked(root).found == fresh.found


def test_a_file_that_did_not_change_is_not_read_anew(root: Path) -> None:
    kept = recalled(root).recalled
    assert kept
    again = check(root, DAY, memory=(memory := recalled(root)))
    assert {pad: again.memory.outcomes[pad] is memory.recalled[pad] for pad in kept} == dict.fromkeys(kept, True)


def test_of_someone_who_may_not_be_seen_nothing_is_kept(root: Path) -> None:
    ends = today() + timedelta(days=100)
    for path in _stories(root):
        # What names a text that nobody may see is not kept either.
        text = re.sub(r"\[([^]]*)\]\([^)]*later[^)]*\)", r"\1", path.read_text("utf-8"))
        path.write_text(
            re.sub(r"(gegeven_op: \S+\n)( +)(?:geldig_tot: .*\n +)?", rf"\1\2geldig_tot: {ends}\n\2", text), "utf-8"
        )
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "begin")  # else nobody knows who withdrew, and nobody is kept
    library = checked(root, today()).library
    ended = [
        document.data.titel.encode()
        for document in library.of_kind(VERHAAL)
        if visibility(library, document, today()).public and not visibility(library, document, ends + _DAY).public
    ]
    assert ended
    assert all(any(title in path.read_bytes() for path in _kept(root)) for title in ended)
    checked(root, ends + _DAY)
    assert not [title for title in ended for path in _kept(root) if title in path.read_bytes()]


def test_it_can_be_forgotten(root: Path) -> None:
    assert remembers(root)
    forget(root)
    assert not remembers(root)
    assert recalled(root).recalled == {}


def test_an_edit_writes_little_of_what_is_remembered(root: Path) -> None:
    before = {path: path.read_bytes() for path in _kept(root)}
    path = next(iter(sorted((root / "methodieken").rglob("*.md"))))
    path.write_text(f"{path.read_text('utf-8')}\nNog een zin.\n", encoding="utf-8")
    checked(root)
    assert len({path for path in _kept(root) if path.read_bytes() != before.get(path)}) == 1


def test_what_another_version_kept_goes(root: Path) -> None:
    of_before = root / ".cache" / "inhoud.geheugen"
    of_before.write_bytes(b"woorden van iemand")
    checked(root)
    assert not of_before.exists()
