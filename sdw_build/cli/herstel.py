"""`sdw check --herstel`: show what is mended, and write it unless it is a trial."""

from datetime import date
from pathlib import Path

import click

from sdw_build.amounts import counted
from sdw_build.cli.at_work import at_work
from sdw_build.cli.chosen import Chosen
from sdw_build.printing import as_json
from sdw_build.repair.repairing import Repair, RepairPlan, plan_repair
from sdw_build.repair.shown import show_repair
from sdw_build.repair.suggesting import suggestions
from sdw_build.repair.writing import write_repairs


def repair(root: Path, day: date | None, *, trial: bool, aside: bool, chosen: Chosen) -> None:
    """Repair what has one safe answer, and print every change; a trial writes nothing.

    Only the files that were chosen change. `aside` keeps what is told of it out of the output, which a machine reads.
    """
    if trial:
        plan = plan_repair(root, day, chosen.holds)
        _tell(plan, aside=aside)
        click.echo(_counted(plan.repairs, "te herstellen; er is niets geschreven"), err=aside)
        return
    with at_work(root):
        plan = plan_repair(root, day, chosen.holds)
        changed = write_repairs(root, plan.repairs)
    _tell(plan, aside=aside)
    for pad in changed:
        click.echo(f"{pad}: ondertussen bewaard door iemand anders, en daarom niet veranderd.", err=aside)
    click.echo(_counted([each for each in plan.repairs if each.pad not in changed], "hersteld"), err=aside)


def _tell(plan: RepairPlan, *, aside: bool) -> None:
    for each in plan.repairs:
        click.echo(f"{show_repair(each)}\n", err=aside)
    for pad in plan.merging:
        click.echo(
            f"{pad}: git voegt dit bestand nog samen. Maak dat eerst af; nu verandert sdw er niets aan.", err=aside
        )


def suggest(root: Path, day: date | None, chosen: Chosen) -> int:
    """Print what can be suggested of a repair as JSON, for a program that posts it; nothing is written."""
    found = [
        {
            "pad": each.pad,
            "van": each.first,
            "tot": each.last,
            "tekst": each.text,
            "weg": each.gone,
            "codes": list(each.codes),
        }
        for each in suggestions(plan_repair(root, day, chosen.holds).repairs)
    ]
    click.echo(as_json(found))
    return 0


def _counted(repairs: tuple[Repair, ...] | list[Repair], done: str) -> str:
    count, files = sum(len(each.mended) for each in repairs), len(repairs)
    if not count:
        return "Er is niets dat sdw zeker kan herstellen."
    mistakes = counted(count, "fout", "fouten")
    return f"{mistakes} in {counted(files, 'bestand', 'bestanden')} {done}.\n"
