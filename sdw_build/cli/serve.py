"""`sdw serve`: preview the site."""

from datetime import date
from pathlib import Path

import click

from sdw_build.cli.address import ServerAddress
from sdw_build.cli.dutch import DutchCommand
from sdw_build.cli.options import config_option, day_option, open_project
from sdw_build.day import chosen_day
from sdw_build.preview.listening import Address


@click.command(cls=DutchCommand)
@config_option
@day_option
@click.option(
    "--adres", type=ServerAddress(), default="127.0.0.1:8000", metavar="ADRES", help="Waar de site te zien is."
)
def serve(config: Path | None, datum: date | None, adres: Address) -> int:
    """Bekijk de site op je eigen computer; wat je bewaart zie je meteen."""
    from sdw_build.preview.serving import serve_site  # noqa: PLC0415 — as in build

    return serve_site(open_project(config), datum or chosen_day(), adres)
