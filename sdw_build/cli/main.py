"""The command `sdw`: its subcommands, its exit codes, and its last word when we are at fault.

Exit codes: 0 clean, 1 problems in the content, 2 wrong use, 3 our own fault.
"""

import io
import os
import sys
import traceback
from pathlib import Path

import click

from sdw_build.cli.adressen import adressen, verhuis, weg
from sdw_build.cli.commands import build, check, serve
from sdw_build.cli.dutch import Complaint, DutchGroup, complain
from sdw_build.cli.intrekken import intrekken
from sdw_build.cli.nieuw import nieuw
from sdw_build.cli.redactie import redactie
from sdw_build.cli.schemas import schemas
from sdw_build.cli.uitleg import uitleg
from sdw_build.day import VARIABLE, chosen_day

OUR_FAULT = 3


@click.group(cls=DutchGroup, help="Controleer en bouw de site van Sterk door Werk.")
def sdw() -> None:
    """Hold the subcommands, and refuse a day from the environment that is none."""
    try:
        chosen_day()
    except ValueError:
        typed = os.environ[VARIABLE]
        raise Complaint(f"{VARIABLE} is '{typed}', en dat is geen dag; schrijf jaar-maand-dag.") from None


for command in (check, build, serve, adressen, verhuis, weg, intrekken, redactie, nieuw, schemas, uitleg):
    sdw.add_command(command)


def main() -> None:
    """Run the command line; nothing but an exit code and plain Dutch comes out."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal or a file that lacks a letter gets a question mark in its place.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        # Without its standalone mode click hands back what a subcommand returns: the exit code.
        sys.exit(sdw.main(standalone_mode=False))
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        complain(error)
        sys.exit(2)
    except BrokenPipeError:
        # The reader of our output left; there is nobody to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception:  # noqa: BLE001 — the last net: an editor never sees a traceback
        log = Path(".cache/sdw-fout.txt")
        try:
            log.parent.mkdir(exist_ok=True)
            log.write_text(traceback.format_exc(), encoding="utf-8")
            where = f" De bijzonderheden staan in {log}."
        except OSError:
            where = ""
        click.echo(f"SDW901 fout van het programma: dit ligt niet aan jou.{where} Meld het aan de beheerder.", err=True)
        sys.exit(OUR_FAULT)
