"""Where the desk stands as a page: beside the project's other passing things, and never on the site."""

from pathlib import Path

DESK_PAGE = Path(".cache/redactie.html")
