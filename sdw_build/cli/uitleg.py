"""`sdw uitleg`: what a code means and how to mend it."""

import sys

import click

from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.diagnostics.explanation import UnknownCodeError, find_code, page_of
from sdw_build.diagnostics.render.paint import wants_colour
from sdw_build.diagnostics.render.uitleg import render_list, render_uitleg


@click.command(cls=DutchCommand)
@click.argument("code", required=False)
def uitleg(code: str | None) -> int:
    """Leg een melding uit, zoals SDW202; zonder code staan ze er allemaal."""
    colour = wants_colour(sys.stdout)
    if code is None:
        click.echo(render_list(colour=colour))
        return 0
    try:
        found = find_code(code)
    except UnknownCodeError as unknown:
        near = f"Bedoel je {unknown.near}?" if unknown.near else "Typ sdw uitleg voor alle codes."
        raise Complaint(f"De code {code} bestaat niet. {near}") from unknown
    click.echo(render_uitleg(page_of(found), colour=colour))
    return 0
