"""The tests of one file run on one process, so that what they share is made once; the libraries may undo that in silence."""

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from tests.waiting import PATIENCE

ROOT = Path(__file__).parents[2]


def test_the_tests_of_a_file_are_dealt_to_one_process() -> None:
    files = [f"tests/body/test_{name}.py" for name in ("numerals", "anchors", "downloads")]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "3", "--dist", "loadgroup", "-v", "-p", "no:cacheprovider", *files],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    processes = defaultdict(set)
    for process, file in re.findall(r"^\[(gw\d+)\].* PASSED (tests/[\w/]+\.py)::", done.stdout, re.MULTILINE):
        processes[file].add(process)
    assert sorted(processes) == sorted(files), done.stdout + done.stderr
    assert {file for file, used in processes.items() if len(used) > 1} == set()
