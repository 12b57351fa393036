"""The floor under a build: what each text costs by itself, and Pagefind on pages that hold nothing but those texts.

    python -m bench.speed.floor --verhalen 3000

All but Pagefind works on one core here, as seconds of a processor.
"""

import argparse
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import markdown
from markdown_it import MarkdownIt

from bench.speed.corpus import EVERYWHERE, Corpus, vocabulary
from bench.speed.installed import indexing, pagefind_version
from sdw_build.body.grammar import parse

_PATIENCE = 3600  # seconds for Pagefind
_PAGE = (
    '<!doctype html><html lang="nl"><title>{title}</title><main data-pagefind-body><h1>{title}</h1>{body}</main></html>'
)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verhalen", type=int, default=1000, metavar="AANTAL")
    count = parser.parse_args().verhalen
    texts = Corpus(count, vocabulary(), ("werken",), (EVERYWHERE, "individuele-begeleiding")).texts
    bodies = [text.body for text in texts]
    rows = [
        ("each text through Python-Markdown, which MkDocs uses", _each(markdown.markdown, bodies)),
        ("each text through markdown-it-py, without any of our rules", _each(MarkdownIt().render, bodies)),
        ("each text read by our grammar, once", _each(parse, bodies)),
    ]
    with tempfile.TemporaryDirectory(prefix="vloer-") as folder:
        pages = [
            _PAGE.format(title=text.title, body=MarkdownIt().render(body))
            for text, body in zip(texts, bodies, strict=True)
        ]
        began = time.process_time()
        for text, page in zip(texts, pages, strict=True):
            place = Path(folder) / text.name
            place.mkdir()
            (place / "index.html").write_text(page, encoding="utf-8")
        rows.append(("a folder and a file written for each text", time.process_time() - began))
        began = time.perf_counter()
        subprocess.run(indexing(folder), check=True, timeout=_PATIENCE, capture_output=True)  # noqa: S603
        rows.append((f"{pagefind_version()} on those pages, on all cores", time.perf_counter() - began))
    print(f"| {count} texts | seconds |\n| --- | ---: |")
    for what, seconds in rows:
        print(f"| {what} | {seconds:.1f} |")


def _each(make: Callable[[str], object], bodies: Sequence[str]) -> float:
    """Return how many seconds of a processor it takes to make something of each text."""
    began = time.process_time()
    for body in bodies:
        make(body)
    return time.process_time() - began


if __name__ == "__main__":
    main()
