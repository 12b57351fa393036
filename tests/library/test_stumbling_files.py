"""A fault of our own at one file: that file is told, all others are read and checked, and nothing of its text is kept."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sdw_build.check import Memory, check
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.fault import StumbleError, about, contained
from tests.cases import DAY, Files, document

Project = Callable[[Files], Path]
FAULTS = [RecursionError, ValueError, KeyError, UnicodeError, MemoryError, AssertionError, StopIteration, OSError]
WORDS = "woorden uit een verhaal"


class Broken(dict[str, object]):
    """Outcomes that cannot be looked up for one file."""

    def __init__(self, fault: type[Exception]) -> None:
        super().__init__()
        self.fault = fault

    def get(self, key: str, default: object = None) -> object:
        """Fail for one file, as a mistake of ours would."""
        if key == "verhalen/een.md":
            raise self.fault(WORDS)
        return super().get(key, default)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_we_stumble_over_is_told_and_the_others_are_checked(
    project: Project, fault: type[Exception]
) -> None:
    files = {f"verhalen/{name}.md": document() for name in ("een", "twee")}
    root = project({**files, "verhalen/drie.md": document("stauts: concept\n")})
    memory = Memory()
    memory.outcomes = Broken(fault)  # type: ignore[assignment]
    checked = check(root, DAY, memory=memory)
    assert [(item.code, item.place) for item in checked.report] == [
        (Code.ONBEKEND_VELD, Place("verhalen/drie.md", 6)),
        (Code.STRUIKELT, Place("verhalen/een.md")),
    ]
    assert [found.slug for found in checked.library.documents] == ["twee"]
    assert ("verhaal", "een") in checked.library.unreadable
    assert WORDS not in (root / ".cache/sdw-fout.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("fault", FAULTS)
def test_what_was_found_before_a_fault_is_not_half_an_answer(tmp_path: Path, fault: type[Exception]) -> None:
    def finds() -> Iterator[Diagnostic]:
        yield Diagnostic(Code.HTML, Place("content/a.md"), "x")
        with about("content/b.md"):
            raise fault(WORDS)

    (told,) = contained(tmp_path, "content/a.md", finds())
    assert (told.code, told.place) == (Code.STRUIKELT, Place("content/b.md"))
    log = (tmp_path / ".cache/sdw-fout.txt").read_text(encoding="utf-8")
    assert fault.__name__ in log
    assert WORDS not in log


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_who_stops_the_program_stops_it(tmp_path: Path, stop: type[BaseException]) -> None:
    def stops() -> Iterator[Diagnostic]:
        raise stop
        yield

    with pytest.raises(stop):
        contained(tmp_path, "content/a.md", stops())


def test_several_faults_are_all_written_down_and_never_without_end(tmp_path: Path) -> None:
    for _ in range(3):
        with pytest.raises(StumbleError), about("a.md"):
            raise KeyError(WORDS)
        contained(tmp_path, "a.md", (1 / 0 for _ in "a"))  # type: ignore[misc]
    log = tmp_path / ".cache/sdw-fout.txt"
    assert log.read_text(encoding="utf-8").count("ZeroDivisionError") == 3
    log.write_text("x" * 300_000, encoding="utf-8")
    contained(tmp_path, "a.md", (1 / 0 for _ in "a"))  # type: ignore[misc]
    assert log.stat().st_size < 10_000
