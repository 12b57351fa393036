"""The page on consent: each guarantee names the code and the tests that hold it, and those exist."""

import pytest

from tests.docs.guarantees import ROOT, Row, missing, named, rows

_ROWS = rows("docs/ontwikkeling/toestemming.md")


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["wrong"][:40])
def test_each_guarantee_has_code_and_tests(row: Row) -> None:
    assert missing(row) == []


def test_every_file_of_tests_about_consent_is_named() -> None:
    held = {path for row in _ROWS for path in named(row["tests"], "tests")}
    mine = {path for folder in ("consent", "withdrawal") for path in (ROOT / "tests" / folder).glob("test_*.py")}
    assert mine - held == set()
