"""What a command is about to change, on disk for as long as it is at it: what it cannot finish is put back by the next.

It holds paths and hashes, and no word of a text.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path, PurePosixPath

from sdw_build.cache import CACHE, make_cache
from sdw_build.disk import force_name
from sdw_build.editing.drafts import is_draft_of, sweep_drafts, write_over
from sdw_build.editing.steps import KINDS, ChangeStep, put_all_back
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import PROMISED, RECORD, ROOTS
from sdw_build.source.inside import link_on_the_way

_PLACE = f"{CACHE}/sdw-bewerking.json"


def begin(root: Path, steps: Sequence[ChangeStep]) -> None:
    """Write down which steps follow, and force that to disk."""
    make_cache(root)
    write_over(root / _PLACE, json.dumps([{"stap": type(step).__name__, **asdict(step)} for step in steps]).encode())


def end(root: Path) -> None:
    """Say that all was done, or put back: from here on there is nothing to put back."""
    try:
        (root / _PLACE).unlink()
    except FileNotFoundError:
        return
    force_name(root / _PLACE)


def is_broken_off(root: Path) -> bool:
    """Tell whether a command is at work, or was broken off halfway."""
    return (root / _PLACE).is_file() and not link_on_the_way(root, _PLACE)


def put_back(root: Path) -> list[str] | None:
    """Put back what a command that was broken off had changed, and return what to tell of it; None when there was none.

    Who calls this holds the turn of the project. Raises OSError when the computer refuses it; then it can be tried again.
    """
    if not is_broken_off(root):
        clear_all_drafts(root)
        return None
    told, refused = put_all_back(root, _steps(root))
    if refused:
        raise refused[0]
    end(root)
    clear_all_drafts(root)
    return told


def forget(root: Path) -> None:
    """Let go of what a command that was broken off had kept, without putting it back."""
    if is_broken_off(root):
        end(root)
    clear_all_drafts(root)


def clear_all_drafts(root: Path) -> None:
    """Remove every draft in the content."""
    sweep_drafts(root, below=False)
    for name in (*ROOTS, CACHE):
        if not (root / name).is_symlink():
            sweep_drafts(root / name, below=name != CACHE)


def _steps(root: Path) -> list[ChangeStep]:
    """Read the steps; none from a journal that is not ours: it may have come along with what someone else wrote."""
    try:
        steps = [KINDS[fields.pop("stap")](**fields) for fields in json.loads(read_bytes(root / _PLACE))]
    except (ValueError, TypeError, KeyError, AttributeError):
        return []
    return steps if all(_is_of_content(root, pad) for step in steps for pad in step.paths) else []


def _is_of_content(root: Path, pad: object) -> bool:
    if not isinstance(pad, str) or not pad or link_on_the_way(root, pad):
        return False
    lists = any(pad == own or is_draft_of(pad, own) for own in (PROMISED, RECORD))
    return lists or PurePosixPath(pad).parts[0] in ROOTS
