"""How a public document stands: kept up, no longer kept up, or about what has stopped."""

from sdw_build.library.description import Description
from sdw_build.schema.terms import Term


class DocumentStand(Term):
    """Whether a document is kept up, and whether what it is about still exists."""

    ACTUEEL = "actueel", "Actueel"
    GEARCHIVEERD = "gearchiveerd", "Gearchiveerd: wordt niet meer bijgehouden"
    GESTOPT = "gestopt", "Gestopt: waar dit over gaat is er niet meer"


def stand_of(known: Description) -> DocumentStand:
    """Return how a document stands."""
    if known.archived:
        return DocumentStand.GEARCHIVEERD
    return DocumentStand.GESTOPT if known.ended else DocumentStand.ACTUEEL
