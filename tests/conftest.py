"""What all tests share."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.cases import Files, write

_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture
def project(tmp_path: Path) -> Callable[[Files], Path]:
    """Write a project from `{path: text}`, and give its folder."""
    return lambda files: write(tmp_path, files)


def _chromium() -> str | None:
    """Find Debian's Chromium, or the Chrome that is present."""
    return shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def _playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(_playwright: Playwright) -> Iterator[Browser]:
    """Start a real browser."""
    browser = _playwright.chromium.launch(executable_path=_chromium(), args=_ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def browser_without_javascript(_playwright: Playwright) -> Iterator[Browser]:
    """Start a browser in which scripting is off for real, so that noscript is read."""
    browser = _playwright.chromium.launch(
        executable_path=_chromium(), args=[*_ARGUMENTS, "--blink-settings=scriptEnabled=false"]
    )
    yield browser
    browser.close()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail in CI when a test was skipped: what is not run is not known."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
