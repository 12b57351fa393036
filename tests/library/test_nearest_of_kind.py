"""The nearest documents: found by an index, they are those that comparing each with each finds."""

import random
import re
from pathlib import Path

from sdw_build.library.document import Document
from sdw_build.library.publication import Publication
from sdw_build.library.related import related_to
from sdw_build.schema.kinds import VERHAAL
from tests.pages.making import methodiek, publication, thema, written

_WEIGHTS = {"methodieken": 5, "themas": 3, "doelgroepen": 1}
_WORDS = [
    f"{first}{last}" for first in ("tuinman", "bakkers", "wegwijs", "loodgie") for last in ("hulp", "werk", "dag")
]


def _library(root: Path, seed: int) -> Publication:
    dice = random.Random(seed)  # noqa: S311 — the same each time
    files = {f"methodieken/m{number}.md": methodiek(titel=f"M{number}") for number in range(3)}
    files |= {f"content/speerpunten/t{number}.md": thema(f"t{number}", number) for number in range(1, 4)}
    for number in range(40):
        status = "gearchiveerd" if number in (7, 8) else "gepubliceerd"
        # Few share their words, so that those tell something; some name nothing, and are only found by those.
        named = {"methodieken": [f"m{dice.randrange(3)}"], "themas": [f"t{dice.randint(1, 3)}"]} if number % 4 else {}
        body = " ".join(f"{dice.choice(_WORDS)}{number % 13}x{dice.randrange(3)}"[:-2] for _ in range(4))
        body = re.sub(r"\d", lambda digit: chr(ord("a") + int(digit[0])), body)
        audiences = [dice.choice(["professionals", "werkgevers", "clienten"])]
        files[f"verhalen/v{number}.md"] = written(
            f"{body}.", titel=f"V{number}", status=status, doelgroepen=audiences, vorm="achtergrond", **named
        )
    return publication(root, files)


def _long(document: Document) -> set[str]:
    return set(re.findall(r"[^\W\d_]{7,}", f"{document.body.text} {document.data.called}".lower()))


def _compared(one: Document, others: list[Document]) -> list[str]:
    """Compare one with each other."""
    counts = {word: sum(word in _long(item) for item in others) for word in _long(one)}
    telling = {word for word, count in counts.items() if count <= 3 and sum(word in _long(item) for item in others) > 1}
    scores = {}
    for other in others:
        fields = sum(
            weight * len(set(getattr(one.data, field, ())) & set(getattr(other.data, field, ())))
            for field, weight in _WEIGHTS.items()
        )
        shared = len(_long(one) & _long(other) & telling)
        if other is not one and (fields or shared):
            scores[other.slug] = fields + min(shared, 3)
    return sorted(scores, key=lambda slug: (-scores[slug], slug))


def test_the_nearest_are_those_that_share_most_of_all(tmp_path: Path) -> None:
    for seed in range(4):
        made = _library(tmp_path / str(seed), seed)
        stories = made.of_kind(VERHAAL)
        shown = [item for item in stories if not item.data.is_archived]
        assert len(shown) < len(stories)
        for story in stories:  # those that are archived too: they have a page
            expected = _compared(story, list(shown))
            assert [near.document.slug for near in related_to(made, story, 3)] == expected[:3], story.slug
