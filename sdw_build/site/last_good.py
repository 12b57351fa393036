"""The last good site without what may no longer be seen: a removal never waits for someone's typo.

The content comes from the newest commit that was free of errors. What may no longer be seen comes
from the working tree as it is now, read so leniently that a mistake elsewhere in a file does not
hide a withdrawal in it. When in doubt, a story goes.
"""

import io
import re
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from sdw_build.check import check
from sdw_build.schema.kinds import VERHAAL
from sdw_build.source.folder import ROOTS, read_folder
from sdw_build.source.history import read_history
from sdw_build.source.register import REGISTER, Register, register_of, together

_FAR_ENOUGH = 100  # commits to look back; further back than that the site is no longer the same

_WITHDRAWN = re.compile(r"^\s*(?:- )?ingetrokken_op:\s*[\"']?(\S+?)[\"']?\s*(?:#.*)?$", re.MULTILINE)
_UNTIL = re.compile(r"^\s*(?:- )?geldig_tot:\s*[\"']?(\S+?)[\"']?\s*(?:#.*)?$", re.MULTILINE)
_CONCEPT = re.compile(r"^status:\s*[\"']?concept\b", re.MULTILINE)


@dataclass(frozen=True)
class LastGood:
    """A project folder to build from, the commit it is of, and the stories to leave out."""

    folder: Path
    commit: str
    removed: frozenset[str]


class NoneGoodError(Exception):
    """No commit without errors was found, or there is no git here."""


@contextmanager
def last_good(root: Path, day: date) -> Iterator[LastGood]:
    """Lay out the newest commit without errors in a folder of its own, for as long as it is used."""
    with TemporaryDirectory(prefix="sdw-") as name:
        folder = Path(name) / "project"
        for commit in _commits(root):
            _lay_out(root, commit, folder)
            if not check(folder, day).report.failed:
                yield LastGood(folder, commit[:10], frozenset(_removed(root, folder, day)))
                return
        raise NoneGoodError


def _git(root: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=True)  # noqa: S603, S607 — our own words only
    except (OSError, subprocess.CalledProcessError) as error:
        raise NoneGoodError from error
    return done.stdout


def _commits(root: Path) -> list[str]:
    limit = f"--max-count={_FAR_ENOUGH}"
    return _git(root, "log", "--first-parent", "--format=%H", limit, "--", *ROOTS).decode().split()


def _lay_out(root: Path, commit: str, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    prefix = _git(root, "rev-parse", "--show-prefix").decode().strip()
    archive = _git(root, "archive", "--format=tar", f"{commit}:{prefix}")
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            content = tar.extractfile(member) if member.isfile() else None
            if content and member.name.split("/")[0] in (*ROOTS, "adressen.yml"):
                path = folder / member.name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.read())
    # The code and the looks are those of now; only the content is of then.
    shutil.copy(root / "mkdocs.yml", folder)
    if (root / "theme").is_dir():
        shutil.copytree(root / "theme", folder / "theme")
    # The register is that of now, and of all that git remembers: the folder itself has no history.
    ids = together((register_of(root), Register(read_history(root).withdrawn))).withdrawn
    lines = "".join(f"  - kenmerk: {item}\n    op: {moment}\n" for item, moment in ids.items())
    (folder / "content").mkdir(exist_ok=True)
    (folder / REGISTER).write_text(f"ingetrokken:\n{lines}" if lines else "", encoding="utf-8")


def _removed(root: Path, folder: Path, day: date) -> Iterator[str]:
    now = {file.slug: file.path for file in read_folder(root).documents if file.kind is VERHAAL}
    for file in read_folder(folder).documents:
        if file.kind is VERHAAL and (file.slug not in now or _must_go(now[file.slug], day)):
            yield file.slug


def _must_go(path: Path, day: date) -> bool:
    text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    if _CONCEPT.search(text):
        return True
    if any((moment := _day(value)) is None or moment <= day for value in _WITHDRAWN.findall(text)):
        return True
    return any((moment := _day(value)) is None or moment < day for value in _UNTIL.findall(text))


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
