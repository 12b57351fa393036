"""The map in ARCHITECTURE.md: every room is on it, and imports only from rooms above it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = ROOT / "sdw_build"
_EXAMPLES = {"tip", "naam"}


def drawn() -> list[str]:
    """Return the rooms in the order of the map."""
    block = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("sdw_build/\n", 1)[1].split("\n\n", 1)[0]
    return [name.removesuffix(".py") for name in re.findall(r"^  ([\w.]+?)/? ", block, re.MULTILINE)]


def imports() -> Iterator[tuple[str, str, str]]:
    """Go through the imports from one room in another, as (file, room, the other)."""
    for path in sorted(CODE.rglob("*.py")):
        inside = path.relative_to(CODE)
        room = inside.parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("sdw_build."):
                other = node.module.split(".")[1]
                if other != room:
                    yield inside.as_posix(), room, other


def test_every_room_is_on_the_map() -> None:
    here = {path.stem for path in CODE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert set(drawn()) == {name for name in here if not name.startswith("__")}


def test_a_room_imports_only_from_rooms_above_it() -> None:
    order = {room: place for place, room in enumerate(drawn())}
    wrong = [f"{file} imports from {other}" for file, room, other in imports() if order[other] > order.get(room, 99)]
    assert wrong == []


@pytest.mark.parametrize(
    "page", [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/ontwikkeling/*.md"))], ids=lambda page: page.stem
)
def test_the_files_and_pages_that_a_document_names_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    # A kind and a page that are only examples of how to add one.
    files = [name for name in re.findall(r"`((?:\w+/)+\w+\.(?:py|html))`", text) if Path(name).stem not in _EXAMPLES]
    links = [name for name in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text) if not name.startswith("http")]
    gone = [name for name in files if not any((ROOT / above / name).is_file() for above in ("", "sdw_build", "tests"))]
    assert gone + [name for name in links if not (page.parent / name).exists()] == []
