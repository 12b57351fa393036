"""The output folders: built aside, and put in place only when they are whole."""

import os
import shutil
from contextlib import ExitStack, suppress
from pathlib import Path

from sdw_build.aside import Aside, clear_abandoned, patiently
from sdw_build.schema.kinds import VERHAAL
from sdw_build.surroundings import is_held, reason

_BUILT = ("404.html", "assets", "index.html", "nginx.conf", VERHAAL.section)
_ADVICE = (
    "Er is niets gebouwd en niets weggehaald: daar staat nog wat er stond. "
    "Geef bij site_dir in mkdocs.yml een gewone map op."
)
_HELD = (
    "Sluit wat die map open heeft: Verkenner, een editor, een webserver, of OneDrive terwijl het bijwerkt. "
    "Bouw dan opnieuw. Er is niets weggehaald: daar staat nog wat er stond."
)


class NoPlaceError(Exception):
    """The site cannot be put where it belongs; holds why, and what to do about it, in Dutch."""


class Output:
    """The output folders of a build, the site and the server's rules, which take their places together or not at all."""

    def __init__(self, final: Path) -> None:
        """Make empty folders on the same disk, so that putting them in place is a rename; raises `NoPlaceError`."""
        server = final.with_name(f"{final.name}-server")
        for folder in (final, server):
            _refuse(folder)
        try:
            final.parent.mkdir(parents=True, exist_ok=True)
            self.left = clear_copies(final)  # old copies that could not be removed
            self._aside = Aside(final.parent, _prefix(final))
        except OSError as error:
            raise NoPlaceError(f"In {final.parent} kan niets worden gemaakt: {reason(error)}. {_ADVICE}") from error
        self.final = final
        self.draft, self.server = (self._folder(folder) for folder in (final, server))

    def put_in_place(self) -> None:
        """Replace the site by the new one; what was there goes only after the new stands. Raises `NoPlaceError`."""
        try:
            with ExitStack() as undo:
                for draft in (self.draft, self.server):
                    _put(draft, self.final.with_name(draft.name), undo)
                undo.pop_all()
        except OSError as error:
            why = f"De map {error.filename} is niet te vervangen: {reason(error)}."
            raise NoPlaceError(f"{why} {self._advice(error)}") from error
        self.discard()

    def _advice(self, error: OSError) -> str:
        if left := self._without_place:
            return f"De vorige site staat nu in {left[0]}. Sluit wat haar open heeft, en bouw opnieuw."
        return _HELD if is_held(error) else _ADVICE

    @property
    def _without_place(self) -> list[Path]:
        """What stood in a place that is now empty: it could not be put back."""
        drafts = (self.draft, self.server)
        olds = [_old(draft) for draft in drafts if not self.final.with_name(draft.name).exists()]
        return [old for old in olds if old.exists()]

    def discard(self) -> None:
        """Remove the drafts, and what stood where they now stand; what could not be put back is kept."""
        if self._without_place:
            self._aside.keep()
            return
        self._aside.clear()
        self.left += (self._aside.folder,) if self._aside.folder.exists() else ()

    def _folder(self, final: Path) -> Path:
        folder = self._aside.folder / final.name
        folder.mkdir()
        folder.chmod(0o755)
        return folder


def clear_copies(final: Path) -> tuple[Path, ...]:
    """Remove what builds of a site left beside it when they were broken off; return what could not be removed."""
    prefixes = (_prefix(final), f"{_prefix(final)}server-")
    return tuple(path for prefix in prefixes for path in clear_abandoned(final.parent, prefix, _BUILT))


def beside(final: Path) -> Path:
    """Return where the site of a day that is over goes: beside the site, to look at."""
    return final.with_name(f"{final.name}-voorbeeld")


def clear_beside(final: Path) -> None:
    """Remove the site of a day that is over: what it shows may have been withdrawn since."""
    place = beside(final)
    for folder, made in ((place, "404.html"), (place.with_name(f"{place.name}-server"), "nginx.conf")):
        if (folder / made).is_file() and not folder.is_symlink():
            shutil.rmtree(folder, ignore_errors=True)


def _prefix(final: Path) -> str:
    return f".{final.name}-"


def _put(draft: Path, final: Path, undo: ExitStack) -> None:
    _refuse(final)
    if final.exists():
        old = _old(draft)
        undo.callback(_back, old, final)
        patiently(lambda: final.rename(old))
    undo.callback(_back, final, draft)
    patiently(lambda: draft.rename(final))


def _old(draft: Path) -> Path:
    """Return where what stood in the place of a draft goes."""
    return draft.with_name(f"{draft.name}-oud")


def _back(moved: Path, before: Path) -> None:
    """Undo a rename, if it was made."""
    if moved.exists() and not before.exists():
        with suppress(OSError):  # then it is kept where it is, and told
            patiently(lambda: moved.rename(before))


def _refuse(final: Path) -> None:
    """Refuse a place that is not a folder of our own: the whole of it would be replaced."""
    if final.is_symlink():
        raise NoPlaceError(f"{final} is een koppeling naar {final.resolve()}, en die vervangt de bouw niet. {_ADVICE}")
    if final.exists() and not final.is_dir():
        raise NoPlaceError(f"{final} is geen map. {_ADVICE}")
    if os.path.ismount(final):
        raise NoPlaceError(f"{final} is een schijf van buiten (een mount), en die is niet te vervangen. {_ADVICE}")
    if (final / "mkdocs.yml").exists() or (final / ".git").exists():
        raise NoPlaceError(f"In {final} staat een project; de bouw zou het weggooien. {_ADVICE}")
