"""The templates of a theme, and a page through one of them."""

import unicodedata
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.environment import TemplateModule
from markupsafe import Markup

from sdw_build.drawing.card import card_of
from sdw_build.html.compiled import COMPILED
from sdw_build.html.data_block import data_block
from sdw_build.html.filters import FILTERS
from sdw_build.html.places import with_places
from sdw_build.html.wrapping import keep_together
from sdw_build.library.urls import whole
from sdw_build.pages.frame import Site
from sdw_build.pages.meaning import written_meaning
from sdw_build.pages.page import Page

_MADE = "_gemaakt"  # in what a template sees: the macros that were made for this page
# Letters that were pasted as one sign: who searches types letters, and what reads aloud knows no other.
_LIGATURES = {
    sign: unicodedata.normalize("NFKD", sign) for sign in "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06\u0132\u0133"
}


class _Partial(Template):
    """A template of which the macros are made once a page: what they see of it is the same, whichever template takes them in."""

    def make_module(self, vars: Any = None, shared: bool = False, locals: Any = None) -> TemplateModule:  # noqa: A002 — Jinja's names
        """Return the macros of a template, as they were when it was first taken in."""
        made: dict[str | None, TemplateModule] = (vars or {}).get(_MADE, {})
        if self.name not in made:
            made[self.name] = super().make_module(vars, shared, locals)
        return made[self.name]


class _Templates(Environment):
    """The rules of our templates: what is the same for all is known when the first is read."""

    template_class = _Partial

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what a template may use of the environment; Jinja looks it through for each template of each page."""
        return {**self.globals, **(d or {})}


class Templates:
    """The templates of a theme, ready to turn pages into HTML."""

    def __init__(self, theme: Path, *, edited: bool = False) -> None:
        """Read templates from the folder of a theme, each when it is first used, and again when it was `edited` since."""
        # Escaped unless said otherwise, and what a template misspells is a fault instead of nothing.
        self._environment = _Templates(
            loader=FileSystemLoader(theme),
            autoescape=True,
            undefined=StrictUndefined,
            bytecode_cache=COMPILED,
            auto_reload=edited,
            cache_size=-1,  # all are kept: there are few
        )
        self._environment.filters.update(FILTERS)

    def render(self, page: Page, site: Site, root: str | None = None) -> str:
        """Return a page as HTML; it depends on nothing but the page, the site around it and the templates.

        A page without an address of its own, such as that for 404, writes addresses from `root`:
        the path of the site on its server, which the address of the site tells unless it is given.
        """
        fixed = not page.adres.endswith(".html")
        html = self._environment.get_template(page.sjabloon).render(
            pagina=page,
            inhoud=Markup(page.inhoud),  # noqa: S704 — rendered by us, HTML refused
            site=site,
            deelkaart=card_of(page.soort, page.doelgroep),
            betekenis=Markup(data_block(said)) if (said := written_meaning(page, site)) else "",  # noqa: S704 — escaped for a script
            artikel=bool(page.betekenis and page.betekenis.shared_as_article),
            canoniek=whole(site.url, page.adres) if site.url and fixed else "",
            wortel=None if fixed else root or _path(site.url),
            **{_MADE: {}},
        )
        for sign, letters in _LIGATURES.items():
            html = html.replace(sign, letters)
        return keep_together(with_places(html, dict(page.plekken)))


def _path(site_url: str | None) -> str:
    return urlsplit(site_url or "/").path or "/"
