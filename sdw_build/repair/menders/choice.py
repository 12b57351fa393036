"""A misspelt value from a vocabulary."""

from sdw_build.repair.likeness import only_near
from sdw_build.repair.menders.typed import replace_value
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.schema.terms import Term


def mend_choice(wrong: Wrong) -> Fix | None:
    """Write the word from the list that is a slip away."""
    spot = wrong.spot
    words = [term.value for terms in spot.classes(Term) for term in terms] if spot else []
    meant = only_near(wrong.diagnostic.waarde, words)
    return replace_value(wrong, meant) if meant else None
