"""Anchors of headings that are gone: each goes to what took its place."""

import pytest

from sdw_build.body.anchors import TOP, successors
from sdw_build.body.render import headings, render


def pairs(words: str) -> list[tuple[str, str]]:
    """Make headings of words: the word is both anchor and text."""
    return [(word, word) for word in words.split()]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("doel kosten bewijs", "doel kosten bewijs", {}),
        ("doel kosten bewijs", "doel prijs bewijs", {"kosten": "prijs"}),
        ("doel kosten bewijs", "doel bewijs", {"kosten": "bewijs"}),
        ("doel kosten", "doel", {"kosten": "doel"}),
        ("doel kosten", "", {"doel": TOP, "kosten": TOP}),
        ("doel", "opzet doel aanpak", {}),
        ("kosten doel", "doel kosten", {}),
        ("doel kosten bewijs", "alles", {"doel": "alles", "kosten": "alles", "bewijs": "alles"}),
        ("doel kosten bewijs", "x doel prijs y bewijs", {"kosten": "prijs"}),
    ],
)
def test_an_anchor_that_is_gone_goes_to_what_took_its_place(before: str, now: str, expected: dict[str, str]) -> None:
    assert successors(pairs(before), pairs(now)) == expected


def test_among_several_new_headings_the_one_that_reads_alike_is_chosen() -> None:
    before = [("wat-kost-het", "Wat kost het"), ("wie-betaalt", "Wie betaalt")]
    now = [("voor-wie", "Voor wie"), ("wie-betaalt-het", "Wie betaalt het")]
    assert successors(before, now)["wie-betaalt"] == "wie-betaalt-het"


def show(text: str, former: dict[str, str]) -> str:
    """Render a text with former anchors."""
    return render(text, lambda target, _: target, lambda _: None, lambda _: former).html


def test_an_old_anchor_stands_before_its_heading() -> None:
    html = show("## Een\n\nTekst.\n\n## Twee", {"vroeger": "twee", "eerder": "twee"})
    spans = '<span class="anker" id="vroeger"></span><span class="anker" id="eerder"></span>'
    assert spans in html.replace("\n", "")
    assert html.index("eerder") < html.index('id="twee"')
    assert html.index("Tekst") < html.index("vroeger")


def test_without_a_heading_an_old_anchor_stands_on_top() -> None:
    assert show("Tekst.", {"vroeger": TOP}).startswith('<span class="anker" id="vroeger">')


def test_old_anchors_do_not_change_the_headings_themselves() -> None:
    plain = "## Een\n\n## Twee"
    assert [anchor for anchor, _ in headings(plain)] == ["een", "twee"]
    assert show(plain, {}) == show(plain, {"oud": "drie"})


def test_headings_are_read_as_they_are_written() -> None:
    assert headings('## Loon & "werk"') == (("loon-werk", 'Loon & "werk"'),)
