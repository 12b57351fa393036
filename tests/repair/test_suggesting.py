"""Suggestions: the lines of a repair, as GitHub takes them."""

import pytest

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.repair.repairing import Repair
from sdw_build.repair.suggesting import Suggestion, suggestions


def found(before: bytes, after: bytes, *lines: int) -> list[Suggestion]:
    """Return what is suggested for a file, with a mistake on some lines."""
    mended = tuple(Diagnostic(Code.ONBEKEND_VELD, Place("a.md", line), "") for line in lines)
    return list(suggestions([Repair("a.md", before, after, mended)]))


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (b"a\nb\nc\n", b"a\nB\nc\n", [(2, 2, "B", False)]),
        (b"a\nb\nc\n", b"A\nB\nc\n", [(1, 1, "A", False), (2, 2, "B", False)]),
        (b"a\nb\n", b"a\nx\nb\n", [(1, 1, "a\nx", False)]),
        (b"a\nb\n", b"x\na\nb\n", [(1, 1, "x\na", False)]),
        (b"a\nb\nc\n", b"a\nc\n", [(2, 2, "", True)]),
        (b"a\nb\nc\n", b"a\n\nc\n", [(2, 2, "", False)]),
        (b"a\nb\nc\n", b"a\nx\ny\nz\nc\n", [(2, 2, "x\ny\nz", False)]),
        (b"a\r\nb\r\n", b"a\r\nB\r\n", [(2, 2, "B", False)]),
        (b"\xef\xbb\xbfa\nb\n", b"a\nB\n", [(2, 2, "B", False)]),
    ],
)
def test_each_change_is_suggested_on_its_lines(
    before: bytes, after: bytes, wanted: list[tuple[int, int, str, bool]]
) -> None:
    assert [(each.first, each.last, each.text, each.gone) for each in found(before, after, 1)] == wanted


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a\r\nb\r\n", b"a\nb\n"),  # only its line ends
        (b"\xef\xbb\xbfa\n", b"a\n"),  # only a mark that nobody sees
        (b"caf\xe9\n", "café\n".encode()),  # GitHub does not show such a file
        (b"bel 06-12345678 nu\n", b"bel 06-12345678 nu.\n"),  # a personal detail is not said again
    ],
)
def test_what_cannot_be_seen_or_may_not_be_repeated_is_not_suggested(before: bytes, after: bytes) -> None:
    assert found(before, after, 1) == []


def test_a_suggestion_says_which_mistakes_it_mends() -> None:
    assert [each.codes for each in found(b"a\nb\nc\n", b"A\nb\nC\n", 3)] == [("SDW202",), ("SDW202",)]
