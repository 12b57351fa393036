"""One page through its template, outside a MkDocs build, with the same result."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig

from sdw_build.pages.page import Page
from sdw_build.pages.social_card import social_card
from sdw_build.pages.views import Site
from sdw_build.publish.stylesheet import Stylesheet, make_stylesheet
from sdw_build.site.filters import FILTERS


@dataclass(frozen=True)
class _MkDocsPage:
    """What MkDocs' own filters and our templates read of a MkDocs page."""

    url: str
    canonical_url: str


class Templates:
    """The templates of a project, ready to render our pages."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Take MkDocs' environment, with our filters."""
        self.config = config
        self.environment = prepare(config.theme.get_env())

    def stylesheet(self) -> Stylesheet:
        """Make the stylesheet as the theme has it now."""
        return make_stylesheet(Path(self.config.theme.custom_dir or ""))

    def render(self, page: Page, frame: Site, base: str = "/") -> str:
        """Render a page; `base` is the address of the site's root for a page that has no address of its own."""
        ours = page_context(page, frame)
        mkdocs_page = None
        if not page.adres.endswith(".html"):
            mkdocs_page = _MkDocsPage(page.adres, f"{self.config.site_url or ''}{page.adres}")
        template = self.environment.get_template(page.sjabloon)
        style, root = self.stylesheet().adres, base.rstrip("/") or "."
        return template.render(page=mkdocs_page, config=self.config, base_url=root, stijlblad=style, **ours)


def prepare(environment: Environment) -> Environment:
    """Escape by default, and teach templates to write dates and amounts."""
    environment.autoescape = True
    environment.filters.update(FILTERS)
    return environment


def page_context(page: Page, frame: Site | None) -> dict[str, Any]:
    """Return what a template sees of us."""
    body = Markup(page.inhoud)  # noqa: S704 — rendered by us, HTML refused
    return {"pagina": page, "inhoud": body, "site": frame, "deelkaart": social_card(page)}
