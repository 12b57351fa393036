"""What programs for references make of the files beside each page, and what FAIR signposting finds in its head.

Every file of the site is read by rispy, bibtexparser and citation-js, which writes it in the style of the APA; that line is
held against ours. Three differences are known, and taken out before comparing: citation-js puts a day as "november 15",
leaves out "op" before a day that nobody filled in, and does not read from RIS on which site a page stands (T2 of ELEC).
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import bibtexparser
import rispy

from bench.serving import served_plainly
from sdw_build.citing.apa import apa_line
from sdw_build.citing.citing import references
from sdw_build.citing.files import STYLES, citation_address
from sdw_build.day import today
from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.source.project import read_project
from tests.site.conftest import build_real

ROOT = Path(__file__).parents[1]
_NODE = ROOT / "bench" / "verwijzen"
_PAGES = ("methodieken/ips/", "cijfers/", "cijfers/verzuim-dagen/", "partners/uwv/", "verhalen/balans-en-open-zijn/")


def main() -> None:
    """Build the site, read every file of it that refers to a page, and print what differs."""
    with tempfile.TemporaryDirectory(prefix="sdw-citing-") as place:
        site = build_real(Path(place) / "real")
        found = _rendered(site)
        _print_readers(site)
        wrong = _compared(site, found)
        _print_signposts(site)
    sys.exit(1 if wrong else 0)


def _rendered(site: Path) -> dict[str, list[str]]:
    files = sorted(str(path) for style in STYLES for path in site.rglob(f"*.{style.end}") if _is_citation(path))
    done = subprocess.run(  # noqa: S603 — our own script
        [shutil.which("node") or "node", "render.js"],
        cwd=_NODE,
        input="\n".join(files),
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
    )
    told = map(json.loads, done.stdout.splitlines())
    return {Path(item["file"]).relative_to(site).as_posix(): item["lines"] for item in told}


def _is_citation(path: Path) -> bool:
    return path.stem == "verwijzing" or path.parent.name == "woordenlijst"


def _print_readers(site: Path) -> None:
    counts: Counter[str] = Counter()
    for path in site.rglob("*.ris"):
        counts["rispy"] += len(rispy.loads(path.read_text(encoding="utf-8")))
    for path in site.rglob("*.bib"):
        library = bibtexparser.parse_string(path.read_text(encoding="utf-8"))
        if library.failed_blocks:
            raise ValueError(path)
        counts["bibtexparser"] += len(library.entries)
    for name, count in sorted(counts.items()):
        print(f"{name} {version(name)}: {count} references read, none refused")


def _compared(site: Path, found: dict[str, list[str]]) -> int:
    project = read_project(ROOT / "mkdocs.yml")
    publication = Publication(load(ROOT).library, today())
    seen, wrong = 0, 0
    for document in publication.documents:
        ours = [item.signed(project.naam, project.url or "") for item in references(publication, document)]
        for style in STYLES if ours else ():
            address = citation_address(document.adres, style)
            for reference, line in zip(ours, found[address], strict=True):
                seen += 1
                told = replace(reference, publisher="") if style.end == "ris" and not reference.is_ours else reference
                if _plain(line) not in (_plain(apa_line(reference).text), _plain(apa_line(told).text)):
                    wrong += 1
                    print(f"{address}\n  ours:        {apa_line(reference).text}\n  citation-js: {line}")
    print(f"citation-js: {seen} lines of APA compared, {wrong} differ ({len(found)} files under {site.name}/)")
    return wrong


def _plain(line: str) -> str:
    line = re.sub(r"\((\d{4}), (\w+) (\d+)\)", r"(\1, \3 \2)", line)
    return re.sub(r"[\"“”„'‘’]", "'", re.sub(r"Geraadpleegd (op )?([^h]*van )?", "", line)).replace(" ", " ")


def _print_signposts(site: Path) -> None:
    try:
        from signposting import find_signposting_html  # noqa: PLC0415 — only where it is installed
    except ImportError:
        print("signposting is not installed")
        return
    with served_plainly(site) as url:
        for page in _PAGES:
            links = find_signposting_html(f"{url}{page}").signposts
            told = Counter(str(link.rel) for link in links)
            print(f"signposting {version('signposting')}: {page}: {dict(sorted(told.items()))}")


if __name__ == "__main__":
    main()
