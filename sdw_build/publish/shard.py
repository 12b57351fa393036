"""A part of the search index: some pages as Pagefind reads them, and where each word stands on those."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from sdw_build.publish.bundle import LANGUAGE, Bundle, Files, NotWholeError, files_of
from sdw_build.publish.facts import ShardFacts
from sdw_build.publish.index_file import digest_of
from sdw_build.publish.pagefind import Pagefind
from sdw_build.publish.postings import Posting, read_postings

# Pages in a part, at most. An edit makes one part again, in about a second; more parts take longer to write as one.
SIZE = 256
_RECIPE = 5  # another way of making or keeping a part gets another number
_HEAD = 8  # bytes, for how long each of the lists before the rest is


@dataclass(frozen=True)
class Input:
    """A page as it is given to Pagefind."""

    path: str  # of its file in the site
    mark: str  # the digest of what is indexed of it
    read: Callable[[], str]  # what is indexed, as HTML


@dataclass(frozen=True)
class Indexed:
    """A page as Pagefind knows it."""

    digest: str  # of which the begin is its name
    words: int


@dataclass(frozen=True)
class Shard:
    """Some pages in order, and the words on them; each file of it is packed already."""

    pages: list[Indexed]
    fragments: list[bytes]
    fields: list[str]
    postings: list[tuple[str, Posting]]
    program: Files  # what comes with every index
    entry: dict[str, Any]


def encode(shard: Shard, facts: ShardFacts) -> bytes:
    """Return a part as bytes, to be kept or handed over: all of it, and what it adds to the vocabulary."""
    blobs = [*shard.fragments, *shard.program.values(), *(posting.rest for _, posting in shard.postings)]
    head = {
        "pages": [[page.digest, page.words] for page in shard.pages],
        "fields": shard.fields,
        "postings": [[word for word, _ in shard.postings], *_columns(posting[:-1] for _, posting in shard.postings)],
        "program": list(shard.program),
        "entry": shard.entry,
        "sizes": list(map(len, blobs)),
    }
    lists = [json.dumps(each, ensure_ascii=False, separators=(",", ":")).encode() for each in (head, facts.as_json)]
    return b"".join((*(len(each).to_bytes(_HEAD) for each in lists), *lists, *blobs))


def decode(raw: bytes) -> Shard:
    """Return the part that some bytes were made of."""
    start, end = _seams(raw)
    head = json.loads(raw[2 * _HEAD : start])
    blobs = _blobs(raw, end, head["sizes"])
    return Shard(
        pages=[Indexed(digest, count) for digest, count in head["pages"]],
        fragments=[next(blobs) for _ in head["pages"]],
        fields=head["fields"],
        program={name: next(blobs) for name in head["program"]},
        postings=_postings(*head["postings"], blobs),
        entry=head["entry"],
    )


def decode_facts(raw: bytes) -> ShardFacts:
    """Return what the part that some bytes were made of adds to the vocabulary."""
    start, end = _seams(raw)
    return ShardFacts.of_json(json.loads(raw[start:end]))


def _seams(raw: bytes) -> tuple[int, int]:
    """Return where the list of a part ends, and where that of its facts does."""
    first, second = (int.from_bytes(raw[at : at + _HEAD]) for at in (0, _HEAD))
    return 2 * _HEAD + first, 2 * _HEAD + first + second


def _columns(rows: Iterable[tuple[int, ...]]) -> list[list[int]]:
    """Return rows of numbers as columns, which are read in half the time."""
    return [list(column) for column in zip(*rows, strict=True)]


def _postings(words: list[str], *told: Iterable[Any]) -> list[tuple[str, Posting]]:
    return list(zip(words, map(Posting._make, zip(*told, strict=True)), strict=True))


def _blobs(raw: bytes, start: int, sizes: Sequence[int]) -> Iterator[bytes]:
    for size in sizes:
        yield raw[start : start + size]
        start += size


def cut(pages: Sequence[Input], size: int = SIZE) -> list[list[Input]]:
    """Return pages in the order of their addresses, in parts of which the ends follow from addresses alone.

    So a page that comes or goes changes the part that it is in, and rarely more than the next: the others stay as they are.
    """
    parts: list[list[Input]] = [[]]
    for page in sorted(pages, key=lambda page: page.path.split("/")):
        parts[-1].append(page)
        if len(parts[-1]) == size or (len(parts[-1]) > size // 3 and _draws(page, max(size // 4, 1))):
            parts.append([])
    return [part for part in parts if part]


def _draws(page: Input, one_in: int) -> bool:
    """Tell whether a page is one of so many, always the same ones."""
    return int.from_bytes(sha256(page.path.encode()).digest()[:4]) % one_in == 0


def name_of(pages: Sequence[Input], version: str) -> str:
    """Return by what a part is known: all that it is made of, and how."""
    whole = json.dumps([_RECIPE, version, LANGUAGE, *((page.path, page.mark) for page in pages)])
    return sha256(whole.encode()).hexdigest()


def make_shard(pages: Sequence[Input], folder: Path, seconds: float) -> bytes:
    """Let Pagefind index some pages, and return them as a part; raises `PagefindError` and `NotWholeError`."""
    asked: list[dict[str, object]] = [{"type": "NewIndex", "config": {"force_language": LANGUAGE}}]
    asked += [
        {"type": "AddFile", "index_id": 0, "file_path": page.path, "file_contents": page.read()} for page in pages
    ]
    with Pagefind(folder, seconds) as pagefind:
        _, *added, made = pagefind.ask_all([*asked, {"type": "GetFiles", "index_id": 0}])
    bundle = Bundle(files_of(made["files"]), sum(bool(page["page_word_count"]) for page in added))
    facts = ShardFacts()
    for content in bundle.fragments.values():
        facts.read(json.loads(content))
    return encode(_read(bundle), facts)


def _read(bundle: Bundle) -> Shard:
    try:
        postings = [posting for part in bundle.parts for posting in read_postings(part)]
    except (IndexError, ValueError) as error:
        raise NotWholeError("de lijst van woorden is niet te lezen") from error
    return Shard(
        pages=[
            Indexed(digest_of(content), count)
            for (_, count), content in zip(bundle.pages, bundle.fragments.values(), strict=True)
        ],
        fragments=[bundle.packed(name) for name, _ in bundle.pages],
        fields=bundle.fields,
        postings=postings,
        program=bundle.program,
        entry=bundle.entry,
    )
