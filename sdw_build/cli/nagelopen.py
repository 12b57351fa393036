"""`sdw nagelopen`: write down on which day a page was gone through."""

from datetime import date
from pathlib import Path

import click

from sdw_build.check import check as run_check
from sdw_build.cli.afterwards import make_and_check, tell
from sdw_build.cli.at_work import at_work
from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.cli.options import Day, config_option, find_project
from sdw_build.day import chosen_day
from sdw_build.editing.reviewing import Review, plan_review


@click.command(cls=DutchCommand)
@config_option
@click.argument("pagina")
@click.option("--datum", type=Day(), metavar="DAG", help="De dag waarop je het naliep; vandaag als je niets zegt.")
@click.option("--opnieuw-voor", type=Day(), metavar="DAG", help="Voor welke dag het opnieuw nagelopen moet zijn.")
def nagelopen(config: Path | None, pagina: str, datum: date | None, opnieuw_voor: date | None) -> int:
    """Schrijf op dat je PAGINA hebt nagelopen, zoals methodieken/ips of over-ons.

    Alleen de regel met herzien verandert; met --opnieuw-voor ook die met herzien_voor.
    """
    root = find_project(config).parent
    today = chosen_day()
    if datum and datum > today:
        raise Complaint(f"{datum} is nog niet geweest. Typ de dag waarop je het naliep.")
    with at_work(root):
        checked = run_check(root, today)
        review = plan_review(checked.library, pagina, datum or today, opnieuw_voor)
        after = make_and_check(root, checked, review.changes) if review.written else None
    click.echo("\n".join(_told(review, today)))
    return tell(after) if after else 0


def _told(review: Review, today: date) -> list[str]:
    lines = [
        f"{review.pad}: {field} is nu {new}{f', en was {old}' if old else ''}." for field, new, old in review.written
    ]
    if not lines:
        lines = [f"{review.pad}: dat stond er al. Er is niets veranderd."]
    if review.due is None:
        lines.append(f"Wanneer moet het weer? Typ sdw nagelopen {review.name} --opnieuw-voor, met een dag erachter.")
    elif review.due <= today:
        lines.append(
            f"Let op: bij herzien_voor staat {review.due}, en die dag is geweest. "
            f"Typ sdw nagelopen {review.name} --opnieuw-voor, met een nieuwe dag erachter."
        )
    return lines
