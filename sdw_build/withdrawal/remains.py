"""What a withdrawal still has to do once the text is gone that told so: which files, whose copies, and where it is mentioned.

Kept on disk until all is done, so that a second run finishes what a first could not. It holds paths, hashes and the
numbers of lines: no word of the verhaal.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from sdw_build.cache import CACHE, make_cache
from sdw_build.diagnostics.diagnostic import Place
from sdw_build.editing.changes import refuse_link
from sdw_build.editing.drafts import digest, write_over
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import ROOTS
from sdw_build.source.inside import is_own_file, link_on_the_way

_PLACE = f"{CACHE}/sdw-intrekking.json"


@dataclass(frozen=True)
class Remains:
    """The files that go, by path, with the hash of what was in them; and the places that mention what went."""

    files: Mapping[str, str] = field(default_factory=dict)
    mentions: tuple[Place, ...] = ()

    def there(self, root: Path) -> tuple[str, ...]:
        """Return the files that still stand there, and are still what they were."""
        return tuple(pad for pad, known in self.files.items() if _may_go(root, pad) and digest(root / pad) == known)


def read_remains(root: Path) -> Remains:
    """Return what an earlier withdrawal left to do; nothing when it left nothing that can be read."""
    if not is_own_file(root, _PLACE):
        return Remains()
    try:
        kept = json.loads(read_bytes(root / _PLACE))
        files = {str(pad): str(known) for pad, known in kept["bestanden"].items()}
        return Remains(files, tuple(Place(str(pad), int(regel)) for pad, regel in kept["genoemd"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Remains()


def keep_remains(root: Path, remains: Remains) -> None:
    """Write down what remains, and force that to disk."""
    if not remains.files and not remains.mentions:
        return
    refuse_link(root, _PLACE)
    make_cache(root)
    kept = {"bestanden": dict(remains.files), "genoemd": [(place.pad, place.regel) for place in remains.mentions]}
    write_over(root / _PLACE, json.dumps(kept).encode())


def forget_remains(root: Path) -> None:
    """Let go of it: all is done."""
    if is_own_file(root, _PLACE):
        (root / _PLACE).unlink()


def _may_go(root: Path, pad: str) -> bool:
    """Tell whether a path is one of the content: the list may have come along with what someone else wrote."""
    return PurePosixPath(pad).parts[:1] in [(name,) for name in ROOTS] and not link_on_the_way(root, pad)
