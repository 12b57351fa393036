"""Moving a document: its file, all that points at it, and the promise."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.codes import Familie
from sdw_build.editing.moving import plan_move
from sdw_build.editing.refusal import RefusedError
from tests.attachments import mp3, pdf
from tests.cases import DAY, Files, cijfer, document, methodiek, partner, problems, regio

Project = Callable[[Files], Path]

PICTURE = (Path(__file__).parents[1] / "sample" / "verhalen" / "de-bakker" / "oven.png").read_bytes()


def move(root: Path, old: str, new: str) -> None:
    """Move a document for real."""
    plan_move(check(root, DAY).library, old, new).changes.make()


def read(root: Path, pad: str) -> str:
    """Read a file with its line ends."""
    return (root / pad).read_bytes().decode()


def refusal(root: Path, old: str, new: str) -> str:
    """Return why a move is refused, and insist that nothing changed."""
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    with pytest.raises(RefusedError) as error:
        plan_move(check(root, DAY).library, old, new)
    assert before == {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    return str(error.value)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("methodieken/ips", "methodieken/plaatsing"),
        ("/methodieken/ips/", "/methodieken/plaatsing/"),
        ("methodieken/ips.md", "methodieken/plaatsing.md"),
    ],
)
def test_a_name_may_be_an_address_or_a_file(project: Project, old: str, new: str) -> None:
    root = project({"methodieken/ips.md": methodiek(public=True)})
    move(root, old, new)
    assert not (root / "methodieken/ips.md").exists()
    assert "voorheen: [/methodieken/ips/]" in read(root, "methodieken/plaatsing.md")
    assert problems(root) == []


LINKS = """\
[een](../methodieken/ips.md), [twee](../methodieken/ips.md#stap "IPS"), [drie](/methodieken/ips/#stap),
[vier](/methodieken/ips), [vijf](./../methodieken/ips.md), [zes][bron] en `[code](../methodieken/ips.md)`.
Buiten: [zeven](https://www.voorbeeld.nl/methodieken/ips/). Anders: [acht](../methodieken/ips-plus.md).

[bron]: ../methodieken/ips.md#stap
"""


def test_every_link_follows_and_the_rest_stays(project: Project) -> None:
    root = project(
        {
            "methodieken/ips.md": methodiek(body="## Stap", public=True),
            "methodieken/ips-plus.md": methodiek(public=True),
            "content/a.md": document(body=LINKS, public=True),
        }
    )
    before = read(root, "content/a.md")
    move(root, "methodieken/ips", "methodieken/plaatsing")
    expected = (
        before.replace("methodieken/ips.md", "methodieken/plaatsing.md")
        .replace("./../methodieken/plaatsing", "../methodieken/plaatsing")
        .replace("`[code](../methodieken/plaatsing.md)`", "`[code](../methodieken/ips.md)`")
        .replace("(/methodieken/ips", "(/methodieken/plaatsing")
    )
    assert read(root, "content/a.md") == expected
    assert problems(root) == []


def test_references_follow_in_every_form(project: Project) -> None:
    story = document("methodieken: [ips, 'andere']\npartners:\n  - bond # een bond\n", public=True)
    root = project(
        {
            "methodieken/ips.md": methodiek("eigenaar: bond\n", public=True),
            "methodieken/andere.md": methodiek(public=True),
            "content/partners/bond.md": partner(public=True),
            "verhalen/x.md": story,
        }
    )
    move(root, "methodieken/ips", "methodieken/plaatsing")
    move(root, "methodieken/andere", "methodieken/een-andere")
    move(root, "partners/bond", "partners/vereniging")
    expected = story.replace("ips", "plaatsing").replace("'andere'", "'een-andere'").replace("- bond", "- vereniging")
    assert read(root, "verhalen/x.md") == expected
    assert "eigenaar: vereniging" in read(root, "methodieken/plaatsing.md")
    assert problems(root) == []


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_from_windows_stays_one(project: Project, mark: bytes) -> None:
    linking = document("methodieken: [ips]\n", "É [x](../methodieken/ips.md)", public=True).replace("\n", "\r\n")
    moved = methodiek("# commentaar\n", public=True).replace("\n", "\r\n")
    root = project({"methodieken/ips.md": mark + moved.encode(), "verhalen/x.md": mark + linking.encode()})
    move(root, "methodieken/ips", "methodieken/plaatsing")
    assert (root / "verhalen/x.md").read_bytes() == mark + linking.replace("ips", "plaatsing").encode()
    line = "gepubliceerd: 2026-01-01\r\n"
    expected = moved.replace(line, f"{line}voorheen: [/methodieken/ips/]\r\n")
    assert (root / "methodieken/plaatsing.md").read_bytes() == mark + expected.encode()
    assert problems(root) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "voorheen: [/methodieken/ips/]\n"),
        ("voorheen: [/a/]  # oud\n", "voorheen: [/a/, /methodieken/ips/]  # oud\n"),
        ("voorheen: ['/a/', \"/b/\"]\n", "voorheen: ['/a/', \"/b/\", /methodieken/ips/]\n"),
        ("voorheen: []\n", "voorheen: [/methodieken/ips/]\n"),
        ("voorheen:\n", "voorheen: [/methodieken/ips/]\n"),
        ("voorheen:  # nog niets\n", "voorheen: [/methodieken/ips/]  # nog niets\n"),
        ("voorheen:\n  - /a/ # oud\n", "voorheen:\n  - /a/ # oud\n  - /methodieken/ips/\n"),
        ("voorheen:\n- /a/\n", "voorheen:\n- /a/\n- /methodieken/ips/\n"),
    ],
)
def test_the_former_address_is_added_with_the_smallest_edit(project: Project, before: str, after: str) -> None:
    text = methodiek(public=True)
    line = "gepubliceerd: 2026-01-01\n"
    root = project({"methodieken/ips.md": text.replace(line, line + before)})
    move(root, "methodieken/ips", "methodieken/plaatsing")
    assert read(root, "methodieken/plaatsing.md") == text.replace(line, line + after)
    assert problems(root) == []


def test_a_folder_moves_with_its_pictures_and_its_neighbours(project: Project) -> None:
    root = project(
        {
            "verhalen/bakker/index.md": document(body="![Brood](brood.png) [b](buur.md) [m](../../methodieken/m.md)"),
            "verhalen/bakker/brood.png": PICTURE,
            "verhalen/bakker/buur.md": document(body="[a](index.md) ![Brood](brood.png)"),
            "verhalen/ver.md": document(body="[a](bakker/index.md) [b](bakker/buur.md) ![Brood](bakker/brood.png)"),
            "methodieken/m.md": methodiek(body="[a](../verhalen/bakker/index.md)"),
        }
    )
    move(root, "verhalen/bakker", "verhalen/oven")
    assert sorted(path.name for path in (root / "verhalen/oven").iterdir()) == ["brood.png", "buur.md", "index.md"]
    assert "[a](oven/index.md) [b](oven/buur.md) ![Brood](oven/brood.png)" in read(root, "verhalen/ver.md")
    assert "![Brood](brood.png) [b](buur.md) [m](../../methodieken/m.md)" in read(root, "verhalen/oven/index.md")
    assert problems(root) == []


def test_a_folder_moves_with_its_files_to_download(project: Project) -> None:
    root = project(
        {
            "verhalen/bakker/index.md": document(body="[a](a.pdf#page=2)\n\n[b](../b.mp3)", public=True),
            "verhalen/bakker/a.pdf": pdf(),
            "verhalen/b.mp3": mp3(),
            "verhalen/ver.md": document(body="[a](bakker/a.pdf#page=2) [b](b.mp3)"),
        }
    )
    move(root, "verhalen/bakker", "verhalen/smid")
    assert (root / "verhalen/smid/a.pdf").read_bytes() == pdf()
    assert "[a](a.pdf#page=2)\n\n[b](../b.mp3)" in read(root, "verhalen/smid/index.md")
    assert "[a](smid/a.pdf#page=2) [b](b.mp3)" in read(root, "verhalen/ver.md")
    # Who is heard in it, and by which consent, is told whatever it is called.
    assert [item for item in problems(root) if item.code.familie is Familie.ADRESSEN] == []


def test_links_to_itself_and_in_its_fields_follow(project: Project) -> None:
    body = "[boven](ips.md#stap) en [onder](#stap)\n\n## Stap"
    steps = 'stappen:\n  - titel: Lees\n    tekst: Meer.\n    link: "../methodieken/ips.md#stap"\n'
    root = project({"methodieken/ips.md": methodiek(body=body), "content/a.md": document(steps)})
    move(root, "methodieken/ips", "methodieken/plaatsing")
    assert "[boven](plaatsing.md#stap) en [onder](#stap)" in read(root, "methodieken/plaatsing.md")
    assert 'link: "../methodieken/plaatsing.md#stap"' in read(root, "content/a.md")
    assert problems(root) == []


def test_a_cijfer_moves_by_its_name(project: Project) -> None:
    figures = "# cijfers\n" + cijfer("dagen") + cijfer("cijfer", "  tegenstrijdig_met: [dagen]\n")
    text = "[[cijfer:dagen]], [[cijfer: cijfer ]], [d](/cijfers/#dagen), [e](/cijfers/dagen/) en [alle](/cijfers/)"
    root = project({"content/cijfers/a.yml": figures, "content/a.md": document("cijfer: dagen\n", text)})
    move(root, "cijfers/dagen", "cijfers/#verzuim")
    move(root, "/cijfers/#cijfer", "cijfers/getal")
    expected = (
        "[[cijfer:verzuim]], [[cijfer: getal ]], [d](/cijfers/#verzuim), [e](/cijfers/verzuim/) en [alle](/cijfers/)"
    )
    assert expected in read(root, "content/a.md")
    assert "cijfer: verzuim" in read(root, "content/a.md")
    data = read(root, "content/cijfers/a.yml")
    assert data.startswith("# cijfers\nverzuim:\n  voorheen: [/cijfers/dagen/]\n  bewering")
    assert "getal:\n  voorheen: [/cijfers/cijfer/]\n" in data
    assert "tegenstrijdig_met: [verzuim]" in data
    assert problems(root) == []


def test_a_regio_keeps_the_references_by_name_and_code(project: Project) -> None:
    root = project(
        {
            "content/regios.yml": regio("noord", "Groningen", "AM01") + regio("zuid", "Zeeland", "AM24"),
            "verhalen/x.md": document("regios: [noord, AM24]\n"),
            "verhalen/y.md": document("regios: [Groningen]\n"),
        }
    )
    move(root, "regios/noord", "regios/groningen")
    assert "regios: [groningen, AM24]" in read(root, "verhalen/x.md")
    assert "regios: [Groningen]" in read(root, "verhalen/y.md")
    assert "groningen:\n  voorheen: [/regios/noord/]\n  naam: Groningen" in read(root, "content/regios.yml")
    assert problems(root) == []


def test_a_chain_of_moves_leads_straight_to_the_present(project: Project) -> None:
    root = project({"methodieken/een.md": methodiek(public=True)})
    for old, new in (("een", "twee"), ("twee", "drie"), ("drie", "vier")):
        move(root, f"methodieken/{old}", f"methodieken/{new}")
    line = "voorheen: [/methodieken/een/, /methodieken/twee/, /methodieken/drie/]"
    assert line in read(root, "methodieken/vier.md")
    assert problems(root) == []


def test_a_concept_that_nobody_knows_leaves_no_former_address(project: Project) -> None:
    root = project({"methodieken/ips.md": methodiek()})
    move(root, "methodieken/ips", "methodieken/plaatsing")
    assert "voorheen" not in read(root, "methodieken/plaatsing.md")


PROMISED = "adressen:\n  /methodieken/ips/: methodiek\n"


def test_a_file_that_was_renamed_by_hand_is_followed_up(project: Project) -> None:
    root = project(
        {
            "adressen.yml": PROMISED,
            "methodieken/plaatsing/index.md": methodiek(public=True),
            "content/a.md": document(body="[x](../methodieken/ips.md#kop) en [y](/methodieken/ips/)"),
            "verhalen/x.md": document("methodieken: [ips]\n"),
        }
    )
    move(root, "methodieken/ips", "methodieken/plaatsing")
    assert "voorheen: [/methodieken/ips/]" in read(root, "methodieken/plaatsing/index.md")
    assert "[x](../methodieken/plaatsing/index.md#kop) en [y](/methodieken/plaatsing/)" in read(root, "content/a.md")
    assert "methodieken: [plaatsing]" in read(root, "verhalen/x.md")


ONE: Files = {"methodieken/ips.md": methodiek(public=True)}


@pytest.mark.parametrize(
    ("files", "old", "new", "reason"),
    [
        (ONE, "methodieken/ips", "methodieken/ips", "hetzelfde"),
        (ONE, "methodieken/isp", "methodieken/nieuw", "Bedoel je methodieken/ips?"),
        (ONE, "methodieken/ips", "nieuw", "Bedoel je methodieken/nieuw?"),
        (ONE, "methodieken/ips", "verhalen/nieuw", "een methodiek kan geen verhaal worden"),
        (ONE, "methodieken/ips", "methodieken/Nieuwe Naam", "geen naam"),
        (ONE, "methodieken/ips", "methodieken/a/b", "geen naam"),
        (ONE, "methodieken/ips", "methodieken/thema", "gebruikt de site zelf"),
        (ONE | {"methodieken/b.md": methodiek()}, "methodieken/ips", "methodieken/b", "bestaat al"),
        (ONE | {"methodieken/b.md": "stuk"}, "methodieken/ips", "methodieken/c", "methodiek b"),
        (ONE | {"content/regios.yml": "a: ["}, "methodieken/ips", "methodieken/c", "regio"),
        (
            ONE | {"adressen.yml": "adressen:\n  /methodieken/b/: methodiek\n"},
            "methodieken/ips",
            "methodieken/b",
            "eerder",
        ),
        (
            ONE | {"methodieken/c.md": methodiek("voorheen: [/methodieken/b/]\n")},
            "methodieken/ips",
            "methodieken/b",
            "leidt al naar /methodieken/c/",
        ),
        (
            {"methodieken/c.md": methodiek("voorheen: [/methodieken/b/]\n")},
            "methodieken/b",
            "methodieken/d",
            "is al verhuisd",
        ),
        (
            ONE | {"content/weg.yml": "adressen:\n  - adres: /methodieken/b/\n    sinds: 2026-01-01\n    waarom: X.\n"},
            "methodieken/ips",
            "methodieken/b",
            "met opzet weg",
        ),
        ({"content/index.md": document()}, "/", "begin", "vaste pagina"),
        ({"content/clienten.md": document()}, "clienten", "mensen", "vaste pagina"),
        (
            {"verhalen/x.md": "---\ningetrokken_op: 2026-01-01\nkenmerken: [T-1]\n---\n"},
            "verhalen/x",
            "verhalen/y",
            "ingetrokken",
        ),
    ],
)
def test_what_would_break_a_promise_is_refused(project: Project, files: Files, old: str, new: str, reason: str) -> None:
    assert reason in refusal(project(files), old, new)
