"""A build that is stopped leaves no copy behind: not in the project, and not for longer than until the next one."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.site.conftest import run_sdw

PROPERLY = {"SIGINT": 130, "SIGTERM": 143, "SIGHUP": 129}
_LONG = 60  # seconds in which any build gets as far as writing something


def stopped(folder: Path, name: str, program: str = "sdw_build") -> int:
    """Build, and stop that with a signal when something was written; return the exit code."""
    command = [sys.executable, "-m", program, "build"]
    with (folder / "gezegd.txt").open("wb") as said:
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=said)
    end = time.monotonic() + _LONG
    while not any(folder.glob(".site-*/site/*")):
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.005)
    process.send_signal(getattr(signal, name))
    return process.wait(_LONG)


@pytest.mark.parametrize("program", ["sdw_build", "mkdocs"])
@pytest.mark.parametrize("name", PROPERLY)
def test_who_asks_it_to_end_finds_no_copy_and_hears_that_nothing_changed(sample: Path, name: str, program: str) -> None:
    before = sorted(path.name for path in sample.iterdir())
    assert stopped(sample, name, program) == PROPERLY[name]
    assert "de site is niet veranderd" in (sample / "gezegd.txt").read_text(encoding="utf-8")
    (sample / "gezegd.txt").unlink()
    assert sorted(path.name for path in sample.iterdir() if path.name != ".cache") == before


def test_what_a_kill_left_is_gone_after_the_next_build_whether_that_succeeds_or_not(sample: Path) -> None:
    stopped(sample, "SIGKILL")
    assert len(list(sample.glob(".site-????????"))) == 1
    (sample / "verhalen" / "kapot.md").write_text("geen velden", encoding="utf-8")
    assert run_sdw(sample, "build").returncode == 1
    assert list(sample.glob(".site-*")) == []


def test_a_link_in_the_place_of_the_site_is_told_and_left_alone(sample: Path) -> None:
    www = sample.with_name("www")
    www.mkdir()
    (www / "index.html").write_text("van de server", encoding="utf-8")
    (sample / "site").symlink_to(www)
    done = run_sdw(sample, "build")
    assert done.returncode == 1
    assert "mkdocs.yml:4:11: SDW222" in done.stderr
    assert "niet door sdw gemaakt" in done.stderr
    assert (sample / "site").is_symlink()
    assert [path.read_text(encoding="utf-8") for path in www.iterdir()] == ["van de server"]
