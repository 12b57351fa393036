"""Files written beside the ones that they replace: whole and on disk before they take their place."""

import os
import secrets
import signal
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath

from sdw_build.aside import DRAFT, is_draft
from sdw_build.disk import exchange, force_name
from sdw_build.source.contents import read_bytes

if sys.platform != "win32":
    import fcntl

_OLD = "-oud"
_SET_SIGNAL = 10  # F_SETSIG of Linux


def draft_beside(pad: str) -> str:
    """Return a name for a draft beside a file."""
    return str(PurePosixPath(pad).with_name(f"{DRAFT}{secrets.token_hex(4)}"))


def is_draft_of(draft: str, pad: str) -> bool:
    """Tell whether a path may be that of a draft beside a file."""
    pure = PurePosixPath(draft)
    return is_draft(pure.name.removesuffix(_OLD)) and pure.parent == PurePosixPath(pad).parent


def write_draft(draft: Path, content: bytes, instead_of: Path) -> None:
    """Write a draft and force it to disk, with the rights and owner of the file that it replaces; a new one is for all to read."""
    try:
        slot = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(slot, "wb") as file:
            file.write(content)
            file.flush()
            _take_after(slot, draft, instead_of)
            os.fsync(slot)
    except OSError as error:
        error.filename = str(instead_of)  # the name of a draft says nothing to anyone
        raise


def _take_after(slot: int, draft: Path, instead_of: Path) -> None:
    try:
        known = instead_of.stat()
    except FileNotFoundError:
        draft.chmod(0o644)
        return
    if sys.platform != "win32" and (known.st_uid, known.st_gid) != (os.fstat(slot).st_uid, os.fstat(slot).st_gid):
        with suppress(OSError):  # only who may give a file away can
            os.chown(slot, known.st_uid, known.st_gid)
    draft.chmod(known.st_mode & 0o7777)


def swap(draft: Path, path: Path) -> None:
    """Let a draft and a file change places; the name of the file always leads to one of both."""
    try:
        exchange(draft, path)
    except OSError as error:
        if isinstance(error, FileNotFoundError):
            raise
    else:
        return
    # Where the system knows no such step, a second name keeps what stood there.
    kept = _kept(draft)
    os.link(path, kept)
    draft.replace(path)
    kept.replace(draft)


def settle(draft: Path) -> None:
    """Finish or undo a swap in three steps that was broken off in between."""
    kept = _kept(draft)
    if kept.exists():
        if draft.exists():
            kept.unlink()
        else:
            kept.rename(draft)


def digest(path: Path) -> str:
    """Return the hash of a file; empty when there is none."""
    try:
        return digest_of(read_bytes(path))
    except FileNotFoundError:
        return ""


def digest_of(content: bytes) -> str:
    """Return the hash of content."""
    return sha256(content).hexdigest()


def digest_at_rest(path: Path) -> str:
    """Return the hash of a file that was taken away from its name; empty while a program is still writing in it."""
    slot = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    with os.fdopen(slot, "rb") as file:
        if _is_written(slot):
            return ""
        found = digest_of(file.read())
        _let_go(slot)
        return found


def _is_written(slot: int) -> bool:
    """Tell whether another program has a file open to write; as far as the system says. Until `_let_go` none may open it."""
    if sys.platform != "linux":
        return False
    try:
        fcntl.fcntl(slot, _SET_SIGNAL, signal.SIGURG)  # or who opens it would end us
        fcntl.fcntl(slot, fcntl.F_SETLEASE, fcntl.F_RDLCK)
    except BlockingIOError:
        return True
    except OSError:
        pass  # a disk on a network, or a file of someone else
    return False


def _let_go(slot: int) -> None:
    if sys.platform == "linux":
        with suppress(OSError):
            fcntl.fcntl(slot, fcntl.F_SETLEASE, fcntl.F_UNLCK)


def write_over(path: Path, content: bytes) -> None:
    """Write a file at once, over whatever stands there: a reader sees the old or the new, also after a power cut."""
    draft = path.with_name(PurePosixPath(draft_beside(path.name)).name)
    try:
        write_draft(draft, content, path)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    force_name(path)


def remove_draft(draft: Path) -> None:
    """Remove a draft, and what a swap in three steps left beside it."""
    draft.unlink(missing_ok=True)
    _kept(draft).unlink(missing_ok=True)


def sweep_drafts(folder: Path, *, below: bool = True) -> None:
    """Remove the drafts in a folder, and in those below it; who calls this knows that nobody works on them."""
    for path in folder.rglob(f"{DRAFT}*") if below else folder.glob(f"{DRAFT}*"):
        if is_draft(path.name.removesuffix(_OLD)) and path.is_file() and not path.is_symlink():
            with suppress(OSError):
                path.unlink()


def _kept(draft: Path) -> Path:
    return draft.with_name(f"{draft.name}{_OLD}")
