"""One release: a site with the rules for its server, and what must be known of it to go back to it."""

import filecmp
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from sdw_build.aside import replace_file
from sdw_build.online.packing import PACKED, is_packed, pack
from sdw_build.publish.assets import LASTING
from sdw_build.site.files import SHOWN
from sdw_build.site.finishing import set_later

SITE, SERVER = "site", "site-server"
_RECORD = "uitgave.json"
_LIST = ".txt"  # beside the rules stand lists of ours, which no server reads
_STAYS = timedelta(days=30)  # as long as someone may have a page open that asks for it


@dataclass
class Record:
    """What is known of a release beside its files."""

    toestemming: str  # who had withdrawn when it was made, as a digest
    vast: dict[str, str] = field(
        default_factory=dict
    )  # the last day on which pages used each folder of assets; "" is now


@dataclass(frozen=True)
class Release:
    """A release in its folder."""

    folder: Path

    @property
    def name(self) -> str:
        """Its name, which tells when it was made."""
        return self.folder.name

    @property
    def site(self) -> Path:
        """The folder that visitors see."""
        return self.folder / SITE

    @property
    def record(self) -> Record:
        """What is known of it; of one whose record cannot be read, nothing that lets it be used again."""
        try:
            read = json.loads((self.folder / _RECORD).read_text(encoding="utf-8"))
            return Record(str(read["toestemming"]), dict(read["vast"]))
        except (OSError, ValueError, TypeError, KeyError):
            return Record("")

    def write(self, record: Record) -> None:
        """Write down what is known of it."""
        replace_file(self.folder / _RECORD, json.dumps(vars(record), indent=1).encode())

    @property
    def shown(self) -> frozenset[str] | None:
        """The files that show a verhaal; None when that is not known."""
        try:
            return frozenset((self.folder / SERVER / SHOWN).read_text(encoding="utf-8").splitlines())
        except (OSError, ValueError):
            return None

    @property
    def rules(self) -> str:
        """A digest of the rules for its server."""
        files = sorted(path for path in (self.folder / SERVER).rglob("*") if path.is_file() and path.suffix != _LIST)
        return sha256(repr([(path.name, path.read_bytes()) for path in files]).encode()).hexdigest()

    def files(self) -> Iterator[Path]:
        """Go through the files of the site, without what is packed of them."""
        for path in sorted(self.site.rglob("*")):
            if path.is_file() and not is_packed(path):
                yield path

    def digest(self) -> str:
        """Return a name for what visitors see and what its server does; assets are named by it in the pages."""
        made = sha256(self.rules.encode())
        for path in self.files():
            name = path.relative_to(self.site).as_posix()
            if not name.startswith(LASTING):
                made.update(repr((name, sha256(path.read_bytes()).digest())).encode())
        return made.hexdigest()


def finish(release: Release, former: Release | None, record: Record, day: date) -> None:
    """Make a built site ready to be shown: what did not change is what it was, and text is packed."""
    fresh = [path for path in release.files() if not (former and _is_as_it_was(path, release, former))]
    pack(fresh)
    own = release.site / LASTING
    record.vast = {folder.name: "" for folder in (own.iterdir() if own.is_dir() else ())}
    if former:
        keep_assets(release, former, record, day)
    release.write(record)


def _is_as_it_was(path: Path, release: Release, former: Release) -> bool:
    """Put the file of before, with its time and its packed forms, in the place of one that is the same."""
    old = former.site / path.relative_to(release.site)
    if not old.is_file():
        return False
    if not filecmp.cmp(old, path, shallow=False):
        set_later(path, old.stat())
        return False
    for end in ("", *PACKED):
        before = old.with_name(f"{old.name}{end}")
        if before.is_file():
            same_file(before, path.with_name(f"{path.name}{end}"))
    return True


def same_file(before: Path, path: Path) -> None:
    """Let a path lead to the file of before; a copy with its time, where a disk knows no second name."""
    path.unlink(missing_ok=True)
    try:
        path.hardlink_to(before)
    except OSError:
        shutil.copy2(before, path)


def keep_assets(release: Release, other: Release, record: Record, day: date) -> None:
    """Keep what pages of another release run and look like, for who has one open; it holds nothing of the content."""
    for name, last in other.record.vast.items():
        kept, last_day = other.site / LASTING / name, last or day.isoformat()
        if name not in record.vast and last_day >= (day - _STAYS).isoformat() and kept.is_dir():
            place = release.site / LASTING / name
            shutil.rmtree(place, ignore_errors=True)  # half of it, where an earlier run was broken off
            shutil.copytree(kept, place, copy_function=lambda one, other: same_file(Path(one), Path(other)))
            record.vast[name] = last_day
