"""A seal on what this user keeps for later on this computer: what anyone else put there does not bear it."""

import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from hmac import compare_digest
from hmac import new as hmac
from pathlib import Path
from secrets import token_bytes

from sdw_build.aside import replace_file

_SIZE = sha256().digest_size


def sealed(name: str, content: bytes) -> bytes:
    """Return content under a name with a seal before it."""
    return _seal(name, content) + content


def unsealed(name: str, raw: bytes) -> bytes | None:
    """Return what was sealed under a name; None when it is damaged, or was put there by someone else."""
    content = raw[_SIZE:]
    return content if compare_digest(raw[:_SIZE], _seal(name, content)) else None


def _seal(name: str, content: bytes) -> bytes:
    return hmac(_key(), b"%d %s %s" % (len(name.encode()), name.encode(), content), sha256).digest()


@cache
def _key() -> bytes:
    """Return the key of this user on this computer, made at first use; where none can be kept, one for this process."""
    place = _place()
    if (known := _kept(place)) is not None:
        return known
    made = token_bytes(_SIZE)
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        replace_file(place, made, mode=0o600)
        return _kept(place) or made  # another process may have made one at the same time
    return made


def _kept(place: Path) -> bytes | None:
    try:
        key = place.read_bytes()
    except OSError:
        return None
    return key if len(key) == _SIZE else None


def _place() -> Path:
    """Return where the key is kept: outside of every project, so that no proposal can bring one along."""
    windows = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else None
    state = windows or os.environ.get("XDG_STATE_HOME")
    try:
        return Path(state or Path.home() / ".local" / "state") / "sdw" / "sleutel"
    except RuntimeError:  # nobody's home
        return Path(os.devnull) / "sleutel"
