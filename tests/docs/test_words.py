"""One word for one thing: no two classes of the program share a name, and the words that are explained are there."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from sdw_build.schema.kinds import KINDS

ROOT = Path(__file__).parents[2]
CODE = ROOT / "sdw_build"
_GLOSSARY = (ROOT / "docs/ontwikkeling/woorden.md").read_text(encoding="utf-8")


def _named(path: Path) -> Iterator[str]:
    """Go through the public classes of a module, and the types that it gives a name."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        names = (
            [node.name]
            if isinstance(node, ast.ClassDef)
            else [item.id for item in targets if isinstance(item, ast.Name)]
        )
        # A single letter is a type variable, capitals are a constant.
        yield from (name for name in names if re.match(r"[A-Z]\w*[a-z]", name))


def test_no_two_things_share_a_name() -> None:
    found = defaultdict(list)
    for path in sorted(CODE.rglob("*.py")):
        for name in _named(path):
            found[name].append(path.relative_to(CODE).as_posix())
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_nothing_of_ours_is_imported_under_another_name() -> None:
    renamed = [
        f"{path.relative_to(CODE).as_posix()}: {alias.name} as {alias.asname}"
        for path in sorted(CODE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sdw_build")
        for alias in node.names
        if alias.asname and re.match(r"[A-Z]\w*[a-z]", alias.name)
    ]
    assert renamed == []


def test_the_words_of_the_machinery_stand_where_the_list_says() -> None:
    table = _GLOSSARY.split("## Machinery", 1)[1]
    named = re.findall(r"`([a-z_]+(?:/[a-z_]+)*(?:\.py|/))`", table)
    assert named
    assert [name for name in named if not (CODE / name).exists()] == []


def test_every_kind_is_explained() -> None:

    explained = re.findall(r"^\| (\w+)", _GLOSSARY, re.MULTILINE)
    assert [kind.naam for kind in KINDS if kind.naam not in explained] == []
