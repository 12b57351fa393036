"""Two documents of a kind that become one: what led to the one leads to the other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.editing.merging import Merge, plan_merge
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.editing.refusal import DoneError, RefusedError
from sdw_build.library.identity import identity, with_key
from sdw_build.library.library import Library
from sdw_build.library.publication import Publication
from sdw_build.source.history import History
from tests.cases import DAY, PNG, Files, cijfer, document, methodiek, partner, problems, regio
from tests.pages.making import page_of

Project = Callable[[Files], Path]

LINKS = (
    "[1](../methodieken/ips.md#geduld) [2](/methodieken/ips/#uren) [3](/methodieken/ips/) [4](../methodieken/ips.md)"
)
FILES = {
    "methodieken/ips.md": methodiek(
        "voorheen: [/oud/]\nregios: [zeeland]\n", "Zie [zelf](#uren), [de ander](nieuw.md) en ![foto](foto.png).\n\n## Uren\n\nA.\n\n## Geduld\n\nB.", public=True
    ),
    "methodieken/foto.png": PNG,
    "methodieken/nieuw.md": methodiek("vergelijk_met: [ips]\n", "Zie [ips](ips.md#uren).\n\n## Geduld\n\nC.", public=True),
    "methodieken/derde.md": methodiek(public=True),
    "verhalen/x.md": document("methodieken: [ips, derde]\n", public=True),
    "verhalen/y.md": document("methodieken: [derde, ips, 'nieuw']\n", public=True),
    "verhalen/z.md": document("methodieken:\n  - nieuw\n  - ips # weg\n  - derde\n", public=True),
    "content/a.md": document(body=LINKS, public=True),
    "content/regios.yml": regio("zeeland", "Zeeland", "AM24"),
}  # fmt: skip


def library(root: Path) -> Library:
    """Read a project."""
    return check(root, DAY, now=DAY, history=History()).library


def promised(root: Path) -> Path:
    """Write the list of addresses."""
    (root / "adressen.yml").write_text(write_list(renewed_list(with_key(library(root)), DAY)), encoding="utf-8")
    return root


def merge(root: Path, old: str, new: str, *, with_text: bool = False) -> Merge:
    """Make two one for real, and insist that nothing is wrong afterwards."""
    made = plan_merge(library(root), old, new, DAY, with_text=with_text)
    made.changes.make()
    assert [item for item in problems(root) if item.code not in ("SDW313", "SDW403")] == []
    return made


def read(root: Path, pad: str) -> str:
    """Read a file."""
    return (root / pad).read_bytes().decode()


def departed(root: Path, address: str = "methodieken/nieuw/") -> list[str]:
    """Return the anchors of what a page says that it is gone."""
    return [piece.anker for piece in page_of(Publication(library(root), DAY), address).vertrokken]


def test_everything_that_led_to_the_one_leads_to_the_other(project: Project) -> None:
    root = promised(project({pad: text for pad, text in FILES.items() if pad != "methodieken/foto.png"} | {"methodieken/ips.md": str(FILES["methodieken/ips.md"]).replace(" en ![foto](foto.png)", "")}))  # fmt: skip
    before = identity(library(root), library(root).by_name["methodiek", "nieuw"])
    made = merge(root, "methodieken/ips", "methodieken/nieuw")
    assert not (root / "methodieken/ips.md").exists()
    nieuw = read(root, "methodieken/nieuw.md")
    assert "voorheen: [/methodieken/nieuw/, /oud/, /methodieken/ips/]" in nieuw
    assert "vergelijk_met: []" in nieuw
    assert "[ips](nieuw.md)" in nieuw
    assert "methodieken: [nieuw, derde]" in read(root, "verhalen/x.md")
    assert "methodieken: [derde, 'nieuw']" in read(root, "verhalen/y.md")
    assert "methodieken:\n  - nieuw\n  - derde\n" in read(root, "verhalen/z.md")
    assert "[1](../methodieken/nieuw.md#geduld) [2](/methodieken/nieuw/) [3](/methodieken/nieuw/) [4](../methodieken/nieuw.md)" in read(root, "content/a.md")  # fmt: skip
    assert departed(root) == ["uren"]
    assert departed(promised(root)) == ["uren"]
    assert identity(library(root), library(root).by_name["methodiek", "nieuw"]) == before
    assert {address: item.slug for address, item in library(root).by_former_address.items()} == {
        "oud/": "nieuw",
        "methodieken/ips/": "nieuw",
    }
    assert made.lost == ("de kop 'Uren'", "zeeland bij regios")
    with pytest.raises(DoneError):
        merge(root, "methodieken/ips", "methodieken/nieuw")


def test_the_text_goes_along_on_request(project: Project) -> None:
    files = {**FILES, "methodieken/nieuw/index.md": str(FILES["methodieken/nieuw.md"]).replace("(ips.md", "(../ips.md")}
    del files["methodieken/nieuw.md"]
    files["methodieken/ips.md"] = str(files["methodieken/ips.md"]).replace("(nieuw.md", "(nieuw/index.md")
    root = promised(project(files))
    made = merge(root, "methodieken/ips", "methodieken/nieuw", with_text=True)
    assert read(root, "methodieken/nieuw/index.md").endswith(
        "## Geduld\n\nC.\n\n## Proef\n\nZie [zelf](#uren), [de ander](index.md) en ![foto](../foto.png).\n\n"
        "### Uren\n\nA.\n\n### Geduld\n\nB.\n"
    )
    assert (root / "methodieken/foto.png").exists()
    assert "[1](../methodieken/nieuw/index.md#geduld_1) [2](/methodieken/nieuw/#uren)" in read(root, "content/a.md")
    assert departed(root) == []
    assert made.lost == ("zeeland bij regios",)


@pytest.mark.parametrize(
    ("files", "old", "new", "left"),
    [
        (
            {"content/cijfers/a.yml": cijfer("dagen", "  tegenstrijdig_met: [dag]\n") + cijfer("dag") + cijfer("uren", "  anders_gemeten: [dag]\n"), "content/a.md": document(body="[[cijfer:dag]] [b](/cijfers/#dag) [c](/cijfers/dag/)")},
            "cijfers/dag",
            "cijfers/dagen",
            "[[cijfer:dagen]] [b](/cijfers/dagen/) [c](/cijfers/dagen/)",
        ),
        (
            {"content/woordenlijst.yml": "baan:\n  term: baan\n  uitleg: Werk.\n  bron: Wij.\nwerk:\n  term: werk\n  uitleg: Een baan.\n  bron: Wij.\n", "content/a.md": document(body="[b](/woordenlijst/#baan)")},
            "woordenlijst/#baan",
            "woordenlijst/#werk",
            "[b](/woordenlijst/#werk)",
        ),
        (
            {"content/partners/bond.md": partner(public=True), "content/partners/bont.md": partner(public=True), "methodieken/ips.md": methodiek("eigenaar: bont\n", public=True), "content/a.md": document(body="[b](partners/bont.md)")},
            "partners/bont",
            "partners/bond",
            "[b](partners/bond.md)",
        ),
    ],
)  # fmt: skip
def test_entries_of_data_and_partners_merge_as_well(
    project: Project, files: Files, old: str, new: str, left: str
) -> None:
    root = promised(project(files))
    merge(root, old, new)
    assert read(root, "content/a.md").endswith(f"{left}\n")
    assert problems(promised(root)) == []


def test_what_was_taken_away_by_hand_is_followed_up(project: Project) -> None:
    root = promised(project({**FILES, "methodieken/foto.png": PNG}))
    (root / "methodieken/ips.md").unlink()
    (root / "methodieken/foto.png").unlink()
    made = merge(root, "methodieken/ips", "methodieken/nieuw")
    assert made.removed == ()
    assert "voorheen: [/methodieken/nieuw/, /oud/, /methodieken/ips/]" in read(root, "methodieken/nieuw.md")


@pytest.mark.parametrize(
    ("files", "old", "new", "reason"),
    [
        ({}, "methodieken/ips", "methodieken/ips", "twee keer hetzelfde"),
        ({}, "methodieken/ips", "content/a", "geen naam van een pagina"),
        ({}, "methodieken/ips", "a", "voegsamen is voor twee van een soort"),
        ({}, "methodieken/derd", "methodieken/nieuw", "Bedoel je methodieken/derde?"),
        ({}, "methodieken/ips", "methodieken/niew", "Bedoel je methodieken/nieuw?"),
        ({}, "verhalen/x", "verhalen/y", "toestemming"),
        ({}, "index", "a", "vaste pagina"),
        ({"methodieken/nieuw.md": methodiek()}, "methodieken/ips", "methodieken/nieuw", "is niet te zien op de site"),
        ({"content/b.md": "---\ntitel: [\n---\n"}, "methodieken/ips", "methodieken/nieuw", "niet elk bestand"),
        ({"content/weg.yml": "adressen:\n  - adres: /methodieken/w/\n    sinds: 2026-05-01\n    waarom: Zo.\n"}, "methodieken/w", "methodieken/nieuw", "met opzet weg"),
    ],
)  # fmt: skip
def test_what_cannot_become_one_is_refused(project: Project, files: Files, old: str, new: str, reason: str) -> None:
    root = promised(project({**FILES, **files}))
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    with pytest.raises(RefusedError) as error:
        plan_merge(library(root), old, new, DAY)
    assert reason in str(error.value)
    assert before == {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
