"""The search index of a site: what Pagefind makes of its whole pages, all at once."""

from sdw_build.publish.bundle import LANGUAGE, PARTS, Bundle, files_of
from sdw_build.publish.pagefind import Pagefind
from sdw_build.publish.postings import BETWEEN, read_postings, renumbered
from tests.site.output import Output
from tests.waiting import PATIENCE


def test_it_is_what_pagefind_makes_of_the_whole_pages(sample_site: Output) -> None:
    pages = sorted(path for path in sample_site.folder.rglob("*.html") if b"data-pagefind-body" in path.read_bytes())
    asked: list[dict[str, object]] = [{"type": "NewIndex", "config": {"force_language": LANGUAGE}}]
    for path in pages:
        told = {"file_path": path.relative_to(sample_site.folder).as_posix(), "file_contents": path.read_text("utf-8")}
        asked.append({"type": "AddFile", "index_id": 0, **told})
    with Pagefind(sample_site.folder, PATIENCE) as pagefind:
        made = pagefind.ask_all([*asked, {"type": "GetFiles", "index_id": 0}])[-1]
    theirs = Bundle(files_of(made["files"]), len(pages))
    index = sample_site.folder / "pagefind"
    ours = Bundle(
        {path.relative_to(index).as_posix(): path.read_bytes() for path in index.rglob("*") if path.is_file()},
        len(pages),
    )
    assert [words for _, words in ours.pages] == [words for _, words in theirs.pages]
    assert list(ours.fragments.values()) == list(theirs.fragments.values())
    assert len(ours.parts) > 1
    fields = [theirs.fields.index(name) for name in ours.fields]
    found = [
        (word, told._replace(rest=renumbered(told.rest, fields)))
        for part in ours.parts
        for word, told in read_postings(part)
    ]
    assert found == [posting for part in theirs.parts for posting in read_postings(part)]


def test_each_word_is_looked_for_in_the_one_part_that_holds_it(sample_site: Output) -> None:
    index = sample_site.folder / "pagefind"
    files = {path.relative_to(index).as_posix(): path.read_bytes() for path in index.rglob("*") if path.is_file()}
    whole = Bundle(files, sum(name.startswith("fragment/") for name in files))
    ranges = [(str(start), str(end)) for start, end, _ in whole.listed[PARTS]]  # type: ignore[union-attr, misc]
    assert len(ranges) > 2
    at_a_seam = 0
    for number, part in enumerate(whole.parts):
        for word in {word.partition(BETWEEN)[0] for word, _ in read_postings(part)}:
            # Rust orders texts by their bytes, as Python does by their letters.
            held = [place for place, (start, end) in enumerate(ranges) if start <= word <= end]
            assert held[0] == number
            at_a_seam += len(held) > 1
    assert at_a_seam < len(ranges)
