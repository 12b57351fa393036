"""The headers that a server gives with each answer, and with which addresses it gives others."""

from collections.abc import Mapping
from dataclasses import dataclass

from sdw_build.library.embedding import CARD
from sdw_build.library.twins import FOLDER
from sdw_build.publish.assets import CARD_STYLE, LASTING
from sdw_build.publish.hosts.types import TYPES

POLICY, CACHE, FRAMES, RESOURCE, EMBEDDER = (
    "Content-Security-Policy",
    "Cache-Control",
    "X-Frame-Options",
    "Cross-Origin-Resource-Policy",
    "Cross-Origin-Embedder-Policy",
)
SHARED, ROBOTS = "Access-Control-Allow-Origin", "X-Robots-Tag"
_A_YEAR = "public, max-age=31536000, immutable"
_TWO_YEARS = 63_072_000
# What a visitor could be asked to allow, and no page of ours asks. Few: this travels with every answer.
_UNASKED = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")


@dataclass(frozen=True)
class HeaderRule:
    """Addresses that get other headers than a page; where more than one fits, the first holds."""

    naam: str
    headers: Mapping[str, str]  # only what differs; empty takes a header away
    globs: tuple[str, ...]  # in which * is any text


def headers(forms: tuple[str, ...] = (), *, secure: bool = True) -> dict[str, str]:
    """Return the headers of every answer; `forms` are the hosts elsewhere that a form is sent to."""
    told = {
        POLICY: _policy(("form-action", " ".join(("'self'", *forms)))),
        "Strict-Transport-Security": f"max-age={_TWO_YEARS}" if secure else "",
        "X-Content-Type-Options": "nosniff",
        FRAMES: "DENY",
        "Referrer-Policy": "no-referrer",  # nobody elsewhere learns that someone came from here
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _UNASKED),
        "Cross-Origin-Opener-Policy": "same-origin",
        RESOURCE: "same-origin",
        CACHE: "no-cache",  # kept, and asked each time whether it changed
    }
    return {name: value for name, value in told.items() if value}


def header_rules() -> tuple[HeaderRule, ...]:
    """Return the rules of addresses that get other headers than a page."""
    # A card runs nothing and sends nothing, whoever shows it: it is looks and words.
    card = {
        POLICY: "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors *",
        FRAMES: "",
        RESOURCE: "cross-origin",
        # A page that keeps to itself (cross-origin isolation) shows only what asks for no more than may be had.
        EMBEDDER: "require-corp",
    }
    # As a document of its own a drawing runs nothing and fetches nothing; its colours are styles of its own.
    drawing = {POLICY: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"}
    # A picture, a recording or a PDF on its own is shown in a page that the browser makes, with styles of its own: a
    # policy for pages would leave it without its looks. Nothing of it runs on our origin.
    alone = {POLICY: "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"}
    return (
        # Programs on other sites may read it; a search engine finds the pages themselves. It runs nothing.
        HeaderRule(
            "data",
            {
                POLICY: "default-src 'none'; frame-ancestors 'none'; sandbox",
                RESOURCE: "cross-origin",
                SHARED: "*",
                ROBOTS: "noindex",
            },
            (f"{FOLDER}*",),
        ),
        HeaderRule("tekening", drawing, ("*.svg",)),
        # Made to be shown on the page of someone else.
        HeaderRule("kaart", card, (f"*/{CARD}/", f"*/{CARD}/index.html")),
        # In a sandbox a card has no origin of its own: its looks then come from elsewhere.
        HeaderRule("kaartstijl", {RESOURCE: "cross-origin", CACHE: _A_YEAR}, (f"{LASTING}*/css/{CARD_STYLE}",)),
        HeaderRule("deelbeeld", {RESOURCE: "cross-origin", **alone}, ("assets/img/delen/*",)),
        # Nothing of the content: a photo or a piece of the search that is kept would outlive a consent.
        HeaderRule("blijvend", {CACHE: _A_YEAR}, (f"{LASTING}*",)),
        HeaderRule("los", alone, tuple(f"*.{end}" for end, kind in TYPES.items() if _is_shown_alone(kind))),
    )


def _is_shown_alone(kind: str) -> bool:
    return (kind.startswith(("image/", "audio/")) and kind != TYPES["svg"]) or kind == TYPES["pdf"]


def _policy(*more: tuple[str, str]) -> str:
    """Return what a page may do: nothing, but for what stands here."""
    allowed = (
        ("default-src", "'none'"),
        ("script-src", "'self' 'wasm-unsafe-eval'"),  # the search engine is WebAssembly
        ("style-src", "'self'"),
        ("img-src", "'self'"),
        ("media-src", "'self'"),
        ("connect-src", "'self'"),
        ("worker-src", "'self'"),
        ("base-uri", "'none'"),
        *more,
        ("frame-ancestors", "'none'"),
    )
    return "; ".join(f"{name} {value}" for name, value in allowed)
