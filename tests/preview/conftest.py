"""A built sample to hold the preview against."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.sdw import run_sdw
from tests.site.conftest import copy_sample
from tests.site.output import site_of


@pytest.fixture
def build_sample(tmp_path: Path) -> Path:
    """Build the sample without what is hidden from visitors, which the preview would show."""
    folder = copy_sample(tmp_path / "built")
    for name in ("geheim.md", "later.md"):
        (folder / "verhalen" / name).unlink()
    story = folder / "verhalen" / "de-bakker" / "index.md"
    story.write_text(story.read_text(encoding="utf-8").replace("[later](../later.md)", "later"), encoding="utf-8")
    done = run_sdw(folder, "build", "--datum", "2026-06-01")
    assert done.returncode == 0, done.stderr
    return site_of(folder)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty page."""
    context = browser.new_context(locale="nl-NL")
    yield context.new_page()
    context.close()
