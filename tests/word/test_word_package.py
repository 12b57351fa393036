"""A file that is no Word file, or a dangerous one, is told for what it is."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from sdw_build.editing.refusal import RefusedError
from sdw_build.word.reading import read_word
from tests.word.docx_file import new, saved

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SPACE = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def zipped(**files: bytes) -> bytes:
    """Make a zip; of a name, `__` stands for a slash and `_` for a point."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), raw)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("stuk.doc", _OLE + b"WordDocument", "oude Word"),
        ("stuk.docx", _OLE + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
        ("stuk.odt", zipped(content_xml=b"<x/>", mimetype=b"x"), "LibreOffice"),
        ("stuk.pdf", b"%PDF-1.7 x", "pdf"),
        ("stuk.pages", zipped(Index__Document_iwa=b"x"), "Pages"),
        ("stuk.docx", zipped(hallo_txt=b"x"), "zip-bestand"),
        ("stuk.docx", zipped(xl__workbook_xml=b"<x/>"), "Excel"),
        ("stuk.docx", zipped(ppt__presentation_xml=b"<x/>"), "PowerPoint"),
        ("stuk.docx", b"{\\rtf1 hallo}", "rtf"),
        ("stuk.docx", b"<html>hallo</html>", "webpagina"),
        ("stuk.docx", b"zomaar tekst", "geen Word-bestand"),
        ("stuk.docx", b"", "leeg"),
        ("~$stuk.docx", b"\x07Iemand", "zolang het open is"),
        ("stuk.docx", zipped(word__document_xml=b"<kapot"), "beschadigd"),
        ("stuk.docx", zipped(word__document_xml=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "beschadigd"),
        ("stuk.docx", zipped(word__document_xml=b"<a>" * 500 + b"</a>" * 500), "meer dan dit programma leest"),
        ("stuk.docx", zipped(word__document_xml=b"<a>" + b" " * 30_000_000 + b"</a>"), "meer dan dit programma leest"),
        ("stuk.docx", zipped(word__document_xml=b"<w:document " + _SPACE + b"><w:body/></w:document>"), "geen tekst"),
    ],
)
def test_it_is_told_for_what_it_is(tmp_path: Path, name: str, raw: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(RefusedError, match=said):
        read_word(path)


def test_half_a_file_is_told(tmp_path: Path) -> None:
    document = new()
    document.add_paragraph("Tekst.")
    path = saved(document, tmp_path)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(RefusedError, match="beschadigd"):
        read_word(path)


def test_a_folder_and_nothing_are_told(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="map"):
        read_word(tmp_path)
    with pytest.raises(RefusedError, match="bestaat niet"):
        read_word(tmp_path / "niets.docx")
