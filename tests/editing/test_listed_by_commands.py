"""Whatever a command changes, it leaves the lists just as `sdw adressen` would write them: for every kind."""

from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.cli.beloftes import compared, written
from sdw_build.day import today
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.editing.merging import plan_merge
from sdw_build.editing.moving import plan_move
from sdw_build.editing.removing import plan_removal
from sdw_build.editing.splitting import plan_split
from sdw_build.library.library import Library
from sdw_build.library.promises import short_name
from sdw_build.library.visibility import is_public
from tests.cases import cijfer, methodiek, partner, regio, write
from tests.library.test_own_addresses import FULL, LOKET

BEGRIP = "{}:\n  term: {}\n  uitleg: Dat is het.\n  bron: Verzonnen bron\n"
FILES = {
    **FULL,
    "methodieken/m.md": methodiek(
        "fase: [start]\nvoor_wie: [CMD]\nthemas: [t]\n",
        "## Kop\n\nTekst.\n\n## Nog\n\nMeer.",
        public=True,
    ),
    "methodieken/n.md": methodiek(body="## Begin\n\nTekst.", public=True),
    "content/partners/q.md": partner(public=True),
    "content/cijfers/a.yml": cijfer("dagen", "  themas: [t]\n") + cijfer("uren"),
    "content/woordenlijst.yml": BEGRIP.format("baan", "Baan") + BEGRIP.format("werk", "Werk"),
    "content/regios.yml": regio("r", "R", "AM01") + regio("s", "S", "AM02").replace("kolom: 1", "kolom: 2"),
    "content/loketten.yml": LOKET,
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Lay a project with a public document of each kind, of which all is promised."""
    write(tmp_path, FILES)
    assert [item.bericht for item in check(tmp_path).report if item.ernst is Ernst.FOUT] == []
    assert written(tmp_path, today(), None) == 0
    assert compared(tmp_path, today()) == 0
    return tmp_path


def library(root: Path) -> Library:
    """Read the project."""
    return check(root).library


def test_a_move_of_every_kind_leaves_nothing_to_write(root: Path) -> None:
    first = {item.kind: item for item in library(root).documents if is_public(library(root), item, today())}
    moved = 0
    for document in first.values():
        if document.adres in ("", "over-ons/") or document.kind.naam == "pagina":
            continue
        old = short_name(document.adres)
        plan_move(library(root), old, f"{old}-nieuw").changes.make()
        assert compared(root, today()) == 0, old
        moved += 1
    assert moved >= 9


def test_a_theme_takes_its_choices_along(root: Path) -> None:
    plan_move(library(root), "speerpunten/t", "speerpunten/u").changes.make()
    text = (root / "adressen.yml").read_text(encoding="utf-8")
    assert "  /methodieken/thema/u/: site\n" in text
    assert "  /methodieken/thema/t/: site\n" in text
    assert compared(root, today()) == 0


@pytest.mark.parametrize("name", ["cijfers/dagen", "woordenlijst/baan", "partners/p", "methodieken/m", "regios/s"])
def test_a_removal_leaves_nothing_to_write(root: Path, name: str) -> None:
    plan_removal(library(root), name, "Dubbel.", today(), "over-ons").changes.make()
    assert compared(root, today()) == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [("cijfers/uren", "cijfers/dagen"), ("partners/q", "partners/p"), ("methodieken/n", "methodieken/m")],
)
def test_a_merge_leaves_nothing_to_write(root: Path, old: str, new: str) -> None:
    plan_merge(library(root), old, new, today()).changes.make()
    assert compared(root, today()) == 0


def test_a_piece_that_moves_leaves_nothing_to_write(root: Path) -> None:
    plan_split(library(root), "methodieken/m#kop", "methodieken/n", today()).changes.make()
    assert compared(root, today()) == 0
