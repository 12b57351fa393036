"""Links to files beside a text: what is said of one that is not there, is no picture, or is of a sort that no page has."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.attachments import mp3, pdf
from tests.cases import Files, document, partner, problems

Project = Callable[[Files], Path]
PAD = "content/proef.md"
# What the folder holds beside the text.
BESIDE: Files = {"content/vragen.pdf": pdf(), "content/gesprek.mp3": mp3()}
AS_PDF = "sla het op als pdf, zet die naast de tekst, en schrijf [woorden]({}.pdf)."


def told(root: Path, pad: str = PAD) -> list[tuple[str, str, str]]:
    """Return what is said of the links of a text."""
    return [
        (item.code, item.bericht, item.hulp) for item in problems(root) if item.place.pad == pad and item.code < "SDW4"
    ]


@pytest.mark.parametrize(
    ("link", "code", "words", "advice"),
    [
        ("[x](vraegen.pdf)", "SDW306", "het bestand 'vraegen.pdf' bestaat niet.", "schrijf 'vragen.pdf'"),
        ("[x](gespreck.mp3)", "SDW306", "het bestand 'gespreck.mp3' bestaat niet.", "'gesprek.mp3'"),
        ("[x](heel-anders.pdf)", "SDW306", "bestaat niet.", "zet het bestand naast de tekst, of verbeter de naam."),
        ("[x](stuk.docx)", "SDW306", "'stuk.docx' bestaat niet.", AS_PDF.format("stuk")),
        ("[x](Mijn_Lijst.xlsx)", "SDW306", "bestaat niet.", AS_PDF.format("mijn-lijst")),
        ("[x](map.zip)", "SDW306", "bestaat niet.", "pak het uit"),
        ("[x](opname.wav)", "SDW306", "bestaat niet.", "sla het op als mp3"),
        ("[x](film.mp4)", "SDW306", "bestaat niet.", "bij video"),
        ("[x](mijn stuk.docx)", "SDW306", "spatie", AS_PDF.format("mijn-stuk")),
        ("[x](mijn opname.mp3)", "SDW306", "spatie", "zet het bestand naast de tekst"),
        ("[x](C:\\Users\\jan\\stuk.docx)", "SDW317", "stuk.docx", AS_PDF.format("stuk")),
        ("[x](/uploads/stuk.docx)", "SDW308", "stuk.docx", AS_PDF.format("stuk")),
        (
            "[x](/uploads/stuk.pdf)",
            "SDW306",
            "stuk.pdf",
            "zet het bestand naast de tekst, en schrijf alleen de naam: stuk.pdf",
        ),
        ("![x](vragen.pdf)", "SDW319", "'vragen.pdf' is een pdf, en hier hoort een beeld.", "[woorden](vragen.pdf)"),
        ("![x](gesprek.mp3)", "SDW319", "een geluidsopname", "[woorden](gesprek.mp3)"),
    ],
)
def test_what_a_link_to_a_file_lacks_is_told_with_what_helps(
    project: Project, link: str, code: str, words: str, advice: str
) -> None:
    ((found, message, helped),) = told(project({**BESIDE, PAD: document("", link)}))
    assert found == code
    assert words in message
    assert advice in helped or advice.replace("schrijf ", "bedoel je ") in helped


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("stuk.docx", AS_PDF.format("stuk")),
        ("cijfers.xlsx", AS_PDF.format("cijfers")),
        ("dia.pptx", AS_PDF.format("dia")),
        ("alles.zip", "pak het uit"),
        ("opname.wav", "sla het op als mp3"),
    ],
)
def test_a_file_of_a_sort_that_no_page_has_is_told_where_it_stands_and_where_it_is_meant(
    project: Project, name: str, advice: str
) -> None:
    root = project({PAD: document("", f"[x]({name})"), f"content/{name}": b"x"})
    ((code, _, helped),) = told(root)
    assert (code, advice in helped) == ("SDW315", True)
    ((beside, _, there),) = told(root, f"content/{name}")
    assert beside == "SDW115"
    assert "pdf" in there or "mp3" in there


@pytest.mark.parametrize("name", ["vragen.pdf", "gesprek.mp3"])
def test_a_field_of_a_picture_takes_no_file(project: Project, name: str) -> None:
    logo = f"logo:\n  bestand: ../{name}\n  alt: x\n  gebruiksrecht: x\n"
    pad = "content/partners/p.md"
    ((code, message, helped),) = told(project({**BESIDE, pad: partner(logo)}), pad)
    assert (code, "hier hoort een beeld" in message, f"[woorden](../{name})" in helped) == ("SDW319", True, True)


@pytest.mark.parametrize("link", ["vragen.pdf", "Vragen.PDF", "vragen.pdf#page=2", "./vragen.pdf", "gesprek.mp3"])
def test_a_link_to_a_file_is_fine(project: Project, link: str) -> None:
    assert told(project({**BESIDE, PAD: document("", f"[x]({link})")})) == []
