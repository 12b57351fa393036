"""The search index, made by Pagefind of the pages: whole, and the same for the same pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from sdw_build.cores import on_all_cores
from sdw_build.diagnostics.codes import Code
from sdw_build.publish.bundle import NotWholeError
from sdw_build.publish.facts import PageFacts, WordCounts
from sdw_build.publish.index_file import IndexFile, IndexMemory, WrittenIndex
from sdw_build.publish.indexed import indexed
from sdw_build.publish.linking import Linked
from sdw_build.publish.pagefind import PagefindError
from sdw_build.publish.shard import SIZE, Input, cut, decode, decode_facts, make_shard, name_of
from sdw_build.publish.shard_store import ShardStore
from sdw_build.publish.vocabulary import vocabulary
from sdw_build.schema.instellingen import Zoekgroep

# Seconds: many times what it takes on a slow computer, so that only what hangs is ended.
_PATIENCE, _PATIENCE_A_PAGE = 120.0, 0.2
_FEW = 2  # parts, of which one process at a time is as fast
_SMALL = 100  # pages, of which an index is written sooner than another process begins
_FOLDER = "pagefind"

# Of each file its mark and its digest, and whether it was taken over.
_Written = dict[str, tuple[str, str, bool]]


class SearchIndexError(Exception):
    """No index could be made; as text, a line that tells so with why."""

    def __init__(self, said: str) -> None:
        """Keep why."""
        super().__init__(f"{Code.ZOEKREGISTER_MISLUKT} {Code.ZOEKREGISTER_MISLUKT.titel}: {said}")


class IndexWriter:
    """The index of pages that are given one at a time, in any order, and then written."""

    def __init__(
        self,
        store: ShardStore | None = None,
        size: int = SIZE,
        before: Mapping[str, tuple[str, str]] = {},
        take: Callable[[str], bool] = lambda _: False,
    ) -> None:
        """Begin without pages, for parts of so many; the store has what was made before of the same.

        `before` are the files of the last index, of which `take` takes one over by its path, and tells whether it could.
        """
        self._store = store or ShardStore()
        self._size = size
        self._before, self._take = before, take
        self._pages: list[Input] = []

    def add(self, path: str, mark: str, read: Callable[[], str]) -> None:
        """Add a page by the path of its file and its mark, to be read when its part is made; one without is not to be found."""
        if mark:
            self._pages.append(Input(path, mark, read))

    def write(self, site: Path, synonyms: Iterable[Zoekgroep] = (), patience: float = _PATIENCE) -> _Written:
        """Write the index with its vocabulary to `pagefind/` in the folder of a site, and return what is known of its files.

        Raises `SearchIndexError` when Pagefind fails or takes too long, and OSError when the computer refuses to write.
        """
        try:
            parts = self._made(site, patience)
            # Of neither half the other needs anything, so each has a processor to itself.
            halves = (partial(self._index, site, parts), partial(self._vocabulary, site, parts, tuple(synonyms)))
            made = map(_called, halves) if len(self._pages) < _SMALL else on_all_cores(_called, halves, least=_FEW)
            return {pad: made for half in made for pad, made in half.items()}
        except (PagefindError, NotWholeError) as error:
            raise SearchIndexError(str(error)) from error

    def _made(self, site: Path, patience: float) -> dict[str, bytes | None]:
        """Make the parts that were not made before, side by side; return all by name in order, with those that are not kept."""
        made_by = version("pagefind-bin")
        parts = {name_of(pages, made_by): pages for pages in cut(self._pages, self._size)}
        if not parts:
            raise NotWholeError("er is geen pagina om te vinden")
        self._store.keep_only(parts)
        kept = {name for name in self._store if self._store.get(name)}
        missing = [name for name in parts if name not in kept]

        def make(name: str) -> bytes:
            pages = parts[name]
            return make_shard(pages, site, patience + _PATIENCE_A_PAGE * len(pages))

        made: dict[str, bytes | None] = dict.fromkeys(parts)
        for name, raw in zip(missing, on_all_cores(make, missing, least=_FEW), strict=True):
            made[name] = None if self._store.put(name, raw) else raw
        return made

    def _raw(self, parts: Mapping[str, bytes | None]) -> Iterator[bytes]:
        for name, raw in parts.items():
            part = raw or self._store.get(name)
            if part is None:
                raise NotWholeError("een deel verdween onder het werk")
            yield part

    def _index(self, site: Path, parts: Mapping[str, bytes | None]) -> _Written:
        writing = _Writing(site, self._before, self._take)
        linked = Linked(writing.write)
        for raw in self._raw(parts):
            linked.add(decode(raw))
        linked.finish()
        return writing.done

    def _vocabulary(self, site: Path, parts: Mapping[str, bytes | None], synonyms: Iterable[Zoekgroep]) -> _Written:
        writing = _Writing(site, self._before, self._take)
        told: list[PageFacts] = []
        words = WordCounts()
        for facts in map(decode_facts, self._raw(parts)):
            told += facts.pages
            words.add(facts.words)
        for name, content in vocabulary(told, words, synonyms).items():
            writing.write(IndexFile.of(name, content))
        return writing.done


class _Writing:
    """The writing of an index, of which each file that the last one has too is taken over."""

    def __init__(self, site: Path, before: Mapping[str, tuple[str, str]], take: Callable[[str], bool]) -> None:
        self._site, self._before, self._take = site, before, take
        self._folders: set[Path] = set()
        self.done: _Written = {}

    def write(self, file: IndexFile) -> None:
        """Write a file, unless it stands there."""
        pad = f"{_FOLDER}/{file.name}"
        mark, made = self._before.get(pad, ("", ""))
        taken = mark == file.mark and self._take(pad)
        if not taken:
            content = file.make()
            made = sha256(content).hexdigest()
            path = self._site / pad
            if path.parent not in self._folders:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._folders.add(path.parent)
            path.unlink(missing_ok=True)  # what it may be one with is published already
            path.write_bytes(content)
        self.done[pad] = file.mark, made, taken


def make_search_index(
    site: Path,
    synonyms: Iterable[Zoekgroep] = (),
    patience: float = _PATIENCE,
    store: ShardStore | None = None,
    before: IndexMemory | None = None,
    take: Callable[[str], bool] = lambda _: False,
    pages: Iterable[str] | None = None,
) -> WrittenIndex:
    """Index the built pages in `site`, as `IndexWriter.write`; of those that did not change `before` knows the mark.

    Which `pages` there are by the paths of their files is looked up, unless it is said.
    """
    known = before or IndexMemory()
    index = IndexWriter(store, before=known.files, take=take)
    marks: dict[str, str] = {}
    for path in _all_pages(site) if pages is None else pages:
        mark = known.pages.get(path)
        marks[path] = mark_of(_indexed(site, path)) if mark is None else mark
        index.add(path, marks[path], partial(_indexed, site, path))
    written = index.write(site, synonyms, patience)
    memory = IndexMemory(marks, {pad: (mark, made) for pad, (mark, made, _) in written.items()})
    return WrittenIndex(memory, {pad: made for pad, (_, made, taken) in written.items() if taken})


def mark_of(found: str) -> str:
    """Return by what is known what is indexed of a page; empty for nothing."""
    return sha256(found.encode()).hexdigest() if found else ""


def _indexed(site: Path, path: str) -> str:
    return indexed((site / path).read_text(encoding="utf-8"))


def _all_pages(site: Path) -> Iterator[str]:
    return (path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def _called(make: Callable[[], _Written]) -> _Written:
    return make()
