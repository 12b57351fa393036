"""`sdw adressen`, `sdw verhuis` and `sdw weg`: keep the promise that an address stays, moves, or goes on purpose."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from sdw_build.amounts import counted
from sdw_build.check import check as run_check
from sdw_build.cli.afterwards import make_and_check, tell
from sdw_build.cli.at_work import at_work
from sdw_build.cli.commands import Day, config_option, find_project
from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.cli.stuk import move_piece, names_piece
from sdw_build.day import chosen_day, today
from sdw_build.diagnostics.codes import Familie
from sdw_build.diagnostics.render.tekst import render_tekst
from sdw_build.editing.changes import Changes
from sdw_build.editing.moving import Move, plan_move
from sdw_build.editing.record import renewed_record, write_record
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.editing.removing import Removal, plan_removal, uncommitted
from sdw_build.library.identity import with_key
from sdw_build.rules.privacy.discretion import shown
from sdw_build.schema.adressen import Adreslijst
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import PROMISED, RECORD
from sdw_build.source.inside import is_own_file


@click.command(cls=DutchCommand)
@config_option
@click.option("--controle", is_flag=True, help="Zeg alleen of de lijst klopt, en schrijf niets.")
@click.option("--datum", type=Day(), metavar="DAG", help="De lijst zoals op deze dag; vandaag als je niets zegt.")
def adressen(config: Path | None, controle: bool, datum: date | None) -> int:
    """Zet elk adres dat openbaar is in adressen.yml; er gaat er nooit vanzelf een af."""
    root = find_project(config).parent
    if controle:
        return _adressen(root, datum or chosen_day(), controle=True)
    with at_work(root):
        return _adressen(root, datum or chosen_day(), controle=False)


def _adressen(root: Path, day: date, *, controle: bool) -> int:
    stands = {pad: _stands(root, pad) for pad in (PROMISED, RECORD)}
    checked = run_check(root, day)
    unreadable = [
        item
        for item in checked.report
        if item.place.pad in (PROMISED, RECORD) and item.code.familie in (Familie.LEZEN, Familie.VELDEN)
    ]
    if unreadable:
        click.echo(render_tekst(shown(unreadable), checked.lines), err=True)
        pad = unreadable[0].place.pad
        raise Complaint(f"{pad} is niet te lezen. Zet een eerdere versie terug, en probeer het dan opnieuw.")
    failed = checked.report.failed
    before = checked.library.promised
    if checked.library.record.sleutel and not before.sleutel:
        raise Complaint(
            f"In {PROMISED} staat geen sleutel meer. Zet de regel terug die git nog weet: met een andere sleutel kent "
            "niemand een pagina terug."
        )
    library = checked.library if controle else with_key(checked.library)
    after = renewed_list(library, day, additions=not failed)
    made = {PROMISED: write_list(after)}
    if not failed:
        made[RECORD] = write_record(renewed_record(replace(library, promised=after), day))
    lacking = {pad for pad, text in made.items() if text != (stands[pad] or b"").decode("utf-8").replace("\r\n", "\n")}
    if controle:
        return _compared(before, after, lacking if before.sleutel else {PROMISED, *lacking})
    if lacking:
        written = {pad: made[pad].encode() for pad in sorted(lacking)}
        Changes(root, written, read={pad: stands[pad] for pad in written}).make()
    click.echo(f"{PROMISED} is bij: {_difference(before, after)}")
    if failed:
        click.echo(f"Er zijn fouten: zie sdw check. Nieuwe adressen komen in {PROMISED} als die weg zijn.", err=True)
    return 1 if failed else 0


def _stands(root: Path, pad: str) -> bytes | None:
    return read_bytes(root / pad) if is_own_file(root, pad) else None


def _compared(before: Adreslijst, after: Adreslijst, lacking: Collection[str]) -> int:
    if lacking == {RECORD}:
        click.echo(f"{RECORD} is niet bij: er veranderde iets dat er nog niet in staat. Typ sdw adressen.")
        return 1
    if not lacking:
        click.echo(f"{PROMISED} klopt: {counted(len(after.adressen), 'adres', 'adressen')}.")
        return 0
    click.echo(f"{PROMISED} is niet bij: {_difference(before, after)} Typ sdw adressen.")
    return 1


def _difference(before: Adreslijst, after: Adreslijst) -> str:
    new = len(after.adressen.keys() - before.adressen.keys())
    gone = len(before.adressen.keys() - after.adressen.keys()) + len(before.vervallen)
    parts = [counted(len(after.adressen), "adres", "adressen"), f"{new} nieuw"]
    if gone:
        parts.append(f"{gone} vervallen en weggelaten")
    return f"{', '.join(parts)}."


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
