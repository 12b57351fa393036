"""What is searched and what is typed are read in the same way, in Python and in the theme's script."""

import json
import subprocess
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from sdw_build.publish.dutch import called
from sdw_build.publish.facts import plain
from sdw_build.publish.word_tables import word_tables
from tests.waiting import PATIENCE

ROOT = Path(__file__).parents[2]
# fmt: off
_PIECES = (
    "Cliënt", "re-integratie", "R&D", "C++", "44 %", "7.125", "zo’n", "é", "e\u0301", "ﬁ", "Ǆ", "İ", "ß", "ẞ", "Σ", "ς", "ﬀ", "ŉ", "ǰ", "ª", "²", "½", "Ⅷ",
    "\u00ad", "\u200b", "\u2011", "\u2212", "\u00a0", "\u2028", "\u3000", "\ufeff", "\x1c", "\x85", "😀", "👩\u200d💻", "_", "-", "'", ".", " ", "\n", "ٱ", "ก็", "한", "ｶﾞ",
)
# fmt: on
# A letter that Unicode got later than this Python is a sign to it, and a letter to a newer browser.
_letters = st.text(st.characters(exclude_categories=("Cn", "Co", "Cs")), max_size=12)
texts = st.lists(st.sampled_from(_PIECES), max_size=12).map("".join) | _letters


# What Dutch words are made of, so that many stand inside others, and differ in no more than their endings.
_SYLLABLES = (
    "werk",
    "gever",
    "s",
    "en",
    "e",
    "arbeid",
    "markt",
    "regio",
    "baan",
    "ban",
    "huiz",
    "huis",
    "lees",
    "lev",
    "leef",
    "op",
    "je",
    "bedd",
    "aa",
)
dutch = st.lists(st.sampled_from(_SYLLABLES), min_size=1, max_size=5).map("".join).filter(lambda word: len(word) > 1)
sites = st.dictionaries(dutch, st.integers(1, 9) | st.tuples(st.just(9), st.integers(0, 8)).map(list), max_size=25)


def in_the_theme(script: str, many: list[Any]) -> list[Any]:
    """Return what a script makes of many things, as the search does."""
    command = ["node", "--import", "./tests/theme/modules.js", str(Path(__file__).with_name(script))]
    done = subprocess.run(
        command, cwd=ROOT, input=json.dumps(many), capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert done.returncode == 0, done.stderr
    told: list[Any] = json.loads(done.stdout)
    return told


@given(st.lists(texts, min_size=200, max_size=200))
@settings(max_examples=max(settings().max_examples // 40, 2), phases=[Phase.generate])
def test_words_are_the_same_for_the_index_and_for_who_types(many: list[str]) -> None:
    ours = [plain(text) for text in many]
    differing = [
        (text, one, other)
        for text, one, other in zip(many, ours, in_the_theme("woorden.mjs", many), strict=True)
        if one != other
    ]
    assert differing == []


@given(st.lists(sites, min_size=50, max_size=50))
@settings(max_examples=max(settings().max_examples // 40, 2), phases=[Phase.generate])
def test_words_are_found_inside_others_by_what_the_search_knows_of_dutch(many: list[dict[str, Any]]) -> None:
    ordered = [dict(sorted(words.items())) for words in many]
    for words, theirs in zip(ordered, in_the_theme("tabellen.mjs", ordered), strict=True):
        ours = {name: dict(sorted(table.items())) for name, table in word_tables(words).items()}
        assert {**ours, "namen": called(" ".join(words))} == theirs
