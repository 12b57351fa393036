"""The same content, date and versions give the same bytes, wherever, whenever and by whomever they are built."""

import os
import subprocess
import sys
from pathlib import Path

from tests.backwards import backwards
from tests.site.conftest import DAY, copy_sample
from tests.site.output import Output, site_of
from tests.waiting import PATIENCE

# What differs from the computer on which the shared site was built; `python -m bench.same` tries each apart, and more.
_ELSEWHERE = {
    "PATH": os.environ["PATH"],
    "PYTHONHASHSEED": "4711",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "tr_TR.UTF-8",
    "TZ": "Pacific/Kiritimati",
    "COLUMNS": "40",
    "SOURCE_DATE_EPOCH": "1",
}


def _bytes_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_build_in_other_circumstances_gives_the_same_site(tmp_path: Path, sample_site: Output) -> None:
    folder = copy_sample(tmp_path / "een map van Renée & ’t Hart")
    for path in folder.rglob("*"):
        os.utime(path, (1, 1))
    one_core = {min(os.sched_getaffinity(0))}
    done = subprocess.run(
        [sys.executable, "-m", "sdw_build", "build", "--datum", DAY],
        cwd=folder,
        env={**_ELSEWHERE, **backwards(tmp_path / "andersom")},
        umask=0o077,
        preexec_fn=lambda: os.sched_setaffinity(0, one_core),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    here, there = _bytes_of(sample_site.folder), _bytes_of(site_of(folder))
    assert here.keys() == there.keys()
    assert [name for name in sorted(here) if here[name] != there[name]] == []
    assert len(here) > 100
    assert "pagefind/pagefind-entry.json" in here
