"""The list of addresses: it grows, keeps, and forgets only what may no longer be read."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.editing.recording import renewed_list, write_list
from tests.cases import DAY, Files, cijfer, document, methodiek, partner, problems, regio

Project = Callable[[Files], Path]


def record(root: Path, day: date = DAY) -> str:
    """Write the list, and return it."""
    text = write_list(renewed_list(check(root, day).library, day))
    (root / "adressen.yml").write_text(text, encoding="utf-8")
    return text


def listed(text: str) -> list[str]:
    """Return the lines without the comments, and without what the site makes itself."""
    lines = (line.partition("  # /")[0].strip() for line in text.splitlines() if not line.startswith("#"))
    return [line for line in lines if not line.endswith((": site", ": bestand", 'kop: ""}'))]


def test_what_is_public_is_listed_in_order_and_no_more(project: Project) -> None:
    root = project(
        {
            "content/index.md": document(public=True),
            "verhalen/2026/x.md": document(public=True),
            "verhalen/concept.md": document(),
            "verhalen/later.md": document(public=True).replace("2026-01-01", "2030-01-01"),
            "methodieken/ips.md": methodiek("voorheen: [/oud/]\n", public=True),
            "content/regios.yml": regio("zeeland", "Zeeland", "AM24"),
            "content/cijfers/a.yml": cijfer("dagen", "  voorheen: ['/cijfers/#oud']\n"),
        }
    )
    assert listed(record(root)) == [
        "adressen:",
        "/: pagina",
        "/cijfers/#dagen: cijfer",
        "/cijfers/#oud: cijfer",
        "/cijfers/dagen/: cijfer",
        "/cijfers/oud/: cijfer",
        "/methodieken/ips/: methodiek",
        "/oud/: methodiek",
        "/regios/zeeland/: regio",
        "/verhalen/x/: verhaal",
        "verhuisd:",
        "/cijfers/#oud: /cijfers/dagen/",
        "/cijfers/oud/: /cijfers/dagen/",
        "/oud/: /methodieken/ips/",
        "koppen:",
        "/methodieken/ips/:",  # the places that not every methodiek has, which are left out here
    ]
    assert problems(root) == []


def test_writing_again_changes_nothing(project: Project) -> None:
    root = project({"methodieken/ips.md": methodiek(body="## Een\n\n## 'Twee': \"zo\" \\ & é", public=True)})
    assert record(root) == record(root)
    assert problems(root) == []


def test_nothing_is_dropped_because_it_is_gone(project: Project) -> None:
    root = project({"methodieken/ips.md": methodiek(body="## Een", public=True)})
    before = record(root)
    (root / "methodieken/ips.md").unlink()
    assert record(root) == before


def rewrite(root: Path, *headings: str) -> None:
    """Give the methodiek other headings."""
    body = "\n\n".join(f"## {heading}" for heading in headings) or "Tekst."
    (root / "methodieken/ips.md").write_text(methodiek(body=body, public=True), encoding="utf-8")


def lines_about_headings(text: str) -> list[str]:
    """Return the recorded headings as `anchor` or `anchor>now`."""
    found = []
    for line in listed(text):
        if "anker:" in line:
            fields = dict(part.split(": ", 1) for part in line.strip(" -{}").split(", "))
            found.append(f"{fields['anker']}>{fields['nu']}" if "nu" in fields else fields["anker"])
    return found


def test_a_heading_that_changes_stays_known_however_often(project: Project) -> None:
    root = project({"methodieken/ips.md": methodiek(body="## Doel\n\n## Geduld\n\n## Praktijk", public=True)})
    assert lines_about_headings(record(root)) == ["doel", "geduld", "praktijk"]
    rewrite(root, "Doel", "De geduld", "Praktijk")
    assert lines_about_headings(record(root)) == ["doel", "geduld>de-geduld", "de-geduld", "praktijk"]
    rewrite(root, "Doel", "Alle geduld", "Onderzoek")
    assert lines_about_headings(record(root)) == [
        'praktijk>""',
        "doel",
        "geduld>alle-geduld",
        "de-geduld>alle-geduld",
        "alle-geduld",
        "onderzoek",
    ]
    rewrite(root, "Doel", "Geduld", "Onderzoek")
    assert lines_about_headings(record(root)) == [
        'praktijk>""',
        "doel",
        "de-geduld>geduld",
        "alle-geduld>geduld",
        "geduld",
        "onderzoek",
    ]


def test_headings_survive_a_text_without_any(project: Project) -> None:
    root = project({"methodieken/ips.md": methodiek(body="## Doel\n\n## Geduld", public=True)})
    record(root)
    rewrite(root)
    assert lines_about_headings(record(root)) == ['doel>""', 'geduld>""']
    rewrite(root, "Opzet")
    assert lines_about_headings(record(root)) == ['doel>""', 'geduld>""', "opzet"]


def test_headings_move_along_with_a_methodiek(project: Project) -> None:
    root = project({"methodieken/ips.md": methodiek(body="## Doel", public=True)})
    record(root)
    (root / "methodieken/ips.md").unlink()
    text = methodiek("voorheen: [/methodieken/ips/]\n", body="## Het doel", public=True)
    (root / "methodieken/nieuw.md").write_text(text, encoding="utf-8")
    assert listed(record(root))[3:] == [
        "verhuisd:",
        "/methodieken/ips/: /methodieken/nieuw/",
        "koppen:",
        "/methodieken/nieuw/:",
        '- {anker: doel, kop: "Doel", nu: het-doel}',
        '- {anker: het-doel, kop: "Het doel"}',
    ]


STORY = document(
    """\
status: gepubliceerd
voorheen: [/verhalen/eerder/]
perspectief: client
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: T-2026-001
      gegeven_op: 2026-01-01
      geldig_tot: 2026-12-31
      reikwijdte: [tekst, gezondheid]
"""
)


def test_consent_that_ends_leaves_no_mark(project: Project) -> None:
    root = project({"verhalen/start.md": STORY, "verhalen/x.md": document(public=True)})
    assert "/verhalen/start/" in record(root)
    after = record(root, date(2027, 1, 1))
    assert listed(after) == ["adressen:", "/verhalen/x/: verhaal"]
    (root / "verhalen/start.md").unlink()
    assert problems(root, date(2027, 1, 1)) == []
    assert record(root, date(2027, 1, 1)) == after


def test_a_consent_that_is_renewed_brings_the_address_back(project: Project) -> None:
    root = project({"verhalen/start.md": STORY})
    first = record(root)
    record(root, date(2027, 1, 1))
    (root / "verhalen/start.md").write_text(STORY.replace("2026-12-31", "2028-12-31"), encoding="utf-8")
    assert record(root, date(2027, 1, 1)) == first


def test_with_errors_elsewhere_only_what_lapsed_changes(project: Project) -> None:
    root = project({"verhalen/start.md": STORY})
    record(root)
    (root / "verhalen/nieuw.md").write_text(document(public=True), encoding="utf-8")
    library = check(root, date(2027, 1, 1)).library
    renewed = renewed_list(library, date(2027, 1, 1), additions=False)
    assert listed(write_list(renewed)) == ["adressen:"]
    assert "verhalen/start" not in write_list(renewed)
    assert "eerder" not in write_list(renewed)


def test_hashes_of_before_are_told_and_go(project: Project) -> None:
    root = project({"verhalen/x.md": document(public=True)})
    clean = record(root)
    (root / "adressen.yml").write_text(f"{clean}vervallen:\n  - 0a1b2c3d4e5f6071\n", encoding="utf-8")
    (problem,) = problems(root)
    assert (problem.code, problem.ernst, problem.place.regel) == ("SDW314", Ernst.WAARSCHUWING, clean.count("\n") + 1)
    assert record(root) == clean


HEADINGS = "## Hoe het begon\n\n## En verder"
EVERY_KIND = {
    "verhalen/p.md": document(body=HEADINGS, public=True),
    "methodieken/p.md": methodiek(body=HEADINGS, public=True),
    "content/partners/p.md": partner(body=HEADINGS, public=True),
    "content/speerpunten/p.md": document("kort: Proef\nnummer: 1\n", HEADINGS, public=True),
    "content/agenda/p.md": document("datum: 2026-01-01\n", HEADINGS, public=True),
    "content/p.md": document(body=HEADINGS, public=True),
    "content/index.md": document(body=HEADINGS, public=True),
}


@pytest.mark.parametrize("pad", EVERY_KIND)
def test_headings_of_every_kind_are_promised(project: Project, pad: str) -> None:
    root = project({pad: EVERY_KIND[pad]})
    assert lines_about_headings(record(root)) == ["hoe-het-begon", "en-verder"]
    path = root / pad
    path.write_text(path.read_text(encoding="utf-8").replace("Hoe het begon", "Het begin"), encoding="utf-8")
    assert lines_about_headings(record(root)) == ["hoe-het-begon>het-begin", "het-begin", "en-verder"]
    assert problems(root) == []


def test_nothing_below_a_story_that_may_not_be_read_is_left(project: Project) -> None:
    told = STORY.replace("Tekst.", "## Wat Mieke meemaakte")
    root = project({"verhalen/start.md": told, "verhalen/x.md": document(body="## Kop", public=True)})
    assert "Mieke" in record(root)
    list_ = root / "adressen.yml"
    text = list_.read_text(encoding="utf-8").replace("koppen:", "  /verhalen/start/een-stuk.pdf/: bestand\nkoppen:", 1)
    text += '    - {anker: weg, kop: "Weg", nu: "/verhalen/start/#wat-mieke-meemaakte"}\n'
    list_.write_text(text.replace("een-stuk.pdf", "een-stuk"), encoding="utf-8")
    after = record(root, date(2027, 1, 1))
    assert "verhalen/start" not in after
    assert "mieke" not in after.lower()
