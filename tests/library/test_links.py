"""Links, pictures and figures in running text: they lead somewhere, or say why not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.library.links import find_target
from sdw_build.library.loading import load
from sdw_build.library.target import Target
from tests.cases import PNG, Files, cijfer, document, methodiek, only, partner, problems
from tests.pictures import HEIC

Project = Callable[[Files], Path]

STORY = "verhalen/proef.md"
WORLD: Files = {
    "methodieken/samen-beginnen.md": methodiek(body="## De stappen\n\nTekst.\n\n## Één keer\n\nTekst."),
    "verhalen/2026/ander.md": document(),
    "verhalen/map/index.md": document(body="![plank](plank.png)"),
    "verhalen/map/plank.png": PNG,
    "verhalen/foto.png": PNG,
    "content/over-ons.md": document(),
    "content/index.md": document(),
    "content/cijfers/werk.yml": cijfer("dagen"),
}


def told(project: Project, body: str) -> tuple[str, int, int]:
    """Return the code and the place of the one problem with a text on line 8."""
    problem = only(project({**WORLD, STORY: document(body=body)}))
    assert problem.place.pad == STORY
    assert problem.hulp
    return problem.code, problem.place.regel, problem.place.kolom


@pytest.mark.parametrize(
    "target",
    [
        "../methodieken/samen-beginnen.md",
        "../methodieken/samen-beginnen.md#de-stappen",
        "../methodieken/samen-beginnen.md#een-keer",
        "2026/ander.md",
        "./2026/ander.md",
        "map/index.md",
        "../content/over-ons.md",
        "proef.md",
        "/methodieken/samen-beginnen/",
        "/methodieken/samen-beginnen",
        "/methodieken/samen-beginnen/#de-stappen",
        "/verhalen/",
        "/zoeken/",
        "/cijfers/#dagen",
        "/over-ons/",
        "/",
        "https://www.voorbeeld.nl/pad?vraag=1#anker",
        "HTTPS://WWW.VOORBEELD.NL",
        "mailto:info@voorbeeld.nl",
        "tel:113",
    ],
)
def test_links_that_lead_somewhere_are_no_problem(project: Project, target: str) -> None:
    assert problems(project({**WORLD, STORY: document(body=f"[woorden]({target})")})) == []


@pytest.mark.parametrize(
    ("target", "code", "advice"),
    [
        ("../methodieken/samen-begin.md", "SDW306", "'../methodieken/samen-beginnen.md'"),
        ("../methodieken/samen-beginnen.html", "SDW306", "'../methodieken/samen-beginnen.md'"),
        ("../methodieken/samen-beginnen", "SDW306", "'../methodieken/samen-beginnen.md'"),
        ("../methodieken/samen-beginnen/", "SDW306", "'../methodieken/samen-beginnen.md'"),
        ("methodieken/samen-beginnen.md", "SDW306", "'../methodieken/samen-beginnen.md'"),
        ("samen-beginnen.md", "SDW306", "'../methodieken/samen-beginnen.md'"),
        ("ander.md", "SDW306", "'2026/ander.md'"),
        ("map.md", "SDW306", "'map/index.md'"),
        ("../../buiten.md", "SDW306", "schrijf"),
        ("../methodieken/samen-beginnen.md#de-stapen", "SDW307", "'de-stappen'"),
        ("../methodieken/samen-beginnen.md#iets-heel-anders", "SDW307", "de-stappen"),
        ("#kop", "SDW307", "zonder #"),
        ("/cijfers/#dage", "SDW307", "'dagen'"),
        ("/methodieken/samen-begin/", "SDW306", "'/methodieken/samen-beginnen/'"),
        ("/nergens/", "SDW306", "schrijf"),
        ("www.proef.nl/x", "SDW306", "https://www.proef.nl/x"),
        ("https:/www.voorbeeld.nl", "SDW306", "https://"),
        ("https://voorbeeld", "SDW306", "https://"),
        ("htps://www.voorbeeld.nl", "SDW306", "https://"),
        ("https//www.voorbeeld.nl", "SDW306", "https://"),
        ("http://[x", "SDW306", "https://"),
        ("info@voorbeeld.nl", "SDW306", "mailto:info@voorbeeld.nl"),
        ("javascript:alert(1)", "SDW306", "https://"),
        ("data:text/html,x", "SDW306", "https://"),
        ("//voorbeeld.nl/x", "SDW306", "https://"),
        ("file:///etc/passwd", "SDW317", "naast de tekst"),
        ("..\\methodieken\\samen-beginnen.md", "SDW306", "'../methodieken/samen-beginnen.md'"),
        ("C:\\map\\samen-beginnen.md", "SDW317", "'../methodieken/samen-beginnen.md'"),
        ("", "SDW306", "schrijf"),
        ("#", "SDW306", "schrijf"),
        ("weg.png", "SDW308", "foto.png"),
        ("../content/cijfers/werk.yml", "SDW306", "schrijf"),
    ],
)
def test_a_dead_link_is_told_with_a_way_out(project: Project, target: str, code: str, advice: str) -> None:
    problem = only(project({**WORLD, STORY: document(body=f"Zie [woorden]({target}) hier.")}))
    assert (problem.code, problem.place.regel, problem.place.kolom) == (code, 8, 15)
    assert advice in problem.hulp


@pytest.mark.parametrize(
    ("body", "code", "line", "column"),
    [
        pytest.param("Zie [a] (2026/ander.md).", "SDW306", 8, 10, id="a space between"),
        pytest.param("Zie [a](2026/ander.md en verder", "SDW306", 8, 9, id="no closing bracket"),
        pytest.param("Zie [a(2026/ander.md) en verder", "SDW306", 8, 8, id="no bracket behind the words"),
        pytest.param("Zie a](2026/ander.md) en verder", "SDW306", 8, 8, id="no bracket before the words"),
        pytest.param("Zie [a][noot] en verder", "SDW306", 8, 9, id="undefined reference"),
        pytest.param("Zie [a][noot]\n\n[noot]: weg.md", "SDW306", 10, 9, id="defined as a dead link"),
        pytest.param("Eerst\n\nZie ![oven](oven.png)", "SDW308", 10, 13, id="missing picture"),
        pytest.param("![oven](https://voorbeeld.nl/x.png)", "SDW308", 8, 9, id="picture from elsewhere"),
        pytest.param("![oven](2026/ander.md)", "SDW308", 8, 9, id="a text for a picture"),
        pytest.param("![](foto.png)", "SDW403", 8, 5, id="picture without words"),
        pytest.param("![ ](foto.png)", "SDW403", 8, 6, id="picture with a space for words"),
        pytest.param("Het duurt [[cijfer:dage]] lang", "SDW301", 8, 11, id="unknown figure"),
        pytest.param("Zie [[methodiek:samen-beginnen]]", "SDW309", 8, 5, id="another kind between brackets"),
        pytest.param("Zie [[dagen]]", "SDW309", 8, 5, id="a bare name between brackets"),
        pytest.param("Zie [[cijfer:]]", "SDW301", 8, 5, id="no name between brackets"),
        pytest.param("Zie [[ ]]", "SDW309", 8, 5, id="nothing between brackets"),
        pytest.param("| a |\n| --- |\n| [b](c.md) |", "SDW306", 10, 7, id="in a table"),
        pytest.param("> - [b](c.md)", "SDW306", 8, 9, id="in a list in a quotation"),
        pytest.param("Noot[^1].\n\n[^1]: zie [b](c.md)", "SDW306", 10, 15, id="in a footnote"),
    ],
)
def test_what_is_written_wrong_is_told_where_it_stands(
    project: Project, body: str, code: str, line: int, column: int
) -> None:
    assert told(project, body) == (code, line, column)


@pytest.mark.parametrize(
    "body",
    ["`[a](weg.md)`", "```\n[a](weg.md) ![x](y.png) [[cijfer:x]] [a][b]\n```", "\\[a](weg.md)"],
)
def test_links_in_code_are_left_alone(project: Project, body: str) -> None:
    assert problems(project({**WORLD, STORY: document(body=f"Tekst.\n\n{body}")})) == []


def test_figures_by_name_are_no_problem(project: Project) -> None:
    assert problems(project({**WORLD, STORY: document(body="Het duurt [[cijfer:dagen]].")})) == []


@pytest.mark.parametrize(
    ("pad", "text", "code", "line"),
    [
        (STORY, document("beeld:\n  bestand: weg.png\n  alt: x\n"), "SDW308", 7),
        (STORY, document("beeld:\n  bestand: 2026/ander.md\n  alt: x\n"), "SDW308", 7),
        ("content/partners/p.md", partner("logo:\n  bestand: logo.png\n  alt: x\n  gebruiksrecht: x\n"), "SDW308", 8),
        ("content/p.md", document("stappen:\n  - titel: x\n    tekst: x\n    link: weg.md\n"), "SDW306", 9),
        (
            "content/p.md",
            document("stappen:\n  - titel: x\n    tekst: x\n    link: ../verhalen/foto.png\n"),
            "SDW306",
            9,
        ),
    ],
)
def test_links_and_pictures_in_fields_are_followed_too(
    project: Project, pad: str, text: str, code: str, line: int
) -> None:
    problem = only(project({**WORLD, pad: text}))
    assert (problem.code, problem.place.regel) == (code, line)


@pytest.mark.parametrize("target", ["../verhalen/stuk.md", "/verhalen/stuk/", "/verhalen/stuk", "/verhalen/stuk/#kop"])
def test_a_link_to_a_document_that_cannot_be_read_is_not_told_as_well(project: Project, target: str) -> None:
    root = project({"verhalen/stuk.md": "geen kop", "methodieken/m.md": methodiek(body=f"[a]({target})")})
    assert only(root).place.pad == "verhalen/stuk.md"


def test_a_document_that_cannot_be_read_hides_no_dead_link_to_another_kind(project: Project) -> None:
    root = project({"verhalen/stuk.md": "geen kop", "content/p.md": document(body="[a](../methodieken/stuk.md)")})
    assert [problem.code for problem in problems(root)] == ["SDW306", "SDW103"]


PLACES: Files = {
    **WORLD,
    "mkdocs.yml": "site_name: Proef\nsite_url: https://www.sterk.example/\n",
    "verhalen/proef/plank.png": PNG,
    "verhalen/telefoon.HEIC": HEIC,
    "verhalen/scan.tif": b"II*\0",
    "verhalen/gemaakt.heic": HEIC,
    "verhalen/gemaakt.png": PNG,
    "verhalen/mijn oven.png": PNG,
    "verhalen/map/ander.jpg": PNG,
    "verhalen/Schermafbeelding 2026-01-01 om 12.00.00.png": PNG,
    "verhalen/oven van Jan (1).jpg": PNG,
}


def links_told(project: Project, body: str) -> list[tuple[str, str, str]]:
    """Return what is told of the links of a text, as (code, message, help); files that no text means are left out."""
    found = problems(project({**PLACES, STORY: document(body=body)}))
    return [(item.code, item.bericht, item.hulp) for item in found if item.place.pad == STORY]


@pytest.mark.parametrize(
    ("target", "code", "message", "advice"),
    [
        ("telefoon.HEIC", "SDW315", "een heic-foto", "sdw beeld verhalen/telefoon.HEIC"),
        ("Telefoon.heic", "SDW315", "een heic-foto", "sdw beeld verhalen/telefoon.HEIC"),
        ("scan.tif", "SDW315", "een tiff", "sdw beeld verhalen/scan.tif"),
        ("gemaakt.heic", "SDW315", "een heic-foto", "'gemaakt.png'"),
        ("weg.heic", "SDW308", "bestaat niet", "naast de tekst"),
        ("foto.heic", "SDW308", "bestaat niet", "'foto.png'"),
        ("/uploads/2024/ketel.jpg", "SDW308", "andere site", "schrijf alleen de naam: ketel.jpg"),
        ("/wp-content/uploads/plank.png", "SDW308", "schuine streep", "'proef/plank.png'"),
        ("/uploads/ander.jpg", "SDW308", "andere site", "ander.jpg"),
        ("/verhalen/foto.png", "SDW308", "schuine streep", "'foto.png'"),
        ("verhalen/foto.png", "SDW308", "bestaat niet", "'foto.png'"),
        ("map\\plank.png", "SDW306", "verkeerde kant", "'map/plank.png'"),
        ("C:\\Users\\jan\\Foto.png", "SDW317", "een plek op een computer", "'foto.png'"),
        ("file:///Users/jan/ketel.png", "SDW317", "een plek op een computer", "sdw beeld"),
        ("https://elders.nl/foto.jpg", "SDW308", "geen beeld van deze site", "sdw beeld"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_named_for_what_it_is(
    project: Project, target: str, code: str, message: str, advice: str
) -> None:
    ((found, said, hulp),) = links_told(project, f"![Een werkbank]({target})")
    assert found == code
    assert message in said
    assert advice in hulp
    assert "beschadigd" not in said


@pytest.mark.parametrize(
    ("name", "word"), [("stuk.docx", "Word"), ("folder.pptx", "presentatie"), ("film.mp4", "film")]
)
def test_what_is_no_picture_is_named_too(project: Project, name: str, word: str) -> None:
    files = {STORY: document(body=f"![Een werkbank]({name})"), f"verhalen/{name}": b"PK\3\4"}
    problem = next(item for item in problems(project(files)) if item.place.pad == STORY)
    assert (problem.code, word in problem.bericht) == ("SDW315", True)
    assert "bestaat niet" not in problem.bericht


def test_a_picture_of_a_sort_that_is_not_shown_is_told_once(project: Project) -> None:
    files = {"verhalen/a.heic": HEIC, "verhalen/b.heic": HEIC, STORY: document(body="![Een werkbank](a.heic)")}
    found = problems(project(files))
    assert [(item.place.pad, item.ernst.value) for item in found] == [
        ("verhalen/b.heic", "waarschuwing"),
        (STORY, "fout"),
    ]


@pytest.mark.parametrize(
    ("target", "code", "advice"),
    [
        ("https://www.sterk.example/methodieken/samen-beginnen/", "SDW316", "../methodieken/samen-beginnen.md"),
        ("http://sterk.example/methodieken/samen-beginnen", "SDW316", "../methodieken/samen-beginnen.md"),
        ("https://sterk.example/zoeken/", "SDW316", "/zoeken/"),
        ("https://sterk.example/cijfers/#dagen", "SDW316", "/cijfers/#dagen"),
        ("https://sterk.example/methodieken/samen-begin/", "SDW306", "samen-beginnen"),
        ("http://127.0.0.1:8000/methodieken/samen-beginnen/#de-stappen", "SDW317", "samen-beginnen.md#de-stappen"),
        ("http://localhost:8000/nergens/", "SDW317", "schrijf dat adres"),
        ("https://intranet.organisatie.nl/stuk", "SDW317", "voor iedereen"),
        ("https://www.voorbeeld.nl/?utm_source=x", "SDW318", "https://www.voorbeeld.nl/"),
        ("https://sterk.example/?utm_source=x", "SDW316", "../content/index.md"),
        ("088-1234567", "SDW306", "tel:0881234567"),
    ],
)
def test_a_web_address_that_is_a_detour_is_told_with_the_way(
    project: Project, target: str, code: str, advice: str
) -> None:
    ((found, _, hulp),) = links_told(project, f"Zie [woorden]({target}) hier.")
    assert found == code
    assert advice in hulp


@pytest.mark.parametrize("target", ["https://x.sharepoint.com/:w:/r/a", "https://drive.google.com/file/d/1/view"])
def test_a_shared_folder_may_be_open_to_all_and_is_a_warning(project: Project, target: str) -> None:
    problem = only(project({STORY: document(body=f"[Het stuk van vorig jaar]({target})")}))
    assert (problem.code, problem.ernst.value) == ("SDW317", "waarschuwing")


def test_a_link_to_the_own_site_leads_where_its_path_does(project: Project) -> None:
    found = load(project({**PLACES, STORY: document(body="Tekst.")})).library
    story = found.by_name[("verhaal", "proef")]
    target = find_target(found, story, "https://sterk.example/verhalen/ander/")
    assert isinstance(target, Target)
    assert target.document is found.by_name[("verhaal", "ander")]


@pytest.mark.parametrize("field", ["mijn oven.png", "mijn%20oven.png", "Mijn Oven.PNG"])
def test_a_name_with_a_space_is_no_problem_in_a_field(project: Project, field: str) -> None:
    files = {"verhalen/mijn oven.png": PNG, STORY: document(f"beeld:\n  bestand: {field}\n  alt: Een oven\n")}
    assert problems(project(files)) == []


@pytest.mark.parametrize(
    ("body", "code", "advice"),
    [
        (
            "![Een oven](mijn oven.png)",
            "SDW308",
            "mijn-oven.png, zonder spaties, en schrijf dat; of schrijf mijn%20oven.png",
        ),
        ("![x](Schermafbeelding 2026-01-01 om 12.00.00.png)", "SDW308", "schermafbeelding-2026-01-01-om-12-00-00.png"),
        ("![Een oven](Oven van Jan (1).JPG)", "SDW308", "oven-van-jan-1.jpg"),
        ("![Een oven](mijn onen.png)", "SDW308", "bedoel je 'mijn%20oven.png'?"),
        ("Lees [het stuk](samen beginnen.md) eens", "SDW306", "'../methodieken/samen-beginnen.md'"),
        ("[Het stuk](https://voorbeeld.nl/mijn stuk.pdf)", "SDW306", "schrijf https://voorbeeld.nl/mijn%20stuk.pdf"),
        ("[Bel ons](088 123 45 67)", "SDW306", "schrijf tel:0881234567"),
        ("![Een oven](C:\\Users\\Jan Jansen\\foto.png)", "SDW317", "schrijf 'foto.png'"),
    ],
)
def test_what_has_a_space_in_it_is_told_as_such(project: Project, body: str, code: str, advice: str) -> None:
    ((found, _, hulp),) = links_told(project, body)
    assert found == code
    assert advice in hulp


@pytest.mark.parametrize(
    "body", ["![Een oven](mijn%20oven.png)", "![Een oven](<mijn oven.png>)", "![Een oven](Mijn%20Oven.PNG)"]
)
def test_a_space_that_is_written_for_a_link_is_no_problem(project: Project, body: str) -> None:
    assert links_told(project, body) == []


def test_a_file_of_another_name_in_the_same_folder_is_not_suggested(project: Project) -> None:
    files = {"content/privacy.md": document(), "verhalen/een.md": document(body="[x](../content/stigma.md)")}
    problem = only(project(files))
    assert problem.code == "SDW306"
    assert "privacy" not in problem.hulp
