"""What subcommands share: which project they work on, and which day."""

import re
import sys
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from sdw_build.cli.dutch import Complaint, ProblemsError
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.diagnostics.render.paint import wants_colour
from sdw_build.diagnostics.render.tekst import render_tekst
from sdw_build.schema.values import typed_day
from sdw_build.source.project import Project, ProjectError, read_project


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


def open_project(config: Path | None, *, strangers: bool = True) -> Project:
    """Return the project to work with, as `read_project`; a mistake in its mkdocs.yml is told like any other."""
    config_file = find_project(config)
    try:
        return read_project(config_file, strangers=strangers)
    except ProjectError as error:
        tell_problems(*error.problems, lines=error.lines)
        raise ProblemsError(f"{config_file.name} klopt niet.") from error


def tell_problems(*problems: Diagnostic, lines: Mapping[str, list[str]] = {}) -> None:
    """Tell what is wrong on the error stream, with the lines where it is, as far as those may be shown."""
    from sdw_build.rules.privacy.discretion import discreet_lines, shown  # noqa: PLC0415 — slow to load, and mostly nothing is wrong

    told = render_tekst(shown(problems), discreet_lines(problems, lines), colour=wants_colour(sys.stderr))
    click.echo(told, err=True)


config_option = click.option(
    "-f",
    "--config",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="Het mkdocs.yml van het project; anders het dichtstbijzijnde.",
)
day_option = click.option("--datum", type=Day(), metavar="DAG", help="Bouw zoals op deze dag, zoals 2027-03-01.")
