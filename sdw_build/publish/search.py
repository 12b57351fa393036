"""The search index, made by Pagefind of the pages: whole, and the same for the same pages."""

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from sdw_build.cores import on_all_cores
from sdw_build.diagnostics.codes import Code
from sdw_build.publish.bundle import NotWholeError
from sdw_build.publish.indexed import indexed
from sdw_build.publish.linking import Linked
from sdw_build.publish.pagefind import PagefindError
from sdw_build.publish.shard import SIZE, Input, Shard, cut, decode, make_shard, name_of
from sdw_build.publish.shard_store import ShardStore
from sdw_build.publish.vocabulary import vocabulary
from sdw_build.schema.instellingen import Zoekgroep

# Seconds: many times what it takes on a slow computer, so that only what hangs is ended.
_PATIENCE, _PATIENCE_A_PAGE = 120.0, 0.2
_FEW = 2  # parts, of which one process at a time is as fast


class SearchIndexError(Exception):
    """No index could be made; as text, a line that tells so with why."""

    def __init__(self, said: str) -> None:
        """Keep why."""
        super().__init__(f"{Code.ZOEKREGISTER_MISLUKT} {Code.ZOEKREGISTER_MISLUKT.titel}: {said}")


class IndexWriter:
    """The index of pages that are given one at a time, in any order, and then written."""

    def __init__(self, store: ShardStore | None = None, size: int = SIZE) -> None:
        """Begin without pages, for parts of so many; the store has what was made before of the same."""
        self._store = store or ShardStore()
        self._size = size
        self._pages: list[Input] = []

    def add(self, path: str, html: str) -> None:
        """Add a page by the path of its file; one that is not to be found is left out."""
        if found := indexed(html):
            self._pages.append(Input(path, found))

    def write(self, site: Path, synonyms: Iterable[Zoekgroep] = (), patience: float = _PATIENCE) -> None:
        """Write the index with its vocabulary to `pagefind/` in the folder of a site.

        Raises `SearchIndexError` when Pagefind fails or takes too long, and OSError when the computer refuses to write.
        """
        linked = Linked()
        try:
            for shard in self._shards(site, patience):
                linked.add(shard)
            files = linked.files()
        except (PagefindError, NotWholeError) as error:
            raise SearchIndexError(str(error)) from error
        for name, content in {**files, **vocabulary(linked.told, linked.words, synonyms)}.items():
            path = site / "pagefind" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def _shards(self, site: Path, patience: float) -> Iterator[Shard]:
        """Go through the parts in order: those that were made before, and the others as they are made side by side."""
        made_by = version("pagefind-bin")
        parts = {name_of(pages, made_by): pages for pages in cut(self._pages, self._size)}
        if not parts:
            raise NotWholeError("er is geen pagina om te vinden")
        self._store.keep_only(parts)
        kept = set(self._store)
        missing = [name for name in parts if name not in kept]

        def make(name: str) -> bytes:
            pages = parts[name]
            return make_shard(pages, site, patience + _PATIENCE_A_PAGE * len(pages)).encode()

        made = dict.fromkeys(missing, on_all_cores(make, missing, least=_FEW))
        for name in parts:
            if name in made:
                raw = next(made[name])
                self._store.put(name, raw)
            else:
                raw = self._store.get(name) or make(name)
            yield decode(raw)


def make_search_index(
    site: Path, synonyms: Iterable[Zoekgroep] = (), patience: float = _PATIENCE, store: ShardStore | None = None
) -> None:
    """Index the built pages in `site`, as `IndexWriter.write`."""
    index = IndexWriter(store)
    for path in site.rglob("*.html"):
        index.add(path.relative_to(site).as_posix(), path.read_text(encoding="utf-8"))
    index.write(site, synonyms, patience)
