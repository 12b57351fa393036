"""Every wait in the tests has an end: what a program never says fails one test, and hangs nothing."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.waiting import interrupt, no_longer_than, until

ROOT = Path(__file__).parents[2]
FILES = sorted(path for path in (ROOT / "tests").rglob("*.py") if "node_modules" not in path.parts)

# Start something, or ask something of a machine, and wait for all of it.
_WHOLE = {"run", "call", "check_call", "check_output", "getoutput", "getstatusoutput"}
_ASKS = {"urlopen", "create_connection"}
# Wait for another, when nothing is said of how long.
_OTHERS = {"wait", "join", "communicate"}
# Read until another says something; where that has an end of its own.
_READS = {"readline", "waitpid", "recv"}
_ENDED = {"language_server.py", "test_guarded.py", "test_connections.py"}
# An address is reached before the page is: what follows would be lost. `tests.browser.arrival` waits for both.
_TOO_SOON = {"to_have_url", "wait_for_url"}


def endless(tree: ast.AST) -> Iterator[str]:
    """Return every call that may wait for ever."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        owner, _, name = ast.unparse(call.func).rpartition(".")
        limited = any(word.arg == "timeout" for word in call.keywords)
        starts = owner == "subprocess" and name in _WHOLE
        selects = name == "select" and len(call.args) < 4
        waits = name in _OTHERS and owner and not call.args
        reads = name in _READS and "os.WNOHANG" not in map(ast.unparse, call.args)
        if (not limited and (starts or selects or waits or name in _ASKS)) or reads:
            yield f"line {call.lineno}: {ast.unparse(call)[:80]}"


def test_no_wait_is_without_an_end() -> None:
    renamed, forever = [], []
    for path in FILES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        renamed += [path for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "subprocess"]
        forever += [(path, wait) for wait in endless(tree) if path.name not in _ENDED]
    assert renamed == []  # so that what starts a program can be found
    assert forever == []


def test_each_browser_is_as_patient_as_the_tests() -> None:
    launching = {path.name for path in FILES if ".launch(" in path.read_text(encoding="utf-8")} - {Path(__file__).name}
    assert launching == {"chromium.py"}


def test_a_new_address_is_waited_for_with_its_page() -> None:
    too_soon = {path.name for path in FILES for name in _TOO_SOON if f".{name}(" in path.read_text(encoding="utf-8")}
    assert too_soon == {"arrival.py"}


@pytest.mark.parametrize(
    "line",
    [
        "subprocess.run(['git'])",
        "subprocess.check_output(['git'], text=True)",
        "urlopen(address)",
        "urllib.request.urlopen(address)",
        "socket.create_connection((host, 80))",
        "select.select([line], [], [])",
        "process.wait()",
        "process.communicate()",
        "thread.join()",
        "process.stdout.readline()",
        "os.waitpid(child, 0)",
        "line.recv(10)",
    ],
)
def test_a_wait_without_an_end_is_seen(line: str) -> None:
    assert len(list(endless(ast.parse(line)))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "subprocess.run(['git'], timeout=PATIENCE)",
        "urlopen(address, timeout=PATIENCE)",
        "socket.create_connection((host, 80), timeout=1)",
        "select.select([line], [], [], PATIENCE)",
        "process.wait(PATIENCE)",
        "process.communicate(timeout=PATIENCE)",
        "os.waitpid(child, os.WNOHANG)",
        "', '.join(words)",
        "Axe().run(page)",
    ],
)
def test_a_wait_with_an_end_is_fine(line: str) -> None:
    assert list(endless(ast.parse(line))) == []


def program(code: str) -> subprocess.Popen[str]:
    """Start a program that says when it is ready."""
    words = [sys.executable, "-c", f"import signal, sys, time\n{code}\nprint('klaar', flush=True)\ntime.sleep(3600)"]
    started = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert started.stdout
    with no_longer_than(started):
        assert next(started.stdout) == "klaar\n"
    return started


def test_what_reads_from_a_silent_program_ends() -> None:
    with program("") as silent, no_longer_than(silent, 0.1):
        assert silent.stdout
        assert list(silent.stdout) == []


@pytest.mark.parametrize(
    ("code", "exits"), [("", {-2}), ("signal.signal(signal.SIGINT, lambda *_: sys.exit(130))", {130})]
)
def test_ctrl_c_is_heard_wherever_the_tests_run(code: str, exits: set[int]) -> None:
    with program(code) as running:
        assert interrupt(running) in exits


def test_a_wait_fails_with_what_was_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.waiting.PATIENCE", 0)
    with pytest.raises(AssertionError, match="alleen dit"):
        until(lambda: False, lambda: "alleen dit")
