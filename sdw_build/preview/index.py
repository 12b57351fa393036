"""Build a project with its concepts into a folder, for the search index of the preview."""

import os
import sys
from pathlib import Path

from sdw_build.site.building import build_preview


def main() -> None:
    """Take the mkdocs.yml and the folder from the command line."""
    if hasattr(os, "nice"):
        os.nice(10)  # a save is more urgent
    sys.exit(build_preview(Path(sys.argv[1]), sys.argv[2]))


if __name__ == "__main__":
    main()
