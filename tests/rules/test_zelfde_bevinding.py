"""A place among the findings belongs to one figure: the second is told at its own line."""

from pathlib import Path

from sdw_build.check import check
from sdw_build.diagnostics.codes import Code
from tests.cases import DAY, document, write

_ONE = "  bewering: Zo is het.\n  waarde: 30\n  populatie: Iedereen\n  bron: Bron\n  jaar: 2020\n"


def told(root: Path, figures: str) -> list[tuple[int, int, str, str]]:
    """Return what is told of a file of figures: line, column, code and value."""
    files = {"content/index.md": document(public=True), "content/cijfers/werk.yml": figures}
    found = [item for item in check(write(root, files), DAY).report if item.place.pad == "content/cijfers/werk.yml"]
    return [(item.place.regel, item.place.kolom, item.code, item.waarde) for item in found]


def test_a_place_that_two_figures_ask_for_is_told_at_the_second(tmp_path: Path) -> None:
    text = f"a:\n{_ONE}  bevinding: 1\nb:\n{_ONE}  bevinding: 2\nc:\n{_ONE}  bevinding: 1\n"
    assert told(tmp_path, text) == [(21, 14, Code.ZELFDE_BEVINDING, "1")]


def test_each_its_own_place_or_none_is_right(tmp_path: Path) -> None:
    assert told(tmp_path, f"a:\n{_ONE}  bevinding: 1\nb:\n{_ONE}  bevinding: 5\nc:\n{_ONE}") == []


def test_there_is_no_sixth_place(tmp_path: Path) -> None:
    assert told(tmp_path, f"a:\n{_ONE}  bevinding: 6\n") == [(7, 14, Code.GEEN_GETAL, "6")]
