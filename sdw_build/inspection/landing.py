"""Where an address on the site leads, as a browser makes it out."""

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, unquote, urljoin, urlsplit

_NOWHERE = "https://site.invalid/"  # where a site stands that has no address yet
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
# As nearly all of a site are written: some folders up, some down, and a place there.
_NEAR = re.compile(r"(?P<up>(?:\.\./)*+)(?P<path>(?:[\w-][\w.-]*+/?)*+)(?:#(?P<anchor>[\w-]+))?", re.ASCII)
_UP = "../"


@dataclass(frozen=True)
class Landing:
    """A file of the site, from its root, and a place on it."""

    pad: str
    anchor: str = ""


class Addresses:
    """The addresses of a site that stands at a web address, or nowhere yet."""

    def __init__(self, url: str | None) -> None:
        """Remember where the site stands."""
        self._url = url or _NOWHERE
        self._root = urlsplit(self._url)
        self._base = lru_cache(lambda here: self._url + quote(here))

    def landing(self, here: str, written: str) -> Landing | None:
        """Return where an address leads that stands in a file of the site; None when that is elsewhere.

        Raises ValueError for what is no address.
        """
        return self._near(here, written) or self._far(here, written.strip())

    def _near(self, here: str, written: str) -> Landing | None:
        """Return where an address leads that is plain; None for any other."""
        from_root = written.startswith(self._url)
        found = _NEAR.fullmatch(written, len(self._url) if from_root else 0)
        if not found or not self._url.endswith("/"):
            return None
        up, path, anchor = found["up"], found["path"], found["anchor"] or ""
        folders = [] if from_root else here.split("/")[:-1]
        left = len(folders) - len(up) // len(_UP)
        if left < 0 or (from_root and up):
            return None
        if not (up or path or from_root):
            return Landing(here, anchor)
        return Landing(_file("/".join((*folders[:left], path))), anchor)

    def _far(self, here: str, written: str) -> Landing | None:
        if _SCHEME.match(written) and not written.startswith(self._url.rstrip("/")):
            return None
        whole = urlsplit(urljoin(self._base(here), written))
        same = (whole.scheme, whole.netloc) == (self._root.scheme, self._root.netloc)
        if not same or not f"{whole.path}/".startswith(self._root.path):
            return None
        pad = unquote(whole.path[len(self._root.path) :].lstrip("/"), errors="strict")
        return Landing(_file(pad), unquote(whole.fragment))


def _file(pad: str) -> str:
    return f"{pad}index.html" if pad.endswith("/") or not pad else pad


def is_elsewhere(written: str) -> bool:
    """Tell whether what a page needs would be asked of another computer."""
    return re.match(r"\s*(https?:)?//", written, re.IGNORECASE) is not None
