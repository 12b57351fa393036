"""The address promise, on the built output: what was public stays, moves, or goes on purpose."""

import itertools
import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.site.output import rules_of
from tests.site.promises import built, commit, edit, promised_sample, sdw

OLD, NEW = "methodieken/samen-beginnen", "methodieken/rustig-starten"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a sample whose addresses are promised, once."""
    return promised_sample(tmp_path_factory.mktemp("template") / "project")


@pytest.fixture
def project(template: Path, tmp_path: Path) -> Path:
    """Give a copy of it."""
    return shutil.copytree(template, tmp_path / "project")


def state(folder: Path) -> dict[str, bytes]:
    """Read everything that an editor wrote."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for name in ("content", "verhalen", "methodieken", "adressen.yml")
        for path in [folder / name, *(folder / name).rglob("*")]
        if path.is_file()
    }


def test_promised_addresses_that_stay_are_no_problem(project: Path) -> None:
    sdw(project, "check")
    assert "klopt" in sdw(project, "adressen", "--controle", "--datum", "2026-06-01")
    assert list(built(project).dead()) == []


def test_a_new_address_is_not_in_the_list_until_the_command(project: Path) -> None:
    story = project / "verhalen" / "nieuw.md"
    story.write_bytes((project / "verhalen" / "2026" / "vroeg-op.md").read_bytes().replace(b"../../", b"../"))
    assert "1 nieuw" in sdw(project, "adressen", "--controle", "--datum", "2026-06-01", code=1)
    before = (project / "adressen.yml").read_text(encoding="utf-8").splitlines()
    sdw(project, "adressen", "--datum", "2026-06-01")
    after = (project / "adressen.yml").read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == ["  /verhalen/nieuw/: verhaal"]
    assert [line for line in before if line not in after] == []


def test_without_the_command_a_build_refuses_and_the_command_it_names_mends_it(project: Path) -> None:
    before = built(project).pages.keys()
    (project / f"{OLD}.md").rename(project / f"{NEW}.md")
    refused = sdw(project, "build", "--datum", "2026-06-01", code=1)
    line = 1 + (project / "adressen.yml").read_text(encoding="utf-8").splitlines().index(f"  /{OLD}/: methodiek")
    assert f"adressen.yml:{line}:3: SDW310" in refused
    assert "De site is niet gebouwd." in refused
    named = re.search(r"sdw (verhuis \S+ \S+)", refused)
    assert named
    assert named[1] == f"verhuis {OLD} {NEW}"
    sdw(project, *shlex.split(named[1]))
    after = built(project)
    assert after.pages.keys() - before == {f"{NEW}/", f"{NEW}/kaart/"}
    assert list(after.dead()) == []


def test_a_moved_page_is_right_everywhere_and_its_old_address_leads_on(project: Path) -> None:
    said = sdw(project, "verhuis", OLD, NEW)
    assert f"{OLD}.md heet nu {NEW}.md" in said
    assert "verhalen/de-bakker/index.md, regel 19" in said
    assert f"adressen.yml: erbij komt /{NEW}/" in said
    assert "klopt" not in sdw(project, "adressen", "--controle", "--sinds", "HEAD", "--datum", "2026-06-01")
    site = built(project)
    assert list(site.dead()) == []
    old = site.pages[f"{OLD}/"]
    assert old.canonical == f"https://voorbeeld.example/{NEW}/"
    assert old.links == ["../rustig-starten/"]
    assert '<meta name="robots" content="noindex">' in old.html
    assert 'content="0; url=../rustig-starten/"' in old.html
    assert old.inline == []
    assert "data-pagefind-body" not in old.html
    assert "samen-beginnen" not in (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    others = [page for page in site.pages.values() if page is not old]
    assert not [page.address for page in others if any("samen-beginnen" in link for link in page.links)]
    rules = rules_of(project)
    assert f"location = /{OLD}/ {{ return 301 /{NEW}/$is_args$args; }}" in rules
    assert not site.files_with("nginx")


def test_a_heading_that_went_without_a_successor_is_told_with_the_command_that_names_one(project: Path) -> None:
    edit(project / f"{OLD}.md", "## Waarom rustig", "## Over tempo")
    said = sdw(project, "adressen", "--datum", "2026-06-01")
    assert f"De kop 'Waarom rustig' is weg van /{OLD}/." in said
    assert f"sdw verhuis {OLD}#waarom-rustig {OLD}#NIEUWE-KOP" in said
    sdw(project, "verhuis", f"{OLD}#waarom-rustig", f"{OLD}#over-tempo")
    assert "is weg van" not in sdw(project, "adressen", "--datum", "2026-06-01")


def test_a_trial_changes_nothing(project: Path) -> None:
    before = state(project)
    assert "heet nu" in sdw(project, "verhuis", OLD, NEW, "--proef")
    assert state(project) == before


def test_a_chain_of_renames_leads_straight_to_the_last(project: Path) -> None:
    names = [OLD, "methodieken/twee", "methodieken/drie", "methodieken/vier"]
    for old, new in itertools.pairwise(names):
        sdw(project, "verhuis", old, new)
        sdw(project, "adressen", "--datum", "2026-06-01")
        commit(project)
    site = built(project)
    for name in names[:-1]:
        assert site.pages[f"{name}/"].links == ["../vier/"]
    rules = rules_of(project)
    # Each with and without its last slash.
    assert rules.count("return 301 /methodieken/vier/$is_args$args;") == 6
    assert rules.count("return 301") == 6
    # The card for the page of someone else stands at each former address itself (pages/embedding.py).
    assert {f"{name}/kaart/" for name in names} <= site.pages.keys()


def test_there_and_back_goes_round_nowhere(project: Path) -> None:
    sdw(project, "verhuis", OLD, NEW)
    sdw(project, "adressen", "--datum", "2026-06-01")
    sdw(project, "verhuis", NEW, OLD)
    site = built(project)
    assert not site.pages[f"{OLD}/"].html.count("http-equiv")
    assert site.pages[f"{NEW}/"].links == ["../samen-beginnen/"]
    rules = rules_of(project)
    assert f"location = /{NEW}/ {{ return 301 /{OLD}/$is_args$args; }}" in rules
    assert f"location = /{OLD}/ {{ return 301" not in rules


def test_a_move_that_would_bring_an_error_is_put_back(project: Path) -> None:
    before = state(project)
    said = sdw(project, "verhuis", "regios/zeeland", "regios/am25", code=2)
    assert "SDW302" in said
    assert "Alles is teruggezet" in said
    assert state(project) == before


def test_what_goes_on_purpose_says_so_at_its_address(project: Path) -> None:
    said = sdw(project, "weg", "agenda/voorbeelddag", "--waarom", "De dag ging niet door.")
    assert "weggegooid: content/agenda/voorbeelddag.md" in said
    sdw(project, "check")
    site = built(project)
    page = site.pages["agenda/voorbeelddag/"]
    assert "De dag ging niet door." in page.html
    assert "Deze pagina is er niet meer" in page.title
    assert '<meta name="robots" content="noindex">' in page.html
    assert "../../zoeken/" in page.links
    assert {"../../clienten/", "../../professionals/", "../../werkgevers/"} <= set(page.links)
    assert "voorbeelddag" not in (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert list(site.dead()) == []
    rules = rules_of(project)
    address = "/agenda/voorbeelddag/"
    assert f"location = {address} {{ error_page 410 {address}index.html; return 410; }}" in rules


def test_what_still_points_at_what_goes_is_named_and_then_an_error(project: Path) -> None:
    said = sdw(project, "weg", OLD, "--waarom", "Dit doet niemand meer.")
    assert "content/contact.md:9:53: ../methodieken/samen-beginnen.md#de-stappen" in said
    assert "verhalen/de-bakker/index.md:19:15: samen-beginnen" in said
    checked = sdw(project, "check", code=1)
    assert "SDW310" not in checked
    assert "SDW301" in checked


def test_what_git_cannot_bring_back_does_not_go_unasked(project: Path) -> None:
    edit(project / "content" / "agenda" / "voorbeelddag.md", "Voorbeelddag", "Voorbeeldmiddag")
    words = ("weg", "agenda/voorbeelddag", "--waarom", "De dag ging niet door.")
    before = state(project)
    assert "git commit" in sdw(project, *words, code=2)
    assert state(project) == before
    sdw(project, *words, "--ook-zonder-git")
    assert not (project / "content" / "agenda" / "voorbeelddag.md").exists()


def test_a_changed_heading_keeps_its_old_anchor(project: Path) -> None:
    edit(project / f"{OLD}.md", "## De stappen", "## In vier stappen")
    site = built(project)
    page = site.pages[f"{OLD}/"]
    assert {"de-stappen", "in-vier-stappen"} <= page.ids
    assert page.html.index('id="de-stappen"') < page.html.index('id="in-vier-stappen"')
    assert "../methodieken/samen-beginnen/#de-stappen" in site.pages["contact/"].links
    assert list(site.dead()) == []
    sdw(project, "adressen", "--datum", "2026-06-01")
    edit(project / f"{OLD}.md", "## In vier stappen", "## Vier stappen")
    sdw(project, "verhuis", OLD, NEW)
    again = built(project)
    assert {"de-stappen", "in-vier-stappen", "vier-stappen"} <= again.pages[f"{NEW}/"].ids
    assert list(again.dead()) == []


def test_a_cijfer_keeps_its_old_anchor(project: Path) -> None:
    sdw(project, "verhuis", "cijfers/dagen", "cijfers/verzuim-in-dagen")
    site = built(project)
    assert {"dagen", "verzuim-in-dagen"} <= site.pages["cijfers/"].ids
    assert list(site.dead()) == []


def test_a_story_whose_consent_ended_is_gone_at_its_former_address_too(project: Path) -> None:
    sdw(project, "verhuis", "verhalen/de-bakker", "verhalen/de-oven")
    sdw(project, "adressen", "--datum", "2026-06-01")
    site = built(project, "2099-01-16")
    for address in ("verhalen/de-bakker/", "verhalen/de-oven/"):
        assert "niet meer beschikbaar" in site.pages[address].html
        rules = rules_of(project)
        assert f"location = /{address} {{ error_page 410" in rules
    sdw(project, "adressen", "--datum", "2099-01-16")
    listed = (project / "adressen.yml").read_text(encoding="utf-8")
    assert "bakker/: verhaal" not in listed
    assert "oven" not in listed
    assert "vervallen" not in listed  # not even a mark by which someone with an old list could know it
    sdw(project, "check", "--datum", "2099-01-16")


def test_a_withdrawn_story_breaks_no_promise(project: Path) -> None:
    sdw(project, "verhuis", "verhalen/de-bakker", "verhalen/de-oven")
    sdw(project, "adressen", "--datum", "2026-06-01")
    sdw(project, "intrekken", "de-oven", "--datum", "2026-05-01")
    site = built(project)
    for address in ("verhalen/de-bakker/", "verhalen/de-oven/"):
        assert "niet meer beschikbaar" in site.pages[address].html
    sdw(project, "adressen", "--datum", "2026-06-01")
    assert "oven" not in (project / "adressen.yml").read_text(encoding="utf-8")


def test_with_errors_the_list_takes_in_nothing_new(project: Path) -> None:
    (project / "verhalen" / "nieuw.md").write_bytes((project / "verhalen" / "2026" / "vroeg-op.md").read_bytes())
    edit(project / "content" / "contact.md", "bouwstenen", "bouwsteen")
    before = (project / "adressen.yml").read_bytes()
    sdw(project, "adressen", "--datum", "2026-06-01", code=1)
    assert (project / "adressen.yml").read_bytes() == before


def test_a_list_that_cannot_be_read_is_never_overwritten(project: Path) -> None:
    path = project / "adressen.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("adressen:", "adressen: ["), encoding="utf-8")
    before = path.read_bytes()
    assert "Zet een eerdere versie terug" in sdw(project, "adressen", code=2)
    assert path.read_bytes() == before


def test_what_the_site_makes_itself_stays_and_leads_along(project: Path) -> None:
    before = built(project).pages.keys()
    edit(project / "verhalen" / "2026" / "vroeg-op.md", "status: gepubliceerd", "status: gearchiveerd")
    sdw(project, "verhuis", "speerpunten/toeleiding", "speerpunten/naar-werk")
    site = built(project)
    assert before - site.pages.keys() == set()
    assert list(site.dead()) == []
    empty = [page for page in site.pages.values() if "Hier staat nu niets" in page.title]
    assert empty
    assert all('<meta name="robots" content="noindex">' in page.html for page in empty)
    rules = rules_of(project)
    themes = [address for address in before if "/thema/toeleiding/" in address]
    assert themes
    for address in themes:
        there = address.replace("toeleiding", "naar-werk")
        assert f"location = /{address} {{ return 301 /{there}$is_args$args; }}" in rules
