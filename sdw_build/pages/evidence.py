"""Evidence as a page shows it on a day."""

from datetime import date

from sdw_build.body.sentences import sentences
from sdw_build.pages.views import BewijsView
from sdw_build.schema.methodiek import Bewijs
from sdw_build.schema.vocabulary import Niveau

_UNGRADED = (Niveau.ONBEKEND, Niveau.NIET_BEOORDEELD)


def evidence(item: Bewijs, day: date) -> BewijsView:
    """Judge a piece of evidence as of a day; without a grade its first sentence says what is known."""
    text = item.toelichting or ""
    first = next(sentences(text), None) if item.niveau in _UNGRADED else None
    return BewijsView(
        item,
        verlopen=bool(item.geldig_tot and item.geldig_tot < day),
        kern=text[first.start : first.end] if first else "",
    )
