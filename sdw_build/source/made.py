"""What a build made: the list that it leaves beside the site, and so what there is not ours to throw away."""

import os
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
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
    ours = listed(site)
    for folder, found in ((site, _strangers(site, ours)), (rules_of(site), _strange_rules(rules_of(site), ours or ()))):
        for name in found:
            return str(folder / name)
    return ""


def _strangers(site: Path, ours: Collection[str] | None) -> Iterator[str]:
    if ours is None:
        older = all((site / name).exists() for name in _OLDER)
        yield from (name for name in _unlisted(site) if not older or not _PUBLISHED.fullmatch(Path(name).suffix))
    else:
        yield from _unlisted(site, ours)


def _strange_rules(folder: Path, ours: Collection[str]) -> Iterator[str]:
    beside = f"../{folder.name}/"
    yield from _unlisted(folder, {RULES, LISTED, *(name[len(beside) :] for name in ours if name.startswith(beside))})


def _unlisted(folder: Path, ours: Collection[str] = (), inside: str = "") -> Iterator[str]:
    """Go through what holds anything below a folder and is not ours, as paths from it; nothing when none can be read.

    What is listed is not looked at any further: a check asks this of a whole site.
    """
    folders, others = list[tuple[str, str]](), list[tuple[str, str]]()
    with suppress(OSError), os.scandir(f"{folder}{os.sep}{inside}") as found:
        for entry in found:
            pad = f"{inside}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                folders.append((pad, entry.name))
            elif pad not in ours:
                others.append((pad, entry.name))
    yield from (pad for pad, name in sorted(others) if _is_work(folder / pad, name))
    for pad, name in sorted(folders):
        if not (name == _OF_A_DISK and os.path.ismount(f"{folder}{os.sep}{inside}")):
            yield from _unlisted(folder, ours, f"{pad}/")


def _is_work(path: Path, name: str) -> bool:
    """Tell whether what nobody listed may be the work of someone: a build that was killed leaves a draft, which the next removes."""
    return not (name.lower() in _OF_A_SYSTEM or is_draft(name)) and (path.is_symlink() or _holds_anything(path))


def _holds_anything(path: Path) -> bool:
    try:
        return path.lstat().st_size > 0
    except OSError:
        return False
