"""Make what a command changes, and check: what would bring a new mistake is put back."""

from pathlib import Path

import click

from sdw_build.check import Checked
from sdw_build.check import check as run_check
from sdw_build.cli.dutch import Complaint
from sdw_build.day import chosen_day
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.diagnostics.render.tekst import render_count, render_tekst
from sdw_build.editing.changes import Changes


def make_and_check(root: Path, before: Checked, changes: Changes) -> int:
    """Make the changes, say how the content stands, and return the exit code; all is put back when an error is new."""
    undo = changes.make()
    after = run_check(root, chosen_day())
    if after.report.count(Ernst.FOUT) > before.report.count(Ernst.FOUT):
        click.echo(render_tekst(after.report, after.lines), err=True)
        undo()
        raise Complaint("Hierdoor zou er een fout bij komen (zie hierboven). Alles is teruggezet zoals het was.")
    if after.report.failed:
        click.echo(render_tekst(after.report, after.lines))
    click.echo(render_count(after.report, len(after.library.documents) + len(after.library.unreadable)))
    return 1 if after.report.failed else 0
