"""What the computer refuses, in Dutch: no rights, a full disk, a file in use. That is no fault of ours."""

import errno
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class _Refusal:
    """Why the computer refuses something, in a few words, and what to do about it."""

    why: str
    advice: str


_RIGHTS = _Refusal(
    "je hebt er de rechten niet voor", "Vraag die aan wie deze computer beheert, of werk in een map van jezelf."
)
_READ_ONLY = _Refusal("er kan hier alleen gelezen worden", "Zet het project op een schijf waarop je kunt schrijven.")
_FULL = _Refusal("er is geen ruimte meer op de schijf", "Maak ruimte, en probeer het dan opnieuw.")
_IN_USE = _Refusal("een ander programma gebruikt het", "Sluit dat programma, en probeer het dan opnieuw.")
_TOO_MANY = _Refusal(
    "er staan te veel bestanden tegelijk open", "Sluit een paar programma's, en probeer het dan opnieuw."
)
_DISK = _Refusal("de schijf geeft een fout", "Kijk of de schijf of het netwerk nog werkt, en probeer het dan opnieuw.")
_TOO_LONG = _Refusal("de naam is te lang voor deze computer", "Geef het project een plek met een kortere naam.")

_REFUSALS = {
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EROFS: _READ_ONLY,
    errno.ENOSPC: _FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): _FULL,
    errno.EFBIG: _FULL,
    errno.EBUSY: _IN_USE,
    getattr(errno, "ETXTBSY", errno.EBUSY): _IN_USE,
    errno.EMFILE: _TOO_MANY,
    errno.ENFILE: _TOO_MANY,
    errno.EIO: _DISK,
    getattr(errno, "ESTALE", errno.EIO): _DISK,
    errno.ENAMETOOLONG: _TOO_LONG,
}
# What only says more about a path that someone gave.
_OTHERS = {
    errno.ENOENT: "het is er niet",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EISDIR: "het is een map",
    errno.EEXIST: "er staat al iets",
    errno.ENOTEMPTY: "de map is niet leeg",
    errno.ELOOP: "de koppelingen leiden naar elkaar",
    errno.ENODEV: "het is geen gewoon bestand",
    errno.EOVERFLOW: "er staat meer in dan het programma leest",
}
_DENIED, *_SHARED = (5, 32, 33)  # how Windows says that another program has a file, or a file in a folder, open


def is_held(error: OSError) -> bool:
    """Tell whether Windows may refuse something only because a program has it open just now."""
    return getattr(error, "winerror", None) in (_DENIED, *_SHARED)


def seen_from_here(path: Path) -> str:
    """Write a path as someone who stands here would type it on any computer: whole, where it is on another disk."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:
        return path.as_posix()


def reason(error: OSError) -> str:
    """Return in a few words why the computer refuses something."""
    refusal = _refusal(error)
    if refusal:
        return refusal.why
    return _OTHERS.get(error.errno or 0, f"fout {error.errno} van de computer" if error.errno else "onbekende oorzaak")


def refused(error: BaseException | None) -> str:
    """Return what the computer refuses and what to do about it; empty for an error that is not of that sort."""
    if not isinstance(error, OSError):
        return ""
    refusal = _refusal(error)
    if refusal is None:
        return ""
    what = _path(error.filename) if isinstance(error.filename, (str, bytes)) else ""
    told = f"{what}: dat lukt niet, want {refusal.why}." if what else f"Dat lukt niet, want {refusal.why}."
    return f"{told} {refusal.advice}"


def obstacle(error: OSError) -> str:
    """Return what stands in the way, of any error at a path: what the computer refuses, or what is not as it should be."""
    what = f"{_path(error.filename)}: dat" if isinstance(error.filename, (str, bytes)) else "Dat"
    return refused(error) or f"{what} lukt niet, want {reason(error)}."


def _path(name: str | bytes) -> str:
    """Write a path as someone who stands here would."""
    here, path = f"{Path().absolute()}{os.sep}", os.fsdecode(name)
    return path.removeprefix(here)


def _refusal(error: OSError) -> _Refusal | None:
    if getattr(error, "winerror", None) in _SHARED:
        return _IN_USE
    return _REFUSALS.get(error.errno or 0)
