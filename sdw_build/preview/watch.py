"""Watch what an editor saves, and act once when a burst of changes is over."""

import threading
from collections.abc import Callable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from sdw_build.source.folder import ROOTS

# A save is often several events: a new file, a rename, a change of rights. This long a silence ends it.
_SILENCE = 0.06
_WATCHED = (*ROOTS, "theme")
_FILES = ("mkdocs.yml", "adressen.yml")


class Watch(FileSystemEventHandler):
    """Calls back, on a thread of its own, after each burst of changes."""

    def __init__(self, root: Path, changed: Callable[[], None]) -> None:
        """Watch nothing yet."""
        self._root = root
        self._changed = changed
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._observer: BaseObserver = Observer()
        self._thread = threading.Thread(target=self._loop, daemon=True)

    def start(self) -> None:
        """Begin to watch; where the system tells of no changes, because others watch too much, look ourselves."""
        try:
            self._schedule()
        except OSError:
            self._observer.unschedule_all()
            self._observer = PollingObserver()
            self._schedule()
        self._thread.start()

    def _schedule(self) -> None:
        for name in _WATCHED:
            if (self._root / name).is_dir():
                self._observer.schedule(self, str(self._root / name), recursive=True)
        self._observer.schedule(self, str(self._root), recursive=False)
        self._observer.start()

    def stop(self) -> None:
        """Stop watching."""
        self._stop.set()
        self._wake.set()
        self._observer.stop()
        self._observer.join()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note that something changed, unless it was only read."""
        if event.event_type in ("opened", "closed_no_write"):
            return
        for path in (Path(str(event.src_path)), Path(str(event.dest_path or event.src_path))):
            # That something came or went in the project's root says nothing of what: a cache, a built site.
            if path != self._root and (path.parent != self._root or path.name in _FILES):
                self._wake.set()

    def _loop(self) -> None:
        while True:
            self._wake.wait()
            while self._wake.is_set():
                self._wake.clear()
                self._stop.wait(_SILENCE)
            if self._stop.is_set():
                return
            self._changed()
