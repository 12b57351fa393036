"""Build the site, as `sdw build` does."""

import logging
import os
import time
from datetime import date
from pathlib import Path

import click

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from sdw_build.site.day import VARIABLE
from sdw_build.site.plugin import SdwPlugin

PROBLEMS, WRONG_USE = 1, 2


def load_project(config_file: Path, day: date | None) -> MkDocsConfig:
    """Read mkdocs.yml, for a day; MkDocs itself stays silent but for what is wrong."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    config = load_config(config_file=str(config_file))
    if "sdw" not in config.plugins:
        raise ConfigurationError("bij plugins ontbreekt 'sdw'")
    if day is not None:
        os.environ[VARIABLE] = day.isoformat()
    return config


def build_site(config_file: Path, day: date | None, *, production: bool = False) -> int:
    """Build the site and return the exit code; for production, only with complete settings."""
    started = time.monotonic()
    try:
        config = load_project(config_file, day)
        plugin = config.plugins["sdw"]
        if not isinstance(plugin, SdwPlugin):
            raise TypeError(type(plugin))
        plugin.production = production
        plugin.on_startup(command="build", dirty=False)
        build(config)
    except ConfigurationError as error:
        click.echo(f"mkdocs.yml klopt niet: {error}", err=True)
        return WRONG_USE
    except Abort as stop:
        click.echo(str(stop), err=True)
        return PROBLEMS
    count = len(plugin.pages)
    folder = os.path.relpath(config.site_dir)
    click.echo(f"Site gebouwd: {count} pagina's in {folder}/, in {time.monotonic() - started:.1f} s.")
    return 0
