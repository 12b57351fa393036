"""The address promise: what was public stays, moves, or goes on purpose."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Ernst
from tests.cases import Files, cijfer, document, methodiek, only, problems, regio, write

Project = Callable[[Files], Path]


def promised(*lines: str, extra: str = "") -> str:
    """Write a list of addresses."""
    return "".join(["# kop\nadressen:\n", *(f"  {line}\n" for line in lines), extra])


IPS = promised("/methodieken/ips/: methodiek")


@pytest.mark.parametrize(
    "files",
    [
        {"methodieken/ips.md": methodiek(public=True)},
        {"methodieken/ips.md": methodiek("status: gearchiveerd\n")},
        {"methodieken/2026/ips/index.md": methodiek(public=True)},
        {"methodieken/iets.md": methodiek("voorheen: [/methodieken/ips/]\n", public=True)},
        {"content/weg.yml": "adressen:\n  - adres: /methodieken/ips/\n    sinds: 2026-01-01\n    waarom: Dubbel.\n"},
    ],
    ids=["there", "archived", "in a folder", "moved", "gone on purpose"],
)
def test_a_promise_that_is_kept_is_no_problem(project: Project, files: Files) -> None:
    assert [item for item in problems(project({"adressen.yml": IPS, **files})) if item.ernst is Ernst.FOUT] == []


def test_what_is_public_without_a_promise_is_told(project: Project) -> None:
    new = {"methodieken/nieuw.md": methodiek(public=True), "methodieken/later.md": methodiek()}
    problem = only(project({"adressen.yml": IPS, "methodieken/ips.md": methodiek(public=True), **new}))
    assert (problem.code, problem.ernst, problem.place.pad) == ("SDW313", Ernst.WAARSCHUWING, "methodieken/nieuw.md")


def test_what_moved_is_told_once_by_its_old_address(project: Project) -> None:
    assert only(project({"adressen.yml": IPS, "methodieken/nieuw.md": methodiek(public=True)})).code == "SDW310"


def test_without_a_list_nothing_is_promised(project: Project) -> None:
    assert problems(project({"methodieken/ips.md": methodiek()})) == []


def test_a_document_that_is_gone_is_told_with_both_commands(project: Project) -> None:
    problem = only(project({"adressen.yml": IPS}))
    assert (problem.code, problem.place.pad, problem.place.regel, problem.place.kolom) == (
        "SDW310",
        "adressen.yml",
        3,
        3,
    )
    assert problem.waarde == "/methodieken/ips/"
    assert "sdw verhuis methodieken/ips methodieken/NIEUWE-NAAM" in problem.hulp
    assert 'sdw weg methodieken/ips --waarom "' in problem.hulp


@pytest.mark.parametrize(
    ("old", "new", "named", "others"),
    [
        ("werken-met-ips", "werken-met-de-ips", "werken-met-de-ips", ["iets-anders"]),
        ("proef", "plaatsing", "plaatsing", []),
        ("ips", "plaatsing", "NIEUWE-NAAM", []),
    ],
    ids=["reads alike", "by its title", "the only new one is no evidence"],
)
def test_a_renamed_file_is_recognised(project: Project, old: str, new: str, named: str, others: list[str]) -> None:
    files = {f"methodieken/{name}.md": methodiek(public=True) for name in (new, *others)}
    problem = only(project({"adressen.yml": promised(f"/methodieken/{old}/: methodiek"), **files}))
    assert f"sdw verhuis methodieken/{old} methodieken/{named} " in problem.hulp


def test_a_renamed_methodiek_is_recognised_by_its_headings(project: Project) -> None:
    headings = 'koppen:\n  /methodieken/ips/:\n    - {anker: de-acht-stappen, kop: "De acht stappen"}\n'
    listed = promised("/methodieken/ips/: methodiek", extra=headings)
    files = {
        "methodieken/plaatsing.md": methodiek(body="## De acht stappen", public=True),
        "methodieken/andere.md": methodiek(body="## Iets anders", public=True),
    }
    assert "methodieken/plaatsing " in only(project({"adressen.yml": listed, **files})).hulp


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (methodiek(), "status op concept"),
        (methodiek(public=True).replace("2026-01-01", "2031-01-01"), "nog niet geweest"),
        (methodiek("akkoord:\n  - partner: bond\n    rol: bestuur\n", public=True), "akkoord"),
    ],
    ids=["concept again", "in the future again", "agreement gone"],
)
def test_a_document_that_would_be_hidden_again_is_told_with_the_reason(
    project: Project, content: str, reason: str
) -> None:
    files = {"content/partners/bond.md": document("missie: Brood.\n", public=True)}
    problem = only(project({"adressen.yml": IPS, "methodieken/ips.md": content, **files}))
    assert problem.code == "SDW310"
    assert reason in problem.bericht
    assert "methodieken/ips.md" in problem.bericht
    assert "sdw weg methodieken/ips" in problem.hulp


def test_another_kind_at_the_address_is_told(project: Project) -> None:
    problem = only(
        project({"adressen.yml": promised("/ips/: methodiek"), "content/ips.md": document(public=True)}),
    )
    assert (problem.code, problem.place.regel) == ("SDW311", 3)


@pytest.mark.parametrize(
    "broken",
    [
        {"methodieken/ips.md": methodiek("doell: x\n", public=True)},
        {"methodieken/nieuw.md": methodiek("voorheen: [/methodieken/ips/]\ndoell: x\n", public=True)},
        {"methodieken/nieuw.md": methodiek("voorheen: [/methodieken/ips/]\nwijziging: \xe9\n").encode("latin-1")},
        {"methodieken/nieuw.md": methodiek("voorheen: [/methodieken/ips/]\n").encode("utf-16")},
        {"content/weg.yml": "adressen:\n  - adres: /methodieken/ips/\n    sinds: 2026-01-01\n"},
    ],
    ids=["itself", "what it became", "in another encoding", "in yet another", "the list of what is gone"],
)
def test_a_file_with_errors_of_its_own_causes_no_second_message(project: Project, broken: Files) -> None:
    assert not only(project({"adressen.yml": IPS, **broken})).code.startswith("SDW31")


def test_a_broken_data_file_causes_no_message_for_each_of_its_entries(project: Project) -> None:
    listed = promised("/regios/zeeland/: regio", "/cijfers/#dagen: cijfer", "/cijfers/dagen/: cijfer")
    files = {"content/regios.yml": "zeeland: [\n", "content/cijfers/a.yml": cijfer("dagen")}
    assert not only(project({"adressen.yml": listed, **files})).code.startswith("SDW31")


def test_entries_of_data_files_are_promised_as_well(project: Project) -> None:
    listed = promised("/regios/zeeland/: regio", "/cijfers/#dagen: cijfer", "/cijfers/#oud: cijfer")
    files = {
        "adressen.yml": listed,
        "content/regios.yml": regio("walcheren", "Zeeland", "AM24"),
        "content/cijfers/a.yml": cijfer("dagen", "  voorheen: ['/cijfers/#oud']\n"),
    }
    problem = only(project(files))
    assert problem.waarde == "/regios/zeeland/"
    assert "sdw verhuis regios/zeeland regios/walcheren" in problem.hulp


@pytest.mark.parametrize(
    "listed",
    [("/cijfers/#dagen",), ("/cijfers/dagen/",), ("/cijfers/#dagen", "/cijfers/dagen/")],
    ids=["its anchor", "its page", "both"],
)
def test_a_figure_that_is_gone_is_told_once(project: Project, listed: tuple[str, ...]) -> None:
    root = project({"adressen.yml": promised(*(f"{address}: cijfer" for address in listed))})
    problem = only(root)
    assert (problem.code, problem.waarde) == ("SDW310", listed[-1])
    assert 'sdw weg cijfers/dagen --waarom "de reden"' in problem.hulp
    for form in ("/cijfers/#dagen", "/cijfers/dagen/"):
        gone = f'adressen:\n  - adres: "{form}"\n    sinds: 2026-01-01\n    waarom: Zomaar.\n'
        write(root, {"content/weg.yml": gone})
        assert problems(root) == []


def test_the_page_of_a_figure_is_to_be_promised_besides_its_anchor(project: Project) -> None:
    figures = {"content/cijfers/a.yml": cijfer("dagen")}
    problem = only(project({"adressen.yml": promised("/cijfers/#dagen: cijfer"), **figures}))
    assert (problem.code, problem.waarde) == ("SDW313", "/cijfers/dagen/")


STORY = """\
status: gepubliceerd
perspectief: client
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: T-2026-001
      gegeven_op: 2026-01-01
      geldig_tot: {until}
      reikwijdte: [tekst, gezondheid]
"""


@pytest.mark.parametrize("until", ["2026-02-01", "2026-12-01"], ids=["ended", "still to end"])
def test_consent_that_ends_is_never_an_error(project: Project, until: str) -> None:
    story = document(STORY.format(until=until) + "voorheen: [/verhalen/eerder/]\n")
    listed = promised("/verhalen/start/: verhaal", "/verhalen/eerder/: verhaal")
    root = project({"adressen.yml": listed, "verhalen/start.md": story})
    report = check(root, date(2027, 1, 1)).report
    assert report.count(Ernst.FOUT) == 0


def test_building_as_of_an_earlier_day_breaks_no_promise(project: Project) -> None:
    root = project({"adressen.yml": IPS, "methodieken/ips.md": methodiek(public=True)})
    assert not check(root, date(2020, 1, 1)).report.failed


GONE = "adressen:\n  - adres: /methodieken/ips/\n    sinds: 2026-01-01\n    waarom: Dubbel.\n"


@pytest.mark.parametrize(
    "files",
    [
        {"methodieken/ips.md": methodiek(public=True)},
        {"methodieken/nieuw.md": methodiek("voorheen: [/methodieken/ips/]\n", public=True)},
    ],
)
def test_what_is_gone_on_purpose_and_used_again_is_told_there(project: Project, files: Files) -> None:
    problem = only(project({"content/weg.yml": GONE, **files}))
    assert (problem.code, problem.place.pad, problem.place.regel) == ("SDW312", "content/weg.yml", 2)


def test_a_concept_may_wait_at_an_address_that_is_gone(project: Project) -> None:
    assert problems(project({"content/weg.yml": GONE, "methodieken/ips.md": methodiek()})) == []


@pytest.mark.parametrize(
    ("item", "code", "line"),
    [
        ("  - adres: methodieken/ips\n    sinds: 2026-01-01\n    waarom: Zo.\n", "SDW208", 2),
        ("  - adres: /methodieken/ips/\n    sinds: 1-2-2026\n    waarom: Zo.\n", "SDW205", 3),
        ("  - adres: /methodieken/ips/\n    sinds: 2026-01-01\n", "SDW201", 2),
        ("  - adres: /a/\n    sinds: 2026-01-01\n    waarom: Zo.\n" * 2, "SDW213", 5),
    ],
)
def test_mistakes_in_the_list_of_what_is_gone_have_their_place(
    project: Project, item: str, code: str, line: int
) -> None:
    problem = only(project({"content/weg.yml": f"adressen:\n{item}"}))
    assert (problem.code, problem.place.regel) == (code, line)


@pytest.mark.parametrize("address", ["/verhalen/thema/x/", "/verhalen/", "/assets/x/"])
def test_a_former_address_is_not_one_that_the_site_uses(project: Project, address: str) -> None:
    problem = only(project({"methodieken/ips.md": methodiek(f"voorheen: ['{address}']\n", public=True)}))
    assert problem.code == "SDW305"
    assert "de site zelf" in problem.bericht


@pytest.mark.parametrize(
    "address", ["/een pad/", "/a;b/", "/a{b/", "/../a/", "/a//b/", "verhalen/a/", "/verhalen/a", "/"]
)
def test_a_former_address_that_no_server_takes_is_refused(project: Project, address: str) -> None:
    assert only(project({"methodieken/ips.md": methodiek(f"voorheen: ['{address}']\n", public=True)})).code == "SDW208"


def test_a_link_to_a_former_address_says_where_it_went(project: Project) -> None:
    files = {
        "methodieken/ips.md": methodiek("voorheen: [/methodieken/oud/]\n", public=True),
        "content/a.md": document(body="Zie [boven](/methodieken/oud/)."),
    }
    problem = only(project(files))
    assert (problem.code, problem.hulp) == ("SDW306", "schrijf '/methodieken/ips/'.")


def test_a_link_to_the_anchor_of_a_changed_heading_is_alive(project: Project) -> None:
    headings = 'koppen:\n  /methodieken/ips/:\n    - {anker: vroeger, kop: "Het geduld"}\n'
    files = {
        "adressen.yml": promised("/methodieken/ips/: methodiek", extra=headings),
        "methodieken/ips.md": methodiek(body="## Geduld", public=True),
        "content/a.md": document(body="[oud](../methodieken/ips.md#vroeger) [nieuw](../methodieken/ips.md#geduld)"),
    }
    assert problems(project(files)) == []
