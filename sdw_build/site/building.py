"""Build the site, as `sdw build` does."""

import os
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from sdw_build.check import Checked, check
from sdw_build.diagnostics.render.paint import wants_colour
from sdw_build.diagnostics.render.tekst import render_count, render_tekst
from sdw_build.editing.changes import clear_drafts_of
from sdw_build.library.publication import Publication
from sdw_build.publish.search import SearchIndexError, make_search_index
from sdw_build.site.files import FinishedSite, forget_unseen
from sdw_build.site.last_good import NoneGoodError, last_good
from sdw_build.site.output import Output, clear_copies
from sdw_build.source.project import Project

PROBLEMS = 1


def build_site(project: Project, day: date, *, production: bool = False) -> int:
    """Build the site and return the exit code; for production, only with complete settings."""
    started = time.monotonic()
    clear_copies(project.site)
    clear_drafts_of(project.root)
    checked = check(project.root, day, production=production)
    if checked.report.failed:
        forget_unseen(Publication(checked.library, day))
        click.echo(f"{tell(checked)} De site is niet gebouwd.", err=True)
        return PROBLEMS
    return build(project, Publication(checked.library, day), started=started)


def build_last_good(project: Project, day: date, *, production: bool = False) -> int:
    """Build the site; when the content has errors, the last good one without what may not be seen."""
    clear_copies(project.site)
    clear_drafts_of(project.root)
    checked = check(project.root, day, production=production)
    if not checked.report.failed:
        return build_site(project, day, production=production)
    try:
        with last_good(project.root, day) as good:
            click.echo(
                f"De inhoud heeft fouten. Dit is de versie van {good.commit}, de laatste zonder fouten,", err=True
            )
            click.echo("zonder wat er niet meer mag staan. Zie sdw check voor de fouten.", err=True)
            publication = Publication(check(good.folder, day).library, day, good.removed)
            return build(replace(project, root=good.folder), publication, cache=project.root / ".cache")
    except NoneGoodError:
        forget_unseen(Publication(checked.library, day))
        click.echo("De inhoud heeft fouten, en er is geen eerdere versie zonder fouten in git.", err=True)
        return PROBLEMS


def build_preview(project: Project, day: date, folder: Path) -> int:
    """Build a project with its concepts into a folder of its own; not for the world."""
    checked = check(project.root, day)
    if checked.report.failed:
        return PROBLEMS
    return build(replace(project, site=folder), Publication(checked.library, day, drafts=True))


def build(
    project: Project, publication: Publication, *, cache: Path | None = None, started: float | None = None
) -> int:
    """Make a publication into a site, put it in place when it is whole, and return the exit code."""
    started = started or time.monotonic()
    output = Output(project.site)
    try:
        finished = FinishedSite(project, publication, cache)
        for file in finished.files():
            file.write(output.draft)
        complete(finished, output)
    except SearchIndexError as error:
        output.discard()
        click.echo(str(error), err=True)
        return PROBLEMS
    except BaseException:
        output.discard()
        raise
    for left in output.left:
        click.echo(f"Hier staat nog een oude kopie van de site, die sdw niet kan weghalen: {left}.", err=True)
    folder = os.path.relpath(project.site)
    click.echo(f"Site gebouwd: {len(finished.pages)} pagina's in {folder}/, in {time.monotonic() - started:.1f} s.")
    return 0


def complete(finished: FinishedSite, output: Output) -> None:
    """Add what is made of the written files, and put everything in place; raises `SearchIndexError`."""
    make_search_index(output.draft, finished.publication.library.synonyms.groepen)
    (output.server / "nginx.conf").write_text(finished.server_rules(), encoding="utf-8")
    output.put_in_place()


def tell(checked: Checked) -> str:
    """Print what is wrong, and return how much that is in a sentence."""
    report, library = checked.report, checked.library
    click.echo(render_tekst(report, checked.lines, colour=wants_colour(sys.stderr)), err=True)
    return render_count(report, len(library.documents) + len(library.unreadable))
