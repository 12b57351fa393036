"""What the terminal tells while a site is served: a fout after each save until it is mended, all else once."""

import sys

import click

from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.diagnostics.render.paint import wants_colour
from sdw_build.diagnostics.render.tekst import render_count, render_tekst
from sdw_build.preview.live import Snapshot
from sdw_build.rules.privacy.discretion import shown


class TerminalLog:
    """Tells an editor what is wrong, and remembers what stands in the terminal already.

    A project may have thousands of warnings: told again after each save, they would hide what is new, and take longer
    than all else that a save asks.
    """

    def __init__(self) -> None:
        """Nothing was told yet."""
        self._told: frozenset[Diagnostic] = frozenset()

    def tell(self, snapshot: Snapshot) -> None:
        """Print what is wrong now and was not told, with how much there is in all."""
        report, library = snapshot.checked.report, snapshot.checked.library
        new = shown(item for item in report if item.ernst is Ernst.FOUT or item not in self._told)
        self._told = frozenset(report)
        if len(new):
            click.echo(render_tekst(new, snapshot.checked.lines, colour=wants_colour(sys.stderr)), err=True)
        if len(report):
            before = "" if len(new) == len(report) else " Wat al gemeld was, staat hierboven."
            count = render_count(report, len(library.documents) + len(library.unreadable))
            click.echo(f"{count}{before}", err=True)
        if snapshot.failed:
            click.echo(
                "Je ziet wat wel te lezen is, tot dit klopt." if snapshot.pages else "Verbeter dit eerst.", err=True
            )
