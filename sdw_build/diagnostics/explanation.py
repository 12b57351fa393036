"""The page of a code: what is wrong, why that matters, an example of both, and the remedy."""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from sdw_build.diagnostics.codes import Code, Familie
from sdw_build.diagnostics.nearest import nearest

# In an installed package the pages lie beside this file; in the project itself they are its documentation.
_FOLDERS = (Path(__file__).with_name("uitleg"), Path(__file__).parents[2] / "docs" / "meldingen")
_PREFIX = re.compile(r"^sdw[\s-]*", re.IGNORECASE)


class UnknownCodeError(Exception):
    """There is no such code; `near` is the one that was probably meant."""

    def __init__(self, near: str | None) -> None:
        """Keep what it may have meant."""
        super().__init__(near)
        self.near = near


def find_code(typed: str) -> Code:
    """Return the code that was typed: SDW202, sdw202 or just 202."""
    code = f"SDW{_PREFIX.sub('', typed.strip())}"
    try:
        return Code(code)
    except ValueError:
        # The first digit is seldom mistyped.
        family = [each for each in Code if each.startswith(code[:4])]
        raise UnknownCodeError(nearest(code, family) or nearest(code, Code)) from None


def page_of(code: Code) -> str:
    """Return the page of a code, as Markdown."""
    return next(path for folder in _FOLDERS if (path := folder / f"{code}.md").is_file()).read_text(encoding="utf-8")


def families() -> Iterator[tuple[Familie, list[Code]]]:
    """Go through the codes by family."""
    for familie, codes in groupby(sorted(Code), key=lambda code: code.familie):
        yield familie, list(codes)
