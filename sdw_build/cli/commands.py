"""The subcommands: each parses its options and hands over."""

import re
import sys
from calendar import monthrange
from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from sdw_build.check import also
from sdw_build.check import check as run_check
from sdw_build.cli.address import ServerAddress
from sdw_build.cli.chosen import Chosen, choose
from sdw_build.cli.dutch import Complaint, DutchCommand, ProblemsError
from sdw_build.cli.streams import for_programs
from sdw_build.day import chosen_day
from sdw_build.diagnostics.render import RENDERERS
from sdw_build.diagnostics.render.paint import wants_colour
from sdw_build.diagnostics.render.samenvatting import render_samenvatting
from sdw_build.diagnostics.render.tekst import render_count, render_tekst
from sdw_build.editing.journal import is_broken_off
from sdw_build.library.earlier import changed_places
from sdw_build.library.library import Library
from sdw_build.preview.listening import Address
from sdw_build.remembered import recalled, remember
from sdw_build.rules.privacy.discretion import discreet_lines, shown
from sdw_build.schema.values import typed_day
from sdw_build.source.git import GitError
from sdw_build.source.project import Project, ProjectError, read_project, without_address
from sdw_build.surroundings import seen_from_here


def find_project(config: Path | None) -> Path:
    """Return the mkdocs.yml to work with: the one given, or the nearest from here upward."""
    if config is not None:
        if not config.is_file():
            raise Complaint(f"Het bestand {config} bestaat niet.")
        return config.resolve()
    try:
        here = Path.cwd()
    except FileNotFoundError:
        raise Complaint("De map waarin je staat is er niet meer. Ga naar de map van het project.") from None
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder / "mkdocs.yml"
    raise Complaint("Hier is geen mkdocs.yml. Ga naar de map van het project.")


class Day(click.ParamType[date]):
    """A day on the command line, such as 2027-03-01."""

    name = "dag"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read a day."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            near = _day_near(str(value))
            advice = f"bedoel je {near}?" if near else "schrijf jaar-maand-dag, zoals 2027-03-01."
            self.fail(f"'{value}' is geen dag; {advice}", param, ctx)


def _day_near(typed: str) -> date | None:
    """Return the day that someone wrote in another way, or the last of a month that has no such day."""
    if written := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", typed.strip()):
        year, month, day = map(int, written.groups())
        if 1 <= month <= 12 and year and day > 28:
            return date(year, month, min(day, monthrange(year, month)[1]))
    return typed_day(typed)


def open_project(config: Path | None) -> Project:
    """Return the project to work with; a mistake in its mkdocs.yml is told like any other."""
    config_file = find_project(config)
    try:
        return read_project(config_file)
    except ProjectError as error:
        told = render_tekst(
            shown(error.problems), discreet_lines(error.problems, error.lines), colour=wants_colour(sys.stderr)
        )
        raise ProblemsError(f"{told}\n{config_file.name} klopt niet.") from error


config_option = click.option(
    "-f",
    "--config",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="Het mkdocs.yml van het project; anders het dichtstbijzijnde.",
)
# For a pull request: one is read beside it, the other is posted on its lines.
_SUMMARY, _SUGGESTIONS = "samenvatting", "suggesties"
# Of these a hosted runner does what it is told.
_ANNOTATIONS = "github"
_FORMS = (*RENDERERS, _SUMMARY, _SUGGESTIONS)
_HALFWAY = (
    "Let op: een opdracht die de inhoud verandert is nog bezig, of halverwege afgebroken. Geef haar opnieuw, of typ "
    "sdw build: dan wordt eerst teruggezet wat half was."
)
_DAY = click.option("--datum", type=Day(), metavar="DAG", help="Bouw zoals op deze dag, zoals 2027-03-01.")


@click.command(cls=DutchCommand)
@config_option
@click.option(
    "--formaat",
    type=click.Choice(_FORMS),
    default="tekst",
    metavar="|".join(_FORMS),
    help="Hoe de meldingen eruitzien.",
)
@click.option(
    "--basis", default="", metavar="ADRES", help="Bij --formaat samenvatting: waar de bestanden op internet staan."
)
@click.option("--datum", type=Day(), metavar="DAG", help="Kijk na zoals op deze dag: wat is er dan verlopen?")
@click.option("--advies", is_flag=True, help="Geef ook advies: over leesbaarheid, woorden en privacy.")
@click.option(
    "--herstel", is_flag=True, help="Herstel eerst wat maar op een manier goed kan, en laat zien wat er verandert."
)
@click.option("--proef", is_flag=True, help="Bij --herstel: laat alleen zien wat er zou veranderen.")
@click.argument("paden", nargs=-1, metavar="[PAD]...", type=click.Path(path_type=Path))
def check(
    config: Path | None,
    formaat: str,
    basis: str,
    datum: date | None,
    advies: bool,
    herstel: bool,
    proef: bool,
    paden: tuple[Path, ...],
) -> int:
    """Kijk alle inhoud na, of alleen de bestanden en mappen die je noemt, zonder iets te schrijven.

    Alleen met --herstel verandert er iets. Ook van een enkel bestand wordt gekeken of het klopt met de rest.
    """
    if proef and not herstel:
        raise Complaint("--proef hoort bij --herstel.")
    if formaat == _SUGGESTIONS and not proef:
        raise Complaint(f"--formaat {_SUGGESTIONS} hoort bij --herstel --proef.")
    root = find_project(config).parent
    chosen = choose(root, paden)
    day = datum or chosen_day()
    if herstel:
        from sdw_build.cli.herstel import repair, suggest  # noqa: PLC0415 — only this needs it, and each check starts quicker without

        if formaat == _SUGGESTIONS:
            for_programs()
            return suggest(root, day, chosen)
        repair(root, day, trial=proef, aside=formaat != "tekst", chosen=chosen)
    if is_broken_off(root):
        click.echo(_HALFWAY, err=True)
    checked = run_check(root, day, advice=advies, memory=recalled(root))
    remember(checked, day)
    with suppress(GitError):  # what is not kept yet, or not by git, cannot have changed places since
        checked = also(checked, changed_places(checked.library, "HEAD"))
    report = shown(item for item in checked.found if chosen.holds(item.place.pad))
    if formaat == "tekst":
        printed = render_tekst(report, checked.lines, colour=wants_colour(sys.stdout))
    else:
        for_programs(orders=formaat == _ANNOTATIONS)
        printed = (
            render_samenvatting(report, _documents(checked.library, chosen), basis)
            if formaat == _SUMMARY
            else RENDERERS[formaat](report, checked.lines)
        )
    if printed:
        click.echo(printed)
    if formaat == "tekst":
        click.echo(render_count(report, _documents(checked.library, chosen)))
    return 1 if report.failed else 0


def _documents(library: Library, chosen: Chosen) -> int:
    if not chosen.pads:
        return len(library.documents) + len(library.unreadable)
    return sum(map(chosen.holds, (*(document.pad for document in library.documents), *library.unread)))


@click.command(cls=DutchCommand)
@config_option
@_DAY
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
    from sdw_build.site.memory import forget  # noqa: PLC0415 — as below
    from sdw_build.site.output import NoPlaceError, in_turn, unwritten  # noqa: PLC0415 — as below

    if voorbeeld and (productie or laatste_goede):
        raise Complaint("--voorbeeld gaat niet samen met --productie of --laatste-goede.")
    project = open_project(config)
    if productie and project.url is None and not laatste_goede:  # a removal waits for no setting
        click.echo(render_tekst(shown([without_address(project)]), {}), err=True)
        return 1
    try:
        with in_turn(project.site, lambda line: click.echo(line, err=True)):
            if schoon:
                forget(project.root)
            day = datum or chosen_day()
            if voorbeeld:
                return _build_drafts(project, day)
            return _build(project, day, productie=productie, laatste_goede=laatste_goede)
    except NoPlaceError as error:
        click.echo(str(error), err=True)
    except OSError as error:
        if not (told := unwritten(error, project.site)):
            raise
        click.echo(told, err=True)
    return 1


def _build(project: Project, day: date, *, productie: bool, laatste_goede: bool) -> int:
    """Build the site, unless a build would make the very same."""
    from sdw_build.site.output import clear_copies  # noqa: PLC0415 — as below
    from sdw_build.site.unchanged import look  # noqa: PLC0415 — as below

    stand = look(project, day, production=productie)
    if same := stand.same:
        clear_copies(project.site)
        if same.told:
            click.echo(same.told, err=True)
        click.echo(f"Er is niets veranderd: in {seen_from_here(project.site)}/ staat de site van nu.")
        return 0
    from sdw_build.site.building import build_last_good, build_site  # noqa: PLC0415 — what draws is slow to load

    return (build_last_good if laatste_goede else build_site)(project, day, stand, production=productie)


def _build_drafts(project: Project, day: date) -> int:
    from sdw_build.site.building import build_last_good  # noqa: PLC0415 — as above

    return build_last_good(project, day, drafts=True)


@click.command(cls=DutchCommand)
@config_option
@_DAY
@click.option(
    "--adres", type=ServerAddress(), default="127.0.0.1:8000", metavar="ADRES", help="Waar de site te zien is."
)
def serve(config: Path | None, datum: date | None, adres: Address) -> int:
    """Bekijk de site op je eigen computer; wat je bewaart zie je meteen."""
    from sdw_build.preview.serving import serve_site  # noqa: PLC0415 — as in build

    return serve_site(open_project(config), datum or chosen_day(), adres)
