"""The whole desk, in the order in which an editor goes through it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sdw_build.desk.counters import due_counters
from sdw_build.desk.coverage import phase_coverage, theme_coverage
from sdw_build.desk.drafts import agreements, concepts, planned
from sdw_build.desk.endings import ending_consents, ending_evidence
from sdw_build.desk.figures import outdated_figures
from sdw_build.desk.gaps import partner_gaps, regio_gaps
from sdw_build.desk.month import this_month
from sdw_build.desk.outside import broken_links
from sdw_build.desk.reviews import reviews
from sdw_build.desk.section import Section
from sdw_build.desk.sources import single_sources, unread_sources
from sdw_build.desk.state import stand
from sdw_build.desk.unknowns import told_unknown
from sdw_build.desk.unmentioned import unmentioned
from sdw_build.library.library import Library
from sdw_build.library.publication import Publication
from sdw_build.outside.memory import LinkMemory


@dataclass(frozen=True)
class Desk:
    """What asks for attention on a day; `fouten` are the files that could not be counted in full."""

    dag: date
    fouten: tuple[str, ...]
    onderdelen: tuple[Section, ...]


def make_desk(library: Library, day: date, broken: Iterable[str] = (), links: LinkMemory | None = None) -> Desk:
    """Return the whole desk on a day: first what hurries, last what is yet to be written.

    `broken` are files with errors in them; `links` is what was found at the other end of links.
    """
    publication = Publication(library, day)
    return Desk(
        dag=day,
        fouten=tuple(sorted(set(broken))),
        onderdelen=(
            this_month(library, day),
            stand(library, day),
            ending_consents(library, day),
            reviews(library, day),
            ending_evidence(library, day),
            outdated_figures(publication),
            due_counters(library, day),
            concepts(library, day),
            planned(library, day),
            agreements(library, day),
            unmentioned(publication),
            told_unknown(library, publication),
            single_sources(publication),
            unread_sources(publication),
            broken_links(library, links or {}),
            partner_gaps(publication),
            regio_gaps(publication),
            phase_coverage(publication),
            theme_coverage(publication),
        ),
    )
