"""The MkDocs plugin `sdw`: MkDocs brings the templates, the server and the writing of files.

MkDocs never reads what an editor wrote: it gets empty pages, and our HTML goes in afterwards.
"""

import logging
import sys
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import click
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from sdw_build.check import check
from sdw_build.day import chosen_day
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.render.paint import wants_colour
from sdw_build.diagnostics.render.tekst import render_count, render_tekst
from sdw_build.library.publication import Publication
from sdw_build.pages.page import Bestand, Page
from sdw_build.pages.site import MAIN_MENU, all_pages, covers, site_frame
from sdw_build.pages.views import Site, VerhuisdView
from sdw_build.publish.feed import ADDRESS as FEED
from sdw_build.publish.feed import make_feed
from sdw_build.publish.picture_store import PictureStore
from sdw_build.publish.robots import make_robots
from sdw_build.publish.search import SearchIndexError, make_search_index
from sdw_build.publish.server_rules import server_rules
from sdw_build.publish.stylesheet import Stylesheet, make_stylesheet
from sdw_build.site.output import Output, clear_copies
from sdw_build.site.picture import PublishedPicture
from sdw_build.site.templates import page_context, prepare
from sdw_build.source.folder import ROOTS

_NOT_FOUND = "404.html"
_GONE = ("weg.html", "niet-beschikbaar.html")  # the templates of pages that a server calls gone


class SdwPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call] # it has no settings in mkdocs.yml
    """Gives MkDocs the pages of the knowledge base."""

    def __init__(self) -> None:
        """Start without anything built."""
        self.serving = False
        self.production = False
        self.removed: frozenset[str] = frozenset()
        self.drafts = False
        self.cache: Path | None = None  # where drawn pictures are kept, when not in the project itself
        self.output: Output | None = None
        self.publication: Publication | None = None
        self.pages: dict[str, Page] = {}
        self.frame: Site | None = None
        self.stylesheet: Stylesheet | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what MkDocs was asked to do."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check all content before anything is written, and send the output aside until it is whole."""
        clear_copies(Path(config.site_dir))
        checked = check(Path(config.config_file_path).parent, production=self.production)
        if not checked.report.failed:
            self.publication = Publication(checked.library, chosen_day(), self.removed, self.drafts)
            self.pages = {page.adres: page for page in all_pages(self.publication)}
            self.frame = site_frame(self.publication, config.site_name)
        else:
            click.echo(render_tekst(checked.report, checked.lines, colour=wants_colour(sys.stderr)), err=True)
            count = render_count(checked.report, len(checked.library.documents) + len(checked.library.unreadable))
            if not (self.serving and self.publication):
                raise Abort(f"{count} De site is niet gebouwd.")
            click.echo(f"{count} Je ziet de vorige versie tot dit klopt.", err=True)
        self.stylesheet = make_stylesheet(Path(config.theme.custom_dir or ""))
        # Sections only: a navigation with every page would cost each page the sum of all.
        config.nav = [{link.tekst: f"{link.adres}index.md"} for link in MAIN_MENU]
        config.validation.nav.omitted_files = logging.DEBUG
        config.markdown_extensions = []
        if not self.serving:
            self.output = Output(Path(config.site_dir))
            config.site_dir = str(self.output.draft)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace what MkDocs found by our pages, pictures and covers, and the theme's own assets."""
        theme = Path(config.theme.custom_dir or "")
        root = Path(config.config_file_path).parent
        kept = [
            file
            for file in files
            if file.src_uri.startswith("assets/") and Path(file.abs_src_path or "").is_relative_to(theme)
            if not file.src_uri.startswith("assets/css/")
        ]
        made = Files(kept)
        for page in self.pages.values():
            if page.adres != _NOT_FOUND:
                made.append(File.generated(config, f"{page.adres}index.md", content=""))
        # A build with drafts is for its search index alone; the preview draws a picture when it is looked at.
        store, pictures = PictureStore(root, self.cache), () if self.drafts else self._pictures
        store.fill(pictures)
        for file in pictures:
            made.append(PublishedPicture.of(config, file, store))
        made.append(File.generated(config, "robots.txt", content=make_robots(config.site_url)))
        if config.site_url:  # a feed is read elsewhere, and needs whole addresses
            feed = make_feed(self._public, config.site_url, config.site_name)
            made.append(File.generated(config, FEED, content=feed))
        made.append(File.generated(config, self._style.adres, content=self._style.tekst))
        for address, drawing in covers(self._public):
            made.append(File.generated(config, address, content=drawing))
        return made

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Choose the template; the text is ours already."""
        ours = self.pages[page.url]
        page.meta = {"template": ours.sjabloon, "title": ours.titel, "description": ours.omschrijving}
        return ""

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Teach the templates what ours need."""
        return prepare(env)

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give a template our page."""
        self._fill(context, self.pages[page.url])
        return context

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the templates that MkDocs itself builds what they need: 404 and the site map."""
        self._fill(context, self.pages[_NOT_FOUND])
        context["paginas"] = [page for page in self.pages.values() if page.vindbaar]  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make the search index, then put the whole site in place."""
        try:
            make_search_index(Path(config.site_dir), self._public.library.synonyms.groepen)
        except SearchIndexError as error:
            raise Abort(f"{Code.ZOEKREGISTER_MISLUKT} {Code.ZOEKREGISTER_MISLUKT.titel}: {error}") from error
        if self.serving:
            click.echo(f"Bijgewerkt: {len(self.pages)} pagina's.")
        if self.output:
            (self.output.server / "nginx.conf").write_text(self._server_rules(config), encoding="utf-8")
            self.output.put_in_place()
            PictureStore(Path(config.config_file_path).parent, self.cache).keep_only(self._pictures)
            config.site_dir = str(self.output.final)
            self.output = None

    def on_build_error(self, *, error: Exception) -> None:
        """Leave no trace of a build that failed."""
        if self.output:
            self.output.discard()
            self.output = None

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch what editors write."""
        root = Path(config.config_file_path).parent
        for name in ROOTS:
            if (root / name).is_dir():
                server.watch(str(root / name))
        return server

    @property
    def _pictures(self) -> tuple[Bestand, ...]:
        return tuple({file.adres: file for page in self.pages.values() for file in page.bestanden}.values())

    @property
    def _public(self) -> Publication:
        if self.publication is None:
            raise RuntimeError("nothing was loaded")
        return self.publication

    @property
    def _style(self) -> Stylesheet:
        if self.stylesheet is None:
            raise RuntimeError("nothing was configured")
        return self.stylesheet

    def _server_rules(self, config: MkDocsConfig) -> str:
        pages = self.pages.values()
        moved = {page.adres: page.view.naar.adres for page in pages if isinstance(page.view, VerhuisdView)}
        gone = [page.adres for page in pages if page.sjabloon in _GONE]
        return server_rules(moved, gone, urlsplit(config.site_url or "").path or "/")

    def _fill(self, context: TemplateContext, page: Page) -> None:
        context.update(page_context(page, self.frame))  # type: ignore[typeddict-item]
        context["stijlblad"] = self._style.adres  # type: ignore[typeddict-unknown-key]
