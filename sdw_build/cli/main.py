"""The command `sdw`: its subcommands, its exit codes, and its last word when we are at fault.

Exit codes: 0 clean, 1 problems in the content or what the computer refuses, 2 wrong use, 3 our own fault. Who is asked to
end by a signal ends with 128 and its number.
"""

import gc
import os
import sys
from pathlib import Path

import click

from sdw_build.cli.dutch import Complaint, ProblemsError, complain
from sdw_build.cli.later import LaterGroup
from sdw_build.cli.streams import open_streams
from sdw_build.day import VARIABLE, chosen_day
from sdw_build.editing.refusal import DisturbedError, DoneError, RefusedError
from sdw_build.fault import record_fault
from sdw_build.stopping import stop_properly, stopped_code
from sdw_build.surroundings import refused

PROBLEMS, WRONG_USE, OUR_FAULT = 1, 2, 3

_COMMANDS = {
    "check": ("check", "Kijk alle inhoud na."),
    "build": ("build", "Bouw de site in de map site."),
    "publiceer": ("publiceer", "Bouw de site en zet hem online."),
    "serve": ("serve", "Bekijk de site terwijl je schrijft."),
    "nieuw": ("nieuw", "Maak een nieuw verhaal, een nieuwe methodiek, of iets anders."),
    "beeld": ("beeld", "Zet een foto klein, rechtop en zonder gegevens naast een tekst."),
    "adressen": ("adressen", "Werk de lijst van beloofde adressen bij."),
    "verhuis": ("adressen", "Geef een pagina een ander adres."),
    "voegsamen": ("voegsamen", "Maak van twee pagina's een."),
    "weg": ("adressen", "Haal een pagina met opzet van de site."),
    "cijfer": ("cijfer", "Vervang een cijfer door een ander, zin voor zin."),
    "nagelopen": ("nagelopen", "Schrijf op dat je een pagina hebt nagelopen."),
    "intrekken": ("intrekken", "Trek de toestemming voor een verhaal in."),
    "redactie": ("redactie", "Zie wat er te doen is voor de redactie."),
    "nieuwsbrief": ("nieuwsbrief", "Maak een mail van wat er nieuw en veranderd is."),
    "links": ("links", "Kijk of links naar andere sites er nog zijn."),
    "verwijzingen": ("verwijzingen", "Kijk of links van een ander naar deze site nog kloppen."),
    "schemas": ("schemas", "Werk de schema's en de lijst van velden bij."),
    "uitleg": ("uitleg", "Leg een melding uit."),
}


@click.group(
    cls=LaterGroup,
    later={name: (f"sdw_build.cli.{module}", line) for name, (module, line) in _COMMANDS.items()},
    help="Controleer en bouw de site van Sterk door Werk.",
)
def sdw() -> None:
    """Hold the subcommands, and refuse a day from the environment that is none."""
    try:
        chosen_day()
    except ValueError:
        typed = os.environ[VARIABLE]
        raise Complaint(f"{VARIABLE} is '{typed}', en dat is geen dag; schrijf jaar-maand-dag.") from None


def _code(error: RefusedError) -> int:
    if isinstance(error, DoneError):
        return 0
    return PROBLEMS if isinstance(error, DisturbedError) else WRONG_USE


def main() -> None:
    """Run the command line; nothing but an exit code and plain Dutch comes out."""
    stop_properly()
    open_streams()
    # What is read and made hangs together in trees, that need nobody to look for circles in all of it again and again.
    gc.set_threshold(1_000_000, 20, 100)
    try:
        # Without its standalone mode click hands back what a subcommand returns: the exit code.
        sys.exit(sdw.main(standalone_mode=False))
    except click.Abort as stopped:
        for line in getattr(stopped.__cause__, "__notes__", ()):
            click.echo(f"Gestopt. {line}", err=True)
        sys.exit(stopped_code(stopped.__cause__))
    except click.ClickException as error:
        complain(error)
        sys.exit(WRONG_USE)
    except ProblemsError as error:
        click.echo(str(error), err=True)
        sys.exit(PROBLEMS)
    except RefusedError as error:
        click.echo(error.sentence, err=True)
        sys.exit(_code(error))
    except BrokenPipeError:
        # The reader of our output left; there is nobody to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:  # noqa: BLE001 — the last net: an editor never sees a traceback
        click.echo(record_fault(Path()), err=True)
        sys.exit(PROBLEMS if refused(error) else OUR_FAULT)
