"""`sdw adressen`, `sdw verhuis` and `sdw weg`: keep the promise that an address stays, moves, or goes on purpose."""

from datetime import date
from pathlib import Path

import click

from sdw_build.check import check as run_check
from sdw_build.cli.afterwards import make_and_check, tell
from sdw_build.cli.at_work import at_work
from sdw_build.cli.beloftes import compared, kept_since, written
from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.cli.options import Day, config_option, find_project
from sdw_build.cli.stuk import move_piece, names_piece
from sdw_build.day import chosen_day, today
from sdw_build.editing.moving import Move, plan_move
from sdw_build.editing.removing import Removal, plan_removal, uncommitted
from sdw_build.source.folder import PROMISED


@click.command(cls=DutchCommand)
@config_option
@click.option("--controle", is_flag=True, help="Zeg alleen of de lijst klopt, en schrijf niets.")
@click.option(
    "--sinds",
    metavar="VERSIE",
    help="Neem ook wat een versie in git beloofde, zoals origin/main. Met --controle: weiger als daarvan iets weg is.",
)
@click.option("--datum", type=Day(), metavar="DAG", help="De lijst zoals op deze dag; vandaag als je niets zegt.")
def adressen(config: Path | None, controle: bool, sinds: str | None, datum: date | None) -> int:
    """Zet elk adres dat openbaar is in adressen.yml; er gaat er nooit vanzelf een af."""
    root, day = find_project(config).parent, datum or chosen_day()
    if controle:
        return kept_since(root, day, sinds) if sinds is not None else compared(root, day)
    with at_work(root):
        return written(root, day, sinds)


@click.command(cls=DutchCommand)
@config_option
@click.argument("oud")
@click.argument("nieuw")
@click.option("--proef", is_flag=True, help="Laat alleen zien wat er zou veranderen.")
def verhuis(config: Path | None, oud: str, nieuw: str, proef: bool) -> int:
    """Verhuis een pagina: van OUD, zoals methodieken/ips, naar NIEUW, zoals methodieken/nieuwe-naam.

    Alle verwijzingen en links gaan mee, en het oude adres leidt naar het nieuwe. Ook een stuk van een tekst kan verhuizen:
    van methodieken/ips#kop naar methodieken/nieuw#kop.
    """
    root = find_project(config).parent
    if names_piece(oud, nieuw):
        return move_piece(root, oud, nieuw, proef=proef)
    if proef:
        move = plan_move(run_check(root, chosen_day()).library, oud, nieuw)
        click.echo("\n".join([*_moved(move, proef=True), "Dit was een proef: er is niets veranderd."]))
        return 0
    with at_work(root):
        checked = run_check(root, chosen_day())
        move = plan_move(checked.library, oud, nieuw)
        after = make_and_check(root, checked, move.changes)
    click.echo("\n".join(_moved(move, proef=False)))
    return tell(after)


def _moved(move: Move, *, proef: bool) -> list[str]:
    lines = [f"{move.old} {'zou verhuizen' if proef else 'verhuist'} naar {move.new}."]
    lines += [f"   {old} heet nu {new}" for old, new in move.renamed]
    for rewrite in move.rewrites:
        pad, regel = rewrite.place.pad, rewrite.place.regel
        changed = f"   {pad}, regel {regel}: {rewrite.old} wordt {rewrite.new}"
        lines.append(changed if rewrite.old else f"   {pad}: erbij komt {rewrite.new}")
    if PROMISED in move.changes.written:
        lines.append(f"   {PROMISED}: erbij komt {move.new}")
    return lines


@click.command(cls=DutchCommand)
@config_option
@click.argument("adres")
@click.option("--waarom", required=True, metavar="TEKST", help="De reden, in een zin die bezoekers te lezen krijgen.")
@click.option("--naar", default="", metavar="ADRES", help="Waar een bezoeker verder kan, zoals methodieken/naam.")
@click.option("--ook-zonder-git", is_flag=True, help="Ook als git het bestand niet kan terughalen.")
def weg(config: Path | None, adres: str, waarom: str, naar: str, ook_zonder_git: bool) -> int:
    """Haal ADRES, zoals methodieken/ips, van de site, en zeg op die plek waarom."""
    root = find_project(config).parent
    if not waarom.strip():
        raise Complaint("Zeg bij --waarom in een zin waarom de pagina weg is.")
    with at_work(root):
        removal = _made_removal(root, adres, waarom, naar, ook_zonder_git=ook_zonder_git)
    click.echo("\n".join(_removed(removal)))
    return 0


def _made_removal(root: Path, adres: str, waarom: str, naar: str, *, ook_zonder_git: bool) -> Removal:
    checked = run_check(root, chosen_day())
    removal = plan_removal(checked.library, adres, " ".join(waarom.split()), today(), naar)
    touched = (*removal.removed, removal.shortened) if removal.shortened else removal.removed
    if not ook_zonder_git and (lost := uncommitted(root, touched)):
        raise Complaint(
            f"Git kan dit niet terughalen: {', '.join(lost)}. Leg het eerst vast (git add en git commit), "
            "of zeg erbij: --ook-zonder-git."
        )
    removal.changes.make()
    return removal


def _removed(removal: Removal) -> list[str]:
    lines = [f"{', '.join(removal.addresses)}: weg, en op die plek staat waarom (content/weg.yml)."]
    lines += [f"   weggegooid: {pad}" for pad in removal.removed]
    if removal.shortened:
        lines.append(f"   weggehaald uit {removal.shortened}")
    if removal.pointers:
        lines += ["Hier wordt er nog naar verwezen. Haal dat weg, of verwijs naar iets anders:"]
        lines += [
            f"   {pointer.place.pad}:{pointer.place.regel}:{pointer.place.kolom}: {pointer.typed}"
            for pointer in sorted(removal.pointers, key=lambda pointer: pointer.place)
        ]
    return lines
