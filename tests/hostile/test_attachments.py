"""A PDF that does more than be read is told, whatever it does and wherever in it that stands."""

from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from sdw_build.source.pdf import NoPdfError, read_pdf
from tests.attachments import pdf

Doing = Callable[[PdfWriter], object]


def named(**values: object) -> DictionaryObject:
    """Write a dictionary of a PDF: a word that begins with a slash is a name."""
    made = DictionaryObject()
    for name, value in values.items():
        if isinstance(value, str):
            value = NameObject(value) if value.startswith("/") else TextStringObject(value)  # noqa: PLW2901
        made[NameObject(f"/{name}")] = value
    return made


SCRIPT = named(S="/JavaScript", JS="app.alert(1)")
LAUNCH = named(S="/Launch", F="cmd.exe")


def at_root(name: str, value: object) -> Doing:
    """Put something in the catalog."""
    return lambda writer: writer.root_object.update({NameObject(name): value})


def at_page(name: str, value: object) -> Doing:
    """Put something at the first page."""
    return lambda writer: writer.pages[0].update({NameObject(name): value})


def noted(**values: object) -> Doing:
    """Put a note on the first page."""
    return at_page("/Annots", ArrayObject([named(Type="/Annot", **values)]))


DOINGS: dict[str, tuple[Doing, str]] = {
    "a script by name": (at_root("/Names", named(JavaScript=named(Names=ArrayObject([SCRIPT])))), "JavaScript"),
    "a script when opened": (at_root("/OpenAction", SCRIPT), "JavaScript"),
    "a program when opened": (at_root("/OpenAction", LAUNCH), "programma"),
    "a script after another action": (
        at_root("/OpenAction", named(S="/GoTo", Next=named(S="/GoTo", Next=ArrayObject([SCRIPT])))),
        "JavaScript",
    ),
    "a script when closed": (at_root("/AA", named(WC=SCRIPT)), "JavaScript"),
    "a script on a page": (at_page("/AA", named(O=SCRIPT)), "JavaScript"),
    "a script under a link": (noted(Subtype="/Link", A=SCRIPT), "JavaScript"),
    "a program under a link": (noted(Subtype="/Link", A=LAUNCH), "programma"),
    "another file under a link": (noted(Subtype="/Link", A=named(S="/GoToR", F="\\\\kwaad\\a.pdf")), "ander bestand"),
    "a button that sends": (noted(Subtype="/Widget", A=named(S="/SubmitForm", F="https://kwaad.example")), "verstuurt"),
    "a button that fetches": (noted(Subtype="/Widget", A=named(S="/ImportData", F="a.fdf")), "verstuurt"),
    "a field that works out": (noted(Subtype="/Widget", AA=named(K=SCRIPT)), "JavaScript"),
    "a field below a field": (
        at_root(
            "/AcroForm", named(Fields=ArrayObject([named(T="a", Kids=ArrayObject([named(T="b", AA=named(C=SCRIPT))]))]))
        ),
        "JavaScript",
    ),
    "a form of another sort": (at_root("/AcroForm", named(XFA="<xdp/>")), "JavaScript"),
    "a file in it": (lambda writer: writer.add_attachment("a.docx", b"geheim"), "ander bestand"),
    "a file by a pin": (noted(Subtype="/FileAttachment"), "ander bestand"),
    "a file beside it": (at_root("/AF", ArrayObject([named(F="a.xml")])), "ander bestand"),
    "a folder of files": (at_root("/Collection", named(View="/D")), "ander bestand"),
    "a film": (noted(Subtype="/RichMedia"), "film"),
    "an old film": (noted(Subtype="/Movie"), "film"),
    "a sound": (noted(Subtype="/Sound"), "film"),
    "a drawing that turns": (noted(Subtype="/3D"), "film"),
    "a film by a link": (noted(Subtype="/Link", A=named(S="/Rendition")), "film"),
}


def made(doing: Doing) -> bytes:
    """Make a PDF that does something."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf())))
    doing(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("name", DOINGS)
def test_what_a_pdf_does_is_told(name: str) -> None:
    doing, word = DOINGS[name]
    assert [told for told in read_pdf(made(doing)).doings if word in told]


@pytest.mark.parametrize(
    "doing",
    [
        lambda _: None,
        noted(Subtype="/Link", A=named(S="/URI", URI="https://voorbeeld.nl")),
        noted(Subtype="/Link", A=named(S="/GoTo", D="kop")),
        at_root("/OpenAction", ArrayObject([])),
        at_root("/AcroForm", named(Fields=ArrayObject([named(T="naam", FT="/Tx")]))),
    ],
)
def test_pages_links_and_a_form_are_no_trouble(doing: Doing) -> None:
    assert read_pdf(made(doing)).doings == ()


def test_what_names_itself_ends() -> None:
    def ring(writer: PdfWriter) -> None:
        action = named(S="/GoTo")
        action[NameObject("/Next")] = writer._add_object(action)  # noqa: SLF001 — no other way to write a ring
        writer.root_object[NameObject("/OpenAction")] = action.get(NameObject("/Next"))

    assert read_pdf(made(ring)).doings == ()


@pytest.mark.parametrize("raw", [b"%PDF-1.7", b"%PDF-1.7\n" + b"[" * 100_000, pdf()[: len(pdf()) // 2]])
def test_what_is_broken_is_no_pdf(raw: bytes) -> None:
    with pytest.raises(NoPdfError):
        read_pdf(raw)
