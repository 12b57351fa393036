"""How long the check, the page and the preview of one text take, for each text that is as large as it may be.

Run: .venv/bin/python bench/vijandig.py [NAAM…]   CPU seconds for each case, longest last; a case ends at 60.
"""

import multiprocessing
import resource
import sys
import tempfile
import time
from pathlib import Path

from sdw_build.check import check
from sdw_build.library.publication import Publication
from sdw_build.pages.site import all_pages
from tests.cases import DAY, document, write
from tests.hostile.sizes import MANY, PARAGRAPH, PUMPS, TEXT, whole

_MOST = 60


def cases() -> dict[str, tuple[str, str]]:
    """Return per case the fields and the text of a verhaal."""
    found = {f"{name}, een alinea": ("", make(PARAGRAPH)) for name, make in PUMPS.items()}
    found |= {f"{name}, een hele tekst": ("", whole(make)) for name, make in PUMPS.items()}
    found |= {f"{name}, zo veel als kan": ("", make(TEXT)) for name, make in MANY.items()}
    found |= {f"{name}, in een veld": (f"wijziging: {make(PARAGRAPH)}\n", "Tekst.") for name, make in PUMPS.items()}
    return found


def _measure(extra: str, body: str, told: "multiprocessing.Queue[tuple[float, str]]") -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST, _MOST + 1))
    with tempfile.TemporaryDirectory() as folder:
        root = write(Path(folder), {"content/over-ons.md": document(extra, body, public=True)})
        begin = time.process_time()
        checked = check(root, DAY, advice=True)
        after = time.process_time()
        if not checked.report.failed:
            list(all_pages(Publication(checked.library, DAY)))
        codes = sorted({item.code.value for item in checked.report})
        told.put((time.process_time() - begin, f"check {after - begin:.2f} s, {len(checked.report)} x {codes[:4]}"))


def main() -> None:
    """Measure the cases that are named, or all."""
    results = []
    for name, (extra, body) in cases().items():
        if sys.argv[1:] and not any(word in name for word in sys.argv[1:]):
            continue
        told: multiprocessing.Queue[tuple[float, str]] = multiprocessing.Queue()
        process = multiprocessing.get_context("fork").Process(target=_measure, args=(extra, body, told))
        process.start()
        process.join()
        results.append((name, *(told.get() if not process.exitcode else (float(_MOST), "niet klaar"))))
    for name, seconds, words in sorted(results, key=lambda each: each[1]):
        print(f"{seconds:7.2f} s  {name}: {words}")


if __name__ == "__main__":
    main()
