"""Serve the site while an editor writes, as `sdw serve` does."""

import errno
import sys
import time
from datetime import date
from pathlib import Path

import click
from mkdocs.exceptions import Abort, ConfigurationError

from sdw_build.day import chosen_day
from sdw_build.diagnostics.render.paint import wants_colour
from sdw_build.diagnostics.render.tekst import render_count, render_tekst
from sdw_build.fault import record_fault
from sdw_build.preview.desk import Desk, View
from sdw_build.preview.search import SearchIndex
from sdw_build.preview.server import PreviewServer
from sdw_build.preview.watch import Watch
from sdw_build.site.building import PROBLEMS, WRONG_USE, load_project
from sdw_build.site.templates import Templates

_TRIES = 20


def serve_site(config_file: Path, day: date | None, address: str) -> int:
    """Serve until the editor stops it, and return the exit code."""
    try:
        templates = Templates(load_project(config_file, day))
    except ConfigurationError as error:
        click.echo(f"mkdocs.yml klopt niet: {error}", err=True)
        return WRONG_USE
    except Abort as stop:
        click.echo(str(stop), err=True)
        return PROBLEMS
    desk = Desk(config_file.parent, day or chosen_day())
    index = SearchIndex(config_file)
    host, _, port = address.rpartition(":")
    server = _listen(host or "127.0.0.1", int(port), desk, templates, index)
    if server is None:
        click.echo(
            f"De poorten vanaf {port} zijn allemaal bezet. Kies een andere: sdw serve --adres 127.0.0.1:9000", err=True
        )
        return WRONG_USE
    watch = Watch(config_file.parent, lambda: _refresh(desk, index))
    watch.start()
    _tell(desk.view)
    index.renew(quiet=0)
    click.echo(f"Bekijk de site op http://{host or '127.0.0.1'}:{server.server_port}/ en stop met Ctrl+C.")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo("Gestopt.")
    finally:
        watch.stop()
        index.stop()
        server.server_close()
    return 0


def _listen(host: str, port: int, desk: Desk, templates: Templates, index: SearchIndex) -> PreviewServer | None:
    """Listen on the port that was asked for, or on the first free one after it."""
    for number in range(port, port + _TRIES):
        try:
            server = PreviewServer((host, number), desk, templates, index)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
            continue
        if number != port:
            click.echo(f"Poort {port} is al bezet; de site staat nu op poort {number}.")
        return server
    return None


def _refresh(desk: Desk, index: SearchIndex) -> None:
    started = time.monotonic()
    try:
        view = desk.refresh()
    except Exception:  # noqa: BLE001 — whatever it is, the editor keeps the last good version
        click.echo(record_fault(desk.root), err=True)
        return
    _tell(view)
    if not view.failed:
        click.echo(f"Bijgewerkt in {time.monotonic() - started:.2f} s.")
        index.renew()


def _tell(view: View) -> None:
    report, library = view.checked.report, view.checked.library
    if len(report):
        click.echo(render_tekst(report, view.checked.lines, colour=wants_colour(sys.stderr)), err=True)
        click.echo(render_count(report, len(library.documents) + len(library.unreadable)), err=True)
    if view.failed:
        click.echo("Je ziet de vorige versie tot dit klopt." if view.pages else "Verbeter dit eerst.", err=True)
