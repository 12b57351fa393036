"""`sdw check`: look all content over."""

import sys
from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from sdw_build.check import also
from sdw_build.check import check as run_check
from sdw_build.cli.chosen import Chosen, choose
from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.cli.options import Day, config_option, find_project
from sdw_build.cli.streams import for_programs
from sdw_build.day import chosen_day
from sdw_build.diagnostics.render import RENDERERS
from sdw_build.diagnostics.render.paint import wants_colour
from sdw_build.diagnostics.render.samenvatting import render_samenvatting
from sdw_build.diagnostics.render.tekst import render_count, render_tekst
from sdw_build.editing.journal import is_broken_off
from sdw_build.library.earlier import changed_places
from sdw_build.library.library import Library
from sdw_build.remembered import recalled, remember
from sdw_build.rules.privacy.discretion import shown
from sdw_build.source.git import GitError

# For a pull request: one is read beside it, the other is posted on its lines.
_SUMMARY, _SUGGESTIONS = "samenvatting", "suggesties"
# Of these a hosted runner does what it is told.
_ANNOTATIONS = "github"
_FORMS = (*RENDERERS, _SUMMARY, _SUGGESTIONS)
_HALFWAY = (
    "Let op: een opdracht die de inhoud verandert is nog bezig, of halverwege afgebroken. Geef haar opnieuw, of typ "
    "sdw build: dan wordt eerst teruggezet wat half was."
)


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
