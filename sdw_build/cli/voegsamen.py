"""`sdw voegsamen`: two documents of a kind become one."""

from pathlib import Path

import click

from sdw_build.check import check as run_check
from sdw_build.cli.afterwards import make_and_check, tell
from sdw_build.cli.at_work import at_work
from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.cli.options import config_option, find_project
from sdw_build.day import chosen_day
from sdw_build.editing.merging import Merge, plan_merge
from sdw_build.editing.removing import uncommitted


@click.command(cls=DutchCommand)
@config_option
@click.argument("weg")
@click.argument("blijft")
@click.option("--met-tekst", is_flag=True, help="Zet de tekst van WEG onder die van BLIJFT.")
@click.option("--proef", is_flag=True, help="Laat alleen zien wat er zou veranderen.")
@click.option("--ook-zonder-git", is_flag=True, help="Ook als git het bestand niet kan terughalen.")
def voegsamen(config: Path | None, weg: str, blijft: str, met_tekst: bool, proef: bool, ook_zonder_git: bool) -> int:
    """Voeg WEG, zoals methodieken/ips, samen met BLIJFT, zoals methodieken/nieuw: alles wat naar WEG leidt, leidt naar BLIJFT.

    Het bestand van WEG gaat weg; git kan het terughalen. Je leest wat er in WEG staat en niet in BLIJFT.
    """
    root = find_project(config).parent
    if proef:
        merge = plan_merge(run_check(root, chosen_day()).library, weg, blijft, chosen_day(), with_text=met_tekst)
        click.echo("\n".join([*_told(merge, proef=True), "Dit was een proef: er is niets veranderd."]))
        return 0
    with at_work(root):
        checked = run_check(root, chosen_day())
        merge = plan_merge(checked.library, weg, blijft, chosen_day(), with_text=met_tekst)
        touched = (*merge.removed, merge.shortened) if merge.shortened else merge.removed
        if not ook_zonder_git and (lost := uncommitted(root, touched)):
            raise Complaint(
                f"Git kan dit niet terughalen: {', '.join(lost)}. Leg het eerst vast (git add en git commit), "
                "of zeg erbij: --ook-zonder-git."
            )
        after = make_and_check(root, checked, merge.changes)
    click.echo("\n".join(_told(merge, proef=False)))
    return tell(after)


def _told(merge: Merge, *, proef: bool) -> list[str]:
    lines = [f"{merge.old} {'zou opgaan' if proef else 'gaat op'} in {merge.new}."]
    lines += [f"   weggegooid: {pad}" for pad in merge.removed]
    if merge.shortened:
        lines.append(f"   weggehaald uit {merge.shortened}")
    for rewrite in merge.rewrites:
        pad, regel = rewrite.place.pad, rewrite.place.regel
        if rewrite.old and rewrite.new:
            lines.append(f"   {pad}, regel {regel}: {rewrite.old} wordt {rewrite.new}")
        elif rewrite.old:
            lines.append(f"   {pad}, regel {regel}: weg gaat {rewrite.old}")
        else:
            lines.append(f"   {pad}: erbij komt {rewrite.new}")
    if merge.lost:
        lines += [f"Dit stond in {merge.old} en staat niet in {merge.new}. Neem over wat je wilt houden:"]
        lines += [f"   {what}" for what in merge.lost]
    return lines
