"""What every file of a site gets when it is whole: rights that let a server read it, its time, and a line in the list."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from sdw_build.aside import replace_file
from sdw_build.disk import naming
from sdw_build.source.made import LISTED, line_of

_FOLDER, _FILE = 0o755, 0o644
_SECOND = 1_000_000_000


def make_ready(draft: Path, rules: Path, standing: Path, known: Mapping[str, str] = {}) -> None:
    """Give the files of a draft their rights and times, and list them; `standing` is the site whose place they take.

    A file that did not change keeps the time that it had, so that a browser need not fetch it again. What was taken over
    from that site is ready; of that the digest is `known`, by its path.
    """
    lines = []
    for folder, named, before in ((draft, "", standing), (rules, f"../{rules.name}/", None)):
        for path in _opened_up(folder):
            name = path.relative_to(folder).as_posix()
            with naming(path):
                if before and name in known and _is_one(path, before / name):
                    lines.append(line_of(name, known[name]))
                    continue
                raw = path.read_bytes()
                lines.append(line_of(named + name, sha256(raw).hexdigest()))
                if before:
                    _keep_time(path, raw, before / name)
    replace_file(rules / LISTED, "".join(lines).encode("utf-8", "surrogateescape"), _FILE)


def _is_one(path: Path, before: Path) -> bool:
    """Tell whether two names lead to one file."""
    try:
        return path.samefile(before)
    except OSError:
        return False


def _opened_up(folder: Path) -> Iterator[Path]:
    """Give all below a folder rights of which no mask takes any away, and go through its files in order."""
    _allow(folder, _FOLDER)
    for path in sorted(folder.rglob("*")):
        if path.is_dir():
            _allow(path, _FOLDER)
        else:
            _allow(path, _FILE)
            yield path


def _allow(path: Path, mode: int) -> None:
    if path.stat().st_mode & 0o777 != mode:
        with suppress(PermissionError):  # a disk that knows no rights, such as a stick
            path.chmod(mode)


def _keep_time(path: Path, raw: bytes, before: Path) -> None:
    """Give a file the time of the one before it, or of a later second: a server tells versions apart by it."""
    try:
        there = before.lstat()
        same = there.st_size == len(raw) and before.read_bytes() == raw
    except OSError:
        return
    if same:
        os.utime(path, ns=(there.st_mtime_ns, there.st_mtime_ns))
    else:
        set_later(path, there)


def set_later(path: Path, before: os.stat_result) -> None:
    """Give a file that changed the time of a later second: a server tells versions of one size apart by nothing else."""
    made = path.stat().st_mtime_ns
    later = (before.st_mtime_ns // _SECOND + 1) * _SECOND
    if made < later:
        os.utime(path, ns=(later, later))
