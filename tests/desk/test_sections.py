"""Each section of the desk, on a small project that holds one of everything."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sdw_build.desk.desk import make_desk
from sdw_build.desk.render.cells import words
from sdw_build.desk.section import Telling, when
from sdw_build.library.loading import load
from sdw_build.source.history import History
from tests.cases import DAY, Files, cijfer, document, methodiek, partner, problems, regio, speerpunt

Project = Callable[[Files], Path]

PERSON = """\
perspectief: client
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: T-2026-00{number}
      gegeven_op: {start}
      geldig_tot: {end}
      reikwijdte: [tekst, gezondheid]
"""


def person(end: str, number: int = 1, start: str = "2026-01-01") -> str:
    """Write the fields of someone who agreed until a day."""
    return PERSON.format(number=number, start=start, end=end)


def rows(root: Path, name: str, day: date = DAY) -> list[list[str]]:
    """Return a section as text: the cells of each row, then where it stands."""
    desk = make_desk(load(root, now=day, history=History()).library, day)
    section = next(section for section in desk.onderdelen if section.naam == name)
    return [[*map(words, row.cellen), row.plek] for row in section.rijen]


def cells(root: Path, name: str) -> dict[str, tuple[Any, ...]]:
    """Return the rows of a matrix by their first cell."""
    desk = make_desk(load(root, now=DAY, history=History()).library, DAY)
    section = next(section for section in desk.onderdelen if section.naam == name)
    return {str(row.cellen[0]): row.cellen[1:] for row in section.rijen}


def test_an_empty_project_has_an_empty_desk_of_every_section(project: Project) -> None:
    desk = make_desk(load(project({})).library, DAY)
    empty = {section.naam for section in desk.onderdelen if not section.rijen}
    assert empty == {section.naam for section in desk.onderdelen} - {"stand", "dekking_fase", "dekking_thema"}


def test_stand_counts_each_kind_by_how_far_it_is(project: Project) -> None:
    root = project(
        {
            "verhalen/a.md": document(public=True),
            "verhalen/b.md": document(),
            "verhalen/c.md": document()
            .replace("2026-01-01", "2026-07-01")
            .replace("---\n\n", "status: gepubliceerd\n---\n\n"),
            "verhalen/d.md": document("status: gearchiveerd\n"),
            "verhalen/e.md": document(person("2026-05-31"), public=True),
            "verhalen/f.md": "---\ningetrokken_op: 2026-03-01\nkenmerken: [T-1]\n---\n",
            "content/partners/p.md": partner(public=True),
            "verhalen/g.md": document("akkoord:\n  - partner: p\n    rol: bestuur\n", public=True),
        }
    )
    counted = cells(root, "stand")
    assert counted["verhaal"] == (1, 1, 1, 1, 1, 2)
    assert counted["partner"] == (1, 0, 0, 0, 0, 0)


def test_concepts_are_listed_and_nothing_else(project: Project) -> None:
    root = project({"verhalen/a.md": document(), "verhalen/b.md": document(public=True)})
    assert rows(root, "concept") == [["2026-01-01", "verhaal", "Proef", "verhalen/a.md"]]


def test_what_is_planned_says_in_how_many_days(project: Project) -> None:
    soon = document(public=True).replace("2026-01-01", "2026-06-02")
    root = project({"verhalen/a.md": soon, "verhalen/b.md": document(public=True)})
    assert rows(root, "gepland") == [["2026-06-02", "over 1 dag", "verhaal", "Proef", "verhalen/a.md"]]
    assert rows(root, "gepland", date(2026, 6, 2)) == []


def test_an_agreement_waits_until_it_has_a_day_that_came(project: Project) -> None:
    fields = "akkoord:\n  - partner: p\n    rol: bestuur\n  - partner: p\n    rol: raad\n    dag: 2026-06-02\n"
    root = project({"verhalen/a.md": document(fields, public=True), "content/partners/p.md": partner(public=True)})
    assert [row[:2] for row in rows(root, "akkoord")] == [["p", "bestuur"], ["p", "raad"]]
    assert [row[:2] for row in rows(root, "akkoord", date(2026, 6, 2))] == [["p", "bestuur"]]


def test_reviews_are_told_ninety_days_ahead_the_latest_first(project: Project) -> None:
    root = project(
        {
            "verhalen/a.md": document("herzien_voor: 2026-08-30\n", public=True),
            "verhalen/b.md": document("herzien_voor: 2026-08-31\n", public=True),
            "verhalen/c.md": document("herzien_voor: 2026-05-22\n", public=True),
            "verhalen/d.md": document("herzien_voor: 2026-05-22\n"),
            "verhalen/e.md": document("herzien_voor: 2026-05-22\nstatus: gearchiveerd\n"),
        }
    )
    assert [(row[1], row[4]) for row in rows(root, "herzien")] == [
        ("10 dagen geleden", "verhalen/c.md"),
        ("over 90 dagen", "verhalen/a.md"),
    ]


def test_what_has_no_day_to_be_reviewed_is_counted(project: Project) -> None:
    root = project({"verhalen/a.md": document(public=True), "verhalen/b.md": document()})
    section = next(
        item
        for item in make_desk(load(root, now=DAY, history=History()).library, DAY).onderdelen
        if item.naam == "herzien"
    )
    assert "Zonder dag bij herzien_voor: 1;" in section.leeg


@pytest.mark.parametrize(
    ("end", "start", "told"),
    [
        ("2026-08-30", "2026-01-01", "eindigt over 90 dagen"),
        ("2026-08-31", "2026-01-01", None),
        ("2026-06-01", "2026-01-01", "eindigt vandaag"),
        ("2026-05-31", "2026-01-01", "voorbij, 1 dag geleden"),
        ("2028-01-01", "2026-06-03", "geldt pas over 2 dagen"),
    ],
)
def test_a_consent_is_told_before_and_after_its_end(project: Project, end: str, start: str, told: str | None) -> None:
    root = project({"verhalen/a.md": document(person(end, start=start), public=True)})
    found = rows(root, "toestemming")
    assert [row[1:] for row in found] == ([[told, "T-2026-001", "Proef", "verhalen/a.md"]] if told else [])


def test_the_consent_of_a_concept_is_told_as_well(project: Project) -> None:
    root = project({"verhalen/a.md": document(person("2026-06-10"))})
    assert [row[1] for row in rows(root, "toestemming")] == ["eindigt over 9 dagen"]


def test_a_planned_story_that_outlives_its_consent_is_told(project: Project) -> None:
    late = document(person("2027-01-01"), public=True).replace("gepubliceerd: 2026-01-01", "gepubliceerd: 2027-02-01")
    root = project({"verhalen/a.md": late})
    assert [row[1] for row in rows(root, "toestemming")] == ["eindigt voor de dag bij gepubliceerd"]
    assert rows(root, "gepland") == []


def test_a_withdrawn_consent_is_told_while_the_text_is_still_here(project: Project) -> None:
    register = "ingetrokken:\n  - kenmerk: T-2026-001\n    op: 2026-05-30\n"
    root = project({"verhalen/a.md": document(person("2028-01-01"), public=True), "content/ingetrokken.yml": register})
    assert rows(root, "toestemming")[0][:2] == ["2026-05-30", "is ingetrokken, 2 dagen geleden"]
    (root / "verhalen/a.md").write_text("---\ningetrokken_op: 2026-05-30\nkenmerken: [T-2026-001]\n---\n")
    assert rows(root, "toestemming") == []


def test_evidence_is_told_before_and_after_its_end(project: Project) -> None:
    def until(day: str) -> str:
        return methodiek(public=True).replace(
            "    niveau: onbekend\n", f"    niveau: onbekend\n    geldig_tot: {day}\n"
        )

    root = project(
        {
            "methodieken/a.md": until("2026-05-31"),
            "methodieken/b.md": until("2026-06-01"),
            "methodieken/c.md": until("2026-08-30"),
            "methodieken/d.md": until("2026-08-31"),
        }
    )
    found = rows(root, "bewijs")
    assert [row[1] for row in found] == ["verlopen, 1 dag geleden", "verloopt vandaag", "verloopt over 90 dagen"]
    assert found[0][2:] == ["Lichte tot milde psychische aandoening (CMD)", "werk", "Proef", "methodieken/a.md"]


def test_what_nothing_refers_to(project: Project) -> None:
    root = project(
        {
            "verhalen/a.md": document("methodieken: [m]\n", public=True),
            "verhalen/b.md": document(body="Zie [a](a.md) en [[cijfer:een]].", public=True),
            "verhalen/c.md": document(body="Zie [b](b.md)."),
            "verhalen/d.md": document("status: gearchiveerd\n"),
            "methodieken/m.md": methodiek(public=True),
            "methodieken/n.md": methodiek(public=True),
            "content/cijfers/x.yml": cijfer("een") + cijfer("twee") + cijfer("drie", "  anders_gemeten: [twee]\n"),
            "content/index.md": document(public=True),
            "content/contact.md": document(public=True),
            "content/los.md": document(public=True),
        }
    )
    assert [row[-1] for row in rows(root, "los")] == [
        "content/cijfers/x.yml:7",
        "content/cijfers/x.yml:13",
        "methodieken/n.md",
        "content/los.md",
        "verhalen/b.md",
    ]


def test_what_each_partner_lacks(project: Project) -> None:
    full = "soort: stichting\nbijdrage: Brood.\nwebsite: https://a.example/\ncontact: info@a.example\n"
    logo = "logo:\n  bestand: logo.png\n  alt: Naam\n  gebruiksrecht: Van de partner zelf.\n"
    root = project(
        {
            "content/partners/vol.md": partner(full + logo, public=True),
            "content/partners/leeg.md": partner(public=True),
            "content/partners/half.md": partner(full, public=True),
            "content/partners/nieuw.md": partner(),
            "content/partners/logo.png": b"",
            "verhalen/a.md": document("partners: [vol]\n", public=True),
            "verhalen/b.md": document("partners: [half]\n"),
            "methodieken/m.md": methodiek("eigenaar: vol\n", public=True),
        }
    )
    assert [row[1:] for row in rows(root, "partners")] == [
        ["verhaal, methodiek, logo", "content/partners/half.md"],
        ["verhaal, methodiek, soort, bijdrage, website, contact, logo", "content/partners/leeg.md"],
    ]


def test_what_each_regio_lacks(project: Project) -> None:
    root = project(
        {
            "content/regios.yml": regio("zeeland", "Zeeland", "AM24")
            + regio("drenthe", "Drenthe", "AM03", "  tekst: Een regio.\n"),
            "verhalen/a.md": document("regios: [AM03]\n", public=True),
            "verhalen/b.md": document("regios: [Zeeland]\nstatus: gearchiveerd\n"),
            "methodieken/m.md": methodiek("regios: [Drenthe]\nlandelijk: ja\n", public=True),
            "content/partners/p.md": partner("werkgebied: [drenthe]\n", public=True),
        }
    )
    assert rows(root, "regios") == [["Zeeland", "AM24", "verhaal, methodiek, partner, tekst", ""]]


def test_figures_that_were_superseded_or_are_due(project: Project) -> None:
    root = project(
        {
            "content/cijfers/x.yml": cijfer("oud")
            + cijfer("nieuw", "  vervangt: [oud]\n")
            + cijfer("straks", "  herzien_voor: 2026-06-11\n")
            + cijfer("later", "  herzien_voor: 2026-12-01\n"),
            "verhalen/a.md": document(body="Het is [[cijfer:oud]].", public=True),
        }
    )
    assert rows(root, "cijfers") == [
        ["oud", "vervangen door nieuw", "verhalen/a.md", "content/cijfers/x.yml:1"],
        ["straks", "nalopen voor 2026-06-11, over 10 dagen", "nergens", "content/cijfers/x.yml:14"],
    ]


def test_the_coverage_counts_what_is_public_and_shows_where_there_is_nothing(project: Project) -> None:
    root = project(
        {
            "content/speerpunten/een.md": speerpunt(1, public=True),
            "verhalen/a.md": document("fase: [start, behoud]\nthemas: [een]\n", public=True),
            "verhalen/b.md": document("fase: [zoeken]\nthemas: [een]\n"),
            "verhalen/c.md": document("fase: [zoeken]\nstatus: gearchiveerd\n"),
            "verhalen/d.md": document(public=True),
            "methodieken/m.md": methodiek("fase: [start]\nthemas: [een]\n", public=True),
        }
    )
    phases = cells(root, "dekking_fase")
    nothing, clients = Telling(), 2
    assert list(phases) == [
        "Oriënteren",
        "Zoeken",
        "Plaatsing",
        "Starten",
        "Blijven werken",
        "Terugkomen",
        "Zonder fase",
    ]
    assert phases["Starten"] == (nothing, nothing, Telling(1, 1))
    assert phases["Blijven werken"][clients] == Telling(1, 0)
    assert phases["Zoeken"] == (nothing, nothing, nothing)
    assert phases["Zonder fase"][clients] == Telling(1, 0)
    assert cells(root, "dekking_thema")["Proef"] == (nothing, nothing, Telling(1, 1))
    section = next(
        item
        for item in make_desk(load(root, now=DAY, history=History()).library, DAY).onderdelen
        if item.naam == "dekking_fase"
    )
    assert section.in_het_kort == "16 lege vakken"
    assert "Starten, voor werkgevers" in section.noten
    assert "Starten, voor cliënten" not in section.noten


def test_days_are_told_as_people_say_them() -> None:
    told = [when(date(2026, 6, day), DAY) for day in (1, 2, 3)] + [when(date(2026, 5, day), DAY) for day in (31, 30)]
    assert told == ["vandaag", "over 1 dag", "over 2 dagen", "1 dag geleden", "2 dagen geleden"]


def _loket(slug: str, checked: str, extra: str = "") -> str:
    return (
        f"{slug}:\n  naam: Loket {slug}\n  nummer: 1\n  waarvoor: Voor alles.\n  in_het_kort:\n    clienten: Kom maar.\n"
        f"  bronnen: [titel: Bron]\n  url: https://www.loket.nl\n  gecontroleerd: {checked}\n{extra}"
    )


def test_loketten_are_told_when_it_is_time_to_look_them_up_again(project: Project) -> None:
    files = {
        "content/regios.yml": regio("oost", "Oost", "AM02"),
        "content/instellingen.yml": "contact_nakijken_na: 6\n",
        "content/loketten.yml": _loket("straks", "2026-01-31")
        + _loket("oud", "2025-05-04", "  regio: AM02\n")
        + _loket("vers", "2026-04-01"),
    }
    root = project(files)
    assert rows(root, "loketten") == [
        ["2025-11-04", "209 dagen geleden", "Loket oud", "Oost", "content/loketten.yml:10"],
        ["2026-07-28", "over 57 dagen", "Loket straks", "het hele land", "content/loketten.yml:1"],
    ]
    (line,) = rows(root, "deze_maand")
    assert line[:2] == ["2025-11-04", "loket nakijken, 209 dagen geleden"]


def test_this_month_comes_first_with_what_was_due_before_and_who(project: Project) -> None:
    teller = "verteller:\n  naamsoort: anoniem\n  rol: bakker\n  organisatie: De Bakkerij\n"
    root = project(
        {
            "verhalen/a.md": document(person("2026-06-30") + teller, public=True),
            "verhalen/b.md": document("herzien_voor: 2026-05-22\n", public=True),
            "verhalen/c.md": document("herzien_voor: 2026-07-01\n", public=True),
            "verhalen/d.md": document(public=True).replace("2026-01-01", "2026-06-12"),
            "methodieken/m.md": methodiek("eigenaar: p\nherzien_voor: 2026-06-30\n", public=True),
            "content/partners/p.md": partner("herzien_voor: 2026-06-15\n", public=True).replace(
                "Proef", "Stichting P", 1
            ),
            "content/cijfers/x.yml": cijfer("een", "  herzien_voor: 2026-06-20\n"),
        }
    )
    assert rows(root, "deze_maand") == [
        ["2026-05-22", "nalopen, 10 dagen geleden", "Proef", "de redactie", "verhalen/b.md"],
        ["2026-06-12", "verschijnt over 11 dagen", "Proef", "de redactie", "verhalen/d.md"],
        ["2026-06-15", "nalopen, over 14 dagen", "Stichting P", "Stichting P", "content/partners/p.md"],
        ["2026-06-20", "opnieuw opzoeken, over 19 dagen", "een", "de redactie", "content/cijfers/x.yml:1"],
        ["2026-06-30", "nalopen, over 29 dagen", "Proef", "Stichting P", "methodieken/m.md"],
        ["2026-06-30", "toestemming eindigt over 29 dagen", "Proef", "De Bakkerij", "verhalen/a.md"],
    ]
    first = make_desk(load(root, now=DAY, history=History()).library, DAY).onderdelen[0]
    assert (first.naam, first.titel) == ("deze_maand", "Deze maand, juni 2026")


def test_of_a_bijeenkomst_that_is_over_is_asked_once_whether_it_went_on(project: Project) -> None:
    days = {"over": "2026-05-20", "vandaag": "2026-06-01", "gegaan": "2026-05-21\ndoorgegaan: ja"}
    root = project(
        {
            f"content/agenda/{name}.md": document(f"datum: {day}\norganisator: De Bond\n", public=True)
            for name, day in days.items()
        }
    )
    assert rows(root, "deze_maand") == [
        ["2026-05-20", "ging het door? Schrijf het bij doorgegaan", "Proef", "De Bond", "content/agenda/over.md"]
    ]


def test_of_a_partner_that_stopped_nothing_is_asked_any_more(project: Project) -> None:
    root = project({"content/partners/p.md": partner("einde: 2021\n", public=True)})
    assert rows(root, "partners") == []


@pytest.mark.parametrize(("until", "told"), [("2026-05-31", "verlopen, 1 dag geleden"), ("2026-08-31", None)])
def test_a_recognition_ends_as_evidence_does(project: Project, until: str, told: str | None) -> None:
    extra = f"erkenning:\n  - door: een instituut\n    geldig_tot: {until}\n    bronnen:\n      - titel: Stuk\n"
    root = project({"methodieken/a.md": methodiek(extra, public=True)})
    expected = [["2026-05-31", told, "", "Erkenning door een instituut", "Proef", "methodieken/a.md"]] if told else []
    assert [list(row) for row in rows(root, "bewijs")] == expected
    assert ("SDW440" in [problem.code.value for problem in problems(root)]) is (told is not None)
