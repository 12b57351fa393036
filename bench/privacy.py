"""How often the privacy scan speaks, on our own content and on ordinary Dutch text from Debian packages.

The manuals hold hardly any personal details, so that nearly all that is found in them is a false alarm;
`--toon` prints each, to judge. Nothing of them is kept: they are unpacked in a folder that goes afterwards.
"""

import argparse
import gzip
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from sdw_build.diagnostics.codes import Code
from sdw_build.library.loading import load
from sdw_build.library.passages import passages
from sdw_build.rules.privacy.details import Detail, find_details

ROOT = Path(__file__).parents[1]
# A book of installation, one for schools, a manual of pictures, one of packages, and pages of commands.
PACKAGES = ("installation-guide-amd64", "debian-edu-doc-nl", "gimp-help-nl", "aptitude-doc-nl", "manpages-nl")
BLOCKS = {"p", "li", "td", "th", "div", "br", "pre", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "title"}


class Words(HTMLParser):
    """Reads what a page says."""

    def __init__(self) -> None:
        """Start with nothing read."""
        super().__init__()
        self.text: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Break the line where a block begins."""
        self.hidden += tag in ("script", "style")
        if tag in BLOCKS:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Break the line where a block ends."""
        self.hidden -= tag in ("script", "style")
        if tag in BLOCKS:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        """Take the words."""
        if not self.hidden:
            self.text.append(data)


def unpacked(package: str, folder: Path) -> Iterator[str]:
    """Download a package, and give each Dutch text in it."""
    subprocess.run(["apt-get", "download", "-qq", package], cwd=folder, check=True, stderr=subprocess.DEVNULL)  # noqa: S603, S607
    (archive,) = folder.glob(f"{package}_*.deb")
    subprocess.run(["dpkg-deb", "-x", archive, folder / package], check=True)  # noqa: S603, S607
    for path in sorted((folder / package).rglob("*")):
        name = path.relative_to(folder / package).as_posix()
        dutch = package.endswith("-nl") or re.search(r"(^|[/._-])nl([/._-]|$)", name)
        if not path.is_file() or path.is_symlink() or not dutch:
            continue
        if path.suffix == ".html":
            reader = Words()
            reader.feed(path.read_text(encoding="utf-8", errors="replace"))
            yield "".join(reader.text)
        elif "/man/" in name and path.suffix == ".gz":
            page = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
            # Without the comments of who typed it, which no reader of the page sees.
            yield re.sub(r"^\.?[\\'].*|\\f[A-Z]|\\&|\\(?=-)|^\.\w+ ?", "", page, flags=re.MULTILINE)


def own() -> Iterator[str]:
    """Give each text of our own content."""
    library = load(ROOT).library
    for document in library.documents:
        yield from (passage.text for passage in passages(library, document))


def measure(name: str, texts: Iterator[str], *, show: bool) -> None:
    """Print how many different ones of each sort are found, and in how many words."""
    counts: Counter[str] = Counter()
    seen: set[str] = set()
    words = 0
    for text in texts:
        words += len(text.split())
        for detail in find_details(text):
            value = text[detail.found.start : detail.found.end]
            if value in seen:  # the same on every page, such as whom to write to
                continue
            seen.add(value)
            counts[detail.code] += 1
            if show:
                print(f"    {detail.code} {around(text, detail)}")
    found = " | ".join(f"{counts[code]:7}" for code in SORTS)
    print(f"{name:26} | {words:8} | {found}")


def around(text: str, detail: Detail) -> str:
    """Show what was found with a few letters around it."""
    start, end = detail.found.start, detail.found.end
    shown = f"{text[max(0, start - 30) : start]}[[{text[start:end]}]]{text[end : end + 30]}"
    return re.sub(r"\s+", " ", shown)


SORTS = tuple(code for code in Code if Code.BSN <= code <= Code.IBAN)


def main() -> None:
    """Print a row for each body of text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--toon", action="store_true", help="print what was found in the packages")
    parser.add_argument("mappen", nargs="*", type=Path, help="folders of other texts to scan as well")
    options = parser.parse_args()
    for code in SORTS:
        print(f"{code}: {code.titel}")
    print(f"\n{'':26} |    words | {' | '.join(SORTS)}")
    measure("own content", own(), show=False)
    for package in PACKAGES:
        with tempfile.TemporaryDirectory() as name:
            measure(package, unpacked(package, Path(name)), show=options.toon)
    for folder in options.mappen:
        texts = (
            path.read_text(encoding="utf-8", errors="replace")
            for path in sorted(folder.rglob("*.md"))
            if path.is_file()
        )
        measure(folder.name, texts, show=options.toon)


if __name__ == "__main__":
    main()
