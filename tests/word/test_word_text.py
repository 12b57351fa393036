"""What a Word file becomes: Markdown of the site, and nothing that was not meant for readers."""

from pathlib import Path
from typing import Any

import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from sdw_build.editing.refusal import RefusedError
from sdw_build.word.reading import Manuscript, read_word
from tests.pictures import CANARY, photo
from tests.word.docx_file import WHO, add_picture, add_xml, new, parsed, saved, story

_DRAWING = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="u">{}</a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r>"
)


def read(document: Any, folder: Path) -> Manuscript:
    """Save a document, and read it."""
    return read_word(saved(document, folder))


def test_a_whole_piece_becomes_markdown(tmp_path: Path) -> None:
    found = read_word(story(tmp_path))
    assert found.titel == "Rustig terug naar werk"
    assert found.text == (
        "Wie lang ziek was, begint **rustig** en *in overleg*.\n\n"
        "We spreken af elke week hoe het gaat.\n\n"
        "## Wat hielp\n\n"
        "- Een vaste collega\n    - die meekijkt\n    - en meedenkt\n- Korte dagen\n\n"
        "![Twee collega's aan een werkbank.](beeld-1.jpg)\n\n"
        "### De stappen\n\n"
        "1. Praten\n2. Proberen\n\nDit duurt even.\n\n3. Blijven\n\n"
        "| Week | Uren |\n| --- | --- |\n| 1 | 4 |\n| 2 | 8 |\n\n"
        "![](beeld-2.png)\n"
    )
    assert found.left_out == {"opmerking": 1, "wijziging": 2}
    assert found.undescribed == [("beeld-2.png", "| 2 | 8 |")]


def test_nothing_tells_who_wrote_it_or_where_a_photo_was_taken(tmp_path: Path) -> None:
    found = read_word(story(tmp_path))
    whole = found.text.encode() + b"".join(found.pictures.values()) + repr(found.remarks).encode()
    for secret in (b"Kanarie", b"geheim", CANARY, b"GPS"):
        assert secret not in whole


def test_changes_are_accepted_whatever_they_are(tmp_path: Path) -> None:
    document = new()
    moved = document.add_paragraph("A")
    add_xml(moved, f"<w:moveFrom {WHO}><w:r><w:t>weg</w:t></w:r></w:moveFrom>")
    add_xml(moved, f"<w:moveTo {WHO}><w:r><w:t>hier</w:t></w:r></w:moveTo>")
    add_xml(moved, f"<w:ins {WHO}><w:del {WHO}><w:r><w:delText>nooit</w:delText></w:r></w:del></w:ins>")
    first = document.add_paragraph("Samen ")
    _mark_removed(first)
    document.add_paragraph("een regel.")
    gone = document.add_paragraph()
    _mark_removed(gone)
    add_xml(gone, f"<w:del {WHO}><w:r><w:delText>hele alinea</w:delText></w:r></w:del>")
    table = document.add_table(rows=3, cols=2)
    for number, row in enumerate(table.rows):
        row.cells[0].text = f"rij {number}"
    row_properties = table.rows[1]._tr.get_or_add_trPr()  # noqa: SLF001 — what python-docx has no words for
    row_properties.append(OxmlElement("w:del"))
    found = read(document, tmp_path)
    assert found.text.startswith("Ahier\n\nSamen een regel.\n\n| rij 0 |")
    for word in ("weg", "nooit", "hele alinea", "rij 1"):
        assert word not in found.text
    assert found.left_out["wijziging"] >= 6


def _mark_removed(paragraph: Any) -> None:
    """Remove the end of a paragraph, as a tracked change."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 — as above
    run = OxmlElement("w:rPr")
    mark = OxmlElement("w:del")
    mark.set(qn("w:author"), "Kanarie Verborgen")
    run.append(mark)
    properties.append(run)


@pytest.mark.parametrize(
    ("inside", "sort", "said"),
    [
        (_DRAWING.format('<c:chart r:id="rId9"/>'), "grafiek", "hier stond een grafiek"),
        (_DRAWING.format('<dgm:relIds r:dm="rId9"/>'), "SmartArt", "hier stond een SmartArt"),
        (
            _DRAWING.format("<wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>In een kader</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>"),
            "tekstvak",
            "\u201cIn een kader\u201d",
        ),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "formule", "(a+b)"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_left_out_and_told_where_it_stood(tmp_path: Path, inside: str, sort: str, said: str) -> None:
    document = new()
    document.add_paragraph("Ervoor.")
    add_xml(document.add_paragraph(), inside)
    document.add_paragraph("Erna.")
    found = read(document, tmp_path)
    assert found.text == "Ervoor.\n\nErna.\n"
    assert found.left_out[sort] == 1
    ((line, words),) = found.remarks
    assert found.lines[line - 1] == "Erna."
    assert said in words


def test_hidden_text_headers_fields_and_empty_places_do_not_come_along(tmp_path: Path) -> None:
    document = new()
    document.sections[0].header.paragraphs[0].text = "Vertrouwelijk"
    paragraph = document.add_paragraph("Zichtbaar. ")
    paragraph.add_run("Verborgen. ").font.hidden = True
    for kind, text in (("begin", ""), ("", " AUTHOR "), ("separate", ""), ("", "Kanarie"), ("end", "")):
        field = f'<w:fldChar w:fldCharType="{kind}"/>' if kind else ""
        said = f"<w:instrText>{text}</w:instrText>" if "AUTHOR" in text else f"<w:t>{text}</w:t>" if text else ""
        add_xml(paragraph, f"<w:r>{field}{said}</w:r>")
    add_xml(paragraph, '<w:fldSimple w:instr=" SEQ Figuur "><w:r><w:t>Figuur 1.</w:t></w:r></w:fldSimple>')
    add_xml(
        paragraph,
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns:coreProperties/ns:creator"/></w:sdtPr>'
        "<w:sdtContent><w:r><w:t>Kanarie</w:t></w:r></w:sdtContent></w:sdt>",
    )
    add_xml(
        paragraph,
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik hier</w:t></w:r></w:sdtContent></w:sdt>",
    )
    found = read(document, tmp_path)
    assert found.text == "Zichtbaar. Figuur 1.\n"
    assert found.left_out == {"verborgen": 1, "gegeven": 2, "invulplek": 1, "kop- of voettekst": 1}


def test_a_table_of_contents_is_for_the_site_to_make(tmp_path: Path) -> None:
    document = new()
    toc = document.add_paragraph()
    for inside in (
        '<w:fldChar w:fldCharType="begin"/>',
        "<w:instrText> TOC \\o </w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>Inleiding 3</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        add_xml(toc, f"<w:r>{inside}</w:r>")
    document.add_heading("Inleiding", 1)
    document.add_paragraph("Tekst.")
    document.add_heading("Slot", 1)
    document.add_paragraph("Tekst.")
    found = read(document, tmp_path)
    assert found.text == "## Inleiding\n\nTekst.\n\n## Slot\n\nTekst.\n"
    assert found.left_out == {"inhoudsopgave": 1}


def test_links_stay_when_a_reader_can_follow_them(tmp_path: Path) -> None:
    document = new()
    around = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.uwv.nl%2F&data=x"
    for address in ("https://www.uwv.nl/a (b)", around, "mailto:info@uwv.nl", "file:///C:/Users/k/stuk.docx", "#_Toc1"):
        paragraph = document.add_paragraph("Zie ")
        if address.startswith("#"):
            add_xml(paragraph, '<w:hyperlink w:anchor="_Toc1"><w:r><w:t>hier</w:t></w:r></w:hyperlink>')
        else:
            key = document.part.relate_to(
                address,
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
                is_external=True,
            )
            add_xml(paragraph, f'<w:hyperlink r:id="{key}"><w:r><w:t>hier</w:t></w:r></w:hyperlink>')
    found = read(document, tmp_path)
    assert found.lines[::2] == (
        "Zie [hier](https://www.uwv.nl/a%20%28b%29)",
        "Zie [hier](https://www.uwv.nl/)",
        "Zie [hier](mailto:info@uwv.nl)",
        "Zie hier",
        "Zie hier",
    )
    assert [line for line, _ in found.remarks] == [7, 9]


def test_a_note_stands_at_the_end(tmp_path: Path) -> None:
    document = new()
    document.add_paragraph("Zo is het.")
    path = saved(document, tmp_path)
    found = read_word(_with_note(path))
    assert found.text == "Zo is het.[^1]\n\n[^1]: Zie *het boek*.\n"


def _with_note(path: Path) -> Path:
    """Add a note to the first paragraph, which python-docx cannot."""
    from zipfile import ZipFile  # noqa: PLC0415 — only here

    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    other = path.with_name("noot.docx")
    with ZipFile(path) as old, ZipFile(other, "w") as made:
        for name in old.namelist():
            text = old.read(name)
            if name == "word/document.xml":
                text = text.replace(b"</w:p>", b'<w:r><w:footnoteReference w:id="2"/></w:r></w:p>', 1)
            made.writestr(name, text)
        made.writestr(
            "word/footnotes.xml",
            f'<w:footnotes {space}><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Zie '
            "</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>het boek</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p></w:footnote></w:footnotes>",
        )
    return other


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("# geen kop", "\\# geen kop"),
        ("> geen citaat", "\\> geen citaat"),
        ("- los streepje", "\\- los streepje"),
        ("1. alleen", "1\\. alleen"),
        ("2026 was goed", "2026 was goed"),
        ("5 * 3 * 2", "5 \\* 3 \\* 2"),
        ("een_naam en _los_", "een_naam en \\_los\\_"),
        ("[sic] en [[cijfer:naam]]", "\\[sic] en [[cijfer:naam]]"),
        ("de knop <b> en <info@uwv.nl>", "de knop `<b>` en info@uwv.nl"),
        ("hard\u00a0wit en zacht\u00adaf", "hard wit en zachtaf"),
        ("-------", "---"),
        ("a\\b `c`", "a\\\\b \\`c\\`"),
    ],
)
def test_words_stay_words(tmp_path: Path, typed: str, written: str) -> None:
    document = new()
    document.add_paragraph("Eerst.")
    document.add_paragraph(typed)
    assert read(document, tmp_path).lines[2] == written


def test_emphasis_goes_around_words_only(tmp_path: Path) -> None:
    document = new()
    paragraph = document.add_paragraph()
    for words, bold, italic in (
        ("Een ", False, False),
        ("vet woord ", True, False),
        ("en ", False, False),
        (" schuin,", False, True),
        ("ja ", False, False),
        ("vet", True, False),
        ("schuin", True, True),
        (" .", False, False),
        ("  ", True, False),
    ):
        run = paragraph.add_run(words)
        run.bold, run.italic = bold, italic
    assert read(document, tmp_path).text == "Een **vet woord** en *schuin*,ja **vetschuin** .\n"


def test_a_sign_between_two_ways_of_emphasis_stays_plain(tmp_path: Path) -> None:
    document = new()
    paragraph = document.add_paragraph("Van ")
    for words, italic in (("[", False), ("naam", True), ("]", False)):
        run = paragraph.add_run(words)
        run.bold, run.italic = True, italic
    paragraph.add_run("en").bold = None
    assert read(document, tmp_path).text == "Van \\[***naam***]en\n"


def test_headings_start_under_the_title_and_skip_no_level(tmp_path: Path) -> None:
    document = new()
    for words, level in (("Boven", 1), ("Te diep", 4), ("Nog een", 1), ("Onder", 2)):
        document.add_heading(words, level)
        document.add_paragraph("Tekst.")
    assert read(document, tmp_path).lines[::4] == ("## Boven", "### Te diep", "## Nog een", "### Onder")


def test_the_only_heading_on_top_is_the_title(tmp_path: Path) -> None:
    document = new()
    document.add_heading("Werk & rust", 1)
    document.add_heading("Een kop", 2)
    document.add_paragraph("Tekst.")
    found = read(document, tmp_path)
    assert (found.titel, found.text) == ("Werk & rust", "## Een kop\n\nTekst.\n")


def test_bold_lines_become_headings_in_a_text_that_has_no_other(tmp_path: Path) -> None:
    document = new()
    document.add_paragraph().add_run("Hoe het begon").bold = True
    document.add_paragraph("Tekst.")
    found = read(document, tmp_path)
    assert found.text == "## Hoe het begon\n\nTekst.\n"
    assert found.remarks[0][0] == 1


def test_typed_bullets_and_numbers_are_lists(tmp_path: Path) -> None:
    document = new()
    for words in ("• een", "•\ttwee", "Tekst.", "1) eerst", "2) dan", "- a", "- b"):
        document.add_paragraph(words)
    assert read(document, tmp_path).text == "- een\n- twee\n\nTekst.\n\n1. eerst\n2. dan\n\n- a\n- b\n"


def test_lists_with_numbers_count_as_in_word(tmp_path: Path) -> None:
    document = new()
    level = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/></w:lvl>'
    numbering = document.part.numbering_part.element
    for name, how in (("90", "decimal"), ("91", "lowerLetter")):
        levels = level.format(0, how) + level.format(1, "bullet")
        numbering.insert(0, parsed(f'<w:abstractNum w:abstractNumId="{name}">{levels}</w:abstractNum>'))
        numbering.append(parsed(f'<w:num w:numId="{name}"><w:abstractNumId w:val="{name}"/></w:num>'))
    for words, name, depth in (
        ("een", "90", 0), ("onder", "90", 1), ("twee", "90", 0), ("tussen", "", 0), ("drie", "90", 0), ("a", "91", 0)
    ):  # fmt: skip
        paragraph = document.add_paragraph(words)
        if name:
            xml = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/></w:numPr>'
            paragraph._p.get_or_add_pPr().append(parsed(xml))  # noqa: SLF001 — what python-docx has no words for
    found = read(document, tmp_path)
    assert found.text == "1. een\n    - onder\n2. twee\n\ntussen\n\n3. drie\n1. a\n"
    assert [(line, words.split(";")[0]) for line, words in found.remarks] == [
        (8, "hier begint in Word een nieuwe lijst"),
        (8, "deze lijst telde met letters"),
    ]


def test_lines_in_a_paragraph_become_paragraphs(tmp_path: Path) -> None:
    document = new()
    paragraph = document.add_paragraph("Een")
    paragraph.add_run().add_break(WD_BREAK.LINE)
    paragraph.add_run("twee")
    assert read(document, tmp_path).text == "Een\n\ntwee\n"


def test_a_table_with_merged_and_full_cells_fits_on_lines_and_is_told(tmp_path: Path) -> None:
    document = new()
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Samen | apart"
    table.cell(0, 2).text = "C"
    table.cell(1, 0).text = "een"
    table.cell(1, 0).add_paragraph("twee")
    found = read(document, tmp_path)
    assert found.lines[:3] == ("| Samen \\| apart |  | C |", "| --- | --- | --- |", "| een; twee |  |  |")
    assert [line for line, _ in found.remarks] == [1, 1]


def test_a_table_that_only_puts_things_in_their_place_goes(tmp_path: Path) -> None:
    document = new()
    document.add_table(rows=1, cols=1).cell(0, 0).text = "In een kader."
    assert read(document, tmp_path).text == "In een kader.\n"


def test_of_a_cropped_photo_the_rest_is_gone(tmp_path: Path) -> None:
    from io import BytesIO  # noqa: PLC0415 — only here

    from PIL import Image  # noqa: PLC0415

    document = new()
    shape = add_picture(document, photo("png"), alt="Rood.")
    fill = shape._inline.graphic.graphicData.pic.blipFill  # noqa: SLF001 — as above
    rect = OxmlElement("a:srcRect")
    rect.set("t", "50000")
    fill.insert(1, rect)
    found = read(document, tmp_path)
    with Image.open(BytesIO(found.pictures["beeld-1.png"])) as picture:
        assert picture.size == (60, 20)
        assert picture.convert("RGB").getcolors() == [(1200, (255, 0, 0))]


def test_a_turned_photo_stands_upright(tmp_path: Path) -> None:
    from io import BytesIO  # noqa: PLC0415 — only here

    from PIL import Image  # noqa: PLC0415

    document = new()
    add_picture(document, photo("jpg", turned=True), alt="Gedraaid.")
    found = read(document, tmp_path)
    with Image.open(BytesIO(found.pictures["beeld-1.jpg"])) as picture:
        assert picture.size == (40, 60)


def test_a_description_that_word_made_up_is_none(tmp_path: Path) -> None:
    document = new()
    document.add_paragraph("Tekst.")
    add_picture(document, alt="Afbeelding met persoon, buiten\n\nAutomatisch gegenereerde beschrijving")
    found = read(document, tmp_path)
    assert found.lines[2] == "![](beeld-1.jpg)"
    assert "Afbeelding met persoon, buiten" in found.remarks[0][1]


@pytest.mark.parametrize("said", ["C:\\Users\\Kanarie\\werk.jpg", "IMG_2031.JPG", "https://kanarie.nl/foto"])
def test_the_place_of_a_file_is_no_description(tmp_path: Path, said: str) -> None:
    document = new()
    add_picture(document, alt=said)
    assert read(document, tmp_path).text == "![](beeld-1.jpg)\n"


def test_a_cell_as_wide_as_a_file_likes_to_say_is_read_in_time(tmp_path: Path) -> None:
    document = new()
    table = document.add_table(rows=2, cols=2)
    for cell in (table.cell(0, 0), table.cell(1, 1)):
        cell.text = "Iets"
    properties = table.cell(0, 0)._tc.get_or_add_tcPr()  # noqa: SLF001 — as above
    properties.append(parsed('<w:gridSpan w:val="999999999"/>'))
    assert read(document, tmp_path).lines[0].startswith("| Iets |")


def test_a_caption_stands_under_its_picture(tmp_path: Path) -> None:
    document = new()
    document.add_paragraph("Los bijschrift.", style="Caption")
    add_picture(document, alt="Een werkbank.")
    document.add_paragraph("Foto: de werkplaats.", style="Caption")
    document.add_paragraph("Verder.")
    assert read(document, tmp_path).text == (
        "Los bijschrift.\n\n![Een werkbank.](beeld-1.jpg)\n*Foto: de werkplaats.*\n\nVerder.\n"
    )


def test_a_picture_that_stands_twice_is_kept_once(tmp_path: Path) -> None:
    document = new()
    raw = photo("png")
    for _ in range(2):
        add_picture(document, raw, alt="Een werkbank.")
    found = read(document, tmp_path)
    assert list(found.pictures) == ["beeld-1.png"]
    assert found.text.count("(beeld-1.png)") == 2


def test_a_file_without_text_is_refused(tmp_path: Path) -> None:
    document = new()
    document.add_paragraph(" ")
    with pytest.raises(RefusedError, match="geen tekst"):
        read(document, tmp_path)


def test_struck_words_are_told(tmp_path: Path) -> None:
    document = new()
    document.add_paragraph("Dit ").add_run("niet").font.strike = True
    found = read(document, tmp_path)
    assert found.text == "Dit niet\n"
    assert "doorgestreept" in found.remarks[0][1]


def test_a_quotation_and_a_list_with_letters(tmp_path: Path) -> None:
    document = new()
    document.add_paragraph("Ik ben er weer.", style="Quote")
    picture = document.add_paragraph("Met ")
    picture.add_run().add_picture(_file(photo("png")), width=Cm(1))
    assert read(document, tmp_path).lines == ("> Ik ben er weer.", "", "Met", "", "![](beeld-1.png)")


def _file(raw: bytes) -> Any:
    from io import BytesIO  # noqa: PLC0415 — only here

    return BytesIO(raw)
