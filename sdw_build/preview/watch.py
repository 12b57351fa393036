"""Watch what an editor saves, and act once when a burst of changes is over.

The system tells of a save where it can. Some disks tell nothing (those of Docker Desktop and Windows under WSL, a network,
a folder that came later), so the files themselves are looked at too, when a page is asked for and while one is open.
"""

import os
import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from sdw_build.source.folder import ROOTS, is_hidden
from sdw_build.source.limits import LISTS

# A save is often several events: a new file, a rename, a change of rights. This long a silence ends it.
_SILENCE = 0.06
_WATCHED = (*ROOTS, "theme")
_FILES = ("mkdocs.yml", *LISTS)
# A file that changed so shortly before a look may change again without looking otherwise: it is named the next time too.
_FRESH = 3_000_000_000  # nanoseconds
# Looking takes no more than this part of the time, however slow the disk.
_PART = 0.05
_PAUSE = 0.5

# A file, with when it changed, its size, its number, and when the system last noted anything of it.
FileStand = tuple[str, int, int, int, int]
Look = frozenset[FileStand]
# Given the paths of what changed, from the root; None when it is not known what did.
OnChange = Callable[[Collection[str] | None], None]


class Watch(FileSystemEventHandler):
    """Calls back, one at a time, after each burst of changes; `look` waits until that is done."""

    def __init__(self, root: Path, changed: OnChange) -> None:
        """Watch nothing yet."""
        self._root = root
        self._changed = changed
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._observer: BaseObserver | None = None
        self._thread = threading.Thread(target=self._loop, daemon=True)
        self._acting = threading.Lock()
        self._seen: Look = frozenset()
        self._fresh: frozenset[str] = frozenset()
        self._take(look_at(root), time.time_ns())
        self._told = self._looked = self._next = time.monotonic()

    def start(self) -> bool:
        """Begin to watch, and tell whether the system tells of changes; where others watch too much, look ourselves."""
        told = True
        try:
            self._observe(Observer)
        except OSError:
            self._unobserve()
            self._observe(PollingObserver)
            told = False
        self._thread.start()
        return told

    def _observe(self, make: Callable[[], BaseObserver]) -> None:
        self._observer = observer = make()
        for name in _WATCHED:
            if (self._root / name).is_dir():
                observer.schedule(self, str(self._root / name), recursive=True)
        observer.schedule(self, str(self._root), recursive=False)
        observer.start()

    def _unobserve(self) -> None:
        if self._observer and self._observer.is_alive():
            self._observer.stop()
            self._observer.join()
        self._observer = None

    def stop(self) -> None:
        """Stop watching."""
        self._stop.set()
        self._wake.set()
        self._unobserve()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note that something changed, unless it was only read."""
        # That something happened in a folder is told of that too.
        if event.event_type in ("opened", "closed_no_write") or (event.is_directory and event.event_type == "modified"):
            return
        for path in (Path(str(event.src_path)), Path(str(event.dest_path or event.src_path))):
            # That something came or went in the project's root says nothing of what: a cache, a built site.
            inside = path != self._root and (path.parent != self._root or path.name in _FILES)
            if inside and not any(map(is_hidden, path.relative_to(self._root).parts)):
                self._told = time.monotonic()
                self._wake.set()

    def look(self) -> None:
        """Look at the files, if that was not done just now, and act when they are others than at the last look."""
        with self._acting:
            if time.monotonic() >= self._next:
                self._act(told=False)

    def _loop(self) -> None:
        while True:
            self._wake.wait()
            while self._wake.is_set():
                self._wake.clear()
                self._stop.wait(_SILENCE)
            if self._stop.is_set():
                return
            with self._acting:
                # A look that began since saw the same.
                if self._looked <= self._told:
                    self._act(told=True)

    def _act(self, *, told: bool) -> None:
        began, now = time.monotonic(), time.time_ns()
        found = look_at(self._root)
        took = time.monotonic() - began
        self._next = began + took + max(_PAUSE, took / _PART)
        if told or found != self._seen:
            self._looked = began
            other = {path for path, *_ in found ^ self._seen}
            changed = {Path(path).relative_to(self._root).as_posix() for path in (*other, *self._fresh)}
            self._take(found, now)
            self._changed(changed if other else None)

    def _take(self, look: Look, now: int) -> None:
        self._seen = look
        self._fresh = frozenset(path for path, changed, *_ in look if changed > now - _FRESH)


def look_at(root: Path) -> Look:
    """Return how the files of a project stand: each with its size and when it changed."""
    folders = (root / name for name in _WATCHED)
    return frozenset((*files_in(root, _FILES), *(stand for folder in folders for stand in files_in(folder))))


def files_in(folder: Path | str, names: Collection[str] = ()) -> Iterator[FileStand]:
    """Go through the files in a folder that are not hidden: only those of a name, or all of them and those in the folders in it."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if (names and entry.name not in names) or is_hidden(entry.name):
                continue
            with suppress(OSError):
                if entry.is_dir(follow_symlinks=False):
                    yield from () if names else files_in(entry.path)
                else:
                    stat = entry.stat(follow_symlinks=False)
                    yield entry.path, stat.st_mtime_ns, stat.st_size, stat.st_ino, stat.st_ctime_ns
