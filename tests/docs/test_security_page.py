"""SECURITY.md: each guarantee names the code and the tests that hold it, and those exist."""

import re

import pytest

from tests.docs.guarantees import ROOT, Row, missing, named, rows

_ROWS = rows("SECURITY.md")


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["wrong"][:40])
def test_each_guarantee_has_code_and_tests(row: Row) -> None:
    assert missing(row) == []


def test_a_test_that_is_not_there_is_seen() -> None:
    line = "| wrong | how | `preview/asking.py` | `preview/test_asking.py::test_{}` |"
    found = [
        re.fullmatch(r"\| (?P<wrong>.+) \| (?P<how>.+) \| (?P<code>.+) \| (?P<tests>.+) \|", line.format(name))
        for name in ("er_is_niets", "a_page_of_the_preview_may")
    ]
    assert [missing(row) for row in found if row] == [["preview/test_asking.py::test_er_is_niets"], []]


def test_every_file_of_properties_is_named() -> None:
    held = {path for row in _ROWS for path in named(row["tests"], "tests")}
    mine = set((ROOT / "tests" / "properties").glob("test_*.py"))
    # What is found and how words are read guards nobody.
    assert {path.name for path in mine - held} - {"test_searching.py", "test_reading_words.py"} == set()


def test_nobody_is_sent_to_an_address_that_we_made_up() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert not re.search(r"[\w.]+@[\w-]+\.\w+|https?://", text)
