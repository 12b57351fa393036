"""A file that was looked at where it stands needs no second look, as long as nothing went that it may lead to."""

from hashlib import sha256
from pathlib import Path

import pytest

from sdw_build.inspection.built import Built
from sdw_build.inspection.still_right import still_right

_BEFORE = {
    "index.html": '<h1 id="a">A</h1><a href="b/#twee">b</a>',
    "b/index.html": '<h2 id="een">1</h2><h2 id="twee">2</h2>',
    "assets/een.css": "a { color: red }",
    "pagefind/fragment/nl_1.pf_fragment": "x",
}


def _lay(folder: Path, files: dict[str, str]) -> dict[str, str]:
    for pad, text in files.items():
        (folder / pad).parent.mkdir(parents=True, exist_ok=True)
        (folder / pad).write_text(text, encoding="utf-8")
    return {pad: sha256(text.encode()).hexdigest() for pad, text in files.items() if not pad.startswith("pagefind")}


def right(tmp_path: Path, **changes: str | None) -> frozenset[str]:
    """Return what is still right of a site in which some files changed, by the first letter of their name."""
    before = _lay(tmp_path / "site", _BEFORE)
    letters = {"i": "index.html", "b": "b/index.html", "a": "assets/een.css", "p": "pagefind/fragment/nl_1.pf_fragment"}
    new = {**_BEFORE, **{letters[letter]: text for letter, text in changes.items()}}  # type: ignore[dict-item]
    now = _lay(tmp_path / "draft", {pad: text for pad, text in new.items() if text is not None})
    return still_right(Built(tmp_path / "site", None), Built(tmp_path / "draft", None), before, now)


def test_what_is_the_same_stays_right(tmp_path: Path) -> None:
    assert right(tmp_path) == {"index.html", "b/index.html", "assets/een.css"}


@pytest.mark.parametrize(
    "text", ['<h2 id="twee">2</h2><h2 id="een">1</h2>', '<h2 id="een">1</h2><p id="twee" class="x">']
)
def test_another_text_with_the_same_places_leaves_the_others_right(tmp_path: Path, text: str) -> None:
    assert right(tmp_path, b=text) == {"index.html", "assets/een.css"}


def test_the_files_of_the_search_index_come_and_go(tmp_path: Path) -> None:
    assert right(tmp_path, p=None, b='<h2 id="een">1</h2><h2 id="twee">2</h2><h2 id="drie">3</h2>') == {
        "index.html",
        "assets/een.css",
    }


@pytest.mark.parametrize("change", [{"b": '<h2 id="een">1</h2>'}, {"b": None}, {"a": None}])
def test_when_a_file_or_a_place_went_nothing_is_sure(tmp_path: Path, change: dict[str, str | None]) -> None:
    assert right(tmp_path, **change) == frozenset()


def test_a_page_that_another_hand_changed_says_nothing(tmp_path: Path) -> None:
    before = _lay(tmp_path / "site", _BEFORE)
    (tmp_path / "site" / "b" / "index.html").write_text("leeg", encoding="utf-8")
    now = _lay(tmp_path / "draft", {**_BEFORE, "b/index.html": '<h2 id="een">1</h2>'})
    assert still_right(Built(tmp_path / "site", None), Built(tmp_path / "draft", None), before, now) == frozenset()
