"""The plugin `sdw` of MkDocs: MkDocs brings its server and its command line, and reads nothing that an editor wrote."""

import sys
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, Literal

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from sdw_build.amounts import counted
from sdw_build.day import chosen_day
from sdw_build.last_good import NoneGoodError, find_readable
from sdw_build.library.publication import Publication
from sdw_build.mkdocs.file import FinishedFile
from sdw_build.mkdocs.guard import guarded
from sdw_build.mkdocs.telling import told
from sdw_build.preview.listening import Address
from sdw_build.publish.search import make_search_index
from sdw_build.schema.kinds import PAGINA
from sdw_build.site.building import complete, place_of, read, tell
from sdw_build.site.files import FinishedSite
from sdw_build.site.output import Output, in_turn
from sdw_build.source.folder import ROOTS
from sdw_build.source.project import Project, read_project
from sdw_build.stopping import AskedToStopError, stop_properly, stopped_code


class SdwPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call] # it has no settings in mkdocs.yml
    """Gives MkDocs the finished files of the site."""

    def __init__(self) -> None:
        """Start without anything made."""
        self.serving = False
        self.site = Path()
        self.output: Output | None = None
        self._turn = ExitStack()
        self.finished: FinishedSite | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what MkDocs was asked to do, and listen to who asks it to stop."""
        self.serving = command == "serve"
        if not self.serving:
            stop_properly(self._stopped)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check all content before anything is written, and send the output aside until it is whole."""
        self.site = Path(config.site_dir)
        with told(_root(config), self.site):
            project = read_project(Path(config.config_file_path), self.site)
            if not self.serving:
                self._turn.enter_context(in_turn(project.site, lambda line: click.echo(line, err=True)))
            self._read(project)
            if not self.serving:
                self.output = Output(self._finished.project.site)
                config.site_dir = str(self.output.draft)
        # Every file is ours and finished: MkDocs has nothing to make itself, from its theme or from Markdown.
        config.nav = None
        config.theme.static_templates.clear()
        config.extra_templates = []
        return config

    def _read(self, project: Project) -> None:
        """Read and check the content; while serving, what can be read is shown when not all of it can."""
        checked, removed = read(project, chosen_day()), frozenset[str]()
        if checked.report.failed:
            said = tell(checked)
            if not self.serving:
                raise Abort(f"{said} De site is niet gebouwd.")
            try:
                good = find_readable(project.root, chosen_day(), memory=checked.memory)
            except NoneGoodError as error:
                raise Abort(f"{said} Er is niets te laten zien.") from error
            # Not the version before: what was taken away since is in it.
            checked, removed = good.checked, good.removed
            click.echo(f"{said} Je ziet wat wel te lezen is, tot dit klopt.", err=True)
        project = place_of(project, checked.library, chosen_day())
        self.finished = FinishedSite(project, Publication(checked.library, chosen_day(), removed))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put our files in the place of all that MkDocs found."""
        with told(_root(config), self.site):
            return Files([FinishedFile.of(config, file, self.site) for file in self._finished.files()])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make the search index, then put the whole site in place."""
        finished = self._finished
        with told(_root(config), self.site):
            if self.output:
                complete(finished, self.output)
                self.output.discard()
                config.site_dir = str(self.output.final)
                self.output = None
                self._turn.close()
            else:
                make_search_index(Path(config.site_dir), finished.publication.library.synonyms.groepen)
                pages = counted(len(finished.pages), PAGINA.naam, PAGINA.meervoud)
                click.echo(f"Bijgewerkt: {pages}.")

    def on_build_error(self, *, error: Exception) -> None:
        """Leave no trace of a build that failed."""
        if self.output:
            self.output.discard()
            self.output = None
        self._turn.close()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch what editors write, and the theme; and keep other sites away."""
        project = self._finished.project
        for folder in (*(project.root / name for name in ROOTS), project.theme):
            if folder.is_dir():
                server.watch(str(folder))
        host, port = server.server_address[:2]
        server.set_app(guarded(server.get_app() or server.serve_request, Address(str(host), int(port))))
        return server

    def _stopped(self, error: AskedToStopError) -> None:
        """Clean up, say how the site stands, and end as a program does that was stopped: MkDocs does none of that."""
        if self.output:
            self.output.discard()
        with suppress(AskedToStopError), self._turn:
            raise error
        sys.exit(stopped_code(error))

    @property
    def _finished(self) -> FinishedSite:
        if self.finished is None:
            raise RuntimeError("nothing was loaded")
        return self.finished


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
