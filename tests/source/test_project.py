"""What is read of mkdocs.yml: a few fields, exactly; a mistake in those is told with its place."""

import re
from datetime import date
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from pydantic import ValidationError

from sdw_build.check import check
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Place
from sdw_build.schema.project import Projectgegevens
from sdw_build.source.project import Project, ProjectError, read_project
from tests.site.conftest import run_sdw


def project(folder: Path, text: str) -> Project:
    """Read an mkdocs.yml with this text, in a project that has the folders of one."""
    for name in ("theme/assets/css", "content", "verhalen", "huisstijl"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return read_project(folder / "mkdocs.yml")


def test_the_least_is_a_name(tmp_path: Path) -> None:
    found = project(tmp_path, "site_name: Proef\n")
    assert (found.naam, found.url) == ("Proef", None)
    assert (found.root, found.site, found.theme) == (tmp_path, tmp_path / "site", tmp_path / "theme")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://voorbeeld.nl", "https://voorbeeld.nl/"),
        ("https://voorbeeld.nl/", "https://voorbeeld.nl/"),
        ("https://voorbeeld.nl/kennis", "https://voorbeeld.nl/kennis/"),
        ("http://localhost:8000/", "http://localhost:8000/"),
        ('"https://voorbeeld.nl/" # onze naam', "https://voorbeeld.nl/"),
        ("https://voorbeeld.nl///", "https://voorbeeld.nl/"),
        ("https://WWW.Voorbeeld.nl/Kennis_1.0/a~b//", "https://www.voorbeeld.nl/Kennis_1.0/a~b/"),
        ("https://xn--caf-dma.nl:8443/", "https://xn--caf-dma.nl:8443/"),
        ("", None),
        ('""', None),
        ("''", None),
    ],
)
def test_an_address_ends_in_a_slash_and_may_be_missing(tmp_path: Path, written: str, read: str | None) -> None:
    assert project(tmp_path, f"site_name: Proef\nsite_url: {written}\n").url == read


@pytest.mark.parametrize(
    "rest",
    [
        "markdown_extensions:\n  - toc:\n      slugify: !!python/name:a.b\n",
        "repo_url: !ENV [REPO, 'https://voorbeeld.nl']\n",
        "extra: &een\n  a: 1\nhooks: *een\n",
        "plugins:\n  - sdw\n  - search: {lang: !ENV LANG}\n",
        "nav:\n" + "".join(f"{'  ' * depth}- a{depth}:\n" for depth in range(1, 40)),
        "docs_dir:\nexclude_docs: |\n  *.py\n",
        "INHERIT: ../ander.yml\n",
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_what_is_for_mkdocs_may_be_anything(tmp_path: Path, rest: str, first: bool) -> None:
    ours = "site_name: Proef\n"
    assert project(tmp_path, rest + ours if first else ours + rest).naam == "Proef"


@pytest.mark.parametrize("name", sorted({name for name, _ in MkDocsConfig._schema} - {"config_file_path"}))  # noqa: SLF001 — its list of settings
def test_no_setting_of_mkdocs_is_taken_for_a_slip(tmp_path: Path, name: str) -> None:
    if not name.startswith(("site_name", "site_url", "site_dir", "theme")):
        assert project(tmp_path, f"site_name: Proef\n{name}: x\n").naam == "Proef"


@pytest.mark.parametrize(
    "theme",
    [
        "{name: material, custom_dir: huisstijl}",
        "\n  name: null\n  custom_dir: huisstijl\n  locale: nl",
        "\n  name:\n  palette: [{scheme: slate}]\n  custom_dir: huisstijl",
        "\n  custom_dir: ./huisstijl/",
    ],
)
def test_of_the_theme_only_its_folder_is_ours(tmp_path: Path, theme: str) -> None:
    assert project(tmp_path, f"site_name: Proef\ntheme: {theme}\n").theme == tmp_path / "huisstijl"


WRONG = [
    ("", Code.VELD_ONTBREEKT),
    ("site_name:\n", Code.VELD_ONTBREEKT),
    ("site_name: [a, b]\n", Code.VERKEERDE_SOORT),
    ("site_name: Proef\nsite_name: Proef\n", Code.VELD_DUBBEL),
    ("site_name: Proef\nsite_url: voorbeeld.nl\n", Code.GEEN_ADRES),
    ("site_name: Proef\nsite_url: https://\n", Code.GEEN_ADRES),
    ("site_name: Proef\nsite_url: ftp://voorbeeld.nl/\n", Code.GEEN_ADRES),
    ("site_name: Proef\nsite_url: https://voorbeeld.nl/?a=b\n", Code.GEEN_ADRES),
    ("site_name: Proef\nsite_url: https://[voorbeeld/\n", Code.GEEN_ADRES),
    ("site_name: Proef\nsite_url: !ENV SITE\n", Code.YAML_TEKEN),
    ("site_name: Proef\nsite_url: [a]\n", Code.VERKEERDE_SOORT),
    ("site_name: Proef\ntheme: material\n", Code.VERKEERDE_SOORT),
    ("site_name: Proef\ntheme: {custom_dir: bestaat-niet}\n", Code.VERWIJZING_ONTBREEKT),
    ("site_name: Proef\nsite_dir: .\n", Code.GEEN_PLEK),
    ("site_name: Proef\nsite_dir: ..\n", Code.GEEN_PLEK),
    ("site_name: Proef\nsite_dir: content\n", Code.GEEN_PLEK),
    ("site_name: Proef\nsite_dir: verhalen/site\n", Code.GEEN_PLEK),
    ("site_name: Proef\nsite_dir: site/../theme\n", Code.GEEN_PLEK),
    ("site_name: Proef\nsite_dir: /\n", Code.GEEN_PLEK),
    ("site_nme: Proef\n", Code.ONBEKEND_VELD),
    ("site_name: Proef\nsite_ulr: https://voorbeeld.nl/\n", Code.ONBEKEND_VELD),
    ("site_name: Proef\nsite-url: https://voorbeeld.nl/\n", Code.ONBEKEND_VELD),
    ("site_name: Proef\nsitedir: elders\n", Code.ONBEKEND_VELD),
    ("site_name: Proef\nthema: {custom_dir: huisstijl}\n", Code.ONBEKEND_VELD),
    ("- site_name: Proef\n", Code.GEEN_VELDEN),
    ('site_name: "Proef\n', Code.AANHALINGSTEKEN_OPEN),
    ("site_name: Proef: de site\n", Code.DUBBELE_PUNT),
    ("site_name: Proef\n\tsite_url: x\n", Code.TAB),
]


@pytest.mark.parametrize(("text", "code"), WRONG)
def test_a_mistake_is_told_at_its_place(tmp_path: Path, text: str, code: Code) -> None:
    with pytest.raises(ProjectError) as raised:
        project(tmp_path, text)
    (problem,) = raised.value.problems
    assert problem.code is code
    assert problem.place.pad == "mkdocs.yml"
    assert 1 <= problem.place.regel <= max(1, text.count("\n"))


@pytest.mark.parametrize("place", [".", "..", "content", "theme/site"])
def test_a_place_that_a_command_gives_is_held_to_the_same(tmp_path: Path, place: str) -> None:
    project(tmp_path, "site_name: Proef\n")
    with pytest.raises(ProjectError):
        read_project(tmp_path / "mkdocs.yml", tmp_path / place)
    assert read_project(tmp_path / "mkdocs.yml", tmp_path / "elders").site == tmp_path / "elders"


@pytest.mark.parametrize("raw", [b"site_name: Pro\xffef\n", b"\xff\xfes\x00i\x00", b"\x00"])
def test_what_is_no_text_is_told(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(raw)
    with pytest.raises(ProjectError):
        read_project(tmp_path / "mkdocs.yml")


_SIGNS = " ;{}'\"$\\`<>|^%*(),=&!é\u2028\u202e\t\x7f"
_PLACES = (
    "https://voor{}beeld.nl/",
    "https://voorbeeld.nl{}/",
    "https://voorbeeld.nl/ken{}nis/",
    "https://voorbeeld.nl/a/{}",
)


@pytest.mark.parametrize("sign", [*_SIGNS, "..", "/../", "//", "?a=b", "#a", "; return 200 x; #", "} server {"])
def test_an_address_of_a_site_holds_nothing_that_a_server_would_take_for_more(sign: str) -> None:
    for place in _PLACES:
        typed = place.format(sign)
        try:
            read = Projectgegevens.model_validate({"site_name": "Proef", "site_url": typed}).site_url
        except ValidationError as error:
            (problem,) = error.errors()
            assert problem["type"] == "adres"
        else:  # what is only too much of a good sign is read as it was meant
            assert re.fullmatch(r"https://voor(\.\.)?beeld\.nl/(ken\.\.nis/|a/)?", str(read)), (typed, read)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("https://wachtwoord@voorbeeld.nl/", "haal alles tot en met de @ weg"),
        ("https://café.nl/", "xn--caf-dma.nl"),
        ("https://voorbeeld.nl/?", "vanaf dat teken"),
        ("https://voorbeeld.nl/kennis base/", "in een map"),
        ("https://voor_beeld.nl/", "geen goede naam"),
        ("https://voorbeeld.nl:/", "geen goede naam"),
        ("https:voorbeeld.nl", "https://voorbeeld.nl/"),
        ("https:///kennis", "https://voorbeeld.nl/"),
        ("https://voorbeeld.nl:99999/", "https://voorbeeld.nl/"),
        (f"https://{'a' * 64}.nl/", "geen goede naam"),
        (f"https://{'a.' * 130}nl/", "geen goede naam"),
    ],
)
def test_what_is_wrong_with_an_address_is_told(tmp_path: Path, typed: str, told: str) -> None:
    with pytest.raises(ProjectError) as raised:
        project(tmp_path, f"site_name: Proef\nsite_url: {typed}\n")
    (problem,) = raised.value.problems
    assert (problem.place.regel, problem.place.kolom) == (2, 11)
    assert told in f"{problem.bericht} {problem.hulp}"


def test_without_an_address_there_is_no_production(tmp_path: Path) -> None:
    project(tmp_path, "site_name: Proef\n")
    done = run_sdw(tmp_path, "build", "--productie")
    assert done.returncode == 1
    assert "mkdocs.yml:1:1: SDW407" in done.stderr
    assert "'site_url' is nog niet ingevuld" in done.stderr
    assert not (tmp_path / "site").exists()


def test_a_check_tells_it_with_all_else(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Proef\nsite_url: https://a.nl/;b/\n", encoding="utf-8")
    (tmp_path / "verhalen").mkdir()
    (tmp_path / "verhalen" / "proef.md").write_text("---\ntitel: x\n", encoding="utf-8")
    told = [(item.place, item.code) for item in check(tmp_path, date(2026, 6, 1)).report]
    assert (Place("mkdocs.yml", 2, 11), Code.GEEN_ADRES) in told
    assert {place.pad for place, _ in told} == {"mkdocs.yml", "verhalen/proef.md"}


@pytest.mark.parametrize("words", [("build",), ("serve",), ("redactie", "--formaat", "html")])
def test_a_command_tells_it_and_does_nothing(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Proef\nsite_url: voorbeeld.nl\n", encoding="utf-8")
    (tmp_path / "theme").mkdir()
    done = run_sdw(tmp_path, *words)
    assert done.returncode == 1
    assert "mkdocs.yml:2:11: SDW208" in done.stderr
    assert "mkdocs.yml klopt niet." in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mkdocs.yml", "theme"]


def test_all_that_is_wrong_is_told_at_once_and_a_check_tells_the_same(tmp_path: Path) -> None:
    text = "site_nam: Proef\nsite_url: www.voorbeeld.nl\nsite_dir: verhalen\ntheme:\n  custom_dir: theme\n"
    with pytest.raises(ProjectError) as raised:
        project(tmp_path, text)
    told = [(item.code, item.place.regel) for item in raised.value.problems]
    assert told == [(Code.ONBEKEND_VELD, 1), (Code.GEEN_ADRES, 2), (Code.GEEN_PLEK, 3)]
    checked = check(tmp_path, date(2026, 6, 1))
    assert {(item.code, item.place.regel) for item in checked.report if item.place.pad == "mkdocs.yml"} == set(told)
