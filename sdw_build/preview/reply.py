"""What the preview answers with, and what it says to each browser about it: keep nothing, and let no other site near."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path

from sdw_build.publish.hosts.headers import CACHE, header_rules, headers
from sdw_build.publish.hosts.types import CHARSET, TYPES, type_of

PLAIN = "text/plain; charset=utf-8"
HTML = "text/html; charset=utf-8"
EVENTS = "text/event-stream"
# As on the site itself, but that nothing is kept, and that a browser tells us alone where someone came from.
ALWAYS = {
    **headers(secure=False),
    CACHE: "no-store",
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
}
# A drawing and a PDF are documents of their own sort, as they are there.
_APART = {
    rule.globs[0].removeprefix("*."): rule.headers for rule in header_rules() if rule.globs in (("*.svg",), ("*.pdf",))
}


@dataclass(frozen=True)
class Reply:
    """An answer to a request."""

    body: bytes = b""
    kind: str = PLAIN
    status: int = HTTPStatus.OK
    more: tuple[tuple[str, str], ...] = ()  # headers of this answer alone
    stream: Iterator[bytes] | None = field(default=None, compare=False)  # what follows while the line is held

    @property
    def headers(self) -> list[tuple[str, str]]:
        """All headers, but for those that belong to the line itself."""
        length = () if self.stream else (("Content-Length", str(len(self.body))),)
        apart = next((rules for end, rules in _APART.items() if TYPES[end] == self.kind), {})
        return [("Content-Type", self.kind), *length, *{**ALWAYS, **apart}.items(), *self.more]


def page(html: str, status: int = HTTPStatus.OK) -> Reply:
    """Return a page as an answer."""
    return Reply(html.encode(), HTML, status)


def refusal(status: int, words: str = "", *more: tuple[str, str]) -> Reply:
    """Return an answer that gives nothing, or nothing but words."""
    return Reply(words.encode(), PLAIN, status, more)


NOTHING = refusal(HTTPStatus.NOT_FOUND)


def file(listed: Mapping[str, Path], name: str) -> Reply:
    """Return a file of a list as an answer, and nothing of what else may stand beside it."""
    try:
        return Reply(listed[name].read_bytes(), kind_of(name)) if name in listed else NOTHING
    except FileNotFoundError:
        return NOTHING  # gone since it was listed


def kind_of(name: str) -> str:
    """Return what a browser is told that a file is, by its name."""
    kind = type_of(name)
    return f"{kind}; charset={CHARSET}" if kind.startswith("text/") else kind
