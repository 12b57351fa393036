"""What is public on a day, and what of it may name what is not."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sdw_build.library.document import Document
from sdw_build.library.loading import load
from sdw_build.library.publication import Publication, address_of
from sdw_build.library.urls import relative
from sdw_build.schema.references import PartnerRef
from sdw_build.source.history import History
from tests.cases import DAY, Files, cijfer, document, methodiek, partner, problems, regio, speerpunt

Project = Callable[[Files], Path]

STORY = "verhalen/proef.md"
CONSENT = """\
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: T-2026-001
      gegeven_op: 2026-02-01
      geldig_tot: 2026-08-31
      reikwijdte: [tekst]
"""


def on(root: Path, day: date = DAY) -> Publication:
    """Read a project as the world may see it on a day."""
    return Publication(load(root, now=day, history=History()).library, day)


def addresses(root: Path, day: date = DAY) -> set[str]:
    """Return all public addresses of a day."""
    return {found.adres for found in on(root, day).documents}


def data_of(publication: Publication, soort: str, slug: str = "proef") -> Any:
    """Return the fields of a public document."""
    return publication.by_name[(soort, slug)].data


def backlinks(publication: Publication, soort: str, slug: str) -> set[str]:
    """Return the slugs of what refers to a public document."""
    return {found.slug for found in publication.mentions(publication.by_name[(soort, slug)])}


@pytest.mark.parametrize(
    ("extra", "day", "public"),
    [
        pytest.param("", DAY, False, id="concept by default"),
        pytest.param("status: concept\n", DAY, False, id="concept"),
        pytest.param("status: gepubliceerd\n", DAY, True, id="published"),
        pytest.param("status: gearchiveerd\n", DAY, True, id="archived, still at its address"),
        pytest.param("status: gepubliceerd\n", date(2025, 12, 31), False, id="the day before"),
        pytest.param("status: gepubliceerd\n", date(2026, 1, 1), True, id="the very day"),
        pytest.param("status: gearchiveerd\n", date(2025, 12, 31), False, id="archived before it was public"),
        pytest.param("status: gepubliceerd\nherzien_voor: 2026-01-02\n", DAY, True, id="review is late"),
        pytest.param(
            "status: gepubliceerd\nakkoord:\n  - partner: b\n    rol: r\n", DAY, False, id="agreement without a day"
        ),
        pytest.param(
            "status: gepubliceerd\nakkoord:\n  - partner: b\n    rol: r\n    dag: 2026-06-01\n",
            DAY,
            True,
            id="agreement today",
        ),
        pytest.param(
            "status: gepubliceerd\nakkoord:\n  - partner: b\n    rol: r\n    dag: 2026-06-02\n",
            DAY,
            False,
            id="agreement later",
        ),
        pytest.param(
            "status: gepubliceerd\nakkoord:\n  - partner: b\n    rol: r\n    dag: 2026-01-01\n  - partner: b\n    rol: s\n",
            DAY,
            False,
            id="one of two agreements",
        ),
    ],
)
def test_status_day_and_agreements_decide(project: Project, extra: str, day: date, public: bool) -> None:
    root = project({STORY: document(extra), "content/partners/b.md": partner(public=True)})
    assert [problem for problem in problems(root) if problem.code != "SDW441"] == []
    assert ("verhalen/proef/" in addresses(root, day)) is public


@pytest.mark.parametrize(
    ("consent", "day", "public"),
    [
        pytest.param(CONSENT, date(2026, 1, 31), False, id="the day before it is given"),
        pytest.param(CONSENT, date(2026, 2, 1), True, id="the day it is given"),
        pytest.param(CONSENT, date(2026, 8, 31), True, id="the last day"),
        pytest.param(CONSENT, date(2026, 9, 1), False, id="the day after"),
        pytest.param(
            f"{CONSENT}      ingetrokken_op: 2026-05-01\n", date(2026, 4, 30), True, id="the day before withdrawal"
        ),
        pytest.param(
            f"{CONSENT}      ingetrokken_op: 2026-05-01\n", date(2026, 5, 1), False, id="the day of withdrawal"
        ),
        pytest.param(
            f"{CONSENT}      ingetrokken_op: 2026-05-01\n", date(2026, 5, 2), False, id="the day after withdrawal"
        ),
        pytest.param(
            CONSENT + CONSENT.removeprefix("betrokkenen:\n").replace("001", "002").replace("2026-08", "2026-05"),
            date(2026, 6, 1),
            False,
            id="one of two people no longer agrees",
        ),
        pytest.param(
            "betrokkenen:\n  - rol: spreker\n    openbaar_gemaakt:\n      titel: Eigen boek\n",
            DAY,
            True,
            id="a public person",
        ),
    ],
)
def test_a_story_is_public_only_within_every_consent(project: Project, consent: str, day: date, public: bool) -> None:
    root = project({STORY: document(consent, public=True)})
    assert ("verhalen/proef/" in addresses(root, day)) is public
    assert not [problem for problem in problems(root, day) if problem.ernst == "fout"]


WORLD: Files = {
    "methodieken/open.md": methodiek(
        "eigenaar: dicht\npartners:\n"
        + "".join(f"  - partner: {name}\n    relatie: opleider\n" for name in ("open", "dicht")),
        public=True,
    ),
    "methodieken/dicht.md": methodiek("eigenaar: open\n"),
    "content/partners/open.md": partner("werkgebied: [AM24]\n", public=True),
    "content/partners/dicht.md": partner(),
    "content/speerpunten/open.md": speerpunt(public=True),
    "content/speerpunten/dicht.md": speerpunt(2),
    "content/regios.yml": regio("zeeland", "Zeeland", "AM24"),
    "content/cijfers/werk.yml": cijfer("dagen", "  themas: [open, dicht]\n"),
    STORY: document(
        "methodieken: [open, dicht]\npartners: [dicht, open]\nthemas: [dicht]\nregios: [AM24]\n"
        "verteller:\n  naamsoort: anoniem\n  rol: collega\n  partner: dicht\n"
        "akkoord:\n  - partner: dicht\n    rol: bestuur\n    dag: 2026-01-01\n",
        "Zie [m](../methodieken/dicht.md), [n](../methodieken/open.md#kop) en [[cijfer:dagen]].\n\n## Kop\n",
        public=True,
    ),
    "verhalen/dicht.md": document(
        "methodieken: [open]\npartners: [open]\nregios: [Zeeland]\n", "[m](../methodieken/open.md)"
    ),
    "verhalen/later.md": document("methodieken: [open]\n", public=True).replace("2026-01-01", "2027-01-01"),
}


def test_references_to_what_is_not_public_are_gone_from_what_is(project: Project) -> None:
    publication = on(project(WORLD))
    story, method = data_of(publication, "verhaal"), data_of(publication, "methodiek", "open")
    assert story.methodieken == ("open",)
    assert story.partners == ("open",)
    assert story.themas == ()
    assert story.verteller.partner is None
    assert story.verteller.rol == "collega"
    assert method.eigenaar is None
    assert [part.partner for part in method.partners] == ["open"]
    assert data_of(publication, "cijfer", "dagen").themas == ("open",)


def test_a_part_that_needs_a_reference_goes_with_it(project: Project) -> None:
    assert data_of(on(project(WORLD)), "verhaal").akkoord == ()


def test_a_regio_is_referred_to_by_its_slug_however_it_was_typed(project: Project) -> None:
    publication = on(project(WORLD))
    assert data_of(publication, "verhaal").regios == ("zeeland",)
    assert data_of(publication, "partner", "open").werkgebied == ("zeeland",)


def test_the_name_of_what_is_not_public_is_in_no_field(project: Project) -> None:
    publication = on(project(WORLD))
    assert {found.slug for found in publication.documents} == {"open", "proef", "zeeland", "dagen"}
    for found in publication.documents:
        assert "dicht" not in repr(found.data), found.pad


def test_backlinks_come_from_what_is_public_only(project: Project) -> None:
    publication = on(project(WORLD))
    assert backlinks(publication, "methodiek", "open") == {"proef"}
    assert backlinks(publication, "partner", "open") == {"open", "proef"}
    assert backlinks(publication, "regio", "zeeland") == {"open", "proef"}
    assert backlinks(publication, "cijfer", "dagen") == {"proef"}
    assert backlinks(publication, "speerpunt", "open") == {"dagen"}


def test_on_a_later_day_more_refers_back(project: Project) -> None:
    publication = on(project(WORLD), date(2027, 1, 1))
    assert backlinks(publication, "methodiek", "open") == {"proef", "later"}


def test_references_are_found_only_among_what_is_public(project: Project) -> None:
    publication = on(project(WORLD))
    found = publication.find(PartnerRef("open"))
    assert isinstance(found, Document)
    assert publication.find(PartnerRef("dicht")) is None


def test_what_is_public_never_changes_what_editors_wrote(project: Project) -> None:
    root = project(WORLD)
    publication = on(root)
    assert publication.documents
    assert (
        data_of(Publication(publication.library, DAY), "verhaal")
        is not publication.library.by_name[("verhaal", "proef")].data
    )
    assert getattr(publication.library.by_name[("verhaal", "proef")].data, "partners", ()) == ("dicht", "open")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("../methodieken/open.md", "../../methodieken/open/"),
        ("../methodieken/open.md#kop", None),
        ("../methodieken/dicht.md", None),
        ("dicht.md", None),
        ("later.md", None),
        ("weg.md", None),
        ("/cijfers/#dagen", "../../cijfers/dagen/"),
        ("/cijfers/dagen/", "../../cijfers/dagen/"),
        ("/regios/", "../../regios/"),
        ("/", "../../"),
        ("https://voorbeeld.nl/", "https://voorbeeld.nl/"),
        ("#kop", "./#kop"),
        ("javascript:alert(1)", None),
    ],
)
def test_a_link_gets_an_address_only_when_it_leads_to_something_public(
    project: Project, link: str, address: str | None
) -> None:
    publication = on(project({**WORLD, "content/index.md": document(public=True)}))
    story = publication.by_name[("verhaal", "proef")]
    found = publication.target(story, link)
    assert (address_of(story, found) if found else None) == address


@pytest.mark.parametrize(
    ("page", "address", "expected"),
    [
        ("verhalen/a/", "verhalen/b/", "../b/"),
        ("verhalen/a/", "", "../../"),
        ("", "verhalen/a/", "verhalen/a/"),
        ("", "", "./"),
        ("verhalen/a/", "cijfers/#dagen", "../../cijfers/#dagen"),
        ("verhalen/a/", "assets/css/x.css", "../../assets/css/x.css"),
        ("verhalen/a/", "verhalen/a/#kop", "./#kop"),
    ],
)
def test_addresses_are_relative_so_that_the_site_works_in_any_folder(page: str, address: str, expected: str) -> None:
    assert relative(page, address) == expected
