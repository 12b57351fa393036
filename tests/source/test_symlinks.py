"""A symbolic link in a project is told, never read and never written through, wherever it stands and leads."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.cli.main import sdw
from sdw_build.diagnostics.render import RENDERERS
from sdw_build.drawing.picture_store import PictureStore
from sdw_build.editing.changes import Changes
from sdw_build.editing.refusal import RefusedError
from sdw_build.library.loading import load
from sdw_build.source.project import ProjectError, read_project
from tests.cases import DAY, PNG, Files, cijfer, document, methodiek, partner, regio, speerpunt, write

CANARY = "Heimelijk-van-elders"
WORLD: Files = {
    "content/index.md": document(public=True),
    "content/over-ons.md": document(public=True),
    "content/partners/p.md": partner(),
    "content/speerpunten/s.md": speerpunt(),
    "content/agenda/a.md": document("datum: 2026\n"),
    "content/cijfers/c.yml": cijfer("dagen"),
    "content/regios.yml": regio("zeeland", "Zeeland", "AM24"),
    "content/woordenlijst.yml": "coach:\n  term: coach\n  uitleg: Wie helpt.\n  bron: Verzonnen\n",
    "content/instellingen.yml": "beheerder: Wij\n",
    "content/hulpvraag.yml": "woorden: [dood]\n",
    "content/synoniemen.yml": "groepen: []\n",
    "content/woorden.yml": "",
    "content/ingetrokken.yml": "ingetrokken: []\n",
    "content/weg.yml": "adressen: []\n",
    "adressen.yml": "adressen: {}\n",
    "verhalen/een.md": document(public=True),
    "verhalen/map/index.md": document(body="![plank](plank.png)"),
    "verhalen/map/plank.png": PNG,
    "methodieken/m.md": methodiek(),
    "theme/assets/css/stijl.css": "a{}",
}
FILES = ("mkdocs.yml", *WORLD)
FOLDERS = ("content", "verhalen", "methodieken", "theme", "verhalen/map", "content/partners", "content/cijfers")


def linked(tmp_path: Path, pad: str, leads: str) -> tuple[Path, Path]:
    """Write a project in which one path is a link; give the project, and what it leads to: elsewhere, nowhere, inside."""
    root = write(tmp_path / "project", WORLD)
    away = {"elders": tmp_path / "elders", "nergens": tmp_path / "weg", "binnen": root / "bewaard"}[leads]
    if leads == "nergens":
        path = root / pad
        path.rename(tmp_path / "opzij")
    else:
        (root / pad).rename(away)
        for path in [away] if away.is_file() else sorted(away.rglob("*")):
            if path.is_file():
                path.write_bytes(path.read_bytes() + f"\n{CANARY} # {CANARY}: [\n".encode())
    (root / pad).symlink_to(away)
    return root, away


def state(path: Path) -> dict[str, bytes]:
    """Read what a path holds, as a file or a folder."""
    found = [path] if path.is_file() else sorted(path.rglob("*"))
    return {each.as_posix(): each.read_bytes() for each in found if each.is_file()}


ANYWHERE = [
    *((pad, "elders") for pad in (*FILES, *FOLDERS)),
    *(
        (pad, leads)
        for leads in ("nergens", "binnen")
        for pad in ("verhalen/een.md", "verhalen/map", "content/weg.yml")
    ),
]


@pytest.mark.parametrize(("pad", "leads"), ANYWHERE)
def test_a_link_is_told_and_what_is_behind_it_is_never_shown(tmp_path: Path, pad: str, leads: str) -> None:
    root, _ = linked(tmp_path, pad, leads)
    checked = check(root, DAY, advice=True)
    assert pad in {item.place.pad for item in checked.report if item.code == "SDW119"}
    for render in RENDERERS.values():
        assert CANARY not in render(checked.report, checked.lines)
    assert CANARY not in repr(load(root).library)


@pytest.mark.parametrize("pad", ["verhalen/een.md", "verhalen/map", "verhalen/map/plank.png", "verhalen", "content"])
def test_what_refers_to_what_is_behind_a_link_is_not_told_as_well(tmp_path: Path, pad: str) -> None:
    root, _ = linked(tmp_path, pad, "elders")
    body = "[a](../verhalen/een.md) [b](/verhalen/een/) [c](../verhalen/map/index.md) ![d](../verhalen/map/plank.png)"
    (root / "methodieken" / "ook.md").write_text(methodiek(body=body))
    assert {item.code for item in check(root, DAY).report} == {"SDW119"}


_STORY = ("nieuw", "verhaal", "--titel", "X", "--samenvatting", "X.", "--doelgroepen", "clienten")
COMMANDS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("adressen",): ("adressen.yml", "content/over-ons.md", "content"),
    _STORY: ("verhalen", "verhalen/een.md"),
    ("verhuis", "over-ons", "wie-wij-zijn"): ("content/over-ons.md", "content", "verhalen/een.md"),
    ("verhuis", "verhalen/map", "verhalen/kaart"): ("verhalen/map", "verhalen/map/plank.png", "verhalen"),
    ("weg", "over-ons", "--waarom", "Op."): ("content/weg.yml", "content/over-ons.md", "content"),
    ("check", "--herstel"): ("verhalen/een.md", "content/instellingen.yml", "content/regios.yml", "methodieken"),
    ("intrekken", "een"): ("verhalen/een.md", "content/ingetrokken.yml", "verhalen", "content", ".cache"),
    ("intrekken", "map"): ("verhalen/map", "verhalen/map/plank.png"),
    ("redactie", "--formaat", "tekst"): ("verhalen/een.md",),
    ("schemas",): ("schemas", "docs", ".vscode"),
}


@pytest.mark.parametrize(("command", "pad"), [(command, pad) for command, pads in COMMANDS.items() for pad in pads])
def test_no_command_writes_or_removes_behind_a_link(
    tmp_path: Path, command: tuple[str, ...], pad: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if pad not in (*FILES, *FOLDERS):
        root = write(tmp_path / "project", WORLD)
        away = tmp_path / "elders"
        away.mkdir()
        (root / pad).symlink_to(away)
    else:
        root, away = linked(tmp_path, pad, "elders")
    before = state(away)
    try:
        sdw.main([*command, "-f", str(root / "mkdocs.yml")], standalone_mode=False)
    except (RefusedError, Exception) as error:  # noqa: BLE001 — refusing is fine, and says so without the secret
        assert CANARY not in str(error)  # noqa: PT017 — as above
    assert state(away) == before
    said = capsys.readouterr()
    assert CANARY not in said.out + said.err


@pytest.mark.parametrize("way", ["written", "renamed", "to", "removed"])
@pytest.mark.parametrize("pad", ["koppeling.md", "map/binnen.md", "../buiten.md", "map/../../buiten.md"])
def test_a_change_through_a_link_or_out_of_the_project_is_refused_before_anything_changes(
    tmp_path: Path, way: str, pad: str
) -> None:
    root, away = tmp_path / "project", tmp_path / "elders"
    for folder in (root, away):
        folder.mkdir()
    for path in (away / "binnen.md", root / "gewoon.md", root.parent / "buiten.md"):
        path.write_text("oud")
    (root / "koppeling.md").symlink_to(away / "binnen.md")
    (root / "map").symlink_to(away)
    before = state(tmp_path)
    changes: dict[str, Callable[[], Changes]] = {
        "written": lambda: Changes(root, {"gewoon.md": b"nieuw", pad: b"nieuw"}),
        "renamed": lambda: Changes(root, {"gewoon.md": b"nieuw"}, ((pad, "ergens.md"),)),
        "to": lambda: Changes(root, {}, (("gewoon.md", pad),)),
        "removed": lambda: Changes(root, {"gewoon.md": b"nieuw"}, (), (pad,)),
    }
    with pytest.raises(RefusedError, match="koppeling"):
        changes[way]().make()
    assert state(tmp_path) == before


@pytest.mark.parametrize("pad", [".cache", ".cache/beeld"])
def test_drawn_pictures_are_neither_kept_nor_forgotten_behind_a_link(tmp_path: Path, pad: str) -> None:
    root, away = tmp_path / "project", tmp_path / "elders"
    (away / "beeld").mkdir(parents=True)
    for folder in (away, away / "beeld"):
        (folder / "x.beeld").write_bytes(b"van een ander")
    (root / pad).parent.mkdir(parents=True)
    (root / pad).symlink_to(away)
    before = state(away)
    store = PictureStore(root)
    store.keep_only([])
    store.forget(["x"])
    store.fill([])
    assert state(away) == before


@pytest.mark.parametrize("leads", ["elders", "nergens"])
def test_a_project_whose_own_settings_are_a_link_is_refused(tmp_path: Path, leads: str) -> None:
    root, _ = linked(tmp_path, "mkdocs.yml", leads)
    with pytest.raises(ProjectError) as refused:
        read_project(root / "mkdocs.yml")
    assert [item.code for item in refused.value.problems] == ["SDW119"]


def test_the_file_of_a_lock_is_no_content(tmp_path: Path) -> None:
    root = write(tmp_path / "project", WORLD)
    (root / "verhalen" / ".#een.md").symlink_to("iemand@computer.1234")
    assert "SDW119" not in {item.code for item in check(root, DAY).report}


@pytest.mark.parametrize("other", ["Plank.png", "plank.PNG", "PLANK.PNG"])
def test_names_that_differ_in_capitals_only_are_told(tmp_path: Path, other: str) -> None:
    root = write(tmp_path, {**WORLD, f"verhalen/map/{other}": PNG})
    told = [item for item in check(root, DAY).report if item.code == "SDW120"]
    assert len(told) == 1
    assert "hoofdletters" in told[0].bericht


@pytest.mark.parametrize(("one", "other"), [("caf\u00e9", "cafe\u0301"), ("\u00e9\u00e9n", "e\u0301\u00e9n")])
def test_names_that_differ_in_how_an_accent_is_kept_only_are_told(tmp_path: Path, one: str, other: str) -> None:
    root = write(tmp_path, {**WORLD, f"verhalen/map/{one}.png": PNG, f"verhalen/map/{other}.png": PNG})
    told = [item for item in check(root, DAY).report if item.code == "SDW120"]
    assert len(told) == 1
    assert "accent" in told[0].bericht
