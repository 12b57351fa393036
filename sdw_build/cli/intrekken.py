"""`sdw intrekken`: withdraw a consent, and say what was done and what remains to be done outside this project."""

import shlex
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path

import click

from sdw_build.cli.at_work import at_work
from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.cli.options import Day, config_option, find_project
from sdw_build.cli.questions import Conversation
from sdw_build.day import today
from sdw_build.editing.refusal import RefusedError
from sdw_build.forms.fields import Keuze
from sdw_build.source.project import ProjectError, read_project
from sdw_build.stopping import undisturbed
from sdw_build.surroundings import seen_from_here
from sdw_build.withdrawal.plan import WhoError, WithdrawalPlan, plan_withdrawal
from sdw_build.withdrawal.remains import forget_remains
from sdw_build.withdrawal.stories import Person
from sdw_build.withdrawal.withdrawing import Withdrawal, withdraw


@click.command(cls=DutchCommand)
@config_option
@click.argument("verhaal", required=False)
@click.option(
    "--kenmerk",
    "kenmerken",
    multiple=True,
    metavar="KENMERK",
    help="Wie intrekt: het kenmerk van de toestemming, zoals T-2026-014. Zonder verhaal: alle verhalen met dat kenmerk.",
)
@click.option("--datum", type=Day(), metavar="DAG", help="De dag van intrekken; vandaag als je niets zegt.")
def intrekken(config: Path | None, verhaal: str | None, kenmerken: tuple[str, ...], datum: date | None) -> int:
    """Haal een verhaal weg omdat iemand de toestemming intrekt."""
    config_file = find_project(config)
    ids = [item.strip() for listed in kenmerken for item in listed.split(",") if item.strip()]
    if not verhaal and not ids:
        raise Complaint("Zeg welk verhaal, of met --kenmerk welke toestemming.")
    root = config_file.parent
    asked = ids or _planned(root, verhaal, ids).kenmerken  # who it is, before anyone has to wait
    with _at_work_whatever(root):
        plan = plan_withdrawal(root, verhaal, asked)
        with undisturbed():  # nobody is taken away by half
            done = withdraw(plan, datum or today(), _site(config_file))
            for step in done.steps:
                click.echo(f"{'Gelukt' if step.gelukt else 'NIET GELUKT'}: {step.zin}", err=not step.gelukt)
            click.echo("\n".join(_still_to_do(done, _site(config_file))))
            if not done.failed:
                forget_remains(root)
    return 1 if done.failed else 0


@contextmanager
def _at_work_whatever(root: Path) -> Iterator[None]:
    """Hold the turn of a project; withdraw all the same when it cannot be had."""
    with ExitStack() as turn:
        try:
            turn.enter_context(at_work(root))
        except RefusedError as error:
            click.echo(f"Let op: {error.sentence} Het intrekken gaat door.", err=True)
        yield


def _planned(root: Path, verhaal: str | None, ids: list[str]) -> WithdrawalPlan:
    """Find what is meant; ask who withdraws when a verhaal names several people."""
    try:
        return plan_withdrawal(root, verhaal, ids)
    except WhoError as who:
        if not sys.stdin.isatty():
            people = "\n".join(f"  --kenmerk {person.kenmerk}  {person.rol}".rstrip() for person in who.people)
            raise Complaint(f"In {who.pad} staat meer dan een toestemming. Zeg wie intrekt:\n{people}") from who
        return plan_withdrawal(root, verhaal, _asked(who.people))


def _asked(people: tuple[Person, ...]) -> list[str]:
    words = "Het verhaal gaat dan weg. Andere verhalen van de anderen blijven staan."
    return Conversation().choices(
        "Wie trekt de toestemming in?", words, [Keuze(person.kenmerk, person.rol) for person in people]
    )


def _site(config_file: Path) -> Path:
    try:
        return read_project(config_file).site
    except ProjectError:
        return config_file.parent / "site"


def _still_to_do(done: Withdrawal, site: Path) -> Iterator[str]:
    root = done.plan.folder.root
    paths = " ".join(shlex.quote(seen_from_here(root / path)) for path in done.touched)
    yield from (
        "",
        "Doe nu dit:",
        "1. Zet het meteen vast en online. Noem de persoon of de titel niet in het bericht:",
        f"   git add -A -- {paths}",
        '   git commit -m "Trek een toestemming in"',
        "   git push",
        "   Bouw je de site zelf? Staat er ergens anders een fout, dan gaat dit toch door:",
        "   sdw build --laatste-goede",
        "2. Haal de tekst uit de geschiedenis van git. Hoe dat gaat staat in docs/redactie/intrekken.md.",
        "3. Vraag zoekmachines om het adres te vergeten, en leeg de caches van de server en het netwerk ervoor.",
        "4. Kijk wat er al verstuurd is: nieuwsbrieven, mails, afdrukken. Vertel de persoon wat niet terug te halen is.",
        "5. Bewaar de brief of mail waarin de persoon dit vroeg, bij het formulier, buiten deze map.",
    )
    if any((site / story.address.strip("/")).exists() for story in done.plan.gone):
        yield from ("", f"In de map {site.name} staat het verhaal nog, tot je de site opnieuw bouwt.")
    if done.plan.goods.shared:
        yield from (
            "",
            "Deze beelden gebruikt een andere pagina ook, en die staan er dus nog. Staat de persoon erop? Haal ze weg:",
            *(f"   {pad}" for pad in done.plan.goods.shared),
        )
    if done.mentions:
        yield from (
            "",
            "Hier staat nog een link, de titel, een zin of een naam. Haal het ook uit de tekst:",
            *(f"   {place.pad}, regel {place.regel}" for place in done.mentions),
        )
