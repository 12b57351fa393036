"""The files of a theme as visitors get them: what pages run and look like, under addresses that hold a digest.

One digest names all of those, as one folder: what a script imports and what a stylesheet uses stays where it was, and
a page never meets a script of another build.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from sdw_build.publish.stylesheet import make_stylesheet

# What stands below this address never changes, so that a browser may keep it; rules for servers and publishing say so.
LASTING = "assets/vast/"
CARD_STYLE = "insluiten.css"
_ASSETS, _STYLES = "assets/", "assets/css/"
# That of the pages, and that of their cards, which stand on the page of someone else; those import the others.
_STARTS = ("stijl.css", CARD_STYLE)
# Pictures keep their addresses: others show them, or ask for them by name.
_NAMED_BY_DIGEST = (_STYLES, "assets/fonts/", "assets/js/")


@dataclass(frozen=True)
class Assets:
    """The files of a theme by their addresses, each made when it is asked for; and the addresses by their names."""

    files: Mapping[str, Callable[[], bytes]]
    vast: Mapping[str, str]  # {"assets/js/kop.js": "assets/vast/0123456789/js/kop.js"}


def make_assets(theme: Path) -> Assets:
    """Read the files of a theme, with its stylesheet as one."""
    makers = dict(_files(theme))
    together = {name: make() for name, make in makers.items() if name.startswith(_NAMED_BY_DIGEST)}
    digest = sha256(repr(sorted(together.items())).encode()).hexdigest()[:10]
    vast = {name: f"{LASTING}{digest}/{name.removeprefix(_ASSETS)}" for name in together}
    makers |= {name: partial(bytes, content) for name, content in together.items()}  # which is made already
    return Assets({vast.get(name, name): make for name, make in makers.items()}, vast)


def asset(theme: Path, address: str) -> bytes | None:
    """Return a file of a theme at an address, of whatever digest; None when nothing is there."""
    if address.startswith(LASTING):
        address = f"{_ASSETS}{address.removeprefix(LASTING).partition('/')[2]}"
    make = dict(_files(theme)).get(address)
    return make() if make else None


def _stylesheet(theme: Path, start: str) -> bytes:
    return make_stylesheet(theme, start).encode()


def _files(theme: Path) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield what templates call each file, and what makes it."""
    for start in _STARTS:
        if (theme / _STYLES / start).is_file():
            yield f"{_STYLES}{start}", partial(_stylesheet, theme, start)
    for path in sorted((theme / _ASSETS).rglob("*")):
        name = path.relative_to(theme).as_posix()
        if path.is_file() and not path.is_symlink() and not name.startswith(_STYLES) and "/." not in name:
            yield name, path.read_bytes
