"""The command `sdw`: its subcommands, its exit codes, and its last word when we are at fault.

Exit codes: 0 clean, 1 problems in the content, 2 wrong use, 3 our own fault.
"""

import os
import sys
import traceback
from pathlib import Path

import click

from sdw_build.cli.adressen import adressen, verhuis, weg
from sdw_build.cli.commands import build, check, serve
from sdw_build.cli.dutch import DutchGroup, complain
from sdw_build.cli.intrekken import intrekken

OUR_FAULT = 3


@click.group(cls=DutchGroup, help="Controleer en bouw de site van Sterk door Werk.")
def sdw() -> None:
    """Hold the subcommands."""


for command in (check, build, serve, adressen, verhuis, weg, intrekken):
    sdw.add_command(command)


def main() -> None:
    """Run the command line; nothing but an exit code and plain Dutch comes out."""
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
