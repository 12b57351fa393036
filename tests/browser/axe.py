"""What axe finds on a page: put there once, and told of nothing that is in order."""

import json
from collections.abc import Mapping
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

# To tell each place of all that is in order takes longer than to look at it.
_TOLD = {"resultTypes": ["violations", "incomplete"]}


def look(page: Page, options: Mapping[str, Any]) -> AxeResults:
    """Let axe look at a page, and return what is wrong and what it is not sure of."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return AxeResults(page.evaluate(f"axe.run({json.dumps({**_TOLD, **options})})"))
