"""Long words in titles: on a phone they stand whole, for a browser may know no Dutch hyphens."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

# The words of the title that take more than one line; a word may end at its own hyphen.
_BROKEN = """() => [...document.querySelectorAll("h1")].flatMap((title) => {
  const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (walker.nextNode()) {
    for (const word of walker.currentNode.data.matchAll(/[^\\s-]+-?/g)) {
      const range = new Range();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1) broken.push(word[0]);
    }
  }
  return broken;
})"""
_LONG = 12  # letters


@pytest.mark.parametrize("wide", [320, 360, 390])
def test_no_word_of_a_title_is_broken_on_a_phone(browser: Browser, address: str, real_site: Path, wide: int) -> None:
    context = browser.new_context(viewport={"width": wide, "height": 740})
    page = context.new_page()
    seen, broken = set(), []
    for file in sorted(real_site.rglob("index.html")):
        title = file.read_text(encoding="utf-8").split("<title>")[1].split("</title>")[0]
        long = frozenset(word for word in title.replace("-", " ").split() if len(word) > _LONG)
        if not long or long in seen:
            continue
        seen.add(long)
        path = f"{file.parent.relative_to(real_site).as_posix()}/"
        page.goto(address + path)
        broken += [(path, word) for word in page.evaluate(_BROKEN)]
    context.close()
    assert len(seen) > 10
    assert broken == []
