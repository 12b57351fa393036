"""The search index of the preview, made in a process of its own so that no save waits for it."""

import shutil
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

from sdw_build.preview.reply import Reply, file

_QUIET = 1.5  # seconds without a save before the index is made again


class SearchIndex:
    """Builds the site aside when editors pause, and serves its index."""

    def __init__(self, config_file: Path, day: date, place: Path) -> None:
        """Remember where it goes; nothing is built yet."""
        self._what = (str(config_file), day.isoformat())
        self._place = place
        self._timer: threading.Timer | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    @property
    def folder(self) -> Path:
        """The folder that holds `pagefind/`, once it was made."""
        return self._place / "site"

    def file(self, address: str) -> Reply:
        """Answer with a file of the index, of those that were made."""
        made = (self.folder / "pagefind").rglob("*")
        return file({path.relative_to(self.folder).as_posix(): path for path in made if path.is_file()}, address)

    def renew(self, quiet: float = _QUIET) -> None:
        """Make the index again when nothing more changes for a moment."""
        with self._lock:
            if self._timer:
                self._timer.cancel()
            self._timer = threading.Timer(quiet, self._build)
            self._timer.daemon = True
            self._timer.start()

    def forget(self) -> None:
        """Remove what was made, and end what is under way: it holds a text that may be seen no more."""
        self.stop()
        with self._lock:
            shutil.rmtree(self.folder, ignore_errors=True)

    def stop(self) -> None:
        """End what is under way."""
        with self._lock:
            if self._timer:
                self._timer.cancel()
            self._end()

    def _end(self) -> None:
        if self._process and self._process.poll() is None:
            self._process.terminate()
            self._process.wait()

    def _build(self) -> None:
        with self._lock:
            self._end()
            command = [sys.executable, "-m", "sdw_build.preview.index", *self._what, str(self.folder)]
            # It reads nothing, but sees by it that we are no more, however we ended.
            self._process = subprocess.Popen(  # noqa: S603 — our own words only
                command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
