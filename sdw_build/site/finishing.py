"""What every file of a site gets when it is whole: rights that let a server read it, its time, and a line in the list."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from sdw_build.aside import replace_file
from sdw_build.disk import naming
from sdw_build.site.lying import lying
from sdw_build.source.made import LISTED, line_of

_FOLDER, _FILE = 0o755, 0o644
_SECOND = 1_000_000_000


def make_ready(draft: Path, rules: Path, standing: Path, taken_over: Mapping[str, str] = {}) -> None:
    """Give the files of a draft their rights and times, and list them; `standing` is the site whose place they take.

    A file that did not change keeps the time that it had, so that a browser need not fetch it again. What was `taken_over`
    from that site is ready; of that the digest is given, by its path.
    """
    lines = []
    for folder, named, before in ((draft, "", standing), (rules, f"../{rules.name}/", None)):
        for name in _opened_up(folder):
            if before and name in taken_over:
                lines.append(line_of(name, taken_over[name]))
                continue
            path = folder / name
            with naming(path):
                raw = path.read_bytes()
                lines.append(line_of(named + name, sha256(raw).hexdigest()))
                if before:
                    _keep_time(path, raw, before / name)
    replace_file(rules / LISTED, "".join(lines).encode("utf-8", "surrogateescape"), _FILE)


def _opened_up(folder: Path) -> Iterator[str]:
    """Give all below a folder rights of which no mask takes any away, and go through its files in order."""
    _allow(folder, _FOLDER)
    for name, there in sorted(lying(folder).items(), key=lambda item: item[0].split("/")):
        mode = _FOLDER if there.is_folder else _FILE
        if there.mode & 0o777 != mode:
            _allow(folder / name, mode)
        if not there.is_folder:
            yield name


def _allow(path: Path, mode: int) -> None:
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
