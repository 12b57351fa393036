"""The command line as the tests run it: each call a process of its own, split off from one that has read the program.

Starting Python and reading all modules takes longer than most of what is tested. Where the start itself is tested,
a test runs the installed program.
"""

import atexit
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.waiting import PATIENCE

_SPLIT = multiprocessing.get_context("forkserver")
_SPLIT.set_forkserver_preload(["tests.ready", __name__])


def run_sdw(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a folder, and return what it said and its exit code."""
    with TemporaryDirectory(prefix="sdw-test-") as heard:
        out, err = Path(heard) / "out", Path(heard) / "err"
        process = _SPLIT.Process(target=_inside, args=(folder, words, {**os.environ, **environment}, out, err))
        process.start()
        process.join(PATIENCE)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(words, PATIENCE, _read(out), _read(err))
        done = subprocess.CompletedProcess(words, process.exitcode, _read(out), _read(err))
        process.close()
    return done


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _inside(folder: Path, words: tuple[str, ...], environment: dict[str, str], out: Path, err: Path) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for stream, place in ((0, os.devnull), (1, out), (2, err)):
        opened = os.open(place, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        os.dup2(opened, stream)
        os.close(opened)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 — for as long as the process lives
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.argv = ["sdw", *words]
    from sdw_build.cli import main  # noqa: PLC0415 — the names of its streams must be those above

    try:
        main()
    finally:
        atexit._run_exitfuncs()  # noqa: SLF001 — as Python does at the end of a program that was not split off
