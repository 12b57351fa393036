"""The tables of guarantees in a page: each row names the code and the tests that hold it, and those exist."""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
_ROW = re.compile(r"^\| (?P<wrong>[^|]+) \| (?P<how>[^|]+) \| (?P<code>[^|]+) \| (?P<tests>[^|]+) \|$", re.MULTILINE)
_TABLE = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)
Row = re.Match[str]


def rows(page: str) -> list[Row]:
    """Return the rows of guarantees, and fail where one of such a table cannot be read."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found = []
    for table in (match[0] for match in _TABLE.finditer(text) if "| code | tests |" in match[0]):
        read = [row for row in _ROW.finditer(table) if "`" in row["code"]]
        assert len(read) == table.count("\n") - 2, table
        found += read
    return found


def named(cell: str, folder: str) -> list[Path]:
    """Return the files that a cell names."""
    return [ROOT / folder / name.partition("::")[0] for name in re.findall(r"`([^`]+)`", cell)]


def missing(row: Row) -> list[str]:
    """Return what a row names and is not there; a row that names nothing misses all."""
    gone = [
        str(path) for path in (*named(row["code"], "sdw_build"), *named(row["tests"], "tests")) if not path.is_file()
    ]
    for name in re.findall(r"`([^`]+)`", row["tests"]):
        file, _, test = name.partition("::")
        if not gone and test not in ("", *_tests(ROOT / "tests" / file)):
            gone.append(name)
    return gone if named(row["code"], "") and named(row["tests"], "") else ["everything"]


@cache
def _tests(path: Path) -> tuple[str, ...]:
    return tuple(
        node.name for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)
    )
