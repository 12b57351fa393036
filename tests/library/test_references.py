"""References in fields: to one document that exists, and not to oneself."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.library.references import references
from sdw_build.schema.references import RegioRef
from tests.cases import DAY, NEXT, Files, cijfer, document, methodiek, only, partner, problems, regio, speerpunt

Project = Callable[[Files], Path]

STORY = "verhalen/proef.md"
WORLD = {
    "methodieken/samen-beginnen.md": methodiek(body="## Kop\n\nTekst."),
    "content/partners/bond-van-bakkers.md": partner(),
    "content/speerpunten/toeleiding.md": speerpunt(),
    "content/cijfers/werk.yml": cijfer("dagen") + cijfer("helft", "  tegenstrijdig_met: [dagen]\n"),
    "content/regios.yml": regio("zuid-holland-centraal", "Zuid-Holland Centraal", "AM13")
    + regio("zeeland", "Zeeland", "AM24")
    + regio("gorinchem", "Gorinchem", "AM30"),
}


def test_references_that_exist_are_no_problem(project: Project) -> None:
    extra = (
        "methodieken: [samen-beginnen]\npartners: [bond-van-bakkers]\nthemas: [toeleiding]\nregios: [Zeeland, AM13]\n"
        "verteller:\n  naamsoort: anoniem\n  rol: collega\n  partner: bond-van-bakkers\n"
    )
    assert problems(project({**WORLD, STORY: document(extra)})) == []


@pytest.mark.parametrize(
    ("pad", "text", "line", "column", "advice"),
    [
        (STORY, document("methodieken: [samen-begonnen]\n"), 6, 15, "'samen-beginnen'"),
        (STORY, document("partners: [bond-van-bakers]\n"), 6, 12, "'bond-van-bakkers'"),
        (STORY, document("partners:\n  - bond-van-bakkers\n  - uwv\n"), 8, 5, "bond-van-bakkers"),
        (STORY, document("themas: [preventie]\n"), 6, 10, "toeleiding"),
        (STORY, document("regios: [Zealand]\n"), 6, 10, "'Zeeland'"),
        (STORY, document("regios: [AM99]\n"), 6, 10, "Zeeland"),
        (STORY, document("verteller:\n  naamsoort: anoniem\n  rol: x\n  partner: bond\n"), 9, 12, "'bond-van-bakkers'"),
        ("methodieken/p.md", methodiek("eigenaar: bond-van-baker\n"), 15, 11, "'bond-van-bakkers'"),
        ("methodieken/p.md", methodiek("partners:\n  - partner: x\n    relatie: opleider\n"), 16, 14, "bakkers"),
        ("content/partners/p.md", partner("werkgebied: [Zeelant]\n"), 7, 14, "'Zeeland'"),
        ("content/index.md", document("cijfer: dag\n"), 6, 9, "'dagen'"),
        ("content/cijfers/p.yml", cijfer("p", "  vervangt: [dage]\n"), 7, 14, "'dagen'"),
    ],
)
def test_a_reference_to_nothing_is_told_with_the_nearest_name(
    project: Project, pad: str, text: str, line: int, column: int, advice: str
) -> None:
    problem = only(project({**WORLD, pad: text}))
    assert (problem.code, problem.place.pad) == ("SDW301", pad)
    assert (problem.place.regel, problem.place.kolom) == (line, column)
    assert advice in problem.hulp


def test_the_first_document_of_a_kind_is_missed_with_an_advice_too(project: Project) -> None:
    problem = only(project({STORY: document("methodieken: [ips]\n")}))
    assert (problem.code, "methodieken" in problem.hulp) == ("SDW301", True)


@pytest.mark.parametrize(
    "typed",
    ["zuid-holland-centraal", "Zuid-Holland Centraal", "zuid holland centraal", "Zuidholland-Centraal", "AM13", "am13"],
)
def test_a_regio_is_known_by_slug_name_code_and_odd_spelling(project: Project, typed: str) -> None:
    root = project({**WORLD, STORY: document(f"regios: [{typed}]\n")})
    assert problems(root) == []
    found = load(root).library.find(RegioRef(typed))
    assert found is not None
    assert found.slug == "zuid-holland-centraal"


def test_a_name_of_two_regios_is_ambiguous(project: Project) -> None:
    regions = regio("holland", "Holland Rijnland", "AM11") + regio("holland-rijnland", "Anders", "AM12")
    problem = only(project({"content/regios.yml": regions, STORY: document("regios: [Holland Rijnland]\n")}))
    assert (problem.code, problem.place.regel) == ("SDW302", NEXT)
    assert "holland, holland-rijnland" in problem.hulp


@pytest.mark.parametrize(
    ("pad", "text", "line"),
    [
        ("content/cijfers/p.yml", cijfer("p", "  tegenstrijdig_met: [p]\n"), 7),
        ("content/cijfers/p.yml", cijfer("p", "  vervangt: [p]\n"), 7),
        ("content/speerpunten/p.md", speerpunt().replace("kort:", "themas: [p]\nkort:"), 6),
    ],
)
def test_a_reference_to_itself_is_told(project: Project, pad: str, text: str, line: int) -> None:
    problem = only(project({pad: text}))
    assert (problem.code, problem.place.regel) == ("SDW303", line)


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param({"methodieken/samen-beginnen.md": methodiek("kleur: rood\n")}, id="wrong field"),
        pytest.param({"methodieken/samen-beginnen.md": "geen kop\n"}, id="no front matter"),
        pytest.param({"methodieken/samen-beginnen.md": methodiek('contact: "open\n')}, id="open quote"),
        pytest.param({"methodieken/samen-beginnen.md": b"\xff"}, id="no text"),
        pytest.param({"content/partners/bond-van-bakkers.md": partner("x: y\n")}, id="partner"),
        pytest.param(
            {"content/regios.yml": WORLD["content/regios.yml"].replace("code: AM13", "code: 13")}, id="one regio"
        ),
        pytest.param(
            {"content/regios.yml": WORLD["content/regios.yml"].replace("naam: Zee", "naam Zee")}, id="all regios"
        ),
        pytest.param({"content/cijfers/werk.yml": cijfer("dagen", "  x: y\n") + cijfer("helft")}, id="one cijfer"),
        pytest.param({"content/cijfers/werk.yml": cijfer("dagen", '  eenheid: "open\n')}, id="all cijfers"),
    ],
)
def test_references_to_what_cannot_be_read_are_not_told_as_well(project: Project, broken: Files) -> None:
    extra = "methodieken: [samen-beginnen]\npartners: [bond-van-bakkers]\nregios: [AM13, Zeeland]\n"
    body = (
        "Zie [m](../methodieken/samen-beginnen.md#kop), [p](/partners/bond-van-bakkers/), [r](/regios/zeeland/), "
        "[c](/cijfers/#dagen) en [[cijfer:dagen]] of [[cijfer:helft]]."
    )
    (pad,) = broken
    problem = only(project({**WORLD, STORY: document(extra, body), **broken}))
    assert problem.place.pad == pad


def test_every_reference_in_a_document_is_found_with_its_path(project: Project) -> None:
    extra = "eigenaar: a\npartners:\n  - partner: b\n    relatie: opleider\nregios: [c, d]\n"
    root = project({"methodieken/p.md": methodiek(extra)})
    (found,) = load(root).library.documents
    assert {(loc, ref.soort, str(ref)) for loc, ref in references(found.data)} == {
        (("eigenaar",), "partner", "a"),
        (("partners", 0, "partner"), "partner", "b"),
        (("regios", 0), "regio", "c"),
        (("regios", 1), "regio", "d"),
    }


def test_many_broken_references_are_all_told_at_once(project: Project) -> None:
    text = document("methodieken: [a, b]\npartners: [c]\n")
    found = problems(project({STORY: text}), DAY)
    assert [(problem.code, problem.waarde) for problem in found] == [("SDW301", "a"), ("SDW301", "b"), ("SDW301", "c")]


# Each way to name one regio.
SAME = ["Zeeland", "zeeland", "ZEELAND", "AM24", "am24"]
LISTS = {
    "verhaal": (STORY, lambda names: document(f"regios: [{names}]\n", public=True), "regios"),
    "methodiek": ("methodieken/p.md", lambda names: methodiek(f"regios: [{names}]\n", public=True), "regios"),
    "partner": ("content/partners/p.md", lambda names: partner(f"werkgebied: [{names}]\n", public=True), "werkgebied"),
}


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize(("first", "second"), [pair for pair in product(SAME, SAME) if pair[0] != pair[1]])
def test_one_regio_under_two_of_its_names_is_told_and_counted_once(
    project: Project, kind: str, first: str, second: str
) -> None:
    pad, write, field = LISTS[kind]
    root = project({**WORLD, pad: write(f"{first}, AM13, {second}")})
    told = [problem for problem in problems(root) if problem.code != "SDW401"]
    assert [(item.code, item.place.pad, item.waarde) for item in told] == [("SDW213", pad, second)]
    publication = Publication(load(root).library, DAY)
    (found,) = [item for item in publication.documents if item.pad == pad]
    assert getattr(found.data, field) == ("zeeland", "zuid-holland-centraal")


def test_two_roles_of_one_partner_are_two(project: Project) -> None:
    roles = "".join(f"  - partner: bond-van-bakkers\n    relatie: {name}\n" for name in ("opleider", "eigenaar"))
    assert problems(project({**WORLD, "methodieken/p.md": methodiek(f"partners:\n{roles}")})) == []
