"""The page on consent: each guarantee names the code and the tests that hold it, and those exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_ROW = re.compile(r"^\| (?P<wrong>[^|]+) \| (?P<how>[^|]+) \| (?P<code>[^|]+) \| (?P<tests>[^|]+) \|$", re.MULTILINE)
_PAGE = (ROOT / "docs/ontwikkeling/toestemming.md").read_text(encoding="utf-8")
_ROWS = [row for row in _ROW.finditer(_PAGE) if "`" in row["code"]]


def _named(cell: str, folder: str) -> list[Path]:
    return [ROOT / folder / name for name in re.findall(r"`([^`]+)`", cell)]


def test_every_table_is_read() -> None:
    assert len(_ROWS) == sum(line.startswith("| ") for line in _PAGE.split("\n")) - 2 * _PAGE.count("| --- | --- |")


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["wrong"][:40])
def test_each_guarantee_has_code_and_tests(row: re.Match[str]) -> None:
    code, tests = _named(row["code"], "sdw_build"), _named(row["tests"], "tests")
    assert code
    assert tests
    assert [path for path in (*code, *tests) if not path.is_file()] == []


def test_every_file_of_tests_about_consent_is_named() -> None:
    held = {path for row in _ROWS for path in _named(row["tests"], "tests")}
    mine = {path for folder in ("consent", "withdrawal") for path in (ROOT / "tests" / folder).glob("test_*.py")}
    assert mine - held == set()
