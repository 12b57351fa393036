"""The way to lasting work in five steps, and what belongs to each."""

from dataclasses import dataclass

from sdw_build.library.document import Document
from sdw_build.library.doors import listed_for, offered_for
from sdw_build.library.listing import newest
from sdw_build.library.publication import Publication
from sdw_build.schema.kinds import METHODIEK, VERHAAL
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Doelgroep, Fase


@dataclass(frozen=True)
class PhaseStep:
    """A step as readers know it; editors tell placement from the start of a job, readers need not."""

    slug: str
    label: str
    vraag: str
    fasen: frozenset[Fase]


STEPS = (
    PhaseStep("orienteren", "Oriënteren", "Is werk mogelijk, en wat past dan?", frozenset({Fase.ORIENTATIE})),
    PhaseStep("zoeken", "Zoeken", "Hoe vind je werk dat past?", frozenset({Fase.ZOEKEN})),
    PhaseStep("starten", "Starten", "Hoe begin je goed?", frozenset({Fase.PLAATSING, Fase.START})),
    PhaseStep("blijven", "Blijven", "Hoe houd je het vol?", frozenset({Fase.BEHOUD})),
    PhaseStep("terugkomen", "Terugkomen", "Hoe kom je terug na uitval?", frozenset({Fase.TERUGKEER})),
)


def helping(
    publication: Publication, step: PhaseStep, audience: Doelgroep
) -> tuple[Document[Methodiek] | Document[Verhaal], ...]:
    """Return what there is for an audience at a step: methodieken, then verhalen with the newest first."""
    methods = offered_for(publication, METHODIEK, audience)
    stories = newest(listed_for(publication, VERHAAL, audience))
    return (
        *(item for item in methods if not step.fasen.isdisjoint(item.data.fase)),
        *(item for item in stories if not step.fasen.isdisjoint(item.data.fase)),
    )
