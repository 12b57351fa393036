"""What is not public is not on the built site: told by the file that knows it, and never by its words."""

from datetime import date
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.inspection.hidden import Hidden, found_in
from sdw_build.inspection.inspecting import inspect
from sdw_build.library.publication import Publication
from sdw_build.source.history import History
from sdw_build.source.project import Project
from tests.cases import DAY, document, write
from tests.inspection.site import URL, lay, whole

_CONSENT = """\
perspectief: client
verteller: {{naam: Zwaantje, naamsoort: voornaam, rol: medewerker}}
betrokkenen:
  - rol: verteller
    toestemming: {{kenmerk: {id}, gegeven_op: 2026-01-01, geldig_tot: {until}, reikwijdte: [tekst, voornaam]}}
"""


def story(title: str, consent: str, until: str = "2029-01-01") -> str:
    """Write a verhaal about someone."""
    text = document(_CONSENT.format(id=consent, until=until), "Zij vertelt.", public=True)
    return text.replace("titel: Proef", f"titel: {title}").replace("Een proef.", f"Samengevat is dit {title}.")


def project_at(root: Path) -> Project:
    """Describe a project as its mkdocs.yml would."""
    return Project(root / "mkdocs.yml", root, "Proef", URL, root / "site", root / "theme")


def publication(root: Path) -> Publication:
    """Publish a project of which the one is public, and the others are not."""
    concept = document(body="Nog niet af.").replace("titel: Proef", 'titel: Een plan voor "later & ooit"')
    write(
        root,
        {
            "mkdocs.yml": "site_name: Proef\nsite_url: https://voorbeeld.example/kennis/\n",
            "verhalen/een-dag.md": story("Een dag in de bakkerij", "T-2026-001"),
            "verhalen/stille-tijd.md": story("Stille tijd aan zee", "T-2026-002", "2026-02-01"),
            "content/groot-plan.md": concept.replace("Een proef.", "Wat we van plan zijn."),
            "content/over.md": document(body="De regio heeft een eigen bakkerij.", public=True),
        },
    )
    checked = check(root, DAY, now=DAY, history=History())
    assert {item.code for item in checked.report if item.ernst is Ernst.FOUT} <= {"SDW411"}, list(checked.report)
    return Publication(checked.library, DAY)


@pytest.mark.parametrize(
    ("shown", "told", "pad"),
    [
        ("<h2>Stille tijd aan zee</h2>", "titel", "verhalen/stille-tijd.md"),
        ("<p>Samengevat is dit Stille tijd aan zee.</p>", "samenvatting", "verhalen/stille-tijd.md"),
        ("<p>Een plan voor &quot;later &amp; ooit&quot;</p>", "titel", "content/groot-plan.md"),
        ('<p>Een plan voor "later &amp; ooit"</p>', "titel", "content/groot-plan.md"),
        ('<img src="x" alt="Stille tijd aan zee">', "titel", "verhalen/stille-tijd.md"),
        ("<!-- /groot-plan/ -->", "adres", "content/groot-plan.md"),
        ("<p>T-2026-001</p>", "kenmerk", "verhalen/een-dag.md"),
        ('<p data-x="T-2026-002">', "kenmerk", "verhalen/stille-tijd.md"),
    ],
)
def test_words_of_what_is_not_public_are_told(tmp_path: Path, shown: str, told: str, pad: str) -> None:
    root = tmp_path / "project"
    made = publication(root)
    built = lay(tmp_path / "site", whole(shown))
    found = [item for item in inspect(built, project_at(root), made, {}) if item.code == "SDW507"]
    assert found
    assert any(told in item.bericht and pad in item.bericht for item in found)
    assert {item.place.pad for item in found} == {"verhalen/een-dag.md"}
    secret = ("Stille tijd aan", "een plan voor", "t-2026", "zwaantje")
    assert not [item for item in found if any(word in item.bericht.lower() for word in map(str.lower, secret))]


def test_what_is_public_is_no_secret(tmp_path: Path) -> None:
    made = publication(tmp_path)
    hidden = Hidden(made, frozenset({"", "verhalen/een-dag/"}))
    shown = "<p>Een dag in de bakkerij. Zwaantje. De regio heeft een eigen bakkerij.</p><a href='/verhalen/een-dag/'>"
    assert list(hidden.shown_in(shown)) == []


def test_of_a_verhaal_that_ended_only_its_address_stays(tmp_path: Path) -> None:
    made = publication(tmp_path)
    assert [document.slug for document in made.lapsed] == ["stille-tijd"]
    hidden = Hidden(made, frozenset({"verhalen/stille-tijd/"}))
    assert not list(hidden.shown_in('<a href="/verhalen/stille-tijd/">'))


def test_a_word_in_another_word_is_no_secret(tmp_path: Path) -> None:
    made = publication(tmp_path)
    (needle,) = [each for each in Hidden(made, frozenset()).needles if each.words == "Stille tijd aan zee"]
    assert found_in("(Stille tijd aan zee)", needle)
    assert not found_in("Stille tijd aan zeeland", needle)


def test_nothing_is_hidden_on_a_later_day_when_it_is_public(tmp_path: Path) -> None:
    made = publication(tmp_path)
    drafts = Publication(made.library, date(2026, 1, 20), drafts=True)
    assert not [needle for needle in Hidden(drafts, frozenset()).needles if "plan" in needle.words]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "<p>Een plan voor &quot;later &amp; ooit&quot;, en T-2026-002.</p>",
        "Stille tijd aan zeeland, T-2026-0011, xT-2026-001, /groot-plan/ en groot-plan",
        "Samengevat is dit Stille tijd aan zee. T-2026-001",
    ],
)
def test_what_is_shown_is_found_by_a_word_of_each_as_by_all_of_them(tmp_path: Path, text: str) -> None:
    hidden = Hidden(publication(tmp_path), frozenset())
    assert list(hidden.shown_in(text)) == [needle for needle in hidden.needles if found_in(text, needle)]
