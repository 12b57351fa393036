"""axe finds nothing on the page of the desk, in light and dark, and it can be read on a small screen."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.sdw import run_sdw
from tests.site.conftest import DAY, copy_sample


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the page for the sample with something in most sections, an error included."""
    folder = copy_sample(tmp_path_factory.mktemp("desk") / "project")
    (folder / "verhalen" / "stuk.md").write_text("---\ntitel: [\n---\n", encoding="utf-8")
    page = folder / "content" / "over-ons.md"
    text = page.read_text(encoding="utf-8").replace("status:", "herzien_voor: 2026-05-01\nstatus:")
    page.write_text(text, encoding="utf-8")
    done = run_sdw(folder, "redactie", "--formaat", "html", "--datum", DAY)
    assert done.returncode == 0, done.stderr
    return (Path(folder) / ".cache" / "redactie.html").as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_no_violation(browser: Browser, desk: str, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(desk)
    found = Axe().run(page)
    sticks_out = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert found.violations_count == 0, found.generate_report()
    assert sticks_out <= width
