"""`sdw redactie`: the editorial desk, in the terminal, for machines, or as a page outside the site."""

from datetime import date
from pathlib import Path

import click

from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.cli.options import Day, config_option, find_project, open_project
from sdw_build.cli.outside_the_site import refuse_public_place
from sdw_build.cli.streams import for_programs
from sdw_build.day import chosen_day
from sdw_build.desk.place import DESK_PAGE
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.library.loading import load
from sdw_build.source.project import Project
from sdw_build.surroundings import reason

_FORMS = ("tekst", "json", "html")
_DEFAULT = DESK_PAGE


@click.command(cls=DutchCommand)
@config_option
@click.option(
    "--formaat", type=click.Choice(_FORMS), default="tekst", metavar="|".join(_FORMS), help="Hoe het eruitziet."
)
@click.option(
    "--naar",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help=f"Waar de pagina komt, bij --formaat html; anders {_DEFAULT.as_posix()}.",
)
@click.option("--datum", type=Day(), metavar="DAG", help="Zoals op deze dag: wat is er dan te doen?")
def redactie(config: Path | None, formaat: str, naar: Path | None, datum: date | None) -> int:
    """Zie wat nog niet klaar is, wat afloopt, en waar nog niets over is."""
    from sdw_build.desk.desk import make_desk  # noqa: PLC0415 — the start of sdw should not feel it
    from sdw_build.desk.render import RENDERERS  # noqa: PLC0415 — as above
    from sdw_build.outside.memory import read_memory  # noqa: PLC0415 — as above

    if naar and formaat != "html":
        raise Complaint("--naar hoort bij --formaat html.")
    place = _place(open_project(config), naar) if formaat == "html" else None
    root = find_project(config).parent
    loaded = load(root)
    broken = {item.place.pad for item in loaded.diagnostics if item.ernst is Ernst.FOUT}
    printed = RENDERERS[formaat](make_desk(loaded.library, datum or chosen_day(), broken, read_memory(root)))
    if place:
        _write(printed, place)
        click.echo(f"De pagina staat in {naar or place}. Open haar in een browser; ze is alleen voor de redactie.")
        return 0
    if formaat != "tekst":
        for_programs()
    click.echo(printed)
    return 0


def _place(project: Project, asked: Path | None) -> Path:
    """Return where the page goes: never where visitors could come upon it."""
    place = (asked or project.root / _DEFAULT).resolve()
    if place.suffix != ".html":
        raise Complaint(f"De naam van de pagina eindigt op .html, anders dan {place.name}.")
    refuse_public_place(project, place, "Deze pagina is niet openbaar")
    return place


def _write(page: str, place: Path) -> None:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(page, encoding="utf-8")
    except OSError as error:
        raise Complaint(f"De pagina kan niet in {place} staan: {reason(error)}.") from error
