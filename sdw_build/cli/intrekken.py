"""`sdw intrekken`: withdraw a consent, and say what remains to be done outside this project."""

from datetime import date
from pathlib import Path

import click

from sdw_build.cli.commands import Day, config_option, find_project
from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.day import today
from sdw_build.withdrawal import NotFoundError, Withdrawal, withdraw


@click.command(cls=DutchCommand)
@config_option
@click.argument("verhaal")
@click.option("--datum", type=Day(), metavar="DAG", help="De dag van intrekken; vandaag als je niets zegt.")
def intrekken(config: Path | None, verhaal: str, datum: date | None) -> int:
    """Haal een verhaal weg omdat iemand de toestemming intrekt."""
    root = find_project(config).parent
    try:
        done = withdraw(root, verhaal, datum or today())
    except NotFoundError as missing:
        near = f" Bedoel je {missing.near}?" if missing.near else ""
        raise Complaint(f"Er is geen verhaal met de naam {verhaal}.{near}") from missing
    click.echo(_told(done))
    return 0


def _told(done: Withdrawal) -> str:
    ids = ", ".join(done.ids) or "geen"
    paths = " ".join((done.pad, "content/ingetrokken.yml", *done.removed))
    lines = [
        f"De toestemming is ingetrokken op {done.day} (kenmerk: {ids}).",
        f"De tekst in {done.pad} is vervangen. Beelden weggehaald: {len(done.removed)}.",
        "",
        "Doe nu dit:",
        "1. Zet het meteen vast en online. Noem de persoon of de titel niet in het bericht:",
        f"   git add -A {paths}",
        '   git commit -m "Trek een toestemming in"',
        "   git push",
        "   Staat er ergens anders een fout, en bouwt de site daardoor niet? Dan gaat dit toch door:",
        "   sdw build --laatste-goede",
        "2. Haal de tekst uit de geschiedenis van git. Hoe dat gaat staat in docs/redactie/intrekken.md.",
        "3. Vraag zoekmachines om het adres te vergeten, en leeg de caches van de server en het netwerk ervoor.",
        "4. Kijk wat er al verstuurd is: nieuwsbrieven, mails, afdrukken. Vertel de persoon wat niet terug te halen is.",
        "5. Bewaar de brief of mail waarin de persoon dit vroeg, bij het formulier, buiten deze map.",
    ]
    if done.mentions:
        lines += [
            "",
            "Hier staat nog een link, de titel of een naam. Op de site is dat al weg; haal het ook uit de tekst:",
        ]
        lines += [f"   {place.pad}, regel {place.regel}" for place in done.mentions]
    return "\n".join(lines)
