"""What the program knows, it knows in one place: who reads YAML, who asks git, who says what may be seen."""

import ast
from pathlib import Path

CODE = Path(__file__).parents[2] / "sdw_build"

# The one place for each, and what else may touch it because it does something else with it.
PLACES = {
    "YAML": {"source/reader.py", "source/yaml.py"},
    # Git, Pagefind, and the index of the preview.
    "other programs": {"source/git.py", "publish/pagefind.py", "preview/search.py"},
    # What it says, and the field itself.
    "the status": {"library/visibility.py", "schema/published.py"},
    "what is withdrawn": {
        "library/visibility.py",
        "inspection/hidden.py",  # looks for it on the built site
        "library/loading.py",  # gathers it
        "source/register.py",
        "source/history.py",
        "withdrawal/entries.py",  # adds to it
        "withdrawal/plan.py",
        "withdrawal/tombstone.py",
    },
    "the day of the environment": {"day.py"},
    # A report is made where its words are masked and cut, so that no form of it can show what may not be shown.
    "a report": {"rules/privacy/discretion.py"},
    # The grammar, and what goes through the tokens that it gives.
    "Markdown": {"body/grammar.py", "body/places.py", "body/scan.py", "body/tree.py"},
}


def _traits(path: Path) -> set[str]:
    """Return what a file uses of what is known in one place."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    imported = {alias.name.split(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module.split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    constants = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    called = {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    used = {
        "YAML": "yaml" in imported,
        "other programs": "subprocess" in imported,
        "Markdown": bool({"markdown_it", "mdit_py_plugins"} & imported),
        "the status": "Status" in names,
        "what is withdrawn": bool({"ingetrokken_op", "withdrawn"} & attributes),
        "the day of the environment": "SDW_DATUM" in constants,
        "a report": "Report" in called,
    }
    return {trait for trait, is_used in used.items() if is_used}


def test_each_thing_is_known_in_one_place() -> None:
    users: dict[str, set[str]] = {trait: set() for trait in PLACES}
    for path in CODE.rglob("*.py"):
        for trait in _traits(path):
            users[trait].add(path.relative_to(CODE).as_posix())
    assert users == PLACES
