"""Put the site online, or the one from before: `sdw publiceer`."""

import shutil
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from sdw_build.amounts import counted
from sdw_build.check import check
from sdw_build.disk import force_tree
from sdw_build.last_good import NoneGoodError, find_last_good
from sdw_build.library.publication import Publication
from sdw_build.online.release import SERVER, SITE, Record, Release, finish, keep_assets
from sdw_build.online.shelf import NoShelfError, Shelf
from sdw_build.site.files import FinishedSite
from sdw_build.source.history import state_of_consent
from sdw_build.source.project import Project

PROBLEMS = 1
Build = Callable[[Project, date], int]


def publish(project: Project, target: Path, day: date, build: Build) -> int:
    """Build the site, let visitors see it once all of it is on disk, and return the exit code; raises `NoShelfError`."""
    shelf = _open(project, target)
    try:
        consent = state_of_consent(project.root, day)  # before the content is read: never newer than that
        aside = shelf.draft()
        try:
            draft = Release(aside.folder / "uitgave")
            draft.folder.mkdir(mode=0o755)
            done = build(replace(project, site=draft.site), day)
            if not (draft.site / "index.html").is_file():
                click.echo("Er is niets online gezet: daar staat nog wat er stond.", err=True)
                return done or PROBLEMS
            _only_what_was_built(draft)
            _put(shelf, draft, Record(consent), day)
        finally:
            aside.clear()
        return done
    finally:
        shelf.close()


def take_back(project: Project, target: Path, day: date) -> int:
    """Let visitors see the release from before, if all in it may still be seen; raises `NoShelfError`."""
    shelf = _open(project, target)
    try:
        current = shelf.current
        if current is None:
            raise NoShelfError(f"In {target} is nog niets online gezet.")
        _forget(shelf, state_of_consent(project.root, day), _shown_now(project, day), keep=current)
        before = shelf.before(current)
        if not before:
            click.echo("Er is geen eerdere uitgave die nog mag. Zet de inhoud terug in git, en publiceer.", err=True)
            return PROBLEMS
        shown = before[0]
        record = shown.record
        keep_assets(shown, current, record, day)
        shown.write(record)
        force_tree(shown.folder)
        shelf.show(shown)
        click.echo(f"Terug: online staat nu weer uitgave {shown.name}. Publiceren zet de inhoud van nu online.")
        _tell_rules(shown, current)
        return 0
    finally:
        shelf.close()


def _open(project: Project, target: Path) -> Shelf:
    if target.resolve().is_relative_to(project.root.resolve()):
        raise NoShelfError(f"{target} ligt in het project. Geef een map daarbuiten: die van de webserver.")
    return Shelf(target, lambda process: click.echo(f"Wacht op een andere opdracht (proces {process}) …", err=True))


def _only_what_was_built(draft: Release) -> None:
    for path in draft.folder.iterdir():
        if path.name not in (SITE, SERVER):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def _put(shelf: Shelf, draft: Release, record: Record, day: date) -> None:
    current, digest = shelf.current, draft.digest()
    if current and current.digest() == digest:
        made = current
        made.write(replace(made.record, toestemming=record.toestemming))
        click.echo(f"Er is niets veranderd: uitgave {made.name} blijft online.")
    else:
        finish(draft, current, record, day)
        made = shelf.put(draft, digest)
        shelf.show(made)
        click.echo(f"Online: uitgave {made.name}, in {shelf.target / SITE}.")
    _forget(shelf, record.toestemming, made.shown, keep=made)
    shelf.keep_few()
    _tell_rules(made, current)


def _forget(shelf: Shelf, consent: str, shown: Collection[str] | None, *, keep: Release) -> None:
    """Remove every other release that shows what may not be seen any more; in doubt that is each of them."""
    gone = [release for release in shelf.all() if release.name != keep.name and not _may_stay(release, consent, shown)]
    shelf.drop(gone)
    if gone:
        told = counted(len(gone), "eerdere uitgave", "eerdere uitgaven")
        click.echo(f"Weggehaald: {told}. Daarin staat iets wat er niet meer mag staan, of dat is niet na te gaan.")


def _may_stay(release: Release, consent: str, shown: Collection[str] | None) -> bool:
    known = bool(consent) and release.record.toestemming == consent
    return known and release.shown is not None and shown is not None and release.shown <= frozenset(shown)


def _shown_now(project: Project, day: date) -> Collection[str] | None:
    """Return the files that show a verhaal by the content of today; None when that cannot be known."""
    try:
        checked, removed = check(project.root, day), frozenset[str]()
        if checked.report.failed:
            good = find_last_good(project.root, day)
            checked, removed = good.checked, good.removed
    except NoneGoodError:
        return None
    return FinishedSite(project, Publication(checked.library, day, removed)).shown().splitlines()


def _tell_rules(now: Release, before: Release | None) -> None:
    if before is None or now.rules != before.rules:
        click.echo("De regels voor de server zijn nieuw. Die leest ze pas na: nginx -t && nginx -s reload")
