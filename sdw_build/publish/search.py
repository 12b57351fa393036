"""The search index, made by Pagefind of the built pages: whole, and the same for the same pages."""

from base64 import b64decode
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

from sdw_build.diagnostics.codes import Code
from sdw_build.publish.bundle import LANGUAGE, Files, NotWholeError, insist_whole, without_filters
from sdw_build.publish.pagefind import Pagefind, PagefindError
from sdw_build.publish.vocabulary import write_vocabulary
from sdw_build.schema.instellingen import Zoekgroep

# Interfaces that Pagefind ships along, and what it needs in a language without forms of words.
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")
_BODY = b"data-pagefind-body"
# Seconds: many times what it takes on a slow computer, so that only what hangs is ended.
_PATIENCE, _PATIENCE_A_PAGE = 120.0, 0.2


class SearchIndexError(Exception):
    """No index could be made; as text, a line that tells so with why."""

    def __init__(self, said: str) -> None:
        """Keep why."""
        super().__init__(f"{Code.ZOEKREGISTER_MISLUKT} {Code.ZOEKREGISTER_MISLUKT.titel}: {said}")


def make_search_index(site: Path, synonyms: Iterable[Zoekgroep] = (), patience: float = _PATIENCE) -> None:
    """Index the built pages in `site`, and write the index with its vocabulary to `site/pagefind/`.

    Raises `SearchIndexError` when Pagefind fails or takes too long, and OSError when the computer refuses to write.
    """
    try:
        files = _indexed(site, patience)
    except (PagefindError, NotWholeError) as error:
        raise SearchIndexError(str(error)) from error
    index = site / "pagefind"
    for name, content in files.items():
        path = index / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    write_vocabulary(index, synonyms)


def _indexed(site: Path, patience: float) -> Files:
    """Hand the pages over in the order of their addresses, so that the same pages give the same index."""
    pages = [path for path in sorted(site.rglob("*.html")) if _BODY in path.read_bytes()]
    with Pagefind(site, patience + _PATIENCE_A_PAGE * len(pages)) as pagefind:
        index = pagefind.ask("NewIndex", config={"force_language": LANGUAGE})["index_id"]
        words = [pagefind.ask("AddFile", index_id=index, **_page(site, path))["page_word_count"] for path in pages]
        made = pagefind.ask("GetFiles", index_id=index)["files"]
    files = {file["path"]: b64decode(file["content"]) for file in made if not _is_unused(file["path"])}
    insist_whole(files, sum(map(bool, words)))
    return without_filters(files)


def _page(site: Path, path: Path) -> dict[str, str]:
    return {"file_path": path.relative_to(site).as_posix(), "file_contents": path.read_text(encoding="utf-8")}


def _is_unused(name: str) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in _UNUSED)
