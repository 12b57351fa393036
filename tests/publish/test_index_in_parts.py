"""The search index in parts, by the real Pagefind: written as one, and each made again only when its pages change."""

import re
from functools import partial
from pathlib import Path

import pytest

from sdw_build.publish.bundle import LANGUAGE, Bundle, files_of
from sdw_build.publish.indexed import indexed
from sdw_build.publish.pagefind import Pagefind
from sdw_build.publish.postings import Posting, read_postings, renumbered
from sdw_build.publish.search import IndexWriter, SearchIndexError, mark_of
from sdw_build.publish.shard import Input, cut
from sdw_build.publish.shard_store import ShardStore
from tests.waiting import PATIENCE

# The words differ in their pages, their places, their accents, and in whether a field holds them.
_WORDS = [
    "werk",
    "steun",
    "cliënt",
    "client",
    "patiënt",
    "coördinatie",
    "coordinatie",
    "jobcoach",
    "re-integratie",
    "2024",
    "é",
]
_NONE_IS_MADE = -1_000_000.0  # seconds for what would be made


def html(number: int, more: str = "") -> str:
    """Return a page of which many say the same in other places."""
    words = [_WORDS[(number * step) % len(_WORDS)] for step in range(1, 40)]
    places = f'<meta data-pagefind-meta="plaatsen[content]" content="Ede {number}">' if number % 9 == 4 else ""
    return (
        f'<!doctype html><html lang="nl"><head><meta data-pagefind-meta="titel[content]" content="Nummer {number}">{places}'
        f"</head><body><article data-pagefind-body><h1>{words[0]} {number}</h1><p>{' '.join(words)} {'x' * (number + 1)}</p>"
        f"{more}</article></body></html>"
    )


def pages(count: int = 60) -> dict[str, str]:
    """Return the pages of a site by the paths of their files."""
    return {f"verhalen/nummer-{number}/index.html": html(number) for number in range(count)}


def written(folder: Path, site: dict[str, str], size: int, patience: float = PATIENCE) -> dict[str, bytes]:
    """Write the index of a site in parts of a size, with the parts of before in the folder, and return its files."""
    index = IndexWriter(ShardStore(folder), size)
    for path, page in site.items():
        found = indexed(page)
        index.add(path, mark_of(found), partial(str, found))
    out = folder / f"site-{len(list(folder.glob('site-*')))}"
    out.mkdir(parents=True)
    index.write(out, patience=patience)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def kept(folder: Path) -> set[str]:
    """Return what is kept of an index."""
    return {path.name for path in (folder / ".cache" / "zoekregister").iterdir()}


def bundle(files: dict[str, bytes], count: int = 60) -> Bundle:
    """Read an index."""
    return Bundle({path.removeprefix("pagefind/"): content for path, content in files.items()}, count)


def postings(index: Bundle, fields: list[int]) -> list[tuple[str, Posting]]:
    """Return where each word stands, with other numbers for the fields."""
    found = [posting for part in index.parts for posting in read_postings(part)]
    return [(word, told._replace(rest=renumbered(told.rest, fields))) for word, told in found]


def test_parts_are_written_as_what_pagefind_makes_of_all_pages_at_once(tmp_path: Path) -> None:
    ours = bundle(written(tmp_path, pages(), 8))
    assert len(kept(tmp_path)) > 8
    inputs = [
        page
        for part in cut([Input(path, mark_of(page), partial(str, page)) for path, page in pages().items()])
        for page in part
    ]
    asked: list[dict[str, object]] = [{"type": "NewIndex", "config": {"force_language": LANGUAGE}}]
    asked += [
        {"type": "AddFile", "index_id": 0, "file_path": page.path, "file_contents": page.read()} for page in inputs
    ]
    with Pagefind(tmp_path, PATIENCE) as pagefind:
        made = pagefind.ask_all([*asked, {"type": "GetFiles", "index_id": 0}])[-1]
    theirs = Bundle(files_of(made["files"]), 60)
    assert [words for _, words in ours.pages] == [words for _, words in theirs.pages]
    assert list(ours.fragments.values()) == list(theirs.fragments.values())
    assert ours.fields != theirs.fields  # they are in the order in which they came
    fields = [theirs.fields.index(name) for name in ours.fields]
    assert postings(ours, fields) == postings(theirs, list(range(len(fields))))


def test_names_of_files_are_letters_that_no_disk_mixes_up(tmp_path: Path) -> None:
    for path in written(tmp_path, pages(), 8):
        if path.count("/") > 1:
            assert re.fullmatch(r"pagefind/(fragment|index|woorden)/[a-z]{5,}\.(pf_fragment|pf_index|json)", path)


@pytest.mark.parametrize("size", [1, 5, 16])
def test_parts_of_any_size_give_the_same_index(tmp_path: Path, size: int) -> None:
    same = {path: page.replace("plaatsen[", "titel[") for path, page in pages().items()}
    assert written(tmp_path / str(size), same, size) == written(tmp_path / "one", same, 1000)


def test_one_edit_makes_one_part_again(tmp_path: Path) -> None:
    written(tmp_path, pages(), 8)
    before = kept(tmp_path)
    edited = {**pages(), "verhalen/nummer-33/index.html": html(33, "<p>Nieuw</p>")}
    after = written(tmp_path, edited, 8)
    assert len(kept(tmp_path) - before) == len(before - kept(tmp_path)) == 1
    assert after == written(tmp_path / "clean", edited, 8)


@pytest.mark.parametrize("change", ["gone", "new"])
def test_a_page_that_comes_or_goes_leaves_most_parts_as_they_are(tmp_path: Path, change: str) -> None:
    written(tmp_path, pages(), 8)
    before = kept(tmp_path)
    site = pages()
    if change == "gone":
        del site["verhalen/nummer-33/index.html"]
    else:
        site["verhalen/nummer-333/index.html"] = html(333)
    after = written(tmp_path, site, 8)
    assert len(kept(tmp_path) & before) > len(before) / 2
    assert after == written(tmp_path / "clean", site, 8)


def test_nothing_is_made_again_of_what_did_not_change(tmp_path: Path) -> None:
    first = written(tmp_path, pages(), 8)
    beside = {
        path: page.replace("</article>", "<p data-pagefind-ignore>Zie ook</p></article>")
        for path, page in pages().items()
    }
    assert written(tmp_path, beside, 8, _NONE_IS_MADE) == first
    with pytest.raises(SearchIndexError, match="SDW502"):
        written(tmp_path, {**pages(), "nieuw/index.html": html(99)}, 8, _NONE_IS_MADE)


@pytest.mark.parametrize("harm", [b"", b"iets anders", None])
def test_a_kept_part_that_is_damaged_or_of_another_is_made_again(tmp_path: Path, harm: bytes | None) -> None:
    first = written(tmp_path, pages(), 8)
    some = sorted((tmp_path / ".cache" / "zoekregister").iterdir())
    some[0].write_bytes(some[1].read_bytes() if harm is None else harm)
    assert written(tmp_path, pages(), 8) == first


def test_of_pages_that_are_gone_nothing_is_kept(tmp_path: Path) -> None:
    secret = {"verhalen/kanarie/index.html": html(7, "<p>kanariegeheim</p>")}
    written(tmp_path, {**pages(), **secret}, 8)
    after = written(tmp_path, pages(), 8)
    everything = [*after.values(), *(path.read_bytes() for path in (tmp_path / ".cache" / "zoekregister").iterdir())]
    assert not [content for content in everything if b"kanariegeheim" in content]
    assert len(kept(tmp_path)) == len(
        cut([Input(path, mark_of(page), partial(str, page)) for path, page in pages().items()], 8)
    )
