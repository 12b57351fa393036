"""Build the site, as `sdw build` does."""

import logging
import os
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from sdw_build.check import check
from sdw_build.day import VARIABLE, chosen_day
from sdw_build.site.last_good import NoneGoodError, last_good
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
    return _build(_Order(config_file, day, production))


def build_last_good(config_file: Path, day: date | None, *, production: bool = False) -> int:
    """Build the site; when the content has errors, the last good one without what may not be seen."""
    root = config_file.parent
    if not check(root, day, production=production).report.failed:
        return build_site(config_file, day, production=production)
    try:
        with last_good(root, day or chosen_day()) as good:
            click.echo(
                f"De inhoud heeft fouten. Dit is de versie van {good.commit}, de laatste zonder fouten,", err=True
            )
            click.echo("zonder wat er niet meer mag staan. Zie sdw check voor de fouten.", err=True)
            place = load_project(config_file, day).site_dir
            order = _Order(good.folder / "mkdocs.yml", day, production, place, good.removed, cache=root / ".cache")
            return _build(order)
    except NoneGoodError:
        click.echo("De inhoud heeft fouten, en er is geen eerdere versie zonder fouten in git.", err=True)
        return PROBLEMS


def build_preview(config_file: Path, folder: str) -> int:
    """Build a project with its concepts into a folder of its own; not for the world."""
    return _build(_Order(config_file, None, production=False, site_dir=folder, drafts=True))


@dataclass(frozen=True)
class _Order:
    """What to build, and where to when that is not for the project itself to say."""

    config_file: Path
    day: date | None
    production: bool
    site_dir: str | None = None
    removed: frozenset[str] = frozenset()
    drafts: bool = False
    cache: Path | None = None


def _build(order: _Order) -> int:
    started = time.monotonic()
    try:
        config = load_project(order.config_file, order.day)
        config.site_dir = order.site_dir or config.site_dir
        plugin = config.plugins["sdw"]
        if not isinstance(plugin, SdwPlugin):
            raise TypeError(type(plugin))
        plugin.production = order.production
        plugin.removed = order.removed
        plugin.drafts = order.drafts
        plugin.cache = order.cache
        plugin.on_startup(command="build", dirty=False)
        build(config)
    except ConfigurationError as error:
        click.echo(f"mkdocs.yml klopt niet: {error}", err=True)
        return WRONG_USE
    except Abort as stop:
        click.echo(str(stop), err=True)
        return PROBLEMS
    folder = os.path.relpath(config.site_dir)
    click.echo(f"Site gebouwd: {len(plugin.pages)} pagina's in {folder}/, in {time.monotonic() - started:.1f} s.")
    return 0
