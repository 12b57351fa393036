"""`sdw links --extern`: ask other sites, politely, whether what we link to is still there."""

from pathlib import Path

import click

from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.cli.options import config_option, open_project
from sdw_build.cli.streams import for_programs
from sdw_build.day import today
from sdw_build.surroundings import reason

_FORMS = ("tekst", "json")


@click.command(cls=DutchCommand)
@config_option
@click.option("--extern", is_flag=True, help="Kijk de links naar andere sites na. Dit gebruikt internet.")
@click.option(
    "--formaat", type=click.Choice(_FORMS), default="tekst", metavar="|".join(_FORMS), help="Hoe het eruitziet."
)
@click.option("--alles", is_flag=True, help="Vraag ook wat kort geleden nog goed was.")
@click.option(
    "--minuten",
    type=click.IntRange(1, 240),
    default=20,
    metavar="GETAL",
    help="Hoe lang het hooguit duurt, anders 20. Wat dan niet gevraagd is, komt de volgende keer.",
)
@click.option("--ook-binnen", is_flag=True, hidden=True, help="Vraag ook computers in dit netwerk; voor toetsen.")
def links(config: Path | None, extern: bool, formaat: str, alles: bool, minuten: int, ook_binnen: bool) -> int:
    """Kijk of de links naar andere sites nog ergens heen leiden.

    Er wordt rustig gevraagd: een site krijgt nooit twee vragen tegelijk. Links binnen de site kijkt sdw check na.
    """
    from sdw_build.diagnostics.render import RENDERERS  # noqa: PLC0415 — the start of sdw should not feel it
    from sdw_build.outside.looking import look_outside  # noqa: PLC0415 — as above

    if not extern:
        raise Complaint("Zeg erbij welke: sdw links --extern. Links binnen de site kijkt sdw check na.")
    project = open_project(config)
    try:
        looked = look_outside(project, today(), seconds=minuten * 60, everything=alles, anywhere=ook_binnen)
    except OSError as error:
        raise Complaint(f"Wat er gevonden is, is niet te bewaren in .cache: {reason(error)}.") from error
    if formaat != "tekst":
        for_programs()
    if printed := RENDERERS[formaat](looked.report, looked.lines):
        click.echo(printed)
    if formaat == "tekst":
        click.echo(looked.in_short)
    return 1 if looked.report.failed else 0
