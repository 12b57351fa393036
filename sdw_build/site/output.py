"""The output folders: built aside, forced to disk, and put in place only when they are whole."""

import errno
import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from sdw_build.amounts import counted
from sdw_build.aside import Aside, clear_abandoned, clear_drafts, replace_file
from sdw_build.diagnostics.codes import Code
from sdw_build.disk import force_tree
from sdw_build.schema.kinds import VERHAAL
from sdw_build.seal import sealed, unsealed
from sdw_build.site.exchanging import fill, make_folders, old_of, take_place
from sdw_build.site.finishing import make_ready
from sdw_build.source.made import LISTED, RULES, line_of, rules_of, stranger
from sdw_build.stopping import undisturbed
from sdw_build.surroundings import is_held, reason, refused, seen_from_here
from sdw_build.turn import Turn, TurnError

_BUILT = ("404.html", "assets", "index.html", RULES, VERHAAL.section)
_ADVICE = (
    "Er is niets gebouwd en niets weggehaald: daar staat nog wat er stond. "
    "Geef bij site_dir in mkdocs.yml een gewone map op."
)
_HELD = (
    "Sluit wat die map open heeft: Verkenner, een editor, een webserver, of OneDrive terwijl het bijwerkt. "
    "Bouw dan opnieuw. Er is niets weggehaald: daar staat nog wat er stond."
)
# In the folder aside: which folders were about to take which place, how, and the list of what stood there.
_PLAN, _FILLING, _LIST = "plan", "vullen", "lijst"
_PATIENCE = 600  # seconds for another build
_MINUTE = 60
_NO_RIGHTS = (errno.EACCES, errno.EPERM, errno.EROFS)
_DRAFT = re.compile(r"[^\s:]*\.[^/\\\s:]+-[a-z0-9_]{8}[/\\]")


class NoPlaceError(Exception):
    """The site cannot be put where it belongs; holds why, and what to do about it, in Dutch."""


class Output:
    """The output folders of a build, the site and the server's rules, which take their places together or not at all."""

    def __init__(self, final: Path) -> None:
        """Make empty folders on the same disk, so that they can change places; raises `NoPlaceError`, or OSError."""
        self.final = final
        self._site, self._rules = _followed(final), _followed(rules_of(final))
        make_folders(final.parent)
        self.left = clear_copies(final)  # old copies that could not be removed
        _refuse_strangers(final)
        self._aside = _aside(self._site)
        self._standing = stamp(final)
        self.draft, self.server = (self._folder(folder) for folder in (final, rules_of(final)))

    def put_in_place(self) -> None:
        """Replace the site by the new one; what was there goes only after the new stands. Raises `NoPlaceError`."""
        self.exchange()
        self.discard()

    def exchange(self, taken_over: Mapping[str, str] = {}) -> None:
        """Replace the site by the new one; what was there stands aside until it is discarded. Raises `NoPlaceError`.

        Of files that were `taken_over` from it the digest is given.
        """
        make_ready(self.draft, self.server, self._site, taken_over)
        self._plan()
        force_tree(self._aside.folder)
        if [_followed(self.final), _followed(rules_of(self.final))] != [self._site, self._rules]:
            raise NoPlaceError(f"{self.final} leidt intussen ergens anders heen. {_ADVICE}")
        _refuse_strangers(self.final)
        if stamp(self.final) != self._standing:
            raise NoPlaceError(
                f"Intussen heeft een andere bouw {seen_from_here(self.final)} vervangen, en die kan nieuwer zijn. "
                "Die staat er nog. Bouw opnieuw."
            )
        try:
            with undisturbed(), ExitStack() as undo:
                # The site first: it answers by itself for what moved, and never leads to what is not there yet.
                self._list_both(undo)
                for draft, place in self._places:
                    # The list in the rules tells what is ours: without it, nobody dares to put this right.
                    if not take_place(draft, place, undo, in_one_step=draft is self.server):
                        self._plan(_FILLING)
                        fill(draft, place, _there(place))
                undo.pop_all()
        except OSError as error:
            raise self._unplaced(error) from error

    def discard(self) -> None:
        """Remove the drafts, and what stood where they now stand; what could not be put back is kept."""
        if self._without_place:
            self._aside.keep()
            return
        self._aside.clear()
        if self._aside.folder.exists() and self._aside.folder not in self.left:
            self.left += (self._aside.folder,)

    def _unplaced(self, error: OSError) -> Exception:
        if left := self._without_place:
            advice = f"De vorige site staat nu in {left[0]}. Sluit wat haar open heeft, en bouw opnieuw."
        elif is_held(error):
            advice = _HELD
        else:
            return error
        return NoPlaceError(f"De map {error.filename} is niet te vervangen: {reason(error)}. {advice}")

    @property
    def _without_place(self) -> list[Path]:
        """What stood in a place that is now empty: it could not be put back."""
        olds = [old_of(draft) for draft, place in self._places if not place.exists()]
        return [old for old in olds if old.exists()]

    @property
    def _places(self) -> tuple[tuple[Path, Path], ...]:
        """What takes which place, in that order."""
        return (self.draft, self._site), (self.server, self._rules)

    def _list_both(self, undo: ExitStack) -> None:
        """List what was made before and what is new, so that between two steps all of it is known to be ours."""
        path = self._rules / LISTED
        if not self._rules.is_dir():
            return
        before = path.read_bytes() if path.exists() else b"".join(_unmeasured(name) for name in _there(self._site))
        undo.callback(replace_file, path, before, 0o644)
        replace_file(self._aside.folder / _LIST, sealed(_LIST, before), 0o600)
        replace_file(path, before + (self.server / LISTED).read_bytes(), 0o644)

    def _folder(self, final: Path) -> Path:
        folder = self._aside.folder / final.name
        folder.mkdir()
        folder.chmod(0o755)
        return folder

    def _plan(self, name: str = _PLAN) -> None:
        """Write down what is about to happen, for who comes after us when we are broken off halfway."""
        plan = [[draft.name, str(place), _number_of(draft)] for draft, place in self._places]
        replace_file(self._aside.folder / name, sealed(name, json.dumps(plan).encode()), 0o600)


@contextmanager
def in_turn(final: Path, tell: Callable[[str], object]) -> Iterator[None]:
    """Hold the turn to build a site, from before its content is read: so no older build ends after a newer one.

    Who must wait is told, and so is what stands after a stop; raises `NoPlaceError` when it takes too long.
    """
    before = stamp(final)
    try:
        turn = _turn(final, tell)
        try:
            yield
        finally:
            turn.end()
    except KeyboardInterrupt:
        tell(f"Afgebroken: de site is {'niet' if stamp(final) == before else 'al'} veranderd.")
        raise


def _turn(final: Path, tell: Callable[[str], object]) -> Turn:
    try:
        make_folders(final.parent)
        return Turn(
            _slot(final),
            _PATIENCE,
            lambda process: tell(
                f"Een andere bouw van deze site is bezig{_number(process)}. Deze wacht tot die klaar is."
            ),
        )
    except TurnError as error:
        raise NoPlaceError(
            f"{Code.SITE_BEZET} {Code.SITE_BEZET.titel}: na {counted(_PATIENCE // _MINUTE, 'minuut', 'minuten')} "
            f"is een andere bouw nog bezig{_number(error.process)}. De site is niet veranderd. Wacht tot die klaar is, of stop die eerst."
        ) from error


def stamp(final: Path) -> tuple[object, ...]:
    """Return by what one sees that a site was replaced: which folder it is, and the list of what a build made."""
    try:
        there = final.stat()
    except OSError:
        return ()
    try:
        made = sha256((rules_of(final) / LISTED).read_bytes()).digest()
    except OSError:
        made = b""
    return there.st_dev, there.st_ino, made


def unwritten(error: OSError, final: Path) -> str:
    """Return in a sentence what the computer refuses while a site is made; empty for an error that is not of that sort."""
    told = refused(error)
    if not told:
        return ""
    told = _DRAFT.sub("", told, count=1)  # where it was made aside says nothing to anyone
    return f"{Code.SITE_NIET_GESCHREVEN} {Code.SITE_NIET_GESCHREVEN.titel}: {told} {standing(final)}"


def standing(final: Path) -> str:
    """Return in a sentence what there is, now that a build did not succeed."""
    return "De vorige site staat er nog." if (final / "index.html").exists() else "Er staat nog geen site."


def clear_copies(final: Path) -> tuple[Path, ...]:
    """Put right and remove what builds of a site left in it and beside it when they were broken off; return what is left of it."""
    real = _real(final)
    for folder in (real, rules_of(real)):
        clear_drafts(folder)
    return clear_aside(real)


def clear_aside(final: Path) -> tuple[Path, ...]:
    """Put right and remove the folders that builds of a site worked in when they were broken off; return what is left of it."""
    left: list[Path] = []
    real = _real(final)
    for parent, prefix in _prefixes(real):
        made = _BUILT if parent == real.parent else ()
        left += clear_abandoned(parent, prefix, made, _finish_plan)
        left += clear_abandoned(parent, f"{prefix}server-", made)
    return tuple(left)


def beside(final: Path) -> Path:
    """Return where the site of a day that is over goes: beside the site, to look at."""
    return final.with_name(f"{final.name}-voorbeeld")


def clear_beside(final: Path) -> None:
    """Remove the site of a day that is over: what it shows may have been withdrawn since."""
    place = beside(final)
    for folder, made in ((place, "404.html"), (rules_of(place), RULES)):
        if (folder / made).is_file() and not folder.is_symlink():
            shutil.rmtree(folder, ignore_errors=True)


def _finish_plan(folder: Path) -> None:
    """Put in place what a build had begun to, when it was ended between two steps: the whole is on disk already."""
    filling = bool(_planned(folder, _FILLING))
    begun = filling
    for draft, place, number in _planned(folder, _PLAN):
        begun = begun or _number_of(place) == number or not place.exists()
        if begun and _number_of(draft) == number:
            with suppress(OSError), ExitStack() as undo:
                if filling or not take_place(draft, place, undo, in_one_step=draft.name.endswith("-server")):
                    fill(draft, place, _there(place))
                undo.pop_all()
        elif not place.exists() and old_of(draft).exists():
            with suppress(OSError):
                old_of(draft).rename(place)
        elif not begun and draft.name.endswith("-server") and (before := _sealed_in(folder, _LIST)) is not None:
            with suppress(OSError):
                replace_file(place / LISTED, before, 0o644)


def _planned(folder: Path, name: str) -> list[tuple[Path, Path, int]]:
    plan = _sealed_in(folder, name)
    return [(folder / draft, Path(place), number) for draft, place, number in json.loads(plan)] if plan else []


def _sealed_in(folder: Path, name: str) -> bytes | None:
    try:
        return unsealed(name, (folder / name).read_bytes())
    except OSError:
        return None


def _number_of(folder: Path) -> int:
    """Return by what the disk knows a folder, whatever its name; 0 for none."""
    try:
        return folder.lstat().st_ino
    except OSError:
        return 0


def _there(place: Path) -> list[str]:
    """Return the files in a place, as paths from it."""
    return [path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()]


def _unmeasured(name: str) -> bytes:
    return line_of(name, "0" * 64).encode("utf-8", "surrogateescape")


def _aside(site: Path) -> Aside:
    """Return a folder to build in: beside the site, or with the system when only the site itself can be written."""
    (parent, prefix), (elsewhere, other) = _prefixes(site)
    try:
        return Aside(parent, prefix)
    except OSError as error:
        if error.errno not in _NO_RIGHTS or not site.is_dir() or not os.access(site, os.W_OK):
            raise
        return Aside(elsewhere, other)


def _prefixes(site: Path) -> tuple[tuple[Path, str], tuple[Path, str]]:
    """Return where builds of a site work, and how the names of their folders begin."""
    return (site.parent, f".{site.name}-"), (Path(tempfile.gettempdir()), f"sdw-site-{_digest(site)}-")


def _slot(final: Path) -> Path:
    """Return the path of the lock on a site, wherever from it is built."""
    site = _real(final)
    (parent, prefix), (elsewhere, other) = _prefixes(site)
    return parent / f"{prefix}slot" if os.access(parent, os.W_OK) else elsewhere / f"{other}slot"


def _digest(site: Path) -> str:
    return sha256(os.fsencode(site.absolute())).hexdigest()[:16]


def _number(process: int) -> str:
    return f" (proces {process})" if process else ""


def _real(final: Path) -> Path:
    return final.resolve() if final.is_symlink() else final


def _followed(named: Path) -> Path:
    """Return the folder that a place leads to."""
    real = _real(named)
    if named.is_symlink() and not real.is_dir():
        raise NoPlaceError(f"{named} is een koppeling naar {real}, en daar is geen map. {_ADVICE}")
    _refuse(real)
    return real


def _refuse(place: Path) -> None:
    """Refuse a place where something else than a folder stands."""
    if place.exists() and not place.is_dir():
        raise NoPlaceError(f"{place} is geen map. {_ADVICE}")


def _refuse_strangers(final: Path) -> None:
    if strange := stranger(final):
        raise NoPlaceError(
            f"{strange} is niet door sdw gemaakt, en de bouw zou het weggooien. Zet het ergens anders. {_ADVICE}"
        )
