"""Where releases stand: beside each other, with a link to the one that visitors see.

The link is replaced in one step, so that no visitor meets half a site; the site and its server's rules change together.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from secrets import token_hex

from sdw_build.aside import Aside, clear_abandoned
from sdw_build.disk import force_name, force_tree
from sdw_build.online.release import SERVER, SITE, Release
from sdw_build.surroundings import reason
from sdw_build.turn import Turn, TurnError

_RELEASES, _NOW = "uitgaven", "nu"
_DRAFT, _LINK = ".maakt-", ".koppeling-"
_NAME = re.compile(r"\d{4}-\d\d-\d\d-\d{6}-[0-9a-f]{8}")
_MOMENT = "%Y-%m-%d-%H%M%S"
_KEPT = 3  # with the one that visitors see
_PATIENCE = 1800.0  # seconds: longer than a build takes


class NoShelfError(Exception):
    """A site cannot be put online here; holds why and what to do about it, in Dutch."""


class Shelf:
    """The releases in a folder; whoever opens it is alone with it until `close`."""

    def __init__(self, target: Path, waiting: Callable[[int], None]) -> None:
        """Wait for whoever is busy here, and remove what an earlier run left; raises `NoShelfError`, or OSError."""
        self.target, self.releases = target, target / _RELEASES
        _refuse(target)
        self.releases.mkdir(exist_ok=True)
        try:
            self._turn = Turn(self.releases / ".slot", _PATIENCE, waiting)
        except TurnError as error:
            raise NoShelfError(f"Een andere opdracht is al lang bezig in {target}. Er is niets veranderd.") from error
        clear_abandoned(self.releases, _DRAFT)
        for left in target.glob(f"{_LINK}*"):
            left.unlink(missing_ok=True)
        self.keep_few()

    def close(self) -> None:
        """Let the next one in."""
        self._turn.end()

    def draft(self) -> Aside:
        """Make a folder to build in, on the same disk."""
        return Aside(self.releases, _DRAFT)

    @property
    def current(self) -> Release | None:
        """Return the release that visitors see."""
        with suppress(OSError):
            folder = self.releases / (self.target / _NOW).readlink().name
            return Release(folder) if folder.is_dir() else None
        return None

    def all(self) -> list[Release]:
        """Return the releases, the newest first."""
        return [Release(path) for path in sorted(self.releases.iterdir(), reverse=True) if _NAME.fullmatch(path.name)]

    def before(self, release: Release) -> list[Release]:
        """Return the releases from before one, the newest first."""
        return [other for other in self.all() if other.name < release.name]

    def put(self, draft: Release, digest: str) -> Release:
        """Force a finished draft to disk, under a name that tells when and what."""
        force_tree(draft.folder)
        moments = [datetime.now(UTC)]
        if others := self.all():  # a clock may run back, and names tell the order
            newest = datetime.strptime(others[0].name.rpartition("-")[0], _MOMENT).replace(tzinfo=UTC)
            moments.append(newest + timedelta(seconds=1))
        made = Release(self.releases / f"{max(moments).strftime(_MOMENT)}-{digest[:8]}")
        draft.folder.rename(made.folder)
        force_name(made.folder)
        return made

    def show(self, release: Release) -> None:
        """Let visitors see a release from now on, in one step; raises `NoShelfError`, or OSError."""
        self._lead(_NOW, Path(_RELEASES) / release.name)
        for name in (SITE, SERVER):
            if not (self.target / name).is_symlink():
                self._lead(name, Path(_NOW) / name)

    def _lead(self, name: str, to: Path) -> None:
        link = self.target / f"{_LINK}{token_hex(4)}"
        try:
            link.symlink_to(to, target_is_directory=True)
        except (OSError, NotImplementedError) as error:
            why = reason(error) if isinstance(error, OSError) else "dat kan hier niet"
            raise NoShelfError(
                f"In {self.target} is geen koppeling te maken: {why}. Er is niets veranderd. "
                "Kent deze schijf geen koppelingen? Bouw dan, en gebruik .ci/naar-server.sh."
            ) from error
        link.replace(self.target / name)
        force_name(self.target / name)

    def drop(self, releases: list[Release]) -> None:
        """Remove releases; broken off half way, what is left of one is never shown again."""
        if releases:
            aside = self.draft()
            for release in releases:
                release.folder.rename(aside.folder / release.name)
            aside.clear()

    def keep_few(self) -> None:
        """Remove all but the newest releases, and those that were made and never shown, or taken back."""
        current = self.current
        kept = [current, *self.before(current)[: _KEPT - 1]] if current else []
        self.drop([release for release in self.all() if release not in kept])


def _refuse(target: Path) -> None:
    """Refuse a place that is not ours, or not there: a mount that is missing would be filled behind its back."""
    if not target.is_dir():
        raise NoShelfError(f"{target} is geen map. Maak hem eerst, of kijk of de schijf er is.")
    for name in (SITE, SERVER, _NOW):
        if (target / name).exists() and not (target / name).is_symlink():
            raise NoShelfError(
                f"In {target} staat al {name}, en die is niet van sdw publiceer. Geef een lege map, "
                "of haal die weg als je zeker weet dat niemand hem nodig heeft."
            )
    if (target / _RELEASES).is_symlink():
        raise NoShelfError(f"{target / _RELEASES} is een koppeling. Geef de map zelf op.")
