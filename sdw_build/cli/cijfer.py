"""`sdw cijfer vervang`: put one figure in the place of another, sentence by sentence."""

from pathlib import Path

import click

from sdw_build.amounts import counted
from sdw_build.check import Checked
from sdw_build.check import check as run_check
from sdw_build.cli.afterwards import make_and_check, tell
from sdw_build.cli.at_work import at_work
from sdw_build.cli.dutch import DutchCommand, DutchGroup
from sdw_build.cli.options import config_option, find_project
from sdw_build.cli.questions import ask_yes_no
from sdw_build.day import chosen_day
from sdw_build.diagnostics.codes import Familie
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.editing.replacing import Replacement, Use, plan_replacement, replaced
from sdw_build.rules.privacy.details import conceal


@click.group(cls=DutchGroup)
def cijfer() -> None:
    """Vervang een cijfer door een ander, zin voor zin."""


@cijfer.command(cls=DutchCommand)
@config_option
@click.argument("oud")
@click.argument("nieuw")
@click.option("--proef", is_flag=True, help="Laat alleen zien welke zinnen het zijn.")
def vervang(config: Path | None, oud: str, nieuw: str, proef: bool) -> int:
    """Vervang het cijfer OUD door NIEUW; bij elke zin zeg je ja of nee.

    Er wordt pas geschreven na de laatste vraag. Stoppen kan altijd met Ctrl+C.
    """
    root = find_project(config).parent
    checked = run_check(root, chosen_day())
    plan = plan_replacement(checked.library, oud, nieuw)
    _tell_what_was_not_searched(checked)
    if not plan.uses:
        click.echo(f"Geen tekst gebruikt {plan.old} op een manier die sdw kan vervangen.")
    chosen = []
    for number, use in enumerate(plan.uses, 1):
        click.echo("\n".join(_shown(use, number, len(plan.uses))))
        if not proef and ask_yes_no("Vervangen?"):
            chosen.append(use)
    for place in plan.by_hand:
        click.echo(f"{place.pad}, regel {place.regel}: hier staat {plan.old} ook. Kijk daar zelf naar.")
    if proef:
        click.echo("Dit was een proef: er is niets veranderd.")
        return 0
    say_so = plan.there and not plan.says_so and _wants_it_said(plan)
    if not chosen and not say_so:
        click.echo("Er is niets veranderd.")
        return 0
    with at_work(root):  # not while someone thinks: what was read is compared
        after = make_and_check(root, checked, replaced(checked.library, plan, chosen, say_so=say_so))
    code = tell(after)
    if chosen:
        click.echo(f"Vervangen: {counted(len(chosen), 'plek', 'plekken')} van de {len(plan.uses)}.")
    for line in _afterwards(plan, said=plan.says_so or say_so):
        click.echo(line)
    return code


def _shown(use: Use, number: int, total: int) -> list[str]:
    return [
        f"\n{number} van {total}: {use.place.pad}, regel {use.place.regel}",
        f"  nu:     {conceal(use.now)}",
        f"  straks: {conceal(use.then)}",
    ]


def _tell_what_was_not_searched(checked: Checked) -> None:
    broken = {
        item.place.pad
        for item in checked.report
        if item.ernst is Ernst.FOUT and item.code.familie in (Familie.LEZEN, Familie.VELDEN)
    }
    if broken:
        click.echo(
            f"Let op: niet doorzocht, want er staat een fout in: {', '.join(sorted(broken))}. "
            "Typ sdw check voor de fout, en daarna deze opdracht nog eens.",
            err=True,
        )


def _wants_it_said(plan: Replacement) -> bool:
    click.echo(f"\nIn {plan.new.pad} staat nog niet dat {plan.new.slug} in de plaats komt van {plan.old}.")
    return ask_yes_no(f"Zal ik dat erbij zetten (vervangt: [{plan.old}])?")


def _afterwards(plan: Replacement, *, said: bool) -> list[str]:
    if not plan.there:
        return []
    told = "zegt dat er een nieuwer cijfer is" if said else "staat er nog"
    lines = [f"Het adres /cijfers/{plan.old}/ blijft werken: de pagina van {plan.old} {told}."]
    if said:
        lines.append(f"Wie {plan.old} nog gebruikt, hoort van sdw check dat {plan.new.slug} nieuwer is.")
    lines.append(f'Moet het oude cijfer weg? Typ sdw weg cijfers/{plan.old} --waarom "de reden".')
    return lines
