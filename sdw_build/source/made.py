"""What a build made: the list that it leaves beside the site, and so what there is not ours to throw away."""

import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from sdw_build.aside import is_draft

LISTED = "bestanden.txt"  # in the folder with the rules for a server; `sha256sum -c` reads it in the folder of the site
RULES = "nginx.conf"
_LINE = 66  # signs before the name of a file: a digest of SHA-256 and two spaces
# What every site of ours held before there was a list, and no other has all of.
_OLDER = ("404.html", "index.html", "robots.txt", "assets", "pagefind")
_PUBLISHED = re.compile(
    r"\.(avif|css|csv|gif|gz|html|ico|jpe?g|js|json|m4a|map|mp[34]|og[ag]|opus|pagefind|pdf|pf_\w+|png|svg|txt|vtt|wasm|wav"
    r"|web[mp]|woff2?|xml)",
    re.IGNORECASE,
)
_OF_A_SYSTEM = frozenset((".ds_store", "desktop.ini", "thumbs.db"))
_OF_A_DISK = "lost+found"


def rules_of(site: Path) -> Path:
    """Return the folder beside a site in which the rules for a server stand, which no visitor may see."""
    return site.with_name(f"{site.name}-server") if site.name else site


def listed(site: Path) -> frozenset[str] | None:
    """Return the files that a build made in a site, by its list; None when there is no list."""
    try:
        text = (rules_of(site) / LISTED).read_text(encoding="utf-8", errors="surrogateescape")
    except (OSError, ValueError):
        return None
    return frozenset(line[_LINE:] for line in text.splitlines() if len(line) > _LINE)


def line_of(name: str, digest: str) -> str:
    """Return a line of the list."""
    return f"{digest}  {name}\n"


def stranger(site: Path) -> str:
    """Return the path of something in the place of a site, or of its rules, that no build made; empty when there is none.

    What is empty is nobody's work, and what a system leaves in every folder is not either.
    """
    for folder, found in ((site, _strangers(site)), (rules_of(site), _strange_rules(site))):
        for name in found:
            return str(folder / name)
    return ""


def _strangers(site: Path) -> Iterator[str]:
    ours = listed(site)
    if ours is None:
        older = all((site / name).exists() for name in _OLDER)
        yield from (name for name in _unlisted(site) if not older or not _PUBLISHED.fullmatch(Path(name).suffix))
    else:
        yield from _unlisted(site, ours)


def _strange_rules(site: Path) -> Iterator[str]:
    folder = rules_of(site)
    ours = {RULES, LISTED, *(name.removeprefix(f"../{folder.name}/") for name in listed(site) or ())}
    yield from _unlisted(folder, ours)


def _unlisted(folder: Path, ours: Collection[str] = ()) -> Iterator[str]:
    """Go through what holds anything below a folder and is not ours, as paths from it; nothing when none can be read.

    What is listed is not looked at any further: a check asks this of a whole site.
    """
    for here, folders, names in os.walk(folder):
        if _OF_A_DISK in folders and os.path.ismount(here):
            folders.remove(_OF_A_DISK)
        inside = f"{here[len(os.fspath(folder)) :]}/".replace(os.sep, "/").lstrip("/")
        links = [name for name in folders if os.path.islink(f"{here}{os.sep}{name}")]  # noqa: PTH114 — of every folder
        for name in sorted((*names, *links)):
            # A build that was killed while it wrote leaves a draft, which the next one removes.
            if f"{inside}{name}" in ours or name.lower() in _OF_A_SYSTEM or is_draft(name):
                continue
            path = Path(here, name)
            if path.is_symlink() or _holds_anything(path):
                yield f"{inside}{name}"


def _holds_anything(path: Path) -> bool:
    try:
        return path.lstat().st_size > 0
    except OSError:
        return False
