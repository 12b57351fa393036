"""Each mender on a project of a few files: what it mends, to the byte, and what it leaves alone."""

from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.repair.repairing import RepairPlan, plan_repair
from tests.attachments import pdf
from tests.cases import DAY, PNG, Files, cijfer, document, methodiek, partner, regio, speerpunt

Project = Callable[[Files], Path]

AROUND: Files = {
    "mkdocs.yml": "site_name: Proef\nsite_url: https://www.sterk.example/\n",
    "methodieken/samen-beginnen.md": methodiek(),
    "content/partners/bakkerij.md": partner(),
    "content/speerpunten/toeleiding.md": speerpunt(),
    "content/speerpunten/voorzorg.md": speerpunt(2),
    "content/cijfers/proef.yml": cijfer("verzuim-dagen"),
    "content/regios.yml": regio("zeeland", "Zeeland", "AM20"),
    "verhalen/jaar-2020.md": document(),
    "verhalen/mijn bank.png": PNG,
    "verhalen/mijn vragen.pdf": pdf(),
    "verhalen/vragen.pdf": pdf(),
    "verhalen/werkbank.png": b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="
    ),
}
PAD = "verhalen/proef.md"
COMMENT = "# Nog nakijken:   met spaties.  \n"


def plan(project: Project, content: str | bytes, pad: str = PAD) -> RepairPlan:
    return plan_repair(project({**AROUND, pad: content}), DAY)


# What an editor typed, and what it becomes; both below comments and above text that stay as they are.
MENDED = {
    "field": ("themass: [toeleiding]\n", "themas: [toeleiding]\n"),
    "field, swapped": ("thmeas: [toeleiding]\n", "themas: [toeleiding]\n"),
    "field, capital": ("Themas: [toeleiding]\n", "themas: [toeleiding]\n"),
    "field, two colons": ("themas:: [toeleiding]\n", "themas: [toeleiding]\n"),
    "field, then its value": ("partner: bakkerij\n", "partners: [bakkerij]\n"),
    "choice": ("fase: [start, behuod]\n", "fase: [start, behoud]\n"),
    "choice, capital": ("vorm: Reportage # zie boven\n", "vorm: reportage # zie boven\n"),
    "choice, between quotes": ("vorm: 'reportaage'\n", "vorm: 'reportage'\n"),
    "choice, accent": ("fase: [oriëntatie]\n", "fase: [orientatie]\n"),
    "day, dashes": ("herzien: 31-12-2026\n", "herzien: 2026-12-31\n"),
    "day, day first": ("herzien: 03-04-2026\n", "herzien: 2026-04-03\n"),
    "day, slashes": ("herzien: 31/12/2026\n", "herzien: 2026-12-31\n"),
    "day, in words": ("herzien: 31 december 2026\n", "herzien: 2026-12-31\n"),
    "day, between quotes": ('herzien: "1 mei 2026"\n', 'herzien: "2026-05-01"\n'),
    "day, without zeros": ("herzien: 2026-5-1\n", "herzien: 2026-05-01\n"),
    "yes": (
        "beeld:\n  bestand: werkbank.png\n  alt: Een werkbank.\n  herkenbaar: No\n",
        "beeld:\n  bestand: werkbank.png\n  alt: Een werkbank.\n  herkenbaar: nee\n",
    ),
    "list": ("fase: start\n", "fase: [start]\n"),
    "list, more": ("fase: start, behoud\n", "fase: [start, behoud]\n"),
    "list, free text": ("wat_hielp: rustig beginnen\n", "wat_hielp: [rustig beginnen]\n"),
    "tab": ("verteller:\n\tnaamsoort: anoniem\n\trol: bakker\n", "verteller:\n  naamsoort: anoniem\n  rol: bakker\n"),
    "tab before a field": ("\tsector: bakkerij\n", "sector: bakkerij\n"),
    "curly quotes": ("sector: “bakken: brood”\n", 'sector: "bakken: brood"\n'),
    "curly quotes, Dutch": ("vorm: „reportage”\n", "vorm: reportage\n"),
    "curly quotes, single": ("fase: [‘start’, behoud]\n", "fase: [start, behoud]\n"),
    "curly quotes around a day": ("herzien: “2026-05-01”\n", 'herzien: "2026-05-01"\n'),
    "curly quotes around a misspelt name": ("partners: [„Bakkerij”]\n", "partners: [bakkerij]\n"),
    "curly quote before a choice": ("vorm: “reportage\n", "vorm: reportage\n"),
    "reference, capitals": ("partners: [Bakkerij]\n", "partners: [bakkerij]\n"),
    "reference, spaces and accents": ("methodieken:\n  - Sámen beginnen\n", "methodieken:\n  - samen-beginnen\n"),
    "colon": ("sector:bakkerij\n", "sector: bakkerij\n"),
    "quote": ('sector: "bakkerij  \n', 'sector: "bakkerij"  \n'),
    "bracket": ("fase: [start, behoud\n", "fase: [start, behoud]\n"),
    "bracket at the start": ("fase: start, behoud]\n", "fase: [start, behoud]\n"),
    "bracket, then a misspelt value": ("fase: [strat, behoud\n", "fase: [start, behoud]\n"),
    "hard space": ("sector:\u00a0bakkerij\n", "sector: bakkerij\n"),
}


@pytest.mark.parametrize("name", MENDED)
def test_a_field_is_mended_and_the_rest_stays(project: Project, name: str) -> None:
    typed, meant = MENDED[name]
    found = plan(project, document(COMMENT + typed))
    assert [repair.after.decode() for repair in found.repairs] == [document(COMMENT + meant)]
    assert not found.after.report.failed, list(found.after.report)


# What nobody can be sure of.
LEFT = {
    "field, two slips": "thmas_en: [toeleiding]\n",
    "field, there already": "themas: [toeleiding]\nthemass: [voorzorg]\n",
    "choice, two near": "perspectief: werkemer\n",
    "choice, another word": "fase: [werken]\n",
    "choice, short": "fase: [st]\n",
    "day, slashes and two orders": "herzien: 03/04/2026\n",
    "day, which century": "herzien: 31-12-26\n",
    "day that does not exist": "herzien: 31-02-2026\n",
    "day before the publication": "herzien: 31-12-2025\n",
    "list of words or one with a comma": "wat_hielp: rust, en een goede baas\n",
    "list with and": "fase: start en behoud\n",
    "curly quotes with one side only": "sector: “bakken: brood\n",
    "reference, misspelt": "partners: [bakerij]\n",
    "quote with an apostrophe": "sector: 'foto's\n",
    "quote before a comment": 'sector: "bakkerij # nakijken\n',
    "bracket with a comment": "fase: [start # nakijken\n",
    "bracket for a text": "sector: zie 1]\n",
    "colon behind no field": "bakkerij:brood\n",
    "agreement": (
        "betrokkenen:\n  - rol: bakker\n    toestemming:\n      kenmerk: T-1\n"
        "      gegeven_op: 31-12-2025\n      geldig_tot: 2027-12-31\n      reikwijdte: [tekts]\n"
    ),
}


@pytest.mark.parametrize("name", LEFT)
def test_what_is_a_guess_is_left_alone(project: Project, name: str) -> None:
    found = plan(project, document(LEFT[name]))
    assert found.repairs == ()
    assert found.after.report.failed


def test_curly_quotes_that_can_be_read_are_part_of_the_words(project: Project) -> None:
    found = plan(project, document("sector: “bakkerij”\n"))
    assert (found.repairs, found.after.report.failed) == ((), False)


def test_tabs_that_can_be_read_in_two_ways_are_left_alone(project: Project) -> None:
    # The year may belong to the last source, or be missing a dash.
    twice = "bronnen:\n  - titel: Een\n\t- titel: Twee\n\t\t\tjaar: 2020\n"
    found = plan(project, document(twice + "verteller: &wie\n"))
    assert found.repairs == ()


BODIES = {
    "heading": ("##Een kop", "## Een kop"),
    "link with a gap": (
        "Zie [de weg] (../methodieken/samen-beginnen.md).",
        "Zie [de weg](../methodieken/samen-beginnen.md).",
    ),
    "link, misspelt": ("[x](../methodieken/samen-begginnen.md)", "[x](../methodieken/samen-beginnen.md)"),
    "link, other folder": ("[x](samen-beginnen.md)", "[x](../methodieken/samen-beginnen.md)"),
    "link, other suffix": ("[x](../methodieken/samen-beginnen.html)", "[x](../methodieken/samen-beginnen.md)"),
    "link with a gap, misspelt": (
        "[x] (../methodieken/samen-begginnen.md)",
        "[x](../methodieken/samen-beginnen.md)",
    ),
    "address": ("[x](/methodieken/samen-begginnen/)", "[x](/methodieken/samen-beginnen/)"),
    "picture": ("![Een werkbank](werkbnak.png)", "![Een werkbank](werkbank.png)"),
    "web address, misspelt": ("[x](htps://www.voorbeeld.nl/a)", "[x](https://www.voorbeeld.nl/a)"),
    "web address without its start": ("[x](www.voorbeeld.nl)", "[x](https://www.voorbeeld.nl)"),
    "mail": ("[x](info@voorbeeld.nl)", "[x](mailto:info@voorbeeld.nl)"),
    "telephone": ("[x](088-1234567)", "[x](tel:0881234567)"),
    "own site": (
        "[x](https://sterk.example/methodieken/samen-beginnen/)",
        "[x](../methodieken/samen-beginnen.md)",
    ),
    "preview": ("[x](http://127.0.0.1:8000/zoeken/)", "[x](/zoeken/)"),
    "tracking": ("[x](https://www.voorbeeld.nl/a?utm_source=b)", "[x](https://www.voorbeeld.nl/a)"),
    "tracking around the own site": (
        "[x](https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fsterk.example%2Fzoeken%2F&data=1)",
        "[x](/zoeken/)",
    ),
    "backslashes": ("![Een werkbank](.\\werkbank.png)", "![Een werkbank](werkbank.png)"),
    "path of a computer": ("![Een werkbank](C:\\Users\\jan\\Werkbank.png)", "![Een werkbank](werkbank.png)"),
    "picture with a space": ("![Een bank](mijn bank.png)", "![Een bank](mijn%20bank.png)"),
    "web address with a space": (
        "[x](https://voorbeeld.nl/mijn stuk.pdf)",
        "[x](https://voorbeeld.nl/mijn%20stuk.pdf)",
    ),
    "telephone with spaces": ("[x](088 123 45 67)", "[x](tel:0881234567)"),
    "path of a computer with spaces": ("![Een bank](C:\\Users\\Jan J\\Werkbank.png)", "![Een bank](werkbank.png)"),
    "path from the root": ("![Een werkbank](/verhalen/werkbank.png)", "![Een werkbank](werkbank.png)"),
    "path of another site": ("![Een werkbank](/uploads/werkbank.png)", "![Een werkbank](werkbank.png)"),
    "made of another sort": ("![Een werkbank](werkbank.heic)", "![Een werkbank](werkbank.png)"),
    "file as a picture": ("![De vragen](vragen.pdf)", "[De vragen](vragen.pdf)"),
    "file as a picture, in a sentence": (
        "Zie ![De *vragen*](<vragen.pdf> 'x') nu.",
        "Zie [De *vragen*](<vragen.pdf> 'x') nu.",
    ),
    "file, misspelt": ("[De vragen](vraegen.pdf)", "[De vragen](vragen.pdf)"),
    "file with a space": ("[De vragen](mijn vragen.pdf)", "[De vragen](mijn%20vragen.pdf)"),
    "file in other capitals and on a computer": ("[x](C:\\Users\\jan\\Vragen.pdf)", "[x](vragen.pdf)"),
    "figure": ("[[cijfer:Verzuim dagen]]", "[[cijfer:verzuim-dagen]]"),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_text_is_mended_and_the_rest_stays(project: Project, name: str) -> None:
    typed, meant = BODIES[name]
    text = "Eerst  dit.\n\n{}\n\n\nDan dat.   "
    found = plan(project, document(body=text.format(typed)))
    assert [repair.after.decode() for repair in found.repairs] == [document(body=text.format(meant))]
    assert not found.after.report.failed, list(found.after.report)


@pytest.mark.parametrize(
    "body",
    [
        "#hashtag",
        "####Kop die een niveau overslaat",
        "[x](../methodieken/iets-anders.md)",
        "[x](jaar-2021.md)",
        "[x](../methodieken/samen-begginnen.md#geen-kop)",
        "[x](https://voorbeeld)",
        "[x](https://sterk.example/methodieken/iets-anders/)",
        "[x](http://127.0.0.1:8000/nergens/)",
        "![Een plank](/uploads/plank.png)",
        "![Een werkbank](werktafel.png)",
        "[[cijfer:verzuimdage]]",
        "[x](../methodieken/samen-beginnen.md",
    ],
)
def test_a_text_that_is_a_guess_is_left_alone(project: Project, body: str) -> None:
    found = plan(project, document(body=body))
    assert found.repairs == ()
    assert found.after.report.failed


def test_of_two_files_that_are_near_none_is_chosen(project: Project) -> None:
    near = {f"methodieken/samen-{word}.md": methodiek() for word in ("werken", "merken")}
    root = project({**near, PAD: document(body="[x](../methodieken/samen-erken.md)")})
    assert plan_repair(root, DAY).repairs == ()


def _swap(old: str, new: str, text: str = document()) -> tuple[str, str]:
    assert text.count(old) == 1
    return text.replace(old, new), text


FENCES = {
    "no closing": _swap("01-01\n---\n\n", "01-01\n\n"),
    "short closing": _swap("01-01\n---\n\n", "01-01\n--\n\n"),
    "long closing": _swap("01-01\n---\n\n", "01-01\n—\n\n"),
    "no opening": _swap("---\ntitel", "titel"),
    "spaced opening": _swap("---\ntitel", "- - -\ntitel"),
    "blank lines above": _swap("---\ntitel", "\n\n---\ntitel"),
    "no closing, with a rule in the text": _swap(
        "01-01\n---\n\n", "01-01\n\n", document(body="Tekst.\n\n---\n\nMeer.")
    ),
}


@pytest.mark.parametrize("name", FENCES)
def test_a_line_of_dashes_is_put_where_it_must_be(project: Project, name: str) -> None:
    typed, meant = FENCES[name]
    found = plan(project, typed)
    assert [repair.after.decode() for repair in found.repairs] == [meant]
    assert not found.after.report.failed


@pytest.mark.parametrize(
    "content",
    [
        document().replace("01-01\n---\n\n", "01-01\n"),  # text right below the fields
        document(COMMENT + "\nsector:bakkerij\n"),  # a field in the text
        document("--\nsector: bakkerij\n"),
        document(COMMENT + "\nGeen veld.\n\nsector: bakkerij\n"),
        document(body="Tip: begin rustig.").replace("01-01\n---\n\n", "01-01\n\n"),  # text like a field
        document().replace("---\ntitel", "--- kop\ntitel"),  # words would be lost
        "Gewone tekst.\n\n---\n\nMeer.\n",
        "",
    ],
)
def test_a_line_of_dashes_in_doubt_is_left_alone(project: Project, content: str) -> None:
    found = plan(project, content)
    assert found.repairs == ()
    assert found.after.report.failed


@pytest.mark.parametrize("text", ["Een cliënt én één collega: 2 à 3 cafés in Zuid-Oost.", "Foto’s – “mooi” … € 5"])
def test_an_old_encoding_becomes_utf_8(project: Project, text: str) -> None:
    content = document(body=text)
    found = plan(project, content.encode("cp1252"))
    assert [repair.after.decode() for repair in found.repairs] == [content]
    assert not found.after.report.failed


@pytest.mark.parametrize(
    "raw",
    [
        document(body="Een cliënt in de coördinatie.").encode("mac-roman"),
        document(body="Een cliënt in de coördinatie.").encode("cp850"),
        document(body="Příliš žluťoučký kůň.").encode("cp1250"),
        document(body="Привет, мир.").encode("cp1251"),
        document(body="Een cliënt.").encode() + "Nog een cliënt.".encode("cp1252"),  # two encodings in one file
        document().encode("utf-16-le"),
    ],
)
def test_an_unknown_encoding_is_left_alone(project: Project, raw: bytes) -> None:
    found = plan(project, raw)
    assert found.repairs == ()
    assert found.after.report.failed


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_stay(project: Project, end: str, mark: str) -> None:
    lines = "themas: [toeleiding]\nherzien: {}\nsector: Wérk\nverteller:\n  naamsoort: anoniem\n  rol: bàkker\n"
    typed = document(lines.format("31-12-2026"), body="##Kop\n\nTekst.").replace("\n---\n\n", "\n\n")
    meant = document(lines.format("2026-12-31"), body="## Kop\n\nTekst.")
    found = plan(project, (mark + typed.replace("\n", end)).encode())
    assert [repair.after for repair in found.repairs] == [(mark + meant.replace("\n", end)).encode()]
    assert not any(item.ernst is Ernst.FOUT for item in found.after.report)


def test_a_data_file_is_mended(project: Project) -> None:
    content = "# Cijfers.\n" + cijfer("nieuw").replace("populatie", "Populatie") + "\n# Tot hier.\n"
    found = plan(project, content, "content/cijfers/nieuw.yml")
    assert [repair.after.decode() for repair in found.repairs] == [content.replace("Populatie", "populatie")]


def test_settings_are_mended(project: Project) -> None:
    found = plan(project, "# Wie?\nbeheerdr: Stichting Proef\n", "content/instellingen.yml")
    assert [repair.after.decode() for repair in found.repairs] == ["# Wie?\nbeheerder: Stichting Proef\n"]
