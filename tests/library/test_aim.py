"""One resolver: however a path is spelled, it leads to what a reader would find there, and never out of the project."""

import ast
import unicodedata
from pathlib import Path
from urllib.parse import quote

import pytest

from sdw_build.check import check
from sdw_build.editing.moving import plan_move
from sdw_build.editing.names import read_name
from sdw_build.editing.removing import plan_removal
from sdw_build.library.dead import Dead
from sdw_build.library.links import find_target
from sdw_build.library.loading import load
from sdw_build.library.publication import Publication, address_of
from sdw_build.library.target import Target
from sdw_build.pages.site import all_pages
from sdw_build.source.aim import read_aim, write_link
from tests.cases import DAY, PNG, Files, document, methodiek, partner, write

CODE = Path(__file__).parents[2] / "sdw_build"
NFC, NFD = "\u00e9\u00e9n caf\u00e9.png", unicodedata.normalize("NFD", "\u00e9\u00e9n caf\u00e9.png")

# How a file is called on disk, and ways in which an editor, a program or another computer may write that.
SPELLED = {
    "foto.png": [
        "foto.png",
        "./foto.png",
        "Foto.png",
        "FOTO.PNG",
        "fo%74o.png",
        "../verhalen/foto.png",
        "x/../foto.png",
    ],
    "Foto.JPG": ["Foto.JPG", "foto.jpg", "FOTO.jpg", "foto%2Ejpg", "%2e/foto.jpg", "%2e%2e/verhalen/foto.jpg"],
    "mijn foto.png": ["mijn%20foto.png", "Mijn%20Foto.png", "./mijn%20foto.png"],
    NFC: [quote(NFC), quote(NFD), quote(NFC).lower(), NFC.replace(" ", "%20"), NFD.replace(" ", "%20")],
    NFD: [quote(NFC), quote(NFD), NFC.replace(" ", "%20"), NFD.replace(" ", "%20"), quote(NFC.upper())],
    "100%.png": ["100%.png", "100%25.png"],
    "a%20b.png": ["a%20b.png", "a%2520b.png"],
    "wat?.png": ["wat%3F.png"],
    "nummer#1.png": ["nummer%231.png"],
    "(haakjes).png": ["%28haakjes%29.png", "(haakjes).png"],
}
SPELLINGS = [(name, typed) for name, ways in SPELLED.items() for typed in ways]


def project(tmp_path: Path, files: Files) -> Path:
    """Write a project with the pages that every site needs."""
    return write(tmp_path, {"content/index.md": document(public=True), **files})


@pytest.mark.parametrize(("name", "typed"), SPELLINGS)
def test_a_picture_is_found_checked_shown_and_moved_by_one_path(tmp_path: Path, name: str, typed: str) -> None:
    fields = f"beeld:\n  bestand: '{typed}'\n  alt: Een werkbank\n"
    story = document(fields, f"Eerst ![Een plank]({typed}) en [dit]({typed}).", public=True)
    root = project(tmp_path, {"verhalen/proef.md": story, f"verhalen/{name}": PNG})
    checked = check(root, DAY)
    assert [
        item.bericht for item in checked.report if item.place.pad == "verhalen/proef.md" and item.code < "SDW313"
    ] == []
    library = checked.library
    found = library.by_name[("verhaal", "proef")]
    assert find_target(library, found, typed) == Target(picture=f"verhalen/{name}")
    page = next(page for page in all_pages(Publication(library, DAY)) if page.adres == "verhalen/proef/")
    assert {file.pad for file in page.bestanden} == {f"verhalen/{name}"}
    assert page.inhoud.count("<img") == 1
    for file in page.bestanden:
        plain = file.adres.removeprefix("verhalen/proef/")
        assert plain == quote(plain, safe="")
        assert plain in page.inhoud or "omslag" not in plain
    assert f"verhalen/{name}" in plan_removal(library, "verhalen/proef", "Op.", DAY).removed


@pytest.mark.parametrize(("name", "typed"), SPELLINGS)
def test_a_picture_in_a_folder_that_moves_is_still_found(tmp_path: Path, name: str, typed: str) -> None:
    page = document(
        body=f"![Een plank](../verhalen/{typed.removeprefix('../verhalen/').removeprefix('%2e%2e/verhalen/')})"
    )
    page = page.replace("../verhalen/", "../verhalen/map/")
    root = project(
        tmp_path, {"content/over.md": page, f"verhalen/map/{name}": PNG, "verhalen/map/index.md": document()}
    )
    plan_move(load(root).library, "verhalen/map", "verhalen/plattegrond").changes.make()
    library = load(root).library
    over = library.by_name[("pagina", "over")]
    assert [find_target(library, over, mention.target) for mention in over.body.mentions] == [
        Target(picture=f"verhalen/plattegrond/{name}")
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "../methodieken/samen.md",
        "../Methodieken/Samen.md",
        "../methodieken/SAMEN.MD",
        "..%2fmethodieken%2fsamen.md",
        "%2e%2e/methodieken/s%61men.md#de-stap",
        "../methodieken/./samen.md?van=mail",
        "/methodieken/samen/",
        "/Methodieken/Samen",
        "/methodieken/s%61men/#de-stap",
        "//methodieken/samen/"[1:],
        "/verhalen/../methodieken/samen/",
        "/../../methodieken/samen/",
    ],
)
def test_a_link_to_a_document_is_one_target_for_check_page_move_and_removal(tmp_path: Path, typed: str) -> None:
    files = {"verhalen/proef.md": document(body=f"[hier]({typed})", public=True), "methodieken/samen.md": METHOD}
    root = project(tmp_path, files)
    assert [item.bericht for item in check(root, DAY).report if item.code < "SDW313"] == []
    library = load(root).library
    proef = library.by_name[("verhaal", "proef")]
    there = Publication(library, DAY).target(proef, typed)
    assert there
    assert address_of(proef, there).startswith("../../methodieken/samen/")
    assert len(plan_removal(library, "methodieken/samen", "Op.", DAY).pointers) == 1
    plan_move(library, "methodieken/samen", "methodieken/beter").changes.make()
    after = load(root).library
    moved = after.by_name[("verhaal", "proef")]
    (mention,) = moved.body.mentions
    target = find_target(after, moved, mention.target)
    assert isinstance(target, Target)
    assert target.document is after.by_name[("methodiek", "beter")]


METHOD = methodiek(body="## De stap\n\nTekst.", public=True)
FIELDS = ("verhalen/beeld.md", "content/partners/p.md", "content/p.md", "content/woordenlijst.yml")
OUTSIDE = [
    "../../../../etc/passwd.png",
    "../../../../../../../../etc/passwd",
    "..%2f..%2f..%2fetc%2fpasswd.png",
    "%2e%2e/%2e%2e/elders/geheim.png",
    "../../elders/geheim.png",
    "../../elders/geheim.md",
    "..\\..\\elders\\geheim.png",
    "..%5c..%5celders%5cgeheim.png",
    "/verhalen/../../elders/geheim.png",
    "/../elders/geheim.png",
    "//elders/geheim.png",
    "file:///etc/passwd",
    "file:../../elders/geheim.png",
    "FILE:///etc/passwd.png",
    "javascript:alert(1)",
    "data:image/png;base64,AAAA",
    "geheim.png%00.md",
    "../verhalen/../../elders/geheim.png",
]
PLACES = {
    "text": lambda typed: {"verhalen/tekst.md": document(body=f"[a]({typed})\n![b]({typed})", public=True)},
    "reference": lambda typed: {"verhalen/noot.md": document(body=f"[a][x] ![b][x]\n\n[x]: {typed}", public=True)},
    "beeld": lambda typed: {
        "verhalen/beeld.md": document(f"beeld:\n  bestand: '{typed}'\n  alt: x\n", public=True),
    },
    "logo": lambda typed: {
        "content/partners/p.md": partner(f"logo:\n  bestand: '{typed}'\n  alt: x\n  gebruiksrecht: x\n", public=True),
    },
    "stap": lambda typed: {
        "content/p.md": document(f"stappen:\n  - titel: x\n    tekst: x\n    link: '{typed}'\n", public=True),
    },
    "begrip": lambda typed: {
        "content/woordenlijst.yml": f"x:\n  term: x\n  uitleg: x\n  bron: x\n  link: '{typed}'\n",
    },
}


@pytest.mark.parametrize("typed", OUTSIDE)
def test_nothing_outside_the_project_is_ever_linked_read_or_shown(tmp_path: Path, typed: str) -> None:
    for away in (tmp_path / "elders", tmp_path / "project" / "elders"):
        write(away, {"geheim.png": PNG, "geheim.md": document("citaat: Heimelijk\n")})
    root = project(tmp_path / "project", {pad: text for place in PLACES.values() for pad, text in place(typed).items()})
    checked = check(root, DAY)
    assert {item.place.pad for item in checked.report if item.code in ("SDW306", "SDW308", "SDW317")} >= set(FIELDS)
    # As in a preview, which shows what it can.
    for page in all_pages(Publication(checked.library, DAY)):
        assert not page.bestanden
        assert "geheim" not in page.inhoud
        assert "passwd" not in page.inhoud
        assert "<img" not in page.inhoud


@pytest.mark.parametrize(
    "typed",
    [
        "methodieken/samen",
        "/methodieken/samen/",
        "methodieken/samen.md",
        "./methodieken/samen.md",
        "Methodieken/Samen.md",
        "methodieken\\samen.md",
        "methodieken/%73amen/",
        "methodieken/x/../samen.md",
        " methodieken/samen ",
    ],
)
def test_a_command_takes_a_name_however_it_is_spelled(typed: str) -> None:
    kind, slug = read_name(typed)
    assert (kind.naam, slug) == ("methodiek", "samen")


@pytest.mark.parametrize("pad", ["verhalen/een.md", "verhalen/2026/map/index.md", "content/over.md"])
@pytest.mark.parametrize(
    "file", ["verhalen/foto.png", "content/50% korting?.png", "verhalen/a#b (c).png", f"content/{NFD}"]
)
def test_a_written_link_is_read_as_the_file_that_it_was_written_for(pad: str, file: str) -> None:
    assert read_aim(pad, write_link(pad, file)).files[0] == file


def test_capitals_in_an_address_do_not_hide_a_moved_page(tmp_path: Path) -> None:
    files = {"verhalen/p.md": document(body="[a](/Over/)"), "content/nu.md": document("voorheen: [/over/]\n")}
    library = load(project(tmp_path, files)).library
    dead = find_target(library, library.by_name[("verhaal", "p")], "/Over/")
    assert isinstance(dead, Dead)
    assert "/nu/" in dead.advice


# What is known to be an address already, the setting site_url, and what a browser asks of the preview: no content.
_ADDRESSES = {
    "data/addresses.py",  # whether a way on leads elsewhere
    "data/link_list.py",  # which links in a list of someone else are to this site
    "data/verdicts.py",  # what of a whole address of this site is its path
    "cli/photo.py",  # a file that is dragged into the window
    "word/inline.py",  # what a link in Word is
    "html/filters.py",
    "inspection/landing.py",  # where an address on the built site leads
    "html/templates.py",
    "library/urls.py",
    "outside/asking.py",  # what to ask another site for
    "outside/round.py",
    "preview/server.py",
    "schema/project.py",
    "publish/security_txt.py",
    "site/files.py",
    "source/web.py",  # addresses elsewhere
}
_RESOLVES = {"unquote", "urlsplit", "urlparse", "normpath"}


def test_paths_in_content_are_resolved_in_one_place() -> None:
    found = set()
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
            owner = ast.unparse(node.value) if isinstance(node, ast.Attribute) else ""
            if owner == "os.path":  # a path of this computer, such as where a command was typed
                continue
            if name in _RESOLVES or (owner == "posixpath" and name in ("join", "relpath")):
                found.add(path.relative_to(CODE).as_posix())
    assert found - _ADDRESSES == {"source/aim.py"}
