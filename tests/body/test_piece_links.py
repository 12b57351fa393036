"""A link to each piece of a text: one for each heading, outside what opens, and no word of it in the text."""

import re

import pytest

from sdw_build.body.render import render

TEXT = "Vooraf.\n\n## Een & twee\n\nTekst.\n\n### Dieper\n\nTekst.\n\n## Drie\n\nTekst.\n\n## Veelgestelde vragen\n\n### Mag het?\n\nJa.\n"


def html(*, folded: bool, linked: bool = True) -> str:
    """Render the text, two headings of which had another anchor before."""
    former = {"was-een": "een-twee", "was-drie": "drie"}
    return render(TEXT, lambda target, _: target, lambda _: None, lambda _: former, folded=folded, linked=linked).html


@pytest.mark.parametrize("folded", [False, True])
def test_each_heading_has_one_link_to_it(folded: bool) -> None:
    made = html(folded=folded)
    headings = re.findall(r'<h[2-6] id="([^"]+)"', made)
    links = re.findall(r"<a [^>]*stuk-link[^>]*>", made)
    assert sorted(re.findall(r'href="#([^"]+)"', "".join(links))) == sorted(headings)
    assert len(headings) == made.count("stuk-link") == 5
    assert 'aria-label="Link naar dit stuk: Een &amp; twee"' in made


@pytest.mark.parametrize("folded", [False, True])
def test_no_link_stands_in_what_opens_a_piece_or_in_a_heading(folded: bool) -> None:
    made = html(folded=folded)
    for inside in re.findall(r"<summary>.*?</summary>|<h[2-6].*?</h[2-6]>", made, re.DOTALL):
        assert "<a" not in inside


@pytest.mark.parametrize("folded", [False, True])
def test_it_adds_no_word_to_the_text(folded: bool) -> None:
    with_links, without = (
        re.sub(r"<[^>]+>", "", html(folded=folded, linked=linked)).split() for linked in (True, False)
    )
    assert with_links == without
