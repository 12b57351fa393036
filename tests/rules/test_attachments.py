"""The rules on files to download and to hear: they open, are not too large, tell of no one, and who is heard agreed."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.last_good import find_last_good
from sdw_build.library.publication import Publication
from sdw_build.pages.site import all_pages
from sdw_build.rules.onveilige_bijlage import LARGE, LARGE_SOUND, LARGEST
from sdw_build.source.history import History
from sdw_build.source.pdf import Pdf, read_pdf
from tests.attachments import m4a, mp3, ogg, pdf
from tests.cases import DAY, Files, document, only, partner, problems
from tests.rules.test_consent_rules import consent
from tests.withdrawal.project import git

Project = Callable[[Files], Path]

STORY = "verhalen/proef.md"
MADE = {"pdf": pdf(), "mp3": mp3(), "m4a": m4a(), "ogg": ogg()}
EVERY_WORD = "\n\n## Uitgeschreven\n\nWoorden."


def written(name: str, raw: bytes, fields: str = "") -> Files:
    """Write a page, about nobody, that links to a file beside it."""
    return {"content/proef.md": document(fields, f"[De vragen]({name}){EVERY_WORD}"), f"content/{name}": raw}


def advised(root: Path) -> list[Diagnostic]:
    """Return all that the check says, its advice too."""
    return [item for item in check(root, DAY, now=DAY, history=History(), advice=True).report if item.code[3] == "4"]


@pytest.mark.parametrize("sort", MADE)
def test_a_file_that_opens_is_fine(project: Project, sort: str) -> None:
    root = project(written(f"vragen.{sort}", MADE[sort]))
    assert problems(root) == []
    assert [item.code for item in advised(root)] == []


@pytest.mark.parametrize("sort", MADE)
@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "leeg bestand"),
        (b"\n\n", "leeg bestand"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "git lfs"),
        (b"PK\x03\x04" + b"\0" * 30 + b"word/document.xml", "een Word-bestand"),
        (b"<!doctype html><p>Log in", "een webpagina"),
        (b"Gewone tekst", "iets anders"),
        (b"\0\0\0\x18ftypisom" + bytes(60) + b"hdlr\0\0\0\0\0\0\0\0vide", ""),
    ],
)
def test_what_does_not_open_is_told_for_what_it_is(project: Project, sort: str, raw: bytes, words: str) -> None:
    problem = only(project(written(f"vragen.{sort}", raw)))
    assert (problem.code, problem.ernst, problem.place.pad) == ("SDW436", Ernst.FOUT, f"content/vragen.{sort}")
    assert words in problem.bericht
    assert problem.hulp


@pytest.mark.parametrize("one", MADE)
@pytest.mark.parametrize("other", MADE)
def test_a_file_under_the_name_of_another_sort_is_told(project: Project, one: str, other: str) -> None:
    found = [item.code for item in problems(project(written(f"vragen.{one}", MADE[other])))]
    assert found == ([] if one == other else ["SDW436"])


@pytest.mark.parametrize("raw", [b"%PDF-1.7\n", pdf()[:200], b"%PDF-1.7\n" + bytes(5000)])
def test_a_pdf_that_is_cut_off_is_told(project: Project, raw: bytes) -> None:
    assert only(project(written("vragen.pdf", raw))).code == "SDW436"


def locked(password: str) -> bytes:
    """Make a PDF with a lock, by the one sort that needs no other package."""
    writer, out = PdfWriter(clone_from=PdfReader(BytesIO(pdf()))), BytesIO()
    writer.encrypt(password, owner_password="eigenaar", algorithm="RC4-128")  # noqa: S106
    writer.write(out)
    return out.getvalue()


def test_a_pdf_that_asks_for_a_password_is_told(project: Project) -> None:
    problem = only(project(written("vragen.pdf", locked("geheim"))))
    assert (problem.code, "wachtwoord" in problem.bericht) == ("SDW436", True)
    assert problems(project(written("vragen.pdf", locked("")))) == []


@pytest.mark.parametrize(
    ("sort", "size", "ernst"),
    [
        ("pdf", LARGE, None),
        ("pdf", LARGE + 1, Ernst.WAARSCHUWING),
        ("mp3", LARGE_SOUND, None),
        ("mp3", LARGE_SOUND + 1, Ernst.WAARSCHUWING),
        ("pdf", LARGEST + 1, Ernst.FOUT),
        ("mp3", LARGEST + 1, Ernst.FOUT),
    ],
)
def test_a_large_file_is_told_with_its_size(project: Project, sort: str, size: int, ernst: Ernst | None) -> None:
    raw = MADE[sort]
    found = problems(project(written(f"vragen.{sort}", raw + b"\n" * (size - len(raw)))))
    assert [(item.code, item.ernst) for item in found] == ([("SDW437", ernst)] if ernst else [])
    assert all(" MB" in item.bericht for item in found)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("vragen.pdf", pdf(author="Sam Verzonnen")),
        ("vragen.mp3", mp3(maker="Sam Verzonnen")),
        ("vragen.m4a", m4a() + b"\0\0\0\x25\xa9ART\0\0\0\x1ddata\0\0\0\x01\0\0\0\0Sam Verzonnen"),
        ("vragen.ogg", ogg("\x03vorbisARTIST=Sam Verzonnen")),
    ],
)
def test_who_made_it_is_told_without_the_name(project: Project, name: str, raw: bytes) -> None:
    problem = only(project(written(name, raw)))
    assert (problem.code, problem.ernst) == ("SDW438", Ernst.WAARSCHUWING)
    assert "Verzonnen" not in problem.bericht + problem.hulp + problem.waarde


def test_a_partner_may_be_named_as_the_maker(project: Project) -> None:
    named = {"content/partners/p.md": partner()}
    assert problems(project({**written("vragen.pdf", pdf(author="proef")), **named})) == []


def test_where_a_recording_was_made_is_an_error(project: Project) -> None:
    problem = only(project(written("vragen.m4a", m4a() + b"\0\0\0\x20\xa9xyz\0\x14\x15\xc7+52.0000+005.0000/")))
    assert (problem.code, problem.ernst) == ("SDW438", Ernst.FOUT)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (pdf(title=""), "geen titel"),
        (pdf(title="Microsoft Word - vragen"), "geen titel"),
        (pdf(title="vragen-def.docx"), "geen titel"),
        (pdf(tagged=False), "kop of een lijst"),
        (pdf(letters=False), "foto's van bladzijden"),
        (pdf().replace(b"/Lang (nl-NL)", b"             "), "welke taal"),
    ],
)
def test_what_a_pdf_lacks_for_who_does_not_see_it_is_advised(project: Project, raw: bytes, words: str) -> None:
    root = project(written("vragen.pdf", raw))
    assert problems(root) == []
    (found,) = advised(root)
    assert (found.code, found.ernst, words in found.bericht) == ("SDW439", Ernst.ADVIES, True)


def test_a_pdf_is_read_for_what_it_says_of_itself() -> None:
    assert read_pdf(pdf(author="Sam")) == Pdf("De vragen", "Sam")
    assert read_pdf(pdf(title="", tagged=False)) == Pdf(language=False, tagged=False)


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Vragen.pdf", "vragen.pdf"),
        ("mijn vragen (def).PDF", "mijn-vragen-def.pdf"),
        ("één_vraag.mp3", "een-vraag.mp3"),
    ],
)
def test_a_name_that_is_no_neat_address_is_told_with_a_better_one(project: Project, name: str, better: str) -> None:
    link = name.replace(" ", "%20").replace("(", "%28").replace(")", "%29")
    raw = MADE[name[-3:].lower()]
    files = {"content/proef.md": document("", f"[De vragen]({link}){EVERY_WORD}"), f"content/{name}": raw}
    problem = only(project(files))
    assert (problem.code, problem.ernst, problem.hulp) == ("SDW453", Ernst.WAARSCHUWING, f"noem het {better}.")


def test_a_file_that_no_text_leads_to_is_told(project: Project) -> None:
    problem = only(project({"content/proef.md": document(), "content/vragen.pdf": pdf()}))
    assert (problem.code, problem.ernst) == ("SDW455", Ernst.WAARSCHUWING)
    assert "[woorden](vragen.pdf)" in problem.hulp


def test_of_a_text_that_cannot_be_read_nobody_knows_what_it_leads_to(project: Project) -> None:
    broken = "---\ntitel: [\n---\n\n[De vragen](vragen.pdf)\n"
    found = problems(project({"content/proef.md": broken, "content/vragen.pdf": pdf()}))
    assert "SDW455" not in [item.code for item in found]


@pytest.mark.parametrize(
    "body", ["[Het gesprek](gesprek.mp3)", "Hoor [het](gesprek.mp3).", "[Het][x]\n\n[x]: gesprek.mp3"]
)
def test_who_is_heard_must_have_agreed(project: Project, body: str) -> None:
    def said(fields: str) -> list[tuple[str, str]]:
        files = {STORY: document(fields, f"{body}{EVERY_WORD}"), "verhalen/gesprek.mp3": mp3()}
        return [(item.code, item.bericht) for item in problems(project(files))]

    assert [code for code, _ in said("")] == ["SDW401"]
    ((code, words),) = said(consent("tekst, foto"))
    assert (code, "staat geen geluid" in words) == ("SDW402", True)
    assert said(consent("tekst, geluid")) == said(consent("tekst, video")) == []


def test_only_who_is_heard_needs_to_have_agreed(project: Project) -> None:
    second = "  - rol: collega\n    toestemming:\n      kenmerk: T-2026-002\n      gegeven_op: 2026-01-01\n"
    people = consent("tekst, geluid") + second + "      geldig_tot: 2030-01-01\n      reikwijdte: [tekst]\n"
    said = {}
    for heard in ("", "te_horen: [verteller]\n", "te_horen: [verteler]\n"):
        files = {STORY: document(heard + people, f"[Het](g.mp3){EVERY_WORD}"), "verhalen/g.mp3": mp3()}
        said[heard] = [item.code for item in problems(project(files))]
    assert list(said.values()) == [["SDW402"], [], ["SDW301"]]


@pytest.mark.parametrize(
    "after", ["## Het gesprek, uitgeschreven", "### Transcript van het gesprek", "[Het gesprek, uitgeschreven](/)"]
)
def test_a_recording_that_can_be_read_as_well_is_fine(project: Project, after: str) -> None:
    files = {
        "content/index.md": document("", f"## Kop\n\n[Het gesprek](g.mp3)\n\n{after}\n\nWoorden."),
        "content/g.mp3": mp3(),
    }
    assert problems(project(files)) == []
    (problem,) = problems(project({**files, "content/index.md": document("", "[Het gesprek](g.mp3)")}))
    assert (problem.code, problem.ernst, problem.place.regel) == ("SDW454", Ernst.WAARSCHUWING, 8)


def test_a_teller_is_not_named_in_the_name_of_a_file(project: Project) -> None:
    teller = "verteller:\n  naam: Samira\n  naamsoort: voornaam\n  rol: medewerker\n"
    files = {STORY: document(teller + consent("tekst, voornaam"), "[Het](samira-vragen.pdf#page=2)")}
    problem = only(project({**files, "verhalen/samira-vragen.pdf": pdf()}))
    assert (problem.code, "dit bestand" in problem.bericht) == ("SDW408", True)


def test_a_site_of_what_is_good_leaves_out_a_file_that_does_not_open(project: Project) -> None:
    files = {**written("vragen.pdf", b"Gewone tekst"), "content/index.md": document(public=True)}
    files["content/proef.md"] = files["content/proef.md"].replace("---\n\n", "status: gepubliceerd\n---\n\n", 1)
    root = project(files)
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "Start")):
        git(root, *words)
    good = find_last_good(root, DAY, now=DAY)
    assert good.left_out == ("content/vragen.pdf",)
    shown = {page.adres: page for page in all_pages(Publication(good.checked.library, DAY))}["proef/"]
    assert "De vragen" in shown.inhoud
    assert "pdf" not in shown.inhoud
    assert shown.bestanden == ()
