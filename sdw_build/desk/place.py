"""Where the desk stands as a page: beside the project's other passing things, and never on the site."""

from pathlib import Path

from sdw_build.cache import CACHE

DESK_PAGE = Path(CACHE) / "redactie.html"
