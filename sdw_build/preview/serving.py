"""Serve the site while an editor writes, as `sdw serve` does."""

import time
from collections.abc import Collection
from datetime import date

import click

from sdw_build.editing.project_turn import put_back_if_free
from sdw_build.fault import record_fault
from sdw_build.preview.answering import Answering
from sdw_build.preview.asking import is_here
from sdw_build.preview.connections import Connections
from sdw_build.preview.listening import Address, NoAddressError, listen
from sdw_build.preview.live import LiveContent
from sdw_build.preview.notices import Notices
from sdw_build.preview.place import preview_place
from sdw_build.preview.search import SearchIndex
from sdw_build.preview.server import PreviewServer
from sdw_build.preview.showing import Showing
from sdw_build.preview.terminal import TerminalLog
from sdw_build.preview.watch import Watch
from sdw_build.source.project import Project

_WRONG_USE = 2
_SEEN_BY_OTHERS = (
    "Let op: iedereen op dit netwerk kan dit voorbeeld zien, ook je concepten en wat gepland is. "
    "Alleen voor jezelf: sdw serve --adres 127.0.0.1:8000"
)
_LOOKING = (
    "Deze computer vertelt niet wanneer je bewaart, want er kijken al te veel programma's mee. "
    "Het voorbeeld kijkt nu zelf; een pagina ververst daardoor iets later."
)


def serve_site(project: Project, day: date, address: Address) -> int:
    """Serve until the editor stops it, and return the exit code."""
    for line in put_back_if_free(project.root):
        click.echo(line, err=True)
    # What changes while all is read for the first time, has changed since the first look.
    watch = Watch(project.root, lambda changed: _refresh(live, index, terminal, changed))
    live, terminal = LiveContent(project.root, day), TerminalLog()
    place = preview_place(project.root)
    index = SearchIndex(project.config_file, day, place.folder)
    lines, notices = Connections(), Notices()
    showing = Showing(project, live, notices, place.folder)
    answers = Answering(live, index, watch, showing, notices, lines)
    try:
        server = listen(address, lambda family, host, port: PreviewServer(family, Address(host, port), answers, lines))
    except NoAddressError as error:
        place.clear()
        click.echo(str(error), err=True)
        return _WRONG_USE
    port = server.listening.port
    if port != address.port:
        click.echo(f"Poort {address.port} is al bezet; de site staat nu op poort {port}.")
    if not is_here(str(server.server_address[0])):
        click.echo(_SEEN_BY_OTHERS, err=True)
    if not watch.start():
        click.echo(_LOOKING, err=True)
    terminal.tell(live.now)
    index.renew(quiet=0)
    click.echo(f"Bekijk de site op http://{address.to_type}:{port}/ en stop met Ctrl+C.")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo("Gestopt.")
    finally:
        watch.stop()
        index.stop()
        server.server_close()
        place.clear()
    return 0


def _refresh(live: LiveContent, index: SearchIndex, terminal: TerminalLog, changed: Collection[str] | None) -> None:
    started, before = time.monotonic(), live.addresses
    try:
        snapshot = live.refresh(changed)
    except Exception:  # noqa: BLE001 — whatever it is, the editor reads one plain line
        line = record_fault(live.root)
        click.echo(line, err=True)
        live.stumble(line)
        index.forget()
        return
    if before - live.addresses:
        index.forget()
    terminal.tell(snapshot)
    if not snapshot.failed:
        click.echo(f"Bijgewerkt in {time.monotonic() - started:.2f} s.")
    index.renew()
