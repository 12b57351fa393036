"""How a step chooses among what is there, by a number, and changes a file."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from tests.steps.world import World

T = TypeVar("T")

_TEXTS = ("verhalen", "methodieken", "content")
_WORDS = ("rust", "brood", "fiets", "haven", "molen", "tuin", "winter")


def one_of(items: Sequence[T], number: int) -> T:
    return items[number % len(items)]


def a_word(number: int) -> str:
    return one_of(_WORDS, number)


def texts_of(world: World) -> list[Path]:
    """Return the documents, in order; what is left of a withdrawn verhaal is none."""
    found = (path for name in _TEXTS for path in sorted((world.root / name).rglob("*.md")))
    return [path for path in found if "\ntitel:" in path.read_text(encoding="utf-8")]


def all_text(world: World) -> str:
    """Return all that texts and data say, one behind the other."""
    files = (path for name in _TEXTS for path in (world.root / name).rglob("*.*") if path.suffix in (".md", ".yml"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def unpromised(world: World) -> list[Path]:
    """Return the documents that may still be taken back: those that the list of addresses does not name."""
    promised = (world.root / "adressen.yml").read_text(encoding="utf-8")
    found = [path for path in movable(world) if f"  /{name_of(path)}/:" not in promised]
    return found or texts_of(world)


def movable(world: World) -> list[Path]:
    fixed = world.root / "content"
    return [path for path in texts_of(world) if path.parent != fixed and fixed / "agenda" != path.parent]


def name_of(path: Path) -> str:
    """Return what commands call a document: its address."""
    own = path.parent if path.name == "index.md" else path.with_suffix("")
    section = next(part for part in reversed(own.parts[:-1]) if not part.isdecimal())
    return own.name if section == "content" else f"{section}/{own.name}"


def rewrite(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def set_field(path: Path, name: str, value: str) -> None:
    """Give a field at the top of a document a value, whether it had one or not."""

    def changed(text: str) -> str:
        head, mark, rest = text.partition("\n---")
        line = f"{name}: {value}"
        found = re.subn(rf"(?m)^{name}:.*$", lambda _: line, head, count=1)
        return (found[0] if found[1] else f"{head}\n{line}") + mark + rest

    rewrite(path, changed)
