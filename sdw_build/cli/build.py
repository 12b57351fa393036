"""`sdw build`: build the site, unless what stands is what would be built."""

from datetime import date
from pathlib import Path

import click

from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.cli.options import config_option, day_option, open_project, tell_problems
from sdw_build.day import chosen_day
from sdw_build.site.output import NoPlaceError, clear_aside, in_turn, unwritten
from sdw_build.site.unchanged import look
from sdw_build.source.project import Project, without_address
from sdw_build.surroundings import seen_from_here


@click.command(cls=DutchCommand)
@config_option
@day_option
@click.option("--productie", is_flag=True, help="Weiger zolang de beheerder, het contact en het meldpunt leeg zijn.")
@click.option(
    "--laatste-goede",
    is_flag=True,
    help="Bij fouten: bouw met wat vandaag wel te lezen is, zonder wat er niet meer mag staan.",
)
@click.option(
    "--voorbeeld",
    is_flag=True,
    help="Bouw een map om te bekijken, naast de site: ook met concepten en wat gepland is.",
)
@click.option("--schoon", is_flag=True, help="Maak alles opnieuw, ook wat niet veranderde.")
def build(
    config: Path | None, datum: date | None, productie: bool, laatste_goede: bool, voorbeeld: bool, schoon: bool
) -> int:
    """Bouw de hele site; bij een fout in de inhoud blijft de vorige site staan."""
    if voorbeeld and (productie or laatste_goede):
        raise Complaint("--voorbeeld gaat niet samen met --productie of --laatste-goede.")
    # A site that lies as a build left it holds nothing of others.
    project = open_project(config, strangers=False)
    if productie and project.url is None and not laatste_goede:  # a removal waits for no setting
        tell_problems(without_address(project))
        return 1
    try:
        with in_turn(project.site, lambda line: click.echo(line, err=True)):
            if schoon:
                from sdw_build.site.memory import forget  # noqa: PLC0415 — as below

                forget(project.root)
            day = datum or chosen_day()
            if voorbeeld:
                return _build_drafts(open_project(config), day)
            return _build(project, config, day, productie=productie, laatste_goede=laatste_goede)
    except NoPlaceError as error:
        click.echo(str(error), err=True)
    except OSError as error:
        if not (told := unwritten(error, project.site)):
            raise
        click.echo(told, err=True)
    return 1


def _build(project: Project, config: Path | None, day: date, *, productie: bool, laatste_goede: bool) -> int:
    """Build the site, unless a build would make the very same."""
    stand = look(project, day, production=productie)
    if same := stand.same:
        clear_aside(project.site)  # in a site that nobody touched is no draft
        if same.told:
            click.echo(same.told, err=True)
        click.echo(f"Er is niets veranderd: in {seen_from_here(project.site)}/ staat de site van nu.")
        return 0
    from sdw_build.site.building import build_last_good, build_site  # noqa: PLC0415 — what draws is slow to load

    make = build_last_good if laatste_goede else build_site
    return make(open_project(config), day, stand, production=productie)


def _build_drafts(project: Project, day: date) -> int:
    from sdw_build.site.building import build_last_good  # noqa: PLC0415 — as above

    return build_last_good(project, day, drafts=True)
