"""A heading that goes elsewhere: its text, the links to it, and where its old anchor leads."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.editing.refusal import DoneError, RefusedError
from sdw_build.editing.splitting import Split, plan_split
from sdw_build.library.publication import Publication
from sdw_build.pages.page import Vertrokken
from sdw_build.source.history import History
from tests.cases import DAY, PNG, Files, cijfer, document, methodiek, problems
from tests.pages.making import page_of

Project = Callable[[Files], Path]

IPS = """\
## Begin

Eerst dit. Zie [de uren](#uren) en [wie](#wie-doet-het).

## Uren

Zoveel [uren](../content/a.md), [begin](#begin) en [wie](ips.md#wie-doet-het). ![foto](foto.png)

### Wie doet het

De [begeleider](https://www.voorbeeld.nl/), [[cijfer:dagen]] dagen.

## Slot

Tot slot.
"""
FILES = {
    "methodieken/ips.md": methodiek(body=IPS, public=True),
    "methodieken/foto.png": PNG,
    "methodieken/nieuw.md": methodiek(body="## Wat\n\nDit.", public=True),
    "content/cijfers/a.yml": cijfer("dagen"),
    "content/a.md": document(
        body="[1](../methodieken/ips.md#uren) [2](/methodieken/ips/#wie-doet-het) [3](../methodieken/ips.md#slot)",
        public=True,
    ),
    "methodieken/diep/index.md": methodiek(public=True),
}


def promised(root: Path) -> Path:
    """Write the list of addresses."""
    library = check(root, DAY, now=DAY, history=History()).library
    (root / "adressen.yml").write_text(write_list(renewed_list(library, DAY)), encoding="utf-8")
    return root


def planned(root: Path, old: str, new: str) -> Split:
    """Work out where a piece goes."""
    return plan_split(check(root, DAY, now=DAY, history=History()).library, old, new, DAY)


def split(root: Path, old: str, new: str) -> Split:
    """Let a piece go for real, and insist that nothing is wrong afterwards."""
    made = planned(root, old, new)
    made.changes.make()
    assert [item for item in problems(root) if item.code not in ("SDW313", "SDW403")] == []
    return made


def read(root: Path, pad: str) -> str:
    """Read a file."""
    return (root / pad).read_bytes().decode()


def departed(root: Path, address: str = "methodieken/ips/") -> dict[str, str]:
    """Return where a page says that each piece which left it is; empty for what is said to be gone."""
    library = check(root, DAY, now=DAY, history=History()).library
    found: tuple[Vertrokken, ...] = page_of(Publication(library, DAY), address).vertrokken
    return {piece.anker: piece.naar.adres if piece.naar else "" for piece in found}


def refusal(root: Path, old: str, new: str) -> str:
    """Return why nothing goes."""
    with pytest.raises(RefusedError) as error:
        planned(root, old, new)
    return str(error.value)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("methodieken/ips#uren", "methodieken/nieuw#uren"),
        ("/methodieken/ips/#uren", "/methodieken/nieuw/#uren"),
        ("methodieken/ips.md#uren", "methodieken/nieuw.md"),
    ],
)
def test_the_text_goes_with_its_headings_and_everything_that_leads_there(project: Project, old: str, new: str) -> None:
    root = promised(project(FILES))
    made = split(root, old, new)
    assert made.moves
    start, piece, end = (
        IPS.partition("## Uren")[0],
        IPS[IPS.index("## Uren") : IPS.index("## Slot")],
        "## Slot\n\nTot slot.\n",
    )
    left = start.replace("(#uren)", "(nieuw.md#uren)").replace("(#wie-doet-het)", "(nieuw.md#wie-doet-het)")
    assert read(root, "methodieken/ips.md") == methodiek(body=left + end, public=True)
    there = piece.replace("(#begin)", "(ips.md#begin)").replace("(ips.md#wie", "(#wie").rstrip() + "\n"
    assert read(root, "methodieken/nieuw.md") == FILES["methodieken/nieuw.md"] + "\n" + there
    assert read(root, "content/a.md").endswith(
        "[1](../methodieken/nieuw.md#uren) [2](/methodieken/nieuw/#wie-doet-het) [3](../methodieken/ips.md#slot)\n"
    )
    assert departed(root) == {
        "uren": "methodieken/nieuw/#uren",
        "wie-doet-het": "methodieken/nieuw/#wie-doet-het",
    }
    before = read(root, "adressen.yml")
    assert read(promised(root), "adressen.yml") == before  # nothing is left for sdw adressen to do


def test_paths_are_written_as_seen_from_the_new_place(project: Project) -> None:
    root = promised(project(FILES))
    split(root, "methodieken/ips#uren", "methodieken/diep#uren")
    text = read(root, "methodieken/diep/index.md")
    assert "[uren](../../content/a.md), [begin](../ips.md#begin)" in text
    assert "![foto](../foto.png)" in text


def test_a_smaller_piece_becomes_a_section_and_the_last_leaves_no_blank_line(project: Project) -> None:
    body = "## Een\n\nTekst.\n\n### Klein\n\nJa.\n\n#### Kleiner #\n\nNee.\n"
    root = promised(
        project({**FILES, "methodieken/ips.md": methodiek(body=body, public=True), "content/a.md": document()})
    )
    split(root, "methodieken/ips#klein", "methodieken/nieuw#klein")
    assert read(root, "methodieken/ips.md").endswith("## Een\n\nTekst.\n")
    assert read(root, "methodieken/nieuw.md").endswith("\n\n## Klein\n\nJa.\n\n### Kleiner #\n\nNee.\n")


def test_files_from_windows_stay_such(project: Project) -> None:
    files = {
        pad: text.replace("\n", "\r\n") if isinstance(text, str) and pad.endswith(".md") else text
        for pad, text in FILES.items()
    }
    root = promised(project(files))
    split(root, "methodieken/ips#uren", "methodieken/nieuw#uren")
    for pad in ("methodieken/ips.md", "methodieken/nieuw.md"):
        assert read(root, pad).replace("\r\n", "").count("\n") == 0


def test_an_anchor_that_is_called_otherwise_there_leads_on_all_the_same(project: Project) -> None:
    files = {**FILES, "methodieken/nieuw.md": methodiek(body="## Wie doet het\n\nIk.", public=True)}
    root = promised(project(files))
    split(root, "methodieken/ips#uren", "methodieken/nieuw#uren")
    assert departed(root)["wie-doet-het"] == "methodieken/nieuw/#wie-doet-het_1"
    assert "[wie](#wie-doet-het_1)" in read(root, "methodieken/nieuw.md")
    assert "/methodieken/nieuw/#wie-doet-het_1)" in read(root, "content/a.md")


def test_what_was_moved_by_hand_is_only_recorded(project: Project) -> None:
    root = promised(project({**FILES, "content/a.md": document()}))
    ips = IPS.replace("## Uren\n", "").replace("(#uren)", "(nieuw.md#alle-uren)")
    (root / "methodieken/ips.md").write_text(methodiek(body=ips, public=True), encoding="utf-8")
    (root / "methodieken/nieuw.md").write_text(methodiek(body="## Alle uren", public=True), encoding="utf-8")
    (root / "content/a.md").write_text(document(body="[1](../methodieken/ips.md#uren)"), encoding="utf-8")
    made = split(root, "methodieken/ips#uren", "methodieken/nieuw#alle-uren")
    assert not made.moves
    assert read(root, "content/a.md").endswith("[1](../methodieken/nieuw.md#alle-uren)\n")
    assert departed(root) == {"uren": "methodieken/nieuw/#alle-uren"}
    with pytest.raises(DoneError):
        planned(root, "methodieken/ips#uren", "methodieken/nieuw#alle-uren")


def test_a_piece_can_become_a_whole_page(project: Project) -> None:
    root = promised(project({**FILES, "content/a.md": document()}))
    (root / "methodieken/ips.md").write_text(methodiek(body="Weg.", public=True), encoding="utf-8")
    split(root, "methodieken/ips#uren", "methodieken/nieuw")
    assert departed(root)["uren"] == "methodieken/nieuw/"


def test_the_successor_of_a_heading_is_named_by_an_editor(project: Project) -> None:
    root = promised(project({**FILES, "content/a.md": document()}))
    text = IPS.replace("## Uren", "## Tijd per week").replace("(#uren)", "(#tijd-per-week)")
    (root / "methodieken/ips.md").write_text(methodiek(body=text, public=True), encoding="utf-8")
    assert departed(root) == {"uren": ""}
    split(root, "methodieken/ips#uren", "methodieken/ips#tijd-per-week")
    assert departed(root) == {}
    assert departed(promised(root)) == {}


def test_a_piece_that_moves_on_and_back_leads_to_where_it_is(project: Project) -> None:
    root = promised(project({**FILES, "methodieken/derde.md": methodiek(body="## Drie", public=True)}))
    split(root, "methodieken/ips#uren", "methodieken/nieuw#uren")
    promised(root)
    split(root, "methodieken/nieuw#uren", "methodieken/derde#uren")
    promised(root)
    assert departed(root)["uren"] == "methodieken/derde/#uren"
    assert departed(root, "methodieken/nieuw/")["uren"] == "methodieken/derde/#uren"
    split(root, "methodieken/derde#uren", "methodieken/ips#uren")
    assert departed(root) == {}
    assert departed(promised(root), "methodieken/nieuw/")["uren"] == "methodieken/ips/#uren"


def test_a_concept_that_nobody_knows_leaves_no_trace(project: Project) -> None:
    root = promised(project({**FILES, "methodieken/ips.md": methodiek(body=IPS), "content/a.md": document()}))
    split(root, "methodieken/ips#uren", "methodieken/nieuw#uren")
    assert "methodieken/ips" not in read(root, "adressen.yml")


def test_without_a_list_one_is_made(project: Project) -> None:
    root = project(FILES)
    split(root, "methodieken/ips#uren", "methodieken/nieuw#uren")
    assert departed(root)["uren"] == "methodieken/nieuw/#uren"
    assert read(root, "adressen.yml") == read(promised(root), "adressen.yml")


TWICE = "## Uren\n\nA.\n\n## Wat\n\n## Uren\n\nB.\n"
NOTE = "Zie[^1].\n\n## Uren\n\nEn[^1].\n\n[^1]: Een noot.\n"
NAMED = "## Uren\n\nZie [hier][bron].\n\n## Slot\n\n[bron]: https://www.voorbeeld.nl/\n"


@pytest.mark.parametrize(
    ("files", "old", "new", "reason"),
    [
        ({}, "methodieken/ips#urn", "methodieken/nieuw#urn", "Bedoel je '#uren'?"),
        ({}, "methodieken/ips#uren", "methodieken/niew#uren", "Bedoel je methodieken/nieuw?"),
        ({}, "methodieken/ips", "methodieken/nieuw#uren", "zeg bij methodieken/ips welke kop"),
        ({}, "methodieken/ips#uren", "methodieken/ips#slot", "staat nog in methodieken/ips.md"),
        ({}, "methodieken/ips#uren", "methodieken/nieuw#anders", "die kop wordt daar '#uren'"),
        ({}, "methodieken/ips#uren", "methodieken/nieuw#wat", "staat al een kop '#wat'"),
        ({}, "methodieken/ips#uren", "cijfers/dagen#uren", "heeft geen koppen"),
        ({"methodieken/ips.md": methodiek(body=TWICE)}, "methodieken/ips#uren", "methodieken/nieuw", "heten hetzelfde"),
        ({"methodieken/ips.md": methodiek(body=NOTE)}, "methodieken/ips#uren", "methodieken/nieuw", "een noot in dit stuk"),
        ({"methodieken/ips.md": methodiek(body=NAMED)}, "methodieken/ips#uren", "methodieken/nieuw", "los van het stuk"),
        ({"methodieken/ips.md": methodiek(body="> ## Uren\n>\n> Ja.")}, "methodieken/ips#uren", "methodieken/nieuw", "lijst of citaat"),
        ({"verhalen/x.md": document(body="## Uren", public=True)}, "verhalen/x#uren", "methodieken/nieuw", "toestemming"),
        ({"content/b.md": "---\ntitel: [\n---\n"}, "methodieken/ips#uren", "methodieken/nieuw", "niet elk bestand"),
    ],
)  # fmt: skip
def test_what_cannot_go_whole_is_refused(project: Project, files: Files, old: str, new: str, reason: str) -> None:
    base = {pad: text for pad, text in FILES.items() if pad != "content/a.md"}
    root = promised(project({**base, **files}))
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert reason in refusal(root, old, new)
    assert before == {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
