"""A text that is as large as it may be is read, judged and shown in bounded time; bench/vijandig.py measures all of them."""

import time
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.codes import Code
from tests.cases import DAY, document, write
from tests.hostile.sizes import PARAGRAPH, PUMPS

_MOST = 20  # seconds of the processor: what is seen is below one, and what was quadratic took minutes
_SLOWEST = (
    "letters",
    "ends of sentences",
    "emoji in words",
    "addresses in angles",
    "braces",
    "bars and dashes",
    "streets",
)


@pytest.mark.parametrize("name", _SLOWEST)
def test_a_paragraph_as_long_as_may_be(tmp_path: Path, name: str) -> None:
    root = write(tmp_path, {"content/over-ons.md": document("", PUMPS[name](PARAGRAPH), public=True)})
    before = time.process_time()
    check(root, DAY, advice=True)
    assert time.process_time() - before < _MOST


@pytest.mark.parametrize(
    ("extra", "body"),
    [
        ("", "a " * 11_000),
        ("", "a\n" * 11_000),
        ("", "a\n\n" * 1_400 + "b " * 150_000),
        ("wijziging: >\n" + "  a a\n" * 6_000, "x"),
    ],
    ids=["a line", "a paragraph", "a text", "a value"],
)
def test_what_is_larger_is_told(tmp_path: Path, extra: str, body: str) -> None:
    root = write(tmp_path, {"content/over-ons.md": document(extra, body)})
    assert [item.code for item in check(root, DAY).report] == [Code.TE_VEEL]
