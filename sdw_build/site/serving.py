"""Serve the site while an editor writes, as `sdw serve` does."""

import logging
from datetime import date
from pathlib import Path

import click
from mkdocs.commands.serve import serve
from mkdocs.exceptions import Abort, ConfigurationError

from sdw_build.site.building import PROBLEMS, WRONG_USE, load_project


def serve_site(config_file: Path, day: date | None, address: str) -> int:
    """Serve until the editor stops it, and return the exit code."""
    try:
        load_project(config_file, day)
        logging.getLogger("mkdocs.livereload").setLevel(logging.CRITICAL)  # a failed rebuild is told by the plugin
        click.echo(f"Bekijk de site op http://{address}/ en stop met Ctrl+C.")
        serve(config_file=str(config_file), dev_addr=address, livereload=True)
    except ConfigurationError as error:
        click.echo(f"mkdocs.yml klopt niet: {error}", err=True)
        return WRONG_USE
    except Abort as stop:
        click.echo(str(stop), err=True)
        return PROBLEMS
    except OSError:
        click.echo(f"Het adres {address} is al in gebruik. Kies een ander: sdw serve --adres 127.0.0.1:8001", err=True)
        return WRONG_USE
    return 0
