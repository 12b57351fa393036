"""The browser that tests and measurements run, without a download of its own."""

import shutil

from playwright.sync_api import Browser, Playwright

from tests.waiting import PATIENCE

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--renderer-process-limit=1",  # else one more stands ready for each tab, that is never used
    "--in-process-gpu",  # what draws without a card needs no process of its own: a twentieth of what a page takes
]


def chromium(*, whole: bool = False) -> str | None:
    """Find Debian's Chromium, or the Chrome that is present; unless asked for whole, one that draws no window.

    It is the same engine of the same version. What it leaves out, the window with its bars and menus, is a process or two
    for each page that is opened: most of what a test of a page would take.
    """
    windowless, *others = names = ("chromium-headless-shell", "chromium", "google-chrome")
    return next((found for name in ((*others, windowless) if whole else names) if (found := shutil.which(name))), None)


def launched(playwright: Playwright, *more: str) -> Browser:
    """Return a browser of which each page is as patient as the tests are, also on a busy machine; `more` are arguments."""
    browser = playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS, *more])
    browser.on("context", lambda context: context.set_default_timeout(1000 * PATIENCE))
    return browser
