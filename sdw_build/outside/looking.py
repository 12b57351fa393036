"""Look along all links of a project to other sites, and remember what was found."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sdw_build.amounts import counted
from sdw_build.diagnostics.report import Report
from sdw_build.library.loading import load
from sdw_build.outside.asking import Asker
from sdw_build.outside.gathering import outside_links
from sdw_build.outside.line import Lines
from sdw_build.outside.memory import due, read_memory, renewed, write_memory
from sdw_build.outside.report import told_of
from sdw_build.outside.round import ask_all
from sdw_build.outside.verdict import Oordeel
from sdw_build.rules.privacy.discretion import shown
from sdw_build.source.project import Project

_WORDS = {
    Oordeel.WEG: "weg",
    Oordeel.ONVEILIG: "niet veilig te openen",
    Oordeel.VERHUISD: "verhuisd",
    Oordeel.ONBEKEND: "niet te zeggen, want de andere site gaf geen duidelijk antwoord",
}


@dataclass(frozen=True)
class Looked:
    """What was found: the problems, the lines they are about, and how it went in a sentence."""

    report: Report
    lines: Mapping[str, list[str]]
    in_short: str


def look_outside(
    project: Project, day: date, *, seconds: float, everything: bool = False, anywhere: bool = False
) -> Looked:
    """Ask other sites for what is linked to, and return what is known of all of it; raises OSError when it cannot be kept.

    Asks what was not asked of late, or everything; `anywhere` also of computers within a network, for tests.
    """
    library = load(project.root).library
    links = outside_links(library, anywhere=anywhere)
    before = read_memory(project.root)
    asked = list(links) if everything else due(before, links, day)
    asker = Asker(f"sdw-links (kijkt links na voor {project.url or 'een site'})", Lines(anywhere=anywhere))
    found = ask_all(asker, asked, seconds)
    memory = renewed(before, links, found, day)
    write_memory(project.root, memory)
    counts = Counter(item.verdict.oordeel for item in memory.values())
    parts = [f"{counts[oordeel]} {words}" for oordeel, words in _WORDS.items() if counts[oordeel]]
    if unasked := len(links) - len(memory):
        parts.append(f"{unasked} nog niet gevraagd")
    told = f"{counted(len(links), 'link', 'links')} naar andere sites, waarvan {len(found)} nu gevraagd"
    return Looked(shown(told_of(links, memory)), library.lines, f"{told}: {', '.join(parts) or 'alles is er nog'}.")
