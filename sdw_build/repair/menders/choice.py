"""A misspelt value from a vocabulary."""

from sdw_build.repair.likeness import only_near, same_name
from sdw_build.repair.menders.typed import replace_value
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.schema.terms import Term
from sdw_build.source.wording import split_choices


def mend_choice(wrong: Wrong) -> Fix | None:
    """Write the word from the list that is a slip away."""
    spot = wrong.spot
    words = [term.value for terms in spot.classes(Term) for term in terms] if spot else []
    typed = wrong.diagnostic.waarde
    labels = {term.label: term.value for terms in spot.classes(Term) for term in terms} if spot else {}
    label = same_name(typed, labels)
    meant = (
        only_near(typed, words)
        or (labels[label] if label else "")
        or ", ".join(split_choices(typed, words) if spot and spot.takes_list else ())
    )
    return replace_value(wrong, meant) if meant else None
