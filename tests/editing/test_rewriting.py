"""Edits of exact spans: the rest of a file stays byte for byte."""

from pathlib import Path

import pytest

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.editing.refusal import RefusedError
from sdw_build.editing.rewriting import Rewriting


def rewriting(folder: Path, raw: bytes) -> Rewriting:
    """Open a file with these bytes."""
    path = folder / "x.md"
    path.write_bytes(raw)
    return Rewriting(path, "x.md")


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_stay(tmp_path: Path, end: bytes, mark: bytes) -> None:
    raw = mark + end.join(["één oud".encode(), "twee oud 👍 oud".encode(), b""])
    file = rewriting(tmp_path, raw)
    file.replace(Place("x.md", 1, 5), 3, "oud", "nieuw")
    file.replace(Place("x.md", 2, 12), 3, "oud", "nieuwer")
    file.insert_line_below(1, "ertussen")
    expected = mark + end.join(["één nieuw".encode(), b"ertussen", "twee oud 👍 nieuwer".encode(), b""])
    assert file.result() == expected


def test_a_value_between_quotes_keeps_them(tmp_path: Path) -> None:
    file = rewriting(tmp_path, b"veld: 'oud' # oud\n")
    file.replace(Place("x.md", 1, 7), 5, "oud", "nieuw")
    assert file.result() == b"veld: 'nieuw' # oud\n"


def test_a_word_is_looked_for_behind_a_mark(tmp_path: Path) -> None:
    file = rewriting(tmp_path, b"[[cijfer:cijfer]]")
    file.replace(Place("x.md", 1, 1), 17, "cijfer", "getal", behind=":")
    assert file.result() == b"[[cijfer:getal]]"


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    file = rewriting(tmp_path, b"iets anders\n")
    with pytest.raises(RefusedError, match="regel 1"):
        file.replace(Place("x.md", 1, 1), 4, "oud", "nieuw")


def test_a_last_line_without_an_end_gets_none(tmp_path: Path) -> None:
    file = rewriting(tmp_path, b"a\r\nb")
    file.insert_line_below(2, "c")
    assert file.result() == b"a\r\nb\r\nc"
    assert rewriting(tmp_path, b"a\nb").lines == 2


def test_removed_lines_take_their_ends_along(tmp_path: Path) -> None:
    file = rewriting(tmp_path, b"a\nb\nc\nd")
    file.remove_lines(2, 3)
    assert file.result() == b"a\nd"
    last = rewriting(tmp_path, b"a\nb\n")
    last.remove_lines(2, 2)
    assert last.result() == b"a\n"
