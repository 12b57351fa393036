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


def make_and_check(root: Path, before: Checked, changes: Changes) -> Checked:
    """Make the changes and return the check of after; all is put back when an error is new."""
    with changes.made():
        after = run_check(root, chosen_day())
        if after.report.count(Ernst.FOUT) > before.report.count(Ernst.FOUT):
            click.echo(render_tekst(after.report, after.lines), err=True)
            raise Complaint("Hierdoor zou er een fout bij komen (zie hierboven). Alles is teruggezet zoals het was.")
    return after


def tell(checked: Checked) -> int:
    """Say how the content stands, and return the exit code."""
    if checked.report.failed:
        click.echo(render_tekst(checked.report, checked.lines))
    click.echo(render_count(checked.report, len(checked.library.documents) + len(checked.library.unreadable)))
    return 1 if checked.report.failed else 0
