"""The search index, made by Pagefind's binary over the built pages."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

from pagefind_bin import get_executable

from sdw_build.diagnostics.codes import Code
from sdw_build.publish.vocabulary import write_vocabulary
from sdw_build.schema.instellingen import Zoekgroep

# Interfaces that Pagefind ships along, and that this site does not use.
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")


class SearchIndexError(Exception):
    """Pagefind did not make an index; as text, a line that tells so with what Pagefind said."""

    def __init__(self, said: str) -> None:
        """Keep what Pagefind said."""
        super().__init__(f"{Code.ZOEKREGISTER_MISLUKT} {Code.ZOEKREGISTER_MISLUKT.titel}: {said}")


def make_search_index(site: Path, synonyms: Iterable[Zoekgroep] = ()) -> None:
    """Index the built pages in `site`, and write the index with its vocabulary to `site/pagefind/`."""
    command = [str(get_executable()), "--site", str(site), "--force-language", "nl", "--silent"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 — our own words only
    index = site / "pagefind"
    if run.returncode or not (index / "pagefind-entry.json").is_file():
        raise SearchIndexError((run.stderr or run.stdout).strip() or f"exit {run.returncode}")
    for pattern in _UNUSED:
        for path in index.glob(pattern):
            path.unlink()
    write_vocabulary(index, synonyms)
