"""The ways to narrow an overview that any kind may have."""

from sdw_build.schema.kind import Filter
from sdw_build.schema.published import Published
from sdw_build.schema.vocabulary import Fase

FOR_WHOM: Filter[Published] = Filter("doelgroep", "Voor wie", lambda data: data.doelgroepen)
IN_REGION = "regio"  # the name of the filter of what is of a regio
THEME: Filter[Published] = Filter("thema", "Thema", lambda data: data.themas)


def as_steps(phases: tuple[Fase, ...]) -> tuple[Fase, ...]:
    """Return the phases as readers know them: those who look for a way need not tell placement from the start of a job."""
    return tuple(dict.fromkeys(Fase.START if phase is Fase.PLAATSING else phase for phase in phases))
