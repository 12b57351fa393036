"""The real site, built once, on a real web server, in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.hosting import served
from tests.site.conftest import build_real
from tests.site.kinds import EVERY, KINDS, NOT_FOUND, RARITIES, build_rarities
from tests.site.nginx import nginx
from tests.site.sharing import built_once


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the real content."""
    return built_once(tmp_path_factory, "real", build_real)


@pytest.fixture(scope="session")
def rare_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample with every kind of page that the real content lacks."""
    return built_once(tmp_path_factory, "rare", build_rarities)


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """Serve the real site, in a subfolder as well as a host may."""
    with served(real_site) as served_at:
        yield served_at


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Open a browser that remembers nothing."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Open an empty page."""
    return context.new_page()


@pytest.fixture(scope="session")
def every_kind(real_site: Path, rare_site: Path) -> Iterator[dict[str, str]]:
    """Serve both sites as a host does that follows our rules, and give an address of every kind of page."""
    with nginx(real_site) as real, nginx(rare_site) as rare:
        kinds = {name: real + path for name, path in {**KINDS, "404": NOT_FOUND}.items()}
        kinds |= {name: rare + path for name, path in RARITIES.items()}
        yield {name: kinds[name] for name in EVERY}
