"""The same content gives the same pages, whatever the order in which Python keeps a set."""

import os
import subprocess
import sys
from pathlib import Path

from tests.cases import write
from tests.pages.making import entries, methodiek, partner, regio, thema, written
from tests.waiting import PATIENCE

_PRINT = """
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path

from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import site_frame
from sdw_build.pages.site import all_pages, covers

made = Publication(load(Path(sys.argv[1])).library, date(2026, 6, 1), drafts=True)
for page in all_pages(made):
    print(page.adres, repr(page))
print(site_frame(made, "Naam"))
print(list(covers(made)))
"""


def _pages(root: Path, seed: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _PRINT, str(root)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
        timeout=PATIENCE,
        check=True,
    )
    return done.stdout.splitlines()


def _assert_same(root: Path) -> None:
    first = _pages(root, "0")
    assert len(first) > 20
    for seed in ("1", "2"):
        assert _pages(root, seed) == first


def test_the_pages_of_the_sample_do_not_depend_on_the_hash_seed() -> None:
    _assert_same(Path(__file__).parents[1] / "sample")


def test_neither_do_pages_full_of_equals(tmp_path: Path) -> None:
    """Everything has the same title, day and themes, so that only what is unique can order it."""
    link = "Zie [dit](../methodieken/m0.md) en [dat](../verhalen/v0.md). De steigerbouwer werkt samen."
    themes = [f"t{number}" for number in range(3)]
    files = {f"content/speerpunten/{slug}.md": thema("Zelfde", 1) for slug in themes}
    files |= {f"verhalen/v{number}.md": written(link, themas=themes, regios=["a", "b"]) for number in range(6)}
    files |= {f"methodieken/m{number}.md": methodiek(link, themas=themes, fase=["zoeken"]) for number in range(4)}
    files |= {f"content/partners/p{number}.md": partner(link.replace("../", "../../")) for number in range(3)}
    files["content/regios.yml"] = entries(a=regio("Zelfde", "AM01"), b=regio("Zelfde", "AM02"))
    _assert_same(write(tmp_path, files))
