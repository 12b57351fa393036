"""Sentences are for people: no branch of the program depends on what one says, ours or another's."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

CODE = Path(__file__).parents[2] / "sdw_build"
# What shows a diagnostic to someone, or hides a name in it.
SHOW = ("diagnostics/", "rules/privacy/discretion.py", "preview/notices.py", "cli/interview.py", "forms/making.py")
# What holds a sentence: of a diagnostic, and of an exception of ours, Click's or Pydantic's.
OURS, OTHERS = {"bericht", "hulp"}, {"message", "msg", "strerror"}
FILES = sorted(path.relative_to(CODE).as_posix() for path in CODE.rglob("*.py"))
JUDGES = {"startswith", "endswith", "find", "index", "count", "partition", "split", "removeprefix", "removesuffix"}
MATCHES = {"match", "fullmatch", "search", "findall", "finditer"}


@cache
def parts(pad: str) -> tuple[ast.AST, ...]:
    """Return the syntax of a file, in pieces."""
    return tuple(ast.walk(ast.parse((CODE / pad).read_text(encoding="utf-8"))))


def sentences(node: ast.AST, names: set[str]) -> list[str]:
    """Return the attributes that hold a sentence, anywhere in an expression."""
    return [part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute) and part.attr in names]


def judged(pad: str) -> Iterator[int]:
    """Go through the lines where something is decided by a sentence."""
    for node in parts(pad):
        if isinstance(node, ast.Compare) and sentences(node, OURS | OTHERS):
            yield node.lineno
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            asked = [node.func.value] if node.func.attr in JUDGES else []
            asked += node.args if node.func.attr in MATCHES else []
            if any(sentences(part, OURS | OTHERS) for part in asked):
                yield node.lineno


def test_nothing_is_decided_by_a_sentence() -> None:
    # That one tells whether hiding a name changed anything.
    asked = [pad for pad in FILES if pad != "rules/privacy/discretion.py"]
    assert [(pad, line) for pad in asked for line in judged(pad)] == []


def test_only_what_shows_a_diagnostic_reads_its_sentences() -> None:
    asked = [pad for pad in FILES if not pad.startswith(SHOW)]
    assert [(pad, part) for pad in asked for node in parts(pad) for part in sentences(node, OURS)] == []


def test_what_pydantic_expects_is_not_read_from_its_sentence() -> None:
    assert [
        pad for pad in FILES for node in parts(pad) if isinstance(node, ast.Constant) and node.value == "expected"
    ] == []
