"""Build a project with its concepts into a folder, for the search index of the preview."""

import os
import sys
import threading
from datetime import date
from pathlib import Path

from sdw_build.site.building import build_preview
from sdw_build.source.project import read_project


def main() -> None:
    """Take the mkdocs.yml, the day and the folder from the command line."""
    if hasattr(os, "nice"):
        os.nice(10)  # a save is more urgent
    threading.Thread(target=_end_with_the_preview, daemon=True).start()
    config_file, day, folder = sys.argv[1:]
    sys.exit(build_preview(read_project(Path(config_file)), date.fromisoformat(day), Path(folder)))


def _end_with_the_preview() -> None:
    """Wait until nobody can write to us any more, and stop: what would be built is for nobody."""
    # Not through sys.stdin: its lock would still be held when the program ends by itself.
    while os.read(0, 4096):
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
