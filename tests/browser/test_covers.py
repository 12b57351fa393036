"""Covers in a real browser: day or dusk as the reader's screen is, under a strict content security policy."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.hosting import Handler, served

# The brightness of a spot at the top of the first cover: sky.
_SKY = """async () => {
  const image = document.querySelector('.omslag-getekend img');
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 10;
  const context = canvas.getContext('2d');
  context.drawImage(image, 2, 2, 5, 5, 0, 0, 10, 10);
  return [...context.getImageData(5, 5, 1, 1).data].slice(0, 3).reduce((sum, part) => sum + part) / 3;
}"""


class _StrictHandler(Handler):
    def end_headers(self) -> None:
        """Allow what is our own only, and nothing inline."""
        self.send_header("Content-Security-Policy", "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'")
        super().end_headers()


@pytest.fixture(scope="module")
def strict(real_site: Path) -> Iterator[str]:
    """Serve the real site under a strict policy."""
    with served(real_site, _StrictHandler) as address:
        yield address


@pytest.mark.parametrize(("scheme", "lowest", "highest"), [("light", 200, 255), ("dark", 10, 80)])
def test_a_cover_is_as_light_as_the_page(browser: Browser, strict: str, scheme: str, lowest: int, highest: int) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(f"{strict}verhalen/hoofdzaak-werk/")
    assert lowest < page.evaluate(_SKY) < highest
    assert refused == []
    context.close()
