"""`sdw verhuis` of a piece of a text: methodieken/ips#kop goes to methodieken/nieuw#kop."""

from pathlib import Path

import click

from sdw_build.check import check as run_check
from sdw_build.cli.afterwards import make_and_check, tell
from sdw_build.cli.at_work import at_work
from sdw_build.day import chosen_day
from sdw_build.editing.names import read_place
from sdw_build.editing.splitting import Split, plan_split


def names_piece(*typed: str) -> bool:
    """Tell whether one of these names is that of a heading."""
    return any(read_place(name)[2] for name in typed if "#" in name)


def move_piece(root: Path, oud: str, nieuw: str, *, proef: bool) -> int:
    """Let a heading go to another page, or by another name."""
    if proef:
        split = plan_split(run_check(root, chosen_day()).library, oud, nieuw, chosen_day())
        click.echo("\n".join([*_told(split, proef=True), "Dit was een proef: er is niets veranderd."]))
        return 0
    with at_work(root):
        checked = run_check(root, chosen_day())
        split = plan_split(checked.library, oud, nieuw, chosen_day())
        after = make_and_check(root, checked, split.changes)
    click.echo("\n".join(_told(split, proef=False)))
    return tell(after)


def _told(split: Split, *, proef: bool) -> list[str]:
    verb = "zou verhuizen" if proef else "verhuist"
    what = f"{split.old} {verb} naar {split.new}."
    lines = [what if split.moves else f"{split.old} {'zou leiden' if proef else 'leidt nu'} naar {split.new}."]
    for rewrite in split.rewrites:
        pad, regel = rewrite.place.pad, rewrite.place.regel
        changed = f"   {pad}, regel {regel}: {rewrite.old} wordt {rewrite.new}"
        lines.append(changed if rewrite.old and rewrite.new else f"   {pad}: {_moved(rewrite.old, rewrite.new)}")
    if split.moves:
        lines.append("Lees op beide plekken na of de tekst nog loopt.")
    return lines


def _moved(old: str, new: str) -> str:
    return f"erbij komt het stuk {new}" if new else f"eruit gaat het stuk {old}"
