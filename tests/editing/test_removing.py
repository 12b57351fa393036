"""Taking a document off the site on purpose."""

import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.editing.moving import plan_move
from sdw_build.editing.refusal import RefusedError
from sdw_build.editing.removing import Removal, plan_removal, uncommitted
from tests.attachments import mp3, pdf
from tests.cases import DAY, Files, cijfer, document, methodiek, problems, regio
from tests.waiting import PATIENCE

Project = Callable[[Files], Path]

PICTURE = (Path(__file__).parents[1] / "sample" / "verhalen" / "de-bakker" / "oven.png").read_bytes()

WHY = 'Niet meer nodig: "oud" & \\ nieuw.'


def plan(root: Path, name: str) -> Removal:
    """Work out a removal."""
    return plan_removal(check(root, DAY).library, name, WHY, date(2026, 5, 1))


def test_the_file_goes_and_its_addresses_are_recorded(project: Project) -> None:
    root = project({"methodieken/ips.md": methodiek("voorheen: [/oud/]\n", public=True)})
    removal = plan(root, "methodieken/ips")
    removal.changes.make()
    assert removal.addresses == ("/methodieken/ips/", "/oud/")
    assert not (root / "methodieken/ips.md").exists()
    assert [(item.adres, item.sinds, item.waarom) for item in check(root, DAY).library.gone.adressen] == [
        ("/methodieken/ips/", date(2026, 5, 1), WHY),
        ("/oud/", date(2026, 5, 1), WHY),
    ]
    assert problems(root) == []


def test_the_list_grows_and_keeps_what_is_in_it(project: Project) -> None:
    listed = "# mijn lijst\nadressen:\n  - adres: /a/ # weg\n    sinds: 2026-01-01\n    waarom: Zo.\n"
    root = project({"methodieken/ips.md": methodiek(public=True), "content/weg.yml": listed})
    plan(root, "methodieken/ips").changes.make()
    assert (root / "content/weg.yml").read_text(encoding="utf-8").startswith(listed)
    assert problems(root) == []


def test_every_place_that_points_there_is_named(project: Project) -> None:
    root = project(
        {
            "methodieken/ips.md": methodiek(body="[zelf](ips.md)", public=True),
            "content/a.md": document(body="[x](../methodieken/ips.md)\n[y](/methodieken/ips/#kop)"),
            "verhalen/x.md": document("methodieken: [ips]\n"),
        }
    )
    found = [(pointer.place.pad, pointer.place.regel) for pointer in plan(root, "methodieken/ips").pointers]
    assert sorted(found) == [("content/a.md", 8), ("content/a.md", 9), ("verhalen/x.md", 6)]


def test_pictures_go_along_unless_others_use_them(project: Project) -> None:
    root = project(
        {
            "verhalen/bakker/index.md": document(body="![a](a.png) ![b](b.png)", public=True),
            "verhalen/bakker/a.png": PICTURE,
            "verhalen/bakker/b.png": PICTURE,
            "verhalen/bakker/los.png": PICTURE,
            "verhalen/ver.md": document(body="![b](bakker/b.png)"),
        }
    )
    assert plan(root, "verhalen/bakker").removed == (
        "verhalen/bakker/index.md",
        "verhalen/bakker/a.png",
        "verhalen/bakker/los.png",
    )


def test_files_to_download_go_along_unless_others_use_them(project: Project) -> None:
    root = project(
        {
            "verhalen/bakker.md": document(body="[a](a.pdf)\n\n[b](b.mp3)", public=True),
            "verhalen/a.pdf": pdf(),
            "verhalen/b.mp3": mp3(),
            "verhalen/ver.md": document(body="[b](b.mp3)"),
        }
    )
    assert plan(root, "verhalen/bakker").removed == ("verhalen/bakker.md", "verhalen/a.pdf")


def test_an_entry_goes_out_of_its_data_file(project: Project) -> None:
    first = cijfer("een", "  toelichting: |\n    Een.\n\n    Twee.\n")
    middle, last = f"\n# over twee\n{cijfer('twee')}  # slot van twee\n", f"\n# over drie\n{cijfer('drie')}"
    root = project({"content/cijfers/a.yml": first + middle + last})
    removal = plan(root, "cijfers/twee")
    assert removal.addresses == ("/cijfers/twee/", "/cijfers/#twee")
    removal.changes.make()
    assert (removal.removed, removal.shortened) == ((), "content/cijfers/a.yml")
    assert (root / "content/cijfers/a.yml").read_text(encoding="utf-8") == f"{first}\n# over twee\n{last}"
    plan(root, "cijfers/#drie").changes.make()
    plan(root, "cijfers/een").changes.make()
    assert problems(root) == []


def test_an_address_whose_file_is_gone_already_is_only_recorded(project: Project) -> None:
    root = project({"adressen.yml": "adressen:\n  /methodieken/ips/: methodiek\n"})
    assert [problem.code for problem in problems(root)] == ["SDW310"]
    removal = plan(root, "methodieken/ips")
    removal.changes.make()
    assert (removal.addresses, removal.removed) == (("/methodieken/ips/",), ())
    assert problems(root) == []


LAPSED = """\
status: gepubliceerd
perspectief: client
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: T-2026-001
      gegeven_op: 2026-01-01
      geldig_tot: 2026-02-01
      reikwijdte: [tekst, gezondheid]
"""


@pytest.mark.parametrize(
    ("files", "name", "reason"),
    [
        ({"methodieken/loonwaarde.md": methodiek()}, "methodieken/loonwarde", "Bedoel je methodieken/loonwaarde?"),
        ({"methodieken/ips.md": methodiek()}, "methodieken/ips", "concept"),
        ({"methodieken/ips.md": methodiek("x: y\n")}, "methodieken/ips", "niet te lezen"),
        ({"methodieken/ips.md": methodiek("voorheen: [/methodieken/oud/]\n")}, "methodieken/oud", "leidt naar"),
        (
            {"content/weg.yml": "adressen:\n  - adres: /methodieken/ips/\n    sinds: 2026-01-01\n    waarom: X.\n"},
            "methodieken/ips",
            "is al met opzet weg",
        ),
        ({"content/clienten.md": document(public=True)}, "clienten", "vaste pagina"),
        ({"verhalen/x.md": document(LAPSED)}, "verhalen/x", "toestemming"),
        (
            {"content/regios.yml": regio("a", "A", "AM01"), "content/weg.yml": "adressen: []\n"},
            "regios/a",
            "content/weg.yml is niet bij te werken",
        ),
    ],
)
def test_what_cannot_go_is_refused(project: Project, files: Files, name: str, reason: str) -> None:
    root = project(files)
    with pytest.raises(RefusedError) as error:
        plan(root, name)
    assert reason in str(error.value)


def test_git_must_be_able_to_bring_it_back(project: Project) -> None:
    root = project({"verhalen/é.md": "x", "verhalen/b.md": "x", "verhalen/c.md": "x"})
    pads = ("verhalen/é.md", "verhalen/b.md", "verhalen/c.md")
    assert uncommitted(root, pads) == list(pads)
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    for words in (["init", "-q"], ["add", "verhalen/é.md", "verhalen/b.md"], [*identity, "commit", "-qm", "Start"]):
        subprocess.run(["git", *words], cwd=root, check=True, capture_output=True, timeout=PATIENCE)
    (root / "verhalen/b.md").write_text("anders")
    assert uncommitted(root, pads) == ["verhalen/b.md", "verhalen/c.md"]


ON = {
    "methodieken/ips.md": methodiek("voorheen: [/oud/]\n", public=True),
    "methodieken/nieuw.md": methodiek("voorheen: [/methodieken/nieuwer/]\n", body="## Stuk", public=True),
    "methodieken/concept.md": methodiek(),
    "content/cijfers/a.yml": cijfer("dagen"),
}


def led(root: Path, name: str, on: str) -> list[tuple[str, str, str]]:
    """Remove something for real, and return what the list says of it: address, title and way on."""
    plan_removal(check(root, DAY).library, name, "Zo.", date(2026, 5, 1), on).changes.make()
    gone = check(root, DAY).library.gone.adressen
    return [(item.adres, item.titel or "", item.naar or "") for item in gone]


@pytest.mark.parametrize(
    ("on", "naar"),
    [
        ("", ""),
        ("methodieken/nieuw", "/methodieken/nieuw/"),
        ("/methodieken/nieuw/#stuk", "/methodieken/nieuw/#stuk"),
        ("methodieken/nieuw.md#stuk", "/methodieken/nieuw/#stuk"),
        ("methodieken/nieuwer", "/methodieken/nieuw/"),
        ("cijfers/dagen", "/cijfers/dagen/"),
        ("cijfers/#dagen", "/cijfers/#dagen"),
        ("methodieken", "/methodieken/"),
        ("https://www.voorbeeld.nl/a?b=c&d", "https://www.voorbeeld.nl/a?b=c&d"),
    ],
)
def test_the_list_says_what_stood_there_and_where_to_go_on(project: Project, on: str, naar: str) -> None:
    root = project(ON)
    found = [("/methodieken/ips/", "Proef", naar), ("/oud/", "Proef", naar)]
    assert led(root, "methodieken/ips", on) == found
    assert problems(root) == []


def test_of_a_verhaal_the_list_never_says_what_it_was_called(project: Project) -> None:
    root = project({**ON, "verhalen/x.md": document(public=True)})
    assert led(root, "verhalen/x", "methodieken/ips") == [("/verhalen/x/", "", "/methodieken/ips/")]


@pytest.mark.parametrize(
    ("on", "reason"),
    [
        ("methodieken/ips", "is wat er weggaat"),
        ("methodieken/ips#kop", "heeft geen kop '#kop'"),
        ("oud", "is wat er weggaat"),
        ("methodieken/concept", "is niet te zien op de site"),
        ("methodieken/nieuwe", "Bedoel je methodieken/nieuw?"),
        ("methodieken/nieuw#stuc", "heeft geen kop '#stuc'"),
        ("https://", "geen webadres"),
        ("&", "geen naam van een pagina"),
    ],
)
def test_a_way_on_that_leads_nowhere_is_refused(project: Project, on: str, reason: str) -> None:
    root = project(ON)
    with pytest.raises(RefusedError, match=reason.replace("?", "[?]")):
        led(root, "methodieken/ips", on)
    assert not (root / "content/weg.yml").exists()


def test_a_chain_of_removals_is_one_step(project: Project) -> None:
    root = project(ON)
    led(root, "methodieken/ips", "methodieken/nieuw#stuk")
    found = led(root, "methodieken/nieuw", "cijfers/dagen")
    assert {naar for _, _, naar in found} == {"/cijfers/dagen/"}
    assert problems(root) == []


def test_a_removal_without_a_way_on_names_what_led_there(project: Project) -> None:
    root = project(ON)
    led(root, "methodieken/ips", "methodieken/nieuw")
    assert [(item.place.pad, item.typed) for item in plan(root, "methodieken/nieuw").pointers] == [
        ("content/weg.yml", "/methodieken/nieuw/"),
        ("content/weg.yml", "/methodieken/nieuw/"),
    ]


def test_a_way_on_follows_a_move(project: Project) -> None:
    root = project(ON)
    led(root, "methodieken/ips", "methodieken/nieuw#stuk")
    plan_move(check(root, DAY).library, "methodieken/nieuw", "methodieken/nieuwst").changes.make()
    assert {item.naar for item in check(root, DAY).library.gone.adressen} == {"/methodieken/nieuwst/#stuk"}
    assert problems(root) == []
