"""Anchors of headings that are gone: each goes to what took its place, and never to what only stands near."""

import pytest

from sdw_build.body.anchors import TOP, anchored, successors
from sdw_build.body.render import render
from sdw_build.body.scan import Body


def pairs(words: str) -> list[tuple[str, str]]:
    """Make headings of words: the word is both anchor and text."""
    return [(word, word) for word in words.split()]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("doel kosten bewijs", "doel kosten bewijs", {}),
        ("doel kosten bewijs", "doel prijs bewijs", {"kosten": TOP}),
        ("doel kosten bewijs", "doel bewijs", {"kosten": TOP}),
        ("doel kosten kostenpost", "doel kostenpost", {"kosten": TOP}),
        ("doel kosten", "kosten-nu doel", {"kosten": TOP}),
        ("doel kosten", "doel", {"kosten": TOP}),
        ("doel kosten", "", {"doel": TOP, "kosten": TOP}),
        ("doel", "opzet doel aanpak", {}),
        ("kosten doel", "doel kosten", {}),
        ("doel kosten bewijs", "alles", {"doel": TOP, "kosten": TOP, "bewijs": TOP}),
        ("doel kosten bewijs", "x doel kostenpost y bewijs", {"kosten": "kostenpost"}),
    ],
)
def test_an_anchor_that_is_gone_goes_to_what_took_its_place(before: str, now: str, expected: dict[str, str]) -> None:
    assert successors(pairs(before), pairs(now)) == expected


def test_among_several_new_headings_the_one_that_reads_alike_is_chosen() -> None:
    before = [("wat-kost-het", "Wat kost het"), ("wie-betaalt", "Wie betaalt")]
    now = [("voor-wie", "Voor wie"), ("wie-betaalt-het", "Wie betaalt het")]
    assert successors(before, now)["wie-betaalt"] == "wie-betaalt-het"


@pytest.mark.parametrize(
    ("old", "new", "alike"),
    [
        ("Wat kost het", "Wat het kost", True),
        ("Kosten", "Kosten en vergoeding", True),
        ("De kosten", "Kosten", True),
        ("Hoe het begon", "Het begin", True),
        ("Wie betaalt?", "Wie betaalt het", True),
        ("Ervaringen", "Ervaring", True),
        ("Loon & werk", "Loon en werk", True),
        ("Financiën", "Financien", True),
        ("Voor wie", "Door wie", False),
        ("Doel", "Voor wie het is", False),
        ("Kosten", "Bewijs", False),
        ("Wie helpt je?", "Wat vraag je?", False),
        ("", "Kosten", False),
    ],
)
def test_what_reads_alike_shares_a_word_that_says_something(old: str, new: str, *, alike: bool) -> None:
    assert successors([("oud", old)], [("nieuw", new)]) == {"oud": "nieuw" if alike else TOP}


def show(text: str, former: dict[str, str]) -> str:
    """Render a text with former anchors."""
    return render(text, lambda target, _: target, lambda _: None, lambda _: former).html


def test_an_old_anchor_stands_before_its_heading() -> None:
    html = show("## Een\n\nTekst.\n\n## Twee", {"vroeger": "twee", "eerder": "twee"})
    spans = '<span class="anker" id="vroeger"></span><span class="anker" id="eerder"></span>'
    assert spans in html.replace("\n", "")
    assert html.index("eerder") < html.index('id="twee"')
    assert html.index("Tekst") < html.index("vroeger")


@pytest.mark.parametrize("where", [TOP, "/methodieken/elders/#kop"])
def test_of_what_has_no_successor_here_the_text_says_nothing(where: str) -> None:
    assert "vroeger" not in show("Tekst.\n\n## Kop", {"vroeger": where})


def test_old_anchors_do_not_change_the_headings_themselves() -> None:
    plain = "## Een\n\n## Twee"
    assert [anchor for anchor, _ in anchored(Body(plain, "proef.md", 1).titles)] == ["een", "twee"]
    assert show(plain, {}) == show(plain, {"oud": "drie"})


def test_headings_are_read_as_they_are_written() -> None:
    assert anchored(Body('## Loon & "werk"', "proef.md", 1).titles) == (("loon-werk", 'Loon & "werk"'),)
