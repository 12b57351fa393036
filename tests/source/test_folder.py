"""Where a file stands says what it is; what the site would not use is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.library.loading import load
from tests.cases import Files, cijfer, document, methodiek, only, partner, problems, regio, speerpunt
from tests.pictures import drawing, photo

Project = Callable[[Files], Path]

EVERYWHERE = {
    "verhalen/een.md": (document(), "verhaal", "verhalen/een/"),
    "verhalen/2026/twee.md": (document(), "verhaal", "verhalen/twee/"),
    "verhalen/drie/index.md": (document(), "verhaal", "verhalen/drie/"),
    "verhalen/2026/vier/index.md": (document(), "verhaal", "verhalen/vier/"),
    "methodieken/een.md": (methodiek(), "methodiek", "methodieken/een/"),
    "methodieken/twee/index.md": (methodiek(), "methodiek", "methodieken/twee/"),
    "content/partners/een.md": (partner(), "partner", "partners/een/"),
    "content/speerpunten/een.md": (speerpunt(), "speerpunt", "speerpunten/een/"),
    "content/agenda/een.md": (document("datum: 2026\n"), "bijeenkomst", "agenda/een/"),
    "content/cijfers/een.yml": (cijfer("dagen"), "cijfer", "cijfers/dagen/"),
    "content/regios.yml": (regio("zeeland", "Zeeland", "AM24"), "regio", "regios/zeeland/"),
    "content/over-ons.md": (document(), "pagina", "over-ons/"),
    "content/index.md": (document(), "pagina", ""),
}


def test_every_kind_is_known_by_its_folder_and_has_its_address(project: Project) -> None:
    root = project({pad: text for pad, (text, _, _) in EVERYWHERE.items()})
    assert problems(root) == []
    found = {document.pad: (document.kind.naam, document.adres) for document in load(root).library.documents}
    assert found == {pad: (naam, adres) for pad, (_, naam, adres) in EVERYWHERE.items()}


@pytest.mark.parametrize(
    ("pad", "advice"),
    [
        ("verhalen/Een Verhaal.md", "een-verhaal"),
        ("verhalen/één.md", "een"),
        ("verhalen/een_twee.md", "een-twee"),
        ("verhalen/Een/index.md", "een"),
        ("verhalen/kopie (2).md", "kopie-2"),
        ("content/Over ons.md", "over-ons"),
        ("content/partner/uwv.md", "content/partners"),
        ("content/verhaal/een.md", "rechtstreeks in content"),
        ("content/regio.yml", "content/regios.yml"),
        ("content/regios.yaml", "content/regios.yml"),
        ("content/iets.yml", "content/instellingen.yml"),
        ("verhalen/een.MD", ".md"),
        ("verhalen/een.docx", "sdw nieuw verhaal --uit verhalen/een.docx"),
        ("verhalen/een.txt", ".md"),
        ("verhalen/een.html", ".md"),
    ],
)
def test_a_file_that_the_site_cannot_place_is_told_with_a_better_name(project: Project, pad: str, advice: str) -> None:
    problem = only(project({pad: document()}))
    assert (problem.code, problem.ernst, problem.place.pad) == ("SDW115", Ernst.FOUT, pad)
    assert advice in problem.hulp


def test_an_unknown_sort_of_file_is_a_warning(project: Project) -> None:
    problem = only(project({"verhalen/een.xyz": "x"}))
    assert (problem.code, problem.ernst) == ("SDW115", Ernst.WAARSCHUWING)


@pytest.mark.parametrize(
    "pad",
    [
        "verhalen/README.md",
        "verhalen/.hidden.md",
        "verhalen/.obsidian/x.json",
        "verhalen/~$een.docx",
        "verhalen/een.md~",
        "verhalen/#een.md#",
        "verhalen/Thumbs.db",
        "content/desktop.ini",
        "elders/een.docx",
    ],
)
def test_what_programs_leave_behind_is_passed_over(project: Project, pad: str) -> None:
    assert problems(project({pad: "x"})) == []


def test_pictures_may_stand_beside_texts(project: Project) -> None:
    assert problems(project({"verhalen/een/foto.JPG": photo("jpg"), "content/logo.svg": drawing()})) == []


def test_a_project_without_folders_is_empty(project: Project) -> None:
    assert problems(project({})) == []


@pytest.mark.parametrize(
    ("pad", "advice"),
    [
        ("verhalen/foto: de bakker.png", "foto-de-bakker.png"),
        ("verhalen/wat?.png", "wat.png"),
        ("verhalen/aux.png", "over-aux.png"),
        ("verhalen/Con.tekening.png", "con-tekening.png"),
        ("verhalen/prn/foto.png", "over-prn"),
        ("verhalen/nul/een.md", "over-nul"),
        ("verhalen/nul/een/index.md", "over-nul"),
        ("verhalen/map /een.md", "map"),
        ("verhalen/com1.md", "over-com1"),
        ("verhalen/lpt9/index.md", "over-lpt9"),
        ("content/aux.md", "over-aux"),
    ],
)
def test_a_name_that_windows_cannot_have_is_told_once(project: Project, pad: str, advice: str) -> None:
    told = list(load(project({pad: photo("png") if pad.endswith("png") else document()})).diagnostics)
    (item,) = (item for item in told if "Windows" in item.bericht)
    assert (item.code, item.place.pad) == ("SDW115", pad)
    assert f"noem het {advice}" in item.hulp


@pytest.mark.parametrize(
    "pad", ["verhalen/console.md", "verhalen/auxiliair.png", "verhalen/com.png", "verhalen/nulmeting.md"]
)
def test_a_name_that_only_begins_like_that_is_fine(project: Project, pad: str) -> None:
    told = load(project({pad: photo("png") if pad.endswith("png") else document()})).diagnostics
    assert [item for item in told if item.code == "SDW115"] == []
