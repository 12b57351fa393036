"""A link to a file: what a reader is told of it, and the player that a recording gets."""

import re

import pytest

from sdw_build.amounts import size_in_words
from sdw_build.body.render import Download, Neutral, render

_TOLD = ' <span class="bestand" data-pagefind-ignore="">({})</span>'
PDF, SOUND = _TOLD.format("pdf, 1,2\u00a0MB"), _TOLD.format("mp3, 340\u00a0kB")


def shown(text: str) -> str:
    """Render a text with files of two sorts, and a link that leads nowhere."""

    def resolve(target: str, _: str) -> str | Neutral | Download:
        if target.endswith(".pdf"):
            return Download(target, "pdf", "application/pdf", "1,2 MB")
        if target.endswith(".mp3"):
            return Download(target, "mp3", "audio/mpeg", "340 kB")
        return Neutral() if target == "weg" else target

    return re.sub(r">\n+<", "><", render(text, resolve, lambda _: None).html)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[De vragen](a.pdf)", f"De vragen{PDF}"),
        ("[De *vragen*](a.pdf)", f"De <em>vragen</em>{PDF}"),
        ("[De vragen (pdf)](a.pdf)", f"De vragen{PDF}"),
        ("[De vragen (PDF, 3 MB)](a.pdf)", f"De vragen{PDF}"),
        ("[De *vragen* (pdf)](a.pdf)", f"De <em>vragen</em>{PDF}"),
        ("[(pdf)](a.pdf)", f"(pdf){PDF}"),
        ("[De vragen (pdfs)](a.pdf)", f"De vragen (pdfs){PDF}"),
    ],
)
def test_what_it_is_and_how_large_is_part_of_the_words(text: str, words: str) -> None:
    assert shown(text) == f'<p><a href="a.pdf" type="application/pdf">{words}</a></p>'


def test_a_button_may_lead_to_a_file() -> None:
    assert shown("**[De vragen](a.pdf)**") == (
        f'<p><a class="knop knop-vol" href="a.pdf" type="application/pdf">De vragen{PDF}</a></p>'
    )


def test_a_recording_alone_in_its_paragraph_is_played() -> None:
    assert shown("[Het *hele* gesprek](a.mp3)") == (
        '<figure class="geluid"><figcaption>Het <em>hele</em> gesprek</figcaption>'
        '<audio aria-label="Het hele gesprek" controls preload="none" src="a.mp3"></audio>'
        '<a class="downloaden" data-pagefind-ignore="" download="" href="a.mp3" type="audio/mpeg">'
        f"Download de opname{SOUND}</a></figure>"
    )


@pytest.mark.parametrize(
    "text", ["Hoor [het](a.mp3).", "- [Het](a.mp3)", "[Een](a.mp3) [twee](a.mp3)", "## [Het](a.mp3)"]
)
def test_a_recording_among_words_is_a_link(text: str) -> None:
    html = shown(text)
    assert '<a href="a.mp3" type="audio/mpeg">' in html
    assert f"{SOUND}</a>" in html
    assert "<audio" not in html


def test_a_recording_in_an_answer_or_a_call_out_is_played_there() -> None:
    assert "<audio" in shown("> [!TIP]\n> [Het](a.mp3)")
    assert "<audio" in shown("## Vragen en antwoorden\n\n### Hoe klonk dat?\n\n[Zo](a.mp3)")


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (1, "1 kB"),
        (340_400, "340 kB"),
        (999_499, "999 kB"),
        (999_500, "1,0 MB"),
        (1_234_009, "1,2 MB"),
        (9_949_999, "9,9 MB"),
        (9_960_000, "10 MB"),
        (24_500_000, "25 MB"),
    ],
)
def test_a_size_is_written_as_dutch_does(size: int, words: str) -> None:
    assert size_in_words(size) == words
