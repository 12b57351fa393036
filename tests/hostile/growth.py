"""Whether an expression takes longer and longer: every one that the program has, on what it is made of, over and over."""

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import islice, permutations, product
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any, NamedTuple

import sdw_build

CODE = Path(sdw_build.__path__[0])
_FIRST = 400  # letters: what is slow here by half a millisecond is looked at again
_SLOW = 0.000_25
LIMIT = 20_000  # letters: the longest line, paragraph and value
_USES = {
    "search": lambda pattern, text: pattern.search(text),
    "match": lambda pattern, text: pattern.match(text),
    "fullmatch": lambda pattern, text: pattern.fullmatch(text),
    "finditer": lambda pattern, text: sum(1 for _ in pattern.finditer(text)),
    "findall": lambda pattern, text: pattern.findall(text),
    "sub": lambda pattern, text: pattern.sub(text[:0], text),
    "split": lambda pattern, text: pattern.split(text),
}
# What reads only what we wrote ourselves: the theme, the explanations, a finished page.
_OURS = ("publish.stylesheet.", "preview.explained.", "diagnostics.render.uitleg.", "html.wrapping.", "site.o")
# These are only compared with a whole value.
_WHOLE = ("rules.rol_is_naam._SURE", "source.web._AROUND")
_OF_A_CLASS = {
    op.CATEGORY_DIGIT: "1",
    op.CATEGORY_SPACE: " \n",
    op.CATEGORY_WORD: "a1",
    op.CATEGORY_NOT_SPACE: "a-",
    op.CATEGORY_NOT_WORD: "- ",
    op.CATEGORY_NOT_DIGIT: "a",
}


class Use(NamedTuple):
    """An expression, where it stands, and how it is used."""

    where: str
    pattern: re.Pattern[Any]
    how: str


def uses() -> Iterator[Use]:
    """Go through every expression of the program, once for each way in which it is used."""
    seen = set()
    for found in (*_in_modules(), *_in_calls()):
        key = (found.pattern.pattern, found.pattern.flags, found.how)
        if key not in seen:
            seen.add(key)
            yield found


def strangers() -> list[Use]:
    """Return the expressions that see what someone else wrote."""
    named = [(use.where.removeprefix("sdw_build."), use) for use in uses()]
    return [
        use
        for where, use in named
        if not where.startswith(_OURS) and (use.how == "fullmatch" or not where.startswith(_WHOLE))
    ]


def worst(use: Use, most: int, enough: float) -> tuple[float, str]:
    """Return how long an expression takes on a text of the limit, in seconds of the processor, and on which.

    That is the longest, or the first that is more than enough.
    """
    slowest = (0.0, "")
    for head, pump, end in _attacks(use.pattern, most):
        text = _text(use, head, pump, end, _FIRST)
        if _cost(use, text) > _SLOW and min(_cost(use, text) for _ in range(3)) > _SLOW:
            slowest = max(slowest, (_cost(use, _text(use, head, pump, end, LIMIT)), repr((head, pump, end))))
        if slowest[0] > enough:
            break
    return slowest


def _text(use: Use, head: str, pump: str, end: str, size: int) -> Any:
    text = head + pump * (size // len(pump)) + end
    return text.encode() if isinstance(use.pattern.pattern, bytes) else text


def _cost(use: Use, text: Any) -> float:
    before = time.process_time()
    _USES[use.how](use.pattern, text)
    return time.process_time() - before


def _attacks(pattern: re.Pattern[Any], most: int) -> Iterator[tuple[str, str, str]]:
    signs, words = _made_of(pattern)
    few = [
        *[sign for sign in signs if sign.isalnum()][:3],
        *[sign for sign in signs if not sign.isalnum()][:8],
        "a",
        " ",
    ]
    alone = list(dict.fromkeys([*few, *words[:6]]))
    pumps = list(dict.fromkeys([*alone, *(one + other for one, other in islice(permutations(alone, 2), most))]))
    heads = ["", *[sign for sign in signs if not sign.isalnum()][:2], *words[:2]]
    ends = [*product([""], ["", "!\n"]), *product(heads, ["\0"])]
    return ((head, pump, end) for pump, (head, end) in product(pumps, ends))


def _made_of(pattern: re.Pattern[Any]) -> tuple[list[str], list[str]]:
    """Return the signs that an expression names, or of what it names, and its words."""
    signs: list[str] = []
    words: list[str] = []

    def inside(pieces: Any) -> None:
        word = ""
        for kind, value in (*pieces, (None, None)):
            if kind is op.LITERAL:
                word += chr(value)
                continue
            signs.extend(word)
            words.extend([word] if len(word) > 1 else [])
            word = ""
            signs.extend(_of_set(value) if kind is op.IN else "a 1" if kind in (op.ANY, op.NOT_LITERAL) else "")
            for part in _parts(kind, value):
                inside(part)

    inside(_parser.parse(pattern.pattern, pattern.flags))
    return list(dict.fromkeys(signs)), list(dict.fromkeys(words))


def _parts(kind: Any, value: Any) -> list[Any]:
    if kind is op.BRANCH:
        return list(value[1])
    if kind is op.ATOMIC_GROUP:
        return [value]
    places = {
        op.SUBPATTERN: 3,
        **dict.fromkeys((op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT), 2),
        **dict.fromkeys((op.ASSERT, op.ASSERT_NOT), 1),
    }
    return [value[places[kind]]] if kind in places else []


def _of_set(pieces: Any) -> list[str]:
    found: list[str] = []
    for kind, value in pieces:
        if kind is op.LITERAL:
            found.append(chr(value))
        elif kind is op.RANGE:
            found.extend(map(chr, value))
        elif kind is op.CATEGORY:
            found.extend(_OF_A_CLASS.get(value, "a"))
    if pieces[0][0] is op.NEGATE:
        return [sign for sign in "a1 -.(\n\"'*" if sign not in found]
    return found[:6]


def _in_modules() -> Iterator[Use]:
    used = _used()
    for module in _modules():
        for name, value in vars(module).items():
            for pattern in _within(value):
                for how in used.get((module.__name__, name), ()) or used.get(("", name), ()):
                    yield Use(f"{module.__name__}.{name}", pattern, how)


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(sdw_build.__path__, "sdw_build."):
        if "__main__" not in found.name:
            yield importlib.import_module(found.name)


def _within(value: Any, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 3 and isinstance(value, (tuple, list, set, frozenset)):
        for each in value:
            yield from _within(each, depth + 1)
    elif depth < 3 and isinstance(value, dict):
        yield from _within([*value.keys(), *value.values()], depth + 1)
    elif depth < 3 and is_dataclass(value) and not isinstance(value, type):
        yield from _within([getattr(value, field.name, None) for field in fields(value)], depth + 1)


@cache
def _nodes() -> dict[Path, list[ast.AST]]:
    """Read each file of the program, and keep of it what may use an expression."""
    kept = (ast.Attribute, ast.Name, ast.Call)
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(CODE.rglob("*.py"))}
    return {path: [node for node in ast.walk(tree) if isinstance(node, kept)] for path, tree in trees.items()}


def _used() -> dict[tuple[str, str], set[str]]:
    """Return how each name of an expression is used: in its own module, or in any when others may take it from there."""
    found: dict[tuple[str, str], set[str]] = {}
    for path, nodes in _nodes().items():
        module = ".".join(("sdw_build", *path.relative_to(CODE).with_suffix("").parts))
        named: dict[str, set[str]] = {}
        # What is gone through bears another name there: a list of expressions, or a field of a value.
        methods = {node.attr for node in nodes if isinstance(node, ast.Attribute)} & _USES.keys()
        for node in nodes:
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.attr in _USES:
                named.setdefault(node.value.id, set()).add(node.attr)
        for name in {node.id for node in nodes if isinstance(node, ast.Name)}:
            private = name.startswith("_")
            here = named.get(name) or (methods if private else set())
            found.setdefault((module if private else "", name), set()).update(here)
    return found


def _in_calls() -> Iterator[Use]:
    for path, nodes in _nodes().items():
        for node in nodes:
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="re"), attr=how), args=[ast.Constant(value=str() as typed), *_]
                ) if how in _USES:
                    flags = re.MULTILINE if "MULTILINE" in ast.unparse(node) else re.NOFLAG
                    yield Use(f"{path.relative_to(CODE)}:{node.lineno}", re.compile(typed, flags), how)
