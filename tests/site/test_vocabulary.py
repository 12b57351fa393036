"""The vocabulary of the search: the words that Pagefind knows, and nothing else."""

import json
import re
from typing import Any

import pytest

from tests.site.output import Output


@pytest.fixture(scope="module")
def words(sample_site: Output) -> dict[str, Any]:
    """Read what the search page reads."""
    found: dict[str, Any] = json.loads((sample_site.folder / "pagefind" / "woorden.json").read_text(encoding="utf-8"))
    return found


def test_it_holds_every_page_by_its_title(words: dict[str, Any], sample_site: Output) -> None:
    fragments = {path.stem for path in (sample_site.folder / "pagefind" / "fragment").iterdir()}
    assert set(words["titels"]) == fragments
    assert words["paginas"] == len(fragments)
    assert "Vroeg op, vroeg klaar" in words["titels"].values()


def test_it_holds_the_labels_of_all_pages(words: dict[str, Any], sample_site: Output) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sample_site.folder.rglob("*.html")]
    shown = {label for text in texts for label in re.findall(r'<meta name="soort" [^>]*content="([^"]+)"', text)}
    assert shown
    assert shown <= set(words["soorten"])
    assert {label for label, (_, shared) in words["soorten"].items() if shared} == {"Cijfers", "Woordenlijst"}


def test_words_are_bare_and_counted_by_page(words: dict[str, Any]) -> None:
    assert words["woorden"]["vroeg"] >= 1
    assert all(word == word.lower() and not word.isdigit() and len(word) > 1 for word in words["woorden"])
    assert max(words["woorden"].values()) <= words["paginas"]


def test_addresses_and_files_are_no_words(words: dict[str, Any]) -> None:
    assert not [word for word in words["woorden"] if word in {"svg", "omslag", "png", "https"}]
