"""The browser that tests and measurements run, without a download of its own."""

import shutil

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str | None:
    """Find Debian's Chromium, or the Chrome that is present."""
    return shutil.which("chromium") or shutil.which("google-chrome")
