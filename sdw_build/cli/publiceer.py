"""`sdw publiceer`: build the site, and put it online in one step."""

from functools import partial
from pathlib import Path

import click

from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.cli.options import config_option, open_project, tell_problems
from sdw_build.day import chosen_day
from sdw_build.source.project import without_address


@click.command(cls=DutchCommand)
@config_option
@click.option(
    "--naar",
    type=click.Path(path_type=Path),
    required=True,
    metavar="MAP",
    help="De map van de webserver; die toont MAP/site, en leest regels in MAP/site-server.",
)
@click.option("--terug", is_flag=True, help="Zet de vorige uitgave terug, als alles daarin er nog mag staan.")
@click.option(
    "--laatste-goede",
    is_flag=True,
    help="Bij fouten: met wat vandaag wel te lezen is, zonder wat er niet meer mag staan.",
)
@click.option("--alvast", is_flag=True, help="Ook zolang de beheerder, het contact en het meldpunt leeg zijn.")
def publiceer(config: Path | None, naar: Path, terug: bool, laatste_goede: bool, alvast: bool) -> int:
    """Bouw de site en zet hem in een keer online; zolang er iets niet klopt, blijft staan wat er stond."""
    from sdw_build.online.publishing import publish, take_back  # noqa: PLC0415 — what draws is slow to load
    from sdw_build.online.shelf import NoShelfError  # noqa: PLC0415 — as above
    from sdw_build.site.building import build_last_good, build_site  # noqa: PLC0415 — as above
    from sdw_build.site.output import NoPlaceError  # noqa: PLC0415 — as above

    if terug and (laatste_goede or alvast):
        raise Complaint("--terug gaat niet samen met --laatste-goede of --alvast.")
    project = open_project(config)
    if project.url is None and not terug:
        tell_problems(without_address(project))
        return 1
    make = build_last_good if laatste_goede else build_site
    build = partial(make, production=not alvast)
    try:
        return take_back(project, naar, chosen_day()) if terug else publish(project, naar, chosen_day(), build)
    except (NoPlaceError, NoShelfError) as error:
        raise Complaint(str(error)) from error
