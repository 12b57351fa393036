"""What each file of the site is for a browser, by the end of its name; and which of those are text."""

from fnmatch import fnmatchcase

from sdw_build.citing.files import STYLES
from sdw_build.library.volgen import FEEDS_AT
from sdw_build.source.attachment import M4A, MP3, OGG, PDF

CHARSET = "utf-8"
UNKNOWN = "application/octet-stream"
_PACKED_ALREADY = ("pagefind", "pf_filter", "pf_fragment", "pf_index", "pf_meta")

TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "txt": "text/plain",
    "csv": "text/csv",
    "json": "application/json",
    **{style.end: style.media for style in STYLES if style.end != "json"},
    "jsonld": "application/ld+json",
    "ndjson": "application/x-ndjson",
    "md": "text/markdown",
    "ttl": "text/turtle",
    "ics": "text/calendar",
    "xml": "application/xml",
    "webmanifest": "application/manifest+json",
    "svg": "image/svg+xml",
    "ico": "image/x-icon",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "woff2": "font/woff2",
    "gz": "application/gzip",
    "br": UNKNOWN,
    "zst": "application/zstd",
    **{sort.naam: sort.media for sort in (PDF, MP3, M4A, OGG)},
    **dict.fromkeys(_PACKED_ALREADY, UNKNOWN),
}
_CITED = tuple(style.media for style in STYLES)
_ATOM = "application/atom+xml"
# Files whose type the end of their name does not tell: machines that read a feed look at it. * is any text.
SINGLE_TYPES = {"feed.xml": _ATOM, f"{FEEDS_AT}*.xml": _ATOM, f"{FEEDS_AT}*.json": "application/feed+json"}


def type_of(path: str) -> str:
    """Return the type of a file, by its path from the site's root."""
    single = (kind for name, kind in SINGLE_TYPES.items() if fnmatchcase(path, name))
    return next(single, None) or TYPES.get(path.rpartition(".")[2], UNKNOWN)


def text_types() -> tuple[str, ...]:
    """Return the types that are text: they have a charset, and travel packed."""
    return tuple(sorted({kind for kind in (*TYPES.values(), *SINGLE_TYPES.values()) if _is_text(kind)}))


def text_ends() -> frozenset[str]:
    """Return the ends of the names of files that are text."""
    return frozenset(f".{end}" for end, kind in TYPES.items() if _is_text(kind))


def _is_text(kind: str) -> bool:
    return kind.startswith("text/") or kind in _CITED or kind.endswith(("+xml", "+json", "/xml", "/json", "ndjson"))
