"""What all tests share."""

import gc
import os
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from tests.basetemp import folder_in_memory
from tests.cases import Files, write
from tests.chromium import launched
from tests.waiting import PATIENCE, hear_interrupts


def pytest_configure() -> None:
    """Set how long a browser may take and where all is written, and let Ctrl+C reach what the tests start."""
    expect.set_options(timeout=PATIENCE * 1000)
    hear_interrupts()
    if "TMPDIR" not in os.environ and (folder := folder_in_memory()):
        os.environ["TMPDIR"] = tempfile.tempdir = str(folder)  # the second may have been asked for already


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Take two processes more than there are processors: while tests wait for a page or a program, others work."""
    return (os.cpu_count() or 1) + 2


# Rooms that are slow as a whole; in the others, those files that start a program or a browser.
SLOW = {
    "browser",
    "ci",
    "docs",
    "editor",
    "mkdocs",
    "mutations",
    "online",
    "preview",
    "publish",
    "repair",
    "site",
    "steps",
}
_STARTERS = ("playwright", "tests.sdw", "tests.site", "tests.terminal")
# Rooms of which each test builds a site of its own, so that their tests need not stay together.
_APART = {"site", "cli"}
# What takes longest by itself: begun first, so that no process is left with it when the others are done.
_LONGEST = (
    "test_first_story",
    "test_mutations",
    "test_mended_mutations",
    "test_accessibility",
    "test_search",
    "test_tasks",
)


def pytest_collection_finish() -> None:
    """Let nothing that lasts as long as the tests be looked through again and again for what can go."""
    gc.collect()
    gc.freeze()


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes by what they are for: a file that is made for a test may hold the second in which it was made.

    Processes that run the tests together must find the same ones.
    """
    return argname if isinstance(val, bytes) else None


# First: pytest-xdist reads the groups in the same hook.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is slow, and keep together on one process what shares a costly fixture."""
    for item in items:
        room = item.path.parent.name
        module = item.getparent(pytest.Module)
        assert module
        if room in SLOW or _starts(module.obj):
            item.add_marker("traag")
        if room not in _APART or "template" in vars(module.obj):
            item.add_marker(pytest.mark.xdist_group(_group(item)))
    items.sort(key=_when)


def _when(item: pytest.Item) -> int:
    """Rank a test by how early it is begun: what takes longest first, what is quick last."""
    if item.path.stem in _LONGEST:
        return _LONGEST.index(item.path.stem)
    return len(_LONGEST) + (item.get_closest_marker("traag") is None)


@cache
def _starts(module: ModuleType) -> bool:
    """Tell by what a module imports whether it starts a program or a browser."""
    names = vars(module)
    origins = (str(getattr(value, "__module__", "")) for value in names.values())
    return "subprocess" in names or any(origin.startswith(_STARTERS) for origin in origins)


def _group(item: pytest.Item) -> str:
    """Name the process that a test belongs to: by its file, and by the project of which its module keeps a copy."""
    callspec = getattr(item, "callspec", None)
    kept = callspec.params.get("clean", callspec.params.get("run", "")) if callspec else ""
    return f"{item.path}{kept}"


@pytest.fixture
def project(tmp_path: Path) -> Callable[[Files], Path]:
    """Write a project from `{path: text}`, and give its folder."""
    return lambda files: write(tmp_path, files)


@pytest.fixture(scope="session")
def _playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(_playwright: Playwright) -> Iterator[Browser]:
    """Start a real browser."""
    browser = launched(_playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def browser_without_javascript(_playwright: Playwright) -> Iterator[Browser]:
    """Start a browser in which scripting is off for real, so that noscript is read."""
    browser = launched(_playwright, "--blink-settings=scriptEnabled=false")
    yield browser
    browser.close()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail in CI when a test was skipped: what is not run is not known."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
