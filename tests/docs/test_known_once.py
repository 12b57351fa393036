"""What the program knows, it knows in one place: who reads YAML, who asks git, who says what may be seen."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

CODE = Path(__file__).parents[2] / "sdw_build"
FILES = sorted(CODE.rglob("*.py"))

# The one place for each, and what else may touch it because it does something else with it.
YAML = {"source/reader.py", "source/yaml.py"}
PROGRAMS = {"source/git.py", "publish/search.py", "preview/search.py"}  # git, Pagefind, and the index of the preview
STATUS = {"library/visibility.py", "schema/published.py"}  # what it says, and the field itself
WITHDRAWN = {
    "library/visibility.py",
    "library/library.py",  # holds it
    "library/loading.py",  # gathers it
    "source/register.py",
    "source/history.py",
    "schema/toestemming.py",  # the fields themselves
    "withdrawal/entries.py",  # adds to it
    "withdrawal/plan.py",
    "withdrawal/tombstone.py",
    "withdrawal/stories.py",
}
ENVIRONMENT = {"day.py"}
# A report is made where its words are masked and cut, so that no form of it can show what may not be shown.
REPORTS = {"rules/privacy/discretion.py"}
# The grammar, and what goes through the tokens that it gives.
MARKDOWN = {"body/grammar.py", "body/places.py", "body/scan.py", "body/tree.py"}


def _inside(path: Path) -> str:
    return path.relative_to(CODE).as_posix()


def _nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def _imported(path: Path) -> set[str]:
    found = set()
    for node in _nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def _attributes(path: Path) -> set[str]:
    return {node.attr for node in _nodes(path) if isinstance(node, ast.Attribute)}


def _members(path: Path, name: str) -> bool:
    return any(isinstance(node, ast.Name) and node.id == name for node in _nodes(path))


@pytest.mark.parametrize("path", FILES, ids=_inside)
def test_each_thing_is_known_in_one_place(path: Path) -> None:
    here = _inside(path)
    assert "yaml" not in _imported(path) or here in YAML
    assert "subprocess" not in _imported(path) or here in PROGRAMS
    assert not {"markdown_it", "mdit_py_plugins"} & _imported(path) or here in MARKDOWN
    assert not _members(path, "Status") or here in STATUS or here == "schema/vocabulary.py"
    assert not {"ingetrokken_op", "withdrawn"} & _attributes(path) or here in WITHDRAWN
    assert (
        "SDW_DATUM" not in {node.value for node in _nodes(path) if isinstance(node, ast.Constant)}
        or here in ENVIRONMENT
    )
    calls = {node.func.id for node in _nodes(path) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert "Report" not in calls or here in REPORTS


@pytest.mark.parametrize("place", sorted(YAML | PROGRAMS | STATUS | WITHDRAWN | ENVIRONMENT | REPORTS | MARKDOWN))
def test_each_place_is_there(place: str) -> None:
    assert (CODE / place).is_file()
