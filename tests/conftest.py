"""What all tests share."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from tests.cases import Files, write
from tests.chromium import ARGUMENTS, chromium
from tests.waiting import PATIENCE, hear_interrupts


def pytest_configure() -> None:
    """Set how long a browser may take, and let Ctrl+C reach what the tests start."""
    expect.set_options(timeout=PATIENCE * 1000)
    hear_interrupts()


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
    browser = _playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def browser_without_javascript(_playwright: Playwright) -> Iterator[Browser]:
    """Start a browser in which scripting is off for real, so that noscript is read."""
    browser = _playwright.chromium.launch(
        executable_path=chromium(), args=[*ARGUMENTS, "--blink-settings=scriptEnabled=false"]
    )
    yield browser
    browser.close()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail in CI when a test was skipped: what is not run is not known."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
