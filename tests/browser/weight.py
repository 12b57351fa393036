"""What a visit takes over the wire, as a real browser counts it."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import BrowserContext, Page, Request

_PHOTO = ("image/jpeg", "image/png", "image/webp", "image/avif", "image/gif")


@dataclass
class Visit:
    """The requests of one visit to one page; bytes as they travelled, headers included."""

    requests: dict[str, str] = field(default_factory=dict)  # the address of each that left the browser
    kinds: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes over the wire without photos."""
        return sum(size for name, size in self.sizes.items() if not self.kinds.get(name, "").startswith(_PHOTO))

    @property
    def count(self) -> int:
        """Requests that went over the wire: what came out of the cache is none."""
        return sum(1 for size in self.sizes.values() if size)


def visit(context: BrowserContext, url: str) -> tuple[Page, Visit]:
    """Open a page in a tab of its own, wait until nothing more comes, and tell what was sent."""
    page = context.new_page()
    line = context.new_cdp_session(page)
    seen = Visit()

    def asked(event: dict[str, Any]) -> None:
        if not event["request"]["url"].startswith(("data:", "blob:")):
            seen.requests[event["requestId"]] = event["request"]["url"]

    def answered(event: dict[str, Any]) -> None:
        seen.kinds[event["requestId"]] = event["response"]["mimeType"]

    def done(event: dict[str, Any]) -> None:
        if event["requestId"] in seen.requests:
            seen.sizes[event["requestId"]] = int(event["encodedDataLength"])

    line.on("Network.requestWillBeSent", asked)
    line.on("Network.responseReceived", answered)
    line.on("Network.loadingFinished", done)
    finished: list[Request] = []
    page.on("requestfinished", lambda request: finished.append(request))  # noqa: PLW0108 — Playwright marks what it calls
    line.send("Network.enable")
    page.goto(url, wait_until="networkidle")
    # The line does not see what a worker asks, such as that of the search.
    for request in finished:
        if request.url not in seen.requests.values() and not request.url.startswith(("data:", "blob:")):
            sizes = request.sizes()
            seen.requests[request.url] = request.url
            seen.sizes[request.url] = max(0, sizes["responseBodySize"] + sizes["responseHeadersSize"])
    return page, seen
