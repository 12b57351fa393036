"""A stylesheet as visitors get it: all that it imports in one file, without what only people read."""

import re
from pathlib import Path

_FOLDER = "assets/css"
_IMPORT = re.compile(r'@import "([^"]+)"([^;]*);')
_STRING = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"
_COMMENT = re.compile(rf"({_STRING})|/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(rf"({_STRING})|[\s;]*(\}})\s*|\s*([{{;,])\s*|(:)\s+|\s+")


def make_stylesheet(theme: Path, name: str = "stijl.css") -> str:
    """Return a stylesheet of a theme, with what it imports in its place."""
    return _short(_whole(theme / _FOLDER / name))


def _whole(path: Path) -> str:
    """Take in what a file imports; an import for one medium becomes a block for that medium."""

    def imported(found: re.Match[str]) -> str:
        text, medium = _whole(path.parent / found[1]), found[2].strip()
        return f"@media {medium} {{\n{text}}}" if medium else text

    return _IMPORT.sub(imported, path.read_text(encoding="utf-8"))


def _short(text: str) -> str:
    """Leave out comments, and white space that means nothing; what stands between quotes stays as it is."""
    text = _COMMENT.sub(lambda found: found[1] or "", text)
    text = _SPACE.sub(lambda found: next(filter(None, found.groups()), " "), text)
    return f"{text.strip()}\n"
