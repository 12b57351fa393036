"""`sdw schemas`: write what follows from the models, for editors' tools and the handbook."""

from pathlib import Path

import click

from sdw_build.cli.dutch import DutchCommand
from sdw_build.cli.options import config_option, find_project
from sdw_build.data.promise import broken, described, written
from sdw_build.editing.changes import Changes
from sdw_build.forms.published import published

_V2 = "Laat v1 zoals het is, en maak er een v2 naast: docs/ontwikkeling/data.md zegt hoe."


@click.command(cls=DutchCommand)
@config_option
@click.option("--controle", is_flag=True, help="Zeg alleen of ze kloppen, en schrijf niets.")
def schemas(config: Path | None, controle: bool) -> int:
    """Schrijf de JSON Schema's in schemas/, ook die van de data, de lijst van velden in het handboek, en de hulp voor VS Code."""
    root = find_project(config).parent
    if found := list(broken(root)):
        for pad, what in found:
            click.echo(f"{pad}: {what}.", err=True)
        click.echo(f"Dit breekt wat anderen met de data doen. {_V2}", err=True)
        return 1
    data = {pad: written(schema) for pad, schema in described().items()}
    wanted = {pad: text.encode() for pad, text in {**published(), **data}.items()}
    stale = {
        pad: text for pad, text in wanted.items() if not (root / pad).is_file() or (root / pad).read_bytes() != text
    }
    for pad in stale:
        click.echo(f"{pad} {'klopt niet meer' if controle else 'is bijgewerkt'}.")
    if not stale:
        click.echo("Alles klopt.")
    if not controle:
        for pad, text in stale.items():  # each is whole by itself
            Changes(root, {pad: text}).make()
    return 1 if stale and controle else 0
