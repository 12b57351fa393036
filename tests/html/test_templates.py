"""A page through its template: a pure function of the page, the site around it and the theme."""

import os
import traceback
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, UndefinedError

from sdw_build.html.templates import Templates
from sdw_build.pages.frame import Site
from sdw_build.pages.page import Page

SITE = Site(
    naam="Proef",
    url="https://voorbeeld.nl/kennis/",
    vast={"assets/css/stijl.css": "assets/vast/0123456789/css/stijl.css"},
    kernzin="Werk.",
    beheerder=None,
    contact=None,
    meldpunt=None,
    nieuwsbrief=None,
    doelgroepen=(),
    hoofdmenu=(),
    voet=(),
    bellen=None,
    beleid=(),
    dag=date(2026, 6, 1),
)
PAGE = Page(adres="verhalen/a/", sjabloon="proef.html", titel="<b>", omschrijving="&", view=None)


def rendered(folder: Path, template: str, page: Page = PAGE, site: Site = SITE, root: str | None = None) -> str:
    """Render a page through a theme of one template."""
    (folder / "proef.html").write_text(template, encoding="utf-8")
    return Templates(folder).render(page, site, root)


@pytest.mark.parametrize(
    ("template", "html"),
    [
        ("{{ pagina.titel }}{{ pagina.omschrijving }}", "&lt;b&gt;&amp;"),
        ("{{ inhoud }}", "<p>Tekst.</p>"),
        ("{{ site.dag | datum }}", "1\u00a0juni\u00a02026"),
        ("{{ 'bakker' | anker }}", "cijfer-bakker"),
        ("{{ canoniek }}", "https://voorbeeld.nl/kennis/verhalen/a/"),
        ("{{ 'verhalen/b/' | url }}", "../b/"),
        ("{{ '' | url }}", "../../"),
        ("{{ 'assets/css/stijl.css' | url }}", "../../assets/vast/0123456789/css/stijl.css"),
        ("{{ 'verhalen/a/#kop' | url }}", "#kop"),
        ("{{ '#kop' | url }}", "#kop"),
        ("{{ 'https://elders.nl/a b' | url }}", "https://elders.nl/a b"),
        ("{{ 'mailto:a@b.nl' | url }}", "mailto:a@b.nl"),
        ("{{ 'cliënten/mijn foto.png' | url }}", "../../cli%C3%ABnten/mijn%20foto.png"),
        ("o\ufb03cieel, \u0132sland en werk\u00adnemer", "officieel, IJsland en werk\u00adnemer"),
        ("{{ 'cliënten/' | volledig }}", "https://voorbeeld.nl/kennis/cli%C3%ABnten/"),
    ],
)
def test_what_a_template_can_do(tmp_path: Path, template: str, html: str) -> None:
    assert rendered(tmp_path, template, replace(PAGE, inhoud="<p>Tekst.</p>")) == html


@pytest.mark.parametrize(
    ("url", "root", "address"),
    [
        ("https://voorbeeld.nl/kennis/", None, "/kennis/cijfers/"),
        ("https://voorbeeld.nl/", None, "/cijfers/"),
        (None, None, "/cijfers/"),
        ("https://voorbeeld.nl/kennis/", "/", "/cijfers/"),
    ],
)
def test_a_page_that_may_stand_anywhere_writes_addresses_from_the_root(
    tmp_path: Path, url: str | None, root: str | None, address: str
) -> None:
    page = replace(PAGE, adres="404.html")
    site = replace(SITE, url=url)
    assert rendered(tmp_path, "{{ 'cijfers/' | url }}{{ canoniek }}", page, site, root) == address


@pytest.mark.parametrize("template", ["{{ paginas }}", "{{ pagina.titl }}", "{% if config %}{% endif %}"])
def test_what_a_template_misspells_is_a_fault_and_not_nothing(tmp_path: Path, template: str) -> None:
    with pytest.raises(UndefinedError):
        rendered(tmp_path, template)


def test_it_depends_on_nothing_around_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template = "{{ pagina.titel }} {{ canoniek }} {{ site.dag | datum }} {{ 'x/' | url }}"
    first = rendered(tmp_path, template)
    monkeypatch.chdir("/")
    for name in ("SDW_DATUM", "LANG", "LC_ALL"):
        monkeypatch.setenv(name, "C")
    monkeypatch.delenv("HOME", raising=False)
    assert rendered(tmp_path, template) == first
    assert os.fspath(tmp_path) not in first


def test_a_template_is_compiled_again_only_when_its_text_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[str] = []
    real = Environment.compile

    def compile_(self: Environment, source: str, *words: Any, **more: Any) -> Any:
        compiled.append(source)
        return real(self, source, *words, **more)

    monkeypatch.setattr(Environment, "compile", compile_)
    for folder in ("een", "twee"):
        (tmp_path / folder).mkdir()
        assert rendered(tmp_path / folder, "Eens {{ pagina.titel }}") == "Eens &lt;b&gt;"
        assert rendered(tmp_path / folder, "Eens {{ pagina.titel }}") == "Eens &lt;b&gt;"
    assert compiled == ["Eens {{ pagina.titel }}"]
    assert rendered(tmp_path / "een", "Anders {{ pagina.titel }}") == "Anders &lt;b&gt;"
    assert rendered(tmp_path / "twee", "Eens {{ pagina.titel }}") == "Eens &lt;b&gt;"


def test_what_goes_wrong_is_told_of_the_file_where_the_template_stands(tmp_path: Path) -> None:
    for folder in ("een", "twee"):
        (tmp_path / folder).mkdir()
        with pytest.raises(UndefinedError) as told:
            rendered(tmp_path / folder, "\n{{ pagina.bestaat.niet }}")
        steps = [(step.filename, step.lineno) for step in traceback.extract_tb(told.value.__traceback__)]
        assert [step for step in steps if "proef.html" in step[0]] == [(str(tmp_path / folder / "proef.html"), 2)]
